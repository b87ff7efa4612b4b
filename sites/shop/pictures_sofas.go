package shop

import "fmt"

// sofaDrawings are the drawings of what one sinks, rocks or lies down in.
func sofaDrawings() map[string]drawing {
	return map[string]drawing{
		"armchair": drawArmchair, "sofa": drawSofa, "rocking chair": drawRockingChair, "bed frame": drawBedFrame,
	}
}

func drawArmchair(c *canvas) {
	c.floor(350, 130)
	switch c.kind(3) {
	case 0: // wings
		c.line(c.woodDark, 13, "M122 316 L114 346 M278 316 L286 346")
		c.path(c.dark, "M104 74 C96 40 304 40 296 74 L292 230 L108 230 Z")
		c.path(c.base, "M122 70 C128 42 272 42 278 70 L272 224 L128 224 Z")
		c.path(c.dark, "M122 66 C84 74 80 120 92 176 L112 196 L126 190 Z M278 66 C316 74 320 120 308 176 L288 196 L274 190 Z")
		c.oval(c.deep, 168, 110, 5, 5)
		c.oval(c.deep, 232, 110, 5, 5)
		c.oval(c.deep, 200, 150, 5, 5)
		c.path(c.light, "M112 224 C114 210 286 210 288 224 L292 262 L108 262 Z")
		c.path(c.base, "M104 262 L296 262 L296 318 L104 318 Z")
		c.path(c.base, "M66 196 C66 174 118 174 118 196 L118 320 L72 320 Z")
		c.path(c.dark, "M334 196 C334 174 282 174 282 196 L282 320 L328 320 Z")
		c.oval(c.light, 92, 194, 25, 17)
		c.oval(c.base, 308, 194, 25, 17)
	case 1: // cane in a bent frame
		c.path("#ecdcb8", "M120 76 L280 76 L270 222 L130 222 Z")
		for i := range 9 {
			x := 134 + float64(i)*16.5
			c.line("#c9b184", 2, fmt.Sprintf("M%g 80 L%g 220 M130 %g L270 %g", x, x, 84+float64(i)*16.5, 84+float64(i)*16.5))
		}
		c.line(c.base, 14, "M106 346 L118 72 C130 54 270 54 282 72 L294 346")
		c.line(c.dark, 12, "M130 222 L270 222 M142 300 L136 338 M258 300 L264 338")
		c.line(c.base, 14, "M70 214 C90 166 118 170 124 176 M330 214 C310 166 282 170 276 176 M70 214 L74 346 M330 214 L326 346")
		c.path("#f6efe0", "M96 236 C130 222 270 222 304 236 L314 266 C260 282 140 282 86 266 Z")
		c.path("#e0d3b8", "M86 266 C140 282 260 282 314 266 L314 280 C260 296 140 296 86 280 Z")
	default: // one hide slung from a frame
		c.line(c.woodDark, 13, "M120 96 L288 344 M280 96 L112 344")
		c.line(c.wood, 13, "M94 120 L100 346 M306 120 L300 346 M96 240 L304 240")
		c.path(c.dark, "M112 70 L288 70 L284 92 L270 236 C262 262 300 262 306 276 L94 276 C100 262 138 262 130 236 L116 92 Z")
		c.path(c.base, "M112 64 L288 64 L284 86 L268 226 C262 252 298 250 306 266 L94 266 C102 250 138 252 132 226 L116 86 Z")
		c.path(c.light, "M132 72 L152 72 L160 220 C164 246 130 250 116 258 C140 244 146 240 142 216 Z")
		c.stitch(c.pale, "M122 78 L278 78 M110 260 L290 260")
		c.line(c.wood, 11, "M78 186 L122 182 M322 186 L278 182")
	}
}

func drawSofa(c *canvas) {
	c.floor(334, 185)
	c.line(c.woodDark, 13, "M64 310 L58 332 M336 310 L342 332")
	if c.kind(2) == 0 { // loose cushions
		c.path(c.dark, "M52 128 C52 110 66 104 84 104 L316 104 C334 104 348 110 348 128 L348 260 L52 260 Z")
		for _, x := range []float64{0, 134} {
			c.at(x, 0, func() {
				c.path(c.base, "M70 134 C70 120 78 116 94 116 L172 116 C188 116 196 120 196 134 L196 232 L70 232 Z")
				c.path(c.light, "M66 222 C66 210 74 206 88 206 L180 206 C194 206 200 210 200 222 L200 262 L66 262 Z")
				c.line(c.dark, 3, "M70 230 C100 236 166 236 196 230")
			})
		}
		c.path(c.base, "M40 262 L360 262 L360 314 L40 314 Z")
		c.path(c.dark, "M40 296 L360 296 L360 314 L40 314 Z")
		c.path(c.base, "M22 176 C22 154 70 154 70 176 L70 314 L26 314 Z")
		c.path(c.dark, "M378 176 C378 154 330 154 330 176 L330 314 L374 314 Z")
		c.oval(c.light, 46, 174, 23, 15)
		c.oval(c.base, 354, 174, 23, 15)
		c.path("#e8d8b4", "M262 160 C268 150 318 156 322 168 C326 182 318 214 312 218 C300 224 266 216 260 210 C254 200 256 172 262 160 Z")
		return
	}
	// buttoned, with rolled arms as high as its back
	c.rect(c.deep, 56, 206, 288, 64, 0)
	c.path(c.dark, "M60 130 C60 108 74 100 92 100 L308 100 C326 100 340 108 340 130 L340 230 L60 230 Z")
	c.path(c.base, "M64 126 C64 106 76 98 92 98 L308 98 C324 98 336 106 336 126 L332 216 L68 216 Z")
	for row, n := range []int{7, 6, 7} {
		for i := range n {
			x, y := 200+(float64(i)-float64(n-1)/2)*38, 126+float64(row)*30
			c.line(c.dark, 2, fmt.Sprintf("M%g %g L%g %g M%g %g L%g %g", x, y, x-19, y+30, x, y, x+19, y+30))
			c.oval(c.deep, x, y, 4, 4)
		}
	}
	c.path(c.light, "M62 216 L198 216 L198 262 L62 262 Z M202 216 L338 216 L338 262 L202 262 Z")
	c.path(c.base, "M44 262 L356 262 L356 314 L44 314 Z")
	c.path(c.dark, "M44 292 L356 292 L356 314 L44 314 Z")
	c.path(c.base, "M14 146 C14 112 84 112 84 146 C84 168 72 172 70 190 L70 314 L28 314 L28 190 C26 172 14 168 14 146 Z")
	c.path(c.dark, "M386 146 C386 112 316 112 316 146 C316 168 328 172 330 190 L330 314 L372 314 L372 190 C374 172 386 168 386 146 Z")
	c.oval(c.light, 49, 144, 24, 21)
	c.oval(c.dark, 49, 144, 10, 9)
	c.oval(c.base, 351, 144, 24, 21)
	c.oval(c.deep, 351, 144, 10, 9)
}

