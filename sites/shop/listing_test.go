package shop

import (
	"fmt"
	"html"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var (
	cardLink   = regexp.MustCompile(`<h3><a href="(/p/[^"]+)">`)
	facetBox   = regexp.MustCompile(`<input type="(?:checkbox|radio)" id="[^"]+" name="([^"]+)" value="([^"]+)"( checked)?><label for="[^"]+">(?:<svg.*?</svg>)?([^<]+) <span class="count">\((\d+)\)`)
	totalText  = regexp.MustCompile(`<p class="total">(?:\d+–\d+ of )?(\d+) products?<`)
	nextLink   = regexp.MustCompile(`<a (?:class="button quiet" )?href="([^"#]+)(?:#page-\d+)?" rel="next"`)
	removeLink = regexp.MustCompile(`<li><a href="([^"]+)"><span class="hidden">Remove </span>([^<]+) `)
)

func cardsOf(page string) []string {
	var out []string
	for _, c := range cardLink.FindAllStringSubmatch(page, -1) {
		out = append(out, c[1])
	}
	return out
}

// walk collects the products of a list over all its pages.
func walk(b *browser, path string) (all []string, total string) {
	b.t.Helper()
	for path != "" {
		b.get(path)
		if m := totalText.FindStringSubmatch(b.html); m != nil {
			total = m[1]
		}
		cards := cardsOf(b.html)
		if len(cards) > perPage {
			b.t.Errorf("%s shows %d products", path, len(cards))
		}
		all = append(all, cards...)
		path = ""
		if m := nextLink.FindStringSubmatch(b.html); m != nil {
			path = html.UnescapeString(m[1])
		}
	}
	return all, total
}

// holds is a second reading of what a filter promises.
func holds(p *product, group, value string) bool {
	switch group {
	case byKind:
		return slugify(p.Kind) == value
	case byBrand:
		return slugify(p.Brand) == value
	case byColour:
		return slices.ContainsFunc(p.Colours, func(c colour) bool { return strings.ToLower(c.Family) == value })
	case byRating:
		stars, _ := strconv.Atoi(value)
		return p.Tenths >= stars*10
	case byStock:
		return p.Stock > 0
	case byPrice:
		low, high, _ := strings.Cut(value, "-")
		from, _ := strconv.Atoi(low)
		to, err := strconv.Atoi(high)
		return p.Cents >= from*100 && (err != nil || p.Cents < to*100)
	case "min":
		from, _ := strconv.Atoi(value)
		return p.Cents >= from*100
	case "max":
		to, _ := strconv.Atoi(value)
		return p.Cents <= to*100
	}
	return true
}

// promised counts by brute force: any value of a group, all groups.
func promised(ps []*product, v url.Values) int {
	n := 0
	for _, p := range ps {
		fits := true
		for group, values := range v {
			fits = fits && slices.ContainsFunc(values, func(value string) bool { return holds(p, group, value) })
		}
		if fits {
			n++
		}
	}
	return n
}

// The number beside every refinement is the number of products in the catalogue that would be
// left with it, by brute force; so is the number that the list says it has.
func TestCounts(t *testing.T) {
	s := build(t, 1)
	b := open(t, s)
	for _, query := range []string{"", "rating=3", "brand=northmoor", "brand=northmoor&brand=tarn-fell&colour=green", "min=40&max=150&stock=in",
		"price=25-50&price=50-100", "price=50-100&min=60&rating=4&colour=blue&colour=grey", "brand=nobody", "sort=price-low&stock=in"} {
		for _, c := range s.catalogue.categories {
			t.Run(c.Slug+"?"+query, func(t *testing.T) {
				v, _ := url.ParseQuery(query)
				v.Del("sort")
				b.get("/c/" + c.Slug + "?" + query)
				if total := totalText.FindStringSubmatch(b.html); total != nil && total[1] != fmt.Sprint(promised(c.Products, v)) || total == nil && promised(c.Products, v) > 0 {
					t.Errorf("total %v, want %d", total, promised(c.Products, v))
				}
				seen := 0
				for _, f := range facetBox.FindAllStringSubmatch(b.html, -1) {
					with := url.Values{}
					for k, values := range v {
						if k != f[1] {
							with[k] = values
						}
					}
					with.Set(f[1], f[2])
					if want := promised(c.Products, with); f[5] != fmt.Sprint(want) {
						t.Errorf("%s: %s says %s, want %d", f[1], f[4], f[5], want)
					}
					if on := slices.Contains(v[f[1]], f[2]); on != (f[3] != "") {
						t.Errorf("%s %s: checked %v", f[1], f[2], !on)
					}
					seen++
				}
				if query == "" && seen < 8 {
					t.Errorf("only %d refinements", seen)
				}
			})
		}
	}
}

// Every combination of two filters and a price keeps its promise, over all pages, and shows each
// product once.
func TestFiltersKeepTheirPromise(t *testing.T) {
	s := build(t, 1)
	b := open(t, s)
	c := s.catalogue.category("backpacks")
	groups := [][2]string{{byKind, "backpack"}, {byBrand, "northmoor"}, {byBrand, "alder-row"}, {byColour, "green"}, {byRating, "4"}, {byRating, "3"},
		{byStock, "in"}, {byPrice, "50-100"}, {"min", "60"}, {"max", "120"}}
	for i, one := range groups {
		for _, two := range groups[i:] {
			v := url.Values{one[0]: {one[1]}}
			if two[0] == byRating && one[0] == byRating {
				continue
			}
			if two != one {
				v.Add(two[0], two[1])
			}
			got, _ := walk(b, "/c/backpacks?"+v.Encode())
			if len(got) != promised(c.Products, v) {
				t.Errorf("%v: %d products, want %d", v, len(got), promised(c.Products, v))
			}
			for _, path := range got {
				p := s.catalogue.bySlug[strings.TrimPrefix(path, "/p/")]
				if promised([]*product{p}, v) == 0 {
					t.Errorf("%v shows %s", v, p.Slug)
				}
			}
			if slices.Sort(got); len(slices.Compact(got)) != len(got) {
				t.Errorf("%v: a product is listed twice", v)
			}
		}
	}
}

func TestPagesCoverEveryProductOnce(t *testing.T) {
	s := build(t, 1)
	b := open(t, s)
	for _, c := range s.catalogue.categories {
		for _, sort := range []string{"", "?sort=price-high"} {
			got, total := walk(b, "/c/"+c.Slug+sort)
			var want []string
			for _, p := range c.Products {
				want = append(want, p.URL())
			}
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) || total != fmt.Sprint(len(want)) {
				t.Errorf("%s%s: %d products, says %s, has %d", c.Slug, sort, len(got), total, len(want))
			}
		}
	}
	// A page beyond the last is the last.
	if last := cardsOf(b.get("/c/backpacks?page=99").html); len(last) == 0 {
		t.Error("a page beyond the last is empty")
	}
}

