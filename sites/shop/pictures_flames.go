package shop

import "fmt"

// flameDrawings are the drawings of small lights: bulbs, strings of them, and candles.
func flameDrawings() map[string]drawing {
	return map[string]drawing{"bulb": drawBulb, "string light": drawStringLight, "candle holder": drawCandleHolder}
}

func drawBulb(c *canvas) {
	c.glow(200, 160, 160)
	switch c.kind(3) {
	case 0: // a globe
		c.oval(c.dark, 200, 156, 101, 101)
		c.oval(c.pale, 200, 156, 97, 97)
		c.path(c.pale, "M160 236 L240 236 L232 278 L168 278 Z")
		c.line("#c9812a", 5, "M182 268 L176 190 C150 150 176 120 186 150 C190 176 210 176 214 150 C224 120 250 150 224 190 L218 268")
		c.oval("#ffffff", 152, 112, 16, 24)
	case 1: // the everyday shape, in opal glass
		c.path("#e9dcbd", "M200 52 C284 52 308 146 264 214 C248 240 240 254 238 280 L162 280 C160 254 152 240 136 214 C92 146 116 52 200 52 Z")
		c.path("#fff8e6", "M196 58 C272 58 294 146 254 208 C240 232 232 250 230 276 L166 276 C164 252 156 236 142 210 C102 146 122 58 196 58 Z")
		c.oval("#ffffff", 158, 118, 18, 30)
	default: // a tube
		c.rect(c.dark, 158, 36, 84, 250, 42)
		c.rect(c.pale, 162, 40, 76, 246, 38)
		c.line("#c9812a", 5, "M186 276 L186 90 C186 70 214 70 214 90 L214 276")
		c.rect("#ffffff", 174, 66, 7, 120, 3)
	}
	c.path("#b99549", "M164 276 L236 276 L232 338 C228 352 172 352 168 338 Z")
	c.path("#8a6d33", "M214 276 L236 276 L232 338 C230 346 218 348 208 348 Z")
	c.line("#8a6d33", 4, "M165 294 L235 290 M166 312 L234 308 M168 330 L232 326")
	c.rect("#4b463f", 186, 346, 28, 12, 5)
}

func drawStringLight(c *canvas) {
	if c.kind(3) == 2 { // bare wire in loops, a point of light at every hand's breadth
		c.glow(200, 200, 190)
		c.line("#b87346", 3, "M20 96 C90 10 130 190 180 110 C220 40 270 40 262 120 C254 200 120 170 110 250 C104 320 200 330 216 256 C230 190 330 180 330 250 C330 320 270 330 380 340")
		for _, p := range [][2]float64{{52, 72}, {96, 84}, {140, 132}, {186, 100}, {228, 62}, {262, 96}, {240, 160}, {182, 184}, {128, 214}, {116, 274}, {156, 306}, {206, 284}, {228, 226}, {280, 202}, {326, 232}, {316, 296}, {336, 330}} {
			c.glow(p[0], p[1], 26)
			c.oval(c.light, p[0], p[1], 9, 9)
			c.oval("#fffdf4", p[0]-2, p[1]-2, 4, 4)
		}
		return
	}
	for row, top := range []float64{64, 196} {
		c.line("#3b342e", 5, fmt.Sprintf("M-10 %g Q200 %g 410 %g", top-8, top+128, top-8))
		for i := range 5 {
			x := 32 + float64(i)*84 - float64(row)*14
			t := (x + 10) / 420 // where along the curve
			y := top - 8 + 2*t*(1-t)*136
			if c.kind(3) == 0 {
				c.drawFestoonBulb(x, y)
			} else {
				c.drawPaperGlobe(x, y)
			}
		}
	}
}

// drawFestoonBulb hangs a bulb in its socket from a point of the cord.
func (c *canvas) drawFestoonBulb(x, y float64) {
	c.glow(x, y+48, 46)
	c.rect("#3b342e", x-11, y-2, 22, 26, 5)
	c.oval(c.dark, x, y+46, 22, 26)
	c.oval(c.light, x, y+45, 20, 24)
	c.oval("#fff6df", x-3, y+46, 11, 14)
}

// drawPaperGlobe hangs a ribbed paper lantern from a point of the cord.
func (c *canvas) drawPaperGlobe(x, y float64) {
	c.glow(x, y+42, 50)
	c.rect("#3b342e", x-8, y+2, 16, 8, 2)
	c.oval(c.base, x, y+44, 36, 34)
	c.oval(c.light, x-3, y+42, 22, 28)
	for _, dy := range []float64{-18, -6, 6, 18} {
		c.line(c.dark, 2, fmt.Sprintf("M%g %g Q%g %g %g %g", x-32, y+44+dy, x, y+52+dy, x+32, y+44+dy))
	}
}

