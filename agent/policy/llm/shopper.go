// Package llm is the shopper that a language model plays: one call a step. The
// model reads who it is, what brought it here and the visit so far, and
// answers with a rationale and then an action, held to a strict JSON Schema.
//
// This is the thin form. The last few pages stand in the conversation in full
// and the steps before them as one line each, so that its length is bounded; a
// reply that is not what the schema says ends the session with a
// *model.Error. Nothing is ever guessed.
//
// The prompts stand in prompts/, and PromptHash names them in the record. They
// ask for nothing in particular: a visit without an order, a second search and
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

// What a Shopper does where its Options are silent.
const (
	// DefaultPages is how many earlier pages stand in the conversation.
	DefaultPages = 3
	// DefaultMaxTokens bounds a reply. A decision takes some hundred tokens;
	// the rest is for models that reason unseen, and costs nothing unspent.
	DefaultMaxTokens = model.DefaultMaxTokens
)

// ErrUncounted says that a budget cannot be kept.
var ErrUncounted = errors.New("the endpoint does not count tokens, so a limit on tokens or money cannot be kept; run without the limit, or use another endpoint")

// Completer answers requests. Errors are *model.Error, or that of a context
// that was cancelled; the Reply's Usage counts also with an error.
// *model.Client is one.
type Completer interface {
	Complete(context.Context, model.Request) (model.Reply, error)
}

// Options say how the shopper is played. Only Model must be set.
type Options struct {
	Model Completer
	// Pages is how many earlier pages are told in full; 0 means DefaultPages,
	// less than 0 none.
	Pages int
	// MaxTokens bounds one reply; 0 means DefaultMaxTokens.
	MaxTokens int
	// Temperature is sent if it is set; else the endpoint's default holds.
	Temperature *float32
}

// Shopper asks the model at every step. It serves one session and keeps
// nothing between steps: all it says follows from the Input.
type Shopper struct{ o Options }

// New checks the options.
func New(o Options) (*Shopper, error) {
	if o.Model == nil {
		return nil, errors.New("the shopper needs a model")
	}
	if o.Pages == 0 {
		o.Pages = DefaultPages
	}
	o.Pages = max(o.Pages, 0)
	if o.MaxTokens <= 0 {
		o.MaxTokens = DefaultMaxTokens
	}
	return &Shopper{o: o}, nil
}

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
	messages, err := conversation(in, s.o.Pages)
	if err != nil {
		return agent.Decision{}, err
	}
	schema, err := decisionSchema(in.Allowed)
	if err != nil {
		return agent.Decision{}, err
	}
	limit := s.o.MaxTokens
	if in.Left.Tokens > 0 {
		limit = min(limit, in.Left.Tokens)
	}
	reply, err := s.o.Model.Complete(ctx, model.Request{
		Messages: messages, Schema: schema, MaxTokens: limit, Seed: seed(in.Seed), Temperature: s.o.Temperature,
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
