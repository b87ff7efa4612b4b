package choice

import (
	"math"
	"slices"

	"github.com/aisle-sim/aisle/agent/features"
	"github.com/aisle-sim/aisle/agent/trajectory"
)

// probabilities returns the probability of each candidate in a nested logit
// (McFadden 1978): with V the utility of a candidate and λ that of its move,
//
//	P(candidate | move) ∝ exp(V/λ)
//	P(move) ∝ exp(λ · ln Σ exp(V/λ)), summed over the move's candidates
//
// They sum to 1.
func (w *weights) probabilities(cs []features.Candidate) []float64 {
	p := make([]float64, len(cs))
	moves := features.Moves() // a fixed order keeps sums the same to the last bit
	top := map[features.Move]float64{}
	for i := range cs {
		p[i] = w.utility(&cs[i]) / w.lambda[cs[i].Move]
		if t, ok := top[cs[i].Move]; !ok || p[i] > t {
			top[cs[i].Move] = p[i]
		}
	}
	within := map[features.Move]float64{}
	for i := range cs {
		p[i] = math.Exp(p[i] - top[cs[i].Move])
		within[cs[i].Move] += p[i]
	}
	share, best := map[features.Move]float64{}, math.Inf(-1)
	for m, sum := range within {
		share[m] = w.lambda[m] * (top[m] + math.Log(sum))
		best = max(best, share[m])
	}
	all := 0.0
	for _, m := range moves {
		if _, ok := share[m]; ok {
			share[m] = math.Exp(share[m] - best)
			all += share[m]
		}
	}
	for i := range cs {
		m := cs[i].Move
		p[i] *= share[m] / all / within[m]
	}
	return p
}

// utility is the weighted sum of a candidate's features.
func (w *weights) utility(c *features.Candidate) float64 {
	sum := 0.0
	for _, f := range c.Features {
		sum += w.feature[f.Feature] * f.Value
	}
	return sum
}

// terms returns what each feature added to the utility, largest first.
func (w *weights) terms(c *features.Candidate) []trajectory.Term {
	out := make([]trajectory.Term, 0, len(c.Features))
	for _, f := range c.Features {
		out = append(out, trajectory.Term{Feature: f.Feature, Value: w.feature[f.Feature] * f.Value})
	}
	slices.SortStableFunc(out, func(a, b trajectory.Term) int {
		switch {
		case a.Value > b.Value:
			return -1
		case a.Value < b.Value:
			return 1
		}
		return 0
	})
	return out
}
