package trajectorytest

import (
	"bytes"
	"fmt"
	"sync"
	"time"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/persona"
	"github.com/aisle-sim/aisle/sites"
)

// Visit is a session as plain values, to be changed before it is written.
type Visit struct {
	Header trajectory.Header
	Frames []Frame
	// End is nil for a session that is left unfinished.
	End *trajectory.End
}

// Frame is a step with what it was looking at. The hashes of the Step are
// filled in when it is written, Seq too.
type Frame struct {
	Step trajectory.Step
	Page page.Observation
	// Screenshot is a JPEG, nil for none.
	Screenshot []byte
}

// Width and Height are the size of the viewport and of the pictures, pixels.
const (
	Width  = 1280
	Height = 800
)

// Began is when the example visits begin.
var Began = time.Date(2026, 11, 22, 21, 15, 30, 0, time.UTC)

// Example returns a visit of six steps: search, one failed click on a filter
// under a banner, the filter, a product, its size, and the click that would
// place the order. Two calls return equal values that share nothing.
func Example(id string) Visit {
	patience, price := 0.35, 0.8
	v := Visit{
		Header: trajectory.Header{
			Version: trajectory.Version, ID: id, Actor: trajectory.ActorPolicy,
			Persona: persona.Persona{
				ID:           "thrifty-commuter",
				Text:         "You are Maren, 41, a nurse who cycles to work. You buy clothes that last, read reviews, and dislike paying full price.",
				Demographics: map[string]string{"age": "41", "income": "middle"},
				Traits:       persona.Traits{PriceSensitivity: &price, Patience: &patience},
				Device:       "desktop", Input: "mouse", Pace: "normal", Weight: 1,
			},
			Task: sites.Task{ID: "warm-jumper", Intent: "Find a warm merino jumper below 90 euros and buy it", Budget: 90},
			Site: "demo", SiteHash: "3f1c5a", Variant: "sticky_banner", Policy: "choice", Browser: "Chrome 142.0.7444.59",
			Device: "desktop", Software: "aisle 0.1.0", Seed: 7, Began: Began,
			Settings: map[string]string{"temperature": "1"},
		},
		Frames: frames(),
		End: &trajectory.End{Outcome: sites.OrderStopped, Reason: "The shop does not allow payment, so the last click was recorded and not made.",
			Steps: 6},
	}
	at := Began
	for i := range v.Frames {
		s := &v.Frames[i].Step
		s.Seq, s.Began = i+1, at
		s.Decided = at.Add(180 * time.Millisecond)
		s.Done = s.Decided.Add(s.Effect.Took)
		s.Rationale.Source = trajectory.SourcePolicy
		s.Scroll.View = Height
		if s.Scroll.Height == 0 {
			s.Scroll.Height = 1900
		}
		at = s.Done.Add(120 * time.Millisecond)
		if e, ok := v.Frames[i].Page.Find(s.Action.Name); ok {
			s.ClickType = e.ClickType
		}
		v.Frames[i].Screenshot = bytes.Clone(pictures()[i])
		v.End.Took = s.Done.Sub(Began)
	}
	return v
}

// pictures are those of the frames, made once: a JPEG takes its time.
var pictures = sync.OnceValue(func() [][]byte {
	var all [][]byte
	for _, f := range frames() {
		all = append(all, Picture(f.Page))
	}
	return all
})

