package shop

// tablewareDrawings are the drawings of what stands on a table.
func tablewareDrawings() map[string]drawing {
	return map[string]drawing{"mug": drawMug, "bowl": drawBowl, "plate": drawPlate, "teapot": drawTeapot}
}

func drawMug(c *canvas) {
	if c.detail == 3 {
		drawEspressoCups(c)
		return
	}
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

// drawEspressoCups is two small cups on their saucers.
func drawEspressoCups(c *canvas) {
	c.floor(326, 170)
	for _, p := range [][2]float64{{-86, -24}, {84, 0}} {
		c.at(p[0], p[1], func() {
			c.oval(c.deep, 200, 314, 104, 22)
			c.oval(c.light, 200, 306, 104, 22)
			c.oval(c.base, 200, 307, 62, 11)
			c.line(c.dark, 12, "M254 234 C296 230 294 282 248 278")
			c.path(c.base, "M142 212 L258 212 C258 270 242 304 214 308 L186 308 C158 304 142 270 142 212 Z")
			c.path(c.dark, "M230 212 L258 212 C258 270 242 304 214 308 L200 308 C226 290 234 256 230 212 Z")
			c.path(c.light, "M154 218 L168 218 C168 256 176 284 188 298 C166 288 154 258 154 218 Z")
			c.oval(c.pale, 200, 212, 58, 13)
			c.oval("#4d3425", 200, 214, 48, 9)
			c.oval("#a8703c", 196, 213, 26, 4)
		})
	}
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