// flame sets a candle's flame with its foot at a point.
func (c *canvas) flame(x, y float64) {
	c.glow(x, y-16, 52)
	c.at(x, y, func() {
		c.path("#f0a63c", "M0 -44 C14 -26 14 -6 0 0 C-14 -6 -14 -26 0 -44 Z")
		c.path("#fff3cf", "M0 -24 C7 -14 7 -4 0 -1 C-7 -4 -7 -14 0 -24 Z")
	})
}

// candle stands a candle of a width and height on a point.
func (c *canvas) candle(x, y, w, h float64) {
	c.line("#4b463f", 3, fmt.Sprintf("M%g %g L%g %g", x, y-h, x, y-h-8))
	c.rect("#f6ecd4", x-w/2, y-h, w, h, 3)
	c.rect("#e4d3ac", x+w/6, y-h, w/3, h, 3)
	c.flame(x, y-h-4)
}

func drawCandleHolder(c *canvas) {
	switch c.kind(5) {
	case 0: // a turned stick
		c.floor(346, 76)
		c.candle(200, 182, 24, 92)
		c.path(c.base, "M170 172 L230 172 L224 192 L176 192 Z M186 192 L214 192 C208 206 226 216 226 230 C226 246 210 250 208 262 C206 286 216 304 262 324 L262 340 L138 340 L138 324 C184 304 194 286 192 262 C190 250 174 246 174 230 C174 216 192 206 186 192 Z")
		c.path(c.dark, "M214 172 L230 172 L224 192 L210 192 Z M206 192 L214 192 C208 206 226 216 226 230 C226 246 210 250 208 262 C206 286 216 304 262 324 L262 340 L222 340 C214 310 200 290 202 262 C206 240 208 214 206 192 Z")
		c.line(c.pale, 4, "M184 224 C182 232 184 238 188 242 M150 328 L196 312")
	case 1: // a dish with a ring to carry it by
		c.floor(330, 130)
		c.line(c.dark, 15, "M286 280 C360 250 372 330 296 312")
		c.candle(190, 250, 44, 104)
		c.rect(c.dark, 160, 240, 60, 52, 6)
		c.rect(c.base, 160, 240, 44, 52, 6)
		c.oval(c.deep, 190, 300, 122, 28)
		c.oval(c.base, 190, 290, 122, 26)
		c.oval(c.dark, 190, 291, 100, 18)
		c.path(c.base, "M160 282 L220 282 L224 294 C210 302 170 302 156 294 Z")
	case 2: // three little bowls
		c.floor(340, 165)
		for _, p := range [][2]float64{{-112, 0}, {112, 0}, {0, 12}} {
			c.at(p[0], p[1], func() {
				c.flame(200, 244)
				c.path(c.base, "M140 240 L260 240 C262 300 240 332 200 332 C160 332 138 300 140 240 Z")
				c.path(c.dark, "M236 240 L260 240 C262 300 240 332 206 332 C232 310 240 280 236 240 Z")
				c.oval(c.deep, 200, 240, 60, 12)
				c.oval("#ffe3a3", 200, 242, 44, 7)
				for _, q := range [][2]float64{{166, 276}, {192, 272}, {218, 276}, {178, 300}, {206, 300}} {
					c.oval("#ffe3a3", q[0], q[1], 5, 5)
				}
			})
		}
	case 3: // five arms
		c.floor(350, 90)
		c.line(c.base, 13, "M200 344 L200 150 M60 170 C60 260 340 260 340 170 M130 160 C130 222 270 222 270 160")
		c.line(c.light, 3, "M196 330 L196 160")
		c.path(c.dark, "M124 346 C136 326 180 322 200 322 C220 322 264 326 276 346 Z")
		c.oval(c.dark, 200, 232, 13, 13)
		for _, p := range [][2]float64{{60, 170}, {130, 158}, {200, 146}, {270, 158}, {340, 170}} {
			c.candle(p[0], p[1], 17, 62)
			c.at(p[0], p[1], func() { c.path(c.base, "M-24 -6 L24 -6 L14 10 L-14 10 Z") })
		}
	default: // one heavy faceted glass
		c.floor(338, 110)
		c.flame(200, 226)
		c.path(c.base, "M104 176 L296 176 L276 326 C274 336 268 338 258 338 L142 338 C132 338 126 336 124 326 Z")
		c.path(c.light, "M128 176 L168 176 L174 338 L146 338 Z M232 176 L272 176 L254 338 L226 338 Z")
		c.path(c.dark, "M272 176 L296 176 L276 326 C274 336 268 338 258 338 L254 338 Z")
		c.glow(200, 240, 84)
		c.rect("#f6ecd4", 164, 246, 72, 30, 4)
		c.flame(200, 244)
		c.oval(c.pale, 200, 176, 96, 15)
		c.oval(c.dark, 200, 179, 84, 10)
	}
}
