package agent_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

// corridor is a shop of numbered rooms: "next" leads on, "stay" does nothing.
type corridor struct {
	room    int
	observe error                       // instead of a look
	perform func(page.Action) error     // before anything happens
	slow    func(context.Context) error // while it happens
	pages   map[int]string              // text of rooms
	did     []page.Action
	counts  bool // a counter in the text makes every look differ
	looks   int
}

func (c *corridor) Observe(context.Context) (page.Look, error) {
	if c.observe != nil {
		return page.Look{}, c.observe
	}
	c.looks++
	o := page.Observation{URL: fmt.Sprintf("http://shop.example/%d", c.room), Title: fmt.Sprint("Room ", c.room), Text: c.pages[c.room],
		Elements: []page.Element{{Name: "next", Role: "link", ClickType: page.ClickNavBar}, {Name: "stay", Role: "button", ClickType: page.ClickOther}}}
	if c.counts {
		o.Text = fmt.Sprint("seen ", c.looks, " times")
	}
	return page.Look{Observation: o}, nil
}

func (c *corridor) Perform(ctx context.Context, a page.Action, _ *page.DialogAnswer) (page.Effect, error) {
	c.did = append(c.did, a)
	if c.slow != nil {
		if err := c.slow(ctx); err != nil {
			return page.Effect{}, err
		}
	}
	if c.perform != nil {
		if err := c.perform(a); err != nil {
			return page.Effect{}, err
		}
	}
	if a.Name == "next" {
		c.room++
		return page.Effect{Navigated: true}, nil
	}
	return page.Effect{}, nil
}

// fixed decides the same few actions in turn, the last one for ever.
type fixed struct {
	actions []page.Action
	inputs  []agent.Input
	err     error
}

func (f *fixed) Decide(_ context.Context, in agent.Input) (agent.Decision, error) {
	f.inputs = append(f.inputs, in)
	if f.err != nil {
		return agent.Decision{}, f.err
	}
	k := min(len(f.inputs), len(f.actions)) - 1
	return agent.Decision{Rationale: "because", Action: f.actions[k]}, nil
}

var (
	next  = page.Action{Type: page.Click, Name: "next"}
	stay  = page.Action{Type: page.Click, Name: "stay"}
	leave = page.Action{Type: page.Terminate}
)

