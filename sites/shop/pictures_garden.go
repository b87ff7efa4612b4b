package shop

import "fmt"

// gardenDrawings are the drawings of pots and of the hand tools that fill them.
func gardenDrawings() map[string]drawing {
	return map[string]drawing{
		"planter": drawPlanter, "watering can": drawWateringCan, "trowel": drawTrowel, "secateurs": drawSecateurs,
	}
}

func drawPlanter(c *canvas) {
	switch c.detail {
	case 3:
		drawTrough(c)
		return
	case 4:
		drawPots(c)
		return
	case 5:
		drawBulbBowl(c)
		return
	case 6:
		drawTallPot(c)
		return
	}
	c.floor(346, 95)
	leaf, leafDark := "#7f9a62", "#5f7c4c"
	switch c.kind(3) {
	case 0:
		c.path(leafDark, "M200 220 C150 180 130 120 140 70 C176 100 196 150 200 220 Z M200 220 C250 180 270 120 260 70 C224 100 204 150 200 220 Z")
		c.path(leaf, "M200 220 C180 160 180 90 200 44 C220 90 220 160 200 220 Z M198 220 C150 214 104 180 90 138 C140 140 184 172 198 220 Z M202 220 C250 214 296 180 310 138 C260 140 216 172 202 220 Z")
	case 1:
		for i, p := range [][2]float64{{150, 150}, {250, 150}, {200, 110}, {170, 190}, {232, 192}, {200, 160}, {122, 186}, {278, 186}} {
			col := leaf
			if i%2 == 1 {
				col = leafDark
			}
			c.oval(col, p[0], p[1], 42, 36)
		}
	default:
		c.line(leafDark, 6, "M200 220 C196 170 170 130 140 96 M200 220 C204 160 232 120 262 92 M200 220 L200 80")
		for _, p := range [][2]float64{{138, 92}, {160, 124}, {264, 88}, {240, 122}, {200, 72}, {188, 116}, {214, 150}, {178, 164}} {
			c.oval(leaf, p[0], p[1], 22, 13)
		}
	}
	c.path(c.base, "M116 214 L284 214 L266 334 C264 342 260 346 252 346 L148 346 C140 346 136 342 134 334 Z")
	c.path(c.dark, "M244 214 L284 214 L266 334 C264 342 260 346 252 346 L226 346 C240 310 246 260 244 214 Z")
	c.rect(c.light, 106, 204, 188, 24, 6)
	if c.kind(2) == 0 {
		c.line(c.pale, 5, "M126 262 C160 276 240 276 274 262")
	}
}

// drawBulbBowl is a shallow bowl with hyacinths.
func drawBulbBowl(c *canvas) {
	c.floor(336, 130)
	for _, p := range [][3]float64{{128, 130, 0}, {272, 138, 1}, {200, 96, 2}} {
		flower := []string{"#8f7fb5", "#d9a0b4", "#7f9fc9"}[int(p[2])]
		c.line("#7f9a62", 9, fmt.Sprintf("M%g %g L%g 250", p[0], p[1], p[0]))
		c.path("#5f7c4c", fmt.Sprintf("M%g 256 C%g 220 %g 190 %g 164 C%g 196 %g 230 %g 256 Z M%g 256 C%g 220 %g 190 %g 164 C%g 196 %g 230 %g 256 Z",
			p[0], p[0]-28, p[0]-36, p[0]-38, p[0]-14, p[0]-4, p[0], p[0], p[0]+28, p[0]+36, p[0]+38, p[0]+14, p[0]+4, p[0]))
		for i := range 5 {
			y := p[1] + float64(i)*18
			w := []float64{9, 17, 21, 22, 19}[i]
			c.oval(flower, p[0]-w*.6, y, w*.72, 12)
			c.oval(shade(flower, .2), p[0]+w*.6, y+5, w*.72, 12)
		}
	}
	c.path(c.base, "M66 246 L334 246 C330 300 290 334 250 336 L150 336 C110 334 70 300 66 246 Z")
	c.path(c.dark, "M282 246 L334 246 C330 300 290 334 250 336 L220 336 C262 318 282 286 282 246 Z")
	c.rect(c.light, 56, 234, 288, 22, 8)
	c.line(c.pale, 4, "M84 280 C140 298 260 298 316 280")
}

