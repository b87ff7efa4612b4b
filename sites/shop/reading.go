package shop

import (
	"slices"
	"strings"
)

// What a match is worth by how it came about, in quarters of the word's weight.
const (
	byWord    = 4
	bySynonym = 3
	byStart   = 2
)

// A term is one word of a search with all that will do in its place.
type term struct {
	stem string
	alts []alt
}

type alt struct {
	stem  string
	worth int // quarters
}

// term finds what may stand for a word: itself, its synonyms, and of a beginning that is no word
// all of the shop's words that begin so.
func (x *index) term(word string) term {
	s := stem(word)
	t := term{stem: s}
	if x.known[s] {
		t.alts = append(t.alts, alt{s, byWord})
	}
	for _, o := range x.same[s] {
		if x.known[o] {
			t.alts = append(t.alts, alt{o, bySynonym})
		}
	}
	if len(t.alts) > 0 || len(word) < 3 {
		return t
	}
	for _, k := range x.words {
		if strings.HasPrefix(k.text, word) {
			t.alts = append(t.alts, alt{stem(k.text), byStart})
		}
	}
	return t
}

// in is what the term is worth in a product, in quarters, and the weight of the place where it
// was found.
func (t term) in(e entry) (worth, weight int) {
	for _, a := range t.alts {
		if w := e.weights[a.stem]; w*a.worth > worth {
			worth, weight = w*a.worth, w
		}
	}
	return worth, weight
}

// A reading is a query's words with what may stand for them.
type reading struct {
	terms  []term
	thing  int  // which of the terms is a thing that the shop sells; -1 when none is
	unsold bool // the query is for a thing that the shop does not sell
}

// read finds out what a query is for: of "desk lamp" the last word is the thing, of "lamp for a
// desk" the last before "for".
func (x *index) read(q query) reading {
	r := reading{terms: make([]term, len(q.stems)), thing: -1}
	for i, s := range q.stems {
		r.terms[i] = x.term(q.words[i])
		if i < q.head && (x.kinds[s] || !x.known[s] && slices.ContainsFunc(r.terms[i].alts, func(a alt) bool { return a.worth == bySynonym && x.kinds[a.stem] })) {
			r.thing = i
		}
	}
	r.unsold = q.head > 0 && r.thing != q.head-1 && x.unsold[q.stems[q.head-1]]
	return r
}
