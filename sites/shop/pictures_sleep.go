package shop

// sleepDrawings are the drawings of what one sleeps in and on.
func sleepDrawings() map[string]drawing {
	return map[string]drawing{
		"sleeping bag": drawSleepingBag, "mat": drawMat, "pillow": drawPillow, "cot": drawCot, "liner": drawLiner,
		"camp blanket": drawCampBlanket, "eye mask": drawEyeMask, "sit mat": drawSitMat,
	}
}

func drawSleepingBag(c *canvas) {
	switch c.kind(3) {
	case 1:
		c.rectangularBag()
	case 2:
		c.quiltBag()
	default:
		c.mummyBag()
	}
}

// mummyBag is shaped like who lies in it.
func (c *canvas) mummyBag() {
	c.floor(346, 105)
	c.path(c.base, "M200 50 C256 50 284 92 282 150 C280 220 262 290 248 326 C240 346 224 348 200 348 C176 348 160 346 152 326 C138 290 120 220 118 150 C116 92 144 50 200 50 Z")
	c.path(c.dark, "M240 62 C272 78 284 110 282 150 C280 220 262 290 248 326 C242 342 230 346 214 348 C240 270 258 150 240 62 Z")
	c.path(c.deep, "M200 74 C234 74 250 98 248 132 C236 158 164 158 152 132 C150 98 166 74 200 74 Z")
	c.path(c.pale, "M166 128 C166 108 234 108 234 128 C234 148 166 148 166 128 Z")
	c.line(c.light, 4, "M124 190 C160 204 240 204 276 190 M132 232 C166 246 234 246 268 232 M142 274 C172 286 228 286 258 274 M152 312 C178 322 222 322 248 312")
	c.line(c.deep, 4, "M160 152 C150 190 150 240 166 290")
	c.rect(c.metal, 160, 288, 10, 18, 3)
}

// rectangularBag opens like a bed, with its corner turned down.
func (c *canvas) rectangularBag() {
	c.floor(348, 110)
	c.rect(c.base, 108, 60, 184, 288, 18)
	c.path(c.dark, "M256 60 L274 60 C284 60 292 68 292 78 L292 330 C292 340 284 348 274 348 L246 348 C262 260 264 160 256 60 Z")
	c.path("#f3ead8", "M120 66 C150 54 250 54 280 66 L280 132 L120 132 Z")
	c.path("#fffaf0", "M136 74 C160 64 240 64 264 74 C272 92 268 106 262 114 C240 122 160 122 138 114 C130 106 128 92 136 74 Z")
	c.path(c.pale, "M292 116 L292 232 L206 128 C230 122 262 118 292 116 Z")
	c.path(c.light, "M108 120 C140 126 172 128 206 128 L292 232 L292 246 L108 246 Z")
	for _, y := range []string{"174", "216", "258", "300"} {
		c.line(c.dark, 3, "M110 "+y+" L246 "+y)
	}
	c.line(c.deep, 4, "M206 128 L292 232 L292 330")
	c.rect(c.metal, 284, 232, 12, 20, 4)
}

// quiltBag has no back, and straps where that would be.
func (c *canvas) quiltBag() {
	c.floor(348, 105)
	c.path(c.dark, "M112 76 L288 76 C292 160 276 280 256 332 C250 346 226 350 200 350 C174 350 150 346 144 332 C124 280 108 160 112 76 Z")
	c.path(c.base, "M104 70 L206 70 C214 170 206 280 178 344 C160 342 148 340 144 332 C124 280 104 160 104 70 Z")
	c.path(c.base, "M296 70 L226 70 C238 170 232 280 210 346 C236 346 250 342 256 332 C276 280 296 160 296 70 Z")
	c.path(c.pale, "M206 70 L226 70 C238 170 232 280 210 346 L178 344 C206 280 214 170 206 70 Z")
	for _, y := range []float64{112, 156, 200, 244, 288} {
		in := (y - 70) * .13
		c.line(c.light, 4, "M"+num(106+in)+" "+num(y)+" C"+num(140+in/2)+" "+num(y+8)+" "+num(180-in/4)+" "+num(y+6)+" "+num(208-in/3)+" "+num(y))
		c.line(c.light, 4, "M"+num(232-in/4)+" "+num(y)+" L"+num(294-in)+" "+num(y))
	}
	c.line(c.deep, 7, "M206 124 L232 124 M204 208 L232 208")
	c.rect(c.metal, 212, 117, 14, 14, 3)
	c.rect(c.metal, 212, 201, 14, 14, 3)
	c.line(c.deep, 5, "M104 70 L206 70 M226 70 L296 70")
}

