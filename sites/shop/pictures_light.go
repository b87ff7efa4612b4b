package shop

// lightDrawings are the drawings of lamps that stand, hang or are carried.
func lightDrawings() map[string]drawing {
	return map[string]drawing{
		"table lamp": drawTableLamp, "floor lamp": drawFloorLamp, "pendant": drawPendant,
		"lantern": drawLantern, "headlamp": drawHeadlamp,
	}
}

func drawTableLamp(c *canvas) {
	c.floor(346, 80)
	c.glow(200, 150, 150)
	switch c.kind(3) {
	case 0: // a turned body
		c.path(c.base, "M182 190 L218 190 C214 220 246 250 246 290 C246 322 226 344 200 344 C174 344 154 322 154 290 C154 250 186 220 182 190 Z")
		c.path(c.dark, "M208 190 L218 190 C214 220 246 250 246 290 C246 322 226 344 200 344 C230 310 226 240 208 190 Z")
		c.path(c.light, "M168 290 C168 264 180 248 187 230 C184 262 180 292 190 326 C176 318 168 306 168 290 Z")
	case 1: // a stem on a disc
		c.rect(c.dark, 194, 180, 12, 152, 3)
		c.oval(c.dark, 200, 338, 66, 12)
		c.oval(c.base, 200, 332, 66, 12)
	default: // an arm
		c.line(c.dark, 10, "M200 330 L160 250 L200 170")
		c.oval(c.metal, 160, 250, 9, 9)
		c.oval(c.dark, 200, 338, 60, 12)
		c.oval(c.base, 200, 332, 60, 12)
	}
	switch c.kind(6) {
	case 0, 2: // linen
		c.path("#f4e6c8", "M150 84 L250 84 L288 196 L112 196 Z")
		c.path("#e6d2a8", "M224 84 L250 84 L288 196 L238 196 Z")
		c.oval("#fff6df", 200, 196, 88, 10)
	case 4: // a factory shade
		c.rect(c.metalDark, 186, 76, 28, 26, 5)
		c.path(c.base, "M172 98 L228 98 L232 128 C270 136 300 164 304 196 L96 196 C100 164 130 136 168 128 Z")
		c.path(c.dark, "M214 98 L228 98 L232 128 C270 136 300 164 304 196 L262 196 C258 160 234 134 214 124 Z")
		c.path(c.light, "M176 104 L186 104 L184 132 C152 142 132 166 128 190 L112 190 C118 162 142 142 172 134 Z")
		c.oval("#fff1cc", 200, 196, 104, 11)
	default: // a dome
		c.path(c.base, "M112 190 C112 120 150 88 200 88 C250 88 288 120 288 190 Z")
		c.path(c.dark, "M236 96 C268 110 288 140 288 190 L246 190 C252 150 248 120 236 96 Z")
		c.path(c.light, "M132 184 C134 140 152 116 176 104 C160 130 154 156 154 184 Z")
		c.oval("#fff1cc", 200, 190, 88, 10)
	}
}

func drawFloorLamp(c *canvas) {
	c.floor(350, 70)
	switch c.kind(4) {
	case 2: // a head on a bent arm
		c.glow(140, 120, 110)
		c.line(c.dark, 9, "M240 342 L240 90 C240 50 200 44 168 66")
		c.oval(c.dark, 240, 346, 58, 10)
		c.oval(c.base, 240, 341, 58, 10)
		c.path(c.base, "M156 52 L184 78 C176 100 164 118 146 132 L88 84 C108 66 132 54 156 52 Z")
		c.path(c.dark, "M172 67 L184 78 C176 100 164 118 146 132 L122 112 C146 104 162 88 172 67 Z")
		c.path("#fff1cc", "M88 84 C84 92 136 136 146 132 C152 122 100 78 88 84 Z")
		return
	case 3: // an arc over a sofa
		c.glow(116, 170, 110)
		c.line(c.metalDark, 8, "M318 336 C330 90 220 10 116 92")
		c.path(c.base, "M58 160 C58 116 84 92 116 92 C148 92 174 116 174 160 Z")
		c.path(c.dark, "M138 98 C160 108 174 130 174 160 L146 160 C150 134 148 114 138 98 Z")
		c.oval("#fff1cc", 116, 160, 58, 8)
		c.oval(c.deep, 312, 346, 58, 10)
		c.oval(c.dark, 312, 338, 58, 10)
		return
	case 0: // a tripod
		c.glow(200, 110, 130)
		c.line(c.wood, 9, "M200 140 L130 346 M200 140 L270 346")
		c.line(c.woodDark, 9, "M200 140 L206 338")
		c.line(c.woodDark, 5, "M158 262 L242 262")
	default: // a pole
		c.glow(200, 110, 130)
		c.rect(c.dark, 195, 130, 10, 212, 3)
		c.oval(c.dark, 200, 346, 58, 10)
		c.oval(c.base, 200, 341, 58, 10)
	}
	c.path(c.base, "M152 44 L248 44 L276 140 L124 140 Z")
	c.path(c.dark, "M222 44 L248 44 L276 140 L234 140 Z")
	c.path(c.light, "M160 50 L178 50 L162 136 L138 136 Z")
	c.oval("#fff1cc", 200, 140, 76, 9)
}

