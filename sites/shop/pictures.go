package shop

import (
	"fmt"
	"maps"
	"net/http"
	"strconv"
	"strings"
	"sync"
)

// A drawing draws one kind of product on a canvas.
type drawing func(c *canvas)

// drawings is the one list of kinds that can be pictured, put together from the departments.
var drawings = sync.OnceValue(func() map[string]drawing {
	all := map[string]drawing{}
	for _, m := range []map[string]drawing{
		bagDrawings(), wearDrawings(), shoeDrawings(), campDrawings(), sleepDrawings(), drinkDrawings(),
		lightDrawings(), lampDrawings(), flameDrawings(),
		tablewareDrawings(), glassDrawings(), servingDrawings(),
		homeDrawings(), ovenwareDrawings(), kitchenDrawings(), coffeeDrawings(),
		bedDrawings(), clothDrawings(), floorDrawings(),
		chairDrawings(), sofaDrawings(), deskDrawings(), storageDrawings(),
		gardenDrawings(), toolDrawings(), birdDrawings(), patioDrawings(),
	} {
		maps.Copy(all, m)
	}
	return all
})

// A canvas is 400 by 400 units with the floor at 345. It collects SVG in the product's shades.
type canvas struct {
	b                                strings.Builder
	base, light, pale, dark, deep    string
	metal, metalDark, wood, woodDark string
	look, detail                     int
}

// kind picks one of n details: the one the catalogue says, or one by the product's title.
func (c *canvas) kind(n int) int {
	if c.detail >= 0 {
		return c.detail % n
	}
	return c.look % n
}

// num writes a coordinate into a path.
func num(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

func (c *canvas) path(fill, d string) {
	fmt.Fprintf(&c.b, `<path fill="%s" d="%s"/>`, fill, d)
}

func (c *canvas) line(stroke string, width float64, d string) {
	fmt.Fprintf(&c.b, `<path fill="none" stroke="%s" stroke-width="%g" stroke-linecap="round" stroke-linejoin="round" d="%s"/>`, stroke, width, d)
}

func (c *canvas) rect(fill string, x, y, w, h, r float64) {
	fmt.Fprintf(&c.b, `<rect fill="%s" x="%g" y="%g" width="%g" height="%g" rx="%g"/>`, fill, x, y, w, h, r)
}

func (c *canvas) oval(fill string, cx, cy, rx, ry float64) {
	fmt.Fprintf(&c.b, `<ellipse fill="%s" cx="%g" cy="%g" rx="%g" ry="%g"/>`, fill, cx, cy, rx, ry)
}

// at draws moved by x and y.
func (c *canvas) at(x, y float64, f func()) {
	fmt.Fprintf(&c.b, `<g transform="translate(%g %g)">`, x, y)
	f()
	c.b.WriteString("</g>")
}

// stitch is a dashed seam.
func (c *canvas) stitch(stroke, d string) {
	fmt.Fprintf(&c.b, `<path fill="none" stroke="%s" stroke-width="2" stroke-dasharray="5 4" stroke-linecap="round" d="%s"/>`, stroke, d)
}

// floor is the soft shadow a thing of this width stands in.
func (c *canvas) floor(y, rx float64) {
	fmt.Fprintf(&c.b, `<ellipse cx="200" cy="%g" rx="%g" ry="%g" fill="#5a4a36" opacity=".16"/>`, y, rx, rx*0.09+4)
}

// glow is lamplight around a point.
func (c *canvas) glow(cx, cy, r float64) {
	for i, o := range []float64{.18, .22, .3} {
		fmt.Fprintf(&c.b, `<circle cx="%g" cy="%g" r="%g" fill="#ffe3a3" opacity="%g"/>`, cx, cy, r*(1-float64(i)*.28), o)
	}
}

// draw makes the SVG of a product in a colour.
func draw(p *product, col colour) string {
	return framed(p.Title+", "+col.Name, studio(p)+sketch(p, col))
}

// sketch draws the product in a colour, without what it stands before.
func sketch(p *product, col colour) string {
	c := &canvas{base: col.Hex, light: shade(col.Hex, .16), pale: shade(col.Hex, .42), dark: shade(col.Hex, -.18), deep: shade(col.Hex, -.4),
		metal: "#b9c0c4", metalDark: "#858d92", wood: "#c79a63", woodDark: "#9a7042", look: p.look, detail: p.detail}
	drawings()[p.Kind](c)
	return c.b.String()
}

// backdrop is the colour a product stands before: nearly white, with a breath of warmth.
func backdrop(p *product) string {
	grounds := []string{"#f3efe7", "#eef0ea", "#f4ede6", "#edf0f1"}
	return grounds[p.look/3%len(grounds)]
}

// shade mixes a #rrggbb colour with white (by > 0) or black (by < 0).
func shade(hex string, by float64) string {
	n, _ := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 32) // the table of colours holds only such
	to := 255.0
	if by < 0 {
		to, by = 0, -by
	}
	mix := func(v uint64) int { f := float64(v & 0xff); return int(f + (to-f)*by + .5) }
	return fmt.Sprintf("#%02x%02x%02x", mix(n>>16), mix(n>>8), mix(n))
}

// picture serves /img/<slug>.svg; a colour the product lacks is shown as its first.
func (s *Shop) picture(w http.ResponseWriter, r *http.Request) {
	slug, ok := strings.CutSuffix(r.PathValue("file"), ".svg")
	p := s.catalogue.bySlug[slug]
	if p == nil || !ok {
		http.NotFound(w, r)
		return
	}
	col := p.Colours[0]
	for _, c := range p.Colours {
		if c.Slug == r.URL.Query().Get("colour") {
			col = c
		}
	}
	w.Header().Set("Content-Type", "image/svg+xml")
	w.Header().Set("Cache-Control", "public, max-age=3600")
	fmt.Fprint(w, drawView(p, col, r.URL.Query().Get("view")))
}