func drawMat(c *canvas) {
	switch c.kind(3) {
	case 1:
		c.airMat()
	case 2:
		c.thickMat()
	default:
		c.foamRoll()
	}
}

// foamRoll is a foam mat rolled up with a strap round it.
func (c *canvas) foamRoll() {
	c.floor(326, 140)
	c.path(c.base, "M110 216 L330 232 C350 236 354 318 330 324 L110 326 Z")
	c.path(c.dark, "M120 290 L344 292 C342 312 338 322 330 324 L110 326 Z")
	for _, x := range []string{"170", "215", "260", "305"} {
		c.line(c.light, 4, "M"+x+" 222 L"+x+" 324")
	}
	c.oval(c.dark, 112, 270, 58, 58)
	c.oval(c.light, 108, 270, 54, 56)
	c.line(c.dark, 6, "M108 270 C108 262 118 262 118 270 C118 284 96 284 94 268 C94 246 132 246 134 270 C134 300 84 302 80 270 C78 236 140 228 150 268")
	c.line(c.deep, 9, "M236 226 L236 326")
	c.rect(c.metal, 228, 262, 18, 14, 3)
}

// airMat lies flat, tubes across, with its valve at the corner.
func (c *canvas) airMat() {
	c.floor(330, 160)
	c.path(c.dark, "M122 132 L300 132 C312 132 318 138 322 148 L372 290 C378 310 368 326 346 326 L54 326 C32 326 22 310 28 290 L98 148 C104 138 110 132 122 132 Z")
	for i := range 8 {
		y := 140 + float64(i)*22
		w := 96 + float64(i)*9.2
		c.rect(c.base, 206-w, y, 2*w, 20+float64(i)*.6, 10)
		c.rect(c.light, 206-w+12, y+3, 2*w-30, 5, 3)
	}
	c.rect(c.deep, 300, 124, 24, 16, 6)
	c.oval(c.metal, 312, 124, 9, 5)
}

// thickMat is foam with square sides, half unrolled.
func (c *canvas) thickMat() {
	c.floor(330, 160)
	c.path(c.dark, "M96 262 L356 262 L382 312 C384 322 378 328 368 328 L96 328 Z")
	c.path(c.base, "M96 208 L312 208 L380 304 L96 304 Z")
	c.path(c.light, "M140 214 L306 214 L318 230 L140 230 Z")
	for _, y := range []float64{246, 268, 290} {
		c.line(c.dark, 3, "M150 "+num(y)+" L"+num(332+(y-246)*.8)+" "+num(y))
	}
	c.oval(c.dark, 100, 258, 70, 70)
	c.oval(c.base, 96, 258, 66, 68)
	c.oval(c.pale, 96, 258, 52, 54)
	c.oval(c.base, 96, 258, 38, 40)
	c.oval(c.pale, 96, 258, 24, 26)
	c.oval(c.deep, 96, 258, 9, 10)
	c.rect(c.metal, 356, 300, 22, 12, 5)
}

