package shop

func drawBottle(c *canvas) {
	c.floor(346, 66)
	c.path(c.base, "M150 146 C150 118 172 114 174 98 L226 98 C228 114 250 118 250 146 L250 328 C250 340 242 346 232 346 L168 346 C158 346 150 340 150 328 Z")
	c.path(c.dark, "M222 108 C230 118 250 122 250 146 L250 328 C250 340 242 346 232 346 L214 346 C226 280 228 170 222 108 Z")
	c.path(c.light, "M162 150 C162 132 172 126 176 118 L182 118 C176 180 176 270 180 330 L166 330 C162 320 162 200 162 150 Z")
	c.rect(c.metal, 168, 88, 64, 14, 4)
	switch c.kind(3) {
	case 0: // screw cap with a loop
		c.rect(c.deep, 170, 54, 60, 36, 8)
		c.line(c.deep, 9, "M178 56 C178 26 222 26 222 56")
	case 1: // bamboo cap
		c.rect(c.wood, 170, 52, 60, 38, 6)
		c.rect(c.woodDark, 208, 52, 22, 38, 6)
	default: // spout
		c.rect(c.deep, 168, 66, 64, 24, 6)
		c.path(c.deep, "M182 66 L186 42 L226 34 L228 48 L206 56 L210 66 Z")
	}
	if c.kind(2) == 0 {
		c.path(c.pale, "M184 240 L200 212 L216 240 Z")
	} else {
		c.rect(c.pale, 150, 268, 100, 8, 0)
	}
}

func drawFlask(c *canvas) {
	c.floor(346, 72)
	c.path(c.deep, "M142 62 C142 48 152 42 164 42 L236 42 C248 42 258 48 258 62 L258 116 L142 116 Z")
	c.path(c.light, "M154 62 C154 56 160 54 166 54 L172 54 L172 116 L154 116 Z")
	c.rect(c.metal, 146, 114, 108, 16, 2)
	c.path(c.base, "M142 130 L258 130 L258 326 C258 340 250 346 238 346 L162 346 C150 346 142 340 142 326 Z")
	c.path(c.dark, "M226 130 L258 130 L258 326 C258 340 250 346 238 346 L216 346 C228 300 230 200 226 130 Z")
	c.path(c.light, "M156 130 L172 130 L172 334 L164 334 C158 332 156 328 156 322 Z")
	c.rect(c.metal, 142, 318, 116, 10, 0)
	if c.kind(2) == 0 {
		c.line(c.deep, 14, "M258 170 C300 170 300 290 258 290")
	}
}

func drawTumbler(c *canvas) {
	c.floor(344, 66)
	if c.kind(2) == 0 {
		c.line(c.metal, 9, "M222 40 L210 120")
	}
	c.path(c.base, "M136 118 L264 118 L246 330 C245 340 240 344 232 344 L168 344 C160 344 155 340 154 330 Z")
	c.path(c.dark, "M232 118 L264 118 L246 330 C245 340 240 344 232 344 L212 344 Z")
	c.path(c.light, "M150 118 L168 118 L180 334 L170 334 Z")
	c.path(c.deep, "M130 98 C130 90 136 88 142 88 L258 88 C264 88 270 90 270 98 L268 118 L132 118 Z")
	c.rect(c.pale, 144, 204, 112, 8, 0)
}

func drawMug(c *canvas) {
	c.floor(330, 95)
	c.line(c.dark, 22, "M258 186 C326 176 326 290 252 284")
	c.line(c.base, 12, "M258 186 C326 176 326 290 252 284")
	c.path(c.base, "M112 142 L270 142 L264 296 C262 318 248 330 226 330 L156 330 C134 330 120 318 118 296 Z")
	c.path(c.dark, "M232 142 L270 142 L264 296 C262 318 248 330 226 330 L206 330 C230 300 236 210 232 142 Z")
	c.path(c.light, "M126 150 L146 150 L150 310 C140 306 134 298 133 288 Z")
	c.oval(c.pale, 191, 142, 79, 18)
	c.oval("#4d3425", 191, 145, 68, 13)
	switch c.kind(3) {
	case 0:
		c.path(c.pale, "M117 250 L266 250 L264 296 C262 318 248 330 226 330 L156 330 C134 330 120 318 118 296 Z")
	case 1:
		c.line(c.pale, 6, "M116 212 L267 212 M117 228 L266 228")
	default:
		for _, p := range [][2]float64{{150, 200}, {190, 220}, {225, 196}, {160, 262}, {205, 280}, {238, 254}} {
			c.oval(c.pale, p[0], p[1], 5, 5)
		}
	}
	c.line("#cfc6b8", 4, "M170 112 C160 96 180 88 172 70 M206 112 C196 96 216 88 208 70")
}

func drawTeapot(c *canvas) {
	c.floor(326, 110)
	c.path(c.dark, "M270 220 C300 216 306 170 336 156 L350 168 C330 196 326 256 276 272 Z")
	c.line(c.dark, 18, "M122 200 C60 180 62 290 128 280")
	c.path(c.base, "M112 240 C112 190 150 168 200 168 C250 168 288 190 288 240 C288 296 250 326 200 326 C150 326 112 296 112 240 Z")
	c.path(c.dark, "M240 176 C272 188 288 208 288 240 C288 296 250 326 200 326 C250 300 262 230 240 176 Z")
	c.path(c.light, "M134 222 C140 200 156 190 172 186 C154 210 150 260 160 296 C138 280 130 250 134 222 Z")
	c.path(c.light, "M152 176 C160 152 240 152 248 176 C236 184 164 184 152 176 Z")
	c.oval(c.deep, 200, 148, 15, 12)
}

func drawBowl(c *canvas) {
	c.floor(322, 110)
	if c.kind(2) == 0 { // a stack of two
		c.path(c.dark, "M84 230 L316 230 C312 290 276 320 236 322 L164 322 C124 320 88 290 84 230 Z")
		c.oval(c.light, 200, 230, 116, 22)
		c.path(c.base, "M80 196 L320 196 C316 262 276 296 236 298 L164 298 C124 296 84 262 80 196 Z")
	} else {
		c.rect(c.dark, 158, 300, 84, 22, 5)
		c.path(c.base, "M76 196 L324 196 C320 272 276 308 236 310 L164 310 C124 308 80 272 76 196 Z")
	}
	c.path(c.dark, "M262 196 L322 196 C318 262 276 298 236 300 C260 276 268 236 262 196 Z")
	c.oval(c.pale, 200, 196, 122, 26)
	c.oval(c.light, 200, 200, 106, 20)
	c.line(c.pale, 5, "M84 226 C130 246 270 246 316 226")
}

func drawPlate(c *canvas) {
	c.floor(336, 130)
	c.oval(c.deep, 200, 206, 134, 132)
	c.oval(c.base, 200, 200, 134, 132)
	c.oval(c.dark, 200, 202, 100, 98)
	c.oval(c.light, 200, 205, 96, 94)
	switch c.kind(3) {
	case 0:
		c.line(c.pale, 5, "M82 200 C82 136 134 86 200 86")
	case 1:
		for _, p := range [][2]float64{{170, 170}, {226, 180}, {196, 226}, {240, 236}, {156, 240}} {
			c.oval(c.base, p[0], p[1], 4, 4)
		}
	default:
		c.line(c.base, 4, "M200 138 C164 138 136 166 136 204 M264 204 C264 240 236 270 200 270")
	}
}
