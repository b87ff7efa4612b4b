package shop

// wearDrawings are the drawings of clothes.
func wearDrawings() map[string]drawing {
	return map[string]drawing{
		"jacket": drawJacket, "down jacket": drawDownJacket, "parka": drawParka, "anorak": drawAnorak,
		"fleece": drawFleece, "vest": drawVest, "poncho": drawPoncho, "base layer": drawBaseLayer,
		"overshirt": drawOvershirt, "rain trousers": drawRainTrousers,
	}
}

// torso is the outline jackets share: body, sleeves and their shaded sides.
func (c *canvas) torso(sleeves bool) {
	c.floor(348, 110)
	if sleeves {
		c.path(c.dark, "M136 108 C104 118 88 140 78 190 L54 300 C52 310 58 316 66 318 L92 322 C100 322 104 318 106 310 L138 200 Z")
		c.path(c.dark, "M264 108 C296 118 312 140 322 190 L346 300 C348 310 342 316 334 318 L308 322 C300 322 296 318 294 310 L262 200 Z")
		c.path(c.base, "M136 108 C108 118 94 140 84 190 L60 300 L96 308 L138 200 Z")
	}
	c.path(c.base, "M132 110 C150 104 164 98 172 90 L228 90 C236 98 250 104 268 110 C276 150 278 300 274 338 C274 344 270 346 264 346 L136 346 C130 346 126 344 126 338 C122 300 124 150 132 110 Z")
	c.path(c.dark, "M236 98 C244 102 256 107 268 110 C276 150 278 300 274 338 C274 344 270 346 264 346 L240 346 C252 270 250 170 236 98 Z")
}

// hood is a raised hood on a torso's shoulders.
func (c *canvas) hood() {
	c.path(c.deep, "M164 96 C158 58 176 44 200 44 C224 44 242 58 236 96 C224 116 176 116 164 96 Z")
	c.path(c.light, "M158 104 C146 60 170 38 200 38 C230 38 254 60 242 104 C236 84 226 66 200 66 C174 66 164 84 158 104 Z")
}

// collar is a stand-up collar in a shade.
func (c *canvas) collar(fill string) {
	c.path(fill, "M166 98 L164 64 C180 56 220 56 236 64 L234 98 C222 112 178 112 166 98 Z")
	c.oval(c.deep, 200, 66, 32, 8)
}

// cuffs close a torso's sleeves.
func (c *canvas) cuffs(stroke string, width float64) {
	c.line(stroke, width, "M62 300 L98 310 M338 300 L302 310")
}

func drawJacket(c *canvas) {
	c.torso(true)
	switch c.kind(4) {
	case 0: // a rain jacket with slanted pockets
		c.hood()
		c.line(c.deep, 5, "M200 112 L200 344")
		c.line(c.deep, 5, "M148 284 L176 238 M252 284 L224 238")
		c.line(c.light, 4, "M168 110 L176 150 M232 110 L224 150")
	case 1: // a mountain shell with a yoke
		c.hood()
		c.path(c.light, "M132 112 C150 106 164 100 170 92 L198 118 L198 176 L128 176 C129 148 130 126 132 112 Z")
		c.path(c.light, "M268 112 C250 106 236 100 230 92 L202 118 L202 176 L272 176 C271 148 270 126 268 112 Z")
		c.line(c.deep, 5, "M200 112 L200 344")
		c.line(c.deep, 5, "M150 206 L150 262 M250 206 L250 262")
		c.line(c.deep, 5, "M126 190 L122 240 M274 190 L278 240")
	case 2: // a waxed coat with a cord collar and flap pockets
		c.path(c.woodDark, "M162 96 C152 78 166 66 178 62 L200 108 L178 124 Z M238 96 C248 78 234 66 222 62 L200 108 L222 124 Z")
		c.path(c.deep, "M178 62 C190 56 210 56 222 62 L200 108 Z")
		c.rect(c.dark, 190, 118, 20, 226, 2)
		for _, y := range []float64{136, 180, 224, 268, 312} {
			c.oval(c.metal, 200, y, 5, 5)
		}
		for _, x := range []float64{134, 216} {
			c.rect(c.dark, x, 244, 50, 58, 5)
			c.path(c.light, "M"+num(x-2)+" 238 L"+num(x+52)+" 238 L"+num(x+52)+" 262 L"+num(x-2)+" 262 Z")
		}
		c.line(c.dark, 4, "M152 166 L182 160")
	default: // insulated in squares
		c.hood()
		c.quilt()
		c.line(c.deep, 4, "M162 112 L160 342 M238 112 L240 342")
		c.line(c.deep, 5, "M200 112 L200 344")
	}
	c.cuffs(c.deep, 6)
	c.line(c.deep, 4, "M128 334 L272 334")
}

