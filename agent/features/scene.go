package features

import (
	"slices"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

// Scene is all that a shopper can go by at one step: the goal, the page and
// the past.
type Scene struct {
	Goal Goal
	Now  page.Look
	Here *Reading
	Past Past
	// InCart is true if something the shopper came for lies in the cart.
	InCart bool
	// Done is true if the order is placed.
	Done bool
	// OverTotal is the total shown above the budget as a share of the budget,
	// 0 to 1.
	OverTotal float64

	form   form
	groups map[string]bool // groups of options and choices: is one chosen?
}

// Candidate is an action that is legal now, with its features.
type Candidate struct {
	Action page.Action
	Move   Move
	// Features are those that are not zero, each once.
	Features []Value
	// Product is the product that the candidate is about, nil if none.
	Product *Seen
}

// Scene reads the page and the history. pages may be nil; earlier pages that
// cannot be read are told from the steps alone.
func (m *Memory) Scene(task sites.Task, now page.Look, history []trajectory.Step, pages Pages) *Scene {
	s := &Scene{Goal: GoalOf(task), Now: now, groups: map[string]bool{}}
	s.Here = s.Goal.Read(&now.Observation)
	s.Past = pastOf(m.recall(&s.Goal, task.Intent, history, pages), s.Here, notices(now.Notices))
	if it := s.Here.Subject; it != nil {
		if o := s.Past.opened(it.Key); o != nil {
			it.Words = max(it.Words, o.Words)
			it.fit()
		}
	}
	s.form = newForm(task.Details)
	s.Done = s.Here.thanks && s.Past.Committed && s.missing() == 0
	inCheckout := s.Here.Place == PlaceCheckout || s.Here.Place == PlaceCart && s.Here.lines > 0
	s.InCart = !s.Here.empty && (len(s.Past.Added) > 0 || inCheckout)
	if s.Goal.Budget > 0 {
		s.OverTotal = min(1, max(0, s.Here.Total/s.Goal.Budget-1))
	}
	for i := range now.Elements {
		e := &now.Elements[i]
		p := s.part(i)
		if p == partOption || p == partChoice && e.Role == "radio" {
			g := group(e.Name)
			s.groups[g] = s.groups[g] || e.Checked || e.Selected || s.Past.chosen[g]
		}
		if p == partOption && len(e.Options) > 0 {
			// A select is a group of its own.
			s.groups[e.Name] = e.Value != "" && !placeholder(e.Value) || s.Past.chosen[e.Name]
		}
	}
	return s
}

// part is what the element of that index is here.
func (s *Scene) part(i int) part { return s.Here.inPlace(s.Here.parts[i], &s.Now.Elements[i]) }

// blank tells whether a required text field above the way on is empty, known
// or not what to fill in: then the form is not complete.
func (s *Scene) blank() bool {
	blank, last := -1, 0
	for i := range s.Now.Elements {
		e := &s.Now.Elements[i]
		switch p := s.part(i); {
		case p == partContinue || p == partPlace || p == partGuest:
			last = i
		case blank < 0 && e.Required && !e.Disabled && e.Value == "" && isTextField(e):
			blank = i
		}
	}
	return blank >= 0 && blank < last
}

// missing counts what of a form could be filled in and is empty or wrong.
func (s *Scene) missing() int {
	n := 0
	for i := range s.Now.Elements {
		e := &s.Now.Elements[i]
		if e.Disabled {
			continue
		}
		switch s.part(i) {
		case partField:
			if s.toType(e) != "" {
				n++
			}
		case partPick:
			if (e.Required || e.Invalid) && s.form.pick(e) != "" {
				n++
			}
		case partChoice:
			if e.Role == "checkbox" && !e.Checked && (e.Required || e.Invalid || s.terms(e)) {
				n++
			}
		}
	}
	return n
}

// unsuited are lacks of suit of the opened products, summed; 0 once something
// lies in the cart.
func (s *Scene) unsuited() float64 {
	sum := 0.0
	if s.InCart {
		return 0
	}
	for _, o := range s.Past.Opened {
		sum += 1 - o.Suit
	}
	return sum
}

// surprise is how much more the page asks for than was to be expected from the
// goods and from what the shop said before, as a share of that.
func (s *Scene) surprise() float64 {
	known := max(s.Past.Goods, s.Past.Told)
	if !s.InCart || s.Done || s.Past.Goods <= 0 || s.Here.Total <= known {
		return 0
	}
	return min(1, s.Here.Total/known-1)
}

// unopened returns the best suit among the items here that were not opened.
func (s *Scene) unopened() float64 {
	best := 0.0
	for i := range s.Here.Items {
		it := &s.Here.Items[i]
		if it.linked && it.Suit > best && s.Past.opened(it.Key) == nil {
			best = it.Suit
		}
	}
	return best
}

// bestOpened tells whether the product is the best of two or more opened ones.
func (s *Scene) bestOpened(key string) bool {
	b := s.Past.best()
	return len(s.Past.Opened) > 1 && b.Key == key && b.Suit > 0
}

// better is how much better the best opened product suits than this one.
func (s *Scene) better(it *Seen) float64 {
	if b := s.Past.best(); b != nil && it != nil {
		return max(0, b.Suit-it.Suit)
	}
	return 0
}

// brand tells whether a product is of a brand that was opened before or is
// named in the task.
func (s *Scene) brand(it *Seen) bool {
	if it.Brand == "" {
		return false
	}
	named := func(w Word) bool { return w.Stem == it.Brand }
	seen := func(o Opened) bool { return o.Brand == it.Brand && o.Key != it.Key }
	return slices.ContainsFunc(s.Goal.Head, named) || slices.ContainsFunc(s.Goal.Extras, named) || slices.ContainsFunc(s.Past.Opened, seen)
}
