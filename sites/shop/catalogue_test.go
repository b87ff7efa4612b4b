package shop

import (
	"context"
	"net/http"
	"reflect"
	"strings"
	"testing"
)

func TestCatalogueSize(t *testing.T) {
	t.Parallel()
	c := build(t, 1).catalogue
	if len(c.categories) != 12 || len(c.products) < 480 {
		t.Errorf("%d products in %d categories", len(c.products), len(c.categories))
	}
	for _, cat := range c.categories {
		if len(cat.Products) < 40 {
			t.Errorf("%s has %d products", cat.Slug, len(cat.Products))
		}
	}
}

func TestProductsAreComplete(t *testing.T) {
	t.Parallel()
	texts, pictured := map[string]string{}, drawings()
	for _, p := range build(t, 1).catalogue.products {
		if p.Brand == "" || p.Cents < 150 || p.WasCents != 0 && p.WasCents <= p.Cents {
			t.Errorf("%s: brand %q, %d cents, was %d", p.Slug, p.Brand, p.Cents, p.WasCents)
		}
		if p.Tenths < 21 || p.Tenths > 49 || p.Ratings < 1 {
			t.Errorf("%s: rating %d of %d", p.Slug, p.Tenths, p.Ratings)
		}
		if pictured[p.Kind] == nil {
			t.Errorf("%s: no drawing of %q", p.Slug, p.Kind)
		}
		if n := len(p.Description); n < 3 || n > 4 {
			t.Errorf("%s: %d sentences: %q", p.Slug, n, p.Description)
		}
		// Openings are told apart even when material and features are the same.
		if other := texts[p.Description[0]]; other != "" {
			t.Errorf("%s opens like %s", p.Slug, other)
		}
		texts[p.Description[0]] = p.Slug
		specs := map[string]bool{}
		for _, s := range p.Specs {
			if specs[s.Name] || s.Value == "" {
				t.Errorf("%s: specification %q is there twice or empty", p.Slug, s.Name)
			}
			specs[s.Name] = true
		}
		if n := len(p.Specs); n < 6 || n > maxSpecs {
			t.Errorf("%s: %d specifications: %q", p.Slug, n, p.Specs)
		}
		groups := map[string]bool{}
		for _, g := range p.Groups {
			if groups[g.Name] || g.Name == "quantity" || g.Name == "action" || len(g.Values) == 0 {
				t.Errorf("%s: option group %q", p.Slug, g.Name)
			}
			groups[g.Name] = true
		}
		if n := len(p.Groups); n < 1 || n > 3 {
			t.Errorf("%s: %d option groups", p.Slug, n)
		}
	}
}

// Whatever the seed, the shelf looks like a shelf: some sold out, some reduced, some combinations
// gone, from no reviews to many.
func TestCatalogueShares(t *testing.T) {
	t.Parallel()
	for _, seed := range []uint64{0, 1, 7, 99} {
		c := build(t, seed).catalogue
		soldOut, reduced, gone, silent, loud := 0, 0, 0, 0, 0
		for _, p := range c.products {
			n := len(p.Reviews)
			for what, yes := range map[*int]bool{&soldOut: p.SoldOut(), &reduced: p.WasCents > 0, &gone: len(p.gone) > 0, &silent: n == 0, &loud: n >= 35} {
				if yes {
					*what++
				}
			}
			if n > most || n > p.Ratings {
				t.Errorf("seed %d: %s has %d reviews by %d ratings", seed, p.Slug, n, p.Ratings)
			}
		}
		tests := []struct {
			name             string
			n, least, utmost int // in percent of the products
		}{
			{"sold out", soldOut, 3, 12},
			{"reduced", reduced, 15, 35},
			{"lacking a combination", gone, 15, 70},
			{"without reviews", silent, 2, 25},
			{"with 35 reviews or more", loud, 1, 10},
		}
		for _, tt := range tests {
			if share := 100 * tt.n / len(c.products); tt.n == 0 || share < tt.least || share > tt.utmost {
				t.Errorf("seed %d: %d products, %d %%, %s; want %d to %d %%", seed, tt.n, share, tt.name, tt.least, tt.utmost)
			}
		}
	}
}

func TestSeeds(t *testing.T) {
	t.Parallel()
	one, other := build(t, 1).catalogue, build(t, 2).catalogue
	again, err := newCatalogue(1) // shops of one seed would share theirs
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(one, again) {
		t.Error("two catalogues of one seed differ")
	}
	moved := 0
	for i, p := range one.products {
		if q := other.products[i]; p.Title != q.Title {
			t.Fatalf("seed 2 sells %s where seed 1 sells %s", q.Title, p.Title)
		} else if p.Cents != q.Cents {
			moved++
		}
	}
	if moved < len(one.products)/2 {
		t.Errorf("seed 2 moves %d prices only", moved)
	}
}

func TestTableErrorsNameTheLine(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, text, says string }{
		{"unknown key", "slug: x\nshade: y", "f.txt:2: key \"shade\" is not known"},
		{"unknown section", "[colors]\na: b", "f.txt:2: section [colors] is not known"},
		{"columns", "[models]\na | b | c", "a model has 9 columns, this line has 3"},
		{"price", "[models]\na | b | c | much | m | - | - | - | A = b", "\"much\" is not a price"},
		{"option", "[options]\nsize: S, M", "want \"Label = value"},
		{"review", "[reviews]\n9 Great :: Yes", "stars Title"},
		{"review of no kind", "[kinds]\nmug: cup\n[reviews]\n5 [mug, jug] Great :: Yes", "review \"Great\" is for \"jug\""},
		{"review with a stray brace", "[reviews]\n5 Great :: The {on} is good", "{on} is good stands for nothing"},
		{"specification of no kind", "[specs]\n[jug] Lid = Yes / No", "specification \"Lid\" is for \"jug\""},
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
	t.Parallel()
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
