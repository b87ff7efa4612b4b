// Package agent runs a shopper: look, decide, act, write down, until the
// session ends by itself, by its budget or by a signal.
//
// It knows no browser and no model: a Page is what can be looked at and acted
// on, a Policy is whatever decides. Both are declared here and implemented
// elsewhere.
package agent

import (
	"context"
	"time"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/persona"
	"github.com/aisle-sim/aisle/sites"
)

// Policy decides what the shopper does next. One value serves one session and
// is called by one goroutine. An error ends the session; a decision that
// cannot be carried out does not. Of the Decision beside an error only the
// Usage counts.
type Policy interface {
	Decide(ctx context.Context, in Input) (Decision, error)
}

// Page is the shopper's window on the shop. Every call ends by its own
// deadline. Errors that a policy can react to are *page.Error.
type Page interface {
	Observe(context.Context) (page.Look, error)
	Perform(context.Context, page.Action, *page.DialogAnswer) (page.Effect, error)
}

// Input is everything that a policy may base a decision on.
type Input struct {
	Persona persona.Persona
	Task    sites.Task
	Now     page.Look
	// History are the steps so far, oldest first.
	History []trajectory.Step
	// Page returns an earlier observation by the hash in its step.
	Page func(hash string) (page.Observation, error)
	// Told is what the loop has to say: repeated failures, a budget running out.
	Told []string
	// Screenshot returns the picture of Now, JPEG; nil if there are none.
	Screenshot func() ([]byte, error)
	// Allowed are the action types that may be used.
	Allowed []page.Type
	Left    Budget
	Seed    uint64
}

// Decision is what a policy made of an Input.
type Decision struct {
	Rationale  string
	Action     page.Action
	Candidates []trajectory.Scored
	Dialog     *page.DialogAnswer
	Notes      string
	Usage      trajectory.Usage
}

// Budget is what a session may use up. Zero fields are unlimited.
type Budget struct {
	Steps int
	Wall  time.Duration
	// Tokens and USD bound what a model may cost.
	Tokens int
	USD    float64
}
