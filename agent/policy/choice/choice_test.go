package choice_test

import (
	"context"
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/policy/choice"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/persona"
	"github.com/aisle-sim/aisle/sites"
)

// fatal is what tests and rapid have in common.
type fatal interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// promise holds what is promised of every choice.
func promise(t fatal, p *choice.Policy, in agent.Input) agent.Decision {
	t.Helper()
	all, err := p.Weigh(context.Background(), in)
	if err != nil {
		t.Fatalf("weigh: %v", err)
	}
	there := map[string]page.Element{}
	for _, e := range in.Now.Elements {
		there[e.Name] = e
	}
	sum := 0.0
	for _, c := range all {
		sum += c.P
		legal(t, in, there, c.Action)
	}
	if math.Abs(sum-1) > 1e-9 {
		t.Errorf("probabilities sum to %v", sum)
	}
	d, err := p.Decide(context.Background(), in)
	if err != nil {
		t.Fatalf("decide: %v", err)
	}
	if !slices.ContainsFunc(d.Candidates, func(c trajectory.Scored) bool { return c.Action == d.Action }) {
		t.Errorf("%v is not among its candidates", d.Action)
	}
	if len(d.Candidates) > 8 {
		t.Errorf("%d candidates listed", len(d.Candidates))
	}
	honest(t, d)
	return d
}

func legal(t fatal, in agent.Input, there map[string]page.Element, a page.Action) {
	t.Helper()
	if !slices.Contains(page.Performable(), a.Type) || in.Allowed != nil && !slices.Contains(in.Allowed, a.Type) {
		t.Errorf("%v is not allowed", a)
	}
	if a.Name == "" {
		if a.Type != page.Terminate && a.Type != page.Back && a.Type != page.ScrollPage {
			t.Errorf("%v has no target", a)
		}
		return
	}
	e, ok := there[a.Name]
	if !ok || e.Disabled {
		t.Errorf("%v: there %v, disabled %v", a, ok, e.Disabled)
	}
	if a.Type == page.Select && !slices.Contains(e.Options, a.Text) {
		t.Errorf("%v is no option", a)
	}
}

func TestEveryPage(t *testing.T) {
	for name, o := range shelf() {
		t.Run(name, func(t *testing.T) {
			for seed := range uint64(20) {
				in := at(o)
				in.Seed = seed
				first := promise(t, policy(t), in)
				if d := cmp.Diff(first, promise(t, policy(t), in)); d != "" {
					t.Fatalf("the same input, another decision:\n%s", d)
				}
			}
		})
	}
}

