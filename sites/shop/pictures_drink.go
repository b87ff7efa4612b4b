package shop

// drinkDrawings are the drawings of bottles and flasks.
func drinkDrawings() map[string]drawing {
	return map[string]drawing{
		"bottle": drawBottle, "flask": drawFlask, "tumbler": drawTumbler, "food jar": drawFoodJar,
		"growler": drawGrowler, "hydration bladder": drawBladder, "soft bottle": drawSoftBottle, "travel press": drawTravelPress,
	}
}

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
	if c.kind(4) == 3 { // short and stemless
		c.floor(332, 78)
		c.path(c.base, "M128 152 L272 152 C284 220 274 290 246 326 C242 332 236 334 228 334 L172 334 C164 334 158 332 154 326 C126 290 116 220 128 152 Z")
		c.path(c.dark, "M238 152 L272 152 C284 220 274 290 246 326 C242 332 236 334 228 334 L206 334 C240 290 248 220 238 152 Z")
		c.path(c.light, "M140 164 L156 164 C150 220 156 280 172 318 C150 300 130 230 140 164 Z")
		c.path("#dfe6e8", "M122 134 C122 126 128 122 136 122 L264 122 C272 122 278 126 278 134 L276 154 L124 154 Z")
		c.rect(c.deep, 182, 116, 36, 12, 5)
		return
	}
	c.floor(344, 66)
	switch c.kind(4) {
	case 0:
		c.line(c.metal, 9, "M222 40 L210 120")
	case 2: // with a handle
		c.line(c.dark, 20, "M254 160 C322 156 314 282 246 276")
		c.line(c.base, 10, "M254 160 C322 156 314 282 246 276")
	}
	c.path(c.base, "M136 118 L264 118 L246 330 C245 340 240 344 232 344 L168 344 C160 344 155 340 154 330 Z")
	c.path(c.dark, "M232 118 L264 118 L246 330 C245 340 240 344 232 344 L212 344 Z")
	c.path(c.light, "M150 118 L168 118 L180 334 L170 334 Z")
	c.path(c.deep, "M130 98 C130 90 136 88 142 88 L258 88 C264 88 270 90 270 98 L268 118 L132 118 Z")
	if c.kind(4) != 0 {
		c.rect(c.metal, 150, 76, 40, 14, 5)
	}
	c.rect(c.pale, 144, 204, 112, 8, 0)
}

func drawFoodJar(c *canvas) {
	c.floor(344, 88)
	c.path(c.deep, "M116 104 C116 92 126 86 138 86 L262 86 C274 86 284 92 284 104 L284 154 L116 154 Z")
	for x := 128.0; x < 280; x += 16 {
		c.rect(c.dark, x, 94, 6, 54, 3)
	}
	c.rect(c.metal, 120, 152, 160, 14, 2)
	c.path(c.base, "M112 166 L288 166 L288 322 C288 336 278 344 264 344 L136 344 C122 344 112 336 112 322 Z")
	c.path(c.dark, "M248 166 L288 166 L288 322 C288 336 278 344 264 344 L236 344 C252 300 254 220 248 166 Z")
	c.path(c.light, "M128 166 L148 166 L148 330 L140 330 C132 328 128 324 128 316 Z")
	c.path(c.pale, "M162 252 L238 252 C236 284 222 296 200 296 C178 296 164 284 162 252 Z")
	c.line(c.pale, 4, "M182 240 C176 230 188 224 182 212 M200 240 C194 230 206 224 200 212 M218 240 C212 230 224 224 218 212")
}

func drawGrowler(c *canvas) {
	c.floor(346, 92)
	c.line(c.metalDark, 5, "M168 74 C150 60 158 44 176 46 M232 74 C250 60 242 44 224 46")
	c.rect("#efe9de", 174, 36, 52, 30, 8)
	c.rect(c.deep, 170, 62, 60, 9, 3)
	c.rect(c.metal, 168, 72, 64, 12, 3)
	c.line(c.dark, 17, "M232 110 C290 104 300 168 268 186")
	c.path(c.base, "M172 84 L228 84 C228 128 288 150 288 214 L288 322 C288 338 278 346 262 346 L138 346 C122 346 112 338 112 322 L112 214 C112 150 172 128 172 84 Z")
	c.path(c.dark, "M216 84 L228 84 C228 128 288 150 288 214 L288 322 C288 338 278 346 262 346 L230 346 C258 290 262 190 216 84 Z")
	c.path(c.light, "M130 214 C132 180 152 162 170 144 C152 190 148 260 152 328 L140 328 C132 326 130 318 130 310 Z")
	c.path(c.pale, "M152 226 L248 226 L248 306 L152 306 Z")
	c.path(c.base, "M200 240 C210 252 218 262 218 274 C218 286 210 294 200 294 C190 294 182 286 182 274 C182 262 190 252 200 240 Z")
}