// drawTallPot is a pot to stand beside a door, with a clipped bay tree.
func drawTallPot(c *canvas) {
	c.floor(350, 84)
	c.line("#7a5238", 11, "M200 190 L200 110")
	c.oval("#4f6b40", 204, 86, 76, 70)
	c.oval("#5f7c4c", 198, 82, 72, 68)
	for i := range 26 {
		x, y := 146+float64(i*43%108), 34+float64(i*31%98)
		c.oval([]string{"#7f9a62", "#6d8a55"}[i%2], x, y, 8, 6)
	}
	c.path(c.base, "M136 186 L264 186 L246 338 C245 346 240 350 232 350 L168 350 C160 350 155 346 154 338 Z")
	c.path(c.dark, "M234 186 L264 186 L246 338 C245 346 240 350 232 350 L214 350 C228 300 234 240 234 186 Z")
	c.path(c.light, "M150 200 L166 200 L176 344 L168 344 Z")
	c.rect(c.light, 124, 174, 152, 22, 5)
	c.line(c.dark, 3, "M142 226 L258 226")
}

// drawTrough is a long planter for a railing.
func drawTrough(c *canvas) {
	c.floor(342, 165)
	for i, x := range []float64{70, 110, 150, 190, 230, 270, 310, 334} {
		col, y := "#7f9a62", 176.0
		if i%2 == 1 {
			col, y = "#5f7c4c", 190
		}
		c.oval(col, x, y, 34, 30)
	}
	for _, x := range []float64{84, 140, 206, 262, 318} {
		c.oval("#d98f7f", x, 164, 10, 10)
		c.oval("#f1d9a8", x, 164, 4, 4)
	}
	c.path(c.base, "M40 218 L360 218 L346 332 C344 338 340 342 334 342 L66 342 C60 342 56 338 54 332 Z")
	c.path(c.dark, "M320 218 L360 218 L346 332 C344 338 340 342 334 342 L300 342 C314 300 320 260 320 218 Z")
	c.rect(c.light, 30, 206, 340, 22, 6)
}

// drawPots is three small herb pots in a row.
func drawPots(c *canvas) {
	c.floor(340, 165)
	for i, x := range []float64{-124, 0, 124} {
		c.at(x, 0, func() {
			switch i {
			case 0:
				for _, p := range [][2]float64{{176, 226}, {224, 226}, {200, 204}, {200, 236}} {
					c.oval("#7f9a62", p[0], p[1], 26, 20)
				}
			case 1:
				c.line("#5f7c4c", 5, "M200 260 L180 176 M200 260 L200 160 M200 260 L222 180")
				for _, p := range [][2]float64{{178, 178}, {200, 160}, {224, 182}, {190, 214}, {212, 210}} {
					c.oval("#8fa06d", p[0], p[1], 11, 8)
				}
			default:
				c.path("#5f7c4c", "M200 260 C176 230 168 196 172 168 C192 186 200 220 200 260 Z M200 260 C224 230 232 196 228 168 C208 186 200 220 200 260 Z")
				c.path("#7f9a62", "M200 260 C190 220 192 180 200 156 C208 180 210 220 200 260 Z")
			}
			c.path(c.base, "M152 258 L248 258 L236 334 C235 338 232 340 228 340 L172 340 C168 340 165 338 164 334 Z")
			c.path(c.dark, "M224 258 L248 258 L236 334 C235 338 232 340 228 340 L212 340 C220 314 224 286 224 258 Z")
			c.rect(c.light, 146, 250, 108, 16, 5)
		})
	}
}

// drawSillCan is small and shiny, with a spout as thin as a beak.
func drawSillCan(c *canvas) {
	c.floor(336, 100)
	c.line(c.dark, 13, "M262 206 C352 150 352 320 270 306")
	c.line(c.base, 11, "M140 292 C90 290 104 190 36 128")
	c.line(c.light, 3, "M136 286 C100 280 108 196 46 138")
	c.path(c.base, "M138 200 C138 188 146 182 158 182 L248 182 C260 182 268 188 268 200 L284 322 C286 332 280 336 272 336 L134 336 C126 336 120 332 122 322 Z")
	c.path(c.dark, "M236 182 L248 182 C260 182 268 188 268 200 L284 322 C286 332 280 336 272 336 L234 336 C246 290 246 230 236 182 Z")
	c.path(c.light, "M152 196 L172 192 L162 328 L138 328 Z")
	c.oval(c.deep, 203, 184, 54, 11)
	c.path(c.base, "M149 184 C150 174 180 171 203 171 C226 171 200 184 149 184 Z")
}

