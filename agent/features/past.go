package features

import (
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
)

// Opened is a product whose page the shopper has seen, or tried to.
type Opened struct {
	Key   string
	Brand string
	Times int
	// Words is the largest share of the goal's words that any page gave it: a
	// product's page does not know what it was an answer to.
	Words float64
	Suit  float64 // as its own page or, before that, the list said
}

// Past is what a history comes to. It follows from the steps, their
// observations and the page after them, so a resumed session has the same.
type Past struct {
	// Steps are those outside checkout and its forms, FormSteps those in it.
	Steps, FormSteps int
	// Queries are the searches so far, oldest first.
	Queries []string
	// Answer tells whether the last page change came from a search.
	Answer bool
	// Opened are the different products, in the order of their first opening.
	Opened []Opened
	// Added are the keys of products that the shop took into the cart.
	Added []string
	// Goods is what they cost as shown when they were added, in units of the
	// currency. Told is the most that the shop has said the cart comes to.
	Goods, Told float64
	// SinceAdd counts the steps since the last of them.
	SinceAdd int
	// Filters, Turns and Browsed count moves; Turns since the last search.
	Filters, Turns, Browsed int
	// Pending is true if the last step chose a filter and no page followed.
	Pending bool
	// Reviews counts looks at reviews by product.
	Reviews map[string]int
	// Scrolls and Here count scrolls and steps since the page was reached.
	Scrolls, Here int
	// Depth is how many pages there are to go back to.
	Depth int
	// Trouble counts the failures at the end of the history.
	Trouble int
	// Covered is true if the last action failed because of something over it.
	Covered bool
	// Closed counts the dialogs over the page that were closed.
	Closed int
	// Committed is true if the shopper has pressed what places an order.
	Committed bool

	chosen map[string]bool // option groups chosen on the current product
	done   map[attempt]int
	failed map[attempt]int
}

// attempt is an action at an address.
type attempt struct {
	action page.Action
	url    string
}

// best returns the opened product that suits best; nil without any.
func (p *Past) best() *Opened {
	var b *Opened
	for i := range p.Opened {
		if b == nil || p.Opened[i].Suit > b.Suit {
			b = &p.Opened[i]
		}
	}
	return b
}

func (p *Past) opened(key string) *Opened {
	for i := range p.Opened {
		if p.Opened[i].Key == key {
			return &p.Opened[i]
		}
	}
	return nil
}

// see notes a product; times is 1 for a click that opens it.
func (p *Past) see(s *Seen, times int) {
	if s.Key == "" {
		return
	}
	o := p.opened(s.Key)
	if o == nil {
		p.Opened = append(p.Opened, Opened{Key: s.Key, Brand: s.Brand})
		o = &p.Opened[len(p.Opened)-1]
	}
	o.Times += times
	o.Words = max(o.Words, s.Words)
	known := *s
	known.Words = o.Words
	known.fit()
	o.Suit = known.Suit
}

// pastOf folds the digests of a history, oldest first. now is the page after
// the last step, heard what the shopper was told with it.
func pastOf(ds []digest, now *Reading, heard string) Past {
	p := Past{Reviews: map[string]int{}, chosen: map[string]bool{}, done: map[attempt]int{}, failed: map[attempt]int{}}
	for i := range ds {
		d := &ds[i]
		after, told := now, heard
		if i+1 < len(ds) {
			after, told = ds[i+1].page, ds[i+1].heard
		}
		p.count(d)
		p.Pending = d.part == partFilter && !d.moved(after)
		if d.failed(after) {
			p.failed[d.attempt()]++
			p.Trouble++
			p.Covered = d.kind == page.Covered
			continue
		}
		if after != nil && after.broken && d.moved(after) {
			p.move(d)
			p.Trouble++
			continue
		}
		p.Trouble, p.Covered = 0, false
		p.take(d, after, told)
	}
	return p
}

// count is what happens whether or not a step succeeds.
func (p *Past) count(d *digest) {
	if d.part == partField || d.part == partPick || d.part == partChoice || d.page != nil && d.page.Place == PlaceCheckout {
		p.FormSteps++
	} else {
		p.Steps++
	}
	p.Here++
	if d.page != nil {
		p.Told = max(p.Told, d.page.Total)
	}
	if len(p.Added) > 0 {
		p.SinceAdd++
	}
	p.done[d.attempt()]++
	if d.action.Type == page.TypeAndSubmit && d.part == partSearchBox {
		p.Queries = append(p.Queries, d.action.Text)
		p.Turns = 0
	}
}

// take is what a step that succeeded changes.
func (p *Past) take(d *digest, after *Reading, heard string) {
	switch d.part {
	case partDismiss:
		if d.page != nil && d.page.over[d.action.Name] {
			p.Closed++
		}
	case partSuggestion:
		p.Queries = append(p.Queries, d.label)
	case partFilter:
		p.Filters++
	case partTurn:
		p.Turns++
	case partBrowse, partAccount:
		p.Browsed++
	case partOption:
		p.chosen[d.group] = true
	case partReview:
		p.Reviews[d.subject]++
	case partPlace:
		p.Committed = true
	case partCheckout, partContinue, partBuyNow:
		p.Committed = p.Committed || after != nil && after.thanks
	case partOpen:
		p.see(&d.target, 1)
	case partAdd:
		if !d.refused(after, heard) {
			p.add(d)
		}
	}
	if d.action.Type == page.ScrollPage {
		p.Scrolls++
	}
	if d.part == partBuyNow && after != nil && (after.Place == PlaceCart || after.Place == PlaceCheckout) {
		p.add(d)
	}
	if d.moved(after) {
		p.move(d)
	}
	if after != nil && after.Subject != nil && d.part == partOpen {
		// The list's title may differ from the page's: the page's counts.
		if o := p.opened(d.target.Key); o != nil && p.opened(after.Subject.Key) == nil && after.Subject.Key != "" {
			o.Key, o.Brand = after.Subject.Key, after.Subject.Brand
		}
		p.see(after.Subject, 0)
	}
}

// add notes that the shop took a product into the cart.
func (p *Past) add(d *digest) {
	p.Added, p.SinceAdd = append(p.Added, d.adds), 0
	p.Goods += d.price
}

// move is what reaching another page changes.
func (p *Past) move(d *digest) {
	p.Scrolls, p.Here = 0, 0
	if d.part != partReview {
		p.chosen = map[string]bool{}
	}
	if d.action.Type == page.Back {
		p.Depth = max(0, p.Depth-1)
	} else {
		p.Depth++
	}
	p.Answer = d.part == partSearchBox || d.part == partSuggestion || d.part == partSearchButton ||
		p.Answer && (d.part == partFilter || d.part == partTurn)
}

// Pages returns an observation by the hash in its step.
type Pages func(hash string) (page.Observation, error)

// Memory keeps what was worked out of earlier steps, so that a session of n
// steps reads each page once. Its content follows from the history alone; the
// zero Memory is ready, and one serves one session.
type Memory struct {
	digests []digest
	goal    string
}

// recall returns the digests of the history, reading only steps not seen before.
func (m *Memory) recall(g *Goal, intent string, history []trajectory.Step, pages Pages) []digest {
	if m.goal != intent {
		m.digests, m.goal = nil, intent
	}
	for i := range history {
		s := &history[i]
		if i < len(m.digests) && m.digests[i].of(s) {
			continue
		}
		m.digests = append(m.digests[:i], digestOf(g, s, pages))
	}
	return m.digests[:len(history)]
}
