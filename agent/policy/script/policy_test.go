package script

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

// names makes a page of elements.
func names(list ...string) []page.Element {
	var out []page.Element
	for _, n := range list {
		out = append(out, page.Element{Name: n})
	}
	return out
}

var (
	fine = trajectory.Step{}
	gone = trajectory.Step{Err: &trajectory.StepError{Kind: page.Gone, Message: `there is no "a" on the page; nearest: ab`}}
)

func TestDecide(t *testing.T) {
	search := names("search_box", "results.moss_crew.view_product", "results.fir_crew.view_product")
	type turn struct {
		before    *trajectory.Step // how the last step went; nil at the start
		action    page.Action
		rationale string // the error, if there is no action
	}
	for _, tc := range []struct {
		name, in string
		details  map[string]string
		turns    []turn
	}{
		{"in order, then the end", "- {type: type_and_submit, name: search_box, text: crew}\n- {type: back, rationale: Not that.}", nil, []turn{
			{nil, page.Action{Type: page.TypeAndSubmit, Name: "search_box", Text: "crew"}, "The script says so (s.yaml:1)."},
			{&fine, page.Action{Type: page.Back}, "Not that."},
			{&fine, page.Action{Type: page.Terminate}, "s.yaml has no more steps."},
			{&fine, page.Action{Type: page.Terminate}, "s.yaml has no more steps."},
		}},
		{"an end of its own", "- {type: terminate, rationale: Seen enough.}", nil, []turn{
			{nil, page.Action{Type: page.Terminate}, "Seen enough."},
		}},
		{"a pattern takes the first that fits", "- {type: click, name: 'results.*.view_product'}", nil, []turn{
			{nil, page.Action{Type: page.Click, Name: "results.moss_crew.view_product"}, "The script says so (s.yaml:1)."},
		}},
		{"a pattern that fits nothing stays", "- {type: click, name: 'cart.*'}", nil, []turn{
			{nil, page.Action{Type: page.Click, Name: "cart.*"}, "The script says so (s.yaml:1)."},
		}},
		{"a name that is not there stays", "- {type: click, name: results}", nil, []turn{
			{nil, page.Action{Type: page.Click, Name: "results"}, "The script says so (s.yaml:1)."},
		}},
		{"a failed step is the last", "- type: back\n- type: click\n  name: a\n- type: back", nil, []turn{
			{nil, page.Action{Type: page.Back}, "The script says so (s.yaml:1)."},
			{&fine, page.Action{Type: page.Click, Name: "a"}, "The script says so (s.yaml:2)."},
			{&gone, page.Action{}, `s.yaml:2: click a could not be done: there is no "a" on the page; nearest: ab`},
		}},
		{"the last step may fail too", "- {type: type, name: a, text: b}", nil, []turn{
			{nil, page.Action{Type: page.TypeText, Name: "a", Text: "b"}, "The script says so (s.yaml:1)."},
			{&gone, page.Action{}, `s.yaml:1: type a “b” could not be done: there is no "a" on the page; nearest: ab`},
		}},
		{"an impossible step fails without words", "- {type: back}", nil, []turn{
			{nil, page.Action{Type: page.Back}, "The script says so (s.yaml:1)."},
			{&trajectory.Step{Illegal: true}, page.Action{}, "s.yaml:1: back could not be done: it is not possible on this page"},
		}},
		{"steps before the script do not count", "- {type: back}", nil, []turn{
			{&gone, page.Action{Type: page.Back}, "The script says so (s.yaml:1)."},
		}},
		{"details", "- {type: type, name: a, text: '${email}'}\n- {type: type, name: b, text: '${card}'}\n- {type: type, name: c, text: 'to ${email}'}",
			map[string]string{"email": "shopper@example.com", "card": "${card}"}, []turn{
				{nil, page.Action{Type: page.TypeText, Name: "a", Text: "shopper@example.com"}, "The script says so (s.yaml:1)."},
				{&fine, page.Action{Type: page.TypeText, Name: "b", Text: "${card}"}, "The script says so (s.yaml:2)."},
				{&fine, page.Action{Type: page.TypeText, Name: "c", Text: "to ${email}"}, "The script says so (s.yaml:3)."},
			}},
		{"a detail that the site lacks", "- {type: type, name: a, text: '${fax}'}\n- {type: back}", nil, []turn{
			{nil, page.Action{}, `s.yaml:1: type a “${fax}” could not be done: there is no detail "fax"`},
		}},
		{"an empty text empties a field", "- {type: type, name: a, text: ''}", nil, []turn{
			{nil, page.Action{Type: page.TypeText, Name: "a"}, "The script says so (s.yaml:1)."},
		}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s, err := Parse("s.yaml", []byte(tc.in))
			if err != nil {
				t.Fatal(err)
			}
			p := s.Policy()
			in := agent.Input{Task: sites.Task{Details: tc.details}, Now: page.Look{Observation: page.Observation{Elements: search}}}
			for i, turn := range tc.turns {
				if turn.before != nil {
					in.History = append(in.History, *turn.before)
				}
				got, err := p.Decide(t.Context(), in)
				if turn.action == (page.Action{}) {
					var failed *StepError
					if !errors.As(err, &failed) || err.Error() != turn.rationale {
						t.Fatalf("turn %d: error %v, want %s", i+1, err, turn.rationale)
					}
					continue
				}
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(agent.Decision{Rationale: turn.rationale, Action: turn.action}, got); diff != "" {
					t.Fatalf("turn %d (-want +got):\n%s", i+1, diff)
				}
			}
		})
	}
}

func TestDecideStopsWithTheContext(t *testing.T) {
	s, err := Parse("s.yaml", []byte("- type: back"))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Policy().Decide(ctx, agent.Input{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
}

func TestPoliciesOfOneScriptAreApart(t *testing.T) {
	file := filepath.Join(t.TempDir(), "s.yaml")
	if err := os.WriteFile(file, []byte("- type: back\n- type: scroll\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := Load(file)
	if err != nil {
		t.Fatal(err)
	}
	a, b := s.Policy(), s.Policy()
	for _, p := range []*Policy{a, b} {
		d, err := p.Decide(t.Context(), agent.Input{})
		if err != nil || d.Action.Type != page.Back {
			t.Errorf("got %v, %v; want the first step", d, err)
		}
	}
}
