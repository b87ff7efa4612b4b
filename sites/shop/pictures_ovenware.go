package shop

import "fmt"

// ovenwareDrawings are the drawings of what goes on a hob or into an oven, beyond pots and pans.
func ovenwareDrawings() map[string]drawing {
	return map[string]drawing{
		"dutch oven": drawDutchOven, "wok": drawWok, "baking dish": drawBakingDish,
		"loaf tin": drawLoafTin, "colander": drawColander,
	}
}

func drawDutchOven(c *canvas) {
	c.floor(334, 150)
	switch c.kind(3) {
	case 0: // bare iron under a lid that is a skillet
		c.line(c.deep, 18, "M82 236 C44 232 44 272 84 268 M318 236 C356 232 356 272 316 268")
		c.path(c.base, "M78 204 L322 204 L312 308 C310 326 298 334 280 334 L120 334 C102 334 90 326 88 308 Z")
		c.path(c.deep, "M270 204 L322 204 L312 308 C310 326 298 334 280 334 L240 334 C266 300 274 250 270 204 Z")
		c.path(c.light, "M96 212 L118 212 L126 318 C112 316 106 308 105 300 Z")
		c.path(c.deep, "M300 172 L382 160 C394 160 396 180 382 182 L304 192 Z")
		c.path(c.dark, "M72 176 L328 176 L320 206 L80 206 Z")
		c.path(c.base, "M84 176 C92 156 308 156 316 176 Z")
		c.line(c.light, 4, "M84 182 L310 182")
		return
	case 1: // a cocotte, taller than wide
		c.line(c.deep, 16, "M104 236 C70 234 70 270 106 266 M296 236 C330 234 330 270 294 266")
		c.path(c.base, "M100 190 L300 190 L292 312 C290 328 280 334 264 334 L136 334 C120 334 110 328 108 312 Z")
		c.path(c.dark, "M252 190 L300 190 L292 312 C290 328 280 334 264 334 L226 334 C250 296 256 240 252 190 Z")
		c.path(c.light, "M116 200 L136 200 L144 320 C130 318 126 310 125 300 Z")
		c.path(c.dark, "M92 184 L308 184 L304 200 L96 200 Z")
		c.path(c.base, "M98 184 C104 130 296 130 302 184 Z")
		c.path(c.light, "M122 176 C132 150 166 144 190 144 C160 154 148 164 144 178 Z")
	default: // an oval
		c.line(c.deep, 18, "M52 232 C14 228 14 268 56 264 M348 232 C386 228 386 268 344 264")
		c.path(c.base, "M46 196 L354 196 L340 306 C336 324 322 334 300 334 L100 334 C78 334 64 324 60 306 Z")
		c.path(c.dark, "M292 196 L354 196 L340 306 C336 324 322 334 300 334 L256 334 C286 300 298 250 292 196 Z")
		c.path(c.light, "M66 206 L92 206 L104 320 C88 318 82 308 80 298 Z")
		c.path(c.dark, "M38 188 L362 188 L356 206 L44 206 Z")
		c.path(c.base, "M46 188 C60 138 340 138 354 188 Z")
		c.path(c.light, "M80 178 C104 156 160 150 190 150 C140 160 116 168 106 180 Z")
		c.line(c.dark, 3, "M96 178 C150 160 250 160 304 178")
	}
	c.rect("#b99549", 188, 122, 24, 20, 4)
	c.oval("#d4b266", 200, 118, 26, 11)
}

func drawWok(c *canvas) {
	c.floor(316, 130)
	c.path(c.woodDark, "M296 214 L386 142 C398 138 402 154 392 162 L310 234 Z")
	c.path(c.wood, "M304 208 L386 142 C394 138 398 146 394 152 L308 220 Z")
	c.line(c.deep, 11, "M52 216 C16 196 8 234 58 240")
	if c.kind(2) == 0 { // hammered, round below, with greens in it
		c.path(c.base, "M36 204 L324 204 C316 270 256 316 180 316 C104 316 44 270 36 204 Z")
		c.path(c.dark, "M264 204 L324 204 C316 270 256 316 190 316 C244 290 266 250 264 204 Z")
		for _, p := range [][2]float64{{76, 240}, {106, 266}, {140, 244}, {150, 286}, {184, 262}, {214, 288}, {222, 244}, {252, 262}} {
			c.oval(c.light, p[0], p[1], 12, 8)
		}
		c.oval(c.light, 180, 204, 144, 34)
		c.oval("#35363a", 180, 206, 132, 27)
		for i, p := range [][2]float64{{120, 208}, {160, 198}, {204, 206}, {238, 200}, {146, 218}, {190, 220}, {224, 216}} {
			col := []string{"#6f9a4f", "#d98a2b", "#8fb267"}[i%3]
			c.oval(col, p[0], p[1], 20, 9)
		}
		return
	}
	// flat below, under a lid
	c.path(c.base, "M36 214 L324 214 C318 268 280 304 238 316 L122 316 C80 304 42 268 36 214 Z")
	c.path(c.dark, "M266 214 L324 214 C318 268 280 304 238 316 L196 316 C246 290 268 254 266 214 Z")
	c.line(c.light, 5, "M60 238 C70 268 92 288 120 300")
	c.path(c.metalDark, "M34 206 L326 206 L322 218 L38 218 Z")
	c.path("#d5dcdf", "M44 206 C60 144 300 144 316 206 Z")
	c.path("#eef2f3", "M72 198 C90 166 140 156 176 156 C130 168 112 182 104 200 Z")
	c.rect("#3b342e", 164, 128, 32, 26, 8)
}

