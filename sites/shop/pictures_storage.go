package shop

import "fmt"

// storageDrawings are the drawings of furniture that holds things.
func storageDrawings() map[string]drawing {
	return map[string]drawing{"shelf": drawShelf, "dresser": drawDresser, "coat rack": drawCoatRack}
}

// books stands a row of them on a board, from x on, and returns where they end.
func (c *canvas) books(x, y float64, n int) float64 {
	spines := []string{"#a03f35", "#2f5d4a", "#d0a233", "#303a55", "#ece2cd", "#b4552d", "#56636e"}
	first := int(x + y)
	for i := range n {
		k := (i*3 + first) % len(spines)
		w, h := 11+float64(k%3)*4, 36+float64((i*5+k)%4)*6
		c.rect(spines[k], x, y-h, w, h, 1)
		c.rect("#ffffff", x+2, y-h+7, w-4, 2, 0)
		x += w + 1
	}
	return x
}

// potted stands a small plant on a board.
func (c *canvas) potted(x, y float64) {
	c.oval("#5f7c4c", x-9, y-36, 13, 15)
	c.oval("#7f9a62", x+8, y-40, 14, 17)
	c.path("#c26a4a", fmt.Sprintf("M%g %g L%g %g L%g %g L%g %g Z", x-15, y-26, x+15, y-26, x+11, y, x-11, y))
}

func drawShelf(c *canvas) {
	switch c.kind(5) {
	case 0: // a ladder against the wall
		c.floor(350, 110)
		c.line(c.dark, 11, "M122 52 L122 346 M278 52 L278 346")
		for i, y := range []float64{116, 194, 272, 336} {
			in := 18 * float64(3-i)
			c.path(c.dark, fmt.Sprintf("M%g %g L%g %g L%g %g L%g %g Z", 76+in, y+10, 324-in, y+10, 324-in, y+18, 76+in, y+18))
			c.path(c.light, fmt.Sprintf("M%g %g L%g %g L%g %g L%g %g Z", 92+in*.8, y, 308-in*.8, y, 324-in, y+12, 76+in, y+12))
		}
		c.books(140, 118, 5)
		c.potted(252, 118)
		c.potted(146, 196)
		c.books(178, 196, 5)
		c.books(110, 275, 8)
		c.line(c.base, 12, "M136 44 L66 348 M264 44 L334 348")
	case 1: // a tall bookcase
		c.floor(350, 130)
		c.rect(c.deep, 84, 36, 232, 310, 4)
		c.rect(c.dark, 96, 48, 208, 286, 0)
		for i, y := range []float64{116, 186, 256, 326} {
			c.books(102+float64(i%2)*10, y, 8-i%2*2)
			c.rect(c.base, 92, y, 216, 11, 0)
		}
		c.potted(276, 116)
		c.potted(274, 256)
		c.line(c.base, 13, "M84 42 L316 42 M88 42 L88 346 M312 42 L312 346 M84 340 L316 340")
		c.line(c.light, 3, "M84 40 L316 40")
	case 2: // nothing appears to hold it
		for _, p := range [][3]float64{{60, 142, 220}, {130, 262, 210}} {
			c.rect("#5a4a3628", p[0]+8, p[1]+20, p[2], 16, 6)
			c.path(c.light, fmt.Sprintf("M%g %g L%g %g L%g %g L%g %g Z", p[0]+10, p[1]-10, p[0]+p[2]-10, p[1]-10, p[0]+p[2], p[1], p[0], p[1]))
			c.rect(c.base, p[0], p[1], p[2], 20, 2)
			c.rect(c.dark, p[0], p[1]+14, p[2], 6, 2)
		}
		c.books(80, 138, 7)
		c.potted(236, 138)
		c.potted(166, 258)
		c.books(210, 258, 6)
	case 3: // a board on twisted brackets
		c.line("#2f2c2a", 10, "M104 190 L104 292 M296 190 L296 292")
		c.line("#2f2c2a", 9, "M104 286 C150 270 172 240 176 200 M296 286 C250 270 228 240 224 200")
		c.oval("#2f2c2a", 104, 296, 8, 8)
		c.oval("#2f2c2a", 296, 296, 8, 8)
		c.path(c.light, "M56 166 L344 166 L362 180 L38 180 Z")
		c.rect(c.base, 38, 180, 324, 20, 2)
		c.rect(c.dark, 38, 193, 324, 7, 2)
		c.books(82, 176, 7)
		c.potted(238, 176)
		c.rect("#e7e1d4", 280, 132, 40, 44, 8)
	default: // nine pigeonholes
		c.floor(346, 140)
		c.rect(c.dark, 62, 76, 276, 268, 6)
		c.rect(c.base, 58, 70, 284, 270, 6)
		for i := range 9 {
			x, y := 70+float64(i%3)*90, 82+float64(i/3)*86
			c.rect(c.deep, x, y, 80, 74, 3)
			c.rect(c.dark, x, y+62, 80, 12, 0)
		}
		c.line(c.light, 3, "M64 74 L336 74")
		c.books(166, 154, 4)
		c.potted(292, 154)
		c.path("#d0a233", "M80 240 C80 214 132 214 132 240 Z")
		c.path("#5d4336", "M258 222 L276 222 L282 234 L312 236 L312 242 L256 242 Z M262 208 L280 208 L286 218 L316 220 L316 226 L260 226 Z")
		c.rect("#ece2cd", 172, 288, 52, 40, 3)
		c.line("#8a857b", 2, "M174 290 L198 310 L222 290")
		c.path("#a03f35", "M82 302 C96 294 130 296 140 308 L138 328 L82 328 Z")
	}
}

