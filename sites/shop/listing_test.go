package shop

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestSearchRanking(t *testing.T) {
	s := build(t, 1)
	tests := []struct {
		search string
		first  string              // in the title of the first result
		all    func(*product) bool // holds for every result
		least  int
	}{
		{"waterproof jacket", "Waterproof Jacket", func(p *product) bool { return p.Category.Slug == "jackets" }, 3},
		{"jackets", "Jacket", func(p *product) bool { return p.Category.Slug == "jackets" }, 6},
		{"mug under $20", "Mug", func(p *product) bool { return p.Cents < 2000 }, 1},
		{"mugs between $20 and $40", "", func(p *product) bool { return p.Cents >= 2000 && p.Cents <= 4000 }, 1},
		{"backpacks over 100 dollars", "", func(p *product) bool { return p.Cents >= 10000 && p.Category.Slug == "backpacks" }, 1},
		{"hiking boots", "Hiking Boot", func(p *product) bool { return p.Category.Slug == "footwear" }, 2},
		{"2 person tent", "2-Person", func(p *product) bool { return p.Category.Slug == "tents" }, 2},
		{"Tarn & Fell", "", func(p *product) bool { return p.Brand == "Tarn & Fell" }, 10},
		{"cast iron pan", "Cast Iron", func(p *product) bool { return p.Category.Slug == "cookware" }, 1},
		{"desk lamp", "Desk Lamp", func(p *product) bool { return p.Category.Slug == "lighting" }, 3},
		{"rucksack", "", func(p *product) bool { return p.Kind == "backpack" }, 5},
		{"blanket", "Blanket", func(p *product) bool { return p.Kind == "throw" || strings.Contains(p.Title, "Blanket") }, 4},
		{"kitchen knives", "", func(p *product) bool { return p.Category.Slug == "cookware" || strings.Contains(p.Title, "Kitchen") }, 2},
		{"flask up to 2 l", "", func(p *product) bool { return p.Kind == "flask" }, 0},
		{"lamp for my desk", "Lamp", func(p *product) bool { return p.Category.Slug == "lighting" }, 3},
		{"backpacking tent", "Backpacking Tent", func(p *product) bool { return p.Kind == "tent" }, 1},
		{"JACKETS!!!", "Jacket", func(p *product) bool { return p.Category.Slug == "jackets" }, 6},
	}
	for _, tt := range tests {
		t.Run(tt.search, func(t *testing.T) {
			found, _ := s.index.find(understand(tt.search))
			if len(found) < tt.least {
				t.Fatalf("%d found, want at least %d", len(found), tt.least)
			}
			if len(found) > 0 && !strings.Contains(found[0].Title, tt.first) {
				t.Errorf("first is %q, want %q in it", found[0].Title, tt.first)
			}
			for _, p := range found {
				if !tt.all(p) {
					t.Errorf("found %q of %s, %s", p.Title, p.Brand, money(p.Cents))
				}
			}
		})
	}
}

// What shoppers are told to search for finds something.
func TestPopularSearchesFind(t *testing.T) {
	s := build(t, 1)
	for _, c := range s.catalogue.categories {
		found, exact := s.index.find(understand(c.Popular))
		if !exact || found[0].Category != c {
			t.Errorf("%q: %d found, all words %v", c.Popular, len(found), exact)
		}
	}
}

// Every product is found by its own title, among the first three.
func TestEveryProductIsFoundByTitle(t *testing.T) {
	s := build(t, 1)
	for _, p := range s.catalogue.products {
		found, _ := s.index.find(understand(p.Title))
		if i := slices.Index(found, p); i < 0 || i > 2 {
			t.Errorf("%q is result %d of %d", p.Title, i, len(found))
		}
	}
}

func TestNoResultsSuggest(t *testing.T) {
	b := open(t, build(t, 1))
	tests := []struct{ search, says string }{
		{"jakcet", "/search?q=jacket"},
		{"waterprof jaket", "waterproof jacket"},
		{"lantren", "/search?q=lantern"},
		{"bakpack", "/search?q=backpack"},
		{"teapto", "/search?q=teapot"},
	}
	for _, tt := range tests {
		b.get("/search?q="+strings.ReplaceAll(tt.search, " ", "+")).at("/search", 200, "Did you mean", tt.says)
	}
	b.get("/search?q=zzzzzz").at("/search", 200, "No results for “zzzzzz”", "Browse a category", "Popular searches")
	b.get("/search?q=jacket+under+$2").at("/search", 200, "No results", "Closest categories", "/c/jackets")
	b.get("/search").at("/search", 200, "What are you looking for?", "Popular searches")
}

var (
	cardLink   = regexp.MustCompile(`<h3><a href="(/p/[^"]+)">`)
	facetLink  = regexp.MustCompile(`<li><a href="([^"]+)"[^>]*><span class="box" aria-hidden="true"></span>([^<]+) <span class="count">\((\d+)\)`)
	totalText  = regexp.MustCompile(`<p class="total">(?:\d+–\d+ of )?(\d+) products?<`)
	nextLink   = regexp.MustCompile(`<a href="([^"]+)" rel="next"`)
	removeLink = regexp.MustCompile(`<li><a href="([^"]+)"><span class="hidden">Remove `)
)