func drawBakingDish(c *canvas) {
	c.floor(320, 160)
	c.path(c.deep, "M40 220 C8 216 8 256 50 254 Z M360 220 C392 216 392 256 350 254 Z")
	c.path(c.base, "M46 214 C10 206 6 246 50 246 Z M354 214 C390 206 394 246 350 246 Z")
	c.path(c.base, "M34 206 L366 206 L344 304 C342 314 336 320 324 320 L76 320 C64 320 58 314 56 304 Z")
	c.path(c.dark, "M304 206 L366 206 L344 304 C342 314 336 320 324 320 L284 320 C300 290 306 250 304 206 Z")
	if c.kind(2) == 1 { // glass shows the layers
		c.path("#c9793f", "M46 232 L354 232 L342 296 C340 304 334 308 326 308 L74 308 C66 308 60 304 58 296 Z")
		c.path("#f0d79a", "M50 252 L350 252 L347 266 L53 266 Z M56 282 L344 282 L341 296 L59 296 Z")
		c.line("#ffffff", 6, "M62 222 L76 296")
	}
	c.path(c.light, "M34 206 C56 168 344 168 366 206 L356 216 L44 216 Z")
	c.path("#d9983f", "M54 206 C76 180 324 180 346 206 C330 214 70 214 54 206 Z")
	c.path("#efc46d", "M84 200 C110 186 180 192 206 186 C240 184 290 186 316 200 C280 196 240 206 200 200 C160 206 120 196 84 200 Z")
	for _, p := range [][2]float64{{120, 200}, {168, 194}, {226, 200}, {274, 194}, {300, 202}, {96, 204}} {
		c.oval("#a8601f", p[0], p[1], 9, 4)
	}
	c.line("#cfc6b8", 4, "M150 160 C140 142 160 132 150 112 M200 156 C190 138 210 128 200 108 M250 160 C240 142 260 132 250 112")
}

func drawLoafTin(c *canvas) {
	c.floor(326, 150)
	c.path("#b9793c", "M62 226 C50 150 110 118 150 124 C190 108 220 110 250 124 C300 118 350 150 338 226 Z")
	c.path("#d9a05c", "M74 220 C68 160 116 134 152 140 C192 124 216 126 248 140 C288 136 322 160 320 204 C300 150 230 150 200 158 C150 150 96 160 74 220 Z")
	c.line("#f0d5a4", 8, "M128 150 L152 184 M178 140 L202 176 M228 140 L252 176")
	c.path(c.base, "M50 216 L350 216 L328 316 C326 322 322 326 314 326 L86 326 C78 326 74 322 72 316 Z")
	c.path(c.dark, "M296 216 L350 216 L328 316 C326 322 322 326 314 326 L276 326 Z")
	c.path(c.light, "M66 224 L92 224 L110 320 L92 320 Z")
	if c.kind(2) == 0 { // folded tin
		c.rect(c.dark, 40, 210, 320, 14, 5)
		c.rect(c.light, 40, 208, 320, 8, 4)
		c.path(c.deep, "M296 224 L302 224 L282 326 L276 326 Z")
		return
	}
	c.rect(c.light, 38, 204, 324, 24, 11)
	c.line(c.pale, 5, "M64 262 C130 274 270 274 336 262")
}

func drawColander(c *canvas) {
	if c.kind(2) == 0 { // on three feet, with two ears
		c.floor(344, 110)
		c.line(c.deep, 12, "M132 312 L122 342 M268 312 L278 342 M200 318 L200 344")
		c.line(c.deep, 14, "M62 206 C22 196 24 244 72 240 M338 206 C378 196 376 244 328 240")
		c.path(c.base, "M56 194 L344 194 C340 270 280 322 200 322 C120 322 60 270 56 194 Z")
		c.path(c.dark, "M282 194 L344 194 C340 270 280 322 212 322 C266 292 286 246 282 194 Z")
	} else { // deep, with a long handle
		c.floor(330, 120)
		c.path(c.deep, "M316 194 L392 170 C402 168 404 186 394 190 L318 214 Z")
		c.path(c.dark, "M56 194 L344 194 L300 308 C292 324 276 330 258 330 L142 330 C124 330 108 324 100 308 Z")
		c.path(c.base, "M56 194 L300 194 C296 250 276 300 236 330 L142 330 C124 330 108 324 100 308 Z")
	}
	c.oval(c.light, 200, 194, 144, 30)
	c.oval(c.deep, 200, 198, 130, 23)
	for row, n := range []int{8, 7, 6, 4} {
		for i := range n {
			x := 200 + (float64(i)-float64(n-1)/2)*33
			c.oval(c.deep, x, 238+float64(row)*23, 5, 5)
		}
	}
	// what it drains
	for i := range 6 {
		x := 120 + float64(i)*30
		c.line("#e8c977", 7, fmt.Sprintf("M%g 200 C%g 168 %g 168 %g 200", x-22, x-16, x+16, x+24))
	}
	c.line("#d3ae55", 5, "M130 196 C160 178 190 206 220 188 C244 176 262 196 284 196")
}