// drawer is a front with a handle drawn at its middle.
func (c *canvas) drawer(x, y, w, h float64, handle func(cx, cy float64)) {
	c.rect(c.dark, x, y, w, h, 4)
	c.rect(c.light, x+2, y+2, w-4, h-6, 3)
	c.rect(c.base, x+4, y+5, w-8, h-11, 3)
	handle(x+w/2, y+h/2)
}

func drawDresser(c *canvas) {
	switch c.kind(3) {
	case 0: // four oak drawers, knobs
		c.floor(346, 140)
		c.line(c.deep, 14, "M88 310 L84 340 M312 310 L316 340")
		c.rect(c.dark, 66, 110, 268, 210, 4)
		c.path(c.light, "M72 88 L328 88 L346 104 L54 104 Z")
		c.rect(c.base, 54, 104, 292, 14, 3)
		knob := func(x, y float64) { c.oval(c.deep, x, y+1, 7, 7); c.oval(c.pale, x-1, y, 5, 5) }
		for i := range 3 {
			y := 126 + float64(i)*62
			c.drawer(78, y, 118, 54, knob)
			c.drawer(204, y, 118, 54, knob)
		}
	case 1: // painted, rope pulls
		c.floor(346, 120)
		c.rect(c.woodDark, 90, 306, 24, 38, 3)
		c.rect(c.woodDark, 286, 306, 24, 38, 3)
		c.rect(c.dark, 82, 96, 236, 222, 5)
		c.path(c.woodDark, "M70 86 L330 86 L330 100 L70 100 Z")
		c.path(c.wood, "M84 72 L316 72 L330 88 L70 88 Z")
		rope := func(x, y float64) {
			c.line("#e8d9b4", 7, fmt.Sprintf("M%g %g C%g %g %g %g %g %g", x-26, y-6, x-20, y+20, x+20, y+20, x+26, y-6))
			c.line("#b79a63", 2, fmt.Sprintf("M%g %g C%g %g %g %g %g %g", x-20, y+4, x-10, y+16, x+10, y+16, x+20, y+4))
		}
		for i := range 4 {
			c.drawer(92, 106+float64(i)*52, 216, 48, rope)
		}
	default: // long and low, with doors that slide
		c.floor(336, 180)
		c.line(c.deep, 10, "M68 286 L58 332 M332 286 L342 332")
		c.rect(c.dark, 20, 176, 360, 116, 6)
		c.path(c.light, "M36 162 L364 162 L382 176 L18 176 Z")
		none := func(x, y float64) { c.rect(c.deep, x-24, y-3, 48, 6, 3) }
		c.drawer(28, 184, 110, 100, none)
		c.drawer(262, 184, 110, 100, none)
		for y := 184.0; y < 282; y += 34 {
			c.drawer(144, y, 112, 32, none)
		}
		c.rect("#2f2c2a", 60, 128, 96, 36, 6)
		c.oval("#e7e1d4", 92, 146, 13, 13)
		c.rect("#e7e1d4", 116, 138, 30, 4, 2)
		c.potted(320, 166)
	}
}

