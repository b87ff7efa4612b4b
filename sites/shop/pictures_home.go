package shop

// homeDrawings are the drawings of cookware and cloth.
func homeDrawings() map[string]drawing {
	return map[string]drawing{
		"pan": drawPan, "pot": drawPot, "kettle": drawKettle, "knife": drawKnife, "board": drawBoard,
		"throw": drawThrow, "cushion": drawCushion, "towel": drawTowel,
	}
}

func drawPan(c *canvas) {
	if c.detail == 2 {
		drawCrepePan(c)
		return
	}
	c.floor(300, 130)
	if c.kind(2) == 0 { // all of one metal
		c.path(c.dark, "M262 212 L374 150 C388 144 396 160 384 170 L280 234 Z")
		c.oval("#f3efe7", 370, 164, 7, 5)
	} else { // a wooden handle
		c.path(c.woodDark, "M268 206 L376 150 C388 146 394 162 384 170 L284 230 Z")
		c.path(c.metal, "M252 214 L296 190 L304 206 L262 234 Z")
	}
	c.path(c.deep, "M48 226 L276 226 C274 272 252 296 220 298 L104 298 C72 296 50 272 48 226 Z")
	c.path(c.base, "M48 226 L276 226 C275 256 262 278 240 288 L84 288 C62 278 49 256 48 226 Z")
	c.oval(c.dark, 162, 226, 114, 30)
	c.oval("#35363a", 162, 229, 102, 23)
	c.path("#4a4c51", "M80 222 C100 208 160 204 200 212 C160 214 120 222 100 238 C88 234 80 228 80 222 Z")
	c.line(c.light, 4, "M60 254 C100 276 224 276 264 254")
}

// drawCrepePan is a pan that is hardly deeper than what is fried in it.
func drawCrepePan(c *canvas) {
	c.floor(292, 140)
	c.path(c.dark, "M270 226 L378 164 C392 158 398 172 388 182 L290 246 Z")
	c.oval("#f3efe7", 374, 177, 6, 4)
	c.path(c.deep, "M26 236 C40 268 70 290 110 290 L218 290 C258 290 288 268 302 236 Z")
	c.oval(c.base, 164, 234, 140, 42)
	c.oval("#35363a", 164, 236, 126, 35)
	c.oval("#c98f45", 164, 240, 98, 26)
	c.oval("#eac07a", 164, 237, 96, 25)
	for _, p := range [][3]float64{{120, 230, 22}, {170, 244, 26}, {210, 230, 20}, {150, 226, 14}} {
		c.oval("#d8a257", p[0], p[1], p[2], p[2]*.32)
	}
}

func drawPot(c *canvas) {
	c.floor(326, 130)
	if c.kind(2) == 0 { // two ears
		c.line(c.deep, 15, "M100 226 C60 220 60 262 102 258 M300 226 C340 220 340 262 298 258")
	} else { // a long handle
		c.line(c.deep, 18, "M296 232 L384 214")
	}
	c.path(c.base, "M92 196 L308 196 L300 296 C298 316 284 326 264 326 L136 326 C116 326 102 316 100 296 Z")
	c.path(c.dark, "M256 196 L308 196 L300 296 C298 316 284 326 264 326 L228 326 C252 296 260 240 256 196 Z")
	c.path(c.light, "M108 206 L130 206 L138 308 C126 306 118 300 117 290 Z")
	c.path(c.dark, "M82 190 C82 182 88 178 96 178 L304 178 C312 178 318 182 318 190 L314 202 L86 202 Z")
	c.path(c.base, "M92 178 C110 140 290 140 308 178 Z")
	c.path(c.light, "M118 172 C140 154 180 150 200 150 C170 158 150 166 144 176 Z")
	c.rect(c.metal, 182, 128, 36, 20, 8)
}

