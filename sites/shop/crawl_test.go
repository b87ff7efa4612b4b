package shop

import (
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// Everything the shop links to is there, and every page holds what [checkPage] asks. Of refinements and colours one link in four is
// followed, and none from there on, since their combinations have no end.
func TestCrawl(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	b := open(t, s)
	type stop struct {
		path string
		deep int
	}
	queue, seen := []stop{{"/", 0}}, map[string]bool{"/": true}
	products := map[string]bool{}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		b.get(at.path)
		if b.code != 200 {
			t.Errorf("%s answers %d", at.path, b.code)
		}
		if !b.isPage() {
			continue
		}
		if strings.HasPrefix(at.path, "/p/") {
			products[b.path] = true
		}
		for _, to := range links(checkPage(t, b.html)) {
			u, err := url.Parse(to)
			if err != nil {
				t.Fatal(err)
			}
			deep := 0
			if u.RawQuery != "" && !strings.HasPrefix(u.Path, "/img/") {
				if deep = at.deep + 1; deep > 1 || hash(to)%4 > 0 && !strings.Contains(to, "page=") {
					continue
				}
			}
			if !seen[to] {
				seen[to] = true
				queue = append(queue, stop{to, deep})
			}
		}
	}
	for _, p := range s.catalogue.products {
		if !products[p.URL()] {
			t.Errorf("%s is not reached", p.URL())
		}
	}
}

// Pages follow from the seed alone, as does the catalogue behind them: see TestSeeds.
func TestSameSeedSamePages(t *testing.T) {
	t.Parallel()
	// Shops of one seed share what they sell, so that this one is given its own.
	one, same, other := build(t, 7), build(t, 7), build(t, 8)
	again, err := newCatalogue(7)
	if err != nil {
		t.Fatal(err)
	}
	same.assortment = assortment{again, newIndex(again)}
	page := func(s *Shop, path string) string {
		w := httptest.NewRecorder()
		s.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
		return w.Body.String()
	}
	paths := []string{"/", "/search?q=lamp", "/search?q=jakcet", "/suggest?q=wo", "/c/tents", "/c/tents?sort=rating", "/nope"}
	for i := 0; i < len(one.catalogue.products); i += 50 {
		p := one.catalogue.products[i]
		paths = append(paths, p.URL(), p.URL()+"/reviews", p.Picture())
	}
	differ := 0
	for _, path := range paths {
		was := page(one, path)
		if was != page(same, path) {
			t.Errorf("%s differs between two shops of one seed", path)
		}
		if was != page(other, path) {
			differ++
		}
	}
	if differ < len(paths)/2 {
		t.Errorf("another seed changes only %d of %d pages", differ, len(paths))
	}
}
