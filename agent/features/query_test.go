package features

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

func TestQueries(t *testing.T) {
	typed := func(texts ...string) []trajectory.Step {
		var out []trajectory.Step
		for _, s := range texts {
			out = append(out, trajectory.Step{Observation: "cart", Effect: page.Effect{Navigated: true},
				Action: page.Action{Type: page.TypeAndSubmit, Name: "search", Text: s}})
		}
		return past(out...)
	}
	for _, c := range []struct {
		name, intent string
		before       []trajectory.Step
		want         []string
	}{
		{"the name, and as it was said", "You are looking for a backpack for day walks, with room for lunch.", nil, []string{"backpack", "backpack for day walks"}},
		{"what went before the wish stays out", "Autumn is coming: you are looking for a rain jacket, light enough for a bag.", nil, []string{"rain jacket", "jacket"}},
		{"other words after a search", "You are looking for a backpack for day walks.", typed("backpack"), []string{"day backpack", "backpack for day walks"}},
		{"a wish that the page offers", "a merino sweater, navy", typed("merino sweater"), []string{"merino sweater navy", "sweater"}},
		{"nothing said", "something good", nil, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := new(Memory).Scene(sites.Task{Intent: c.intent}, look(list), c.before, load)
			var got []string
			for _, q := range s.queries() {
				got = append(got, q.text)
			}
			slices.Sort(got)
			slices.Sort(c.want)
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("queries (-want +got):\n%s", d)
			}
		})
	}
}