func drawKettle(c *canvas) {
	c.floor(336, 110)
	if c.kind(2) == 0 { // for the stove
		c.line("#3b342e", 16, "M128 176 C120 60 280 60 272 176")
		c.path(c.dark, "M284 236 L352 178 L366 192 L300 290 Z")
	} else { // a goose neck and a handle at the back
		c.line(c.dark, 13, "M276 300 C340 290 296 190 366 150")
		c.line("#3b342e", 16, "M134 196 C60 170 50 250 74 296")
	}
	c.path(c.base, "M104 262 C108 200 146 168 200 168 C254 168 292 200 296 262 C298 300 292 336 272 336 L128 336 C108 336 102 300 104 262 Z")
	c.path(c.dark, "M242 178 C276 194 294 222 296 262 C298 300 292 336 272 336 L230 336 C262 290 262 220 242 178 Z")
	c.path(c.light, "M124 262 C128 220 146 198 170 188 C150 220 146 270 152 320 C128 318 122 296 124 262 Z")
	c.path(c.dark, "M152 176 C158 156 242 156 248 176 Z")
	c.oval("#3b342e", 200, 152, 15, 13)
	c.rect(c.metal, 118, 324, 164, 12, 4)
}

func drawKnife(c *canvas) {
	c.floor(286, 165)
	c.path("#e3d3b4", "M40 236 L360 236 L376 276 L24 276 Z")
	c.path("#c4ac82", "M24 276 L376 276 L376 288 L24 288 Z")
	for _, y := range c.blades() {
		c.at(0, y, func() {
			if c.detail == 2 { // straight and serrated, for bread
				c.path(c.metal, "M20 150 C26 144 40 142 60 142 L248 140 L248 172 L20 172 Z")
				c.path("#e4e9eb", "M18 166 L248 160 L248 184 L30 184 C22 180 18 174 18 166 Z")
				for x := 32.0; x < 244; x += 15 {
					c.oval("#e3d3b4", x, 187, 6, 6)
				}
			} else {
				c.path(c.metal, "M34 176 C90 152 160 138 248 136 L248 166 L40 178 Z")
				c.path("#e4e9eb", "M34 176 C110 172 190 166 248 158 L248 188 C180 196 90 192 34 176 Z")
			}
			c.rect(c.metalDark, 244, 134, 13, 56, 3)
			c.path(c.base, "M256 136 L352 134 C372 134 376 158 362 168 L340 170 C310 168 290 176 256 176 Z")
			c.path(c.dark, "M256 160 L368 156 C367 162 366 165 362 168 L340 170 C310 168 290 176 256 176 Z")
			c.oval(c.metal, 280, 152, 5, 5)
			c.oval(c.metal, 310, 150, 5, 5)
			c.oval(c.metal, 340, 149, 5, 5)
		})
	}
}

// blades are the heights of the knives above the board: one, or three small ones.
func (c *canvas) blades() []float64 {
	if c.kind(2) == 0 {
		return []float64{40}
	}
	return []float64{-84, -22, 40}
}

func drawBoard(c *canvas) {
	c.floor(340, 110)
	c.path(c.dark, "M114 116 L174 116 L174 64 C174 44 234 44 234 64 L234 116 L296 116 C304 116 308 120 308 128 L308 330 C308 338 304 342 296 342 L114 342 C106 342 102 338 102 330 L102 128 C102 120 106 116 114 116 Z")
	c.path(c.base, "M108 112 L170 112 L170 62 C170 40 230 40 230 62 L230 112 L290 112 C298 112 302 116 302 124 L302 326 C302 334 298 338 290 338 L108 338 C100 338 96 334 96 326 L96 124 C96 116 100 112 108 112 Z")
	c.oval("#f3efe7", 200, 74, 11, 13)
	c.line(c.dark, 3, "M112 150 C160 140 230 160 288 146 M112 196 C170 206 220 186 288 198 M112 244 C150 236 240 256 288 242 M112 292 C170 302 230 282 288 294")
	if c.kind(2) == 0 {
		c.line(c.light, 5, "M112 128 L286 128 L286 322 L112 322 Z")
	}
}

