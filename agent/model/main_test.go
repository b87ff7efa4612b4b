package model

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// key is a key as long as real ones.
const key = "sk-test-4f9a1c7b20d85e36"

// endpoint is a server on a real socket that answers in turn, the last answer
// for ever, and keeps what it was asked.
type endpoint struct {
	*httptest.Server
	mu      sync.Mutex
	answers []http.HandlerFunc
	bodies  []string
	heads   []http.Header
	waited  []time.Duration // by its client, between tries
}

func serve(t *testing.T, answers ...http.HandlerFunc) *endpoint {
	t.Helper()
	e := &endpoint{answers: answers}
	e.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		e.mu.Lock()
		answer := e.answers[min(len(e.bodies), len(e.answers)-1)]
		e.bodies, e.heads = append(e.bodies, r.Method+" "+r.URL.String()+"\n"+string(body)), append(e.heads, r.Header)
		e.mu.Unlock()
		answer(w, r)
	}))
	t.Cleanup(e.Close)
	return e
}

// client asks the endpoint and waits for nothing.
func (e *endpoint) client(t *testing.T, change func(*Options)) *Client {
	t.Helper()
	o := Options{BaseURL: e.URL + "/v1", Key: key, Model: "tern-1", Jitter: func() float64 { return 0.5 },
		Wait: func(ctx context.Context, d time.Duration) error {
			e.waited = append(e.waited, d)
			return ctx.Err()
		}}
	if change != nil {
		change(&o)
	}
	c, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// says answers with a status and a body, and headers as pairs.
func says(status int, body string, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		for i := 0; i < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		w.WriteHeader(status)
		io.WriteString(w, body)
	}
}

// completion is a reply with that message and reason.
func completion(message, finish, usage string) http.HandlerFunc {
	body := `{"id":"c1","object":"chat.completion","model":"tern-1-0420","choices":[{"index":0,"message":` + message + `,"finish_reason":"` + finish + `"}]`
	if usage != "" {
		body += `,"usage":` + usage
	}
	return says(http.StatusOK, body+"}")
}

func message(text string) string {
	raw, _ := json.Marshal(map[string]string{"role": "assistant", "content": text})
	return string(raw)
}

func answer(text string) http.HandlerFunc {
	return completion(message(text), "stop", `{"prompt_tokens":120,"completion_tokens":20,"total_tokens":140}`)
}

var question = Request{Messages: []Message{{User, "Well?"}}}