// walk collects the products of a list over all its pages.
func walk(b *browser, path string) (all []string, total string) {
	for path != "" {
		b.get(path)
		if m := totalText.FindStringSubmatch(b.html); m != nil {
			total = m[1]
		}
		cards := cardLink.FindAllStringSubmatch(b.html, -1)
		if len(cards) > perPage {
			b.t.Errorf("%s shows %d products", path, len(cards))
		}
		for _, c := range cards {
			all = append(all, c[1])
		}
		path = ""
		if m := nextLink.FindStringSubmatch(b.html); m != nil {
			path = html.UnescapeString(m[1])
		}
	}
	return all, total
}

// The number beside every refinement is the number of products behind it, over all pages.
func TestCountsEqualLists(t *testing.T) {
	b := open(t, build(t, 1))
	for _, path := range []string{"/c/backpacks", "/c/tableware?rating=3", "/search?q=lamp", "/search?q=Alder+Row", "/c/jackets?brand=northmoor&sort=price-low"} {
		b.get(path)
		facets := facetLink.FindAllStringSubmatch(b.html, -1)
		if len(facets) < 5 {
			t.Fatalf("%s has %d refinements", path, len(facets))
		}
		here := b.html
		for _, f := range facets {
			if strings.Contains(here, html.UnescapeString(f[1])+`" aria-current`) || strings.Contains(path, "brand=") && strings.Contains(f[1], "brand=northmoor&amp;brand") || strings.Contains(f[1], "amp;brand=northmoor") && strings.Count(f[1], "brand=") > 1 {
				continue // a second value of a group widens the list
			}
			if strings.Contains(f[0], "aria-current") {
				continue
			}
			got, total := walk(b, html.UnescapeString(f[1]))
			if fmt.Sprint(len(got)) != f[3] || total != f[3] {
				t.Errorf("%s: %s says %s, total says %s, the list has %d", path, f[2], f[3], total, len(got))
			}
			slices.Sort(got)
			if len(slices.Compact(got)) != len(got) {
				t.Errorf("%s: a product is listed twice", f[1])
			}
		}
	}
}

func TestAppliedFilterCanBeRemoved(t *testing.T) {
	b := open(t, build(t, 1))
	before, _ := walk(b, "/c/backpacks")
	with, _ := walk(b, "/c/backpacks?brand=northmoor")
	if len(with) == 0 || len(with) >= len(before) {
		t.Fatalf("the filter leaves %d of %d", len(with), len(before))
	}
	b.get("/c/backpacks?brand=northmoor").at("/c/backpacks", 200, "Brand: Northmoor")
	m := removeLink.FindStringSubmatch(b.html)
	if m == nil {
		t.Fatal("no way to remove the filter")
	}
	after, _ := walk(b, html.UnescapeString(m[1]))
	if !slices.Equal(before, after) {
		t.Errorf("removing the filter gives %d products, not the %d there were", len(after), len(before))
	}
}

func TestSorting(t *testing.T) {
	s := build(t, 1)
	b := open(t, s)
	plain, _ := walk(b, "/c/lighting")
	orders := map[string]func(a, b *product) bool{
		"price-low":    func(a, b *product) bool { return a.Cents <= b.Cents },
		"price-high":   func(a, b *product) bool { return a.Cents >= b.Cents },
		"rating":       func(a, b *product) bool { return a.Tenths >= b.Tenths },
		"best-selling": func(a, b *product) bool { return a.Sold >= b.Sold },
	}
	for key, inOrder := range orders {
		got, _ := walk(b, "/c/lighting?sort="+key)
		if len(got) != len(plain) {
			t.Errorf("%s: %d products, want %d", key, len(got), len(plain))
		}
		for i := 1; i < len(got); i++ {
			x, y := s.catalogue.bySlug[got[i-1][3:]], s.catalogue.bySlug[got[i][3:]]
			if !inOrder(x, y) {
				t.Errorf("%s: %s stands before %s", key, x.Slug, y.Slug)
			}
		}
	}
}

func TestPriceReading(t *testing.T) {
	tests := []struct {
		in       string
		min, max int
		words    string
	}{
		{"mug under $20", 0, 1999, "mug"},
		{"under 50 dollars lamp", 0, 4999, "lamp"},
		{"tent up to $300", 0, 30000, "tent"},
		{"$20-$40 mug", 2000, 4000, "mug"},
		{"mug from 20 to 40", 2000, 4000, "mug"},
		{"between $40 and $20", 2000, 4000, ""},
		{"boots over $150", 15000, 0, "boots"},
		{"bottle under 1 liter", 0, 0, "bottle 1l"},
		{"tent for 2 people", 0, 0, "tent 2person"},
		{"less than $9.50 plate", 0, 949, "plate"},
	}
	for _, tt := range tests {
		q := understand(tt.in)
		if q.min != tt.min || q.max != tt.max || strings.Join(q.words, " ") != tt.words {
			t.Errorf("%q: %d to %d, %q", tt.in, q.min, q.max, q.words)
		}
	}
}
