package sites

import "github.com/aisle-sim/aisle/browser/page"

// Judge tells what the page now showing means for the outcome: OrderPlaced,
// LeftInCheckout (should the shopper leave now), or "" if neither. The site's
// rules are tried in their order, then the generic ones.
func (s Site) Judge(o page.Observation) Outcome {
	for _, r := range s.Outcomes {
		if r.matches(o) {
			return r.Outcome
		}
	}
	seen := read(o)
	switch {
	case seen.orderPlaced():
		return OrderPlaced
	case seen.inCheckout():
		return LeftInCheckout
	}
	return ""
}

// matches tells whether every pattern that is set fits the page. A rule
// without patterns, which Load refuses, fits nothing.
func (r OutcomeRule) matches(o page.Observation) bool {
	if r.URL == "" && r.Title == "" && r.Text == "" {
		return false
	}
	return page.Match(r.URL, o.URL) && page.Match(r.Title, o.Title) && page.Match(r.Text, o.Text)
}

// evidence is a page as the generic rules read it.
type evidence struct {
	place    place
	text     string // title and text, folded
	elements []page.Element
	labels   []string // of the elements, folded
}

func read(o page.Observation) evidence {
	e := evidence{place: placeOf(o.URL), text: fold(o.Title + "\n" + o.Text), elements: o.Elements}
	for _, el := range o.Elements {
		e.labels = append(e.labels, fold(el.Label))
	}
	return e
}
