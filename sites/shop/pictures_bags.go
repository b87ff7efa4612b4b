package shop

// bagDrawings are the drawings of bags.
func bagDrawings() map[string]drawing {
	return map[string]drawing{
		"backpack": drawBackpack, "duffel": drawDuffel, "tote": drawTote, "sling": drawSling,
		"hip pack": drawHipPack, "messenger bag": drawMessengerBag, "dry bag": drawDryBag,
		"wash bag": drawWashBag, "suitcase": drawSuitcase,
	}
}

func drawBackpack(c *canvas) {
	c.floor(346, 105)
	c.line(c.deep, 12, "M168 92 C168 52 232 52 232 92")
	c.path(c.dark, "M112 150 C92 190 90 290 104 322 L128 326 L128 150 Z M288 150 C308 190 310 290 296 322 L272 326 L272 150 Z")
	c.path(c.base, "M118 150 C118 100 150 78 200 78 C250 78 282 100 282 150 L288 318 C288 336 276 346 258 346 L142 346 C124 346 112 336 112 318 Z")
	c.path(c.dark, "M244 88 C270 98 282 118 282 150 L288 318 C288 336 276 346 258 346 L236 346 C256 300 262 160 244 88 Z")
	switch c.kind(3) {
	case 0: // a lid with a buckle
		c.path(c.light, "M118 152 C118 104 150 82 200 82 C250 82 282 104 282 152 C282 168 118 168 118 152 Z")
		c.rect(c.deep, 190, 150, 20, 58, 4)
		c.rect(c.metal, 184, 190, 32, 18, 4)
	case 1: // a rolled top with two straps
		c.path(c.light, "M120 92 L280 92 L286 128 L114 128 Z")
		c.line(c.deep, 8, "M120 128 L280 128")
		c.line(c.deep, 7, "M152 96 L152 214 M248 96 L248 214")
		c.rect(c.metal, 142, 168, 20, 16, 4)
		c.rect(c.metal, 238, 168, 20, 16, 4)
	default: // a zip around the top
		c.line(c.deep, 5, "M126 226 C122 116 160 104 200 104 C240 104 278 116 274 226")
		c.rect(c.metal, 266, 220, 12, 26, 5)
		c.oval(c.light, 200, 150, 20, 14)
	}
	c.rect(c.light, 136, 232, 128, 92, 18)
	c.path(c.base, "M136 268 L264 268 L264 306 C264 316 256 324 246 324 L154 324 C144 324 136 316 136 306 Z")
	c.line(c.deep, 4, "M144 262 L256 262")
	c.rect(c.metal, 236, 256, 22, 12, 5)
	c.stitch(c.pale, "M150 310 L250 310")
}

func drawDuffel(c *canvas) {
	c.floor(322, 150)
	c.line(c.deep, 11, "M140 220 C140 110 260 110 260 220")
	c.path(c.base, "M70 210 C70 180 96 170 130 168 L270 168 C304 170 330 180 330 210 L336 284 C336 310 318 322 292 322 L108 322 C82 322 64 310 64 284 Z")
	c.path(c.dark, "M64 276 L336 276 L336 288 C336 310 318 322 292 322 L108 322 C82 322 64 310 64 288 Z")
	c.oval(c.dark, 84, 246, 22, 66)
	c.oval(c.light, 80, 246, 17, 58)
	c.line(c.deep, 5, "M112 186 L300 186")
	c.rect(c.metal, 290, 180, 22, 12, 4)
	c.line(c.deep, 14, "M148 168 L148 322 M252 168 L252 322")
	switch c.kind(3) {
	case 0: // a pocket
		c.rect(c.light, 164, 212, 72, 52, 8)
		c.stitch(c.pale, "M172 222 L228 222")
	case 1: // a mark
		c.path(c.pale, "M176 250 L200 214 L224 250 Z")
	default: // wheels at one end, a handle at the other
		c.rect(c.light, 164, 212, 72, 52, 8)
		c.oval("#2b2b2b", 108, 320, 20, 20)
		c.oval(c.metal, 108, 320, 8, 8)
		c.path(c.deep, "M64 280 L126 280 L126 318 L84 318 C72 314 64 300 64 280 Z")
		c.rect(c.deep, 332, 206, 14, 62, 7)
	}
}

