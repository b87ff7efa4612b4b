package shop

import (
	"math/rand/v2"
	"slices"
)

// A pool is what may still be said about a product.
type pool struct{ own, general []*said }

// newPool leaves out of a department's reviews those about other kinds of thing. Of what is made
// for children people write as parents do, so that only lines meant for it fit.
func newPool(department, general []said, words []string) *pool {
	kids := slices.Contains(words, forKids)
	p := &pool{}
	for i, s := range department {
		if s.fits.fits(words) && (!kids || s.fits.names(forKids)) {
			p.own = append(p.own, &department[i])
		}
	}
	for i := range general {
		p.general = append(p.general, &general[i])
	}
	return p
}

// draw takes a text with these stars, or the nearest number that has one left, out of the pool;
// nil when it is empty. Three in four are the department's own while it has any.
func (p *pool) draw(stars int, r *rand.Rand) *said {
	first, second := &p.own, &p.general
	if r.IntN(4) == 0 {
		first, second = second, first
	}
	for away := range 5 {
		for _, from := range []*[]*said{first, second} {
			if s := take(from, func(s *said) bool { return s.stars-stars == away || stars-s.stars == away }, r); s != nil {
				return s
			}
		}
	}
	return nil
}

// take removes one of those that fit, each with the same chance; nil when none does.
func take(from *[]*said, fits func(*said) bool, r *rand.Rand) *said {
	at, n := -1, 0
	for i, s := range *from {
		if fits(s) {
			if n++; r.IntN(n) == 0 {
				at = i
			}
		}
	}
	if at < 0 {
		return nil
	}
	s := (*from)[at]
	*from = slices.Delete(*from, at, at+1)
	return s
}

// drawStars takes stars around a mean given in tenths. People who write at all are pleased or cross
// more often than in between; the spread does that, and aiming a little past the mean makes up for
// what is cut off at the ends.
func drawStars(tenths int, r *rand.Rand) int {
	mean := float64(tenths) / 10
	x := mean + (mean-3)/4 + r.NormFloat64()*1.3
	return min(max(int(x+0.5), 1), 5)
}
