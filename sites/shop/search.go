package shop

import (
	"slices"
	"strings"
)

// threshold is how many good answers make the poor ones unwelcome.
const threshold = 4

// What a product gains by what it is called, in the same measure as the weights of words.
const (
	namedSo      = 30 // its kind is what was asked for, word by word
	namedAlso    = 28 // shoppers call it so, word by word: "light" for a table lamp
	namedInShort = 22 // its kind ends so: "lamp" for a table lamp, but "light" for a night light as well
	namedPartly  = 14 // what was asked for ends with its name: "waterproof hiking boots"
	namedLoosely = 10 // one of the names shoppers use ends so
	typical      = 12 // its category is called so
	inARow       = 6  // two words stand side by side in the title as they do in the search
	wholeTitle   = 40
)

type hit struct {
	p              *product
	matched, score int
	strongest      int // weight of the best place of any word
}

// find returns the products for a query, best first. Products with every word come first; when
// they are few, others follow. A query that names a thing the shop sells finds only things of that
// name, but all of them may follow; else those follow that have at least half of the words. exact
// says whether any product is what was asked for in every word.
func (x *index) find(q query) (found []*product, exact bool) {
	if q.empty() {
		return nil, false
	}
	r := x.read(q)
	var all, some []hit
	for _, e := range x.entries {
		if e.p.Cents < q.min || q.max > 0 && e.p.Cents > q.max {
			continue
		}
		if r.thing >= 0 {
			if _, weight := r.terms[r.thing].in(e); weight < inKind {
				continue
			}
		}
		h := e.match(q, r.terms)
		switch {
		case h.matched == len(r.terms):
			all = append(all, h)
		case r.thing >= 0, h.matched*2 >= len(r.terms) && h.strongest >= inOptions:
			some = append(some, h)
		}
	}
	exact = len(all) > 0 && !r.unsold
	all = relevant(all)
	if len(r.terms) > 1 && len(all) < threshold {
		all = append(all, some...)
	}
	slices.SortStableFunc(all, better)
	for _, h := range all {
		found = append(found, h.p)
	}
	return found, exact
}

// match scores one product.
func (e entry) match(q query, terms []term) hit {
	h := hit{p: e.p}
	for _, t := range terms {
		if worth, weight := t.in(e); worth > 0 {
			h.matched++
			h.score += worth
			h.strongest = max(h.strongest, weight)
		}
	}
	if len(q.stems) > 0 {
		h.score += byWord * (e.called(q.stems[:q.head]) + e.inTitle(q.stems))
	}
	return h
}

// called is what the product gains when the search is for what it is called.
func (e entry) called(head []string) int {
	best := 0
	for i, name := range e.names {
		switch {
		case i == 0 && slices.Equal(name, head):
			best = max(best, namedSo)
		case slices.Equal(name, head):
			best = max(best, namedAlso)
		case i == 0 && endsWith(name, head):
			best = max(best, namedInShort)
		case endsWith(head, name):
			best = max(best, namedPartly)
		case endsWith(name, head):
			best = max(best, namedLoosely)
		}
	}
	if len(head) == 1 && head[0] == e.one {
		best += typical
	}
	return best
}

// inTitle is what the product gains when words of the search follow one another in its title.
func (e entry) inTitle(words []string) int {
	if slices.Equal(e.title, words) {
		return wholeTitle
	}
	n := 0
	for i := 1; i < len(words); i++ {
		for k := 1; k < len(e.title); k++ {
			if e.title[k-1] == words[i-1] && e.title[k] == words[i] {
				n += inARow
			}
		}
	}
	return n
}

func endsWith(words, end []string) bool {
	return len(end) > 0 && len(words) >= len(end) && slices.Equal(words[len(words)-len(end):], end)
}

// relevant leaves out the products that only mention what is sought in passing, where enough
// others are about it.
func relevant(all []hit) []hit {
	about := 0
	for _, h := range all {
		if h.strongest >= inCategory {
			about++
		}
	}
	if about < threshold {
		return all
	}
	return slices.DeleteFunc(all, func(h hit) bool { return h.strongest < inCategory })
}

// better orders hits: more words, a higher score, what can be bought, more sold.
func better(a, b hit) int {
	switch {
	case a.matched != b.matched:
		return b.matched - a.matched
	case a.score != b.score:
		return b.score - a.score
	case a.p.SoldOut() != b.p.SoldOut():
		if a.p.SoldOut() {
			return 1
		}
		return -1
	case a.p.Sold != b.p.Sold:
		return b.p.Sold - a.p.Sold
	}
	return strings.Compare(a.p.Slug, b.p.Slug)
}
