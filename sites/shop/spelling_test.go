package shop

import (
	"html"
	"regexp"
	"testing"
)

func TestSpelling(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	tests := []struct{ typed, instead, proposal string }{
		{"jakcet", "jacket", ""},
		{"waterprof jaket", "waterproof jacket", ""},
		{"lantren", "lantern", ""},
		{"bakpack", "backpack", ""},
		{"teapto", "teapot", ""},
		{"jakcet under $200", "jacket under $200.00", ""},
		// The thing is plain: what else was meant is only asked.
		{"waterprof jacket", "", "waterproof jacket"},
		{"terracota pot", "", "terracotta pot"},
		// An option is no name to be sure of.
		{"charcol", "", "charcoal"},
		// Right as they are.
		{"jacket", "", ""},
		{"jack", "", ""}, // a beginning is no slip
		{"head lamp", "", ""},
		{"women's rain jacket", "", ""},
		{"mens hiking boots", "", ""},
		{"cooler", "", ""},
		{"wallet", "", ""},
		{"speaker", "", ""},
		{"speakers", "", ""},
		{"toaster", "", ""},
		{"blender", "", ""},
		{"heater", "", ""},
		{"sturdy", "", ""},
		{"pruning", "", ""},
		// Nothing is near, or the word is too short to tell.
		{"zzzzzz", "", ""},
		{"tnt", "", ""},
	}
	for _, tt := range tests {
		a := s.index.answer(tt.typed, false)
		if a.instead != tt.instead || a.proposal != tt.proposal {
			t.Errorf("%q: searched for %q instead and proposed %q, want %q and %q", tt.typed, a.instead, a.proposal, tt.instead, tt.proposal)
		}
		if a := s.index.answer(tt.typed, true); a.instead != "" || a.proposal != tt.instead+tt.proposal {
			t.Errorf("%q insisted on: instead %q, proposal %q", tt.typed, a.instead, a.proposal)
		}
	}
}

func TestCorrectionIsSaid(t *testing.T) {
	t.Parallel()
	b := open(t, build(t, 1))
	b.get("/search?q=jakcet").at("/search", 200, "Results for “jacket”", "Showing results for", "Search instead for", "<h3>")
	insist := regexp.MustCompile(`Search instead for <a href="([^"]+)"`).FindStringSubmatch(b.html)
	if insist == nil {
		t.Fatal("no way to insist")
	}
	b.get(html.UnescapeString(insist[1])).at("/search", 200, "No results for “jakcet”", "Did you mean", "/search?q=jacket")
	// What is applied to a corrected search keeps to it.
	b.get("/search?q=jakcet&stock=in&sort=price-low").at("/search", 200, "Showing results for", "Availability: In stock")
}

func TestEditDistance(t *testing.T) {
	t.Parallel()
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"tent", "tent", 0}, {"tent", "", 4}, {"tent", "tents", 1}, {"tent", "test", 1}, {"tetn", "tent", 1},
		{"wallet", "wall", 2}, {"speaker", "sneaker", 1}, {"ca", "abc", 3},
	}
	for _, tt := range tests {
		for _, pair := range [][2]string{{tt.a, tt.b}, {tt.b, tt.a}} {
			if got := editDistance(pair[0], pair[1]); got != tt.want {
				t.Errorf("%q is %d from %q, want %d", pair[0], got, pair[1], tt.want)
			}
		}
	}
}
