package features

import (
	"math"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// waitingMax is how many steps a full cart goes on pressing.
const waitingMax = 5

// option makes the candidates of a product's options.
func (s *Scene) option(l *listing, e *page.Element, p part) {
	one := func(label, group string, a page.Action) {
		l.begin()
		l.put("option.base", 1)
		if p == partQuantity {
			l.put("option.quantity", 1)
		} else {
			chosen, known := s.groups[group]
			l.is("option.needed", known && !chosen)
			l.put("option.words", s.labelWords(label))
			l.put("option.dearer", s.dearer(label))
			if it := s.Here.Subject; it != nil {
				l.put("option.suit", it.Suit)
			}
		}
		l.is("undo", e.Checked || e.Selected)
		l.end(MoveOption, a, s.Here.Subject)
	}
	switch {
	case len(e.Options) > 0:
		for _, o := range e.Options {
			if o != e.Value && !placeholder(o) {
				one(o, e.Name, page.Action{Type: page.Select, Name: e.Name, Text: o})
			}
		}
	case !isTextField(e):
		one(e.Label, group(e.Name), click(e))
	}
}

// dearer is what an option's label adds to the price ("+$15.00").
func (s *Scene) dearer(label string) float64 {
	i := strings.IndexByte(label, '+')
	if i < 0 {
		return 0
	}
	vs, whole := amounts(label[i:]), s.Goal.Budget
	if whole <= 0 && s.Here.Subject != nil {
		whole = units(s.Here.Subject.Price)
	}
	if len(vs) == 0 || whole <= 0 {
		return 0
	}
	return min(1, vs[0]/whole)
}

// add makes the candidate that puts a product into the cart.
func (s *Scene) add(l *listing, e *page.Element, p part) {
	it, listed := s.Here.Subject, false
	if i, ok := s.Here.item(e); ok && (it == nil || it.Key != s.Here.Items[i].Key) {
		it = &s.Here.Items[i]
		listed = s.Past.opened(it.Key) == nil
	}
	if it == nil {
		it = &Seen{}
	}
	l.begin()
	l.put("add.base", 1)
	l.put("add.suit", it.Suit)
	l.put("add.extras", it.Extras)
	l.is("add.in_budget", it.Within)
	l.put("add.over_budget", it.Over)
	if it.Within {
		l.put("add.saving", 1-units(it.Price)/s.Goal.Budget)
	}
	l.put("add.deal", deal(it))
	l.put("add.rating", stars(it))
	l.put("add.reviews", math.Log10(float64(1+max(0, it.Reviews))))
	l.is("add.reviews_read", s.Past.Reviews[it.Key] > 0)
	l.put("add.compared", min(1, float64(max(0, len(s.Past.Opened)-1))/5))
	l.is("add.best", s.bestOpened(it.Key))
	l.put("add.worse", s.better(it))
	l.is("add.brand", s.brand(it))
	if it == s.Here.Subject {
		l.put("add.options_missing", float64(s.optionsMissing()))
	}
	l.is("add.sold_out", it.SoldOut)
	l.is("add.unopened", listed)
	again := false
	for _, k := range s.Past.Added {
		again = again || k == it.Key
	}
	l.is("add.again", again)
	l.is("add.another", s.InCart && !again)
	l.is("add.buy_now", p == partBuyNow)
	l.end(MoveAdd, click(e), it)
}

// optionsMissing counts the product's option groups without a choice.
func (s *Scene) optionsMissing() int {
	n, counted := 0, map[string]bool{}
	for i := range s.Now.Elements {
		e := &s.Now.Elements[i]
		if s.part(i) != partOption {
			continue
		}
		g := group(e.Name)
		if len(e.Options) > 0 {
			g = e.Name
		}
		if !counted[g] && !s.groups[g] && e.Role != "checkbox" {
			counted[g] = true
			n++
		}
	}
	return n
}

// cart makes the candidate that looks into the cart.
func (s *Scene) cart(l *listing, e *page.Element) {
	l.begin()
	l.put("cart.base", 1)
	l.is("cart.in_cart", s.InCart)
	l.put("cart.waiting", s.waiting())
	l.is("cart.here", s.Here.Place == PlaceCart || s.Here.Place == PlaceCheckout)
	l.end(MoveCart, click(e), nil)
}

func (s *Scene) waiting() float64 {
	if !s.InCart {
		return 0
	}
	return float64(min(waitingMax, s.Past.SinceAdd))
}

// checkout makes the candidate that goes on with buying.
func (s *Scene) checkout(l *listing, e *page.Element, p part) {
	l.begin()
	l.put("checkout.base", 1)
	l.is("checkout.in_cart", s.InCart)
	l.put("checkout.waiting", s.waiting())
	l.is("checkout.at_cart", s.Here.Place == PlaceCart)
	if s.Here.Place == PlaceCheckout {
		n := s.missing()
		l.put("checkout.missing", float64(n))
		l.is("checkout.ready", n == 0 && !s.blank())
	}
	l.is("checkout.place_order", p == partPlace)
	l.is("checkout.guest", p == partGuest)
	l.put("checkout.over_total", s.OverTotal)
	l.end(MoveCheckout, click(e), nil)
}

// fill makes the candidate of a form's field, select, radio button or
// checkbox. todo counts those made so far.
func (s *Scene) fill(l *listing, e *page.Element, p part, todo *int) {
	a := page.Action{Name: e.Name}
	switch p {
	case partField:
		a.Type, a.Text = page.TypeText, s.toType(e)
	case partPick:
		a.Type, a.Text = page.Select, s.form.pick(e)
	default:
		a.Type = page.Click
		if e.Role == "checkbox" && !e.Checked && !e.Required && !e.Invalid && !s.terms(e) || e.Checked {
			s.other(l, e) // a newsletter, or taking something back
			return
		}
	}
	if a.Text == "" && a.Type != page.Click {
		return
	}
	l.begin()
	l.put("fill.base", 1)
	l.is("fill.required", e.Required)
	l.is("fill.invalid", e.Invalid)
	l.put("fill.order", float64(*todo)/10)
	l.is("fill.elsewhere", s.Here.Place != PlaceCheckout)
	if p == partChoice {
		if e.Role == "radio" {
			chosen := s.groups[group(e.Name)]
			l.is("fill.choose", !chosen)
			l.is("fill.change", chosen)
			l.is("fill.cheapest", s.cheapest(e))
		}
		l.is("fill.terms", s.terms(e))
	}
	*todo++
	l.end(MoveFill, a, nil)
}

// toType returns what a text field still lacks, "" if nothing.
func (s *Scene) toType(e *page.Element) string {
	want := s.form.answer(e)
	if e.Value != "" && (!e.Invalid || e.Value == want) {
		return ""
	}
	return want
}

func (s *Scene) terms(e *page.Element) bool {
	return e.Role == "checkbox" && s.Here.Place == PlaceCheckout && says(padded(e.Label), termsWords)
}

// cheapest tells whether no other choice of the group costs less. What is
// free costs nothing; without any price the first choice counts.
func (s *Scene) cheapest(e *page.Element) bool {
	first, low, mine := "", math.Inf(1), math.Inf(1)
	for i := range s.Now.Elements {
		o := &s.Now.Elements[i]
		if o.Role != "radio" || o.Disabled || group(o.Name) != group(e.Name) {
			continue
		}
		if first == "" {
			first = o.Name
		}
		cost := math.Inf(1)
		if vs := amounts(o.Label); len(vs) > 0 {
			cost = vs[0]
		} else if says(padded(o.Label), freeWords) {
			cost = 0
		}
		low = min(low, cost)
		if o.Name == e.Name {
			mine = cost
		}
	}
	if math.IsInf(low, 1) {
		return first == e.Name
	}
	return mine == low
}
