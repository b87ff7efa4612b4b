package shop

import "fmt"

// birdDrawings are the drawings of what feeds and houses garden visitors.
func birdDrawings() map[string]drawing {
	return map[string]drawing{"bird feeder": drawBirdFeeder, "nest box": drawNestBox}
}

// bird perches a small one on a point, looking left or, mirrored, right.
func (c *canvas) bird(x, y float64, mirrored bool) {
	side := 1
	if mirrored {
		side = -1
	}
	fmt.Fprintf(&c.b, `<g transform="translate(%g %g) scale(%d 1)">`, x, y, side)
	c.path("#6d8294", "M-24 -32 C-24 -48 0 -52 6 -36 C26 -30 40 -8 60 6 L34 4 C26 12 8 14 -4 10 C-22 2 -26 -14 -24 -32 Z")
	c.path("#d9a05c", "M-22 -22 C-14 -14 2 -10 4 8 C-16 8 -24 -8 -22 -22 Z")
	c.path("#4a5a68", "M4 -26 C18 -20 28 -8 36 2 C20 4 8 -6 4 -26 Z")
	c.path("#d0a233", "M-24 -36 L-36 -31 L-24 -28 Z")
	c.oval("#2a2b2d", -14, -36, 3, 3)
	c.line("#5d4336", 2, "M-6 10 L-6 18 M4 10 L4 18")
	c.b.WriteString("</g>")
}

func drawBirdFeeder(c *canvas) {
	if c.kind(3) != 1 {
		c.line("#4b463f", 4, "M200 0 L200 60")
	}
	switch c.kind(3) {
	case 0: // a tube of seed between two caps
		c.path("#e9f0f1", "M150 104 L250 104 L250 300 L150 300 Z")
		c.path("#c9a25c", "M150 150 C180 138 220 160 250 146 L250 300 L150 300 Z")
		for i := range 34 {
			x, y := 156+float64(i*37%88), 164+float64(i*53%132)
			c.oval([]string{"#8f6a2f", "#3b342e", "#e6cd92"}[i%3], x, y, 4, 3)
		}
		c.line("#ffffff", 6, "M162 112 L162 290")
		c.path(c.base, "M132 106 C134 72 176 58 200 58 C224 58 266 72 268 106 Z")
		c.path(c.dark, "M228 64 C252 70 266 84 268 106 L238 106 C240 88 236 74 228 64 Z")
		c.path(c.base, "M140 296 L260 296 L272 326 L128 326 Z")
		c.line(c.deep, 7, "M96 226 L150 226 M250 226 L304 226 M96 282 L150 282 M250 282 L304 282")
		c.oval(c.deep, 164, 212, 9, 9)
		c.oval(c.deep, 236, 212, 9, 9)
		c.bird(98, 206, true)
		c.bird(306, 262, false)
	case 1: // a roofed table
		c.line(c.dark, 11, "M116 150 L116 276 M284 150 L284 276")
		c.path(c.deep, "M130 150 L270 150 L270 270 L130 270 Z")
		c.path("#c9a25c", "M140 270 C160 244 240 244 262 270 Z")
		c.bird(218, 252, false)
		c.path(c.dark, "M200 58 L340 152 L318 162 L200 84 L82 162 L60 152 Z")
		c.path(c.base, "M200 50 L340 144 L324 156 L200 74 L76 156 L60 144 Z")
		c.path(c.light, "M200 74 L308 146 L92 146 Z")
		c.path(c.base, "M84 268 L316 268 L316 294 L84 294 Z")
		c.path(c.dark, "M84 286 L316 286 L316 298 L84 298 Z")
		if c.detail == 4 { // held to a window pane
			c.oval("#b6c9cf", 92, 208, 24, 24)
			c.oval("#dfeaec", 90, 206, 15, 15)
			c.oval("#b6c9cf", 308, 208, 24, 24)
			c.oval("#dfeaec", 306, 206, 15, 15)
		} else {
			c.line(c.base, 16, "M200 298 L200 392")
		}
	default: // a cage of nuts in the shape of an acorn
		c.path("#c99a5b", "M128 150 L272 150 C274 240 240 300 200 326 C160 300 126 240 128 150 Z")
		for i := range 30 {
			x, y := 140+float64(i*41%120), 160+float64(i*29%110)
			c.oval([]string{"#b07c3e", "#dcb57c"}[i%2], x, y, 9, 7)
		}
		for i := range 7 {
			x := 128 + float64(i)*24
			c.line(c.metalDark, 2, fmt.Sprintf("M%g 150 C%g 230 %g 280 200 326", x, x, 200+(x-200)*.6))
		}
		c.line(c.metalDark, 2, "M129 180 L271 180 M131 210 L269 210 M138 240 L262 240 M150 270 L250 270 M168 298 L232 298")
		c.path(c.base, "M104 152 C104 88 160 64 200 64 C240 64 296 88 296 152 C260 164 140 164 104 152 Z")
		c.path(c.dark, "M240 72 C272 82 296 108 296 152 C280 156 264 158 246 159 C260 130 258 98 240 72 Z")
		c.line(c.light, 4, "M122 138 C128 106 152 90 176 82")
		c.bird(296, 232, false)
	}
}

