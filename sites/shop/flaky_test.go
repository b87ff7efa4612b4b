package shop

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
)

func TestFlakyFailsByTheNumberOfThePage(t *testing.T) {
	t.Parallel()
	s := build(t, 1, Flaky)
	b := open(t, s)
	b.get("/") // gets the cookie; the pages after it are counted
	for n := 1; n <= 3*pageFailsEvery; n++ {
		b.get("/about?n=1")
		if failed := b.code == 503; failed != (n%pageFailsEvery == 0) {
			t.Errorf("page %d answers %d", n, b.code)
		}
		if b.code == 503 {
			b.at("/about", 503, "<h1>Something went wrong</h1>", `href="/about?n=1"`)
			checkPage(t, b.html)
		}
	}
}

func TestFlakyCarriesOutNothingThatFails(t *testing.T) {
	t.Parallel()
	s := build(t, 1, Flaky)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 })
	b := open(t, s)
	b.get("/")
	for range pageFailsEvery - 1 {
		b.get("/about").at("/about", 200)
	}
	r, err := http.NewRequest("POST", b.base+p.URL(), strings.NewReader(values(p.form(c, "action", "add")...).Encode()))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Referer", b.base+p.URL()+"?size=m")
	b.read(b.http.Do(r)).at(p.URL(), 503, `href="`+p.URL()+`?size=m"`)
	if got := events(s, KindAddToCart); len(got) > 0 {
		t.Errorf("logged %+v", got)
	}
	b.get("/cart").at("/cart", 200, "Cart, 0 items")
}

func TestFlakyFetchesAreCountedApart(t *testing.T) {
	t.Parallel()
	s := build(t, 1, Flaky)
	b := open(t, s)
	b.get("/")
	var failed []int
	for n := 1; n <= 2*pageFailsEvery; n++ {
		r, err := http.NewRequest("GET", b.base+"/cart", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Sec-Fetch-Dest", "empty")
		if b.read(b.http.Do(r)); b.code == 503 {
			failed = append(failed, n)
		}
	}
	if !slices.Equal(failed, []int{7, 14}) {
		t.Errorf("fetches %v fail", failed)
	}
	b.get("/about").at("/about", 200)
}

// Which pictures fail depends neither on the order in which they are fetched nor on how often.
func TestFlakyPictures(t *testing.T) {
	t.Parallel()
	s := build(t, 1, Flaky)
	failing := func(b *browser, backwards bool) []string {
		var out []string
		products := slices.Clone(s.catalogue.products[:60])
		if backwards {
			slices.Reverse(products)
		}
		for _, p := range products {
			if b.get(p.Picture()); b.code == 500 {
				out = append(out, p.Slug)
			}
		}
		slices.Sort(out)
		return out
	}
	b := open(t, s)
	b.get("/")
	first := failing(b, false)
	if len(first) < 4 || len(first) > 24 {
		t.Errorf("%d of 60 pictures fail, want about 12", len(first))
	}
	if again := failing(b, true); !slices.Equal(first, again) {
		t.Errorf("fetched backwards %v fail, else %v", again, first)
	}
	b.get("/about")
	if next := failing(b, false); slices.ContainsFunc(next, func(slug string) bool { return slices.Contains(first, slug) }) {
		t.Errorf("after %v the next page lacks %v", first, next)
	}
}

func TestWayBackStaysInTheShop(t *testing.T) {
	t.Parallel()
	for _, m := range []struct{ name, referer, want string }{
		{"the page of the form", "http://shop.test/p/mug?colour=moss", "/p/mug?colour=moss"},
		{"none", "", "/"},
		{"another site", "http://evil.test/p/mug", "/"},
		{"not a URL", "::", "/"},
	} {
		t.Run(m.name, func(t *testing.T) {
			r := httptest.NewRequest("POST", "http://shop.test/cart/update", nil)
			r.Header.Set("Referer", m.referer)
			if got := cameFrom(r); got != m.want {
				t.Errorf("back to %q, want %q", got, m.want)
			}
		})
	}
	s := build(t, 1, Flaky)
	w := httptest.NewRecorder()
	r := httptest.NewRequest("GET", "http://shop.test/", nil)
	r.URL.Path = "//evil.test/"
	s.tryAgain(w, r, http.StatusServiceUnavailable)
	if !strings.Contains(w.Body.String(), `href="/evil.test/"`) {
		t.Errorf("the way back leaves the shop: %s", w.Body)
	}
}
