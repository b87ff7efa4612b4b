package shop

import (
	"slices"
	"strings"
)

// How much a word weighs by where it is found.
const (
	inTitle    = 20
	inKind     = 16
	inBrand    = 12
	inCategory = 8
	inOptions  = 4
	inText     = 2
)

// An index finds products by words. It does not change once built.
type index struct {
	entries []entry
	same    map[string][]string  // stem → stems that will do
	kinds   map[string]bool      // stems that say what is sought rather than how it is
	known   map[string]bool      // every stem
	words   []word               // every word a shopper may have meant, by alphabet
	phrases []phrase             // every search that may be proposed
	pairs   map[string][2]string // two words that stand side by side in a title or a name, by both in one
	unsold  map[string]bool      // stems of things that are sold elsewhere
	right   map[string]bool      // words that are no misspellings, though the shop has none of them
}

// An entry is what the index knows of one product.
type entry struct {
	p       *product
	weights map[string]int // by stem, of the best place
	title   []string       // stems
	names   [][]string     // stems of what it is called; the kind first
	one     string         // stem of what any product of its category is called
}

// A word is one of the shop's own, to be proposed for a misspelled one.
type word struct {
	text   string
	weight int // of the best place in any product
	count  int // of products that have it there
}

func newIndex(c *catalogue) *index {
	x := &index{same: synonyms(), kinds: map[string]bool{}, known: map[string]bool{}, pairs: map[string][2]string{},
		unsold: map[string]bool{}, right: map[string]bool{}}
	for _, w := range soldElsewhere() {
		x.unsold[stem(w)], x.right[w] = true, true
	}
	for _, w := range describing() {
		x.right[w] = true
	}
	words := map[string]*word{}
	read := map[string][]string{} // tokens of texts that many products share
	for _, p := range c.products {
		e := entry{p: p, weights: map[string]int{}, one: stem(p.Category.One)}
		for _, f := range p.fields() {
			toks, ok := read[f.text]
			if !ok {
				toks = tokens(f.text)
				read[f.text] = toks
			}
			for _, tok := range toks {
				s := stem(tok)
				e.weights[s] = max(e.weights[s], f.weight)
				x.known[s] = true
				if f.weight >= inOptions && len(tok) > 2 && !small(tok) && !number.MatchString(tok[:1]) {
					note(words, tok, f.weight)
				}
			}
			if f.weight >= inKind {
				for i := 1; i < len(toks); i++ {
					x.pairs[toks[i-1]+toks[i]] = [2]string{toks[i-1], toks[i]}
				}
			}
			switch {
			case f.weight == inTitle:
				e.title = stems(toks)
			case f.weight == inKind && len(toks) > 0:
				// Of "water bottle" only the last word is the thing.
				x.kinds[stem(toks[len(toks)-1])] = true
				e.names = append(e.names, stems(toks))
			}
		}
		x.entries = append(x.entries, e)
	}
	for _, w := range words {
		if w.common() {
			x.words = append(x.words, *w)
		}
	}
	slices.SortFunc(x.words, func(a, b word) int { return strings.Compare(a.text, b.text) })
	x.phrases = phrases(c)
	return x
}

type weighted struct {
	weight int
	text   string
}

// fields is all that is said of a product, with the weight of the place.
func (p *product) fields() []weighted {
	out := []weighted{{inTitle, p.Title}, {inKind, p.Kind}}
	for _, w := range p.Words {
		out = append(out, weighted{inKind, w})
	}
	out = append(out, weighted{inBrand, p.Brand}, weighted{inCategory, p.Category.Name})
	for _, g := range p.Groups {
		out = append(out, weighted{inText, g.Label})
		for _, v := range g.Values {
			out = append(out, weighted{inOptions, v.Label})
		}
	}
	for _, c := range p.Colours {
		out = append(out, weighted{inOptions, c.Family})
	}
	for _, s := range p.Specs {
		out = append(out, weighted{inOptions, s.Value}, weighted{inText, s.Name})
	}
	for _, d := range p.Description {
		out = append(out, weighted{inText, d})
	}
	return out
}

// common says whether a shopper may well have meant the word: what things, brands and categories
// are called, but of names ("Platform Nine") and of options only what comes up again.
func (w word) common() bool {
	return w.count > 1 || w.weight < inTitle && w.weight >= inCategory || len(w.text) > 5 && w.weight == inTitle
}

func note(words map[string]*word, text string, weight int) {
	w := words[text]
	if w == nil {
		w = &word{text: text}
		words[text] = w
	}
	if weight > w.weight {
		w.weight, w.count = weight, 0
	}
	if weight == w.weight {
		w.count++
	}
}

func stems(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = stem(w)
	}
	return out
}
