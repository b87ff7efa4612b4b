package shop

// campDrawings are the drawings of what one camps in and under.
func campDrawings() map[string]drawing {
	return map[string]drawing{
		"tent": drawTent, "tarp": drawTarp, "hammock": drawHammock, "hanging chair": drawHangingChair,
		"bivy": drawBivy, "beach shelter": drawBeachShelter, "windbreak": drawWindbreak,
		"bug net": drawBugNet, "peg set": drawPegSet,
	}
}

func drawTent(c *canvas) {
	c.floor(332, 165)
	switch c.kind(5) {
	case 0: // ridge
		c.path(c.dark, "M200 110 L262 102 L366 322 L318 330 Z")
		c.path(c.base, "M200 110 L318 330 L82 330 Z")
		c.path(c.deep, "M200 150 L240 330 L160 330 Z")
		c.path(c.light, "M200 150 L160 330 L128 330 C160 270 186 210 200 150 Z")
		c.line(c.metalDark, 5, "M200 96 L200 110 M262 92 L262 102")
		c.line("#7a6a50", 3, "M200 98 L48 334 M262 94 L386 330")
	case 1: // dome
		c.path(c.base, "M40 330 C60 190 120 120 200 120 C280 120 340 190 360 330 Z")
		c.path(c.dark, "M200 120 C280 120 340 190 360 330 L268 330 C268 240 244 160 200 120 Z")
		c.path(c.light, "M200 120 C156 160 132 240 132 330 L84 330 C94 230 140 150 200 120 Z")
		c.path(c.deep, "M200 178 C226 210 240 270 240 330 L160 330 C160 270 174 210 200 178 Z")
		c.path(c.pale, "M200 178 C190 230 178 280 160 330 L182 330 C192 280 198 230 200 178 Z")
		c.line(c.metalDark, 4, "M40 330 C60 190 120 118 200 118 C280 118 340 190 360 330")
	case 2: // tunnel
		c.path(c.dark, "M150 330 C150 200 190 140 240 136 C310 132 362 210 366 330 Z")
		c.path(c.base, "M40 330 C44 210 84 132 140 132 C196 132 232 210 236 330 Z")
		c.path(c.light, "M236 330 C232 210 196 132 140 132 L240 134 C296 138 300 250 300 330 Z")
		c.path(c.deep, "M92 330 C94 250 112 192 140 192 C168 192 186 250 188 330 Z")
		c.path(c.pale, "M140 192 C122 210 112 270 110 330 L92 330 C94 250 112 192 140 192 Z")
		c.line(c.metalDark, 4, "M236 330 C232 210 196 132 140 132 C84 132 44 210 40 330")
	case 3: // bell
		c.line("#7a6a50", 3, "M112 244 L34 334 M288 244 L366 334 M84 262 L22 330 M316 262 L378 330")
		c.rect(c.metalDark, 197, 54, 6, 22, 2)
		c.path(c.base, "M200 70 C226 140 270 210 330 254 L322 330 L78 330 L70 254 C130 210 174 140 200 70 Z")
		c.path(c.dark, "M200 70 C226 140 270 210 330 254 L322 330 L262 330 C262 240 240 150 200 70 Z")
		c.path(c.light, "M70 254 C130 210 174 140 200 70 C176 150 150 210 126 256 L122 330 L78 330 Z")
		c.path(c.deep, "M200 176 C220 220 236 270 240 330 L160 330 C164 270 180 220 200 176 Z")
		c.path(c.pale, "M200 176 C196 230 184 280 176 330 L160 330 C164 270 180 220 200 176 Z M200 176 C204 230 216 280 224 330 L240 330 C236 270 220 220 200 176 Z")
		c.line(c.pale, 5, "M70 254 C100 262 124 264 164 258 M236 258 C276 264 300 262 330 254")
	default: // on a roof, above the bars
		c.rect(c.metalDark, 92, 258, 216, 10, 4)
		c.line(c.metalDark, 8, "M120 268 L112 290 M280 268 L288 290")
		c.path("#8a949a", "M60 330 C60 304 78 294 104 290 L300 290 C326 294 342 304 342 330 Z")
		c.path("#c9d6dc", "M104 298 L192 298 L192 322 L82 322 C84 308 92 302 104 298 Z M204 298 L296 298 C312 302 320 310 322 322 L204 322 Z")
		c.line(c.metalDark, 6, "M316 250 L372 330 M336 246 L388 322 M328 262 L346 256 M342 282 L360 276 M356 302 L374 296")
		c.rect(c.deep, 72, 240, 256, 20, 6)
		c.path(c.base, "M78 240 L108 118 L292 118 L322 240 Z")
		c.path(c.dark, "M248 118 L292 118 L322 240 L262 240 Z")
		c.path(c.light, "M108 118 L150 118 L132 240 L78 240 Z")
		c.path(c.deep, "M170 150 L230 150 L236 212 L164 212 Z")
		c.path(c.pale, "M170 150 L186 150 L182 212 L164 212 Z")
		c.line(c.deep, 8, "M100 116 L300 116")
	}
	c.line("#8d9a6a", 4, "M30 334 L370 334")
}

