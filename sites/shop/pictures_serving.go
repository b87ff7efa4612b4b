package shop

// servingDrawings are the drawings of what a table is laid with.
func servingDrawings() map[string]drawing {
	return map[string]drawing{
		"cutlery set": drawCutlery, "napkin": drawNapkin, "tray": drawTray,
		"cake stand": drawCakeStand, "butter dish": drawButterDish, "egg cup": drawEggCup,
	}
}

func drawCutlery(c *canvas) {
	steel, shadow := c.metal, c.metalDark
	switch c.kind(3) {
	case 0: // of one metal
		steel, shadow = c.base, c.dark
	case 2: // in a cotton roll
		c.path(c.deep, "M64 96 L352 96 L352 352 L64 352 Z")
		c.path(c.base, "M52 84 L340 84 L340 340 L52 340 Z")
		c.stitch(c.pale, "M62 94 L330 94 L330 330 L62 330 Z M148 214 L148 330 M240 214 L240 330")
		c.path(c.dark, "M52 214 L340 214 L340 340 L52 340 Z")
		c.stitch(c.pale, "M58 220 L334 220 M148 220 L148 334 M240 220 L240 334")
	}
	// a fork, a knife and a spoon; their handles are covered when they are in a roll
	c.path(steel, "M74 40 L82 40 L82 104 L90 104 L90 40 L98 40 L98 104 L106 104 L106 40 L114 40 L114 118 C114 136 106 146 101 152 L104 210 L88 210 L91 152 C84 146 74 136 74 118 Z")
	c.path(steel, "M190 40 C214 60 218 120 216 176 L206 182 L206 210 L190 210 Z")
	c.path(shadow, "M206 60 C216 90 217 140 216 176 L206 182 Z")
	c.path(steel, "M292 40 C318 40 326 76 320 104 C316 126 306 136 301 146 L303 210 L287 210 L289 146 C280 136 270 126 266 104 C260 76 268 40 292 40 Z")
	c.path(shadow, "M300 44 C318 54 322 84 317 104 C312 122 304 132 299 142 C306 110 308 76 300 44 Z")
	if c.kind(3) == 2 {
		return
	}
	handle, grip := steel, shadow
	if c.kind(3) == 1 {
		handle, grip = c.base, c.dark
	}
	for _, x := range []float64{95, 199, 295} {
		c.at(x, 0, func() {
			c.path(handle, "M-8 200 L8 200 L15 338 C16 354 -16 354 -15 338 Z")
			c.path(grip, "M3 200 L8 200 L15 338 C16 348 8 352 1 351 Z")
			if c.kind(3) == 1 {
				c.oval(c.metal, 0, 236, 4, 4)
				c.oval(c.metal, 0, 310, 4, 4)
			}
		})
	}
}

func drawNapkin(c *canvas) {
	c.floor(318, 150)
	c.path(c.deep, "M60 214 L226 130 L352 212 L186 316 Z")
	c.path(c.dark, "M60 200 L226 118 L352 200 L352 214 L186 316 L60 216 Z")
	c.path(c.base, "M60 196 L226 112 L352 192 L186 296 Z")
	c.path(c.light, "M60 196 L226 112 L262 134 L108 234 Z")
	c.line(c.dark, 3, "M108 236 L264 136")
	if c.kind(2) == 0 { // plain with a hem
		c.stitch(c.pale, "M80 196 L224 124 L332 192 L188 282 Z")
		c.line(c.pale, 2, "M60 206 L186 306 L352 204")
	} else { // laundry stripes
		c.line(c.pale, 9, "M86 183 L212 278 M110 171 L236 263")
		c.line(c.pale, 4, "M132 160 L258 249")
		c.line(c.light, 3, "M60 206 L186 306 L352 204")
	}
}

