package agent

import (
	"slices"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
)

// masked is a step as it may be written down and told: what a policy said, with
// the secrets hidden that it said in plain words. What the page said comes
// masked from the Page.
func (s Session) masked(st trajectory.Step) trajectory.Step {
	hide := func(a page.Action) page.Action {
		a.Name, a.Text = s.Hide(a.Name), s.Hide(a.Text)
		return a
	}
	st.Action, st.Rationale.Text, st.Notes = hide(st.Action), s.Hide(st.Rationale.Text), s.Hide(st.Notes)
	st.Candidates = slices.Clone(st.Candidates)
	for i := range st.Candidates {
		st.Candidates[i].Action = hide(st.Candidates[i].Action)
	}
	if d := st.Dialog; d != nil {
		st.Dialog = &page.DialogAnswer{Accept: d.Accept, Text: s.Hide(d.Text)}
	}
	if e := st.Err; e != nil {
		st.Err = &trajectory.StepError{Kind: e.Kind, Message: s.Hide(e.Message)}
	}
	return st
}

// hiddenError is an error whose words repeat what a policy said.
type hiddenError struct {
	error
	words string
}

func (e *hiddenError) Error() string { return e.words }
func (e *hiddenError) Unwrap() error { return e.error }

// hiddenFrom gives the error of a session without the secrets in its words.
func (s Session) hiddenFrom(err error) error {
	if err == nil || s.Hide(err.Error()) == err.Error() {
		return err
	}
	return &hiddenError{err, s.Hide(err.Error())}
}