func TestAppliedFilterCanBeRemoved(t *testing.T) {
	b := open(t, build(t, 1))
	before, _ := walk(b, "/c/backpacks")
	const all = "/c/backpacks?brand=northmoor&min=20&max=150&rating=2&stock=in&kind=backpack"
	b.get(all).at("/c/backpacks", 200, "Brand: Northmoor", "Price: $20 to $150", "Customer rating: 2 stars", "Availability: In stock", "Type: Backpack", "Clear all")
	path := all
	for n := 5; n > 0; n-- {
		links := removeLink.FindAllStringSubmatch(b.get(path).html, -1)
		if len(links) != n {
			t.Fatalf("%s: %d refinements are applied, want %d", path, len(links), n)
		}
		path = html.UnescapeString(links[0][1])
	}
	after, _ := walk(b, path)
	if !slices.Equal(before, after) {
		t.Errorf("with all filters removed there are %d products, not the %d there were", len(after), len(before))
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

// A category first shows all the kinds of thing it has, and what is sold out last.
func TestFeatured(t *testing.T) {
	for _, c := range build(t, 1).catalogue.categories {
		kinds := map[string]bool{}
		for _, p := range c.Products {
			if !p.SoldOut() {
				kinds[p.Kind] = true
			}
		}
		order := featured(c.Products)
		for _, p := range order[:len(kinds)] {
			if !kinds[p.Kind] {
				t.Errorf("%s: %s comes twice before another kind comes once", c.Slug, p.Kind)
			}
			delete(kinds, p.Kind)
		}
		gone := slices.IndexFunc(order, (*product).SoldOut)
		if gone >= 0 && slices.ContainsFunc(order[gone:], func(p *product) bool { return !p.SoldOut() }) {
			t.Errorf("%s: something sold out stands before what is not", c.Slug)
		}
	}
}
