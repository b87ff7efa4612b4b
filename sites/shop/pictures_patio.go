package shop

import "fmt"

// patioDrawings are the drawings of what stands about in a garden.
func patioDrawings() map[string]drawing {
	return map[string]drawing{
		"trug": drawTrug, "fire bowl": drawFireBowl, "plant stand": drawPlantStand, "seed tray": drawSeedTray,
	}
}

func drawTrug(c *canvas) {
	c.floor(334, 150)
	c.line(c.dark, 15, "M110 226 C110 60 290 60 290 226")
	c.line(c.light, 4, "M106 216 C108 56 288 56 294 216")
	// the harvest
	for _, p := range [][3]float64{{112, 212, 30}, {160, 200, 34}, {286, 214, 28}} {
		c.oval("#a03f35", p[0], p[1], p[2], p[2])
		c.oval("#c8655a", p[0]-8, p[1]-9, p[2]*.4, p[2]*.35)
	}
	c.path("#d98a2b", "M196 226 L216 150 C224 138 244 144 242 158 L232 226 Z")
	c.line("#5f7c4c", 6, "M230 146 C228 122 220 112 210 102 M232 146 C238 122 248 114 258 106 M231 146 L234 100")
	c.oval("#7f9a62", 262, 204, 26, 30)
	switch c.kind(3) {
	case 0: // woven
		c.path(c.base, "M42 214 L358 214 C354 280 322 330 286 334 L114 334 C78 330 46 280 42 214 Z")
		for row := range 5 {
			y := 234 + float64(row)*22
			in := float64(row*row) * 3.4
			c.line([]string{c.dark, c.light}[row%2], 9, fmt.Sprintf("M%g %g L%g %g", 54+in, y, 346-in, y))
			for i := range 9 {
				x := 74 + in + (252-2*in)/8*float64(i)
				c.line(c.deep, 4, fmt.Sprintf("M%g %g L%g %g", x, y-8, x, y+8))
			}
		}
		c.line(c.dark, 17, "M42 216 L358 216")
		c.stitch(c.light, "M46 214 L354 214")
		return
	case 1: // pressed metal, its rim rolled
		c.path(c.base, "M38 212 L362 212 L330 322 C326 332 318 334 308 334 L92 334 C82 334 74 332 70 322 Z")
		c.path(c.dark, "M306 212 L362 212 L330 322 C326 332 318 334 308 334 L272 334 C294 300 304 256 306 212 Z")
		c.path(c.light, "M58 222 L86 222 L112 328 L94 328 Z")
		c.line(c.deep, 13, "M38 214 L362 214")
		c.line(c.pale, 4, "M52 250 L348 250")
		return
	}
	// boards bent into a hull
	c.path(c.light, "M34 212 L366 212 C362 284 322 332 280 334 L120 334 C78 332 38 284 34 212 Z")
	c.path(c.base, "M44 240 L356 240 L346 268 L54 268 Z M70 296 L330 296 C316 318 298 332 280 334 L120 334 C102 332 84 318 70 296 Z")
	c.line(c.dark, 3, "M42 240 L358 240 M54 268 L346 268 M70 296 L330 296")
	c.line(c.base, 15, "M34 214 L366 214")
	c.line(c.dark, 14, "M110 222 L124 334 M290 222 L276 334")
	for _, p := range [][2]float64{{113, 240}, {117, 272}, {121, 304}, {287, 240}, {283, 272}, {279, 304}} {
		c.oval("#b87346", p[0], p[1], 4, 4)
	}
}

func drawFireBowl(c *canvas) {
	c.floor(346, 140)
	c.glow(200, 150, 150)
	c.path("#d9652b", "M200 30 C236 84 292 110 280 184 L122 184 C110 130 150 120 160 78 C172 96 178 110 180 124 C194 96 202 64 200 30 Z")
	c.path("#f0a63c", "M206 84 C232 118 262 136 254 188 L146 188 C140 152 166 146 172 122 C184 134 186 146 188 156 C200 134 208 108 206 84 Z")
	c.path("#ffe3a3", "M204 132 C220 152 232 164 228 190 L172 190 C170 170 186 164 190 152 C196 160 198 164 200 170 C206 158 206 144 204 132 Z")
	c.path(c.woodDark, "M120 176 L286 198 L282 216 L116 194 Z")
	c.path("#7d5a35", "M284 174 L116 200 L120 216 L288 192 Z")
	c.oval("#c79a63", 286, 183, 6, 10)
	c.oval("#c79a63", 118, 185, 6, 10)
	if c.kind(2) == 0 { // a bowl on a ring
		c.path(c.deep, "M140 296 L260 296 L280 346 L120 346 Z")
		c.path(c.base, "M40 194 C110 214 290 214 360 194 C352 266 282 316 200 316 C118 316 48 266 40 194 Z")
		c.path(c.dark, "M298 206 C322 203 344 199 360 194 C352 266 282 316 214 316 C268 290 296 254 298 206 Z")
		c.line(c.light, 4, "M52 208 C64 252 96 284 132 300")
		return
	}
	// cast, with ears and feet
	c.line(c.deep, 17, "M118 290 L92 344 M282 290 L308 344 M200 300 L200 346")
	c.line(c.deep, 15, "M58 214 C14 206 16 252 64 246 M342 214 C386 206 384 252 336 246")
	c.path(c.base, "M48 200 C110 216 290 216 352 200 L334 274 C330 294 316 304 296 304 L104 304 C84 304 70 294 66 274 Z")
	c.path(c.dark, "M296 210 C318 207 338 204 352 200 L334 274 C330 294 316 304 296 304 L262 304 C284 278 294 246 296 210 Z")
	c.line(c.pale, 4, "M64 232 C140 248 260 248 336 232")
}