func drawBladder(c *canvas) {
	c.floor(348, 100)
	c.line(c.deep, 11, "M200 318 C300 350 366 290 340 210 C322 150 350 100 330 62")
	c.rect(c.base, 318, 30, 24, 40, 8)
	c.rect(c.dark, 322, 18, 16, 20, 5)
	c.rect(c.deep, 104, 52, 192, 22, 9)
	c.rect(c.light, 112, 56, 150, 7, 3)
	c.path("#dbe8ee", "M112 74 L288 74 C296 160 292 250 264 318 C256 334 232 340 200 340 C168 340 144 334 136 318 C108 250 104 160 112 74 Z")
	c.path("#bdd5e0", "M116 150 C150 160 250 142 286 152 C288 220 280 270 260 314 C252 328 228 334 200 334 C172 334 148 328 140 314 C122 270 112 220 116 150 Z")
	c.path("#eef5f8", "M126 88 L146 88 C140 160 146 240 164 312 C142 270 122 180 126 88 Z")
	c.line(c.base, 5, "M112 74 C104 160 108 250 136 318 C144 334 168 340 200 340 C232 340 256 334 264 318 C292 250 296 160 288 74")
	c.line(c.base, 3, "M250 130 L268 130 M254 170 L270 170 M252 210 L268 210 M248 250 L262 250")
	c.oval(c.base, 200, 304, 24, 20)
	c.oval(c.dark, 200, 304, 13, 11)
	c.rect(c.base, 172, 30, 56, 26, 10)
	c.rect("#eef5f8", 184, 38, 32, 10, 5)
}

func drawSoftBottle(c *canvas) {
	c.floor(346, 74)
	c.rect(c.dark, 188, 36, 24, 26, 8)
	c.rect(c.deep, 172, 56, 56, 38, 8)
	for x := 180.0; x < 226; x += 11 {
		c.rect(c.base, x, 60, 4, 30, 2)
	}
	c.path(c.base, "M172 94 L228 94 C236 118 258 128 260 160 C262 196 240 214 244 244 C250 280 262 300 254 330 C250 342 240 346 228 346 L172 346 C160 346 150 342 146 330 C138 300 152 280 156 244 C158 214 138 196 140 160 C142 128 164 118 172 94 Z")
	c.path(c.dark, "M216 94 L228 94 C236 118 258 128 260 160 C262 196 240 214 244 244 C250 280 262 300 254 330 C250 342 240 346 228 346 L206 346 C232 310 216 270 214 240 C214 210 236 180 230 150 C228 130 220 116 216 94 Z")
	c.path(c.light, "M158 160 C160 140 172 130 180 110 C176 150 184 170 180 200 C168 190 158 178 158 160 Z")
	c.path(c.light, "M164 320 C160 296 172 270 176 246 C182 280 178 310 178 334 C170 334 166 330 164 320 Z")
	// Where it is squeezed it creases.
	c.line(c.deep, 3, "M158 222 C176 230 190 228 204 218 M244 230 C230 238 214 240 206 234")
	c.line(c.pale, 3, "M222 268 L240 268 M226 290 L246 290 M224 312 L246 312")
}

func drawTravelPress(c *canvas) {
	c.floor(346, 78)
	c.oval(c.deep, 200, 40, 18, 16)
	c.rect(c.metal, 196, 50, 8, 62, 2)
	c.path(c.deep, "M132 116 C132 104 142 100 154 100 L246 100 C258 100 268 104 268 116 L268 132 L132 132 Z")
	c.path(c.deep, "M134 104 L112 96 L122 124 L134 128 Z")
	c.line(c.dark, 20, "M264 158 C330 152 326 298 262 292")
	c.line(c.base, 10, "M264 158 C330 152 326 298 262 292")
	c.path(c.base, "M136 132 L264 132 L264 326 C264 340 256 346 244 346 L156 346 C144 346 136 340 136 326 Z")
	c.path(c.dark, "M234 132 L264 132 L264 326 C264 340 256 346 244 346 L224 346 C238 290 240 200 234 132 Z")
	// A window shows the plunger above the coffee.
	c.rect("#eef3f4", 160, 158, 62, 160, 12)
	c.path("#4d3425", "M160 226 L222 226 L222 306 C222 314 216 318 210 318 L172 318 C166 318 160 314 160 306 Z")
	c.rect(c.metalDark, 188, 158, 6, 60, 0)
	c.rect(c.metal, 162, 214, 58, 12, 3)
	c.path(c.light, "M144 140 L152 140 L152 334 C146 332 144 328 144 322 Z")
}
