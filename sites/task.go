package sites

import (
	"errors"
	"strings"

	"github.com/aisle-sim/aisle/persona/strictyaml"
)

// IntentTask is the id of a task that was given as words, not by the site file.
const IntentTask = "intent"

var (
	// ErrNoTasks says that the site names no tasks and an intent is needed.
	ErrNoTasks = errors.New("the site has no tasks; give an intent")
	// ErrTaskAndIntent says that a task and an intent were given at once.
	ErrTaskAndIntent = errors.New("give a task or an intent, not both")
)

// Task returns the task of that id, the first for "". The error is ErrNoTasks
// or an *UnknownTaskError. Details are not filled in; see TaskFor.
func (s Site) Task(id string) (Task, error) {
	if len(s.Tasks) == 0 {
		return Task{}, ErrNoTasks
	}
	if id == "" {
		return s.Tasks[0], nil
	}
	var known []string
	for _, t := range s.Tasks {
		if t.ID == id {
			return t, nil
		}
		known = append(known, t.ID)
	}
	return Task{}, &UnknownTaskError{Site: s.ID, ID: id, Known: known}
}

// WithIntent returns a task made of words: IntentTask, without a budget.
func (s Site) WithIntent(text string) Task {
	return Task{ID: IntentTask, Intent: strings.TrimSpace(text)}
}

// TaskFor returns what a session works on: the task of that id, the first if
// both are "", or one made of the intent; its Details are filled in, with
// "${key}" for each secret.
func (s Site) TaskFor(id, intent string) (Task, error) {
	if strings.TrimSpace(intent) == "" {
		t, err := s.Task(id)
		if err != nil {
			return Task{}, err
		}
		return s.Fill(t), nil
	}
	if id != "" {
		return Task{}, ErrTaskAndIntent
	}
	return s.Fill(s.WithIntent(intent)), nil
}

// Fill returns the task with its Details: those of the site, and "${key}" for
// each of its secrets.
func (s Site) Fill(t Task) Task {
	t.Details = nil
	if len(s.Details)+len(s.Secrets) == 0 {
		return t
	}
	t.Details = make(map[string]string, len(s.Details)+len(s.Secrets))
	for k, v := range s.Details {
		t.Details[k] = v
	}
	for k := range s.Secrets {
		t.Details[k] = reference(k)
	}
	return t
}

// UnknownTaskError says that the site has no task of that id.
type UnknownTaskError struct {
	Site, ID string
	Known    []string
}

// Error names the nearest task and all of them.
func (e *UnknownTaskError) Error() string {
	m := `site "` + e.Site + `" has no task "` + e.ID + `"`
	if k, ok := strictyaml.Nearest(e.ID, e.Known); ok {
		m += `; did you mean "` + k + `"?`
	}
	return m + " (known: " + strings.Join(e.Known, ", ") + ")"
}
