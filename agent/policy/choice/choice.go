// Package choice is the embedded shopper: it chooses among what the page
// offers by a nested logit over readable features, tilted by the persona's
// traits. No network, no model, and nothing about any one shop: it goes by
// the observation and the history alone.
//
// What the shopper cares about stands in weights.yaml, all of it assumed and
// none of it fitted to people. The same seed, pages and history give the same
// actions; the clock is never asked. The rationale is made of the terms that
// spoke for the chosen action and of nothing else.
package choice

import (
	"cmp"
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"sync"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/features"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
)

var _ agent.Policy = (*Policy)(nil)

// Name is what the policy is called in files and on the command line.
const Name = "choice"

// listed is how many candidates a Decision lists, the chosen one among them.
const listed = 8

// ErrNothing means that the allowed actions leave nothing to choose from;
// terminate is among the candidates whenever it is allowed.
var ErrNothing = errors.New("none of the allowed actions is possible here")

// Policy is the embedded shopper. It serves one session and one goroutine;
// what it keeps follows from the history, so a session can be resumed with a
// new one.
type Policy struct {
	file   *file
	memory features.Memory
}

// Option changes a Policy while it is made.
type Option func(*Policy) error

// WithWeights replaces the shipped weights. The file has to say something
// about every feature and move; name stands in errors, which are a
// *FileError or those of persona/strictyaml.
func WithWeights(name string, data []byte) Option {
	return func(p *Policy) (err error) {
		p.file, err = readFile(name, data)
		return err
	}
}

// shippedFile reads the shipped weights once; nothing changes them.
var shippedFile = sync.OnceValues(func() (*file, error) { return readFile("weights.yaml", shipped) })

// New returns a shopper for one session, with the shipped weights unless
// options say otherwise.
func New(opts ...Option) (*Policy, error) {
	p := &Policy{}
	for _, o := range opts {
		if err := o(p); err != nil {
			return nil, err
		}
	}
	if p.file == nil {
		f, err := shippedFile()
		if err != nil {
			return nil, err
		}
		p.file = f
	}
	return p, nil
}

// WeightsHash identifies the weights in the record of a session: the first 12
// hexadecimal digits of the file's SHA-256.
func (p *Policy) WeightsHash() string { return p.file.hash }

// Decide draws one of the candidates. The error is ctx's or ErrNothing.
func (p *Policy) Decide(ctx context.Context, in agent.Input) (agent.Decision, error) {
	c, err := p.consider(ctx, in)
	if err != nil {
		return agent.Decision{}, err
	}
	step := uint64(len(in.History)) + 1
	rng := rand.New(rand.NewPCG(in.Seed, step))
	i := draw(c.p, rng.Float64())
	chosen := &c.candidates[i]
	return agent.Decision{
		Rationale:  c.rationale(chosen, rng),
		Action:     chosen.Action,
		Candidates: c.top(i),
	}, nil
}

// Weigh returns every candidate with its probability and terms, in page
// order. The probabilities sum to 1. Errors are those of Decide.
func (p *Policy) Weigh(ctx context.Context, in agent.Input) ([]trajectory.Scored, error) {
	c, err := p.consider(ctx, in)
	if err != nil {
		return nil, err
	}
	out := make([]trajectory.Scored, len(c.p))
	for i := range out {
		out[i] = c.scored(i)
	}
	return out, nil
}

// considered is a choice before the draw.
type considered struct {
	scene      *features.Scene
	weights    weights
	candidates []features.Candidate
	p          []float64
}

func (p *Policy) consider(ctx context.Context, in agent.Input) (*considered, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	allowed := in.Allowed
	if allowed == nil {
		allowed = page.Performable()
	}
	c := &considered{scene: p.memory.Scene(in.Task, in.Now, in.History, in.Page), weights: p.file.tilted(in.Persona.Traits)}
	if c.candidates = c.scene.Candidates(allowed); len(c.candidates) == 0 {
		return nil, ErrNothing
	}
	c.p = c.weights.probabilities(c.candidates)
	return c, nil
}

// draw returns the index at which the summed probabilities pass u, 0 ≤ u < 1.
func draw(p []float64, u float64) int {
	last := 0
	for i, q := range p {
		if q <= 0 {
			continue
		}
		if last = i; u < q {
			return i
		}
		u -= q
	}
	return last // sums fall short of 1 by rounding
}

func (c *considered) scored(i int) trajectory.Scored {
	return trajectory.Scored{Action: c.candidates[i].Action, P: c.p[i], Terms: c.weights.terms(&c.candidates[i])}
}

// top returns the likeliest candidates, likeliest first, and always the chosen one.
func (c *considered) top(chosen int) []trajectory.Scored {
	order := make([]int, len(c.p))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(c.p[b], c.p[a]) })
	if len(order) > listed {
		if !slices.Contains(order[:listed], chosen) {
			order[listed-1] = chosen
		}
		order = order[:listed]
	}
	out := make([]trajectory.Scored, len(order))
	for k, i := range order {
		out[k] = c.scored(i)
	}
	return out
}
