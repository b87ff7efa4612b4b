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
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestDecide(t *testing.T) {
	look := page.Action{Type: page.Click, Name: "nav.lamps"}
	e := serve(t, says(look, "Lamps, then."))
	d, err := e.shopper(t).Decide(t.Context(), visit(2))
	if err != nil {
		t.Fatal(err)
	}
	want := agent.Decision{Rationale: "Lamps, then.", Action: look, Usage: trajectory.Usage{Calls: 1, Input: 1000, Output: 50, USD: 0.0015}}
	if diff := cmp.Diff(want, d, cmpopts.EquateApprox(0, 1e-12)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	q := e.asked[0]
	if len(e.asked) != 1 || q.Seed != 7 || q.Max != ReplyTokens || !q.Format.Schema.Strict {
		t.Errorf("%d calls; asked %+v", len(e.asked), q)
	}
	if first := q.Messages[0]; first.Role != "system" || !strings.HasPrefix(first.Content, "You are Ona") || len(q.Messages) != 6 {
		t.Errorf("%d messages, the first: %+v", len(q.Messages), first)
	}
}

// TestWhatIsAsked follows from what is left of the budget, the seed and what
// is allowed.
func TestWhatIsAsked(t *testing.T) {
	for _, tc := range []struct {
		name string
		in   func(*agent.Input)
		max  int
		seed int
	}{
		{"nothing said", func(*agent.Input) {}, 4000, 7},
		{"what is left of the tokens", func(in *agent.Input) { in.Left.Tokens = 120 }, 120, 7},
		{"plenty left", func(in *agent.Input) { in.Left.Tokens = 1 << 20 }, 4000, 7},
		{"a seed of 64 bits", func(in *agent.Input) { in.Seed = 1<<63 + 5 }, 4000, 5},
		{"nothing said of what is allowed", func(in *agent.Input) { in.Allowed = nil }, 4000, 7},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := serve(t, says(page.Action{Type: page.Back}, "No."))
			in := visit(0)
			tc.in(&in)
			if _, err := e.shopper(t).Decide(t.Context(), in); err != nil {
				t.Fatal(err)
			}
			q := e.asked[0]
			if q.Max != tc.max || q.Seed != tc.seed {
				t.Errorf("max %d, seed %d", q.Max, q.Seed)
			}
			if !strings.Contains(string(q.Format.Schema.Schema), `"enum":["click","type_and_submit","terminate","type","select","scroll","back"]`) {
				t.Errorf("schema %s", q.Format.Schema.Schema)
			}
		})
	}
}

// TestDecideFails: every bad reply has its own words, and what it cost.
func TestDecideFails(t *testing.T) {
	for _, tc := range []struct {
		name  string
		reply reply
		kind  model.Kind
		words string
		cost  int // tokens
	}{
		{"prose", reply{text: "I would look at lamps.", in: 900, out: 8}, model.Unreadable, "the reply cannot be read: it is no JSON object: I would look at lamps", 908},
		{"another object", reply{text: `{"action":"leave"}`, in: 900, out: 8}, model.Unreadable, `it lacks "rationale"`, 908},
		{"half a decision", reply{text: `{"rationale":"I wo`, finish: "length", in: 900, out: 100}, model.Cut, "the reply was cut: its JSON is broken", 1000},
		{"nothing, by length", reply{finish: "length", in: 900, out: 100}, model.Cut, "the reply was cut", 1000},
		{"a failing endpoint", reply{status: 500}, model.Server, "the endpoint failed (500)", 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := serve(t, tc.reply)
			d, err := e.shopper(t).Decide(t.Context(), visit(0))
			var m *model.Error
			if !errors.As(err, &m) || m.Kind != tc.kind || !strings.Contains(err.Error(), tc.words) || !strings.Contains(err.Error(), e.URL) {
				t.Fatalf("%v", err)
			}
			if d.Usage.Input+d.Usage.Output != tc.cost || d.Action != (page.Action{}) {
				t.Errorf("%+v", d)
			}
		})
	}
	t.Run("a cancelled context", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := serve(t, reply{}).shopper(t).Decide(ctx, visit(0)); !errors.Is(err, context.Canceled) {
			t.Errorf("%v", err)
		}
	})
	t.Run("a limit that cannot be kept", func(t *testing.T) {
		free := says(page.Action{Type: page.Back}, "No.")
		free.in, free.out = 0, 0
		in := visit(0)
		if _, err := serve(t, free).shopper(t).Decide(t.Context(), in); err != nil {
			t.Errorf("without a limit: %v", err)
		}
		in.Left.USD = 1
		if _, err := serve(t, free).shopper(t).Decide(t.Context(), in); !errors.Is(err, ErrUncounted) {
			t.Errorf("with one: %v", err)
		}
	})
}
