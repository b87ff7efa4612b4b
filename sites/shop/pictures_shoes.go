package shop

// shoeDrawings are the drawings of boots and shoes.
func shoeDrawings() map[string]drawing {
	return map[string]drawing{
		"boot": drawBoot, "shoe": drawShoe, "sandal": drawSandal, "trail runner": drawTrailRunner,
		"slipper": drawSlipper, "wellington": drawWellington, "clog": drawClog, "chelsea boot": drawChelseaBoot,
	}
}

func drawBoot(c *canvas) {
	c.floor(334, 130)
	c.path(c.deep, "M98 300 L322 300 C332 300 336 308 334 318 L332 330 L98 330 Z")
	for _, x := range []float64{110, 140, 170, 200, 230, 260, 290} {
		c.rect("#2b2b2b", x, 326, 18, 10, 2)
	}
	c.path(c.base, "M102 110 C130 98 176 98 196 108 L200 200 C226 226 276 236 306 254 C326 264 330 282 328 302 L100 302 C94 240 96 170 102 110 Z")
	c.path(c.dark, "M102 110 C112 106 124 103 136 102 C126 170 128 240 140 302 L100 302 C94 240 96 170 102 110 Z")
	c.path(c.dark, "M262 238 C300 250 330 270 328 302 L270 302 C276 274 272 252 262 238 Z")
	c.path(c.light, "M100 110 C130 94 176 94 198 106 L198 128 C170 118 130 118 101 130 Z")
	c.path(c.light, "M160 128 L198 128 L202 200 C212 210 224 217 238 223 L204 250 C176 232 160 190 160 128 Z")
	lace := c.pale
	c.line(lace, 5, "M164 142 L198 150 M166 166 L200 174 M172 190 L206 198 M184 212 L222 214 M200 234 L236 226")
	c.line(c.deep, 8, "M128 104 C124 88 140 84 144 100")
	switch c.kind(3) {
	case 0:
		c.stitch(c.pale, "M112 272 C160 262 210 270 262 276")
	case 1: // a rand all round
		c.path(c.deep, "M100 262 C150 262 220 276 328 290 L328 302 L100 302 Z")
	default: // fleece at the top
		for _, x := range []float64{104, 122, 140, 158, 176, 194} {
			c.oval("#ece4d4", x, 106+(x-150)*(x-150)/700, 15, 13)
		}
		c.path(c.deep, "M100 262 C150 262 220 276 328 290 L328 302 L100 302 Z")
	}
}

func drawShoe(c *canvas) {
	c.floor(328, 145)
	c.path("#f0ece4", "M62 292 C120 300 260 302 342 288 C348 300 344 322 330 324 L80 324 C64 322 58 308 62 292 Z")
	c.path(c.deep, "M70 318 L336 318 C332 326 328 328 320 328 L88 328 C78 328 72 324 70 318 Z")
	c.path(c.base, "M64 294 C58 260 66 220 78 204 C92 214 118 216 136 202 C176 226 210 244 262 252 C312 258 338 270 340 290 C260 304 120 302 64 294 Z")
	c.path(c.dark, "M64 294 C58 260 66 220 78 204 C86 210 96 212 106 212 C98 240 100 270 110 298 Z")
	c.path(c.dark, "M278 255 C316 260 338 270 340 290 C316 295 290 298 262 299 C280 288 286 270 278 255 Z")
	c.path(c.light, "M136 202 L160 216 C190 232 214 242 240 248 L212 272 C176 266 148 238 128 208 Z")
	c.line(c.pale, 5, "M146 216 L164 240 M168 228 L186 254 M192 238 L206 264 M214 246 L222 262")
	switch c.kind(3) {
	case 0: // a running shoe's sweep
		c.line(c.pale, 7, "M112 284 C140 250 160 262 196 290")
	case 1: // a plain sneaker
		c.stitch(c.pale, "M84 280 C140 288 220 292 320 284")
	default: // a walking shoe with a rand
		c.path(c.deep, "M63 276 C130 290 260 292 338 276 C340 280 340 286 340 290 C260 304 120 302 64 294 Z")
		c.line(c.pale, 7, "M84 214 C76 204 88 194 98 208")
	}
}

