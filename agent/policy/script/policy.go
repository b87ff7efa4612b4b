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
}

// StepError is a step of a script that could not be done. Every later step was
// written for a page that did not come, so it ends the session with an error:
// a script that stops is not a shopper who leaves.
type StepError struct {
	File   string
	Line   int
	Action page.Action
	Reason string
}

// Error gives file, line, the step and why.
func (e *StepError) Error() string {
	return fmt.Sprintf("%s:%d: %s could not be done: %s", e.File, e.Line, e.Action, e.Reason)
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

// Decide returns the next step of the script, and ends the session after the
// last one. The error is ctx's or a *StepError.
func (p *Policy) Decide(ctx context.Context, in agent.Input) (agent.Decision, error) {
	if err := ctx.Err(); err != nil {
		return agent.Decision{}, err
	}
	if err := p.judge(in.History); err != nil {
		return agent.Decision{}, err
	}
	if p.next >= len(p.script.steps) {
		return agent.Decision{Rationale: fmt.Sprintf("%s has no more steps.", p.script.file), Action: page.Action{Type: page.Terminate}}, nil
	}
	s := p.script.steps[p.next]
	a := s.action()
	if key, ok := reference(a.Text); ok {
		text, known := in.Task.Details[key]
		if !known {
			return agent.Decision{}, p.fail(s, fmt.Sprintf("there is no detail %q", key))
		}
		a.Text = text
	}
	a.Name = resolve(a.Name, in.Now.Elements)
	p.next++
	return agent.Decision{Rationale: p.why(s), Action: a}, nil
}

// judge looks at how the step that was decided last went.
func (p *Policy) judge(history []trajectory.Step) error {
	if p.next == 0 || len(history) == 0 {
		return nil
	}
	last := history[len(history)-1]
	switch {
	case last.Err != nil:
		return p.fail(p.script.steps[p.next-1], last.Err.Message)
	case last.Illegal:
		return p.fail(p.script.steps[p.next-1], "it is not possible on this page")
	}
	return nil
}

func (p *Policy) fail(s step, why string) error {
	return &StepError{File: p.script.file, Line: s.line, Action: s.action(), Reason: strings.TrimSuffix(why, ".")}
}

func (p *Policy) why(s step) string {
	if s.Rationale != "" {
		return s.Rationale
	}
	return fmt.Sprintf("The script says so (%s:%d).", p.script.file, s.line)
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
