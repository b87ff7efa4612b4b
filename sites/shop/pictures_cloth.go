package shop

import "fmt"

// clothDrawings are the drawings of cloth for windows, tables and the kitchen.
func clothDrawings() map[string]drawing {
	return map[string]drawing{"curtain": drawCurtain, "tablecloth": drawTablecloth, "tea towel": drawTeaTowel}
}

func drawCurtain(c *canvas) {
	// the window behind
	c.rect("#ffffff", 84, 74, 232, 236, 4)
	c.rect("#cfe2ea", 96, 86, 208, 212, 0)
	c.path("#a9c29a", "M96 262 C140 236 180 262 220 244 C256 230 284 250 304 240 L304 298 L96 298 Z")
	c.oval("#fff3cf", 258, 126, 20, 20)
	c.line("#ffffff", 8, "M200 86 L200 298 M96 192 L304 192")
	switch c.kind(3) {
	case 2: // half a window's worth, on a rod of its own
		c.line("#b99549", 7, "M74 188 L326 188")
		c.path(c.base, "M80 190 L320 190 L324 314 C300 322 290 308 266 316 C244 324 232 308 208 316 C184 324 172 308 148 316 C124 324 104 308 76 316 Z")
		c.line(c.dark, 5, "M112 198 L108 312 M150 198 L148 310 M188 198 L190 312 M228 198 L230 310 M268 198 L270 310 M302 198 L306 312")
		c.line(c.pale, 6, "M78 292 C140 300 260 284 323 292")
		return
	case 0: // linen that lets the light through
		c.drawPanel(40, c.light, c.base, c.pale)
		c.drawPanel(262, c.light, c.base, c.pale)
	default: // heavy, nearly drawn
		c.drawPanel(40, c.base, c.dark, c.light)
		c.drawPanel(262, c.base, c.dark, c.light)
		c.line("#b99549", 6, "M36 236 C70 252 130 248 150 226 M250 226 C270 248 330 252 364 236")
	}
	c.line(c.woodDark, 11, "M24 56 L376 56")
	c.oval(c.wood, 20, 56, 12, 12)
	c.oval(c.wood, 380, 56, 12, 12)
}

// drawPanel hangs one panel of a curtain, its left edge at x, in folds of three shades.
func (c *canvas) drawPanel(x float64, cloth, shadow, lit string) {
	c.at(x, 0, func() {
		c.path(cloth, "M0 54 L98 54 L102 342 C88 350 78 340 66 346 C52 352 42 340 30 346 C18 350 8 342 -4 344 Z")
		c.path(shadow, "M22 54 L32 54 L34 346 L24 346 Z M56 54 L64 54 L68 345 L58 346 Z M84 54 L98 54 L102 342 L92 345 Z")
		c.path(lit, "M6 58 L12 58 L10 340 L4 340 Z M42 58 L48 58 L48 342 L42 344 Z")
	})
}

func drawTablecloth(c *canvas) {
	c.floor(346, 140)
	c.line(c.woodDark, 11, "M110 290 L106 342 M290 290 L294 342")
	c.path(c.dark, "M60 196 C70 236 40 290 44 318 C70 330 84 306 110 318 C140 332 160 306 200 318 C240 332 262 306 290 318 C316 330 332 308 356 318 C360 290 330 236 340 196 Z")
	c.path(c.base, "M60 190 C66 230 40 280 44 308 C70 320 84 296 110 308 C140 322 160 296 200 308 C240 322 262 296 290 308 C316 320 332 298 356 308 C360 280 334 230 340 190 Z")
	if c.kind(2) == 0 { // plain, with a hem
		c.line(c.dark, 5, "M112 222 C108 250 116 280 110 302 M200 226 C196 256 206 280 200 302 M288 222 C294 250 284 280 290 302")
		c.stitch(c.pale, "M48 298 C72 308 86 284 112 296 C142 310 162 284 200 296 C240 310 260 284 288 296 C314 308 330 286 352 298")
		c.oval(c.light, 200, 188, 142, 38)
	} else { // gingham
		for i := range 9 {
			x := 72 + float64(i)*32
			c.line(c.pale, 9, fmt.Sprintf("M%g 214 L%g 304", x, 200+(x-200)*1.12))
		}
		c.line(c.pale, 9, "M54 240 C120 258 280 258 346 240 M48 278 C120 296 280 296 352 278")
		c.oval(c.light, 200, 188, 142, 38)
		c.line(c.pale, 8, "M92 168 L308 168 M62 188 L338 188 M92 208 L308 208 M128 156 L108 220 M176 151 L166 226 M224 151 L234 226 M272 156 L292 220")
	}
	c.path("#f6f1e6", "M176 118 C186 122 214 122 224 118 C220 140 232 150 230 168 C228 186 214 190 200 190 C186 190 172 186 170 168 C168 150 180 140 176 118 Z")
	c.line("#5f7c4c", 4, "M200 124 C198 100 190 88 182 76 M200 124 C202 98 212 84 224 74 M200 124 L202 66")
	for _, p := range [][2]float64{{180, 72}, {226, 70}, {203, 58}} {
		c.oval("#d98f7f", p[0], p[1], 13, 12)
		c.oval("#f1d9a8", p[0], p[1], 5, 5)
	}
}

func drawTeaTowel(c *canvas) {
	c.oval(c.metalDark, 200, 46, 13, 13)
	c.oval(c.metal, 198, 43, 11, 11)
	c.line(c.deep, 6, "M188 78 C184 52 216 52 212 78")
	// hung by a corner loop it falls in three folds
	c.path(c.dark, "M200 70 C244 96 276 130 284 150 L276 342 L200 330 Z")
	c.path(c.base, "M200 70 C150 96 116 130 108 152 L120 346 L212 352 L228 120 Z")
	c.path(c.light, "M200 70 C180 110 160 220 164 350 L120 346 L108 152 C116 130 150 96 200 70 Z")
	switch c.kind(3) {
	case 0: // a stripe near each edge
		c.line(c.pale, 11, "M112 292 L164 296 M168 296 L214 302 M218 298 L278 290")
		c.line(c.deep, 4, "M113 310 L164 314 M168 314 L213 320 M218 316 L277 308")
		c.line(c.pale, 5, "M124 150 L132 344")
	case 1: // a check
		for _, y := range []float64{176, 212, 248, 284, 320} {
			c.line(c.pale, 6, fmt.Sprintf("M110 %g L164 %g M168 %g L218 %g M224 %g L280 %g", y, y+5, y+5, y+9, y+5, y-3))
		}
		c.line(c.pale, 6, "M128 148 L136 344 M150 128 L152 346 M186 130 L188 346 M204 116 L206 348 M244 124 L240 334 M264 142 L258 336")
	default: // a waffle weave
		for y := 140.0; y < 340; y += 15 {
			c.stitch(c.dark, fmt.Sprintf("M114 %g L164 %g M170 %g L216 %g", y, y+4, y+4, y+8))
			c.stitch(c.deep, fmt.Sprintf("M224 %g L278 %g", y+4, y-2))
		}
	}
}
