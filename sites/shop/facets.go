package shop

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A facet is one group of refinements.
type facet struct {
	Key    string // of the group in addresses and forms
	Name   string
	Values []facetValue
	Range  *priceRange // of the prices
}

// A facetValue is one refinement with the number of products behind it.
type facetValue struct {
	Key, Label string
	Count      int
	On         bool
	URL        string // takes the value off, or puts it on
	Hex        string // of a colour
}

// briefly is how many values of a long group are shown at once.
const briefly = 8

// Brief are the values shown at once: all of them when only a few would be left.
func (f facet) Brief() []facetValue {
	if len(f.Values) <= briefly+2 {
		return f.Values
	}
	return f.Values[:briefly]
}

// Rest are the values shown on demand.
func (f facet) Rest() []facetValue { return f.Values[len(f.Brief()):] }

// RestOn says whether one of those shown on demand is on.
func (f facet) RestOn() bool {
	return slices.ContainsFunc(f.Rest(), func(v facetValue) bool { return v.On })
}

// AnyOn says whether one of the values is on.
func (f facet) AnyOn() bool {
	return slices.ContainsFunc(f.Values, func(v facetValue) bool { return v.On })
}

// facets counts the refinements of a list. A value's count is what the list would hold with the
// other groups' filters and this value alone.
func (l listing) facets(ps []item) []facet {
	var out []facet
	for _, key := range l.variants.refinements() {
		f := facet{Key: key}
		rest := l.filter.without(key).apply(ps)
		switch key {
		case byKind:
			f.Name = "Type"
			f.Values = l.many(ps, rest, l.filter.kinds, func(p item) []string { return []string{capital(p.Kind)} },
				func(f *filter, on []string) { f.kinds = on })
			// A search may find one of many a kind; what it is mostly about comes first.
			slices.SortStableFunc(f.Values, func(a, b facetValue) int { return b.Count - a.Count })
		case byBrand:
			f.Name = "Brand"
			f.Values = l.many(ps, rest, l.filter.brands, func(p item) []string { return []string{p.Brand} },
				func(f *filter, on []string) { f.brands = on })
		case byPrice:
			f.Name, f.Range, f.Values = "Price", l.priceRange(ps), l.bandValues(rest)
		case byRating:
			f.Name, f.Values = "Customer rating", l.ratingValues(rest)
		case byColour:
			f.Name = "Colour"
			f.Values = l.many(ps, rest, l.filter.colours, families, func(f *filter, on []string) { f.colours = on })
		case byStock:
			f.Name, f.Values = "Availability", l.stockValues(rest)
		}
		if f.useful(len(rest)) {
			out = append(out, f)
		}
	}
	return out
}

// useful says whether the group tells products apart.
func (f facet) useful(all int) bool {
	switch {
	case len(f.Values) == 0:
		return f.Range != nil && f.Range.On()
	case f.Key == byKind || f.Key == byBrand || f.Key == byColour:
		return len(f.Values) > 1 || f.Values[0].On || f.Values[0].Count < all
	}
	return true
}

// families are the colours of a product as shoppers filter by them.
func families(p item) []string {
	var out []string
	for _, c := range p.Colours {
		if !slices.Contains(out, c.Family) {
			out = append(out, c.Family)
		}
	}
	return out
}

// many makes values of which several can be on, by alphabet, of the labels that products have,
// and counts them in those that pass the other groups. Values that are on stay even when nothing
// has them.
func (l listing) many(all, rest []item, on []string, of func(item) []string, set func(*filter, []string)) []facetValue {
	labels, counts := map[string]string{}, map[string]int{}
	for _, k := range on {
		labels[k] = capital(strings.ReplaceAll(k, "-", " "))
	}
	for _, p := range all {
		for _, label := range of(p) {
			if k := slugify(label); slices.Contains(on, k) {
				labels[k] = label
			}
		}
	}
	for _, p := range rest {
		for _, label := range of(p) {
			k := slugify(label)
			labels[k] = label
			counts[k]++
		}
	}
	var out []facetValue
	for _, k := range slices.Sorted(maps.Keys(labels)) {
		f := l.filter
		set(&f, toggle(on, k))
		out = append(out, facetValue{Key: k, Label: labels[k], Count: counts[k], On: slices.Contains(on, k), URL: l.with(f).URL(), Hex: familyHex(labels[k])})
	}
	return out
}

// familyHex is the shade that stands for a family of colours, "" for another word.
func familyHex(family string) string {
	for _, c := range colours() {
		if c.Family == family {
			return c.Hex
		}
	}
	return ""
}

func (l listing) ratingValues(ps []item) []facetValue {
	var out []facetValue
	for _, stars := range leastStars() {
		v := facetValue{Key: fmt.Sprint(stars), Label: fmt.Sprintf("%d stars & up", stars), On: l.filter.rating == stars}
		f := l.filter
		f.rating = stars
		for _, p := range ps {
			if p.Tenths >= 10*stars {
				v.Count++
			}
		}
		if v.On {
			f.rating = 0
		}
		v.URL = l.with(f).URL()
		if v.Count > 0 || v.On {
			out = append(out, v)
		}
	}
	return out
}

func (l listing) stockValues(ps []item) []facetValue {
	v := facetValue{Key: "in", Label: "In stock", On: l.filter.inStock}
	for _, p := range ps {
		if !p.SoldOut() {
			v.Count++
		}
	}
	f := l.filter
	f.inStock = !v.On
	v.URL = l.with(f).URL()
	if v.Count == 0 && !v.On {
		return nil
	}
	return []facetValue{v}
}

// applied lists the refinements that are on, each with the way to take it off.
func (l listing) applied(fs []facet) []facetValue {
	var out []facetValue
	for _, f := range fs {
		for _, v := range f.Values {
			if v.On {
				v.Label = f.Name + ": " + v.Label
				out = append(out, v)
			}
		}
		if f.Range != nil && f.Range.On() {
			open := l.filter
			open.min, open.max = 0, 0
			out = append(out, facetValue{Label: f.Name + ": " + f.Range.Label(), On: true, URL: l.with(open).URL()})
		}
	}
	return out
}

// capital begins s with a capital.
func capital(s string) string {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
