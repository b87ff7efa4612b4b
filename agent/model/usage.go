package model

import (
	"encoding/json"
	"errors"
	"math"

	openai "github.com/sashabaranov/go-openai"
)

// Price is what a model costs, in US dollars per million tokens.
type Price struct {
	Input  float64
	Cached float64 // of the input, what the endpoint still had
	Output float64
}

func (p Price) check() error {
	for _, v := range []float64{p.Input, p.Cached, p.Output} {
		if !(v >= 0) || math.IsInf(v, 0) {
			return errors.New("a price must be an amount that is not below zero")
		}
	}
	return nil
}

// Usage is what a call cost.
type Usage struct {
	Calls     int // replies, and failures that cost something
	Input     int // tokens of the prompt, cached ones included
	Cached    int // of Input
	Output    int // tokens of the reply, reasoning included
	Reasoning int // of Output
	USD       float64
}

func (u Usage) add(v Usage) Usage {
	return Usage{Calls: u.Calls + v.Calls, Input: u.Input + v.Input, Cached: u.Cached + v.Cached,
		Output: u.Output + v.Output, Reasoning: u.Reasoning + v.Reasoning, USD: u.USD + v.USD}
}

// usd is what that many tokens cost.
func (p Price) usd(u Usage) float64 {
	return (float64(u.Input-u.Cached)*p.Input + float64(u.Cached)*p.Cached + float64(u.Output)*p.Output) / 1e6
}

// charged is what the reply says it cost; failures may cost something, too.
// Numbers that cannot be are brought back to what can, lest a budget grow.
func charged(body []byte, p *Price) Usage {
	var r struct{ Usage *openai.Usage }
	if json.Unmarshal(body, &r) != nil || r.Usage == nil {
		return Usage{}
	}
	u := Usage{Calls: 1, Input: max(r.Usage.PromptTokens, 0), Output: max(r.Usage.CompletionTokens, 0)}
	if d := r.Usage.PromptTokensDetails; d != nil {
		u.Cached = min(max(d.CachedTokens, 0), u.Input)
	}
	if d := r.Usage.CompletionTokensDetails; d != nil {
		u.Reasoning = min(max(d.ReasoningTokens, 0), u.Output)
	}
	if p != nil {
		u.USD = p.usd(u)
	}
	return u
}
