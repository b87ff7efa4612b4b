package shop

import (
	"math/rand/v2"
	"slices"
)

// How often one text may be said in a shop: of a department's own, and of those for anything.
const (
	ownUses     = 4
	generalUses = 5
)

// shownFirst is how many reviews a product's page shows, the most helpful ones.
const shownFirst = 3

// A desk is where the reviews of a whole shop are written, so that nobody reads the same text
// under many products, nor first under two of a kind.
type desk struct {
	general []said
	writers []*writer
	uses    map[*said]int   // in the whole shop
	ofKind  map[saidOf]bool // said of some product of a kind
}

// saidOf is a text under products of a kind.
type saidOf struct {
	kind string
	text *said
}

func newDesk(general []said) *desk {
	return &desk{general: general, uses: map[*said]int{}, ofKind: map[saidOf]bool{}}
}

// A writer writes the reviews of one product.
type writer struct {
	p       *product
	want    int // reviews
	pool    *pool
	voice   voice
	r       *rand.Rand
	authors map[string]bool
	written []written
}

// written is a review; it is fresh when nobody had said its text of the kind before.
type written struct {
	review
	fresh bool
}

// add gives the desk a product to write about: what its department says about such a thing, and
// what anybody says about anything.
func (d *desk) add(t *table, m model, p *product, seed uint64) {
	r := rand.New(rand.NewPCG(seed, hash(p.Slug+" reviews")))
	d.writers = append(d.writers, &writer{p: p, want: p.talk(r), pool: newPool(t.reviews, d.general, m.words()),
		voice: t.newVoice(p, m, r), r: r, authors: map[string]bool{}})
}

// write gives every product its reviews. Those with most are written first, since they need nearly
// all there is to say; the others get one after the other, so that none is left with what remains.
func (d *desk) write() {
	for left := true; left; {
		left = false
		for _, w := range d.writers {
			for len(w.written) < w.want && d.one(w) {
				if left = true; !w.p.talkedAbout() {
					break
				}
			}
		}
	}
	for _, w := range d.writers {
		w.publish()
	}
}

// one writes one more review, with stars near the product's rating. What was said of the kind
// before is said again only below those that are shown first. When there is nothing left to say
// there will be no more.
func (d *desk) one(w *writer) bool {
	isFresh := func(s *said) bool { return !d.ofKind[saidOf{w.p.Kind, s}] }
	stars, fresh := drawStars(w.p.Tenths, w.r), true
	s := w.pool.draw(stars, d.uses, isFresh, w.r)
	if s == nil && len(w.written) >= shownFirst {
		s, fresh = w.pool.draw(stars, d.uses, func(*said) bool { return true }, w.r), false
	}
	if s == nil {
		w.want = 0
		return false
	}
	d.uses[s]++
	d.ofKind[saidOf{w.p.Kind, s}] = true
	w.written = append(w.written, written{w.review(s), fresh})
	return true
}

// review makes a review of a text.
func (w *writer) review(s *said) review {
	p, r := w.p, w.r
	bought := p.anyChoice(r)
	colour, _ := p.Groups[0].find(bought[0])
	rv := review{Stars: s.stars, Title: w.voice.say(s.title, colour.Label), Text: w.voice.say(s.text, colour.Label),
		Author: author(w.authors, r), day: r.IntN(560)}
	rv.Date = date(rv.day)
	if rv.Verified = r.IntN(100) < 85; rv.Verified {
		rv.Bought = p.combination(bought)
	}
	rv.Helpful = p.helped(rv, r)
	return rv
}

// publish sorts a product's reviews, the most helpful first; those shown first are fresh.
func (w *writer) publish() {
	slices.SortStableFunc(w.written, func(a, b written) int { return b.Helpful - a.Helpful })
	for i := range min(shownFirst, len(w.written)) {
		at := i + slices.IndexFunc(w.written[i:], func(o written) bool { return o.fresh })
		if at > i {
			a, b := &w.written[i], &w.written[at]
			*a, *b = *b, *a
			a.Helpful, b.Helpful = b.Helpful, a.Helpful
		}
	}
	for _, o := range w.written {
		w.p.Reviews = append(w.p.Reviews, o.review)
	}
}