func drawTote(c *canvas) {
	c.floor(344, 105)
	c.line(c.deep, 10, "M152 164 C150 50 250 50 248 164")
	c.path(c.base, "M104 150 L296 150 L282 336 C281 342 277 345 272 345 L128 345 C123 345 119 342 118 336 Z")
	c.path(c.dark, "M250 150 L296 150 L282 336 C281 342 277 345 272 345 L240 345 Z")
	c.path(c.dark, "M113 270 L287 270 L282 336 C281 342 277 345 272 345 L128 345 C123 345 119 342 118 336 Z")
	c.line(c.light, 10, "M104 154 L296 154")
	c.line(c.wood, 10, "M152 140 L152 196 M248 140 L248 196")
	c.stitch(c.pale, "M116 262 L284 262")
	if c.kind(2) == 0 {
		c.rect(c.light, 164, 204, 72, 48, 6)
	}
}

func drawSling(c *canvas) {
	c.floor(326, 110)
	c.line(c.deep, 13, "M96 250 C90 90 250 30 306 232")
	c.path(c.base, "M84 238 C92 206 130 200 200 200 C270 200 308 206 316 238 C324 290 300 326 200 326 C100 326 76 290 84 238 Z")
	c.path(c.dark, "M270 206 C298 210 312 220 316 238 C324 290 300 326 200 326 C270 316 286 262 270 206 Z")
	c.line(c.deep, 5, "M112 232 C150 222 250 222 288 232")
	c.rect(c.metal, 270, 224, 24, 12, 5)
	c.line(c.light, 5, "M124 272 C160 264 240 264 276 272")
	c.rect(c.metal, 90, 176, 22, 28, 5)
}

func drawHipPack(c *canvas) {
	c.floor(322, 130)
	c.line(c.deep, 20, "M70 250 C40 120 360 120 330 250")
	c.rect(c.metal, 178, 140, 44, 26, 6)
	c.rect(c.deep, 196, 140, 8, 26, 0)
	if c.kind(2) == 1 { // with bottles in holsters
		c.rect(c.pale, 74, 176, 34, 60, 10)
		c.rect(c.pale, 292, 176, 34, 60, 10)
		c.rect(c.deep, 80, 162, 22, 18, 5)
		c.rect(c.deep, 298, 162, 22, 18, 5)
		c.path(c.dark, "M62 216 L118 210 L124 306 L84 298 C70 280 62 250 62 216 Z M338 216 L282 210 L276 306 L316 298 C330 280 338 250 338 216 Z")
	} else {
		c.path(c.dark, "M66 222 L112 212 L112 288 L92 284 C76 268 66 246 66 222 Z M334 222 L288 212 L288 288 L308 284 C324 268 334 246 334 222 Z")
	}
	c.path(c.base, "M98 218 C130 198 270 198 302 218 C314 252 304 300 276 314 C240 324 160 324 124 314 C96 300 86 252 98 218 Z")
	c.path(c.dark, "M270 205 C284 208 296 212 302 218 C314 252 304 300 276 314 C262 318 244 320 226 321 C268 296 280 250 270 205 Z")
	c.line(c.deep, 6, "M112 234 C150 218 250 218 288 234")
	c.rect(c.metal, 268, 226, 24, 11, 5)
	c.line(c.light, 5, "M124 274 C160 262 240 262 276 274")
	c.stitch(c.pale, "M136 300 C170 308 230 308 264 300")
}

func drawMessengerBag(c *canvas) {
	c.floor(342, 130)
	c.line(c.deep, 14, "M88 200 C60 16 340 16 312 200")
	c.rect(c.metal, 88, 102, 24, 26, 5)
	c.path(c.dark, "M74 184 L326 184 L334 320 C334 334 326 342 314 342 L86 342 C74 342 66 334 66 320 Z")
	c.path(c.base, "M68 176 C68 166 76 160 86 160 L314 160 C324 160 332 166 332 176 L328 272 C328 286 320 294 306 294 L94 294 C80 294 72 286 72 272 Z")
	c.path(c.light, "M68 176 C68 166 76 160 86 160 L314 160 C324 160 332 166 332 176 L332 184 L68 184 Z")
	if c.kind(2) == 0 { // two leather straps with buckles
		for _, x := range []float64{116, 258} {
			c.rect(c.woodDark, x, 184, 26, 136, 5)
			c.rect(c.metal, x-4, 276, 34, 26, 5)
			c.rect(c.woodDark, x+6, 282, 14, 14, 2)
		}
	} else { // a courier's band that shines
		c.rect("#e9ecec", 70, 232, 260, 22, 0)
		c.rect(c.deep, 186, 262, 28, 60, 4)
		c.rect(c.metal, 180, 288, 40, 18, 4)
	}
	c.stitch(c.pale, "M82 278 C82 282 90 284 96 284 L304 284 C312 284 318 280 318 276")
}

