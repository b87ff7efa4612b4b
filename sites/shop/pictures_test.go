package shop

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

func TestPicturesAreWellFormed(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	seen := map[string]bool{}
	for _, p := range s.catalogue.products {
		for _, c := range p.Colours {
			svg := draw(p, c)
			d := xml.NewDecoder(strings.NewReader(svg))
			for {
				if _, err := d.Token(); err == io.EOF {
					break
				} else if err != nil {
					t.Fatalf("%s in %s: %v", p.Slug, c.Slug, err)
				}
			}
			if strings.Count(svg, " fill=") < 7 {
				t.Errorf("%s is hardly drawn", p.Slug)
			}
		}
		seen[p.Kind] = true
	}
	for kind := range drawings() {
		if !seen[kind] {
			t.Errorf("no product shows the drawing %q", kind)
		}
	}
	b := open(t, s)
	p, _ := buyable(t, s, func(p *product) bool { return len(p.Colours) > 1 })
	one := b.get(p.Picture()).html
	two := b.get(p.PictureIn(p.Colours[1].Slug)).html
	if one == two || b.code != 200 {
		t.Error("two colours have one picture")
	}
	b.get("/img/none.svg").at("/img/none.svg", 404)
}
