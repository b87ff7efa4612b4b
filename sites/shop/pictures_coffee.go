package shop

// coffeeDrawings are the drawings of ways to make coffee.
func coffeeDrawings() map[string]drawing {
	return map[string]drawing{"coffee maker": drawCoffeeMaker}
}

func drawCoffeeMaker(c *canvas) {
	switch c.kind(4) {
	case 0:
		drawFrenchPress(c)
	case 1:
		drawSteelPress(c)
	case 2:
		drawMokaPot(c)
	default:
		drawDripper(c)
	}
}

func drawFrenchPress(c *canvas) {
	c.floor(344, 90)
	c.line(c.metalDark, 6, "M186 60 L186 130")
	c.oval(c.base, 186, 52, 17, 16)
	c.line(c.dark, 15, "M258 150 C336 140 336 290 262 284")
	c.path("#dfe8ea", "M110 138 L94 150 L112 166 L112 326 L260 326 L260 138 Z")
	c.path("#4d3425", "M116 206 L256 206 L256 322 L116 322 Z")
	c.path("#38251a", "M222 206 L256 206 L256 322 L222 322 Z")
	c.rect("#8a6446", 116, 200, 140, 12, 5)
	c.rect(c.metalDark, 116, 186, 140, 8, 3)
	c.line(c.metalDark, 5, "M186 138 L186 190")
	c.line("#ffffff", 6, "M128 156 L128 310")
	c.path(c.base, "M100 138 C110 112 262 112 272 138 Z")
	c.path(c.dark, "M236 118 C256 122 268 128 272 138 L240 138 Z")
	c.line(c.base, 8, "M108 330 L264 330 M112 160 L112 338 M260 160 L260 338 M112 252 L260 252")
	c.line(c.base, 10, "M112 332 L104 344 M260 332 L268 344")
}

func drawSteelPress(c *canvas) {
	c.floor(346, 90)
	c.line(c.metalDark, 6, "M190 46 L190 100")
	c.oval("#3b342e", 190, 42, 17, 16)
	c.line(c.deep, 17, "M258 146 C340 140 336 280 262 274")
	c.path(c.base, "M118 112 C98 120 96 138 116 146 L116 326 C116 338 124 346 136 346 L246 346 C258 346 266 338 266 326 L266 112 Z")
	c.path(c.dark, "M234 112 L266 112 L266 326 C266 338 258 346 246 346 L222 346 C236 300 240 200 234 112 Z")
	c.path(c.light, "M130 152 L148 152 L148 336 L138 336 C132 334 130 328 130 322 Z")
	c.path(c.metal, "M112 112 C118 88 262 88 268 112 Z")
	c.path(c.metalDark, "M234 94 C252 98 266 104 268 112 L238 112 Z")
	c.rect(c.metal, 116, 318, 150, 9, 0)
	c.line("#cfc6b8", 4, "M76 120 C66 102 86 92 76 72")
}

func drawMokaPot(c *canvas) {
	c.floor(346, 86)
	c.line("#3b342e", 20, "M262 128 L318 128 L304 230")
	c.path(c.base, "M128 108 L268 108 L250 214 L146 214 Z")
	c.path(c.light, "M152 108 L192 108 L186 214 L160 214 Z")
	c.path(c.dark, "M228 108 L268 108 L250 214 L220 214 Z")
	c.path(c.base, "M128 108 L96 112 L136 156 Z")
	c.path(c.light, "M124 108 C136 78 254 78 272 108 Z")
	c.path(c.dark, "M228 86 C250 90 264 98 272 108 L234 108 Z")
	c.oval("#3b342e", 198, 74, 14, 14)
	c.rect(c.deep, 140, 212, 116, 20, 4)
	c.path(c.base, "M146 232 L250 232 L280 336 C280 342 276 346 268 346 L128 346 C120 346 116 342 116 336 Z")
	c.path(c.light, "M158 232 L186 232 L178 346 L142 346 Z")
	c.path(c.dark, "M222 232 L250 232 L280 336 C280 342 276 346 268 346 L234 346 Z")
	c.oval("#b99549", 200, 292, 10, 10)
	c.oval("#8a6d33", 200, 292, 4, 4)
	c.line("#cfc6b8", 4, "M84 96 C74 78 94 68 84 48 M106 88 C96 70 116 60 106 40")
}

func drawDripper(c *canvas) {
	c.floor(346, 90)
	c.line(c.metal, 13, "M262 262 C318 256 318 322 258 320")
	c.path("#dfe8ea", "M136 226 L264 226 L258 328 C257 340 250 346 240 346 L160 346 C150 346 143 340 142 328 Z")
	c.path("#4d3425", "M139 280 L261 280 L258 328 C257 338 250 342 240 342 L160 342 C150 342 143 338 142 328 Z")
	c.line("#ffffff", 6, "M152 238 L156 322")
	c.line("#4d3425", 5, "M200 214 L200 284")
	c.line(c.dark, 14, "M284 110 C342 104 336 168 268 166")
	c.path("#f7f1e2", "M100 62 L300 62 L284 96 L116 96 Z")
	c.oval("#6b4a33", 200, 72, 82, 13)
	c.path(c.base, "M90 88 L310 88 L228 206 L172 206 Z")
	c.path(c.dark, "M262 88 L310 88 L228 206 L208 206 Z")
	c.path(c.light, "M112 96 L138 96 L184 198 L176 198 Z")
	c.line(c.dark, 3, "M156 100 L188 196 M200 100 L200 198 M244 100 L214 196")
	c.rect(c.dark, 120, 204, 160, 14, 7)
	c.rect(c.base, 120, 200, 160, 13, 6)
}
