package shop

import "fmt"

// bedDrawings are the drawings of what one sleeps in and gets up into.
func bedDrawings() map[string]drawing {
	return map[string]drawing{"duvet cover": drawDuvetCover, "fitted sheet": drawFittedSheet, "bathrobe": drawBathrobe}
}

func drawDuvetCover(c *canvas) {
	c.floor(346, 178)
	c.rect(c.woodDark, 44, 84, 312, 150, 14)
	c.rect(c.wood, 44, 80, 312, 150, 14)
	c.path("#f6f2e9", "M32 222 L368 222 L378 330 L22 330 Z")
	// two pillows in the cover's cloth
	for _, x := range []float64{-78, 78} {
		c.at(x, 0, func() {
			c.path(c.dark, "M130 156 C124 132 140 128 200 132 C260 128 276 132 270 156 C278 186 278 200 270 216 C240 226 160 226 130 216 C122 200 122 186 130 156 Z")
			c.path(c.light, "M130 150 C124 126 140 122 200 126 C260 122 276 126 270 150 C278 180 278 194 270 208 C240 218 160 218 130 208 C122 194 122 180 130 150 Z")
			c.line(c.base, 3, "M150 150 C176 160 224 160 250 150")
		})
	}
	c.path(c.dark, "M14 250 C24 224 60 214 200 214 C340 214 376 224 386 250 L394 330 C394 342 388 346 376 346 L24 346 C12 346 6 342 6 330 Z")
	c.path(c.base, "M14 240 C24 214 60 206 200 206 C340 206 376 214 386 240 L392 318 C392 330 386 334 374 334 L26 334 C14 334 8 330 8 318 Z")
	c.path(c.light, "M14 240 C24 214 60 206 200 206 C340 206 376 214 386 240 C330 228 270 236 200 232 C130 236 70 228 14 240 Z")
	switch c.kind(3) {
	case 0: // rumpled, and for children strewn with flowers
		if c.detail == 3 {
			for i := range 22 {
				x, y := 40+float64(i*71%320), 246+float64(i*29%80)
				c.oval(c.pale, x, y, 8, 7)
				c.oval("#c26a4a", x, y, 3, 3)
			}
		}
		c.line(c.dark, 4, "M60 262 C110 276 130 300 122 328 M180 250 C176 282 196 300 190 330 M282 258 C262 286 286 306 276 330 M344 262 C330 284 350 304 340 326")
	case 1: // corded edges
		c.line(c.pale, 5, "M30 322 C120 316 280 316 370 322 M36 250 L28 322 M364 250 L372 322")
		c.line(c.dark, 3, "M150 250 C146 280 154 300 150 314 M250 250 C254 280 246 300 250 314")
	default: // a woven check
		for x := 50.0; x < 380; x += 50 {
			c.line(c.pale, 6, fmt.Sprintf("M%g 240 L%g 330", 200+(x-200)*.96, x))
		}
		c.line(c.pale, 6, "M18 262 C120 252 280 252 382 262 M14 294 C120 286 280 286 386 294")
		c.line(c.deep, 2, "M16 278 C120 269 280 269 384 278 M12 312 C120 305 280 305 388 312")
	}
}

func drawFittedSheet(c *canvas) {
	c.floor(330, 178)
	// a mattress seen over its corner, the sheet drawn down on three sides
	c.path("#e9e2d2", "M24 236 L200 310 L200 344 L24 266 Z M376 236 L200 310 L200 344 L376 266 Z")
	c.path(c.light, "M200 118 L380 194 L200 282 L20 194 Z")
	c.path(c.base, "M20 194 L200 282 L200 326 C150 314 70 276 24 248 C16 230 16 210 20 194 Z")
	c.path(c.dark, "M380 194 L200 282 L200 326 C250 314 330 276 376 248 C384 230 384 210 380 194 Z")
	c.line(c.pale, 3, "M20 194 L200 282 L380 194")
	// gathers where the elastic pulls
	c.line(c.dark, 3, "M44 254 L52 238 M66 264 L72 246 M88 274 L94 256 M112 286 L118 268 M136 298 L140 280 M162 308 L166 292 M184 318 L186 302")
	c.line(c.deep, 3, "M356 254 L348 238 M334 264 L328 246 M312 274 L306 256 M288 286 L282 268 M264 298 L260 280 M238 308 L234 292 M216 318 L214 302")
	c.line(c.base, 3, "M110 194 C150 186 180 204 230 190 M170 228 C200 220 230 232 262 218")
	c.path("#fbf8f1", "M138 146 C160 126 236 116 258 134 C274 148 252 172 218 180 C180 188 120 176 138 146 Z")
	c.path("#e4dccb", "M138 158 C150 176 190 182 218 176 C244 170 262 156 262 146 C266 160 246 178 218 184 C180 192 132 182 138 158 Z")
}

func drawBathrobe(c *canvas) {
	c.line(c.metalDark, 6, "M200 62 L200 44 C200 24 226 28 222 44")
	c.line(c.woodDark, 10, "M128 96 C160 62 240 62 272 96")
	// sleeves, then the body
	c.path(c.dark, "M120 90 C94 108 70 190 62 268 L108 280 C114 240 124 200 138 170 Z M280 90 C306 108 330 190 338 268 L292 280 C286 240 276 200 262 170 Z")
	c.path(c.light, "M60 252 L112 264 L108 284 L58 272 Z M340 252 L288 264 L292 284 L342 272 Z")
	c.path(c.base, "M120 90 C150 76 250 76 280 90 L286 352 L114 352 Z")
	c.path(c.dark, "M246 80 C260 82 272 86 280 90 L286 352 L248 352 C256 260 256 170 246 80 Z")
	if c.kind(2) == 0 { // a shawl collar and the waffle of the cloth
		for y := 226.0; y < 350; y += 18 {
			c.stitch(c.dark, fmt.Sprintf("M122 %g L278 %g", y, y))
		}
		c.path(c.pale, "M160 80 C150 110 168 170 206 222 L190 236 C150 180 132 120 142 84 Z M240 80 C250 110 240 160 206 222 L216 232 C256 180 268 120 258 84 Z")
		c.path(c.deep, "M160 80 C172 70 228 70 240 80 C244 120 226 180 206 218 C176 176 152 116 160 80 Z")
	} else { // a hood
		c.path(c.deep, "M150 84 C156 56 244 56 250 84 C244 120 226 180 202 218 C172 176 150 116 150 84 Z")
		c.path(c.light, "M138 88 C128 40 272 40 262 88 C256 106 244 110 236 96 C226 78 174 78 164 96 C156 110 144 106 138 88 Z")
		c.line(c.pale, 4, "M202 222 L202 350")
	}
	c.rect(c.deep, 114, 214, 172, 20, 4)
	c.path(c.deep, "M188 224 L204 224 L186 306 L168 300 Z M204 224 L216 224 L232 292 L214 296 Z")
	c.rect(c.deep, 186, 208, 30, 30, 8)
	c.rect(c.light, 128, 262, 46, 50, 5)
	c.rect(c.light, 236, 262, 42, 50, 5)
	c.stitch(c.dark, "M132 270 L170 270 M240 270 L274 270")
}
