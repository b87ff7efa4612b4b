package model

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"
)

const (
	// probeTime bounds a probe: somebody waits for it, and its reply is short.
	probeTime = 15 * time.Second
	// named is how many models a sentence names.
	named = 10
)

// trial is a question of the kind that a shopper asks: what keeps the endpoint
// from answering it would keep it from playing one.
func trial() Request {
	seed := 1
	return Request{
		Messages: []Message{{System, "You answer in JSON."}, {User, `Answer {"answer": "yes"} and nothing else.`}},
		Schema: Schema{Name: "trial", JSON: json.RawMessage(`{"type":"object","properties":{"answer":{"type":"string","enum":["yes"]}},` +
			`"required":["answer"],"additionalProperties":false}`)},
		Seed: &seed,
	}
}

// Probe asks the model one small question with a strict schema and says in a
// sentence that it answered. If there is no such model, the error names those
// that the endpoint lists. It tries once and takes 15 seconds at most; errors
// are those of Complete.
func (c *Client) Probe(ctx context.Context) (said string, err error) {
	timeout := min(c.timeout, probeTime)
	bounded, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	reply, failed := c.attempt(bounded, c.chat(trial()), timeout)
	if ctx.Err() != nil {
		return "", c.ended(ctx, nil, 1)
	}
	if failed == nil && !follows(reply.Text) {
		reply.client, reply.tries = c, 1
		failed = reply.Unreadable("it does not follow the JSON schema of the request: " + reply.Text)
	}
	if failed == nil {
		return fmt.Sprintf("%s answers as %s", c.BaseURL(), c.model), nil
	}
	if failed.Kind == NotFound {
		c.nameOthers(bounded, failed)
	}
	return "", failed
}

// follows tells whether a text is what the schema of the trial asks for.
func follows(text string) bool {
	var v map[string]string
	return json.Unmarshal([]byte(text), &v) == nil && len(v) == 1 && v["answer"] == "yes"
}

// nameOthers puts the models that the endpoint lists into the error of one
// that is not among them.
func (c *Client) nameOthers(ctx context.Context, failed *Error) {
	w := &wire{client: c.http, query: c.query}
	l, err := c.api(w).ListModels(ctx)
	if err != nil {
		return
	}
	var names []string
	for _, m := range l.Models {
		names = append(names, m.ID)
	}
	if len(names) == 0 || slices.Contains(names, c.model) {
		return
	}
	slices.Sort(names)
	offer := "it offers " + strings.Join(names[:min(named, len(names))], ", ")
	if more := len(names) - named; more > 0 {
		offer += fmt.Sprintf(" and %d more", more)
	}
	failed.noModel = true
	failed.Message = c.scrub.message(offer)
}
