package model

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestProbe(t *testing.T) {
	list := func(names ...string) http.HandlerFunc {
		return says(200, `{"object":"list","data":[{"id":"`+strings.Join(names, `"},{"id":"`)+`"}]}`)
	}
	yes := answer(`{"answer": "yes"}`)
	unknown := says(404, `{"error":{"message":"no such model","code":"model_not_found"}}`)
	for _, tc := range []struct {
		name    string
		answers []http.HandlerFunc // to the question, then to a look at the list
		said    string
		err     string
		asked   int
	}{
		{"answers", []http.HandlerFunc{yes}, "URL answers as tern-1", "", 1},
		{"takes no schema", []http.HandlerFunc{says(400, `{"error":{"message":"response_format is not supported"}}`)}, "",
			"model tern-1 at URL: the request was not accepted (400): response_format is not supported", 1},
		{"ignores the schema", []http.HandlerFunc{answer("Yes!")}, "",
			"model tern-1 at URL: the reply cannot be read: it does not follow the JSON schema of the request: Yes!", 1},
		{"says more than the schema has", []http.HandlerFunc{answer(`{"answer":"yes","why":"so"}`)}, "",
			`model tern-1 at URL: the reply cannot be read: it does not follow the JSON schema of the request: {"answer":"yes","why":"so"}`, 1},
		{"says nothing", []http.HandlerFunc{completion(`{"role":"assistant","content":""}`, "length", "")}, "",
			"model tern-1 at URL: the reply was cut: nothing was said within 4000 tokens; reasoning spends them, too", 1},
		{"busy", []http.HandlerFunc{says(429, `{"error":{"message":"Slow down"}}`)}, "", "model tern-1 at URL: too many requests (429): Slow down", 1},
		{"wrong key", []http.HandlerFunc{says(401, `{"error":{"message":"no"}}`)}, "", "model tern-1 at URL: access was refused (401): no", 1},
		{"no API", []http.HandlerFunc{says(200, "<title>Hi</title>")}, "", "model tern-1 at URL: the reply cannot be read: it is no JSON: a page of HTML, “Hi”", 1},
		{"unknown", []http.HandlerFunc{unknown, list("gull-3", "auk-2")}, "", "model tern-1 at URL: not found (404): it offers auk-2, gull-3", 2},
		{"unknown among many", []http.HandlerFunc{unknown, list("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l")}, "",
			"model tern-1 at URL: not found (404): it offers a, b, c, d, e, f, g, h, i, j and 2 more", 2},
		{"unknown, and no list", []http.HandlerFunc{unknown, says(404, "")}, "", "model tern-1 at URL: not found (404): no such model", 2},
		{"listed and not there", []http.HandlerFunc{says(404, "404 page not found"), list("tern-1")}, "", "model tern-1 at URL: not found (404): 404 page not found", 2},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := serve(t, tc.answers...)
			said, err := e.client(t, nil).Probe(t.Context())
			words := func(s string) string { return strings.ReplaceAll(s, e.URL+"/v1", "URL") }
			if words(said) != tc.said {
				t.Errorf("said %q", words(said))
			}
			if (err == nil) != (tc.err == "") || err != nil && words(err.Error()) != tc.err {
				t.Errorf("error %v, want %s", err, tc.err)
			}
			if len(e.bodies) != tc.asked || len(e.waited) != 0 {
				t.Errorf("asked %q and waited %v", e.bodies, e.waited)
			}
		})
	}
}

// TestProbeAsksLikeAShopper: a strict schema, a seed and as long a reply; an
// endpoint that takes these takes the steps of a session.
func TestProbeAsksLikeAShopper(t *testing.T) {
	e := serve(t, answer(`{"answer":"yes"}`))
	if _, err := e.client(t, nil).Probe(t.Context()); err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(e.bodies[0], "\n")
	var q struct {
		Seed     *int
		Max      int `json:"max_completion_tokens"`
		Messages []struct{ Role string }
		Format   struct {
			Schema struct {
				Strict bool
				Schema struct{ Required []string }
			} `json:"json_schema"`
		} `json:"response_format"`
	}
	if err := json.Unmarshal([]byte(body), &q); err != nil {
		t.Fatal(err)
	}
	if q.Seed == nil || q.Max != DefaultMaxTokens || len(q.Messages) != 2 || q.Messages[0].Role != "system" ||
		!q.Format.Schema.Strict || !slices.Equal(q.Format.Schema.Schema.Required, []string{"answer"}) {
		t.Errorf("asked %s", body)
	}
}

// silence is a line on which nothing ever comes.
type silence struct{}

func (silence) RoundTrip(r *http.Request) (*http.Response, error) {
	<-r.Context().Done()
	return nil, r.Context().Err()
}

// TestProbeEnds where nothing ever comes, long before a call of a session would.
func TestProbeEnds(t *testing.T) {
	for _, tc := range []struct {
		name        string
		own, caller time.Duration
		took        time.Duration
		want        string
	}{
		{"by its own time", 0, time.Hour, 15 * time.Second, "no reply in time: it did not come within 15s"},
		{"by the client's", 2 * time.Second, time.Hour, 2 * time.Second, "no reply in time: it did not come within 2s"},
		{"by the caller's", 0, time.Second, time.Second, "no reply in time: the time for it is over"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				c, err := New(Options{BaseURL: "http://gate.example/v1", Model: "tern-1", Timeout: tc.own})
				if err != nil {
					t.Fatal(err)
				}
				c.http.Transport = silence{}
				ctx, cancel := context.WithTimeout(t.Context(), tc.caller)
				defer cancel()
				began := time.Now()
				_, err = c.Probe(ctx)
				var m *Error
				if !errors.As(err, &m) || m.Kind != Timeout || !strings.HasSuffix(err.Error(), tc.want) || time.Since(began) != tc.took {
					t.Errorf("%v after %s", err, time.Since(began))
				}
				if m != nil && m.Hint() != "ask a faster model or endpoint" {
					t.Errorf("hint %q", m.Hint())
				}
			})
		})
	}
}
