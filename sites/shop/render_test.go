package shop

import (
	"html/template"
	"maps"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// A page that cannot be made is an error with its cause for whoever runs the shop, and without it
// for the shopper.
func TestRenderingErrorsAreTold(t *testing.T) {
	t.Parallel()
	var told []error
	s, err := New(Options{Seed: 1, OnError: func(err error) { told = append(told, err) }})
	if err != nil {
		t.Fatal(err)
	}
	broken := template.Must(template.New("").Parse(`{{define "layout"}}{{.Nope}}{{end}}{{define "suggestions"}}{{.Nope}}{{end}}{{define "chat"}}{{.Nope}}{{end}}`))
	s.templates = maps.Clone(s.templates)
	for _, page := range []string{"about", "search", "chat"} {
		s.templates[page] = broken
	}
	for i, path := range []string{"/about", "/suggest?q=mug", "/chat"} {
		w := httptest.NewRecorder()
		s.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
		if w.Code != 500 || strings.Contains(w.Body.String(), "Nope") {
			t.Errorf("%s answers %d: %s", path, w.Code, w.Body)
		}
		if len(told) != i+1 || !strings.Contains(told[i].Error(), "Nope") || !strings.Contains(told[i].Error(), strings.Trim(path, "/")[:4]) {
			t.Errorf("%s: told %v", path, told)
		}
	}
}

func TestMemo(t *testing.T) {
	t.Parallel()
	var made atomic.Int64
	m := memo[int, int]{keep: 2, make: func(k int) (int, error) {
		made.Add(1)
		return k * k, nil
	}}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for k := range 2 {
				if v, err := m.get(k); v != k*k || err != nil {
					t.Errorf("of %d: %d, %v", k, v, err)
				}
			}
		})
	}
	wg.Wait()
	if n := made.Load(); n != 2 {
		t.Errorf("two keys were made %d times", n)
	}
	m.get(0)
	m.get(2) // drops 1, used longest ago
	if kept := slices.Collect(func(yield func(int) bool) {
		for _, o := range m.made {
			if !yield(o.key) {
				return
			}
		}
	}); !slices.Equal(kept, []int{0, 2}) {
		t.Errorf("keeps %v", kept)
	}
}

// Shops of one seed share a catalogue, and nothing that shoppers change.
func TestShopsShareNoStock(t *testing.T) {
	t.Parallel()
	one, two := build(t, 1), build(t, 1)
	if one.catalogue != two.catalogue {
		t.Error("two shops of one seed have a catalogue each")
	}
	p, c := buyable(t, one, func(p *product) bool { return p.Stock == 2 })
	b := open(t, one)
	b.post(p.URL(), p.form(c, "quantity", "2", "action", "buy")...).toReview("pickup").place().at(b.path, 200, "Thank you")
	b.get(p.URL()).at(p.URL(), 200, "Sold out. We do not know yet")
	b.get("/c/" + p.Category.Slug + "?stock=in&kind=" + slugify(p.Kind) + "&brand=" + slugify(p.Brand))
	if slices.Contains(cardsOf(b.html), p.URL()) {
		t.Error("the list of what is in stock has what was just sold out")
	}
	open(t, two).get(p.URL()).at(p.URL(), 200, "Only 2 left in stock")
}