func drawSandal(c *canvas) {
	c.floor(324, 140)
	c.path("#8d7a63", "M62 296 C110 282 160 296 210 292 C270 286 330 280 344 296 C350 312 338 322 320 322 L84 322 C62 322 54 310 62 296 Z")
	c.path("#3a352f", "M60 308 L346 308 C344 318 334 324 320 324 L84 324 C70 324 60 318 60 308 Z")
	if c.kind(3) == 1 { // one broad strap with two buckles
		c.path(c.base, "M180 296 C184 230 226 206 268 224 C300 238 322 264 330 292 C286 300 222 300 180 296 Z")
		c.path(c.dark, "M290 236 C310 250 324 270 330 292 C314 295 298 297 280 298 C296 278 300 256 290 236 Z")
		c.line(c.deep, 4, "M222 298 C222 262 230 236 244 220 M266 224 C272 246 276 270 274 298")
		c.rect(c.metal, 200, 254, 24, 20, 4)
		c.rect(c.metal, 262, 246, 24, 20, 4)
		return
	}
	// Straps from the heel to the toe, each a band that wraps the foot.
	c.path(c.deep, "M70 294 C64 248 72 214 92 196 L112 204 C98 226 94 258 100 294 Z")
	c.path(c.dark, "M100 210 C140 196 170 204 190 226 L258 288 L226 293 L166 240 C150 228 128 228 104 236 Z")
	c.path(c.base, "M150 294 C150 258 176 226 214 214 L238 222 C206 240 190 264 190 293 Z")
	c.path(c.base, "M236 292 C244 258 270 238 300 240 C322 250 338 272 342 290 L296 294 C294 276 286 268 276 268 C266 272 262 282 262 292 Z")
	c.path(c.light, "M88 198 C104 188 140 186 164 196 L158 216 C138 208 116 210 98 220 Z")
	c.rect(c.metal, 124, 192, 26, 20, 4)
	c.rect(c.metal, 188, 226, 22, 18, 4)
	if c.kind(3) == 2 { // a bumper over the toes
		c.path(c.deep, "M288 296 C286 262 306 246 328 258 C344 268 350 284 346 298 Z")
		return
	}
	c.stitch(c.pale, "M254 262 C264 250 284 246 300 252")
}

func drawTrailRunner(c *canvas) {
	c.floor(330, 150)
	c.path("#f0ece4", "M58 286 C120 302 250 306 346 276 C354 292 350 308 336 312 L84 318 C62 318 52 302 58 286 Z")
	c.path(c.deep, "M58 306 C80 320 260 318 346 300 C346 310 342 314 334 316 L86 322 C72 320 62 314 58 306 Z")
	for _, x := range []float64{76, 104, 132, 160, 188, 216, 244, 272, 300} {
		c.path("#2b2b2b", "M"+num(x)+" 314 L"+num(x+20)+" 313 L"+num(x+14)+" 326 L"+num(x+4)+" 326 Z")
	}
	c.path(c.base, "M60 290 C52 254 56 214 66 190 C84 202 112 206 132 188 C168 214 206 232 262 242 C316 252 342 262 346 280 C262 306 122 304 60 290 Z")
	c.path(c.dark, "M66 190 C76 196 88 200 98 200 C90 230 94 264 106 297 C90 296 74 294 60 290 C52 254 56 214 66 190 Z")
	c.path(c.deep, "M284 247 C320 254 344 264 346 280 C326 286 304 291 280 294 C294 280 294 262 284 247 Z")
	c.path(c.light, "M132 188 L156 204 C186 222 214 232 242 238 L216 266 C176 258 146 228 122 196 Z")
	c.line(c.deep, 4, "M146 208 L170 230 M164 220 L190 246 M188 232 L208 258 M212 240 L226 260")
	c.line(c.pale, 8, "M108 290 L146 236 M140 294 L172 252 M172 297 L196 266")
	c.line(c.deep, 7, "M70 204 C58 190 64 172 80 182")
}

func drawSlipper(c *canvas) {
	c.floor(326, 145)
	c.path("#6d5a46", "M56 296 C140 306 270 304 346 292 C350 308 342 318 326 320 L82 320 C60 320 52 308 56 296 Z")
	if c.kind(2) == 0 { // open at the heel
		c.path("#e8ddc8", "M58 292 C70 276 130 272 190 276 L196 300 L60 300 Z")
		c.path(c.base, "M150 298 C150 238 200 212 252 220 C308 230 342 262 346 292 C290 304 206 304 150 298 Z")
		c.path(c.dark, "M284 230 C320 242 342 266 346 292 C322 297 296 300 270 301 C292 284 296 254 284 230 Z")
		c.line(c.pale, 9, "M152 292 C154 242 196 216 240 220")
	} else { // with a woolly cuff
		c.path(c.base, "M60 296 C54 262 60 226 70 206 L176 206 C206 218 240 222 268 228 C318 238 342 264 346 292 C270 306 130 306 60 296 Z")
		c.path(c.dark, "M284 233 C322 244 343 268 346 292 C322 297 296 300 270 301 C292 284 296 256 284 233 Z")
		for x := 64.0; x <= 190; x += 18 {
			c.oval("#ece4d4", x, 202, 15, 17)
			c.oval("#f8f3e8", x-3, 197, 9, 8)
		}
	}
	c.stitch(c.pale, "M176 286 C220 294 290 292 334 284")
	c.line(c.light, 5, "M222 244 C250 244 280 254 298 268")
}