func drawPlantStand(c *canvas) {
	if c.kind(2) == 1 { // three legs and a hoop for one pot
		c.floor(350, 90)
		c.line(c.dark, 9, "M200 232 L206 344")
		c.fern(200, 196, 1.5)
		c.path("#c26a4a", "M132 182 L268 182 L254 268 L146 268 Z")
		c.path("#a3573c", "M236 182 L268 182 L254 268 L226 268 Z")
		c.line(c.base, 10, ring(200, 240, 80, 17))
		c.line(c.base, 11, "M122 234 L112 348 M278 234 L288 348")
		c.line(c.dark, 8, "M118 306 L282 306")
		return
	}
	c.floor(350, 130)
	c.line(c.dark, 11, "M116 70 L116 346 M284 70 L284 346")
	for i, y := range []float64{136, 228, 318} {
		in := 26 - float64(i)*13
		c.path(c.light, fmt.Sprintf("M%g %g L%g %g L%g %g L%g %g Z", 80+in, y-10, 320-in, y-10, 334-in, y, 66+in, y))
		c.rect(c.base, 66+in, y, 268-2*in, 12, 2)
		for k := range 2 + i%2 {
			x := 136 + float64(k)*128/float64(1+i%2)
			c.fern(x, y-34, .62)
			c.path([]string{"#c26a4a", "#f6f1e6", "#56636e"}[(i+k)%3], fmt.Sprintf("M%g %g L%g %g L%g %g L%g %g Z", x-25, y-40, x+25, y-40, x+18, y-4, x-18, y-4))
		}
	}
	c.line(c.base, 12, "M106 60 L72 350 M294 60 L328 350")
}

// fern is a tuft of leaves that grows from a point, in a size.
func (c *canvas) fern(x, y, size float64) {
	fmt.Fprintf(&c.b, `<g transform="translate(%g %g) scale(%g)">`, x, y, size)
	c.path("#5f7c4c", "M0 6 C-26 -8 -50 -10 -62 6 C-48 -34 -18 -28 0 6 Z M0 6 C26 -8 50 -10 62 6 C48 -34 18 -28 0 6 Z")
	c.path("#7f9a62", "M0 6 C-30 -24 -40 -52 -34 -74 C-10 -60 2 -30 0 6 Z M0 6 C30 -24 40 -52 34 -74 C10 -60 -2 -30 0 6 Z")
	c.path("#8fa06d", "M0 6 C-10 -30 -8 -62 0 -86 C8 -62 10 -30 0 6 Z")
	c.b.WriteString("</g>")
}

// seedling is a stem with its first two leaves, growing from a point.
func (c *canvas) seedling(x, y float64) {
	c.line("#5f7c4c", 4, fmt.Sprintf("M%g %g L%g %g", x, y, x, y-30))
	c.oval("#7f9a62", x-11, y-34, 12, 6)
	c.oval("#8fa06d", x+11, y-36, 12, 6)
}

func drawSeedTray(c *canvas) {
	c.floor(330, 170)
	if c.kind(2) == 0 { // cells, with the lid set at the back
		c.path("#dfeaec", "M72 92 C76 70 324 70 328 92 L348 214 L52 214 Z")
		c.path("#c9dade", "M290 76 C314 80 326 84 328 92 L348 214 L312 214 Z")
		c.line("#ffffff", 6, "M94 96 L78 206")
		c.rect("#b6c9cf", 172, 84, 56, 13, 6)
		c.path(c.deep, "M44 214 L356 214 L380 318 L20 318 Z")
		for row := range 3 {
			y := 220 + float64(row)*30
			for i := range 6 {
				w := 42 + float64(row)*4
				x := 200 + (float64(i)-2.5)*(w+6)
				c.rect("#4d3b2c", x-w/2, y, w, 22, 4)
				c.seedling(x, y+8)
			}
		}
		c.path(c.base, "M18 310 L382 310 L376 336 L24 336 Z")
		c.path(c.dark, "M18 326 L378 326 L376 336 L24 336 Z")
		return
	}
	// a three-sided tray to pot in
	c.path(c.dark, "M52 110 L348 110 L348 250 L52 250 Z")
	c.path(c.base, "M60 118 L340 118 L340 160 L60 160 Z M60 166 L340 166 L340 208 L60 208 Z")
	c.path(c.base, "M52 110 L20 210 L20 318 L52 262 Z M348 110 L380 210 L380 318 L348 262 Z")
	c.path(c.light, "M52 248 L348 248 L380 318 L20 318 Z")
	c.path("#4d3b2c", "M112 300 C130 240 240 232 282 300 Z")
	c.line(c.dark, 3, "M40 284 L360 284")
	c.path("#c26a4a", "M272 222 L340 222 L330 296 L282 296 Z")
	c.rect("#b45f41", 266, 214, 80, 15, 4)
	c.seedling(306, 216)
	c.line(c.woodDark, 13, "M96 200 L130 252")
	c.path(c.metal, "M122 246 L146 240 C162 262 168 284 164 296 C148 290 130 272 122 246 Z")
	c.path(c.base, "M16 310 L384 310 L384 336 L16 336 Z")
	c.path(c.dark, "M16 328 L384 328 L384 336 L16 336 Z")
}
