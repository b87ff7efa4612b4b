package llm

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/model"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

// shelf is a shop of one page after the other.
type shelf struct{ at int }

func (s *shelf) Observe(context.Context) (page.Look, error) {
	o := pages[[]string{"home", "results", "lamp"}[s.at]]
	o.Elements = []page.Element{{Name: "on", Role: "link", Label: "On"}}
	return page.Look{Observation: o}, nil
}

func (s *shelf) Perform(_ context.Context, a page.Action, _ *page.DialogAnswer) (page.Effect, error) {
	if a.Name == "on" {
		s.at++
	}
	return page.Effect{Navigated: a.Name == "on"}, nil
}

// TestSessions runs whole sessions against an endpoint on a real socket.
func TestSessions(t *testing.T) {
	on := says(page.Action{Type: page.Click, Name: "on"}, "Go on.")
	off := says(page.Action{Type: page.Click, Name: "off"}, "There is a switch.")
	fly := says(page.Action{Type: "fly"}, "Why not.")
	leave := says(page.Action{Type: page.Terminate}, "Not for me.")
	for _, tc := range []struct {
		name    string
		replies []reply
		budget  agent.Budget
		outcome sites.Outcome
		reason  string
		steps   int
		calls   int
		kind    model.Kind // of the error, if any
	}{
		{"a visit", []reply{on, on, leave}, agent.Budget{}, sites.Left, "the shopper left", 3, 3, ""},
		{"a name that is not there", []reply{off, leave}, agent.Budget{}, sites.Left, "the shopper left", 2, 2, ""},
		{"a type that there is not", []reply{fly, leave}, agent.Budget{}, sites.Left, "the shopper left", 2, 2, ""},
		{"an unreadable reply", []reply{on, {text: "Well.", in: 1000, out: 50}}, agent.Budget{}, sites.Failed, "the reply cannot be read", 1, 2, model.Unreadable},
		{"a failing endpoint", []reply{on, {status: 503}}, agent.Budget{}, sites.Failed, "the endpoint failed (503)", 1, 1, model.Server},
		{"the tokens are spent", []reply{on, on}, agent.Budget{Tokens: 2000}, sites.Budget, "the 2000 tokens are spent", 2, 2, ""},
		{"the money is spent", []reply{on, on}, agent.Budget{USD: 0.002}, sites.Budget, "the 0.00 USD are spent", 2, 2, ""},
		{"the last tokens cut a reply", []reply{on, {text: `{"ratio`, finish: "length", in: 1000, out: 100}}, agent.Budget{Tokens: 1150}, sites.Budget, "the 1150 tokens are spent", 1, 2, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := serve(t, tc.replies...)
			store, err := trajectory.CreateStore(t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			in := visit(0)
			w, err := store.Begin(trajectory.Header{ID: "one", Actor: trajectory.ActorPolicy, Persona: in.Persona, Task: in.Task, Seed: 3})
			if err != nil {
				t.Fatal(err)
			}
			end, runErr := agent.Session{Page: &shelf{}, Policy: e.shopper(t), Recorder: w, Pages: store.Observation, Header: w.Header(), Budget: tc.budget,
				Judge: func(page.Observation) sites.Outcome { return "" }}.Run(t.Context())
			if _, err := w.Finish(end); err != nil {
				t.Fatal(err)
			}
			if end.Outcome != tc.outcome || !strings.Contains(end.Reason, tc.reason) || end.Steps != tc.steps || end.Usage.Calls != tc.calls {
				t.Errorf("%+v", end)
			}
			var m *model.Error
			if (tc.kind != "") != errors.As(runErr, &m) || m != nil && m.Kind != tc.kind || m == nil && runErr != nil {
				t.Errorf("%v", runErr)
			}
		})
	}
}

// TestIllegalIsTold: the model reads what it did wrong, with the names nearest
// to what it wrote.
func TestIllegalIsTold(t *testing.T) {
	e := serve(t, says(page.Action{Type: page.Click, Name: "onn"}, "On."), says(page.Action{Type: page.Terminate}, "Enough."))
	store, err := trajectory.CreateStore(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	w, err := store.Begin(trajectory.Header{ID: "one", Actor: trajectory.ActorPolicy, Seed: 3})
	if err != nil {
		t.Fatal(err)
	}
	var steps []trajectory.Step
	end, err := agent.Session{Page: &shelf{}, Policy: e.shopper(t), Recorder: w, Pages: store.Observation, Header: w.Header(),
		Judge: func(page.Observation) sites.Outcome { return "" }, OnStep: func(s trajectory.Step, _ page.Look) { steps = append(steps, s) }}.Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Finish(end); err != nil {
		t.Fatal(err)
	}
	if !steps[0].Illegal || steps[0].Rationale.Text != "On." {
		t.Errorf("%+v", steps[0])
	}
	q := e.asked[1].Messages
	if now := q[len(q)-1].Content; !strings.Contains(now, `it did not work: there is no "onn" on the page; nearest: on`) {
		t.Errorf("told:\n%s", now)
	}
}