func drawThrow(c *canvas) {
	c.floor(340, 130)
	c.path(c.dark, "M84 236 L316 236 C330 236 334 250 334 262 L334 318 C334 332 326 340 312 340 L88 340 C74 340 66 332 66 318 L66 262 C66 250 70 236 84 236 Z")
	c.path(c.base, "M84 180 L316 180 C332 180 336 194 336 208 C336 226 330 240 312 240 L84 240 C68 240 64 226 64 208 C64 194 68 180 84 180 Z")
	c.path(c.light, "M92 130 L308 130 C324 130 328 142 328 156 C328 174 322 184 304 184 L92 184 C76 184 72 174 72 156 C72 142 76 130 92 130 Z")
	c.path(c.base, "M66 284 L334 284 L334 318 C334 332 326 340 312 340 L88 340 C74 340 66 332 66 318 Z")
	switch c.kind(3) {
	case 0:
		c.line(c.pale, 7, "M150 132 L150 184 M170 132 L170 184 M148 182 L148 240 M168 182 L168 240 M146 286 L146 338 M166 286 L166 338")
	case 1:
		for _, y := range []string{"150", "202", "304"} {
			c.line(c.pale, 4, "M96 "+y+" L112 "+y+" L124 "+y+" M140 "+y+" L170 "+y+" M190 "+y+" L220 "+y+" M240 "+y+" L270 "+y)
		}
	default:
		c.stitch(c.pale, "M84 158 L316 158 M76 210 L326 210 M76 312 L326 312")
	}
	c.line(c.pale, 3, "M84 340 L82 352 M104 340 L102 352 M124 340 L122 352 M144 340 L142 352 M256 340 L258 352 M276 340 L278 352 M296 340 L298 352 M316 340 L318 352")
}

// drawBolster is a cushion as wide as a bed.
func drawBolster(c *canvas) {
	c.floor(288, 180)
	c.path(c.base, "M44 162 C90 152 310 152 356 162 C374 190 374 252 356 282 C310 292 90 292 44 282 C26 252 26 190 44 162 Z")
	c.path(c.dark, "M30 244 C90 262 310 262 370 244 C368 260 364 272 356 282 C310 292 90 292 44 282 C36 272 32 260 30 244 Z")
	c.line(c.pale, 6, "M110 158 L110 286 M132 157 L132 287 M268 157 L268 287 M290 158 L290 286")
	c.line(c.light, 5, "M44 162 C90 152 310 152 356 162 C374 190 374 252 356 282 M44 162 C26 190 26 252 44 282")
}

func drawCushion(c *canvas) {
	if c.detail == 3 {
		drawBolster(c)
		return
	}
	c.floor(340, 120)
	c.path(c.base, "M80 92 C120 110 280 110 320 92 C334 86 340 96 332 108 C312 160 312 270 332 320 C340 334 332 342 318 336 C280 318 120 318 82 336 C68 342 60 334 68 320 C88 270 88 160 68 108 C60 96 66 86 80 92 Z")
	c.path(c.dark, "M300 100 L320 92 C334 86 340 96 332 108 C312 160 312 270 332 320 C340 334 332 342 318 336 C280 318 120 318 82 336 C180 300 270 270 300 100 Z")
	c.line(c.light, 4, "M84 104 C130 120 270 120 316 104 M82 112 C104 170 104 260 82 318")
	switch c.kind(3) {
	case 0:
		c.line(c.pale, 6, "M120 112 L120 318 M150 112 L150 316 M250 112 L250 316 M280 112 L280 318")
	case 1:
		c.line(c.light, 4, "M200 130 L280 212 L200 294 L120 212 Z M200 170 L240 212 L200 254 L160 212 Z")
	default:
		c.oval(c.light, 200, 212, 10, 10)
		c.line(c.light, 3, "M200 202 L200 160 M200 222 L200 266 M190 212 L146 212 M210 212 L256 212")
	}
}

func drawTowel(c *canvas) {
	c.floor(352, 90)
	c.line(c.wood, 12, "M60 66 L340 66")
	c.line(c.woodDark, 12, "M60 72 L60 40 M340 72 L340 40")
	c.path(c.dark, "M128 70 L288 70 L288 300 L128 300 Z")
	c.path(c.base, "M112 64 C112 56 118 54 124 54 L264 54 C270 54 274 58 274 66 L274 338 L112 338 Z")
	c.path(c.light, "M122 70 L142 70 L142 336 L122 336 Z")
	if c.kind(2) == 0 {
		c.line(c.pale, 8, "M114 276 L272 276 M114 294 L272 294")
	} else {
		for _, y := range []string{"110", "150", "190", "230", "270"} {
			c.stitch(c.pale, "M118 "+y+" L268 "+y)
		}
	}
	c.line(c.dark, 4, "M114 322 L272 322")
}
