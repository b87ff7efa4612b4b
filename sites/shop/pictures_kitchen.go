package shop

import "fmt"

// kitchenDrawings are the drawings of kitchen tools and of what keeps dry goods dry.
func kitchenDrawings() map[string]drawing {
	return map[string]drawing{
		"pepper mill": drawPepperMill, "grater": drawGrater, "mortar": drawMortar,
		"storage jar": drawStorageJar, "wooden spoon": drawWoodenSpoon,
	}
}

func drawPepperMill(c *canvas) {
	c.floor(346, 74)
	switch c.kind(3) {
	case 0: // turned
		c.oval(c.metal, 200, 42, 12, 11)
		c.path(c.base, "M166 82 C166 54 234 54 234 82 C234 104 222 112 218 122 L182 122 C178 112 166 104 166 82 Z")
		c.path(c.dark, "M218 60 C230 66 234 72 234 82 C234 104 222 112 218 122 L204 122 C218 104 222 82 218 60 Z")
		c.rect(c.metal, 178, 122, 44, 9, 3)
		c.path(c.base, "M180 132 L220 132 C246 160 240 190 220 214 C216 236 224 276 250 322 C252 336 246 344 236 344 L164 344 C154 344 148 336 150 322 C176 276 184 236 180 214 C160 190 154 160 180 132 Z")
		c.path(c.dark, "M208 132 L220 132 C246 160 240 190 220 214 C216 236 224 276 250 322 C252 336 246 344 236 344 L214 344 C228 310 208 250 208 214 C226 190 226 156 208 132 Z")
		c.line(c.deep, 3, "M182 214 L218 214 M158 306 L242 306")
		c.line(c.light, 5, "M176 158 C170 172 174 190 184 200")
	case 1: // grinder on top
		c.path(c.dark, "M156 62 L244 62 L250 148 L150 148 Z")
		c.path(c.base, "M156 62 L226 62 L228 148 L150 148 Z")
		c.oval(c.light, 200, 62, 44, 9)
		c.rect("#efe9dc", 152, 148, 96, 10, 0)
		c.path("#dfe8ea", "M150 158 L250 158 L262 330 C262 340 256 344 246 344 L154 344 C144 344 138 340 138 330 Z")
		c.path("#3c332c", "M144 240 C170 228 230 250 257 236 L262 328 C262 338 256 342 246 342 L154 342 C144 342 138 338 138 328 Z")
		for _, p := range [][2]float64{{164, 262}, {190, 256}, {218, 268}, {238, 254}, {176, 290}, {206, 300}, {232, 296}, {160, 318}, {190, 322}, {222, 324}} {
			c.oval("#6b5d50", p[0], p[1], 7, 7)
		}
		c.line("#ffffff", 6, "M162 172 L156 226")
	default: // a pocket cylinder with a crank
		c.line(c.metalDark, 8, "M200 86 L200 62 L268 62")
		c.oval(c.deep, 272, 52, 14, 16)
		c.path(c.base, "M158 112 C158 92 178 84 200 84 C222 84 242 92 242 112 Z")
		c.rect(c.base, 154, 112, 92, 232, 12)
		c.path(c.dark, "M220 112 L246 112 L246 332 C246 340 242 344 234 344 L216 344 Z")
		c.rect(c.light, 166, 120, 12, 214, 6)
		c.rect(c.deep, 154, 212, 92, 7, 0)
		c.line(c.dark, 2, "M156 234 L244 234 M156 242 L244 242 M156 250 L244 250")
	}
}

