package shop

// deskDrawings are the drawings of small tables and of tables to work at.
func deskDrawings() map[string]drawing {
	return map[string]drawing{"side table": drawSideTable, "desk": drawDesk}
}

func drawSideTable(c *canvas) {
	switch c.kind(4) {
	case 0: // a nightstand with a drawer and a shelf
		c.floor(348, 100)
		c.line(c.dark, 11, "M136 160 L140 336 M264 160 L260 336")
		c.path(c.dark, "M112 286 L288 286 L296 304 L104 304 Z")
		c.rect(c.base, 102, 134, 196, 92, 3)
		c.rect(c.dark, 112, 146, 176, 70, 4)
		c.rect(c.light, 114, 148, 172, 64, 4)
		c.oval(c.deep, 200, 180, 9, 9)
		c.line(c.base, 13, "M108 150 L108 346 M292 150 L292 346")
		c.path(c.light, "M102 112 L298 112 L314 130 L86 130 Z")
		c.rect(c.base, 86, 130, 228, 11, 3)
		c.rect("#303a55", 112, 98, 76, 13, 2)
		c.rect("#a03f35", 118, 86, 64, 12, 2)
		c.path("#cfe2ea", "M232 66 L270 66 L266 116 L236 116 Z")
		c.path("#a9cbd8", "M234 86 L268 86 L266 116 L236 116 Z")
	case 1: // a tray on folding legs
		c.floor(346, 100)
		c.line(c.dark, 9, "M140 190 L262 340 M168 186 L226 340")
		c.line(c.base, 9, "M260 190 L138 342 M232 186 L174 342")
		c.oval(c.deep, 200, 188, 134, 32)
		c.oval(c.base, 200, 176, 134, 32)
		c.oval(c.dark, 200, 180, 120, 25)
		c.oval(c.light, 200, 183, 116, 22)
		c.line(c.base, 9, "M70 168 C40 150 44 190 76 190 M330 168 C360 150 356 190 324 190")
		c.path("#fbf8f1", "M150 138 L206 138 L200 178 C196 186 160 186 156 178 Z")
		c.line("#fbf8f1", 7, "M206 148 C226 146 224 170 202 168")
		c.oval("#4d3425", 178, 139, 26, 6)
		c.rect("#a03f35", 226, 168, 62, 13, 2)
	case 2: // one slice of a tree
		c.floor(330, 160)
		c.line("#3b342e", 11, "M110 230 L92 322 M290 230 L308 322 M200 246 L200 330")
		c.oval(c.deep, 200, 210, 176, 66)
		c.rect(c.deep, 24, 186, 352, 24, 0)
		c.oval(c.base, 200, 186, 176, 66)
		for i, r := range []float64{150, 122, 94, 66, 38, 14} {
			c.oval([]string{c.light, c.base}[i%2], 192-float64(i)*3, 184, r, r*.36)
		}
		c.line(c.dark, 4, "M178 186 L352 214")
	default: // a C that slides under the sofa
		c.floor(344, 120)
		c.line(c.dark, 15, "M112 110 L112 332")
		c.line(c.base, 15, "M104 106 L104 336 L292 336")
		c.path(c.dark, "M84 104 L322 104 L322 116 L84 116 Z")
		c.path(c.light, "M104 84 L304 84 L322 102 L84 102 Z")
		c.path(c.base, "M84 100 L322 100 L322 110 L84 110 Z")
		c.path("#3b4045", "M170 86 L272 86 L280 96 L162 96 Z")
		c.path("#3b4045", "M172 30 L272 30 L272 86 L172 86 Z")
		c.path("#a9cbd8", "M178 36 L266 36 L266 80 L178 80 Z")
	}
}

func drawDesk(c *canvas) {
	switch c.kind(3) {
	case 0: // oak, with a drawer
		c.floor(344, 165)
		c.line(c.dark, 12, "M102 200 L108 330 M298 200 L292 330")
		c.path(c.base, "M46 180 L354 180 L350 228 L50 228 Z")
		c.rect(c.dark, 132, 188, 136, 34, 4)
		c.rect(c.light, 134, 190, 132, 29, 4)
		c.oval(c.deep, 200, 205, 8, 7)
		c.line(c.base, 15, "M62 200 L50 344 M338 200 L350 344")
		c.path(c.light, "M58 150 L342 150 L374 176 L26 176 Z")
		c.rect(c.base, 26, 175, 348, 12, 3)
		c.path("#fbf8f1", "M176 156 L250 156 L258 172 L168 172 Z")
		c.line("#8a857b", 2, "M186 161 L240 161 M184 166 L226 166")
	case 1: // welded, with cross-braces
		c.floor(346, 170)
		c.line(c.deep, 6, "M60 202 L132 338 M132 202 L60 338")
		c.line(c.base, 11, "M54 190 L54 344 L138 344 L138 190 M262 190 L262 344 L346 344 L346 190 M54 204 L346 204")
		c.line(c.deep, 6, "M268 202 L340 338 M340 202 L268 338")
		c.path(c.woodDark, "M22 182 L378 182 L378 194 L22 194 Z")
		c.path(c.wood, "M54 154 L346 154 L378 182 L22 182 Z")
		c.rect("#3b4045", 172, 82, 116, 70, 4)
		c.rect("#a9cbd8", 178, 88, 104, 58, 0)
		c.path("#3b4045", "M222 152 L238 152 L244 166 L216 166 Z")
	default: // let down from the wall
		c.rect(c.dark, 64, 66, 272, 150, 6)
		c.rect(c.deep, 74, 76, 252, 130, 2)
		c.rect(c.base, 74, 134, 252, 9, 0)
		c.books(86, 134, 6)
		c.potted(294, 134)
		c.books(230, 204, 4)
		c.line(c.metalDark, 4, "M78 112 L42 230 M322 112 L358 230")
		c.path(c.light, "M64 206 L336 206 L378 246 L22 246 Z")
		c.rect(c.base, 22, 245, 356, 13, 3)
		c.path("#fbf8f1", "M160 216 L236 216 L246 238 L152 238 Z")
		c.line("#a03f35", 5, "M262 222 L292 234")
	}
	if c.kind(3) != 2 { // a cup of pencils
		c.line("#d0a233", 5, "M96 148 L90 112")
		c.line("#a03f35", 5, "M104 148 L106 108")
		c.line("#2f7a7d", 5, "M110 148 L120 116")
		c.rect("#e7e1d4", 88, 132, 30, 34, 4)
	}
}
