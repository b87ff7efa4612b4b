package shop

import (
	"fmt"
	"slices"
	"strings"
)

// A facet is one group of refinements, each a link with the number of products behind it.
type facet struct {
	Name   string
	Values []facetValue
}

type facetValue struct {
	Label string
	Count int
	URL   string // applies the value, or removes it when On
	On    bool
}

// facets counts the refinements of a list. A value's count is what the list would hold with the
// other groups' filters and this value alone.
func (l listing) facets(ps []*product) []facet {
	out := []facet{l.brandFacet(ps), l.priceFacet(ps), l.ratingFacet(ps), l.colourFacet(ps), l.stockFacet(ps)}
	return slices.DeleteFunc(out, func(f facet) bool { return len(f.Values) == 0 })
}

func (l listing) brandFacet(ps []*product) facet {
	bare := l.filter
	bare.brands = nil
	names, counts := map[string]string{}, map[string]int{}
	for _, p := range bare.apply(ps) {
		names[slugify(p.Brand)] = p.Brand
		counts[slugify(p.Brand)]++
	}
	return facet{"Brand", l.many(names, counts, l.filter.brands, func(f *filter, list []string) { f.brands = list })}
}

func (l listing) colourFacet(ps []*product) facet {
	bare := l.filter
	bare.colours = nil
	names, counts := map[string]string{}, map[string]int{}
	for _, p := range bare.apply(ps) {
		seen := map[string]bool{}
		for _, c := range p.Colours {
			if k := slugify(c.Family); !seen[k] {
				seen[k], names[k] = true, c.Family
				counts[k]++
			}
		}
	}
	return facet{"Colour", l.many(names, counts, l.filter.colours, func(f *filter, list []string) { f.colours = list })}
}

// many makes values of which several can be on, by alphabet; those that are on stay even at zero.
func (l listing) many(names map[string]string, counts map[string]int, on []string, set func(*filter, []string)) []facetValue {
	var out []facetValue
	for k, name := range names {
		f := l.filter
		set(&f, toggle(on, k))
		out = append(out, facetValue{name, counts[k], l.with(f).URL(), slices.Contains(on, k)})
	}
	slices.SortFunc(out, func(a, b facetValue) int { return strings.Compare(a.Label, b.Label) })
	return out
}

func (l listing) priceFacet(ps []*product) facet {
	bare := l.filter
	bare.prices = nil
	rest := bare.apply(ps)
	out := facet{Name: "Price"}
	for _, b := range bands() {
		n := 0
		for _, p := range rest {
			if b.holds(p.Cents) {
				n++
			}
		}
		on := slices.Contains(l.filter.prices, b.key)
		if n == 0 && !on {
			continue
		}
		f := l.filter
		f.prices = toggle(f.prices, b.key)
		out.Values = append(out.Values, facetValue{b.label, n, l.with(f).URL(), on})
	}
	return out
}

func (l listing) ratingFacet(ps []*product) facet {
	out := facet{Name: "Customer rating"}
	for _, stars := range []int{4, 3, 2} {
		f := l.filter
		f.rating = stars
		n := len(f.apply(ps))
		on := l.filter.rating == stars
		if n == 0 && !on {
			continue
		}
		if on {
			f.rating = 0
		}
		out.Values = append(out.Values, facetValue{fmt.Sprintf("%d stars & up", stars), n, l.with(f).URL(), on})
	}
	return out
}

func (l listing) stockFacet(ps []*product) facet {
	f := l.filter
	f.inStock = true
	n := len(f.apply(ps))
	f.inStock = !l.filter.inStock
	if n == 0 && !l.filter.inStock {
		return facet{}
	}
	return facet{"Availability", []facetValue{{"In stock", n, l.with(f).URL(), l.filter.inStock}}}
}

// applied lists the refinements that are on, each with the way to take it off.
func applied(fs []facet) []facetValue {
	var out []facetValue
	for _, f := range fs {
		for _, v := range f.Values {
			if v.On {
				v.Label = f.Name + ": " + v.Label
				out = append(out, v)
			}
		}
	}
	return out
}