func drawPendant(c *canvas) {
	c.line("#4b463f", 4, "M200 0 L200 96")
	c.glow(200, 260, 120)
	c.rect(c.metal, 186, 88, 28, 30, 5)
	switch c.kind(5) {
	case 0: // dome
		c.path(c.base, "M92 252 C92 160 140 116 200 116 C260 116 308 160 308 252 Z")
		c.path(c.dark, "M244 128 C284 148 308 190 308 252 L258 252 C264 200 260 160 244 128 Z")
		c.path(c.light, "M114 244 C116 190 142 152 172 136 C150 170 142 210 142 244 Z")
		c.oval("#fff1cc", 200, 252, 108, 14)
	case 1: // cone
		c.path(c.base, "M176 116 L224 116 L300 256 L100 256 Z")
		c.path(c.dark, "M208 116 L224 116 L300 256 L246 256 Z")
		c.path(c.light, "M180 122 L190 122 L150 250 L120 250 Z")
		c.oval("#fff1cc", 200, 256, 100, 13)
	case 2: // globe in ribs
		c.oval(c.dark, 200, 207, 97, 93)
		c.oval(c.base, 200, 206, 94, 90)
		c.line(c.dark, 2, "M200 116 C150 140 150 270 200 296 M200 116 C250 140 250 270 200 296 M108 190 L292 190 M108 224 L292 224 M128 156 L272 156 M128 258 L272 258")
		c.oval("#fff1cc", 200, 206, 34, 34)
	case 3: // a basket upside down
		c.path("#fff1cc", "M110 262 C110 170 146 118 200 118 C254 118 290 170 290 262 Z")
		c.line(c.base, 6, "M110 262 C110 170 146 118 200 118 C254 118 290 170 290 262 M146 262 C148 180 170 126 200 118 C230 126 252 180 254 262 M182 262 C182 190 192 140 200 118 C208 140 218 190 218 262")
		c.line(c.dark, 5, "M150 140 C180 150 220 150 250 140 M128 172 C170 184 230 184 272 172 M116 206 C170 220 230 220 284 206 M111 236 C170 250 230 250 289 236")
		c.line(c.deep, 10, "M108 264 C160 278 240 278 292 264")
	default: // opal glass under a fitting
		c.path("#fff6df", "M156 150 C110 164 86 200 92 232 C98 268 150 284 200 284 C250 284 302 268 308 232 C314 200 290 164 244 150 Z")
		c.path("#f0dfb6", "M244 150 C290 164 314 200 308 232 C302 268 250 284 200 284 C262 262 276 200 244 150 Z")
		c.path(c.base, "M164 112 L236 112 L248 152 L152 152 Z")
		c.path(c.dark, "M214 112 L236 112 L248 152 L222 152 Z")
	}
}

func drawLantern(c *canvas) {
	c.floor(344, 74)
	c.line(c.metalDark, 7, "M136 116 C136 30 264 30 264 116")
	c.path(c.base, "M150 116 C150 96 168 84 200 84 C232 84 250 96 250 116 Z")
	c.rect(c.dark, 136, 112, 128, 18, 6)
	c.rect("#fff0c4", 146, 130, 108, 142, 4)
	c.glow(200, 200, 64)
	c.line(c.metalDark, 5, "M150 130 L150 272 M250 130 L250 272 M200 130 L200 150")
	c.rect("#ffd98a", 188, 160, 24, 74, 12)
	c.path(c.base, "M136 270 L264 270 L272 330 C272 340 266 344 258 344 L142 344 C134 344 128 340 128 330 Z")
	c.path(c.dark, "M236 270 L264 270 L272 330 C272 340 266 344 258 344 L232 344 Z")
	c.oval(c.pale, 200, 306, 13, 13)
}

func drawHeadlamp(c *canvas) {
	c.floor(312, 130)
	c.line(c.dark, 26, "M96 236 C70 130 330 130 304 236")
	c.line(c.base, 26, "M96 236 C100 320 300 320 304 236")
	c.line(c.pale, 4, "M110 262 C140 304 260 304 290 262")
	c.path(c.deep, "M140 212 C140 196 152 190 166 190 L234 190 C248 190 260 196 260 212 L256 284 C254 296 246 300 236 300 L164 300 C154 300 146 296 144 284 Z")
	c.oval(c.metal, 200, 244, 40, 40)
	c.oval("#fff3cf", 200, 244, 31, 31)
	c.oval("#ffffff", 192, 236, 12, 12)
	c.rect(c.base, 184, 182, 32, 12, 5)
}
