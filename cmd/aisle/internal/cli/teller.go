package cli

import (
	"fmt"
	"strings"
	"time"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

// teller tells a session while it happens, for a person to follow: page,
// rationale, action, effect. With --json it only tells the end.
type teller struct {
	app   *app
	quiet bool
	url   string // of the page told last
	bar   *progress
}

func (t *teller) begin(h trajectory.Header, site sites.Site, steps int) {
	t.bar = t.app.newProgress(steps, !t.quiet)
	if t.quiet {
		return
	}
	t.app.say("%s shops at %s (%s), policy %s, seed %d", h.Persona.ID, h.Site, site.Start, h.Policy, h.Seed)
	t.app.say("task: %s", strings.Join(strings.Fields(h.Task.Intent), " "))
}

func (t *teller) step(s trajectory.Step, l page.Look) {
	t.bar.step(s)
	if t.quiet {
		return
	}
	if l.URL != t.url {
		t.url = l.URL
		t.app.say("\n%s  %s", l.Title, l.URL)
	}
	t.app.say("%3d  %s", s.Seq, s.Rationale.Text)
	t.app.say("     %s", s.Action)
	for _, line := range effects(s) {
		t.app.say("     → %s", line)
	}
}

// effects says in words what came of a step; there is always something to say.
func effects(s trajectory.Step) []string {
	var out []string
	if s.Err != nil {
		out = append(out, "not done: "+s.Err.Message)
	}
	if s.Effect.Navigated {
		out = append(out, s.Effect.URL)
	}
	for _, d := range s.Effect.Dialogs {
		answer := "declined"
		if d.Accepted {
			answer = "accepted"
		}
		out = append(out, fmt.Sprintf("%s “%s”, %s", d.Kind, d.Message, answer))
	}
	for _, n := range s.Effect.Notices {
		out = append(out, n.Kind+": "+strings.Join(strings.Fields(n.Text), " "))
	}
	if len(out) == 0 {
		out = append(out, stayed(s.Action))
	}
	for _, f := range s.Effect.Failed {
		if s.Err == nil || s.Err.Kind != page.Blocked { // that was said already
			out = append(out, besides(f))
		}
	}
	for _, c := range s.Effect.Console {
		out = append(out, "console: "+c)
	}
	return out
}

// stayed says what an action changed that led nowhere else.
func stayed(a page.Action) string {
	switch a.Type {
	case page.TypeText, page.Select:
		return "holds “" + a.Text + "”"
	case page.ScrollPage:
		return "scrolled"
	case page.Terminate:
		return "the end"
	}
	return "the page stayed"
}

// summary is what --json prints at the end.
type summary struct {
	ID      string        `json:"id"`
	Dir     string        `json:"dir"`
	Report  string        `json:"report"`
	Outcome sites.Outcome `json:"outcome"`
	Reason  string        `json:"reason"`
	Steps   int           `json:"steps"`
	TookMS  int64         `json:"took_ms"`
	Seed    uint64        `json:"seed"`
	// What a model cost, if one was asked; usd is 0 without a price.
	Calls  int     `json:"calls"`
	Tokens int     `json:"tokens"`
	USD    float64 `json:"usd"`
}

func (t *teller) end(h trajectory.Header, e trajectory.End, dir, report string) error {
	t.bar.end()
	tokens := e.Usage.Input + e.Usage.Output
	if t.quiet {
		return t.app.json(summary{h.ID, dir, report, e.Outcome, e.Reason, e.Steps, e.Took.Milliseconds(), h.Seed, e.Usage.Calls, tokens, e.Usage.USD})
	}
	t.app.say("\n%s after %s in %s: %s", e.Outcome, steps(e.Steps), e.Took.Round(100*time.Millisecond), e.Reason)
	if e.Usage.Calls > 0 {
		t.app.say("model       %s", cost(h.Model, e.Usage, t.app.settings.price != nil))
	}
	t.app.say("trajectory  %s", dir)
	t.app.say("report      %s", report)
	return nil
}

// cost says what the calls of a session used up.
func cost(model string, u trajectory.Usage, priced bool) string {
	money := "no price given, see --model-price"
	if priced {
		money = fmt.Sprintf("$%.4f", u.USD)
	}
	return fmt.Sprintf("%s, %d calls, %d tokens in, %d out, %s", model, u.Calls, u.Input, u.Output, money)
}

// besides words a request that did not come through, which need not have been
// what the step was about.
func besides(failed string) string {
	if what, ok := strings.CutPrefix(failed, "blocked, "); ok {
		return "kept out, " + what
	}
	return "a request failed: " + failed
}

func steps(n int) string {
	if n == 1 {
		return "1 step"
	}
	return fmt.Sprintf("%d steps", n)
}
