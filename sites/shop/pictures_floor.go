package shop

import "fmt"

// floorDrawings are the drawings of what one walks on.
func floorDrawings() map[string]drawing {
	return map[string]drawing{"rug": drawRug, "doormat": drawDoormat}
}

func drawRug(c *canvas) {
	switch c.kind(5) {
	case 0: // flatwoven, with diamonds and a fringe
		c.fringe(92, 308, 128)
		c.fringe(36, 364, 320)
		c.path(c.dark, "M92 130 L308 130 L364 326 L36 326 Z")
		c.path(c.base, "M92 126 L308 126 L364 320 L36 320 Z")
		c.path(c.pale, "M108 142 L292 142 L296 154 L104 154 Z M62 290 L338 290 L342 304 L58 304 Z")
		c.path(c.deep, "M100 164 L300 164 L302 172 L98 172 Z M68 272 L332 272 L334 280 L66 280 Z")
		for i, x := range []float64{-84, 0, 84} {
			fill := []string{c.deep, c.pale, c.deep}[i]
			c.at(x, 0, func() {
				c.path(fill, "M200 180 L240 222 L200 266 L160 222 Z")
				c.path(c.light, "M200 198 L222 222 L200 246 L178 222 Z")
				c.path(c.deep, "M200 212 L210 222 L200 232 L190 222 Z")
			})
		}
	case 1: // braided in a spiral
		c.floor(262, 172)
		c.oval(c.deep, 200, 236, 176, 96)
		c.oval(c.base, 200, 228, 176, 96)
		for i, r := range []float64{160, 138, 116, 94, 72, 50, 28} {
			c.oval([]string{c.light, c.base}[i%2], 200, 228, r, r*.545)
			c.stitch(c.dark, fmt.Sprintf("M%g 228 A%g %g 0 1 0 %g 228 A%g %g 0 1 0 %g 228", 200-r, r, r*.545, 200+r, r, r*.545, 200-r))
		}
		c.oval(c.dark, 200, 228, 9, 5)
	case 2: // tufted, a field within borders
		c.path(c.deep, "M92 134 L308 134 L366 332 L34 332 Z")
		c.path(c.dark, "M92 126 L308 126 L364 320 L36 320 Z")
		c.path(c.base, "M108 140 L292 140 L338 304 L62 304 Z")
		c.path(c.light, "M120 152 L280 152 L318 290 L82 290 Z")
		c.path(c.base, "M128 160 L272 160 L306 282 L94 282 Z")
		c.line(c.pale, 5, "M200 274 C196 240 204 210 200 176 M200 262 C170 256 150 244 136 222 M200 262 C230 256 250 244 264 222")
		for _, p := range [][2]float64{{182, 200}, {218, 200}, {178, 228}, {222, 228}, {160, 250}, {240, 250}, {134, 218}, {266, 218}, {200, 174}} {
			c.oval(c.pale, p[0], p[1], 13, 8)
			c.oval(c.deep, p[0], p[1], 4, 3)
		}
	case 3: // a runner going away down a hall
		c.path("#e3d3b4", "M130 90 L270 90 L400 356 L0 356 Z")
		c.line("#cdb892", 3, "M152 90 L66 356 M248 90 L334 356 M176 90 L132 356 M224 90 L268 356")
		c.fringe(160, 240, 92)
		c.fringe(92, 308, 340)
		c.path(c.dark, "M160 96 L240 96 L308 346 L92 346 Z")
		c.path(c.base, "M160 92 L240 92 L308 340 L92 340 Z")
		c.path(c.pale, "M168 92 L176 92 L128 340 L112 340 Z M224 92 L232 92 L288 340 L272 340 Z")
		c.path(c.deep, "M184 92 L190 92 L154 340 L142 340 Z M210 92 L216 92 L258 340 L246 340 Z")
	default: // woven of rags, every row another
		c.fringe(92, 308, 128)
		c.fringe(36, 364, 320)
		c.path(c.dark, "M92 130 L308 130 L364 326 L36 326 Z")
		shades := []string{c.base, c.pale, c.dark, c.light, "#d9b38c", c.base, c.deep, c.light, "#a9b7a0"}
		for i := range 18 {
			y, in := 126+float64(i)*10.8, 92-float64(i)*3.1
			c.path(shades[i*5%len(shades)], fmt.Sprintf("M%g %g L%g %g L%g %g L%g %g Z", in, y, 400-in, y, 403-in, y+11, in-3, y+11))
		}
	}
}

// fringe is a row of short threads from x1 to x2, hanging from y.
func (c *canvas) fringe(x1, x2, y float64) {
	for x := x1 + 4; x < x2; x += 9 {
		c.line("#e6dac0", 3, fmt.Sprintf("M%g %g L%g %g", x, y-10, x+(x-200)*.04, y+16))
	}
}

func drawDoormat(c *canvas) {
	// the door's foot and the step
	c.rect("#7f8f86", 70, 0, 260, 176, 0)
	c.rect("#6d7d74", 94, 20, 96, 120, 4)
	c.rect("#6d7d74", 210, 20, 96, 120, 4)
	c.rect("#cfc8ba", 40, 172, 320, 18, 2)
	if c.kind(2) == 0 { // bristles in a frame, with a word for who comes
		c.path(c.deep, "M58 214 L342 214 L372 332 L28 332 Z")
		c.path(c.base, "M58 206 L342 206 L372 322 L28 322 Z")
		c.line(c.dark, 7, "M72 218 L328 218 L352 308 L48 308 Z")
		for y := 232.0; y < 304; y += 12 {
			c.stitch(c.light, fmt.Sprintf("M%g %g L%g %g", 84-(y-232)*.22, y, 316+(y-232)*.22, y))
		}
		c.b.WriteString(`<text x="200" y="282" font-family="Georgia,serif" font-size="52" font-weight="bold" text-anchor="middle" fill="#3b342e">hello</text>`)
		return
	}
	// knotted rope
	c.floor(288, 172)
	for _, p := range [][4]float64{{200, 262, 150, 56}, {200, 262, 112, 38}, {200, 262, 70, 20}} {
		for i, w := range []float64{26, 19} {
			c.line([]string{c.deep, c.base}[i], w, fmt.Sprintf("M%g %g A%g %g 0 1 0 %g %g A%g %g 0 1 0 %g %g",
				p[0]-p[2], p[1], p[2], p[3], p[0]+p[2], p[1], p[2], p[3], p[0]-p[2], p[1]))
		}
	}
	for i, w := range []float64{26, 19} {
		c.line([]string{c.deep, c.base}[i], w, "M78 228 C140 300 260 226 322 298 M78 298 C140 226 260 300 322 228")
	}
	c.stitch(c.light, "M78 228 C140 300 260 226 322 298 M78 298 C140 226 260 300 322 228 M50 262 A150 56 0 1 0 350 262 A150 56 0 1 0 50 262")
}
