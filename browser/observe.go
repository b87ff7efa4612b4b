package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/browser/distill"
	"github.com/aisle-sim/aisle/browser/page"
)

// Observe looks at the page: one call to the browser, then distilling.
func (s *Session) Observe(ctx context.Context) (page.Look, error) {
	call, cancel := s.deadline(ctx, s.opts.CallTimeout)
	defer cancel()
	r, err := s.look(call)
	if err != nil {
		return page.Look{}, s.wrap(ctx, err)
	}
	l := page.Look{Observation: r.Observation, Scroll: r.Scroll, Notices: r.Notices, At: s.opts.Now()}
	l.Tabs = []page.Tab{{Name: "tab", Title: r.Title, URL: r.URL, Current: true}}
	if s.last != nil && sameDocument(s.last.URL, r.URL) {
		l.Changed = changed(s.last.Elements, r.Elements)
	}
	s.last = &r
	return l, nil
}

func (s *Session) look(ctx context.Context) (distill.Result, error) {
	raw, err := s.evalHere(ctx, "aisle.look()")
	if err != nil {
		return distill.Result{}, err
	}
	// The answer is JSON in a JSON string.
	var text string
	if err := json.Unmarshal(raw, &text); err != nil {
		return distill.Result{}, fmt.Errorf("capture: %w", err)
	}
	c, err := distill.Parse([]byte(text))
	if err != nil {
		return distill.Result{}, err
	}
	s.maskFields(&c)
	c.Rewrite(s.hide)
	return distill.Distill(c, distill.Options{Budget: s.opts.Budget, Labels: s.opts.Labels, HTML: s.opts.HTML}), nil
}

func sameDocument(a, b string) bool {
	a, _, _ = strings.Cut(a, "#")
	b, _, _ = strings.Cut(b, "#")
	return a == b
}

// changed names what is new or different in b, in reading order.
func changed(a, b []page.Element) []string {
	old := make(map[string]page.Element, len(a))
	for _, e := range a {
		old[e.Name] = e
	}
	var out []string
	for _, e := range b {
		if o, ok := old[e.Name]; !ok || !alike(o, e) {
			out = append(out, e.Name)
		}
	}
	return out
}

// alike compares what a shopper would notice: not where it stands.
func alike(a, b page.Element) bool {
	return a.Role == b.Role && a.Label == b.Label && a.Value == b.Value && slices.Equal(a.Options, b.Options) &&
		a.Disabled == b.Disabled && a.Checked == b.Checked && a.Selected == b.Selected && a.Expanded == b.Expanded && a.Invalid == b.Invalid
}
