package shop

import "fmt"

// toolDrawings are the drawings of what a gardener works with standing up.
func toolDrawings() map[string]drawing {
	return map[string]drawing{
		"spade": drawSpade, "garden fork": drawGardenFork, "rake": drawRake, "hose": drawHose, "gloves": drawGloves,
	}
}

// shaft is a wooden handle from the top down to a depth; grip says whether it begins with a D.
func (c *canvas) shaft(to float64, grip bool) {
	from := 30.0
	if grip {
		from = 92
		c.line(c.base, 13, "M172 40 L228 40")
		c.line(c.dark, 9, "M172 42 C172 70 190 76 198 92 M228 42 C228 70 210 76 202 92")
	}
	c.line(c.base, 14, fmt.Sprintf("M200 %g L200 %g", from, to))
	c.line(c.light, 3, fmt.Sprintf("M197 %g L197 %g", from+12, to-6))
}

func drawSpade(c *canvas) {
	c.floor(352, 70)
	c.shaft(206, true)
	c.path(c.metalDark, "M188 176 L212 176 L210 230 L190 230 Z")
	c.oval(c.metal, 200, 190, 3, 3)
	c.oval(c.metal, 200, 204, 3, 3)
	if c.kind(2) == 0 { // square, with treads
		c.path(c.metal, "M142 226 L258 226 C262 270 260 310 252 346 C220 356 180 356 148 346 C140 310 138 270 142 226 Z")
		c.path(c.metalDark, "M222 226 L258 226 C262 270 260 310 252 346 C240 350 228 352 218 353 C226 310 228 270 222 226 Z")
		c.rect(c.metalDark, 136, 220, 52, 10, 4)
		c.rect(c.metalDark, 212, 220, 52, 10, 4)
		c.path("#e4e9eb", "M154 236 L168 236 C166 270 168 310 174 344 L160 341 C154 306 152 270 154 236 Z")
		return
	}
	// pointed
	c.path(c.metal, "M146 228 C166 216 234 216 254 228 C262 284 244 332 200 360 C156 332 138 284 146 228 Z")
	c.path(c.metalDark, "M200 220 C222 218 244 222 254 228 C262 284 244 332 200 360 C216 320 216 260 200 220 Z")
	c.path("#e4e9eb", "M158 236 L172 232 C168 270 174 304 188 330 C166 304 156 270 158 236 Z")
}

func drawGardenFork(c *canvas) {
	c.floor(352, 70)
	if c.kind(2) == 0 { // for digging
		c.shaft(190, true)
		c.path(c.metalDark, "M188 164 L212 164 L210 220 L190 220 Z")
		c.line(c.metalDark, 11, "M150 224 C156 210 244 210 250 224")
		for _, x := range []float64{150, 183, 217, 250} {
			c.path(c.metal, fmt.Sprintf("M%g 218 L%g 218 L%g 330 L%g 352 L%g 330 Z", x-6, x+6, x+5, x, x-5))
			c.path(c.metalDark, fmt.Sprintf("M%g 218 L%g 218 L%g 330 L%g 352 Z", x+1, x+6, x+5, x))
		}
		return
	}
	// for one hand
	c.path(c.base, "M182 42 C182 26 218 26 218 42 L222 150 C222 162 178 162 178 150 Z")
	c.path(c.dark, "M206 30 C214 32 218 36 218 42 L222 150 C222 158 212 160 202 160 Z")
	c.line(c.pale, 4, "M181 64 L219 64 M181 74 L219 74")
	c.rect(c.metalDark, 191, 152, 18, 60, 4)
	c.line(c.metal, 15, "M150 340 L146 250 C144 210 256 210 254 250 L250 340 M200 214 L200 346")
	c.line("#e4e9eb", 3, "M147 330 L143 252 M197 226 L197 338 M247 330 L250 258")
}

func drawRake(c *canvas) {
	c.floor(352, 130)
	if c.kind(2) == 0 { // a fan of springy teeth
		c.shaft(210, false)
		c.path(c.dark, "M188 196 L212 196 L216 222 L184 222 Z")
		for i := range 13 {
			x := 68 + float64(i)*22
			c.line([]string{c.base, c.dark}[i%2], 5, fmt.Sprintf("M%g 216 L%g 328 L%g 346", 200+(x-200)*.12, x, x+(x-200)*.02))
		}
		c.line(c.dark, 7, "M140 274 C170 262 230 262 260 274")
		return
	}
	// a row of short teeth under a bow
	c.shaft(226, false)
	c.path(c.metalDark, "M190 200 L210 200 L208 244 L192 244 Z")
	c.line(c.metal, 9, "M200 238 C150 246 112 262 84 300 M200 238 C250 246 288 262 316 300")
	c.rect(c.metalDark, 66, 296, 268, 13, 5)
	c.rect(c.metal, 66, 293, 268, 9, 4)
	for i := range 12 {
		x := 76 + float64(i)*22.5
		c.path(c.metal, fmt.Sprintf("M%g 304 L%g 304 L%g 346 Z", x-5, x+5, x))
	}
}

