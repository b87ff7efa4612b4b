package features

import "github.com/aisle-sim/aisle/browser/page"

// listing collects candidates. Their features lie in one array, for pages
// with thousands of them.
type listing struct {
	s     *Scene
	out   []Candidate
	arena []Value
	start int
	// behind is true while candidates are made of what a dialog lies over.
	behind bool
}

// begin starts a new candidate's features.
func (l *listing) begin() { l.start = len(l.arena) }

// put adds a feature; zero is left out.
func (l *listing) put(feature string, v float64) {
	if v != 0 {
		l.arena = append(l.arena, Value{feature, v})
	}
}

// is adds a feature that is 1 or 0.
func (l *listing) is(feature string, on bool) {
	if on {
		l.put(feature, 1)
	}
}

// end makes the candidate, with the features that every move has.
func (l *listing) end(m Move, a page.Action, product *Seen) {
	try := attempt{a, l.s.Here.URL}
	l.put("failed", float64(l.s.Past.failed[try]))
	if m != MoveScroll && m != MoveBack && m != MoveLeave {
		l.put("repeat", float64(l.s.Past.done[try]))
	}
	switch m {
	case MoveSearch, MoveFilter, MoveOpen, MoveTurn, MoveBrowse:
		l.is("astray", l.s.Here.Place == PlaceCheckout)
		fallthrough
	case MoveReview, MoveOption:
		l.is("have_it", l.s.InCart)
	case MoveCart:
		l.is("astray", l.s.Here.Place == PlaceCheckout)
	}
	l.is("behind", l.behind || m == MoveScroll && l.s.Here.over != nil)
	l.out = append(l.out, Candidate{Action: a, Move: m, Features: l.arena[l.start:len(l.arena):len(l.arena)], Product: product})
}