func frames() []Frame {
	home, results, narrowed, product, checkout := homePage(), resultsPage(false), resultsPage(true), productPage(), checkoutPage()
	return []Frame{
		{Page: home, Step: trajectory.Step{
			Rationale:  trajectory.Rationale{Text: "I know what I am after, so I search for it instead of browsing."},
			Action:     page.Action{Type: page.TypeAndSubmit, Name: "search", Text: "merino jumper"},
			Candidates: scored("search", 0.71, "nav.knitwear", 0.18, "home.autumn_sale", 0.08),
			Effect:     page.Effect{URL: results.URL, Navigated: true, Took: 840 * time.Millisecond},
			Dwell:      4200 * time.Millisecond,
		}},
		{Page: results, Step: trajectory.Step{
			Rationale:  trajectory.Rationale{Text: "Many of these cost more than I want to spend. I narrow it down to under 90 euros."},
			Action:     page.Action{Type: page.Click, Name: "refinements.price.under_90"},
			Candidates: scored("refinements.price.under_90", 0.44, "search_results.merino_crew.view_product", 0.31, "pagination.2", 0.06),
			Effect:     page.Effect{URL: results.URL, Took: 95 * time.Millisecond},
			Err:        &trajectory.StepError{Kind: page.Covered, Message: `"refinements.price.under_90" is covered: by the cookie banner`},
			Notices:    []page.Notice{{Kind: "status", Text: "24 results for merino jumper"}},
			Dwell:      6100 * time.Millisecond,
		}},
		{Page: results, Step: trajectory.Step{
			Rationale: trajectory.Rationale{Text: "The banner is in the way. I scroll a little and try again."},
			Action:    page.Action{Type: page.ScrollPage, Text: "down"},
			Effect:    page.Effect{URL: results.URL, Took: 130 * time.Millisecond},
			Dwell:     1500 * time.Millisecond,
		}},
		{Page: narrowed, Step: trajectory.Step{
			Rationale:  trajectory.Rationale{Text: "The crew neck is reduced and has many good reviews. I open it."},
			Action:     page.Action{Type: page.Click, Name: "search_results.merino_crew.view_product"},
			Candidates: scored("search_results.merino_crew.view_product", 0.58, "search_results.fjord_roll_neck.view_product", 0.22, "refinements.brand.acme", 0.05),
			Effect: page.Effect{URL: product.URL, Navigated: true, Took: 1260 * time.Millisecond,
				Console: []string{"TypeError: undefined is not a function (carousel.js:12)"}, Failed: []string{"https://ads.example/pixel refused: outside the allowed origins"}},
			Scroll:  page.Scroll{Y: 320, View: Height, Height: 1900},
			Changed: []string{"search_results.merino_crew", "search_results.fjord_roll_neck"},
			Dwell:   8300 * time.Millisecond,
		}},
		{Page: product, Step: trajectory.Step{
			Rationale:  trajectory.Rationale{Text: "Medium is my size, then I can go on."},
			Action:     page.Action{Type: page.Select, Name: "product.size", Text: "M"},
			Candidates: scored("product.size", 0.63, "product.reviews", 0.2, "product.add_to_cart", 0.11),
			Effect: page.Effect{URL: product.URL, Took: 210 * time.Millisecond, Notices: []page.Notice{{Kind: "status", Text: "Only 2 left in M"}},
				Dialogs: []page.Dialog{{Kind: "confirm", Message: "Remember your size?", Accepted: false}}},
			Dwell: 5200 * time.Millisecond,
		}},
		{Page: checkout, Step: trajectory.Step{
			Rationale:  trajectory.Rationale{Text: "It is below my limit with delivery. I place the order."},
			Action:     page.Action{Type: page.Click, Name: "checkout.place_order"},
			Candidates: scored("checkout.place_order", 0.82, "checkout.back_to_cart", 0.09),
			Effect:     page.Effect{URL: checkout.URL},
			Err:        &trajectory.StepError{Kind: page.Payment, Message: `"checkout.place_order" would pay, and the site file does not allow payment`},
			Dwell:      3900 * time.Millisecond,
		}},
	}
}

// scored makes candidates from pairs of a name and a probability.
func scored(pairs ...any) []trajectory.Scored {
	var all []trajectory.Scored
	for i := 0; i < len(pairs); i += 2 {
		name, p := pairs[i].(string), pairs[i+1].(float64)
		a := page.Action{Type: page.Click, Name: name}
		if name == "search" {
			a = page.Action{Type: page.TypeAndSubmit, Name: name, Text: "merino jumper"}
		}
		all = append(all, trajectory.Scored{Action: a, P: p, Terms: []trajectory.Term{
			{Feature: "matches the task", Value: 2 * p}, {Feature: "price below the limit", Value: p}, {Feature: "seen before", Value: -0.4 * p}}})
	}
	return all
}

// Long returns a visit of n steps that goes round the pages of Example, for
// tests of size. Every page has a picture of its own.
func Long(id string, n int) Visit {
	v := Example(id)
	round := v.Frames
	v.Frames = make([]Frame, 0, n)
	at := Began
	for i := range n {
		f := round[i%len(round)]
		f.Page.Title = fmt.Sprintf("%s (%d)", f.Page.Title, i+1)
		f.Screenshot = commented(f.Screenshot, f.Page.Title)
		f.Step.Seq = i + 1
		f.Step.Began, f.Step.Decided, f.Step.Done = at, at.Add(time.Second), at.Add(2*time.Second)
		at = at.Add(3 * time.Second)
		v.Frames = append(v.Frames, f)
	}
	v.End.Steps, v.End.Took = n, at.Sub(Began)
	return v
}
