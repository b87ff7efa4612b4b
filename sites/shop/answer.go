package shop

import (
	"slices"
	"strings"
)

// An answer is what a search found and how it was understood.
type answer struct {
	query    query
	products []*product
	exact    bool   // some product has every word
	instead  string // the words searched for in place of those typed
	proposal string // words that were not searched for but may have been meant
}

// answer searches for a text. Words that the shop does not know are put right where it is plain
// what they mean and nothing else is found; otherwise, and when the shopper insists on them, the
// right ones are only proposed.
func (x *index) answer(text string, insist bool) answer {
	a := answer{query: x.respaced(understand(text))}
	a.products, a.exact = x.find(a.query)
	right, certainty := x.correct(a.query)
	if certainty == unchanged {
		return a
	}
	found, exact := x.find(right)
	// Who names a thing that is sold is shown it, however odd the other words are.
	answered := a.exact || len(a.products) > 0 && x.read(a.query).thing >= 0
	switch {
	case len(found) == 0:
	case insist, answered, certainty == doubtful:
		a.proposal = right.text()
	default:
		a.query, a.products, a.exact, a.instead = right, found, exact, right.text()
	}
	return a
}

// nearby are searches that find something where a search finds nothing: it without its price,
// then without one of its words, at most n.
func (x *index) nearby(q query, n int) []string {
	var out []string
	try := func(q query) {
		text := strings.TrimSpace(q.text())
		if len(out) == n || len(q.words) == 0 || slices.Contains(out, text) {
			return
		}
		// It is what the words mean when they are searched for that must be there.
		if found, exact := x.find(understand(text)); exact && len(found) > 0 {
			out = append(out, text)
		}
	}
	right, _ := x.correct(q)
	free := right
	free.min, free.max, free.phrase = 0, 0, ""
	if right.phrase != "" {
		try(free)
	}
	for i := range right.words {
		if len(right.words) > 1 {
			less := append(append([]string(nil), free.words[:i]...), free.words[i+1:]...)
			try(free.reworded(less))
		}
	}
	return out
}
