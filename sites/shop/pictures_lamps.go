package shop

// lampDrawings are the drawings of lamps that work at a desk, on a wall or through the night.
func lampDrawings() map[string]drawing {
	return map[string]drawing{"desk lamp": drawDeskLamp, "wall lamp": drawWallLamp, "night light": drawNightLight}
}

func drawDeskLamp(c *canvas) {
	if c.kind(4) != 3 {
		c.floor(346, 110)
	}
	switch c.kind(3) {
	case 0: // two sprung arms and a cone
		c.glow(296, 214, 104)
		if c.kind(2) == 0 { // on a disc
			c.oval(c.deep, 142, 340, 68, 12)
			c.oval(c.base, 142, 332, 68, 12)
		} else { // clamped to the edge of a desk
			c.path("#d9bf92", "M-4 300 L180 300 L180 322 L-4 322 Z")
			c.line(c.deep, 12, "M142 326 L142 296 L196 296 L196 354 L158 354")
			c.line(c.metal, 7, "M164 366 L164 326 M152 366 L176 366")
		}
		c.line(c.metalDark, 8, "M142 330 L92 204 L238 104")
		c.line(c.metal, 4, "M154 318 L112 212 M108 182 L226 102")
		c.stitch(c.deep, "M146 306 L118 232 M124 176 L190 130")
		c.oval(c.dark, 92, 204, 13, 13)
		c.oval(c.metal, 92, 204, 5, 5)
		c.path(c.base, "M222 92 C232 78 254 70 268 78 C300 96 330 130 344 168 L236 218 C222 182 214 136 222 92 Z")
		c.path(c.dark, "M254 74 C260 74 264 76 268 78 C300 96 330 130 344 168 L296 190 C294 150 280 104 254 74 Z")
		c.path("#fff1cc", "M236 218 C230 200 338 150 344 168 C350 184 244 234 236 218 Z")
	case 1: // a banker's lamp
		c.glow(200, 232, 120)
		c.oval("#8a6d33", 200, 340, 84, 13)
		c.oval("#b99549", 200, 332, 84, 13)
		c.path("#b99549", "M190 200 L210 200 L214 300 C216 316 226 322 240 326 L160 326 C174 322 184 316 186 300 Z")
		c.path("#8a6d33", "M202 200 L210 200 L214 300 C216 316 226 322 240 326 L206 326 Z")
		c.path(c.base, "M72 206 C66 146 110 116 200 116 C290 116 334 146 328 206 Z")
		c.path(c.dark, "M270 126 C312 138 332 164 328 206 L286 206 C292 174 288 148 270 126 Z")
		c.path(c.pale, "M96 190 C98 154 126 138 176 132 C140 146 118 162 112 192 Z")
		c.rect("#b99549", 68, 202, 264, 9, 4)
		c.line("#8a6d33", 3, "M262 212 L262 262")
		c.oval("#b99549", 262, 268, 7, 8)
	default: // a bar of light on a post
		c.glow(238, 176, 118)
		c.rect(c.deep, 84, 330, 130, 14, 7)
		c.rect(c.base, 84, 324, 130, 14, 7)
		c.line(c.base, 15, "M118 326 L118 112")
		c.line(c.light, 4, "M114 318 L114 120")
		c.rect(c.base, 96, 92, 256, 22, 11)
		c.rect(c.light, 110, 95, 226, 5, 2)
		c.rect("#fff1cc", 150, 112, 190, 8, 4)
		c.oval(c.deep, 118, 103, 14, 14)
		c.oval(c.metal, 118, 103, 6, 6)
	}
}

