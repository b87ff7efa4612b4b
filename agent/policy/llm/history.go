package llm

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/model"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
)

// conversation is what the model reads: who it is; the last pages with what it
// did on them, turn by turn; the page as it stands. The first turn tells the
// steps before in one line each. User and assistant alternate strictly, as
// some chat templates insist on it.
func conversation(in agent.Input, pages int) ([]model.Message, error) {
	system, err := systemText(in)
	if err != nil {
		return nil, err
	}
	out := []model.Message{{Role: model.System, Text: system}}
	first := max(len(in.History)-pages, 0)
	for i := first; ; i++ {
		t := turn{Seq: i + 1, Now: i == len(in.History)}
		look := in.Now
		if !t.Now {
			if look, err = lookOf(in, in.History[i]); err != nil {
				return nil, err
			}
		}
		if t.Page, err = pageText(in, i, look); err != nil {
			return nil, err
		}
		if i == first && i > 0 {
			if t.Earlier, err = earlierText(in, i); err != nil {
				return nil, err
			}
		}
		if t.Now && len(in.Told) > 0 {
			if t.Told, err = fence(in.Seed, t.Seq, partTold, strings.Join(oneLine(in.Told), "\n")); err != nil {
				return nil, err
			}
		}
		text, err := render("turn", t)
		if err != nil {
			return nil, err
		}
		out = append(out, model.Message{Role: model.User, Text: text})
		if t.Now {
			return out, nil
		}
		reply, err := decided(in.History[i])
		if err != nil {
			return nil, err
		}
		out = append(out, model.Message{Role: model.Assistant, Text: reply})
	}
}

// turn is one message to the model; all but Seq and Now is fenced already.
type turn struct {
	Seq                 int
	Earlier, Page, Told string
	Now                 bool
}

// lookOf is the look that an earlier step was decided on.
func lookOf(in agent.Input, st trajectory.Step) (page.Look, error) {
	o, err := in.Page(st.Observation)
	if err != nil {
		return page.Look{}, fmt.Errorf("the page of step %d: %w", st.Seq, err)
	}
	return page.Look{Observation: o, Scroll: st.Scroll, Changed: st.Changed, Notices: st.Notices}, nil
}

// systemText says who the shopper is and how it acts. Traits are left to
// policies that count: the persona's text says the same in words.
func systemText(in agent.Input) (string, error) {
	type trait struct{ Name, Value string }
	var about []trait
	for _, k := range slices.Sorted(maps.Keys(in.Persona.Demographics)) {
		about = append(about, trait{strings.ReplaceAll(k, "_", " "), in.Persona.Demographics[k]})
	}
	budget := ""
	if in.Task.Budget > 0 {
		budget = strconv.FormatFloat(in.Task.Budget, 'f', -1, 64)
	}
	secrets := false
	for _, d := range in.Task.Details {
		secrets = secrets || strings.HasPrefix(d, "${")
	}
	return render("system", map[string]any{
		"Who": strings.TrimSpace(in.Persona.Text), "About": about, "Pace": in.Persona.Pace,
		"Intent": strings.TrimSpace(in.Task.Intent), "Budget": budget,
		"Allowed": in.Allowed, "Details": in.Task.Details, "Secrets": secrets,
	})
}

// earlierText tells the first n steps in one line each.
func earlierText(in agent.Input, n int) (string, error) {
	type line struct {
		Seq         int
		Action, Why string
		Came        []string
	}
	var lines []line
	for _, st := range in.History[:n] {
		came, err := cameOf(st)
		if err != nil {
			return "", err
		}
		lines = append(lines, line{Seq: st.Seq, Action: flat(st.Action.String()), Why: flat(st.Rationale.Text), Came: came})
	}
	text, err := render("earlier", lines)
	if err != nil {
		return "", err
	}
	return fence(in.Seed, n+1, partEarlier, text)
}

// decided is the model's own reply to an earlier page.
func decided(st trajectory.Step) (string, error) {
	type action struct {
		Type page.Type `json:"type"`
		Name string    `json:"name"`
		Text string    `json:"text"`
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(struct {
		Rationale string `json:"rationale"`
		Action    action `json:"action"`
	}{st.Rationale.Text, action(st.Action)})
	return strings.TrimSpace(b.String()), err
}
