package features

import (
	"math"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// filter makes the candidates of a refinement: a click, or one for each
// option of a select that is not chosen.
func (s *Scene) filter(l *listing, e *page.Element) {
	one := func(label string, a page.Action, sort bool) {
		p := padded(label)
		l.begin()
		l.put("filter.base", 1)
		l.put("filter.many", math.Log10(float64(1+len(s.Here.Items))))
		l.put("filter.used", float64(s.Past.Filters))
		l.is("filter.clear", says(p, clearWords))
		l.is("undo", e.Checked || e.Selected)
		switch {
		case e.Role == "button" && is(p, applyWords):
			l.put("filter.button", 1)
			l.is("filter.apply", s.Past.Pending)
		case sort:
			cheap, rated := says(p, cheapestSort), says(p, ratedSort)
			l.is("filter.sort_price", cheap)
			l.is("filter.sort_rating", rated && !cheap)
			l.is("filter.sort_other", !rated && !cheap)
		default:
			l.put("filter.words", s.labelWords(label))
			l.put("filter.price", s.priceRange(label))
			if says(p+padded(e.Name), ratingFilter) {
				l.put("filter.rating", starsAsked(p))
			}
		}
		l.end(MoveFilter, a, nil)
	}
	sort := says(padded(e.Label+" "+e.Name), sortWords)
	switch {
	case len(e.Options) > 0:
		for _, o := range e.Options {
			if o != e.Value && !placeholder(o) {
				one(o, page.Action{Type: page.Select, Name: e.Name, Text: o}, sort)
			}
		}
	case !isTextField(e):
		one(e.Label, click(e), sort)
	}
}

// labelWords is the share of a short label's words that the task names;
// counts in brackets do not matter.
func (s *Scene) labelWords(label string) float64 {
	label, _, _ = strings.Cut(label, "(")
	ws, hit, n := stems(label), 0, 0
	for _, w := range ws {
		if w[0] >= '0' && w[0] <= '9' && len(ws) > 1 {
			continue
		}
		n++
		if found(s.Goal.Head, []string{w})+found(s.Goal.Extras, []string{w}) > 0 {
			hit++
		}
	}
	if n == 0 {
		return 0
	}
	return float64(hit) / float64(n)
}

// priceRange is the share of the budget that a label's range of prices
// covers ("under $50", "$50 to $100"); 0 if it goes beyond the budget.
func (s *Scene) priceRange(label string) float64 {
	vs := amounts(label)
	if len(vs) == 0 || len(vs) > 2 || s.Goal.Budget <= 0 || strings.HasSuffix(strings.TrimSpace(label), "+") {
		return 0
	}
	if len(vs) == 1 && says(padded(label), overWords) || vs[len(vs)-1] > s.Goal.Budget {
		return 0
	}
	low := 0.0
	if len(vs) == 2 {
		low = vs[0]
	}
	return max(0, vs[len(vs)-1]-low) / s.Goal.Budget
}

// starsAsked is the number of stars that a label names as a share of five; 1
// if it names none.
func starsAsked(padded string) float64 {
	for _, r := range padded {
		if r >= '1' && r <= '5' {
			return float64(r-'0') / 5
		}
	}
	return 1
}

// turn makes the candidate of pagination, tabs and galleries.
func (s *Scene) turn(l *listing, e *page.Element, best float64) {
	l.begin()
	l.put("turn.base", 1)
	if s.Here.Place == PlaceList && (says(padded(e.Label), nextWords) || says(padded(e.Name), nextWords)) {
		l.put("turn.next", 1)
		l.put("turn.poor", 1-best)
	}
	l.is("turn.details", s.Here.Place == PlaceProduct && e.Role == "tab")
	l.put("turn.turned", float64(s.Past.Turns))
	l.is("undo", e.Selected)
	l.end(MoveTurn, click(e), nil)
}

// browse makes the candidate of the shop's own navigation.
func (s *Scene) browse(l *listing, e *page.Element, p part) {
	l.begin()
	l.put("browse.base", 1)
	ws := stems(e.Label)
	if len(ws) > 0 {
		l.put("browse.words", float64(found(s.Goal.Head, ws))/float64(max(len(ws), len(s.Goal.Head))))
	}
	l.is("browse.lost", len(s.Here.Items) == 0)
	l.is("browse.midway", s.Here.Place == PlaceProduct)
	l.is("browse.account", p == partAccount)
	l.put("browse.browsed", float64(s.Past.Browsed))
	l.end(MoveBrowse, click(e), nil)
}

// review makes the candidate that looks at reviews.
func (s *Scene) review(l *listing, e *page.Element) {
	if isTextField(e) || len(e.Options) > 0 {
		return // writing one, or sorting them
	}
	l.begin()
	l.put("review.base", 1)
	key := ""
	if it := s.Here.Subject; it != nil {
		l.put("review.suit", it.Suit)
		key = it.Key
	}
	l.put("review.read", float64(s.Past.Reviews[key]))
	l.is("undo", e.Selected)
	l.end(MoveReview, click(e), s.Here.Subject)
}

// around makes the candidates that need no element: scroll and back.
func (s *Scene) around(l *listing) {
	product := s.Here.Place == PlaceProduct
	if !s.Now.Scroll.AtEnd() {
		hidden := 0
		for i := range s.Now.Elements {
			if s.Here.parts[i] == partOpen && !s.Now.Elements[i].InViewport {
				hidden++
			}
		}
		l.begin()
		l.put("scroll.base", 1)
		l.put("scroll.more", float64(hidden)/float64(max(1, len(s.Now.Elements))))
		l.is("scroll.reading", product)
		l.put("scroll.scrolled", float64(s.Past.Scrolls))
		l.end(MoveScroll, page.Action{Type: page.ScrollPage, Text: "down"}, nil)
	}
	if s.Now.Scroll.Y > 0 {
		l.begin()
		l.put("scroll.base", 1)
		l.put("scroll.up", 1)
		l.put("scroll.scrolled", float64(s.Past.Scrolls))
		l.end(MoveScroll, page.Action{Type: page.ScrollPage, Text: "up"}, nil)
	}
	if s.Past.Depth > 0 {
		l.begin()
		l.put("back.base", 1)
		if it := s.Here.Subject; it != nil {
			l.put("back.unsuitable", 1-it.Suit)
			l.put("back.to_better", s.better(it))
			if !s.InCart {
				l.put("back.compare", it.Suit/float64(max(1, len(s.Past.Opened))))
			}
		}
		l.is("back.dead_end", s.Here.Place == PlaceEmpty || s.Here.Place == PlaceOther && len(s.Here.Items) == 0)
		l.is("back.list", s.Here.Place == PlaceList)
		l.is("back.form", s.Here.Place == PlaceCart || s.Here.Place == PlaceCheckout)
		l.put("back.looked", float64(s.Past.Here))
		l.end(MoveBack, page.Action{Type: page.Back}, nil)
	}
}

// leave makes the candidate that ends the session.
func (s *Scene) leave(l *listing) {
	l.begin()
	l.put("leave.base", 1)
	t := float64(s.Past.Steps) / 10
	l.put("leave.steps", t)
	l.put("leave.long", t*t)
	l.put("leave.form_steps", float64(s.Past.FormSteps)/10)
	l.is("leave.no_results", s.Past.Answer && len(s.Here.Items) == 0 && s.Here.Place != PlaceProduct)
	l.put("leave.unsuited", s.unsuited())
	best := s.Here.Best
	if b := s.Past.best(); b != nil {
		best = max(best, b.Suit)
	}
	l.put("leave.promising", best)
	l.is("leave.in_cart", s.InCart && !s.Done)
	l.put("leave.over_total", s.OverTotal)
	l.put("leave.trouble", float64(s.Past.Trouble))
	l.put("leave.surprise", s.surprise())
	l.put("leave.closed", float64(s.Past.Closed))
	l.is("leave.done", s.Done)
	l.is("leave.empty", s.Here.Place == PlaceEmpty)
	l.end(MoveLeave, page.Action{Type: page.Terminate}, nil)
}