func drawTray(c *canvas) {
	c.floor(322, 165)
	switch c.kind(3) {
	case 0: // a box with handles cut through
		c.path(c.deep, "M56 188 L344 188 L376 300 L24 300 Z")
		c.path(c.light, "M76 196 L324 196 L348 286 L52 286 Z")
		c.path(c.dark, "M24 276 L376 276 L372 324 L28 324 Z")
		c.path(c.base, "M24 270 L376 270 L372 318 L28 318 Z")
		c.path(c.deep, "M160 284 L240 284 C250 284 250 300 240 300 L160 300 C150 300 150 284 160 284 Z")
		c.path(c.base, "M52 164 L348 164 L346 196 L54 196 Z")
		c.path(c.deep, "M166 172 L234 172 C242 172 242 184 234 184 L166 184 C158 184 158 172 166 172 Z")
	case 1: // pressed, its ends curling up
		c.path(c.deep, "M18 214 C40 250 60 262 100 264 L300 264 C340 262 360 250 382 214 L372 264 C360 304 330 318 300 318 L100 318 C70 318 40 304 28 264 Z")
		c.path(c.base, "M18 208 C30 190 44 184 60 200 C76 216 90 222 110 222 L290 222 C310 222 324 216 340 200 C356 184 370 190 382 208 C370 262 340 296 300 298 L100 298 C60 296 30 262 18 208 Z")
		c.path(c.light, "M60 200 C76 216 90 222 110 222 L290 222 C310 222 324 216 340 200 C332 244 316 268 290 270 L110 270 C84 268 68 244 60 200 Z")
		c.line(c.pale, 3, "M100 308 L300 308")
	default: // round
		c.oval(c.deep, 200, 262, 172, 62)
		c.oval(c.base, 200, 254, 172, 62)
		c.oval(c.dark, 200, 256, 154, 51)
		c.oval(c.light, 200, 260, 150, 47)
	}
	// a cup and a small jug, so that one sees what it is for
	c.line("#d8d0c2", 8, "M176 218 C200 212 200 246 172 244")
	c.path("#fbf8f1", "M108 200 L178 200 L170 250 C168 258 160 262 152 262 L134 262 C126 262 118 258 116 250 Z")
	c.oval("#4d3425", 143, 201, 30, 7)
	c.path("#fbf8f1", "M228 178 L278 178 C274 204 290 220 286 244 C284 258 276 262 264 262 L242 262 C230 262 222 258 220 244 C216 220 234 204 228 178 L216 172 Z")
	c.path("#e4dccd", "M260 178 L278 178 C274 204 290 220 286 244 C284 258 276 262 264 262 L256 262 C270 230 264 204 260 178 Z")
}

func drawCakeStand(c *canvas) {
	c.floor(344, 90)
	if c.kind(2) == 0 { // a foot
		c.path(c.base, "M184 250 L216 250 C214 290 232 320 270 334 L270 344 L130 344 L130 334 C168 320 186 290 184 250 Z")
		c.path(c.dark, "M204 250 L216 250 C214 290 232 320 270 334 L270 344 L222 344 C210 310 204 280 204 250 Z")
	} else { // a bearing on a low base
		c.rect(c.metalDark, 184, 252, 32, 60, 4)
		c.rect(c.metal, 184, 252, 14, 60, 4)
		c.path(c.dark, "M118 344 C122 316 158 306 200 306 C242 306 278 316 282 344 Z")
		c.path(c.base, "M118 338 C122 312 158 304 200 304 C242 304 278 312 282 338 Z")
	}
	c.oval(c.deep, 200, 248, 152, 24)
	c.oval(c.base, 200, 240, 152, 24)
	c.oval(c.light, 200, 238, 138, 19)
	// a layer cake with a slice gone
	c.path("#d9ad74", "M104 150 L296 150 L296 226 C270 244 130 244 104 226 Z")
	c.path("#fbf4e6", "M104 178 C150 194 250 194 296 178 L296 196 C250 210 150 210 104 196 Z")
	c.path("#b98549", "M214 160 L284 156 L296 226 C280 238 250 240 214 240 Z")
	c.path("#fbf4e6", "M214 192 L290 186 L293 202 L214 210 Z")
	c.path("#fbf4e6", "M104 150 C104 120 296 120 296 150 L214 160 L214 172 C170 172 126 168 104 158 Z")
	for _, p := range [][2]float64{{136, 138}, {166, 128}, {202, 124}, {240, 128}, {176, 148}} {
		c.oval("#a03f52", p[0], p[1], 9, 8)
	}
}