func drawTarp(c *canvas) {
	c.floor(338, 150)
	c.line(c.woodDark, 7, "M88 150 L88 336 M312 118 L312 336")
	c.path(c.base, "M60 190 L200 104 L352 132 L312 120 L200 196 Z")
	c.path(c.dark, "M200 104 L340 128 L366 226 L214 190 Z")
	c.path(c.light, "M200 104 L214 190 L38 250 L84 146 Z")
	c.line(c.pale, 3, "M200 104 L214 190")
	c.line("#7a6a50", 3, "M38 250 L22 334 M366 226 L384 334 M84 146 L40 334 M340 128 L376 330")
}

func drawHammock(c *canvas) {
	c.floor(338, 120)
	c.path(c.woodDark, "M38 60 L64 60 L68 344 L34 344 Z M338 60 L364 60 L368 344 L334 344 Z")
	c.path(c.wood, "M42 60 L52 60 L54 344 L38 344 Z M342 60 L352 60 L354 344 L338 344 Z")
	if c.kind(2) == 1 { // woven, with fringes
		c.line("#e6dcc6", 3, "M58 140 L96 190 M58 140 L104 204 M58 140 L112 216 M342 140 L304 190 M342 140 L296 204 M342 140 L288 216")
		c.path(c.dark, "M92 184 C140 236 260 236 308 184 C312 214 306 236 294 250 C250 292 150 292 106 250 C94 236 88 214 92 184 Z")
		c.path(c.base, "M92 184 C140 262 260 262 308 184 C316 216 308 240 294 254 C250 298 150 298 106 254 C92 240 84 216 92 184 Z")
		for _, x := range []string{"120", "150", "180", "220", "250", "280"} {
			c.line(c.light, 6, "M"+x+" 232 L"+x+" 268")
		}
		for x := 108.0; x <= 292; x += 14 {
			y := 256 + 34*(1-(x-200)*(x-200)/9400)
			c.line("#e6dcc6", 3, "M"+num(x)+" "+num(y)+" L"+num(x)+" "+num(y+26))
		}
		return
	}
	c.line("#6e6350", 4, "M58 150 L104 186 M344 150 L298 186")
	c.path(c.dark, "M100 180 C140 230 260 230 300 180 C310 260 270 300 200 300 C130 300 90 260 100 180 Z")
	c.path(c.base, "M100 184 C130 262 270 262 300 184 C304 270 266 300 200 300 C134 300 96 270 100 184 Z")
	c.line(c.light, 7, "M112 226 C150 280 250 280 288 226")
	c.line(c.pale, 4, "M122 250 C156 292 244 292 278 250")
}

