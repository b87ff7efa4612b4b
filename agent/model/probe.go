package model

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
)

// named is how many models a sentence names.
const named = 10

// Probe says in a sentence what the endpoint offers. Where the endpoint lists
// no models, or not this one, the model is asked for one token, so that the
// answer is certain. It tries once; errors are those of Complete.
func (c *Client) Probe(ctx context.Context) (said string, err error) {
	models, failed := c.list(ctx)
	switch {
	case ctx.Err() != nil:
		return "", c.ended(ctx, 1)
	case failed != nil && failed.Status != http.StatusNotFound && failed.Status != http.StatusMethodNotAllowed && failed.Status != http.StatusNotImplemented:
		return "", failed
	case slices.Contains(models, c.model):
		return fmt.Sprintf("%s lists %d models, %s among them", c.BaseURL(), len(models), c.model), nil
	}
	q := c.chat(Request{Messages: []Message{{User, "Say yes."}}, MaxTokens: 1})
	_, failed = c.attempt(ctx, q, false)
	switch {
	case ctx.Err() != nil:
		return "", c.ended(ctx, 1)
	case failed == nil || failed.Kind == Cut || failed.Kind == Empty && failed.Status == http.StatusOK:
		return fmt.Sprintf("%s answers as %s", c.BaseURL(), c.model), nil
	case failed.Kind == NotFound && len(models) > 0:
		failed.noModel = true
		failed.Message = "it offers " + strings.Join(models[:min(named, len(models))], ", ")
		if more := len(models) - named; more > 0 {
			failed.Message += fmt.Sprintf(" and %d more", more)
		}
	}
	return "", failed
}

// list asks for the names of the models, in order.
func (c *Client) list(ctx context.Context) ([]string, *Error) {
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	w := &wire{client: c.http, query: c.query}
	l, err := c.api(w).ListModels(ctx)
	if err != nil {
		return nil, c.fault(ctx, w, err)
	}
	var names []string
	for _, m := range l.Models {
		names = append(names, m.ID)
	}
	slices.Sort(names)
	return names, nil
}