func drawWellington(c *canvas) {
	c.floor(338, 125)
	top := 62.0
	if c.kind(2) == 1 { // ankle high
		top = 150
	}
	t := num(top)
	c.path(c.base, "M112 "+t+" L206 "+t+" L208 210 C226 236 282 240 308 258 C326 270 330 288 328 306 L108 306 C100 270 110 210 112 "+t+" Z")
	c.path(c.dark, "M112 "+t+" L140 "+t+" C138 190 132 250 146 306 L108 306 C100 270 110 210 112 "+t+" Z")
	c.path(c.dark, "M268 243 C302 252 330 272 328 306 L276 306 C286 282 284 260 268 243 Z")
	c.rect(c.light, 108, top-8, 102, 16, 5)
	c.path("#e7e0d2", "M100 302 L332 302 L334 316 L100 316 Z")
	c.path("#3a352f", "M100 314 L334 314 C336 330 330 336 318 336 L216 336 L206 326 L164 326 L158 338 L104 338 C100 330 100 322 100 314 Z")
	c.line(c.light, 6, "M176 "+num(top+26)+" L178 206 C184 226 204 240 230 246")
	c.line(c.deep, 5, "M128 "+num(top+18)+" L156 "+num(top+18))
	c.line(c.deep, 7, "M146 "+num(top-6)+" C146 "+num(top-26)+" 172 "+num(top-26)+" 172 "+num(top-6))
	c.line(c.deep, 4, "M116 240 C140 252 160 250 178 244")
}

func drawClog(c *canvas) {
	c.floor(328, 140)
	c.path("#4d4035", "M64 290 L338 290 C346 304 342 322 326 324 L236 324 L220 314 L150 314 L140 326 L88 326 C68 326 58 306 64 290 Z")
	c.path(c.dark, "M66 292 C58 250 66 226 80 214 C90 226 96 262 110 292 Z")
	c.path("#d9c9a8", "M84 222 C110 254 150 268 190 262 L196 292 L104 292 C92 270 86 246 84 222 Z")
	c.path(c.base, "M120 294 C130 236 176 196 226 200 C296 206 340 246 340 292 C270 302 190 302 120 294 Z")
	c.path(c.dark, "M272 210 C314 222 340 254 340 292 C318 295 294 297 270 298 C294 272 296 238 272 210 Z")
	c.line(c.light, 9, "M124 290 C136 240 176 204 222 206")
	if c.kind(2) == 0 { // with holes to drain
		for _, at := range [][2]float64{{214, 236}, {246, 232}, {230, 258}, {264, 252}, {196, 262}} {
			c.oval(c.deep, at[0], at[1], 7, 6)
		}
	}
	c.stitch(c.pale, "M140 282 C200 292 280 290 330 282")
}

func drawChelseaBoot(c *canvas) {
	c.floor(336, 128)
	c.path("#3a2c22", "M98 304 L330 304 C338 310 338 320 332 322 L168 322 L162 334 L104 334 C98 326 96 314 98 304 Z")
	c.path(c.base, "M106 96 C134 88 176 88 204 96 L210 206 C232 232 280 238 308 256 C326 268 332 286 330 306 L98 306 C96 240 98 170 106 96 Z")
	c.path(c.dark, "M106 96 C114 93 124 92 134 91 C126 170 126 240 138 306 L98 306 C96 240 98 170 106 96 Z")
	c.path(c.dark, "M270 241 C306 252 332 276 330 306 L276 306 C286 282 284 260 270 241 Z")
	c.path(c.deep, "M148 96 L196 96 C198 140 196 176 184 214 C164 210 152 170 148 96 Z")
	for _, x := range []string{"158", "168", "178", "188"} {
		c.line(c.dark, 2, "M"+x+" 100 C"+x+" 140 "+x+" 170 178 204")
	}
	c.line(c.light, 6, "M224 238 C252 246 284 252 300 266")
	c.line(c.deep, 8, "M114 98 C110 70 134 70 132 96")
	c.line(c.deep, 8, "M186 94 C186 68 208 70 204 96")
	c.stitch(c.pale, "M112 288 C180 292 260 292 318 292")
}
