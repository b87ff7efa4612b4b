package choice_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/policy/choice"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/persona"
	"github.com/aisle-sim/aisle/sites"
)

const maxSteps = 60

var details = map[string]string{"full_name": "Ada Shopper", "email": "ada@example.com", "address": "1 Main Street", "city": "Portland",
	"zip": "97201", "card_number": "${card_number}", "card_expiry": "12/29", "cvv": "${cvv}"}

var sweater = sites.Task{ID: "sweater", Intent: "Find a merino sweater for hiking, in size M, under $90.", Details: details}

// session is one run of a policy in the shop in memory.
type session struct {
	shop  *shop
	steps []trajectory.Step
	ended bool
}

// walk runs a session to its end or to maxSteps.
func walk(t testing.TB, p agent.Policy, task sites.Task, who persona.Persona, seed uint64) session {
	t.Helper()
	return walkIn(t, newShop(), p, task, who, seed)
}

// walkIn is walk in a shop of that state.
func walkIn(t testing.TB, in *shop, p agent.Policy, task sites.Task, who persona.Persona, seed uint64) session {
	t.Helper()
	s := session{shop: in}
	pages := map[string]page.Observation{}
	load := func(hash string) (page.Observation, error) {
		if o, ok := pages[hash]; ok {
			return o, nil
		}
		return page.Observation{}, errors.New("no such page")
	}
	for n := 1; n <= maxSteps; n++ {
		look, _ := s.shop.Observe(t.Context())
		hash := fmt.Sprint(n)
		pages[hash] = look.Observation
		d, err := p.Decide(t.Context(), agent.Input{Persona: who, Task: task, Now: look, History: s.steps, Page: load, Seed: seed})
		if err != nil {
			t.Fatalf("seed %d, step %d: %v", seed, n, err)
		}
		step := trajectory.Step{Seq: n, Observation: hash, Scroll: look.Scroll, Notices: look.Notices, Action: d.Action,
			Candidates: d.Candidates, Rationale: trajectory.Rationale{Text: d.Rationale, Source: trajectory.SourcePolicy}}
		if e, ok := look.Find(d.Action.Name); ok {
			step.ClickType = e.ClickType
		}
		if d.Action.Type == page.Terminate {
			s.steps, s.ended = append(s.steps, step), true
			return s
		}
		effect, err := s.shop.Perform(context.Background(), d.Action, d.Dialog)
		if step.Effect = effect; err != nil {
			step.Err = &trajectory.StepError{Kind: page.KindOf(err), Message: err.Error()}
		}
		s.steps = append(s.steps, step)
	}
	return s
}

func policy(t testing.TB) *choice.Policy {
	t.Helper()
	p, err := choice.New()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestPopulation holds the behaviour that the weights aim at.
func TestPopulation(t *testing.T) {
	const seeds = 200
	var bought, searches, views, steps, reviews, most, left, inCheckout int
	kinds := map[string]int{}
	for seed := range uint64(seeds) {
		s := walk(t, policy(t), sweater, persona.Persona{}, seed)
		if !s.ended {
			t.Errorf("seed %d did not end within %d steps: last %v", seed, maxSteps, s.steps[len(s.steps)-1].Action)
			continue
		}
		steps += len(s.steps)
		most = max(most, len(s.steps))
		searches += s.shop.searches
		views += len(s.shop.viewed)
		reviews += s.shop.reviews
		switch {
		case s.shop.ordered:
			bought++
			if n := len(s.shop.cart); n != 1 {
				t.Logf("seed %d bought %d things", seed, n)
			}
		case len(s.shop.cart) > 0:
			inCheckout++
		default:
			left++
		}
		for _, st := range s.steps {
			k := string(st.Action.Type)
			if st.Action.Type == page.Click {
				k += " " + st.ClickType
			}
			kinds[k]++
		}
	}
	share := func(n int) float64 { return float64(n) / seeds }
	t.Logf("bought %.2f, left with a cart %.2f, left without %.2f; a session: steps %.1f (most %d), searches %.2f, products %.2f, reviews %.2f",
		share(bought), share(inCheckout), share(left), share(steps), most, share(searches), share(views), share(reviews))
	t.Log(kinds)
	for _, c := range []struct {
		name           string
		got, low, high float64
	}{
		{"share of purchases", share(bought), 0.2, 0.7},
		{"share that leaves", share(left + inCheckout), 0.3, 0.8},
		{"searches a session", share(searches), 1, 4},
		{"products a session", share(views), 1, 8},
	} {
		if c.got < c.low || c.got > c.high {
			t.Errorf("%s: %.2f, want %.2f to %.2f", c.name, c.got, c.low, c.high)
		}
	}
}

// TestDialogOverThePage holds that a shopper deals with a dialog before it goes
// on, wherever it comes up, and seldom tries what lies behind it.
func TestDialogOverThePage(t *testing.T) {
	const seeds = 40
	for _, at := range []int{1, 2, 4} {
		closed, met := 0, 0
		for seed := range uint64(seeds) {
			in := newShop()
			in.letterAt = at
			s := walkIn(t, in, policy(t), sweater, persona.Persona{}, seed)
			if !s.ended {
				t.Errorf("look %d, seed %d: no end within %d steps", at, seed, maxSteps)
			}
			if met += in.blocked; in.looks >= at && !in.letter {
				closed++
			}
		}
		if closed < seeds*8/10 || met > seeds/10 {
			t.Errorf("a dialog on look %d: %d of %d closed it, %d tries at what lies behind", at, closed, seeds, met)
		}
	}
}
