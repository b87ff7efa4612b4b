// Package llm is the shopper that a language model plays: one call a step. The
// model reads who it is, what brought it here and the visit so far, and
// answers with a rationale and then an action, held to a strict JSON Schema.
//
// This is the thin form. The last few pages stand in the conversation in full
// and the steps before them as one line each, so that its length is bounded; a
// reply that is not what the schema says ends the session with a
// *model.Error. Nothing is ever guessed.
//
// The prompts stand in prompts/, to the last word, and PromptHash names them in
// the record. They ask for nothing in particular: a visit without an order, a second search and
// a way back are as good as anything else. What comes from a page is fenced,
// and said to be words of the shop.
package llm

import (
	"context"
	"errors"
	"math"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/model"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
)

var _ agent.Policy = (*Shopper)(nil)

// What bounds a conversation, beside the prompts.
const (
	// PagesTold is how many earlier pages stand in it in full.
	PagesTold = 3
	// ReplyTokens bounds a reply. A decision takes some hundred tokens; the
	// rest is for models that reason unseen, and costs nothing unspent.
	ReplyTokens = model.DefaultMaxTokens
)

// ErrUncounted says that a budget cannot be kept.
var ErrUncounted = errors.New("the endpoint does not count tokens, so a limit on tokens or money cannot be kept; run without the limit, or use another endpoint")

// Completer answers requests. Errors are *model.Error, or that of a context
// that was cancelled; the Reply's Usage counts also with an error.
// *model.Client is one.
type Completer interface {
	Complete(context.Context, model.Request) (model.Reply, error)
}

// Shopper asks the model at every step. It serves one session and keeps
// nothing between steps: all it says follows from the Input.
type Shopper struct{ model Completer }

// New is the shopper that a model plays.
func New(m Completer) *Shopper { return &Shopper{model: m} }

// Decide asks the model once. A reply may take what is left of the session's
// tokens and no more, so that a session passes its limit by one prompt at
// most, and its limit of money by one call. An error is that of the Completer,
// ErrUncounted, a *model.Error for a reply that is not what was asked for, or
// that of a page that cannot be read again; the Decision then holds what the
// call cost.
func (s *Shopper) Decide(ctx context.Context, in agent.Input) (agent.Decision, error) {
	if in.Allowed == nil {
		in.Allowed = page.Performable()
	}
	messages, err := conversation(in, PagesTold)
	if err != nil {
		return agent.Decision{}, err
	}
	schema, err := decisionSchema(in.Allowed)
	if err != nil {
		return agent.Decision{}, err
	}
	limit := ReplyTokens
	if in.Left.Tokens > 0 {
		limit = min(limit, in.Left.Tokens)
	}
	reply, err := s.model.Complete(ctx, model.Request{
		Messages: messages, Schema: schema, MaxTokens: limit, Seed: seed(in.Seed),
	})
	d := agent.Decision{Usage: trajectory.Usage(reply.Usage)}
	if err != nil {
		return d, err
	}
	if (in.Left.Tokens > 0 || in.Left.USD > 0) && reply.Usage.Input+reply.Usage.Output == 0 {
		return d, ErrUncounted
	}
	said, err := read(reply.Text)
	if err != nil {
		return d, reply.Unreadable(err.Error())
	}
	d.Rationale, d.Action = said.rationale, said.action
	return d, nil
}

// seed is a seed that every endpoint takes: some keep it in 32 bits.
func seed(s uint64) *int {
	n := int(s & math.MaxInt32)
	return &n
}