func TestAllowed(t *testing.T) {
	in := at(lamps(24))
	in.Allowed = []page.Type{page.Click, page.Terminate}
	promise(t, policy(t), in)
	in = at(page.Observation{})
	in.Allowed = []page.Type{page.Click}
	if _, err := policy(t).Decide(t.Context(), in); !errors.Is(err, choice.ErrNothing) {
		t.Errorf("nothing to click: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := policy(t).Decide(ctx, at(lamps(2))); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// TestResume holds that a policy keeps nothing that the history does not say.
func TestResume(t *testing.T) {
	s := walk(t, policy(t), sweater, persona.Persona{}, 1)
	again := walk(t, forgetful{t}, sweater, persona.Persona{}, 1)
	if d := cmp.Diff(s.steps, again.steps); d != "" {
		t.Errorf("a new policy at each step goes another way:\n%s", d)
	}
}

// forgetful is a new policy at every step.
type forgetful struct{ t *testing.T }

func (f forgetful) Decide(ctx context.Context, in agent.Input) (agent.Decision, error) {
	return policy(f.t).Decide(ctx, in)
}

// TestFailureLowers holds that what failed is less likely, and not forbidden.
func TestFailureLowers(t *testing.T) {
	in := at(lamps(24))
	open := page.Action{Type: page.Click, Name: "lamp_3.view_product"}
	before := chance(t, in, open)
	in.Page = func(string) (page.Observation, error) { return lamps(24), nil }
	for _, c := range []struct {
		name string
		step trajectory.Step
	}{
		{"error", trajectory.Step{Seq: 1, Observation: "a", Action: open, ClickType: page.ClickProductLink, Err: &trajectory.StepError{Kind: page.Covered}}},
		{"no effect", trajectory.Step{Seq: 1, Observation: "a", Action: open, ClickType: page.ClickProductLink}},
	} {
		in.History = []trajectory.Step{c.step}
		if after := chance(t, in, open); after <= 0 || after > before/10 {
			t.Errorf("%s: from %v to %v", c.name, before, after)
		}
	}
}

// chance is the probability of an action.
func chance(t testing.TB, in agent.Input, a page.Action) float64 {
	t.Helper()
	all, err := policy(t).Weigh(t.Context(), in)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range all {
		if c.Action == a {
			return c.P
		}
	}
	t.Fatalf("%v is not offered", a)
	return 0
}

// TestAnything decides on whatever a page may be.
func TestAnything(t *testing.T) {
	p := policy(t)
	rapid.Check(t, func(r *rapid.T) {
		word := rapid.SampledFrom([]string{"", "Add to cart", "merino", "Sweater", "Checkout", "Place order", "Email", "Größe", "€ 5,00", "“x”", "%b %r", "总计", "next", "Buy now", "Total $", "\xff"})
		var o page.Observation
		o.URL, o.Title, o.Text = word.Draw(r, "url"), word.Draw(r, "title"), word.Draw(r, "text")
		for range rapid.IntRange(0, 12).Draw(r, "items") {
			o.Items = append(o.Items, page.Item{Name: word.Draw(r, "item"), Title: word.Draw(r, "item title"),
				Price: page.Money{Cents: rapid.Int64().Draw(r, "cents")}, Was: page.Money{Cents: rapid.Int64().Draw(r, "was")},
				Rating: rapid.Float64Range(-1, 9).Draw(r, "rating"), Reviews: rapid.Int().Draw(r, "reviews"), SoldOut: rapid.Bool().Draw(r, "sold out")})
		}
		used := map[string]bool{}
		for range rapid.IntRange(0, 25).Draw(r, "elements") {
			e := page.Element{Name: rapid.StringMatching(`[a-z]{1,3}(\.[a-z]{0,2})?`).Draw(r, "name"), Label: word.Draw(r, "label"), Value: word.Draw(r, "value"), Item: word.Draw(r, "of item"),
				Role:      rapid.SampledFrom([]string{"", "link", "button", "textbox", "searchbox", "combobox", "radio", "checkbox", "spinbutton"}).Draw(r, "role"),
				ClickType: rapid.SampledFrom(append(page.ClickTypes(), "")).Draw(r, "click type"), Options: rapid.SliceOfN(word, 0, 4).Draw(r, "options"),
				Disabled: rapid.Bool().Draw(r, "disabled"), Checked: rapid.Bool().Draw(r, "checked"), Required: rapid.Bool().Draw(r, "required"), Invalid: rapid.Bool().Draw(r, "invalid")}
			if !used[e.Name] {
				used[e.Name] = true
				o.Elements = append(o.Elements, e)
			}
		}
		in := at(o)
		in.Task = sites.Task{Intent: word.Draw(r, "intent"), Budget: rapid.Float64Range(0, 1e6).Draw(r, "budget"), Details: details}
		in.Seed = rapid.Uint64().Draw(r, "seed")
		for i := range rapid.IntRange(0, 4).Draw(r, "steps") {
			all, err := p.Weigh(context.Background(), at(o))
			if err != nil {
				r.Fatalf("weigh: %v", err)
			}
			a := all[rapid.IntRange(0, len(all)-1).Draw(r, "action")].Action
			in.History = append(in.History, trajectory.Step{Seq: i + 1, Observation: "a", Action: a, Effect: page.Effect{Navigated: rapid.Bool().Draw(r, "navigated")}})
		}
		in.Page = func(string) (page.Observation, error) { return o, nil }
		promise(r, p, in)
	})
}

func BenchmarkDecide(b *testing.B) {
	in := at(lamps(2000))
	p := policy(b)
	for b.Loop() {
		if _, err := p.Decide(b.Context(), in); err != nil {
			b.Fatal(err)
		}
	}
}
