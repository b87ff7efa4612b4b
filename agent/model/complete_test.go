package model

import (
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestComplete(t *testing.T) {
	e := serve(t, completion(message("Fine."), "stop",
		`{"prompt_tokens":1000,"completion_tokens":200,"prompt_tokens_details":{"cached_tokens":600},"completion_tokens_details":{"reasoning_tokens":150}}`))
	c := e.client(t, func(o *Options) { o.Price = &Price{Input: 2, Cached: 0.5, Output: 8} })
	r, err := c.Complete(t.Context(), question)
	if err != nil {
		t.Fatal(err)
	}
	if r.Text != "Fine." || r.Model != "tern-1-0420" || r.Finish != "stop" {
		t.Errorf("%+v", r)
	}
	// 400 × 2 + 600 × 0.5 + 200 × 8 = 2700 millionths
	want := Usage{Calls: 1, Input: 1000, Cached: 600, Output: 200, Reasoning: 150, USD: 0.0027}
	if diff := cmp.Diff(want, r.Usage); diff != "" {
		t.Errorf("usage (-want +got):\n%s", diff)
	}
	if got := e.heads[0].Get("Authorization"); got != "Bearer "+key {
		t.Errorf("authorization %q", got)
	}
}

// TestRequest holds what is sent, to the letter.
func TestRequest(t *testing.T) {
	seed := 7
	schema := Schema{Name: "decision", JSON: json.RawMessage(`{"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false}`)}
	both := []Message{{System, "You are Maya."}, {User, "Where to?"}}
	for _, tc := range []struct {
		name  string
		in    Request
		query string
		want  string
	}{
		{"everything", Request{Messages: both, Schema: schema, MaxTokens: 900, Seed: &seed}, "",
			"POST /v1/chat/completions\n" +
				`{"model":"tern-1","messages":[{"role":"system","content":"You are Maya."},{"role":"user","content":"Where to?"}],` +
				`"max_completion_tokens":900,"stream":false,` +
				`"response_format":{"type":"json_schema","json_schema":{"name":"decision","schema":{"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false},"strict":true}},` +
				`"seed":7}`},
		{"as little as possible", Request{Messages: both[1:]}, "",
			"POST /v1/chat/completions\n" +
				`{"model":"tern-1","messages":[{"role":"user","content":"Where to?"}],"max_completion_tokens":4000,"stream":false}`},
		{"a query in the URL", Request{Messages: both[1:]}, "?api-version=2025-01-01",
			"POST /v1/chat/completions?api-version=2025-01-01\n" +
				`{"model":"tern-1","messages":[{"role":"user","content":"Where to?"}],"max_completion_tokens":4000,"stream":false}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := serve(t, answer("There."))
			c := e.client(t, func(o *Options) { o.BaseURL += "/" + tc.query })
			if _, err := c.Complete(t.Context(), tc.in); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, e.bodies[0]); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestWhatAModelCannotTake is told without asking, where the library knows it.
func TestWhatAModelCannotTake(t *testing.T) {
	e := serve(t, answer("Hello."))
	_, err := e.client(t, func(o *Options) { o.Model = "text-davinci-003" }).Complete(t.Context(), question)
	var m *Error
	if !errors.As(err, &m) || m.Kind != BadRequest || !strings.Contains(err.Error(), "model is not supported") || len(e.bodies) != 0 {
		t.Errorf("%v, %d requests", err, len(e.bodies))
	}
}

func TestNoKeyIsSentIfThereIsNone(t *testing.T) {
	e := serve(t, answer("Hello."))
	if _, err := e.client(t, func(o *Options) { o.Key = "" }).Complete(t.Context(), question); err != nil {
		t.Fatal(err)
	}
	if got, sent := e.heads[0]["Authorization"]; sent {
		t.Errorf("sent authorization %q", got)
	}
}

func TestTextInParts(t *testing.T) {
	e := serve(t, completion(`{"role":"assistant","content":[{"type":"text","text":"Fi"},{"type":"text","text":"ne."}]}`, "stop", ""))
	r, err := e.client(t, nil).Complete(t.Context(), question)
	if err != nil || r.Text != "Fine." {
		t.Errorf("%q, %v", r.Text, err)
	}
	if diff := cmp.Diff(Usage{Calls: 1}, r.Usage); diff != "" {
		t.Errorf("an endpoint that counts nothing (-want +got):\n%s", diff)
	}
}

// TestTriesAgain covers what may pass: how often it is asked and how long it
// waits between.
func TestTriesAgain(t *testing.T) {
	busy := `{"error":{"message":"Rate limit reached","type":"requests","code":"rate_limit_exceeded"}}`
	cutOff := func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "500")
		w.Write([]byte(`{"choices":[{"mess`))
	}
	for _, tc := range []struct {
		name    string
		answers []http.HandlerFunc
		waited  []time.Duration
	}{
		{"429 with seconds", []http.HandlerFunc{says(429, busy, "Retry-After", "7"), answer("Now.")}, []time.Duration{7 * time.Second}},
		{"429 with a date", []http.HandlerFunc{
			says(429, busy, "Date", "Wed, 21 Oct 2026 07:28:00 GMT", "Retry-After", "Wed, 21 Oct 2026 07:28:12 GMT"), answer("Now."),
		}, []time.Duration{12 * time.Second}},
		{"429 with an hour is bounded", []http.HandlerFunc{says(429, busy, "Retry-After", "3600"), answer("Now.")}, []time.Duration{time.Minute}},
		{"429 without a word waits longer each time", []http.HandlerFunc{says(429, busy), says(429, busy), says(429, busy), answer("Now.")},
			[]time.Duration{time.Second, 2 * time.Second, 4 * time.Second}},
		{"500, 502, 503, 529", []http.HandlerFunc{says(500, ""), says(502, "<html>"), says(503, "{}"), says(529, "overloaded"), answer("Now.")},
			[]time.Duration{time.Second, 2 * time.Second, 4 * time.Second, 8 * time.Second}},
		{"408", []http.HandlerFunc{says(408, ""), answer("Now.")}, []time.Duration{time.Second}},
		{"half a reply", []http.HandlerFunc{cutOff, answer("Now.")}, []time.Duration{time.Second}},
		{"a dropped connection", []http.HandlerFunc{drop, answer("Now.")}, []time.Duration{time.Second}},
		{"a provider's failure under status 200", []http.HandlerFunc{says(200, `{"error":{"code":502,"message":"Provider returned error"}}`), answer("Now.")},
			[]time.Duration{time.Second}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := serve(t, tc.answers...)
			r, err := e.client(t, nil).Complete(t.Context(), question)
			if err != nil || r.Text != "Now." {
				t.Fatalf("%q, %v", r.Text, err)
			}
			if len(e.bodies) != len(tc.answers) {
				t.Errorf("asked %d times, want %d", len(e.bodies), len(tc.answers))
			}
			for i := range e.bodies {
				if e.bodies[i] != e.bodies[0] {
					t.Errorf("try %d differs: %s", i+1, e.bodies[i])
				}
			}
			if diff := cmp.Diff(tc.waited, e.waited); diff != "" {
				t.Errorf("waited (-want +got):\n%s", diff)
			}
		})
	}
}

// drop closes the connection without a word.
func drop(w http.ResponseWriter, _ *http.Request) {
	c, _, err := w.(http.Hijacker).Hijack()
	if err == nil {
		c.Close()
	}
}

func TestJitterSpreadsTries(t *testing.T) {
	for _, tc := range []struct {
		jitter float64
		want   time.Duration
	}{{0, 500 * time.Millisecond}, {0.25, 750 * time.Millisecond}, {0.75, 1250 * time.Millisecond}} {
		e := serve(t, says(500, ""), answer("Now."))
		if _, err := e.client(t, func(o *Options) { o.Jitter = func() float64 { return tc.jitter } }).Complete(t.Context(), question); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]time.Duration{tc.want}, e.waited); diff != "" {
			t.Errorf("jitter %v (-want +got):\n%s", tc.jitter, diff)
		}
	}
}

// TestFailuresCost counts the tries that were charged although they failed.
func TestFailuresCost(t *testing.T) {
	bad := says(500, `{"error":{"message":"decoding broke"},"usage":{"prompt_tokens":100,"completion_tokens":10}}`)
	e := serve(t, bad, answer("Now."))
	r, err := e.client(t, func(o *Options) { o.Price = &Price{Input: 1, Output: 10} }).Complete(t.Context(), question)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Usage{Calls: 2, Input: 220, Output: 30, USD: 0.00052}, r.Usage, cmpopts.EquateApprox(0, 1e-12)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	e = serve(t, completion(`{"role":"assistant","content":""}`, "length", `{"prompt_tokens":100,"completion_tokens":50}`))
	r, err = e.client(t, nil).Complete(t.Context(), question)
	if diff := cmp.Diff(Usage{Calls: 1, Input: 100, Output: 50}, r.Usage); err == nil || diff != "" {
		t.Errorf("%v; (-want +got):\n%s", err, diff)
	}
}
