package shop

// chairDrawings are the drawings of plain seats and tables.
func chairDrawings() map[string]drawing {
	return map[string]drawing{"chair": drawChair, "table": drawTable, "stool": drawStool, "bench": drawBench}
}

func drawChair(c *canvas) {
	c.floor(348, 110)
	switch c.kind(5) {
	case 0: // dining chair with a spindle back
		c.line(c.dark, 11, "M146 250 L132 346 M256 250 L268 346")
		c.line(c.base, 11, "M130 70 L136 250 M270 70 L264 250 M120 258 L106 346 M280 258 L294 346")
		c.line(c.dark, 7, "M166 92 L168 236 M200 92 L200 236 M234 92 L232 236")
		c.path(c.base, "M122 64 C150 52 250 52 278 64 L276 96 C250 86 150 86 124 96 Z")
		c.path(c.light, "M112 240 C150 226 250 226 288 240 L296 262 L104 262 Z")
		c.path(c.dark, "M104 262 L296 262 L294 272 L106 272 Z")
	case 1: // lounge chair
		c.line(c.wood, 12, "M96 180 L84 346 M304 180 L316 346 M88 216 L160 210 M312 216 L240 210")
		c.path(c.base, "M118 84 C118 66 132 60 150 60 L250 60 C268 60 282 66 282 84 L286 240 L114 240 Z")
		c.path(c.dark, "M244 60 L250 60 C268 60 282 66 282 84 L286 240 L252 240 C260 180 258 110 244 60 Z")
		c.path(c.light, "M98 230 C98 220 106 216 116 216 L284 216 C294 216 302 220 302 230 L302 270 C302 280 296 284 286 284 L114 284 C104 284 98 280 98 270 Z")
		c.line(c.woodDark, 11, "M92 292 L308 292")
	case 2: // folding camp chair
		c.line(c.metalDark, 9, "M104 346 L290 226 M296 346 L110 226 M118 90 L134 236 M282 90 L266 236 M106 258 L96 346 M294 258 L304 346")
		c.path(c.base, "M112 84 L288 84 L272 220 L128 220 Z")
		c.path(c.dark, "M256 84 L288 84 L272 220 L246 220 Z")
		c.path(c.light, "M120 218 L280 218 L296 262 C250 278 150 278 104 262 Z")
		c.line(c.deep, 13, "M92 176 L132 190 M308 176 L268 190")
		c.stitch(c.pale, "M124 98 L276 98")
	case 3: // a pressed shell on thin legs, to stack or stand in the rain
		c.line(c.metalDark, 7, "M150 246 L134 344 M250 246 L266 344")
		c.path(c.base, "M120 74 C126 58 274 58 280 74 L270 196 C250 206 150 206 130 196 Z")
		c.path(c.dark, "M246 62 C266 64 278 68 280 74 L270 196 C262 200 252 202 240 203 Z")
		c.line(c.deep, 6, "M150 98 L250 98 M152 120 L248 120 M154 142 L246 142")
		c.line(c.metal, 9, "M134 190 L122 252 L98 346 M266 190 L278 252 L302 346")
		c.path(c.light, "M116 236 C150 226 250 226 284 236 L298 258 C250 270 150 270 102 258 Z")
		c.path(c.dark, "M102 258 C150 270 250 270 298 258 L296 266 C250 278 150 278 104 266 Z")
	default: // slats that fold
		c.line(c.dark, 12, "M132 84 L280 344 M268 84 L120 344")
		c.line(c.base, 12, "M130 70 L146 240 M270 70 L254 240")
		c.path(c.base, "M122 78 L278 78 L275 112 L125 112 Z M126 126 L274 126 L271 156 L129 156 Z")
		c.path(c.dark, "M122 108 L278 108 L277 114 L123 114 Z M128 152 L272 152 L271 158 L129 158 Z")
		c.path(c.light, "M122 226 L278 226 L284 238 L116 238 Z M114 242 L286 242 L292 254 L108 254 Z M106 258 L294 258 L300 272 L100 272 Z")
		c.path(c.dark, "M100 272 L300 272 L298 282 L102 282 Z")
	}
}

func drawTable(c *canvas) {
	switch c.detail {
	case 2:
		drawCampTable(c)
		return
	case 3:
		drawPicnicTable(c)
		return
	}
	c.floor(344, 150)
	if c.kind(2) == 0 { // four legs
		c.line(c.dark, 12, "M122 220 L116 330 M278 220 L284 330")
		c.line(c.base, 14, "M74 220 L64 342 M326 220 L336 342")
		c.path(c.dark, "M50 206 L350 206 L344 226 L56 226 Z")
	} else { // a pedestal
		c.rect(c.base, 188, 210, 24, 110, 4)
		c.rect(c.dark, 202, 210, 10, 110, 4)
		c.path(c.dark, "M130 342 C140 320 176 316 200 316 C224 316 260 320 270 342 Z")
	}
	c.oval(c.dark, 200, 206, 160, 30)
	c.oval(c.light, 200, 198, 160, 30)
	c.line(c.base, 3, "M70 196 C130 186 270 204 336 192 M92 210 C160 202 240 216 312 206")
	c.rect("#e7e1d4", 180, 150, 34, 42, 6)
	c.line("#7d8f5f", 4, "M197 152 C196 130 186 118 176 108 M197 152 C200 128 210 118 220 104")
	c.oval("#8fa06d", 174, 106, 12, 7)
	c.oval("#7d8f5f", 222, 102, 12, 7)
}