func drawWateringCan(c *canvas) {
	if c.kind(2) == 1 {
		drawSillCan(c)
		return
	}
	c.floor(336, 120)
	c.line(c.dark, 13, "M128 200 C110 90 250 80 244 196")
	c.line(c.dark, 13, "M120 220 C60 210 70 310 126 300")
	c.path(c.dark, "M250 250 L330 142 L346 152 L272 310 Z")
	c.path(c.base, "M316 140 L346 120 L366 150 L346 166 Z")
	c.path(c.base, "M116 200 L264 200 L274 322 C274 332 268 336 260 336 L120 336 C112 336 106 332 106 322 Z")
	c.path(c.dark, "M226 200 L264 200 L274 322 C274 332 268 336 260 336 L218 336 C232 290 234 240 226 200 Z")
	c.path(c.light, "M128 212 L148 212 L144 326 L124 326 Z")
	c.oval(c.deep, 190, 200, 74, 14)
	c.line(c.pale, 4, "M112 250 L268 250")
}

func drawTrowel(c *canvas) {
	c.floor(346, 80)
	if c.kind(2) == 0 { // broad
		c.path(c.metal, "M150 200 C140 260 160 320 200 344 C240 320 260 260 250 200 C230 186 170 186 150 200 Z")
		c.path(c.metalDark, "M200 194 C226 192 242 194 250 200 C260 260 240 320 200 344 Z")
	} else { // narrow, with a notch for roots
		c.path(c.metal, "M172 198 C166 250 170 310 184 346 L200 326 L216 346 C230 310 234 250 228 198 C216 188 184 188 172 198 Z")
		c.path(c.metalDark, "M200 192 C212 192 222 194 228 198 C234 250 230 310 216 346 L200 326 Z")
		c.line("#5b6368", 3, "M190 226 L204 226 M190 250 L198 250 M190 274 L204 274 M191 298 L198 298")
	}
	c.rect(c.metalDark, 192, 150, 16, 52, 4)
	c.path(c.base, "M184 60 C184 44 216 44 216 60 L222 148 C222 160 178 160 178 148 Z")
	c.path(c.dark, "M204 48 C212 50 216 54 216 60 L222 148 C222 156 212 158 202 158 Z")
	c.line(c.pale, 4, "M182 84 L218 84 M181 94 L219 94")
	if c.kind(2) == 0 {
		c.line("#7a6a50", 5, "M200 52 C180 20 224 18 202 50")
	}
}

// drawSnips has two rings for the fingers and short, straight blades.
func drawSnips(c *canvas) {
	c.floor(350, 90)
	c.path(c.metal, "M206 190 L164 58 C186 66 214 110 224 178 Z")
	c.path(c.metalDark, "M194 190 L236 58 C214 66 186 110 176 178 Z")
	c.line(c.dark, 17, "M212 196 C226 224 232 240 236 256")
	c.line(c.base, 17, "M188 196 C174 224 168 240 164 256")
	for i, x := range []float64{146, 254} {
		c.line([]string{c.base, c.dark}[i], 17, ring(x, 298, 34, 44))
		c.line(c.light, 4, ring(x, 298, 31, 41))
	}
	c.oval(c.metal, 200, 192, 13, 13)
	c.oval(c.metalDark, 200, 192, 5, 5)
}

// ring is the outline of an ellipse, for a line of any width.
func ring(x, y, rx, ry float64) string {
	return fmt.Sprintf("M%g %g A%g %g 0 1 0 %g %g A%g %g 0 1 0 %g %g", x-rx, y, rx, ry, x+rx, y, rx, ry, x-rx, y)
}

func drawSecateurs(c *canvas) {
	if c.kind(2) == 1 {
		drawSnips(c)
		return
	}
	c.floor(344, 80)
	c.path(c.metal, "M196 190 C160 150 150 90 176 50 C206 90 222 140 212 188 Z")
	c.path(c.metalDark, "M206 190 C236 166 252 120 238 76 C262 100 262 160 222 200 Z")
	c.line(c.dark, 24, "M212 210 C256 240 266 290 250 334")
	c.line(c.base, 24, "M192 210 C148 240 140 290 152 334")
	c.line(c.light, 7, "M184 220 C152 246 146 286 152 322")
	c.oval(c.metal, 204, 198, 17, 17)
	c.oval(c.metalDark, 204, 198, 6, 6)
	c.line(c.metalDark, 5, "M186 244 L198 236 L192 256 L208 246 L202 264 L218 254")
}