func drawGrater(c *canvas) {
	if c.kind(2) == 0 { // a box of four sides
		c.floor(346, 100)
		c.line(c.deep, 17, "M158 92 C158 34 242 34 242 92")
		c.path(c.metalDark, "M234 92 L268 92 L318 326 L290 340 Z")
		c.path(c.metal, "M132 92 L248 92 L294 330 L86 330 Z")
		c.path("#dfe4e6", "M140 100 L160 100 L130 322 L96 322 Z")
		for row := range 6 {
			n := 4 + row/2
			for i := range n {
				x := 192 + (float64(i)-float64(n-1)/2)*26
				y := 128 + float64(row)*30
				c.path("#5b6368", fmt.Sprintf("M%g %g C%g %g %g %g %g %g Z", x-9, y, x-9, y+14, x+9, y+14, x+9, y))
				c.line("#eef1f2", 3, fmt.Sprintf("M%g %g C%g %g %g %g %g %g", x-9, y, x-6, y-6, x+6, y-6, x+9, y))
			}
		}
		c.path(c.base, "M80 322 L300 322 L322 312 L324 330 L304 346 L76 346 Z")
		c.path(c.dark, "M300 322 L322 312 L324 330 L304 346 Z")
		return
	}
	// a long fine rasp and the lemon it was made for
	c.floor(330, 150)
	c.oval("#d3a92f", 300, 288, 60, 46)
	c.oval("#efcb57", 294, 280, 54, 40)
	c.path("#efcb57", "M342 262 C362 256 366 274 350 282 Z")
	c.path(c.metalDark, "M92 300 L272 92 L308 122 L130 332 Z")
	c.path(c.metal, "M88 294 L268 86 L302 114 L122 324 Z")
	for i := range 10 {
		t := float64(i) / 10
		x, y := 112+t*154, 286-t*178
		c.stitch("#5b6368", fmt.Sprintf("M%g %g L%g %g", x, y, x+28, y+24))
	}
	c.path(c.deep, "M270 84 L304 112 L348 60 C358 44 330 20 316 32 Z")
	c.path(c.base, "M268 82 L294 104 L340 54 C350 38 330 22 318 32 Z")
}

func drawMortar(c *canvas) {
	c.floor(340, 120)
	// the pestle leans behind its bowl's front wall
	pestle, shade := c.base, c.dark
	if c.kind(2) == 1 {
		pestle, shade = c.light, c.base
	}
	c.path(shade, "M222 196 L300 56 C310 40 342 58 334 76 L262 214 Z")
	c.path(pestle, "M214 190 L296 54 C304 40 326 52 322 66 L246 206 Z")
	if c.kind(2) == 0 { // hewn
		c.path(c.base, "M78 190 L322 190 C326 262 294 314 256 324 L262 342 L138 342 L144 324 C106 314 74 262 78 190 Z")
		c.path(c.dark, "M268 190 L322 190 C326 262 294 314 256 324 L262 342 L222 342 C262 300 274 244 268 190 Z")
		for i := range 26 {
			x, y := 96+float64(i*53%204), 216+float64(i*37%92)
			c.oval([]string{c.pale, c.deep, c.light}[i%3], x, y, 4, 3)
		}
	} else { // turned
		c.path(c.base, "M78 190 L322 190 C322 250 280 286 236 294 C234 310 246 322 272 330 L272 342 L128 342 L128 330 C154 322 166 310 164 294 C120 286 78 250 78 190 Z")
		c.path(c.dark, "M274 190 L322 190 C322 250 280 286 236 294 C234 310 246 322 272 330 L272 342 L222 342 C208 312 214 292 226 284 C262 262 276 230 274 190 Z")
		c.line(c.dark, 3, "M96 230 C130 214 170 250 214 226 M112 256 C140 246 170 268 200 254")
	}
	c.oval(c.light, 200, 190, 122, 24)
	c.oval(c.deep, 200, 194, 106, 18)
	c.path(pestle, "M202 198 L216 186 L250 204 L244 208 C232 212 212 210 202 198 Z")
	for _, p := range [][2]float64{{140, 196}, {160, 202}, {152, 190}, {178, 200}} {
		c.oval("#7f9a62", p[0], p[1], 9, 5)
	}
}

