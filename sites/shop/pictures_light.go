package shop

func drawTableLamp(c *canvas) {
	c.floor(346, 80)
	c.glow(200, 150, 150)
	switch c.kind(3) {
	case 0: // a turned body
		c.path(c.base, "M182 190 L218 190 C214 220 246 250 246 290 C246 322 226 344 200 344 C174 344 154 322 154 290 C154 250 186 220 182 190 Z")
		c.path(c.dark, "M208 190 L218 190 C214 220 246 250 246 290 C246 322 226 344 200 344 C230 310 226 240 208 190 Z")
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
	if c.kind(2) == 0 {
		c.path("#f4e6c8", "M150 84 L250 84 L288 196 L112 196 Z")
		c.path("#e6d2a8", "M224 84 L250 84 L288 196 L238 196 Z")
		c.oval("#fff6df", 200, 196, 88, 10)
	} else {
		c.path(c.base, "M112 190 C112 120 150 88 200 88 C250 88 288 120 288 190 Z")
		c.path(c.dark, "M236 96 C268 110 288 140 288 190 L246 190 C252 150 248 120 236 96 Z")
		c.path(c.light, "M132 184 C134 140 152 116 176 104 C160 130 154 156 154 184 Z")
		c.oval("#fff1cc", 200, 190, 88, 10)
	}
}

func drawFloorLamp(c *canvas) {
	c.floor(350, 70)
	c.glow(200, 110, 130)
	if c.kind(2) == 0 { // tripod
		c.line(c.wood, 9, "M200 140 L130 346 M200 140 L270 346")
		c.line(c.woodDark, 9, "M200 140 L206 338")
		c.line(c.woodDark, 5, "M158 262 L242 262")
	} else {
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
	switch c.kind(3) {
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
	default: // globe in ribs
		c.oval(c.dark, 200, 207, 97, 93)
		c.oval(c.base, 200, 206, 94, 90)
		c.line(c.dark, 4, "M200 116 C150 140 150 270 200 296 M200 116 C250 140 250 270 200 296 M108 190 L292 190 M108 224 L292 224 M128 156 L272 156 M128 258 L272 258")
		c.oval("#fff1cc", 200, 206, 34, 34)
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
