package shop

import (
	"slices"
	"strings"
)

// How much a word weighs by where it was found. A word found by its beginning weighs half.
const (
	inTitle    = 20
	inKind     = 16
	inBrand    = 12
	inCategory = 8
	inOptions  = 4
	inText     = 2
)

// strong is the least weight of a word that says what the product is.
const strong = inCategory / 2

// enough is how many products with every word make those with only some of them unwelcome.
const enough = 4

// An index finds products by words. It does not change once built.
type index struct {
	products []*product
	weights  []map[string]int // stem → weight, parallel to products
	kinds    map[string]bool  // stems that say what is sought rather than how it is
	words    []string         // every word a shopper may have meant, sorted
	known    map[string]bool  // every stem
}

func newIndex(c *catalogue) *index {
	x := &index{products: c.products, kinds: map[string]bool{}, known: map[string]bool{}}
	words := map[string]bool{}
	for _, p := range c.products {
		w := map[string]int{}
		put := func(weight int, texts ...string) {
			for _, t := range texts {
				for _, tok := range tokens(t) {
					s := stem(tok)
					w[s] = max(w[s], weight)
					x.known[s] = true
					if weight >= inCategory && len(tok) > 2 {
						words[tok] = true
					}
				}
			}
		}
		put(inTitle, p.Title)
		put(inKind, p.Kind)
		put(inKind, p.Words...)
		put(inBrand, p.Brand)
		put(inCategory, p.Category.Name)
		for _, t := range append([]string{p.Kind}, p.Words...) {
			// Of "water bottle" only the last word is the thing.
			if toks := tokens(t); len(toks) > 0 {
				x.kinds[stem(toks[len(toks)-1])] = true
			}
		}
		for _, g := range p.Groups {
			for _, v := range g.Values {
				put(inOptions, v.Label)
			}
		}
		for _, s := range p.Specs {
			put(inOptions, s.Value)
			put(inText, s.Name)
		}
		put(inText, p.Description...)
		x.weights = append(x.weights, w)
	}
	for w := range words {
		if !small(w) {
			x.words = append(x.words, w)
		}
	}
	slices.Sort(x.words)
	return x
}

// weight of a stem in one product: whole, or half of the best word it begins.
func weight(w map[string]int, s string) int {
	if n, ok := w[s]; ok {
		return n
	}
	best := 0
	if len(s) >= 3 {
		for t, n := range w {
			if strings.HasPrefix(t, s) {
				best = max(best, n/2)
			}
		}
	}
	return best
}

type hit struct {
	p              *product
	matched, score int
}

// find returns the products for a query, best first. Products with every word come first; those
// with at least half of the words follow only when the first are few. A query that names a kind
// of thing finds only things of that name. exact says whether any product had every word.
func (x *index) find(q query) (found []*product, exact bool) {
	thing := "" // of "desk lamp" the last word is the thing; of "lamp for a desk" the last before "for"
	for _, s := range q.stems[:q.head] {
		if x.kinds[s] {
			thing = s
		}
	}
	var all, some []hit
	for i, p := range x.products {
		if p.Cents < q.min || q.max > 0 && p.Cents > q.max {
			continue
		}
		h, strongest := hit{p: p}, 0
		for _, s := range q.stems {
			if n := weight(x.weights[i], s); n > 0 {
				h.matched++
				h.score += n
				strongest = max(strongest, n)
			}
		}
		if thing != "" && x.weights[i][thing] < inKind {
			continue
		}
		switch {
		case h.matched == len(q.stems):
			all = append(all, h)
		case h.matched > 0 && h.matched*2 >= len(q.stems) && strongest >= strong:
			some = append(some, h)
		}
	}
	exact = len(all) > 0
	if len(q.stems) > 1 && len(all) < enough {
		all = append(all, some...)
	}
	slices.SortStableFunc(all, func(a, b hit) int {
		if a.matched != b.matched {
			return b.matched - a.matched
		}
		if a.score != b.score {
			return b.score - a.score
		}
		if a.p.Sold != b.p.Sold {
			return b.p.Sold - a.p.Sold
		}
		return strings.Compare(a.p.Slug, b.p.Slug)
	})
	for _, h := range all {
		found = append(found, h.p)
	}
	return found, exact
}