func drawStorageJar(c *canvas) {
	c.floor(346, 90)
	if c.kind(2) == 0 { // glass and cork, something good inside
		c.path(c.pale, "M120 128 C120 108 140 102 156 98 L244 98 C260 102 280 108 280 128 L280 322 C280 338 272 344 258 344 L142 344 C128 344 120 338 120 322 Z")
		for i := range 11 {
			x, y := 154+float64(i%3)*46, 314-float64(i/3)*38
			c.oval("#a8703c", x, y+5, 28, 19)
			c.oval("#d0995c", x, y, 28, 19)
			c.oval("#5d3a1c", x-8, y-4, 4, 3)
			c.oval("#5d3a1c", x+10, y+3, 4, 3)
		}
		c.line(c.base, 6, "M120 128 C120 108 140 102 156 98 L244 98 C260 102 280 108 280 128 L280 322 C280 338 272 344 258 344 L142 344 C128 344 120 338 120 322 Z")
		c.line("#ffffff", 8, "M138 140 L138 306")
		c.path("#b88a55", "M150 54 L250 54 L244 106 L156 106 Z")
		c.path("#9a7042", "M224 54 L250 54 L244 106 L220 106 Z")
		c.oval("#c9a06c", 200, 54, 50, 9)
		return
	}
	// a glazed canister with a wooden lid
	c.path(c.base, "M112 124 L288 124 C296 160 296 300 284 330 C280 340 272 344 260 344 L140 344 C128 344 120 340 116 330 C104 300 104 160 112 124 Z")
	c.path(c.dark, "M246 124 L288 124 C296 160 296 300 284 330 C280 340 272 344 260 344 L228 344 C252 290 256 190 246 124 Z")
	c.path(c.light, "M126 134 L146 134 C140 190 142 280 152 334 C134 328 120 300 120 220 C120 180 122 150 126 134 Z")
	c.rect(c.woodDark, 100, 92, 200, 36, 9)
	c.rect(c.wood, 100, 88, 200, 32, 9)
	c.oval(c.woodDark, 200, 78, 24, 15)
	c.oval(c.wood, 198, 74, 22, 13)
	c.rect("#f6f1e6", 154, 204, 92, 58, 6)
	c.line("#8a857b", 4, "M170 222 L230 222 M170 240 L214 240")
}

func drawWoodenSpoon(c *canvas) {
	c.floor(340, 120)
	c.path(c.dark, "M224 186 L330 330 C336 344 318 356 308 344 L204 200 Z")
	c.path(c.base, "M218 190 L322 332 C328 342 316 352 308 342 L204 200 Z")
	if c.kind(2) == 0 { // a spoon with one flat edge
		c.path(c.dark, "M92 56 C132 24 196 56 222 116 C240 158 238 196 216 208 C190 220 150 202 112 160 C76 120 62 80 92 56 Z")
		c.path(c.base, "M84 58 C122 26 186 54 212 114 C230 156 230 192 210 204 C186 214 144 198 106 156 C70 116 56 80 84 58 Z")
		c.path(c.deep, "M98 74 C126 54 170 82 190 126 C204 158 202 178 190 184 C172 190 142 174 116 144 C90 114 80 88 98 74 Z")
		c.path(c.dark, "M104 84 C128 68 166 94 184 132 C196 158 194 172 184 176 C168 180 144 166 120 138 C98 112 90 94 104 84 Z")
		return
	}
	// a turner, thin and slotted
	c.path(c.dark, "M62 118 L142 48 C152 40 160 42 166 52 L232 178 C238 196 222 214 202 206 L74 140 C62 132 56 126 62 118 Z")
	c.path(c.base, "M58 114 L136 46 C144 38 152 40 158 50 L224 176 C230 192 214 208 198 200 L68 134 C58 128 52 122 58 114 Z")
	c.line(c.dark, 10, "M104 116 L152 162 M130 92 L178 138")
	c.line(c.light, 4, "M150 54 L214 174")
}
