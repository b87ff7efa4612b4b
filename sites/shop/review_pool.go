package shop

import (
	"math/rand/v2"
	"slices"
)

// A pool is what may still be said about a product.
type pool struct{ own, general []*said }

// newPool leaves out reviews about other kinds of thing. Of what is made for children people write
// as parents do, so that of the department's lines only those meant for it fit.
func newPool(department, general []said, words []string) *pool {
	kids := slices.Contains(words, forKids)
	p := &pool{}
	for i, s := range department {
		if s.fits.fits(words) && (!kids || s.fits.names(forKids)) {
			p.own = append(p.own, &department[i])
		}
	}
	for i, s := range general {
		if s.fits.fits(words) {
			p.general = append(p.general, &general[i])
		}
	}
	return p
}

// draw takes a text with these stars, or nearly, out of the pool; nil when none is left that fits.
// Of those that fit it takes the one said least often. Three in four are the department's own while
// it has any.
func (p *pool) draw(stars int, uses map[*said]int, fits func(*said) bool, r *rand.Rand) *said {
	first, second := &p.own, &p.general
	limit, other := ownUses, generalUses
	if r.IntN(4) == 0 {
		first, second, limit, other = second, first, other, limit
	}
	for away := range 2 {
		near := func(s *said) bool { return fits(s) && (s.stars-stars == away || stars-s.stars == away) }
		if s := take(first, uses, limit, near, r); s != nil {
			return s
		}
		if s := take(second, uses, other, near, r); s != nil {
			return s
		}
	}
	return nil
}

// take removes one of those that fit and were said least often, less often than the limit, each
// with the same chance; nil when there is none.
func take(from *[]*said, uses map[*said]int, limit int, fits func(*said) bool, r *rand.Rand) *said {
	at, n := -1, 0
	for i, s := range *from {
		switch {
		case uses[s] >= limit || !fits(s):
			continue
		case at < 0, uses[s] < uses[(*from)[at]]:
			at, n = i, 1
		case uses[s] == uses[(*from)[at]]:
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
