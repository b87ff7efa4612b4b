package shop

import (
	"slices"
	"strings"
	"testing"
)

func TestRecentlyViewed(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	b := open(t, s)
	if strings.Contains(b.get("/").html, "Recently viewed") {
		t.Error("a new visitor has seen something")
	}
	for _, p := range s.catalogue.products[:maxSeen+1] {
		b.get(p.URL())
	}
	b.get(s.catalogue.products[2].URL()).get("/")
	_, section, ok := strings.Cut(b.html, "Recently viewed")
	section, _, _ = strings.Cut(section, "</section>")
	var want []string
	for _, i := range []int{2, 4, 3, 1} {
		want = append(want, s.catalogue.products[i].URL())
	}
	if got := cardsOf(section); !ok || !slices.Equal(got, want) {
		t.Errorf("seen %v, want %v", got, want)
	}
}

// A cart is not offered more of what it holds while the category has other kinds of thing.
func TestCartOffersOtherKinds(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	b := open(t, s)
	p, c := buyable(t, s, func(p *product) bool { return p.Kind == "backpack" })
	b.buy(p, c)
	_, section, ok := strings.Cut(b.get("/cart").html, "Goes well with it")
	if !ok {
		t.Fatal("nothing is offered")
	}
	seen := map[string]bool{p.Kind: true}
	for _, path := range cardsOf(section) {
		q := s.catalogue.bySlug[strings.TrimPrefix(path, "/p/")]
		if q.Category != p.Category || seen[q.Kind] {
			t.Errorf("offers %s, a %s of %s", q.Title, q.Kind, q.Category.Name)
		}
		seen[q.Kind] = true
	}
	if len(seen) < 4 {
		t.Errorf("only %d kinds", len(seen))
	}
}
