package shop

func drawParka(c *canvas) {
	c.floor(352, 100)
	c.path(c.dark, "M146 112 C120 120 108 140 100 176 L82 262 C80 270 86 276 94 278 L116 282 C124 282 128 278 130 270 L150 190 Z")
	c.path(c.dark, "M254 112 C280 120 292 140 300 176 L318 262 C320 270 314 276 306 278 L284 282 C276 282 272 278 270 270 L250 190 Z")
	c.path(c.base, "M146 112 C122 120 112 140 104 176 L88 262 L118 270 L150 190 Z")
	c.path(c.base, "M142 114 C158 108 168 102 174 94 L226 94 C232 102 242 108 258 114 C268 190 278 280 280 340 C280 346 276 350 270 350 L130 350 C124 350 120 346 120 340 C122 280 132 190 142 114 Z")
	c.path(c.dark, "M232 102 C240 107 248 111 258 114 C268 190 278 280 280 340 C280 346 276 350 270 350 L246 350 C254 270 248 180 232 102 Z")
	c.path(c.deep, "M168 98 C162 64 178 52 200 52 C222 52 238 64 232 98 C222 116 178 116 168 98 Z")
	// The ruff is tufts along the edge of the hood.
	for _, at := range [][2]float64{{158, 108}, {152, 90}, {153, 72}, {162, 56}, {178, 45}, {200, 41}, {222, 45}, {238, 56}, {247, 72}, {248, 90}, {242, 108}} {
		c.oval("#cbb798", at[0], at[1], 15, 13)
		c.oval("#e4d6bd", at[0]-3, at[1]-3, 9, 7)
	}
	c.rect(c.dark, 190, 118, 22, 230, 3)
	for _, y := range []float64{136, 180, 224, 268, 312} {
		c.oval(c.metal, 201, y, 5, 5)
	}
	c.line(c.deep, 5, "M136 222 L264 222")
	for _, x := range []float64{132, 220} {
		c.rect(c.light, x, 250, 48, 54, 6)
		c.rect(c.dark, x, 246, 48, 18, 4)
	}
	c.line(c.deep, 6, "M86 256 L120 265 M314 256 L280 265")
}

func drawPoncho(c *canvas) {
	c.floor(346, 120)
	c.path(c.base, "M174 100 C140 120 84 232 58 312 C54 326 62 332 74 332 C120 346 280 346 326 332 C338 332 346 326 342 312 C316 232 260 120 226 100 Z")
	c.path(c.dark, "M226 100 C260 120 316 232 342 312 C346 326 338 332 326 332 C306 338 276 341 246 342 C280 270 260 160 226 100 Z")
	c.path(c.light, "M172 104 C144 130 102 220 82 300 L98 306 C116 230 146 150 184 112 Z")
	c.path(c.deep, "M166 98 C160 60 178 46 200 46 C222 46 240 60 234 98 C224 116 176 116 166 98 Z")
	c.path(c.light, "M160 106 C148 62 172 40 200 40 C228 40 252 62 240 106 C234 86 224 68 200 68 C176 68 166 86 160 106 Z")
	c.line(c.deep, 4, "M200 114 L200 190")
	for _, y := range []float64{130, 154, 178} {
		c.oval(c.metal, 200, y, 4.5, 4.5)
	}
	c.path(c.dark, "M154 238 L246 238 L252 292 L148 292 Z")
	c.path(c.light, "M152 232 L248 232 L250 252 L150 252 Z")
	c.line(c.pale, 4, "M66 318 C120 334 280 334 334 318")
	c.oval(c.metal, 84, 300, 5, 5)
	c.oval(c.metal, 316, 300, 5, 5)
}

func drawBaseLayer(c *canvas) {
	c.torso(true)
	c.path(c.light, "M170 94 C176 112 224 112 230 94 L238 100 C230 128 170 128 162 100 Z")
	c.oval(c.deep, 200, 95, 30, 11)
	// Raglan seams, sewn flat.
	c.stitch(c.pale, "M170 112 C156 150 144 176 136 200")
	c.stitch(c.pale, "M230 112 C244 150 256 176 264 200")
	c.stitch(c.pale, "M140 210 C150 250 150 300 144 342")
	c.stitch(c.pale, "M260 210 C250 250 250 300 256 342")
	c.line(c.light, 8, "M130 340 L270 340")
	c.cuffs(c.light, 8)
	c.rect(c.pale, 232, 156, 14, 20, 2)
}

func drawOvershirt(c *canvas) {
	c.torso(true)
	c.path(c.deep, "M170 92 C186 84 214 84 230 92 L200 124 Z")
	c.path(c.light, "M166 94 C162 82 170 76 178 76 L202 116 L176 138 L158 104 Z M234 94 C238 82 230 76 222 76 L198 116 L224 138 L242 104 Z")
	c.rect(c.light, 189, 122, 22, 223, 2)
	for _, y := range []float64{142, 184, 226, 268, 310} {
		c.oval(c.deep, 200, y, 5, 5)
		c.oval(c.pale, 199, y-1, 2, 2)
	}
	for _, x := range []float64{136, 220} {
		c.rect(c.dark, x, 170, 44, 54, 4)
		c.path(c.light, "M"+num(x-2)+" 164 L"+num(x+46)+" 164 L"+num(x+46)+" 180 L"+num(x+22)+" 192 L"+num(x-2)+" 180 Z")
		c.oval(c.deep, x+22, 183, 4, 4)
	}
	// Doubled elbows.
	c.path(c.deep, "M76 218 L122 230 L112 276 L66 262 Z M324 218 L278 230 L288 276 L334 262 Z")
	c.stitch(c.pale, "M128 330 L186 330")
	c.stitch(c.pale, "M214 330 L272 330")
	c.cuffs(c.light, 10)
}

func drawRainTrousers(c *canvas) {
	c.floor(350, 100)
	c.path(c.base, "M132 62 L268 62 C278 150 284 250 290 346 L222 346 L204 158 L196 158 L178 346 L110 346 C116 250 122 150 132 62 Z")
	c.path(c.dark, "M240 62 L268 62 C278 150 284 250 290 346 L262 346 C264 250 258 150 240 62 Z")
	c.path(c.dark, "M204 158 L196 158 L178 346 L158 346 C172 260 182 200 188 120 L204 120 Z")
	c.rect(c.light, 130, 54, 140, 22, 7)
	c.line(c.deep, 4, "M200 76 L200 134")
	c.line(c.pale, 4, "M186 78 L180 112 M214 78 L220 112")
	c.line(c.deep, 6, "M124 226 L116 340 M276 226 L284 340")
	c.rect(c.metal, 120, 218, 8, 18, 3)
	c.rect(c.metal, 272, 218, 8, 18, 3)
	c.line(c.deep, 5, "M142 96 L134 140 M258 96 L266 140")
	c.line(c.light, 9, "M114 340 L178 340 M222 340 L286 340")
	c.stitch(c.pale, "M150 220 L182 220")
	c.stitch(c.pale, "M218 220 L250 220")
}
