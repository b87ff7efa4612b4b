package cli

import (
	"slices"
	"testing"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
)

func TestEveryStepHasAnEffect(t *testing.T) {
	alert := []page.Notice{{Kind: "alert", Text: "Only 2\n left"}, {Kind: "status", Text: "Added"}}
	for name, c := range map[string]struct {
		step trajectory.Step
		want []string
	}{
		"type":     {trajectory.Step{Action: page.Action{Type: page.TypeText, Name: "n", Text: "Robin Sample"}}, []string{"holds “Robin Sample”"}},
		"select":   {trajectory.Step{Action: page.Action{Type: page.Select, Name: "n", Text: "M"}}, []string{"holds “M”"}},
		"scroll":   {trajectory.Step{Action: page.Action{Type: page.ScrollPage}}, []string{"scrolled"}},
		"click":    {trajectory.Step{Action: page.Action{Type: page.Click, Name: "n"}}, []string{"the page stayed"}},
		"end":      {trajectory.Step{Action: page.Action{Type: page.Terminate}}, []string{"the end"}},
		"notices":  {trajectory.Step{Action: page.Action{Type: page.Click}, Effect: page.Effect{Notices: alert}}, []string{"alert: Only 2 left", "status: Added"}},
		"failed":   {trajectory.Step{Action: page.Action{Type: page.Click}, Effect: page.Effect{Failed: []string{"/x"}}}, []string{"the page stayed", "a request failed: /x"}},
		"away":     {trajectory.Step{Action: page.Action{Type: page.Click}, Effect: page.Effect{Navigated: true, URL: "http://x"}}, []string{"http://x"}},
		"not done": {trajectory.Step{Action: page.Action{Type: page.TypeText}, Err: &trajectory.StepError{Message: "no"}}, []string{"not done: no"}},
	} {
		if got := effects(c.step); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