// shop runs one session in a real store.
func shop(t *testing.T, ctx context.Context, p agent.Page, policy agent.Policy, change func(*agent.Session)) (trajectory.End, []trajectory.Step, error) {
	t.Helper()
	store, err := trajectory.CreateStore(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	w, err := store.Begin(trajectory.Header{ID: "one", Actor: trajectory.ActorPolicy})
	if err != nil {
		t.Fatal(err)
	}
	s := agent.Session{Page: p, Policy: policy, Recorder: w, Pages: store.Observation, Header: w.Header(),
		Judge: func(page.Observation) sites.Outcome { return "" }}
	if change != nil {
		change(&s)
	}
	end, runErr := s.Run(ctx)
	dir, err := w.Finish(end)
	if err != nil {
		t.Fatal(err)
	}
	sess, err := trajectory.OpenSession(dir)
	if err != nil {
		t.Fatal(err)
	}
	steps, torn, err := sess.Steps()
	if err != nil || torn != nil {
		t.Fatal(err, torn)
	}
	if len(steps) != end.Steps {
		t.Errorf("%d steps on disk, the end tells of %d", len(steps), end.Steps)
	}
	return end, steps, runErr
}

func TestHowSessionsEnd(t *testing.T) {
	boom := errors.New("boom")
	at := func(room int, o sites.Outcome) func(*agent.Session) {
		return func(s *agent.Session) {
			s.Judge = func(p page.Observation) sites.Outcome {
				if p.Title == fmt.Sprint("Room ", room) {
					return o
				}
				return ""
			}
		}
	}
	for _, tc := range []struct {
		name    string
		page    *corridor
		actions []page.Action
		policy  error
		change  func(*agent.Session)
		outcome sites.Outcome
		steps   int
		part    string // of the error, if any
		reason  string
	}{
		{name: "the shopper leaves", actions: []page.Action{next, leave}, outcome: sites.Left, steps: 2},
		{name: "leaves in the checkout", actions: []page.Action{next, leave}, change: at(1, sites.LeftInCheckout), outcome: sites.LeftInCheckout, steps: 2},
		{name: "passing through the checkout is not leaving there", actions: []page.Action{next, next, leave}, change: at(1, sites.LeftInCheckout), outcome: sites.Left, steps: 3},
		{name: "an order ends it", actions: []page.Action{next}, change: at(3, sites.OrderPlaced), outcome: sites.OrderPlaced, steps: 3},
		{name: "an order with the last step of the budget", actions: []page.Action{next}, change: func(s *agent.Session) {
			at(3, sites.OrderPlaced)(s)
			s.Budget.Steps = 3
		}, outcome: sites.OrderPlaced, steps: 3},
		{name: "a page that counts is no news", page: &corridor{counts: true}, actions: []page.Action{stay}, outcome: sites.Stuck, steps: 11},
		{name: "payment is stopped", page: &corridor{perform: func(a page.Action) error {
			return &page.Error{Kind: page.Payment, Name: a.Name}
		}}, actions: []page.Action{stay}, outcome: sites.OrderStopped, steps: 1, reason: "stay"},
		{name: "steps are spent", actions: []page.Action{next}, change: func(s *agent.Session) { s.Budget.Steps = 7 }, outcome: sites.Budget, steps: 7, reason: "7 steps"},
		{name: "the same without effect is stuck", actions: []page.Action{stay}, outcome: sites.Stuck, steps: 11, reason: "repeated"},
		{name: "failures in a row are stuck", page: &corridor{perform: func(page.Action) error {
			return &page.Error{Kind: page.Covered, Name: "next", Detail: "by a banner"}
		}}, actions: []page.Action{next}, outcome: sites.Stuck, steps: 8, reason: "by a banner"},
		{name: "the policy fails", policy: boom, outcome: sites.Failed, part: "policy", reason: "boom"},
		{name: "the browser goes", page: &corridor{perform: func(page.Action) error {
			return &page.Error{Kind: page.BrowserGone, Detail: "Chrome ended"}
		}}, actions: []page.Action{next}, outcome: sites.Failed, steps: 1, part: "page", reason: "Chrome ended"},
		{name: "the page cannot be seen", page: &corridor{observe: &page.Error{Kind: page.Timeout}}, actions: []page.Action{next}, outcome: sites.Failed, part: "page"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			p := tc.page
			if p == nil {
				p = &corridor{}
			}
			end, _, err := shop(t, context.Background(), p, &fixed{actions: tc.actions, err: tc.policy}, tc.change)
			if end.Outcome != tc.outcome || end.Steps != tc.steps || !strings.Contains(end.Reason, tc.reason) {
				t.Errorf("ended %+v, want %s after %d steps because of %q", end, tc.outcome, tc.steps, tc.reason)
			}
			var part *agent.Error
			if errors.As(err, &part); (part == nil) != (tc.part == "") || part != nil && part.Part != tc.part {
				t.Errorf("error %v, want part %q", err, tc.part)
			}
		})
	}
}

func TestWhatCannotBeTriedIsIllegal(t *testing.T) {
	for name, a := range map[string]page.Action{
		"an unknown name":    {Type: page.Click, Name: "nxt"},
		"an unknown type":    {Type: "teleport"},
		"a type not allowed": {Type: page.ScrollPage},
	} {
		t.Run(name, func(t *testing.T) {
			p := &corridor{}
			policy := &fixed{actions: []page.Action{a, leave}}
			_, steps, err := shop(t, context.Background(), p, policy, func(s *agent.Session) { s.Allowed = []page.Type{page.Click, page.Terminate} })
			if err != nil {
				t.Fatal(err)
			}
			if !steps[0].Illegal || steps[0].Err == nil || len(p.did) != 1 {
				t.Errorf("step %+v; the page did %v", steps[0], p.did)
			}
			if told := strings.Join(policy.inputs[1].Told, " "); !strings.Contains(told, "failed") {
				t.Errorf("the policy was told %q", told)
			}
		})
	}
}

func TestLoopsAreToldBeforeTheyEnd(t *testing.T) {
	policy := &fixed{actions: []page.Action{stay}}
	shop(t, context.Background(), &corridor{}, policy, nil)
	var first int
	for i, in := range policy.inputs {
		if slices.ContainsFunc(in.Told, func(s string) bool { return strings.Contains(s, "repeated earlier ones") }) {
			first = i
			break
		}
	}
	if first == 0 || first > 5 {
		t.Errorf("told of the loop at decision %d of %d", first, len(policy.inputs))
	}
}

func TestARoundOfPagesIsALoop(t *testing.T) {
	c := &corridor{}
	c.perform = func(a page.Action) error {
		if a.Name == "next" && c.room == 2 {
			c.room = -1 // and on to 0: the corridor is a ring
		}
		return nil
	}
	end, _, _ := shop(t, context.Background(), c, &fixed{actions: []page.Action{next}}, nil)
	if end.Outcome != sites.Stuck {
		t.Errorf("ended %+v", end)
	}
}