func drawButterDish(c *canvas) {
	c.floor(330, 150)
	c.path(c.dark, "M170 214 C170 176 186 166 210 166 L316 166 C340 166 352 178 352 214 L352 268 L170 268 Z")
	c.path(c.base, "M158 220 C158 182 174 172 198 172 L304 172 C328 172 340 184 340 220 L340 274 L158 274 Z")
	c.path(c.light, "M172 222 C172 192 184 186 202 186 L216 186 C206 216 202 246 204 274 L172 274 Z")
	if c.kind(2) == 0 { // a knob
		c.oval(c.deep, 250, 156, 21, 18)
		c.oval(c.base, 248, 152, 19, 16)
	} else { // a strap
		c.line(c.deep, 11, "M222 172 C222 140 276 140 276 172")
	}
	c.path("#e0b94f", "M64 230 L212 230 L212 290 L64 290 Z")
	c.path("#f7e08e", "M76 212 L224 212 L212 230 L64 230 Z")
	c.path("#c79d35", "M224 212 L212 230 L212 290 L224 274 Z")
	c.path("#f1d472", "M64 230 L84 230 L84 290 L64 290 Z")
	c.line("#c79d35", 2, "M84 230 L84 290 M84 230 L96 212")
	if c.kind(2) == 0 {
		c.path(c.deep, "M30 290 L370 290 L344 330 L56 330 Z")
		c.path(c.base, "M26 282 L374 282 L354 318 L46 318 Z")
		c.line(c.pale, 4, "M40 296 L360 296")
	} else {
		c.path(c.woodDark, "M26 302 L374 302 L374 330 L26 330 Z")
		c.path(c.wood, "M26 284 L374 284 L374 314 L26 314 Z")
		c.line(c.woodDark, 2, "M40 298 C120 292 260 304 360 296")
	}
}

func drawEggCup(c *canvas) {
	c.floor(344, 70)
	c.path("#ecd5b8", "M200 56 C252 56 282 122 282 172 C282 222 248 240 200 240 C152 240 118 222 118 172 C118 122 148 56 200 56 Z")
	c.path("#dcbd97", "M232 66 C264 88 282 136 282 172 C282 222 248 240 214 240 C262 200 262 120 232 66 Z")
	c.oval("#f9ebd8", 164, 118, 18, 30)
	if c.kind(2) == 0 { // glazed, on a foot
		c.path(c.base, "M104 176 L296 176 C294 236 258 266 226 272 C226 300 240 318 268 328 L268 344 L132 344 L132 328 C160 318 174 300 174 272 C142 266 106 236 104 176 Z")
		c.path(c.dark, "M254 176 L296 176 C294 236 258 266 226 272 C226 300 240 318 268 328 L268 344 L222 344 C206 310 206 280 210 262 C244 244 254 214 254 176 Z")
		c.path(c.light, "M118 186 L138 186 C140 220 156 244 176 256 C140 246 120 220 118 186 Z")
		c.line(c.pale, 6, "M110 198 C150 210 250 210 290 198")
		return
	}
	// turned, with grooves
	c.path(c.base, "M112 178 L288 178 C290 230 262 258 240 266 L250 330 C251 340 246 344 236 344 L164 344 C154 344 149 340 150 330 L160 266 C138 258 110 230 112 178 Z")
	c.path(c.dark, "M252 178 L288 178 C290 230 262 258 240 266 L250 330 C251 340 246 344 236 344 L214 344 L220 262 C244 244 254 214 252 178 Z")
	c.line(c.dark, 3, "M118 212 C160 224 240 224 282 212 M160 268 L240 268 M154 318 L246 318")
	c.line(c.light, 3, "M126 186 C126 214 136 236 150 248")
}
