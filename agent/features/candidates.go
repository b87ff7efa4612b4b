package features

import (
	"math"
	"slices"

	"github.com/aisle-sim/aisle/browser/page"
)

// Candidates returns what a shopper could do now: every action names an
// element that is there and enabled and fits it, in page order, then scroll,
// back and terminate. allowed are the types that may be used, nil for all.
func (s *Scene) Candidates(allowed []page.Type) []Candidate {
	l := &listing{s: s, out: make([]Candidate, 0, len(s.Now.Elements)+8), arena: make([]Value, 0, 8*len(s.Now.Elements)+64)}
	places := s.places()
	best, todo := s.unopened(), 0
	for i := range s.Now.Elements {
		e := &s.Now.Elements[i]
		if e.Disabled || e.Name == "" {
			continue
		}
		l.behind = s.Here.behind(e)
		switch p := s.part(i); p {
		case partSearchBox:
			s.searches(l, e, best)
		case partSearchButton, partSuggestion:
			s.searchClick(l, e, p, best)
		case partFilter:
			s.filter(l, e)
		case partOpen:
			s.open(l, e, places[i])
		case partTurn:
			s.turn(l, e, best)
		case partBrowse, partAccount:
			s.browse(l, e, p)
		case partOption, partQuantity:
			s.option(l, e, p)
		case partReview:
			s.review(l, e)
		case partAdd, partBuyNow:
			s.add(l, e, p)
		case partCart:
			s.cart(l, e)
		case partCheckout, partPlace, partContinue, partGuest:
			s.checkout(l, e, p)
		case partField, partPick, partChoice:
			s.fill(l, e, p, &todo)
		case partDismiss:
			s.dismiss(l, e)
		case partRetry:
			l.begin()
			l.put("retry.base", 1)
			l.is("retry.broken", s.Here.broken)
			l.end(MoveRetry, click(e), nil)
		default:
			s.other(l, e)
		}
	}
	l.behind = false
	s.around(l)
	s.leave(l)
	if allowed != nil {
		l.out = slices.DeleteFunc(l.out, func(c Candidate) bool { return !slices.Contains(allowed, c.Action.Type) })
	}
	return l.out
}

func click(e *page.Element) page.Action { return page.Action{Type: page.Click, Name: e.Name} }

// places numbers the products that elements open, from 1, in page order.
func (s *Scene) places() []int {
	out := make([]int, len(s.Now.Elements))
	at, n := map[string]int{}, 0
	for i := range s.Now.Elements {
		if s.Here.parts[i] != partOpen {
			continue
		}
		k := s.Now.Elements[i].Item
		if k == "" || at[k] == 0 {
			n++
			if k != "" {
				at[k] = n
			}
			out[i] = n
			continue
		}
		out[i] = at[k]
	}
	return out
}

// open makes the candidate that opens a product.
func (s *Scene) open(l *listing, e *page.Element, place int) {
	l.begin()
	l.put("open.base", 1)
	l.put("open.position", math.Log(float64(place)))
	l.is("open.below", !e.InViewport)
	l.put("open.opened", float64(len(s.Past.Opened)))
	var it *Seen
	if i, ok := s.Here.item(e); ok {
		it = &s.Here.Items[i]
	} else {
		it = &Seen{Item: page.Item{Title: e.Label}}
		it.judge(&s.Goal, stems(e.Label))
	}
	if len(s.Goal.Head) > 0 {
		l.put("open.words", it.Words)
	}
	l.put("open.extras", it.Extras)
	l.is("open.in_budget", it.Within)
	l.put("open.over_budget", it.Over)
	l.put("open.cheap", s.cheap(it))
	l.put("open.deal", deal(it))
	l.put("open.rating", stars(it))
	l.put("open.reviews", math.Log10(float64(1+max(0, it.Reviews))))
	l.is("open.sold_out", it.SoldOut)
	l.is("open.brand", s.brand(it))
	l.is("open.related", s.Here.Place == PlaceProduct)
	if o := s.Past.opened(it.Key); o != nil {
		l.put("open.seen", float64(max(1, o.Times)))
		l.is("open.best_seen", s.bestOpened(it.Key))
	}
	l.end(MoveOpen, click(e), it)
}

// cheap is how far below the median of the page a price is, -1 to 1.
func (s *Scene) cheap(it *Seen) float64 {
	if it.Price.IsZero() || s.Here.Median <= 0 {
		return 0
	}
	return max(-1, min(1, (s.Here.Median-units(it.Price))/s.Here.Median))
}

// deal is the share of the old price that is taken off.
func deal(it *Seen) float64 {
	if it.Was.Cents <= 0 || it.Price.IsZero() {
		return 0
	}
	return max(0, min(1, 1-float64(it.Price.Cents)/float64(it.Was.Cents)))
}

// stars is the rating above three as a share of two, -1 to 1; 0 if not shown.
func stars(it *Seen) float64 {
	if it.Rating <= 0 {
		return 0
	}
	return max(-1, min(1, (it.Rating-3)/2))
}

func (s *Scene) other(l *listing, e *page.Element) {
	l.begin()
	l.put("other.base", 1)
	l.is("undo", e.Checked || e.Selected)
	l.end(MoveOther, click(e), nil)
}
