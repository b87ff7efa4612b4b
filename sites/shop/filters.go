package shop

import (
	"net/url"
	"slices"
	"strconv"
)

// The names of the filters in addresses and forms.
const (
	byKind   = "kind"
	byBrand  = "brand"
	byPrice  = "price" // with the fields min and max beside it
	byRating = "rating"
	byColour = "colour"
	byStock  = "stock"
)

// refinements are the filters that the shop offers, in their order on the page.
func (vs variantSet) refinements() []string {
	if vs.On(ShortFilters) {
		return []string{byPrice, byStock}
	}
	all := []string{byKind, byBrand, byPrice, byRating, byColour, byStock}
	if vs.On(NoReviews) {
		return slices.DeleteFunc(all, func(k string) bool { return k == byRating })
	}
	return all
}

// A filter narrows a list of products. Within a group any value may hold, between groups all must.
type filter struct {
	kinds, brands, colours, prices []string // slugs, and keys of bands
	min, max                       int      // dollars, inclusive; 0 for open
	rating                         int      // least stars, 0 for any
	inStock                        bool
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

// leastStars are the ratings to filter by.
func leastStars() []int { return []int{4, 3, 2} }

// maxFilters is how many values of one group are read, maxDollars the highest price.
const (
	maxFilters = 20
	maxDollars = 99999
)

// readFilter takes the filters that the shop offers out of URL parameters; values it does not
// understand are ignored.
func readFilter(v url.Values, offered []string) filter {
	f := filter{}
	for _, group := range offered {
		switch group {
		case byKind:
			f.kinds = clip(v[byKind])
		case byBrand:
			f.brands = clip(v[byBrand])
		case byColour:
			f.colours = clip(v[byColour])
		case byPrice:
			for _, b := range bands() {
				if slices.Contains(v[byPrice], b.key) {
					f.prices = append(f.prices, b.key)
				}
			}
			f.min, f.max = wholeDollars(v.Get("min")), wholeDollars(v.Get("max"))
			if f.max > 0 && f.min > f.max {
				f.min, f.max = f.max, f.min
			}
		case byRating:
			if n, err := strconv.Atoi(v.Get(byRating)); err == nil && slices.Contains(leastStars(), n) {
				f.rating = n
			}
		case byStock:
			f.inStock = v.Get(byStock) == "in"
		}
	}
	return f
}

// wholeDollars reads a price typed into the form, 0 when it is none.
func wholeDollars(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > maxDollars {
		return 0
	}
	return n
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
	for k, list := range map[string][]string{byKind: f.kinds, byBrand: f.brands, byColour: f.colours, byPrice: f.prices} {
		if len(list) > 0 {
			v[k] = list
		}
	}
	for k, n := range map[string]int{"min": f.min, "max": f.max, byRating: f.rating} {
		if n > 0 {
			v.Set(k, strconv.Itoa(n))
		}
	}
	if f.inStock {
		v.Set(byStock, "in")
	}
}

// without is the filter with the values of one group taken off; the ends of the price slider stay.
func (f filter) without(group string) filter {
	switch group {
	case byKind:
		f.kinds = nil
	case byBrand:
		f.brands = nil
	case byColour:
		f.colours = nil
	case byPrice:
		f.prices = nil
	case byRating:
		f.rating = 0
	case byStock:
		f.inStock = false
	}
	return f
}

// apply keeps the products that pass every group.
func (f filter) apply(ps []item) []item {
	var out []item
	for _, p := range ps {
		if f.passes(p) {
			out = append(out, p)
		}
	}
	return out
}

func (f filter) passes(p item) bool {
	has := func(chosen []string, of func(string) bool) bool {
		return len(chosen) == 0 || slices.ContainsFunc(chosen, of)
	}
	return has(f.kinds, func(k string) bool { return k == slugify(p.Kind) }) &&
		has(f.brands, func(k string) bool { return k == slugify(p.Brand) }) &&
		has(f.colours, p.comesIn) &&
		has(f.prices, func(k string) bool { return inBand(k, p.Cents) }) &&
		p.Cents >= 100*f.min && (f.max == 0 || p.Cents <= 100*f.max) &&
		p.Tenths >= 10*f.rating && !(f.inStock && p.SoldOut())
}

// comesIn says whether the product is to be had in a colour of the family.
func (p *product) comesIn(family string) bool {
	return slices.ContainsFunc(p.Colours, func(c colour) bool { return slugify(c.Family) == family })
}

func inBand(key string, cents int) bool {
	return slices.ContainsFunc(bands(), func(b band) bool { return b.key == key && b.holds(cents) })
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