func drawPillow(c *canvas) {
	if c.kind(2) == 1 { // round a neck
		c.floor(330, 130)
		c.path(c.base, "M120 112 C70 140 48 200 62 250 C78 304 136 330 200 330 C264 330 322 304 338 250 C352 200 330 140 280 112 C254 100 236 124 250 146 C276 176 270 232 200 232 C130 232 124 176 150 146 C164 124 146 100 120 112 Z")
		c.path(c.dark, "M62 250 C78 304 136 330 200 330 C264 330 322 304 338 250 C340 242 341 232 342 222 C318 276 262 296 200 296 C138 296 82 276 58 222 C59 232 60 242 62 250 Z")
		c.line(c.light, 9, "M92 160 C76 190 76 220 90 244")
		c.line(c.dark, 3, "M112 116 C84 150 84 236 120 268 C160 292 240 292 280 268 C316 236 316 150 288 116")
		c.line(c.deep, 6, "M252 128 C276 126 292 130 300 140 M148 128 C124 126 108 130 100 140")
		c.rect(c.metal, 190, 316, 20, 12, 4)
		return
	}
	c.floor(310, 140)
	c.path(c.base, "M70 200 C60 170 96 164 200 172 C304 164 340 170 330 200 C342 240 342 270 330 296 C340 318 300 318 200 310 C100 318 60 318 70 296 C58 270 58 240 70 200 Z")
	c.path(c.dark, "M70 280 C130 300 270 300 330 280 C332 286 332 292 330 296 C340 318 300 318 200 310 C100 318 60 318 70 296 Z")
	c.line(c.light, 5, "M110 206 C160 220 240 220 290 206")
	c.line(c.dark, 3, "M160 250 C180 262 220 262 240 250")
	c.rect(c.deep, 296, 232, 20, 20, 10)
}

func drawCot(c *canvas) {
	c.floor(338, 165)
	for _, x := range []float64{70, 182, 294} {
		c.line(c.metalDark, 8, "M"+num(x)+" 240 L"+num(x+50)+" 334 M"+num(x+50)+" 240 L"+num(x)+" 334")
		c.oval(c.deep, x+25, 287, 7, 7)
	}
	c.path(c.base, "M30 214 L92 176 L352 176 L372 214 Z")
	c.path(c.dark, "M28 214 L374 214 L374 236 C374 242 370 244 364 244 L38 244 C32 244 28 242 28 236 Z")
	c.path(c.light, "M62 206 L100 182 L150 182 L122 206 Z")
	c.rect(c.metal, 22, 222, 360, 9, 4)
	c.line(c.metalDark, 7, "M92 174 L352 174")
	c.path("#f3ead8", "M70 196 C76 176 100 168 130 170 C156 172 164 182 158 196 C150 208 80 210 70 196 Z")
	c.path(c.pale, "M206 178 L346 178 L366 214 L190 214 Z")
	c.path(c.light, "M206 178 L226 178 L212 214 L190 214 Z")
}

func drawLiner(c *canvas) {
	c.floor(350, 120)
	c.path(c.base, "M104 52 C104 44 110 40 118 40 L246 40 C254 40 260 44 260 52 L268 336 C268 344 262 350 254 350 L110 350 C102 350 96 344 96 336 Z")
	c.path(c.dark, "M228 40 L246 40 C254 40 260 44 260 52 L268 336 C268 344 262 350 254 350 L232 350 C246 260 246 150 228 40 Z")
	// A pillow in its pocket, and the open side below it turned back.
	c.path("#fffaf0", "M122 62 C150 50 214 50 242 62 C252 80 250 104 242 116 C214 126 150 126 122 116 C114 104 112 80 122 62 Z")
	c.path(c.light, "M108 92 C150 106 214 106 256 92 L260 136 C214 146 150 146 104 136 Z")
	c.path(c.deep, "M264 150 L268 300 L204 168 C226 164 246 158 264 150 Z")
	c.path(c.pale, "M204 168 L268 300 L206 262 C198 230 198 196 204 168 Z")
	// Thin cloth falls in long folds.
	c.line(c.light, 4, "M126 160 C120 220 130 280 122 338 M158 162 C164 230 152 290 160 340 M192 280 C196 300 192 320 196 340")
	c.path(c.base, "M292 274 C300 262 340 262 348 274 L354 334 C354 345 340 350 320 350 C300 350 286 345 286 334 Z")
	c.path(c.dark, "M332 266 C340 268 346 270 348 274 L354 334 C354 343 346 348 332 349 C342 324 342 290 332 266 Z")
	c.line(c.deep, 4, "M294 280 C310 287 328 287 346 280 M320 268 C315 248 334 244 337 254")
}