func drawHangingChair(c *canvas) {
	c.floor(356, 80)
	c.line("#6e6350", 5, "M200 0 L200 44")
	c.oval(c.metalDark, 200, 46, 10, 10)
	c.line("#8a7c62", 3, "M200 50 L104 112 M200 50 L296 112 M200 50 L136 112 M200 50 L264 112")
	c.rect(c.wood, 84, 108, 232, 13, 6)
	c.rect(c.woodDark, 84, 115, 232, 6, 3)
	c.path(c.dark, "M104 120 L296 120 C312 200 300 272 262 306 C232 330 168 330 138 306 C100 272 88 200 104 120 Z")
	c.path(c.deep, "M124 120 L276 120 C276 170 262 214 200 220 C138 214 124 170 124 120 Z")
	c.path(c.base, "M92 120 L132 120 C132 190 154 232 200 236 C246 232 268 190 268 120 L308 120 C324 210 304 290 262 316 C232 334 168 334 138 316 C96 290 76 210 92 120 Z")
	for _, d := range []string{"M100 170 C112 262 150 296 200 298 C250 296 288 262 300 170", "M112 150 C122 236 158 266 200 268 C242 266 278 236 288 150"} {
		c.line(c.light, 6, d)
	}
	c.path(c.pale, "M146 214 C150 196 250 196 254 214 C262 240 240 252 200 252 C160 252 138 240 146 214 Z")
	for _, x := range []float64{150, 175, 200, 225, 250} {
		c.line("#e6dcc6", 3, "M"+num(x)+" 324 L"+num(x)+" 350")
	}
}

func drawBivy(c *canvas) {
	c.floor(330, 165)
	c.path(c.dark, "M40 318 C34 296 60 288 110 280 C190 266 250 226 292 186 C330 190 356 232 364 318 C364 326 356 330 346 330 L56 330 C46 330 42 326 40 318 Z")
	c.path(c.base, "M40 318 C34 296 60 288 110 280 C190 266 246 228 282 192 C256 240 250 286 254 330 L56 330 C46 330 42 326 40 318 Z")
	c.path(c.deep, "M288 198 C260 240 256 290 262 322 L346 322 C342 250 326 208 288 198 Z")
	for _, d := range []string{"M276 240 C294 236 314 240 328 250", "M268 266 C290 262 320 266 338 276", "M266 292 C290 290 322 292 342 300"} {
		c.line(c.metalDark, 1.5, d)
	}
	c.line(c.metalDark, 5, "M258 330 C252 270 262 224 292 186 C330 190 356 232 364 326")
	c.line(c.light, 5, "M64 302 C130 292 200 272 250 238")
	c.stitch(c.pale, "M58 318 L244 318")
	c.line("#7a6a50", 3, "M292 186 L376 334 M44 312 L20 334")
	c.line("#8d9a6a", 4, "M24 334 L376 334")
}

func drawBeachShelter(c *canvas) {
	c.floor(332, 165)
	c.path("#e3d3ad", "M10 326 C110 314 300 314 390 326 L390 346 L10 346 Z")
	c.path(c.dark, "M54 322 C60 200 120 118 200 118 C280 118 340 200 346 322 Z")
	c.path(c.deep, "M92 322 C98 228 140 166 200 166 C260 166 302 228 308 322 Z")
	c.path(c.pale, "M70 328 L112 296 L288 296 L330 328 Z")
	c.path(c.base, "M54 322 C60 200 120 118 200 118 C150 140 112 220 104 322 Z M346 322 C340 200 280 118 200 118 C250 140 288 220 296 322 Z")
	c.path(c.light, "M128 150 C150 128 174 118 200 118 C226 118 250 128 272 150 C250 162 150 162 128 150 Z")
	c.line(c.metalDark, 4, "M54 322 C60 200 120 116 200 116 C280 116 340 200 346 322")
	c.line("#7a6a50", 3, "M62 272 L22 330 M338 272 L378 330")
	c.oval(c.base, 40, 326, 18, 9)
	c.oval(c.base, 360, 326, 18, 9)
	c.oval("#e8734f", 222, 300, 22, 20)
	c.path("#fff4e4", "M222 280 C214 292 214 308 222 320 L230 318 C224 306 224 294 230 282 Z")
}