func drawNestBox(c *canvas) {
	c.rect(c.woodDark, 178, 20, 44, 372, 4)
	if c.kind(2) == 0 { // a hole for one family
		c.path(c.deep, "M126 128 L286 128 L286 332 L126 332 Z")
		c.path(c.base, "M118 128 L270 128 L270 326 L118 326 Z")
		c.path(c.dark, "M270 128 L290 136 L290 334 L270 326 Z")
		c.line(c.dark, 3, "M118 178 L270 178 M118 228 L270 228 M118 278 L270 278")
		c.path(c.dark, "M90 112 L300 112 L316 138 L82 138 Z")
		c.path(c.light, "M106 84 L286 84 L304 118 L90 118 Z")
		c.oval(c.deep, 194, 196, 27, 27)
		c.oval("#2a2420", 194, 198, 23, 23)
		c.line(c.wood, 8, "M194 250 L194 262")
		c.oval(c.wood, 194, 252, 7, 7)
		c.bird(316, 92, false)
		return
	}
	// rooms for bees, in storeys
	c.path(c.dark, "M112 132 L288 132 L288 334 L112 334 Z")
	c.path(c.deep, "M124 142 L276 142 L276 322 L124 322 Z")
	for row := range 4 {
		for i := range 7 {
			x, y := 138+float64(i)*21-float64(row%2)*8, 160+float64(row)*25
			c.oval(c.light, x+4, y, 10, 10)
			c.oval("#3b2f26", x+4, y, 5, 5)
		}
	}
	c.rect(c.dark, 124, 250, 152, 8, 0)
	c.rect(c.wood, 128, 262, 66, 56, 3)
	for _, p := range [][2]float64{{144, 278}, {164, 274}, {180, 288}, {150, 302}, {172, 306}} {
		c.oval("#3b2f26", p[0], p[1], 4, 4)
	}
	c.line("#c9a25c", 6, "M206 268 L270 266 M206 280 L268 282 M208 294 L270 292 M206 308 L270 310")
	c.path(c.dark, "M200 62 L318 140 L300 152 L200 86 L100 152 L82 140 Z")
	c.path(c.base, "M200 54 L318 132 L304 144 L200 76 L96 144 L82 132 Z")
	c.path(c.light, "M200 76 L286 134 L114 134 Z")
	c.oval("#d0a233", 318, 210, 13, 9)
	c.line("#3b342e", 4, "M314 202 L314 218 M322 203 L322 217")
	c.oval("#e9f0f1", 318, 197, 11, 7)
}