func drawCampBlanket(c *canvas) {
	c.floor(336, 130)
	if c.kind(2) == 0 { // quilted and stuffed, with its corner turned
		c.path(c.base, "M78 118 L322 104 C330 104 334 108 334 116 L338 320 C338 330 332 334 324 334 L82 334 C72 334 68 328 68 320 L68 130 C68 122 72 118 78 118 Z")
		c.path(c.dark, "M288 106 L322 104 C330 104 334 108 334 116 L338 320 C338 330 332 334 324 334 L290 334 Z")
		for _, d := range []string{"M70 172 L336 164", "M69 226 L337 220", "M68 280 L338 276", "M136 115 L134 334", "M204 111 L204 334", "M270 107 L272 334"} {
			c.line(c.deep, 3, d)
		}
		c.path(c.pale, "M68 252 L150 334 L82 334 C72 334 68 328 68 320 Z")
		c.path(c.light, "M68 252 L150 334 L150 262 C150 256 146 252 140 252 Z")
		for _, x := range []float64{100, 170, 240, 308} {
			c.oval(c.metal, x, 126, 5, 5)
		}
		return
	}
	// folded wool with stripes and a fringe
	c.path(c.dark, "M72 262 L328 262 C340 262 346 272 346 284 L346 314 C346 326 340 334 328 334 L72 334 Z")
	c.path(c.base, "M64 202 L324 202 C338 202 346 212 346 226 L346 248 C346 262 338 270 324 270 L64 270 Z")
	c.path(c.light, "M72 144 L322 144 C336 144 344 154 344 168 L344 186 C344 200 336 208 322 208 L72 208 Z")
	for _, x := range []float64{96, 126, 290} {
		c.rect(c.deep, x, 144, 12, 64, 0)
		c.rect(c.deep, x-4, 204, 12, 66, 0)
		c.rect(c.deep, x, 268, 12, 66, 0)
	}
	for y := 150.0; y < 332; y += 11 {
		c.line(c.pale, 3, "M70 "+num(y)+" L46 "+num(y+3))
	}
	c.rect("#f3ead8", 300, 282, 34, 24, 2)
}

func drawEyeMask(c *canvas) {
	c.floor(300, 130)
	c.line(c.deep, 14, "M86 206 C100 96 300 96 314 206")
	c.rect(c.metal, 186, 112, 28, 22, 5)
	c.path(c.base, "M60 214 C56 184 84 172 122 176 C160 180 180 186 200 186 C220 186 240 180 278 176 C316 172 344 184 340 214 C336 262 304 286 266 284 C234 282 224 250 200 250 C176 250 166 282 134 284 C96 286 64 262 60 214 Z")
	c.path(c.dark, "M310 182 C334 186 342 198 340 214 C336 262 304 286 266 284 C252 283 244 276 236 268 C292 272 318 236 310 182 Z")
	c.line(c.light, 6, "M84 208 C88 194 116 192 140 194")
	c.stitch(c.pale, "M74 218 C76 250 104 272 134 270 C160 266 172 238 200 238 C228 238 240 266 266 270 C296 272 324 250 326 218")
	c.line(c.pale, 4, "M112 228 C124 242 146 242 158 228 M242 228 C254 242 276 242 288 228")
}

func drawSitMat(c *canvas) {
	c.floor(326, 145)
	c.path(c.deep, "M60 292 L106 196 L300 196 L346 292 L346 312 C346 320 340 324 332 324 L74 324 C66 324 60 320 60 312 Z")
	c.path(c.base, "M60 292 C58 298 62 304 70 304 L336 304 C344 304 348 298 346 292 L304 202 C301 196 297 194 292 194 L114 194 C109 194 105 196 102 202 Z")
	for i := range 6 {
		y := 206 + float64(i)*16
		w := 92 + float64(i)*7.6
		c.line(c.light, 7, "M"+num(203-w)+" "+num(y)+" L"+num(203+w)+" "+num(y))
		c.line(c.dark, 3, "M"+num(203-w)+" "+num(y+7)+" L"+num(203+w)+" "+num(y+7))
	}
	c.path(c.deep, "M178 198 L228 198 L226 210 L180 210 Z")
}
