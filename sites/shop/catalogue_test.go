package shop

import (
	"context"
	"net/http"
	"strings"
	"testing"
)

func TestCatalogue(t *testing.T) {
	for _, seed := range []uint64{0, 1, 99} {
		c := build(t, seed).catalogue
		if len(c.categories) != 12 || len(c.products) < 96 {
			t.Fatalf("%d products in %d categories", len(c.products), len(c.categories))
		}
		soldOut, reduced, gone, texts := 0, 0, 0, map[string]string{}
		for _, p := range c.products {
			if p.Tenths < 21 || p.Tenths > 49 || p.Ratings < len(p.Reviews) || len(p.Reviews) > 14 {
				t.Errorf("%s: rating %d of %d, %d reviews", p.Slug, p.Tenths, p.Ratings, len(p.Reviews))
			}
			if p.Cents < 150 || p.WasCents != 0 && p.WasCents <= p.Cents {
				t.Errorf("%s: %d, was %d", p.Slug, p.Cents, p.WasCents)
			}
			if n := len(p.Groups); n < 1 || n > 3 {
				t.Errorf("%s: %d option groups", p.Slug, n)
			}
			if n := len(p.Specs); n < 5 || n > 8 {
				t.Errorf("%s: %d specifications", p.Slug, n)
			}
			if n := len(p.Description); n < 2 || n > 4 {
				t.Errorf("%s: %d sentences", p.Slug, n)
			}
			text := strings.Join(p.Description, " ")
			if other := texts[text]; other != "" {
				t.Errorf("%s is described like %s", p.Slug, other)
			}
			texts[text] = p.Slug
			said := map[string]bool{}
			for _, r := range p.Reviews {
				if said[r.Text] || strings.ContainsAny(r.Text+r.Title, "{}") {
					t.Errorf("%s: review %q", p.Slug, r.Text)
				}
				said[r.Text] = true
			}
			names := map[string]bool{}
			for _, g := range p.Groups {
				if names[g.Name] || g.Name == "quantity" || g.Name == "action" {
					t.Errorf("%s: option group %q", p.Slug, g.Name)
				}
				names[g.Name] = true
			}
			if p.SoldOut() {
				soldOut++
			}
			if p.WasCents > 0 {
				reduced++
			}
			gone += len(p.gone)
		}
		if soldOut == 0 || reduced == 0 || gone == 0 {
			t.Errorf("seed %d: %d sold out, %d reduced, %d combinations gone", seed, soldOut, reduced, gone)
		}
	}
}

func TestTableErrorsNameTheLine(t *testing.T) {
	tests := []struct{ name, text, says string }{
		{"unknown key", "slug: x\nshade: y", "f.txt:2: key \"shade\" is not known"},
		{"unknown section", "[colors]\na: b", "f.txt:2: section [colors] is not known"},
		{"columns", "[models]\na | b | c", "a model has 9 columns, this line has 3"},
		{"price", "[models]\na | b | c | much | m | - | - | - | A = b", "\"much\" is not a price"},
		{"option", "[options]\nsize: S, M", "want \"Label = value"},
		{"review", "[reviews]\n9 Great :: Yes", "stars Title"},
		{"sentence first", "[models]\n  Hello.", "a sentence before any model"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := parseTable("f.txt", tt.text); err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error %v, want %q", err, tt.says)
			}
		})
	}
}

func TestListen(t *testing.T) {
	s := build(t, 1)
	v, err := Listen("", s)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(v.URL(), "http://127.0.0.1:") {
		t.Errorf("listens at %s", v.URL())
	}
	r, err := http.Get(v.URL() + "/about")
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	if r.StatusCode != 200 {
		t.Errorf("about answers %d", r.StatusCode)
	}
	if _, err := Listen(strings.TrimPrefix(v.URL(), "http://"), s); err == nil {
		t.Error("two servers at one address")
	}
	for range 2 {
		if err := v.Close(context.Background()); err != nil {
			t.Error(err)
		}
	}
	if _, err := http.Get(v.URL()); err == nil {
		t.Error("still answers after Close")
	}
	for _, addr := range []string{"8080", "127.0.0.1:99999", "127.0.0.1:port"} {
		if _, err := Listen(addr, s); err == nil || !strings.Contains(err.Error(), addr) {
			t.Errorf("address %q: error %v", addr, err)
		}
	}
}