func drawWindbreak(c *canvas) {
	c.path("#e3d3ad", "M0 318 C110 304 300 306 400 318 L400 360 L0 360 Z")
	posts := [][4]float64{{34, 130, 34, 330}, {146, 112, 146, 316}, {258, 118, 258, 316}, {366, 140, 366, 334}}
	for i, p := range posts[:3] {
		q := posts[i+1]
		shades := [2]string{c.base, c.pale}
		if i == 1 {
			shades = [2]string{c.dark, c.light}
		}
		// Stripes between two posts follow the cloth as it leans from one to the other.
		for k := range 7 {
			f, g := float64(k)/7, float64(k+1)/7
			x0, x1 := p[0]+(q[0]-p[0])*f, p[0]+(q[0]-p[0])*g
			t0, t1 := p[1]+16+(q[1]-p[1])*f, p[1]+16+(q[1]-p[1])*g
			b0, b1 := p[3]-14+(q[3]-p[3])*f, p[3]-14+(q[3]-p[3])*g
			c.path(shades[k%2], "M"+num(x0)+" "+num(t0)+" L"+num(x1)+" "+num(t1)+" L"+num(x1)+" "+num(b1)+" L"+num(x0)+" "+num(b0)+" Z")
		}
	}
	for _, p := range posts {
		c.rect(c.wood, p[0]-5, p[1], 10, p[3]-p[1]+8, 3)
		c.rect(c.woodDark, p[0]+1, p[1], 4, p[3]-p[1]+8, 2)
		c.rect(c.woodDark, p[0]-8, p[1]-6, 16, 10, 3)
		c.oval("#d2bf94", p[0], p[3]+6, 22, 6)
	}
}

func drawBugNet(c *canvas) {
	c.floor(350, 120)
	c.line("#6e6350", 4, "M200 0 L200 46")
	c.path(c.pale, "M200 46 C170 90 120 96 118 112 C104 200 88 280 74 346 L326 346 C312 280 296 200 282 112 C280 96 230 90 200 46 Z")
	for _, x := range []float64{92, 116, 140, 164, 188, 212, 236, 260, 284, 308} {
		c.line(c.light, 1.5, "M"+num(200+(x-200)*.72)+" 112 L"+num(x)+" 346")
	}
	for y := 132.0; y < 346; y += 18 {
		w := 84 + (y-112)*.18
		c.line(c.light, 1.5, "M"+num(200-w)+" "+num(y)+" C"+num(200-w/2)+" "+num(y+8)+" "+num(200+w/2)+" "+num(y+8)+" "+num(200+w)+" "+num(y))
	}
	c.path(c.wood, "M118 268 L282 268 L290 312 L110 312 Z")
	c.path("#fbf8f1", "M112 262 C140 250 260 250 288 262 L288 292 L112 292 Z")
	c.path(c.base, "M178 256 C220 250 270 254 288 262 L288 294 L172 294 Z")
	c.path(c.light, "M122 252 C136 246 156 248 164 256 L160 268 L122 268 Z")
	c.oval(c.dark, 200, 108, 84, 15)
	c.oval(c.pale, 200, 108, 75, 10)
	c.path(c.base, "M200 44 C184 74 150 88 118 104 C140 112 260 112 282 104 C250 88 216 74 200 44 Z")
	c.line(c.dark, 4, "M200 112 C196 200 184 280 160 346 M200 112 C206 200 220 280 246 346")
}

func drawPegSet(c *canvas) {
	c.floor(340, 130)
	for i, x := range []float64{92, 140, 188, 236, 284} {
		y := 66 + float64(i%2)*10
		c.line(c.base, 6, "M"+num(x)+" "+num(y+22)+" C"+num(x-34)+" "+num(y+66)+" "+num(x+2)+" "+num(y+96)+" "+num(x+14)+" "+num(y+30))
		c.path(c.metal, "M"+num(x-9)+" "+num(y)+" L"+num(x+9)+" "+num(y)+" L"+num(x+8)+" "+num(y+190)+" L"+num(x)+" "+num(y+262)+" L"+num(x-8)+" "+num(y+190)+" Z")
		c.path(c.metalDark, "M"+num(x)+" "+num(y)+" L"+num(x+9)+" "+num(y)+" L"+num(x+8)+" "+num(y+190)+" L"+num(x)+" "+num(y+262)+" Z")
		c.rect(c.base, x-13, y-10, 26, 22, 5)
		c.rect(c.dark, x+3, y-10, 10, 22, 5)
		c.oval(c.deep, x, y+24, 4, 4)
	}
	c.path(c.base, "M296 250 C300 230 348 230 352 250 L362 330 C362 338 356 342 348 342 L300 342 C292 342 286 338 286 330 Z")
	c.path(c.dark, "M334 236 C346 238 350 244 352 250 L362 330 C362 338 356 342 348 342 L332 342 C344 310 344 270 334 236 Z")
	c.line(c.deep, 5, "M300 252 C316 262 332 262 350 252")
}