func drawCoatRack(c *canvas) {
	switch c.kind(3) {
	case 0: // a tree of bent arms
		c.floor(352, 90)
		c.line(c.dark, 10, "M200 320 L128 350 M200 320 L272 350 M200 316 L208 352")
		c.line(c.base, 13, "M200 36 L200 326")
		c.line(c.base, 10, "M200 96 C160 94 148 72 146 46 M200 96 C240 94 252 72 254 46 M200 132 C150 130 128 108 124 84 M200 132 C250 130 272 108 276 84")
		c.path("#303a55", "M246 92 C262 84 290 84 304 98 C316 150 316 220 308 262 L244 262 C238 200 238 140 246 92 Z")
		c.path("#232b40", "M288 88 C296 90 300 94 304 98 C316 150 316 220 308 262 L284 262 C292 200 294 140 288 88 Z")
		c.line("#d0a233", 7, "M258 66 C262 86 286 86 292 66")
		c.path("#b58455", "M96 70 C100 42 148 42 152 70 C166 72 176 76 180 82 C150 94 98 94 68 82 C72 76 82 72 96 70 Z")
		c.path("#5d4336", "M96 70 C112 78 136 78 152 70 L152 62 C136 70 112 70 97 62 Z")
	case 1: // pegs on a board
		c.rect(c.dark, 36, 132, 328, 62, 8)
		c.rect(c.base, 36, 126, 328, 62, 8)
		c.line(c.light, 3, "M50 138 C140 146 260 132 350 140")
		for i := range 5 {
			x := 76 + float64(i)*62
			c.oval(c.woodDark, x+2, 170, 13, 13)
			c.oval(c.wood, x, 166, 12, 12)
		}
		c.path("#6b7a45", "M116 172 C128 160 148 160 160 172 L176 300 C168 312 108 312 100 300 Z")
		c.path("#55623a", "M146 164 C152 166 156 168 160 172 L176 300 C170 308 158 310 146 310 Z")
		c.line("#55623a", 6, "M128 170 C130 150 146 150 148 170")
		c.line("#a03f35", 17, "M262 172 L256 290")
		c.line("#c8655a", 17, "M264 172 L278 270")
		c.line("#ece2cd", 5, "M249 276 L264 278 M270 256 L286 254")
	default: // cast hooks on a rail
		c.rect(c.dark, 30, 128, 340, 34, 17)
		c.rect(c.base, 30, 122, 340, 34, 17)
		c.line(c.light, 3, "M48 130 L352 130")
		for i := range 4 {
			c.at(74+float64(i)*84, 0, func() {
				c.path(c.deep, "M-12 132 L12 132 L9 186 L-9 186 Z")
				c.line(c.deep, 9, "M0 150 C0 178 34 170 32 118 M0 178 C-2 232 36 226 32 194")
				c.oval(c.dark, 32, 114, 9, 9)
				c.oval(c.dark, 32, 190, 8, 8)
				c.oval(c.metal, 0, 140, 3, 3)
			})
		}
		// an umbrella waits on the second
		c.line("#9a7042", 8, "M190 346 L190 212 C190 184 160 184 160 206")
		c.path("#2f7a7d", "M190 218 L212 326 C204 334 176 334 168 326 Z")
		c.path("#25605f", "M190 218 L212 326 C208 330 202 332 194 332 Z")
	}
}