func TestHistoryAndEarlierPages(t *testing.T) {
	policy := &fixed{actions: []page.Action{next, next, leave}}
	shop(t, context.Background(), &corridor{}, policy, func(s *agent.Session) { s.Budget.Steps = 4 })
	last := policy.inputs[2]
	if len(last.History) != 2 || last.Left.Steps != 2 {
		t.Fatalf("history %d, left %+v", len(last.History), last.Left)
	}
	o, err := last.Page(last.History[0].Observation)
	if err != nil || o.Title != "Room 0" {
		t.Errorf("first page: %q, %v", o.Title, err)
	}
	if got := strings.Join(last.Told, " "); !strings.Contains(got, "2 steps are left") {
		t.Errorf("told %q", got)
	}
}

func TestInterruptionAndWallTime(t *testing.T) {
	wait := func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }
	t.Run("interrupted", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		p := &corridor{slow: func(ctx context.Context) error { cancel(); return wait(ctx) }}
		end, steps, err := shop(t, ctx, p, &fixed{actions: []page.Action{next}}, nil)
		if err != nil || end.Outcome != sites.Interrupted || len(steps) != 1 || steps[0].Err == nil {
			t.Errorf("%+v, %d steps, %v", end, len(steps), err)
		}
	})
	t.Run("wall time", func(t *testing.T) {
		end, _, err := shop(t, context.Background(), &corridor{slow: wait}, &fixed{actions: []page.Action{next}},
			func(s *agent.Session) { s.Budget.Wall = 30 * time.Millisecond })
		if err != nil || end.Outcome != sites.Budget || !strings.Contains(end.Reason, "wall time") {
			t.Errorf("%+v, %v", end, err)
		}
	})
}

// waiting is a policy that decides nothing until its time is over.
type waiting struct{ err error }

func (w waiting) Decide(ctx context.Context, _ agent.Input) (agent.Decision, error) {
	<-ctx.Done()
	if w.err != nil {
		return agent.Decision{}, w.err
	}
	return agent.Decision{}, ctx.Err()
}

// TestWhatSpentTheWallTime: a model that never answers does not look like a
// shopper who took long.
func TestWhatSpentTheWallTime(t *testing.T) {
	for _, tc := range []struct {
		name   string
		err    error
		reason string
	}{
		{"a dead model", errors.New("model m at URL: too many requests"), "the 30ms of wall time are spent; the last decision failed: model m at URL: too many requests"},
		{"only the time", nil, "the 30ms of wall time are spent"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			end, _, err := shop(t, context.Background(), &corridor{}, waiting{tc.err}, func(s *agent.Session) { s.Budget.Wall = 30 * time.Millisecond })
			if err != nil || end.Outcome != sites.Budget || end.Reason != tc.reason {
				t.Errorf("%+v, %v", end, err)
			}
		})
	}
	t.Run("interrupted", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		time.AfterFunc(10*time.Millisecond, cancel)
		end, _, err := shop(t, ctx, &corridor{}, waiting{}, nil)
		if err != nil || end.Outcome != sites.Interrupted || end.Reason != "the run was interrupted" {
			t.Errorf("%+v, %v", end, err)
		}
	})
}

func TestAFullDiskEndsTheSession(t *testing.T) {
	full := &trajectory.OutputError{Path: "store", Err: errors.New("no space left on device")}
	end, _, err := shop(t, context.Background(), &corridor{}, &fixed{actions: []page.Action{next}}, func(s *agent.Session) {
		s.Recorder = fullAfter{s.Recorder, full}
	})
	var out *trajectory.OutputError
	if !errors.As(err, &out) || end.Outcome != sites.Failed {
		t.Errorf("%+v, %v", end, err)
	}
}

// fullAfter is a recorder whose disk has no room for pages.
type fullAfter struct {
	agent.Recorder
	err error
}

func (f fullAfter) PutObservation(page.Observation) (string, error) { return "", f.err }

func TestAFullDiskIsToldThoughInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	full := &trajectory.OutputError{Path: "store", Err: errors.New("no space left on device")}
	p := &corridor{slow: func(context.Context) error { cancel(); return nil }}
	_, _, err := shop(t, ctx, p, &fixed{actions: []page.Action{next}}, func(s *agent.Session) {
		s.Recorder = noSteps{s.Recorder, full}
	})
	var out *trajectory.OutputError
	if !errors.As(err, &out) {
		t.Errorf("error %v", err)
	}
}

// noSteps is a recorder whose disk has no room for steps.
type noSteps struct {
	agent.Recorder
	err error
}

func (n noSteps) Append(trajectory.Step) error { return n.err }