func drawDryBag(c *canvas) {
	c.floor(348, 84)
	c.line(c.deep, 11, "M124 112 C104 46 160 52 200 52 C240 52 296 46 276 112")
	c.rect(c.metal, 178, 42, 44, 22, 5)
	c.rect(c.deep, 196, 42, 8, 22, 0)
	c.path(c.base, "M136 122 C132 146 122 152 122 180 L122 324 C122 340 158 348 200 348 C242 348 278 340 278 324 L278 180 C278 152 268 146 264 122 Z")
	c.path(c.dark, "M228 122 L264 122 C268 146 278 152 278 180 L278 324 C278 338 250 346 216 348 C246 300 250 190 228 122 Z")
	c.path(c.light, "M140 172 C140 156 148 150 150 136 L160 136 C154 190 154 270 158 336 C146 334 140 330 140 324 Z")
	c.rect(c.dark, 116, 106, 168, 24, 12)
	c.rect(c.light, 120, 92, 160, 20, 10)
	c.line(c.deep, 4, "M122 316 C140 330 260 330 278 316")
	c.path(c.pale, "M200 200 C222 230 230 242 230 256 C230 274 216 284 200 284 C184 284 170 274 170 256 C170 242 178 230 200 200 Z")
	c.rect(c.deep, 270, 196, 18, 72, 6)
}

func drawWashBag(c *canvas) {
	c.floor(338, 125)
	// What sticks out of the open top: a toothbrush, a comb and a tube.
	c.rect("#e8eef0", 132, 70, 14, 120, 6)
	c.rect("#9cc3d8", 130, 62, 20, 40, 4)
	c.rect(c.woodDark, 226, 84, 20, 110, 3)
	for y := 92.0; y < 170; y += 10 {
		c.rect(c.woodDark, 246, y, 22, 5, 1)
	}
	c.path("#f2ede2", "M172 108 L208 108 L202 190 L178 190 Z")
	c.rect("#c26a4a", 180, 94, 20, 16, 3)
	c.path(c.deep, "M84 178 C120 164 280 164 316 178 L308 200 L92 200 Z")
	c.path(c.base, "M84 178 C120 196 280 196 316 178 L326 312 C326 328 316 338 300 338 L100 338 C84 338 74 328 74 312 Z")
	c.path(c.dark, "M278 190 C292 187 306 183 316 178 L326 312 C326 328 316 338 300 338 L262 338 C284 300 288 240 278 190 Z")
	c.line(c.pale, 5, "M84 178 C120 196 280 196 316 178")
	c.rect(c.metal, 296, 176, 26, 12, 5)
	c.path(c.light, "M76 278 L324 278 L326 312 C326 328 316 338 300 338 L100 338 C84 338 74 328 74 312 Z")
	c.line(c.deep, 11, "M80 222 C48 214 46 276 78 272")
	c.stitch(c.pale, "M92 292 L308 292")
}

func drawSuitcase(c *canvas) {
	c.floor(350, 110)
	c.line(c.metalDark, 8, "M164 108 L164 38 L236 38 L236 108")
	c.rect(c.deep, 156, 28, 88, 18, 8)
	c.rect(c.deep, 116, 326, 30, 24, 10)
	c.rect(c.deep, 254, 326, 30, 24, 10)
	c.rect(c.base, 96, 94, 208, 240, 26)
	c.path(c.dark, "M262 94 L278 94 C294 94 304 106 304 120 L304 308 C304 324 292 334 278 334 L262 334 Z")
	for _, x := range []float64{124, 156, 188, 220} {
		c.rect(c.light, x, 116, 12, 196, 6)
	}
	c.rect(c.dark, 252, 116, 12, 196, 6)
	c.rect(c.metal, 282, 186, 16, 52, 5)
	c.line(c.deep, 9, "M172 92 C172 74 228 74 228 92")
	for _, at := range [][2]float64{{96, 94}, {276, 94}, {96, 306}, {276, 306}} {
		c.rect(c.deep, at[0], at[1], 28, 28, 14)
	}
}
