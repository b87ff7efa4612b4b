package shop

import "slices"

// A priceRange is the slider of a list, in dollars: its ends, and where its two thumbs stand.
type priceRange struct {
	Low, High int // of the whole list, whatever filters are on
	Min, Max  int // chosen; 0 is open
	Step      int
}

// priceRange spans the prices of a list, rounded outwards to whole steps.
func (l listing) priceRange(ps []item) *priceRange {
	if len(ps) == 0 {
		return nil
	}
	low, high := ps[0].Cents, ps[0].Cents
	for _, p := range ps {
		low, high = min(low, p.Cents), max(high, p.Cents)
	}
	r := &priceRange{Min: l.filter.min, Max: l.filter.max, Step: 1}
	for _, step := range []int{5, 10} {
		if high-low > 2000*step {
			r.Step = step
		}
	}
	r.Low = low / (100 * r.Step) * r.Step
	r.High = (high + 100*r.Step - 1) / (100 * r.Step) * r.Step
	return r
}

// On says whether a thumb was moved.
func (r priceRange) On() bool { return r.Min > 0 || r.Max > 0 }

// From is where the lower thumb stands.
func (r priceRange) From() int { return min(max(r.Min, r.Low), r.High) }

// To is where the upper thumb stands.
func (r priceRange) To() int {
	if r.Max == 0 {
		return r.High
	}
	return min(max(r.Max, r.Low), r.High)
}

// Label is the range as one says it.
func (r priceRange) Label() string {
	switch {
	case r.Min == 0:
		return "up to $" + grouped(r.Max)
	case r.Max == 0:
		return "from $" + grouped(r.Min)
	}
	return "$" + grouped(r.Min) + " to $" + grouped(r.Max)
}

// bandValues counts the bands of prices over products to which the bands were not applied yet.
func (l listing) bandValues(ps []item) []facetValue {
	var out []facetValue
	for _, b := range bands() {
		v := facetValue{Key: b.key, Label: b.label, On: slices.Contains(l.filter.prices, b.key)}
		for _, p := range ps {
			if b.holds(p.Cents) {
				v.Count++
			}
		}
		f := l.filter
		f.prices = toggle(f.prices, b.key)
		v.URL = l.with(f).URL()
		if v.Count > 0 || v.On {
			out = append(out, v)
		}
	}
	return out
}
