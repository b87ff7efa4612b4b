package shop

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
)

// A filter narrows a list of products. Within a group any value may hold, between groups all must.
type filter struct {
	brands, colours, prices []string // slugs, colour families, keys of bands
	rating                  int      // least stars, 0 for any
	inStock                 bool
}

// A band is a range of prices to filter by; cents, high excluded, 0 for open.
type band struct {
	key, label string
	low, high  int
}

func bands() []band {
	return []band{
		{"0-25", "Under $25", 0, 2500},
		{"25-50", "$25 to $50", 2500, 5000},
		{"50-100", "$50 to $100", 5000, 10000},
		{"100-200", "$100 to $200", 10000, 20000},
		{"200-up", "$200 & over", 20000, 0},
	}
}

func (b band) holds(cents int) bool { return cents >= b.low && (b.high == 0 || cents < b.high) }

// maxFilters is how many values of one group are read.
const maxFilters = 20

// readFilter takes the filters out of URL parameters; values it does not understand are ignored.
func readFilter(v url.Values) filter {
	f := filter{brands: clip(v["brand"]), colours: clip(v["colour"])}
	for _, k := range clip(v["price"]) {
		if slices.ContainsFunc(bands(), func(b band) bool { return b.key == k }) {
			f.prices = append(f.prices, k)
		}
	}
	if n, err := strconv.Atoi(v.Get("rating")); err == nil && n >= 2 && n <= 4 {
		f.rating = n
	}
	f.inStock = v.Get("stock") == "in"
	return f
}

func clip(vs []string) []string {
	var out []string
	for _, v := range vs {
		if len(v) <= 60 && v != "" && v == slugify(v) && !slices.Contains(out, v) && len(out) < maxFilters {
			out = append(out, v)
		}
	}
	slices.Sort(out)
	return out
}

// write puts the filters into URL parameters.
func (f filter) write(v url.Values) {
	for k, list := range map[string][]string{"brand": f.brands, "colour": f.colours, "price": f.prices} {
		if len(list) > 0 {
			v[k] = list
		}
	}
	if f.rating > 0 {
		v.Set("rating", fmt.Sprint(f.rating))
	}
	if f.inStock {
		v.Set("stock", "in")
	}
}

// apply keeps the products that pass every group.
func (f filter) apply(ps []*product) []*product {
	var out []*product
	for _, p := range ps {
		if f.passes(p) {
			out = append(out, p)
		}
	}
	return out
}

func (f filter) passes(p *product) bool {
	if len(f.brands) > 0 && !slices.Contains(f.brands, slugify(p.Brand)) {
		return false
	}
	if len(f.colours) > 0 && !slices.ContainsFunc(p.Colours, func(c colour) bool { return slices.Contains(f.colours, slugify(c.Family)) }) {
		return false
	}
	if len(f.prices) > 0 && !slices.ContainsFunc(bands(), func(b band) bool { return slices.Contains(f.prices, b.key) && b.holds(p.Cents) }) {
		return false
	}
	return p.Tenths >= 10*f.rating && !(f.inStock && p.SoldOut())
}

// toggle returns the list with v taken out or put in.
func toggle(list []string, v string) []string {
	if i := slices.Index(list, v); i >= 0 {
		return slices.Delete(slices.Clone(list), i, i+1)
	}
	out := append(slices.Clone(list), v)
	slices.Sort(out)
	return out
}