func drawRockingChair(c *canvas) {
	c.floor(350, 140)
	frame, shade := c.base, c.dark
	if c.kind(2) == 1 { // upholstered on beech
		frame, shade = c.wood, c.woodDark
	}
	// seen from the side: back, seat, arm, and the runner below
	c.line(shade, 11, "M150 250 L150 322 M272 250 L276 318")
	c.line(frame, 13, "M108 56 L150 240 L134 324 M284 176 L284 250 L296 314 M122 168 C160 156 240 160 300 170")
	if c.kind(2) == 0 {
		c.line(shade, 8, "M128 60 L168 236")
		c.path(frame, "M92 52 C110 42 140 46 148 60 L154 84 C140 72 116 70 100 78 Z")
		c.path(c.light, "M140 232 C190 226 250 228 306 238 L308 254 L136 258 Z")
		c.path(shade, "M136 256 L308 252 L306 264 L138 268 Z")
		c.line(shade, 6, "M206 162 L204 232 M246 164 L246 232")
	} else {
		c.path(c.dark, "M92 48 C112 34 146 44 152 64 L192 230 L150 240 Z")
		c.path(c.base, "M86 52 C104 40 136 46 142 66 L182 226 L138 240 Z")
		c.oval(c.deep, 126, 104, 4, 4)
		c.oval(c.deep, 142, 166, 4, 4)
		c.path(c.light, "M136 226 C190 210 270 216 314 228 C324 236 322 262 312 266 L138 268 C130 256 130 236 136 226 Z")
		c.path(c.base, "M132 252 C190 258 270 256 320 250 C318 260 316 264 312 266 L138 268 C134 264 132 258 132 252 Z")
	}
	c.line(frame, 15, "M56 304 C120 346 280 352 356 292")
	c.line(c.light, 3, "M64 306 C130 342 270 346 348 296")
}

func drawBedFrame(c *canvas) {
	c.floor(344, 182)
	mattress := func() {
		c.path("#e4dccb", "M30 224 L370 224 L378 274 L22 274 Z")
		c.path("#fbf8f1", "M42 196 C60 184 340 184 358 196 L376 244 L24 244 Z")
		for _, x := range []float64{-70, 70} {
			c.at(x, 0, func() {
				c.path("#ffffff", "M140 176 C140 164 260 164 260 176 C268 188 268 202 258 210 C240 216 160 216 142 210 C132 202 132 188 140 176 Z")
				c.path("#e4dccb", "M136 200 C150 212 250 212 264 200 C264 206 262 208 258 210 C240 216 160 216 142 210 C138 208 136 206 136 200 Z")
			})
		}
	}
	if c.kind(2) == 0 { // boards and slats
		c.path(c.dark, "M40 104 L360 104 L360 240 L40 240 Z")
		c.path(c.base, "M36 92 L364 92 L364 122 L36 122 Z M40 132 L360 132 L360 160 L40 160 Z")
		mattress()
		c.path(c.base, "M14 264 L386 264 L386 304 L14 304 Z")
		c.path(c.dark, "M14 294 L386 294 L386 304 L14 304 Z")
		c.line(c.light, 3, "M24 272 C120 278 260 268 376 274")
		c.path(c.dark, "M24 304 L54 304 L50 344 L28 344 Z M346 304 L376 304 L372 344 L350 344 Z")
		return
	}
	// iron hoops with knobs of brass
	c.line(c.base, 10, "M48 330 L48 92 C48 52 352 52 352 92 L352 330")
	c.line(c.base, 6, "M48 132 L352 132 M100 74 L100 190 M150 66 L150 190 M200 64 L200 190 M250 66 L250 190 M300 74 L300 190")
	mattress()
	c.line(c.base, 10, "M22 344 L22 226 C22 202 378 202 378 226 L378 344 M22 300 L378 300")
	c.line(c.base, 6, "M82 214 L82 300 M141 210 L141 300 M200 209 L200 300 M259 210 L259 300 M318 214 L318 300")
	for _, p := range [][2]float64{{48, 80}, {352, 80}, {22, 216}, {378, 216}} {
		c.oval("#b99549", p[0], p[1], 11, 11)
	}
}