func drawHose(c *canvas) {
	switch c.kind(3) {
	case 0: // coiled on the ground
		c.floor(330, 165)
		for i := range 5 {
			y := 300 - float64(i)*26
			for k, w := range []float64{30, 24} {
				c.line([]string{c.deep, c.base}[k], w, ring(200, y, 136-float64(i%2)*8, 40))
			}
			c.line(c.light, 4, fmt.Sprintf("M76 %g A136 40 0 0 0 320 %g", y-2, y-2))
		}
		c.line(c.base, 24, "M328 300 C384 310 386 238 352 196")
		c.path("#b99549", "M338 200 L364 188 L344 130 L320 140 Z")
		c.path("#8a6d33", "M352 194 L364 188 L344 130 L334 134 Z")
		c.rect("#8a6d33", 310, 118, 32, 16, 5)
	case 1: // a spring on a hook
		c.oval(c.metalDark, 200, 40, 12, 12)
		for i := range 12 {
			y := 78 + float64(i)*20
			c.line(c.deep, 14, fmt.Sprintf("M144 %g C176 %g 224 %g 256 %g", y+10, y-6, y-6, y+6))
			c.line(c.base, 14, fmt.Sprintf("M256 %g C250 %g 150 %g 144 %g", y+6, y+26, y+30, y+30))
			c.line(c.light, 3, fmt.Sprintf("M246 %g C228 %g 172 %g 152 %g", y+16, y+24, y+28, y+28))
		}
		c.line(c.base, 13, "M256 84 C262 52 214 62 200 44 M144 328 C150 350 220 346 262 336")
		c.path("#b99549", "M258 324 L318 318 L322 338 L262 346 Z")
		c.path(c.dark, "M316 312 L354 300 L362 344 L322 346 Z")
	default: // a reel on the wall
		c.rect(c.metalDark, 174, 48, 52, 66, 6)
		c.oval(c.deep, 200, 196, 142, 142)
		c.oval(c.base, 196, 192, 140, 140)
		for _, r := range []float64{112, 92, 72} {
			c.line(c.deep, 20, ring(196, 192, r, r))
			c.line("#6b7a45", 15, ring(196, 192, r, r))
		}
		c.oval(c.base, 196, 192, 52, 52)
		c.oval(c.light, 190, 186, 34, 34)
		c.oval(c.deep, 196, 192, 11, 11)
		c.line(c.dark, 9, "M196 192 L252 232")
		c.oval("#3b342e", 256, 236, 13, 13)
		c.line("#6b7a45", 15, "M304 220 C312 270 304 300 300 330")
		c.path("#b99549", "M288 326 L312 330 L306 380 L290 378 Z")
	}
}

func drawGloves(c *canvas) {
	c.floor(352, 130)
	for i, x := range []float64{58, -66} {
		c.at(x, float64(i)*10-8, func() {
			palm, shadow := c.base, c.dark
			if c.kind(2) == 1 { // a knitted back, dipped at the fingers
				palm, shadow = c.pale, c.light
			}
			c.path(shadow, "M148 176 C142 120 146 92 156 90 C166 88 168 104 170 130 L172 70 C173 54 192 54 193 70 L196 128 L202 64 C204 48 222 50 222 66 L220 132 L230 84 C234 70 250 74 248 90 L240 176 L256 156 C268 144 282 154 274 168 L244 232 L244 344 L148 344 Z")
			c.path(palm, "M142 176 C136 120 140 92 150 90 C160 88 162 104 164 130 L166 70 C167 54 186 54 187 70 L190 128 L196 64 C198 48 216 50 216 66 L214 132 L224 84 C228 70 244 74 242 90 L234 176 L250 156 C262 144 276 154 268 168 L238 232 L238 250 L142 250 Z")
			if c.kind(2) == 1 {
				c.path(c.base, "M140 150 C137 112 142 92 150 90 C160 88 162 104 164 130 L166 70 C167 54 186 54 187 70 L190 128 L196 64 C198 48 216 50 216 66 L214 132 L224 84 C228 70 244 74 242 90 L236 156 C204 176 172 172 140 150 Z M250 156 C262 144 276 154 268 168 L254 194 L240 182 Z")
				c.rect(c.base, 140, 250, 100, 54, 8)
				c.line(c.dark, 3, "M148 256 L148 300 M162 256 L162 300 M176 256 L176 300 M190 256 L190 300 M204 256 L204 300 M218 256 L218 300 M232 256 L232 300")
				return
			}
			c.path(c.light, "M142 246 L238 246 L258 346 L122 346 Z")
			c.path(c.dark, "M212 246 L238 246 L258 346 L226 346 Z")
			c.stitch(c.deep, "M142 254 L238 254 M128 336 L252 336 M166 134 L168 190 M190 132 L190 190 M214 136 L212 190")
		})
	}
}
