package shop

func drawBackpack(c *canvas) {
	c.floor(346, 105)
	c.line(c.deep, 12, "M168 92 C168 52 232 52 232 92")
	c.path(c.dark, "M112 150 C92 190 90 290 104 322 L128 326 L128 150 Z M288 150 C308 190 310 290 296 322 L272 326 L272 150 Z")
	c.path(c.base, "M118 150 C118 100 150 78 200 78 C250 78 282 100 282 150 L288 318 C288 336 276 346 258 346 L142 346 C124 346 112 336 112 318 Z")
	c.path(c.dark, "M244 88 C270 98 282 118 282 150 L288 318 C288 336 276 346 258 346 L236 346 C256 300 262 160 244 88 Z")
	switch c.kind(3) {
	case 0: // a lid with a buckle
		c.path(c.light, "M118 152 C118 104 150 82 200 82 C250 82 282 104 282 152 C282 168 118 168 118 152 Z")
		c.rect(c.deep, 190, 150, 20, 58, 4)
		c.rect(c.metal, 184, 190, 32, 18, 4)
	case 1: // a rolled top with two straps
		c.path(c.light, "M120 92 L280 92 L286 128 L114 128 Z")
		c.line(c.deep, 8, "M120 128 L280 128")
		c.line(c.deep, 7, "M152 96 L152 214 M248 96 L248 214")
		c.rect(c.metal, 142, 168, 20, 16, 4)
		c.rect(c.metal, 238, 168, 20, 16, 4)
	default: // a zip around the top
		c.line(c.deep, 5, "M126 226 C122 116 160 104 200 104 C240 104 278 116 274 226")
		c.rect(c.metal, 266, 220, 12, 26, 5)
		c.oval(c.light, 200, 150, 20, 14)
	}
	c.rect(c.light, 136, 232, 128, 92, 18)
	c.path(c.base, "M136 268 L264 268 L264 306 C264 316 256 324 246 324 L154 324 C144 324 136 316 136 306 Z")
	c.line(c.deep, 4, "M144 262 L256 262")
	c.rect(c.metal, 236, 256, 22, 12, 5)
	c.stitch(c.pale, "M150 310 L250 310")
}

func drawDuffel(c *canvas) {
	c.floor(322, 150)
	c.line(c.deep, 11, "M140 220 C140 110 260 110 260 220")
	c.path(c.base, "M70 210 C70 180 96 170 130 168 L270 168 C304 170 330 180 330 210 L336 284 C336 310 318 322 292 322 L108 322 C82 322 64 310 64 284 Z")
	c.path(c.dark, "M64 276 L336 276 L336 288 C336 310 318 322 292 322 L108 322 C82 322 64 310 64 288 Z")
	c.oval(c.dark, 84, 246, 22, 66)
	c.oval(c.light, 80, 246, 17, 58)
	c.line(c.deep, 5, "M112 186 L300 186")
	c.rect(c.metal, 290, 180, 22, 12, 4)
	c.line(c.deep, 14, "M148 168 L148 322 M252 168 L252 322")
	if c.kind(2) == 0 {
		c.rect(c.light, 164, 212, 72, 52, 8)
		c.stitch(c.pale, "M172 222 L228 222")
	} else {
		c.path(c.pale, "M176 250 L200 214 L224 250 Z")
	}
}

func drawTote(c *canvas) {
	c.floor(344, 105)
	c.line(c.deep, 10, "M152 164 C150 50 250 50 248 164")
	c.path(c.base, "M104 150 L296 150 L282 336 C281 342 277 345 272 345 L128 345 C123 345 119 342 118 336 Z")
	c.path(c.dark, "M250 150 L296 150 L282 336 C281 342 277 345 272 345 L240 345 Z")
	c.path(c.dark, "M113 270 L287 270 L282 336 C281 342 277 345 272 345 L128 345 C123 345 119 342 118 336 Z")
	c.line(c.light, 10, "M104 154 L296 154")
	c.line(c.wood, 10, "M152 140 L152 196 M248 140 L248 196")
	c.stitch(c.pale, "M116 262 L284 262")
	if c.kind(2) == 0 {
		c.rect(c.light, 164, 204, 72, 48, 6)
	}
}

func drawSling(c *canvas) {
	c.floor(326, 110)
	c.line(c.deep, 13, "M96 250 C90 90 250 30 306 232")
	c.path(c.base, "M84 238 C92 206 130 200 200 200 C270 200 308 206 316 238 C324 290 300 326 200 326 C100 326 76 290 84 238 Z")
	c.path(c.dark, "M270 206 C298 210 312 220 316 238 C324 290 300 326 200 326 C270 316 286 262 270 206 Z")
	c.line(c.deep, 5, "M112 232 C150 222 250 222 288 232")
	c.rect(c.metal, 270, 224, 24, 12, 5)
	c.line(c.light, 5, "M124 272 C160 264 240 264 276 272")
	c.rect(c.metal, 90, 176, 22, 28, 5)
}