// drawCampTable has a top of slats that rolls up.
func drawCampTable(c *canvas) {
	c.floor(334, 150)
	c.line(c.metalDark, 9, "M96 216 L304 330 M304 216 L96 330")
	c.line(c.metal, 9, "M70 216 L284 338 M330 216 L116 338")
	c.path(c.dark, "M30 206 L370 206 L366 226 L34 226 Z")
	c.path(c.base, "M66 166 L334 166 L370 210 L30 210 Z")
	c.line(c.dark, 3, "M100 166 L74 210 M134 166 L116 210 M168 166 L158 210 M200 166 L200 210 M232 166 L242 210 M266 166 L284 210 M300 166 L326 210")
	c.line(c.light, 3, "M68 168 L332 168")
	c.path("#f6f1e6", "M182 130 L232 130 L228 182 C226 188 188 188 186 182 Z")
	c.line("#f6f1e6", 7, "M232 142 C252 140 250 170 230 168")
	c.oval("#4d3425", 207, 131, 24, 6)
}

// drawPicnicTable has its two benches with it.
func drawPicnicTable(c *canvas) {
	c.floor(340, 178)
	c.line(c.deep, 14, "M150 160 L96 332 M250 160 L304 332 M66 262 L334 262")
	c.path(c.dark, "M58 136 L342 136 L342 172 L58 172 Z")
	c.path(c.light, "M78 122 L322 122 L330 134 L70 134 Z M68 136 L332 136 L340 150 L60 150 Z")
	c.path(c.base, "M58 152 L342 152 L342 168 L58 168 Z")
	c.path(c.light, "M6 244 L130 244 L134 258 L2 258 Z M270 244 L394 244 L398 258 L266 258 Z")
	c.path(c.base, "M2 258 L134 258 L134 274 L2 274 Z M266 258 L398 258 L398 274 L266 274 Z")
	c.path("#cfe2ea", "M186 84 L222 84 L218 134 L190 134 Z")
	c.path("#e3b93e", "M188 104 L220 104 L218 134 L190 134 Z")
}

func drawStool(c *canvas) {
	switch c.detail {
	case 2:
		drawBarStool(c)
		return
	case 3:
		drawStepStool(c)
		return
	}
	c.floor(346, 90)
	c.line(c.dark, 11, "M170 190 L158 338 M230 190 L242 338")
	c.line(c.base, 13, "M142 188 L118 344 M258 188 L282 344")
	c.line(c.dark, 8, "M130 276 L270 276")
	c.oval(c.dark, 200, 186, 96, 26)
	c.oval(c.light, 200, 174, 96, 26)
	if c.kind(2) == 0 {
		c.line(c.base, 4, "M120 172 C160 184 240 184 280 172 M132 162 C170 170 230 170 268 162")
	} else {
		c.oval(c.base, 200, 174, 70, 17)
	}
}

// drawBarStool is tall, with a ring for the feet.
func drawBarStool(c *canvas) {
	c.floor(350, 80)
	c.line(c.dark, 9, "M182 92 L168 340 M218 92 L232 340")
	c.oval(c.dark, 200, 264, 74, 16)
	c.oval("#efeae0", 200, 262, 64, 10)
	c.line(c.base, 10, "M160 92 L124 348 M240 92 L276 348")
	c.line(c.base, 8, "M126 262 C140 284 260 284 274 262")
	c.oval(c.woodDark, 200, 88, 78, 22)
	c.oval(c.wood, 200, 78, 78, 22)
	c.line(c.woodDark, 3, "M136 78 C170 88 230 88 264 78")
}

// drawStepStool is two steps.
func drawStepStool(c *canvas) {
	c.floor(344, 130)
	c.path(c.dark, "M92 110 L118 110 L128 340 L100 340 Z M276 110 L302 110 L330 340 L302 340 Z")
	c.path(c.deep, "M118 128 L278 128 L290 246 L112 246 Z")
	c.path(c.base, "M72 96 L314 96 L322 122 L66 122 Z")
	c.path(c.light, "M84 78 L302 78 L314 96 L72 96 Z")
	c.path(c.dark, "M70 244 L96 244 L88 344 L62 344 Z M304 244 L330 244 L342 344 L316 344 Z")
	c.path(c.light, "M66 222 L334 222 L346 244 L54 244 Z")
	c.path(c.base, "M54 244 L346 244 L342 270 L58 270 Z")
	c.path(c.deep, "M168 102 L222 102 C230 102 230 114 222 114 L168 114 C160 114 160 102 168 102 Z")
}

func drawBench(c *canvas) {
	c.floor(340, 165)
	c.line(c.dark, 13, "M80 240 L74 338 M320 240 L326 338")
	if c.kind(2) == 0 {
		c.path(c.base, "M52 110 L348 110 L346 134 L54 134 Z M54 146 L346 146 L345 170 L55 170 Z M55 182 L345 182 L344 206 L56 206 Z")
		c.line(c.dark, 11, "M84 100 L84 240 M316 100 L316 240")
	}
	if c.detail == 3 { // upholstered, on legs of wood
		c.line(c.woodDark, 13, "M80 258 L76 338 M320 258 L324 338")
		c.path(c.dark, "M34 226 C34 206 366 206 366 226 L366 264 C366 276 34 276 34 264 Z")
		c.path(c.base, "M34 222 C34 200 366 200 366 222 L366 250 C366 262 34 262 34 250 Z")
		c.line(c.light, 4, "M48 216 C140 204 260 204 352 216")
		for _, x := range []float64{90, 145, 200, 255, 310} {
			c.oval(c.deep, x, 232, 5, 4)
		}
		return
	}
	c.path(c.light, "M40 222 L360 222 L360 240 L40 240 Z")
	c.path(c.base, "M36 240 L364 240 L364 258 L36 258 Z")
	c.line(c.dark, 6, "M78 304 L322 304")
}