func drawWallLamp(c *canvas) {
	switch c.kind(4) {
	case 0: // a shade on a swinging arm
		c.glow(270, 230, 120)
		c.oval(c.deep, 94, 196, 44, 46)
		c.oval(c.base, 90, 193, 44, 46)
		c.line(c.dark, 10, "M92 193 L188 214 L272 132")
		c.oval(c.metal, 188, 214, 10, 10)
		c.path(c.base, "M238 132 L306 132 L338 236 L206 236 Z")
		c.path(c.dark, "M284 132 L306 132 L338 236 L294 236 Z")
		c.path(c.light, "M246 138 L260 138 L240 230 L218 230 Z")
		c.oval("#fff1cc", 272, 236, 66, 10)
	case 1: // a caged bulkhead under a hood
		c.glow(200, 216, 130)
		c.path(c.dark, "M116 118 C140 78 260 78 284 118 L300 146 L100 146 Z")
		c.path(c.base, "M122 112 C146 76 254 76 278 112 L290 134 L110 134 Z")
		c.rect("#fff0c4", 136, 146, 128, 138, 18)
		c.rect("#ffd98a", 184, 168, 32, 78, 16)
		c.line(c.deep, 8, "M136 146 L136 266 C136 288 160 296 200 296 C240 296 264 288 264 266 L264 146 M200 146 L200 296 M136 196 L264 196 M136 244 L264 244")
		c.path(c.base, "M176 292 L224 292 L216 322 L184 322 Z")
	case 2: // a shell that lights the wall above
		c.glow(200, 124, 150)
		c.oval("#fff1cc", 200, 176, 104, 14)
		c.path(c.base, "M92 176 C128 190 272 190 308 176 C306 250 258 316 200 326 C142 316 94 250 92 176 Z")
		c.path(c.dark, "M268 184 C282 182 296 180 308 176 C306 250 258 316 200 326 C244 290 266 240 268 184 Z")
		c.line(c.pale, 4, "M200 318 C160 280 138 236 132 190 M200 318 C180 280 170 236 168 192 M200 318 L200 192 M200 318 C220 280 230 236 232 192 M200 318 C240 280 262 236 268 190")
	default: // one globe on a short arm
		c.glow(220, 150, 130)
		c.oval(c.deep, 152, 282, 46, 48)
		c.oval(c.base, 148, 278, 46, 48)
		c.line(c.dark, 12, "M150 278 L220 278 L220 228")
		c.path(c.base, "M196 212 L244 212 L238 236 L202 236 Z")
		c.oval("#e9d5a6", 222, 148, 70, 70)
		c.oval("#fff6df", 218, 145, 68, 68)
		c.oval("#ffffff", 196, 120, 18, 14)
	}
}

func drawNightLight(c *canvas) {
	if c.kind(2) == 0 { // a mushroom with a face
		c.floor(340, 84)
		c.glow(200, 190, 150)
		c.path("#f7e7c8", "M156 206 L244 206 C246 250 262 290 258 318 C256 334 240 340 200 340 C160 340 144 334 142 318 C138 290 154 250 156 206 Z")
		c.path("#ead3a6", "M222 206 L244 206 C246 250 262 290 258 318 C256 334 240 340 218 340 C234 300 232 250 222 206 Z")
		c.path(c.base, "M84 206 C80 120 136 76 200 76 C264 76 320 120 316 206 C280 222 120 222 84 206 Z")
		c.path(c.dark, "M252 88 C296 108 318 150 316 206 C304 212 288 214 270 216 C284 170 280 120 252 88 Z")
		for _, p := range [][3]float64{{150, 128, 17}, {214, 112, 13}, {252, 158, 18}, {190, 172, 15}, {122, 180, 12}} {
			c.oval(c.pale, p[0], p[1], p[2], p[2]*.9)
		}
		c.oval("#5d4336", 180, 266, 5, 7)
		c.oval("#5d4336", 220, 266, 5, 7)
		c.line("#5d4336", 4, "M190 284 C196 292 204 292 210 284")
		return
	}
	// a wooden square plugged into the wall
	c.rect("#dcd6ca", 118, 60, 164, 280, 14)
	c.rect("#f8f5ee", 114, 56, 164, 280, 14)
	c.oval("#e6e0d4", 196, 284, 34, 34)
	c.line("#8a857b", 6, "M186 274 L186 288 M206 274 L206 288")
	c.oval("#8a857b", 196, 302, 5, 5)
	c.glow(196, 150, 130)
	c.rect(c.dark, 130, 88, 136, 136, 12)
	c.rect(c.base, 126, 84, 136, 136, 12)
	c.line(c.light, 3, "M134 104 C170 98 220 108 254 100 M134 202 C170 208 220 196 254 206")
	c.oval("#fff1cc", 194, 152, 42, 42)
	c.oval("#ffffff", 188, 146, 22, 22)
}
