package script

import (
	"context"
	"fmt"
	"strings"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
)

var _ agent.Policy = (*Policy)(nil)

// Policy follows a script through one session.
type Policy struct {
	script *Script
	next   int // index of the step to do
	failed string
}

// New reads a script and returns a policy for one session. Errors are those
// of Load.
func New(file string) (*Policy, error) {
	s, err := Load(file)
	if err != nil {
		return nil, err
	}
	return s.Policy(), nil
}

// Policy returns a policy that begins with the first step.
func (s *Script) Policy() *Policy { return &Policy{script: s} }

// Decide returns the next step of the script. After the last one, and after a
// step that could not be done, it ends the session and says why.
func (p *Policy) Decide(ctx context.Context, in agent.Input) (agent.Decision, error) {
	if err := ctx.Err(); err != nil {
		return agent.Decision{}, err
	}
	p.judge(in.History)
	if p.failed != "" {
		return end(p.failed), nil
	}
	if p.next >= len(p.script.steps) {
		return end(fmt.Sprintf("%s has no more steps.", p.script.file)), nil
	}
	s := p.script.steps[p.next]
	a := s.action()
	if key, ok := reference(a.Text); ok {
		text, known := in.Task.Details[key]
		if !known {
			p.fail(s, fmt.Sprintf("there is no detail %q", key))
			return end(p.failed), nil
		}
		a.Text = text
	}
	a.Name = resolve(a.Name, in.Now.Elements)
	p.next++
	return agent.Decision{Rationale: p.why(s), Action: a}, nil
}

// judge looks at how the step that was decided last went.
func (p *Policy) judge(history []trajectory.Step) {
	if p.failed != "" || p.next == 0 || len(history) == 0 {
		return
	}
	last := history[len(history)-1]
	switch {
	case last.Err != nil:
		p.fail(p.script.steps[p.next-1], last.Err.Message)
	case last.Illegal:
		p.fail(p.script.steps[p.next-1], "it is not possible on this page")
	}
}

func (p *Policy) fail(s step, why string) {
	p.failed = fmt.Sprintf("%s:%d: %s could not be done: %s.", p.script.file, s.line, s.action(), strings.TrimSuffix(why, "."))
}

func (p *Policy) why(s step) string {
	if s.Rationale != "" {
		return s.Rationale
	}
	return fmt.Sprintf("%s:%d: this is the next step.", p.script.file, s.line)
}

func end(why string) agent.Decision {
	return agent.Decision{Rationale: why, Action: page.Action{Type: page.Terminate}}
}

// resolve returns the first element's name that fits a pattern. Without a
// pattern, or when nothing fits, the name stays as it was written and the
// loop says that it is not there.
func resolve(name string, elements []page.Element) string {
	if !strings.Contains(name, "*") {
		return name
	}
	for _, e := range elements {
		if page.Match(name, e.Name) {
			return e.Name
		}
	}
	return name
}

// reference tells whether a text is "${key}" and of which key.
func reference(text string) (string, bool) {
	key, ok := strings.CutPrefix(text, "${")
	if !ok {
		return "", false
	}
	return strings.CutSuffix(key, "}")
}
