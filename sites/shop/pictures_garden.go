package shop

func drawChair(c *canvas) {
	c.floor(348, 110)
	switch c.kind(3) {
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
	default: // folding camp chair
		c.line(c.metalDark, 9, "M104 346 L290 226 M296 346 L110 226 M118 90 L134 236 M282 90 L266 236 M106 258 L96 346 M294 258 L304 346")
		c.path(c.base, "M112 84 L288 84 L272 220 L128 220 Z")
		c.path(c.dark, "M256 84 L288 84 L272 220 L246 220 Z")
		c.path(c.light, "M120 218 L280 218 L296 262 C250 278 150 278 104 262 Z")
		c.line(c.deep, 13, "M92 176 L132 190 M308 176 L268 190")
		c.stitch(c.pale, "M124 98 L276 98")
	}
}

func drawTable(c *canvas) {
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

func drawStool(c *canvas) {
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

func drawBench(c *canvas) {
	c.floor(340, 165)
	c.line(c.dark, 13, "M80 240 L74 338 M320 240 L326 338")
	if c.kind(2) == 0 {
		c.path(c.base, "M52 110 L348 110 L346 134 L54 134 Z M54 146 L346 146 L345 170 L55 170 Z M55 182 L345 182 L344 206 L56 206 Z")
		c.line(c.dark, 11, "M84 100 L84 240 M316 100 L316 240")
	}
	c.path(c.light, "M40 222 L360 222 L360 240 L40 240 Z")
	c.path(c.base, "M36 240 L364 240 L364 258 L36 258 Z")
	c.line(c.dark, 6, "M78 304 L322 304")
}

func drawPlanter(c *canvas) {
	switch c.kind(5) {
	case 3:
		drawTrough(c)
		return
	case 4:
		drawPots(c)
		return
	}
	c.floor(346, 95)
	leaf, leafDark := "#7f9a62", "#5f7c4c"
	switch c.kind(5) {
	case 0:
		c.path(leafDark, "M200 220 C150 180 130 120 140 70 C176 100 196 150 200 220 Z M200 220 C250 180 270 120 260 70 C224 100 204 150 200 220 Z")
		c.path(leaf, "M200 220 C180 160 180 90 200 44 C220 90 220 160 200 220 Z M198 220 C150 214 104 180 90 138 C140 140 184 172 198 220 Z M202 220 C250 214 296 180 310 138 C260 140 216 172 202 220 Z")
	case 1:
		for i, p := range [][2]float64{{150, 150}, {250, 150}, {200, 110}, {170, 190}, {232, 192}, {200, 160}, {122, 186}, {278, 186}} {
			col := leaf
			if i%2 == 1 {
				col = leafDark
			}
			c.oval(col, p[0], p[1], 42, 36)
		}
	default:
		c.line(leafDark, 6, "M200 220 C196 170 170 130 140 96 M200 220 C204 160 232 120 262 92 M200 220 L200 80")
		for _, p := range [][2]float64{{138, 92}, {160, 124}, {264, 88}, {240, 122}, {200, 72}, {188, 116}, {214, 150}, {178, 164}} {
			c.oval(leaf, p[0], p[1], 22, 13)
		}
	}
	c.path(c.base, "M116 214 L284 214 L266 334 C264 342 260 346 252 346 L148 346 C140 346 136 342 134 334 Z")
	c.path(c.dark, "M244 214 L284 214 L266 334 C264 342 260 346 252 346 L226 346 C240 310 246 260 244 214 Z")
	c.rect(c.light, 106, 204, 188, 24, 6)
	if c.kind(2) == 0 {
		c.line(c.pale, 5, "M126 262 C160 276 240 276 274 262")
	}
}

// drawTrough is a long planter for a railing.
func drawTrough(c *canvas) {
	c.floor(342, 165)
	for i, x := range []float64{70, 110, 150, 190, 230, 270, 310, 334} {
		col, y := "#7f9a62", 176.0
		if i%2 == 1 {
			col, y = "#5f7c4c", 190
		}
		c.oval(col, x, y, 34, 30)
	}
	for _, x := range []float64{84, 140, 206, 262, 318} {
		c.oval("#d98f7f", x, 164, 10, 10)
		c.oval("#f1d9a8", x, 164, 4, 4)
	}
	c.path(c.base, "M40 218 L360 218 L346 332 C344 338 340 342 334 342 L66 342 C60 342 56 338 54 332 Z")
	c.path(c.dark, "M320 218 L360 218 L346 332 C344 338 340 342 334 342 L300 342 C314 300 320 260 320 218 Z")
	c.rect(c.light, 30, 206, 340, 22, 6)
}

// drawPots is three small herb pots in a row.
func drawPots(c *canvas) {
	c.floor(340, 165)
	for i, x := range []float64{-124, 0, 124} {
		c.at(x, 0, func() {
			switch i {
			case 0:
				for _, p := range [][2]float64{{176, 226}, {224, 226}, {200, 204}, {200, 236}} {
					c.oval("#7f9a62", p[0], p[1], 26, 20)
				}
			case 1:
				c.line("#5f7c4c", 5, "M200 260 L180 176 M200 260 L200 160 M200 260 L222 180")
				for _, p := range [][2]float64{{178, 178}, {200, 160}, {224, 182}, {190, 214}, {212, 210}} {
					c.oval("#8fa06d", p[0], p[1], 11, 8)
				}
			default:
				c.path("#5f7c4c", "M200 260 C176 230 168 196 172 168 C192 186 200 220 200 260 Z M200 260 C224 230 232 196 228 168 C208 186 200 220 200 260 Z")
				c.path("#7f9a62", "M200 260 C190 220 192 180 200 156 C208 180 210 220 200 260 Z")
			}
			c.path(c.base, "M152 258 L248 258 L236 334 C235 338 232 340 228 340 L172 340 C168 340 165 338 164 334 Z")
			c.path(c.dark, "M224 258 L248 258 L236 334 C235 338 232 340 228 340 L212 340 C220 314 224 286 224 258 Z")
			c.rect(c.light, 146, 250, 108, 16, 5)
		})
	}
}

func drawWateringCan(c *canvas) {
	c.floor(336, 120)
	c.line(c.dark, 13, "M128 200 C110 90 250 80 244 196")
	c.line(c.dark, 13, "M120 220 C60 210 70 310 126 300")
	c.path(c.dark, "M250 250 L330 142 L346 152 L272 310 Z")
	c.path(c.base, "M316 140 L346 120 L366 150 L346 166 Z")
	c.path(c.base, "M116 200 L264 200 L274 322 C274 332 268 336 260 336 L120 336 C112 336 106 332 106 322 Z")
	c.path(c.dark, "M226 200 L264 200 L274 322 C274 332 268 336 260 336 L218 336 C232 290 234 240 226 200 Z")
	c.path(c.light, "M128 212 L148 212 L144 326 L124 326 Z")
	c.oval(c.deep, 190, 200, 74, 14)
	c.line(c.pale, 4, "M112 250 L268 250")
}

func drawTrowel(c *canvas) {
	c.floor(336, 90)
	c.path(c.metal, "M150 200 C140 260 160 320 200 344 C240 320 260 260 250 200 C230 186 170 186 150 200 Z")
	c.path(c.metalDark, "M200 194 C226 192 242 194 250 200 C260 260 240 320 200 344 Z")
	c.rect(c.metalDark, 192, 150, 16, 52, 4)
	c.path(c.base, "M184 60 C184 44 216 44 216 60 L222 148 C222 160 178 160 178 148 Z")
	c.path(c.dark, "M204 48 C212 50 216 54 216 60 L222 148 C222 156 212 158 202 158 Z")
	c.line(c.pale, 4, "M182 84 L218 84 M181 94 L219 94")
	if c.kind(2) == 0 {
		c.line("#7a6a50", 5, "M200 52 C180 20 224 18 202 50")
	}
}

func drawSecateurs(c *canvas) {
	c.floor(344, 80)
	c.path(c.metal, "M196 190 C160 150 150 90 176 50 C206 90 222 140 212 188 Z")
	c.path(c.metalDark, "M206 190 C236 166 252 120 238 76 C262 100 262 160 222 200 Z")
	c.line(c.dark, 24, "M212 210 C256 240 266 290 250 334")
	c.line(c.base, 24, "M192 210 C148 240 140 290 152 334")
	c.line(c.light, 7, "M184 220 C152 246 146 286 152 322")
	c.oval(c.metal, 204, 198, 17, 17)
	c.oval(c.metalDark, 204, 198, 6, 6)
	c.line(c.metalDark, 5, "M186 244 L198 236 L192 256 L208 246 L202 264 L218 254")
}