// quilt sews rows across a torso and its sleeves.
func (c *canvas) quilt() {
	for _, y := range []string{"146", "184", "222", "260", "298"} {
		c.line(c.dark, 4, "M128 "+y+" C150 "+y+" 170 "+y+" 198 "+y+" M202 "+y+" C230 "+y+" 250 "+y+" 272 "+y)
	}
	c.line(c.dark, 4, "M96 152 L132 164 M84 190 L128 204 M76 226 L124 240 M68 262 L112 276")
	c.line(c.deep, 3, "M304 152 L268 164 M316 190 L272 204 M324 226 L276 240 M332 262 L288 276")
}

func drawDownJacket(c *canvas) {
	c.torso(true)
	if c.kind(2) == 1 {
		c.hood()
		c.line(c.dark, 4, "M164 60 C180 50 220 50 236 60")
	} else {
		c.collar(c.light)
		c.line(c.dark, 3, "M166 82 C180 90 220 90 234 82")
	}
	c.quilt()
	c.line(c.pale, 3, "M130 152 C150 152 170 152 196 152 M130 190 C150 190 170 190 196 190 M130 228 C150 228 170 228 196 228 M130 266 C150 266 170 266 196 266 M130 304 C150 304 170 304 196 304")
	c.line(c.deep, 5, "M200 112 L200 344")
	c.rect(c.metal, 196, 114, 8, 18, 3)
	c.cuffs(c.deep, 8)
	c.line(c.deep, 7, "M130 340 L270 340")
}

func drawAnorak(c *canvas) {
	c.torso(true)
	c.hood()
	c.line(c.deep, 5, "M200 112 L200 196")
	c.rect(c.metal, 196, 188, 8, 20, 3)
	c.path(c.light, "M136 232 L264 232 L272 300 L128 300 Z")
	c.path(c.dark, "M136 226 L264 226 L266 252 L134 252 Z")
	c.oval(c.metal, 162, 244, 5, 5)
	c.oval(c.metal, 238, 244, 5, 5)
	c.line(c.deep, 4, "M140 252 L128 298 M260 252 L272 298")
	c.line(c.pale, 4, "M182 112 L176 158 M218 112 L224 158")
	c.line(c.deep, 5, "M127 322 L273 322")
	c.cuffs(c.deep, 8)
}

func drawFleece(c *canvas) {
	c.torso(true)
	c.path(c.light, "M166 98 L164 66 C180 58 220 58 236 66 L234 98 C222 112 178 112 166 98 Z")
	c.oval(c.deep, 200, 68, 32, 8)
	if c.kind(2) == 0 { // half zip
		c.line(c.deep, 4, "M200 76 L200 178")
		c.rect(c.metal, 196, 172, 8, 18, 3)
		c.rect(c.deep, 222, 140, 34, 40, 4)
	} else {
		c.line(c.deep, 4, "M200 76 L200 344")
		c.line(c.light, 5, "M146 276 L178 250 M254 276 L222 250")
	}
	for _, y := range []string{"150", "210", "270"} {
		c.stitch(c.pale, "M140 "+y+" C150 "+y+" 160 "+y+" 182 "+y)
	}
	c.line(c.light, 9, "M130 338 L270 338")
	c.line(c.light, 9, "M62 300 L96 309 M338 300 L304 309")
}

func drawVest(c *canvas) {
	c.torso(false)
	c.path(c.light, "M166 98 L164 62 C180 54 220 54 236 62 L234 98 C222 112 178 112 166 98 Z")
	c.oval(c.deep, 200, 64, 32, 8)
	for _, y := range []string{"140", "180", "220", "260", "300"} {
		c.line(c.dark, 4, "M128 "+y+" C150 "+y+" 170 "+y+" 198 "+y+" M202 "+y+" C230 "+y+" 250 "+y+" 272 "+y)
	}
	c.line(c.deep, 5, "M200 74 L200 344")
	c.path(c.deep, "M132 110 C120 140 118 180 126 210 C126 170 128 140 138 116 Z M268 110 C280 140 282 180 274 210 C274 170 272 140 262 116 Z")
	c.line(c.light, 5, "M148 276 L174 258 M252 276 L226 258")
}
