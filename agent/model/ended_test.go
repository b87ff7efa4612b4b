package model

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestTimeout(t *testing.T) {
	slow := func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }
	drip := func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte(`{"choices":[`))
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	}
	for _, tc := range []struct {
		name   string
		answer http.HandlerFunc
		own    time.Duration // of the client
		caller time.Duration
		want   string
	}{
		{"its own", slow, 20 * time.Millisecond, time.Minute, "no reply in time: it did not come within 20ms"},
		{"drop by drop", drip, 20 * time.Millisecond, time.Minute, "no reply in time: it did not come within 20ms"},
		{"the caller's", slow, time.Minute, 20 * time.Millisecond, "no reply in time: the time for it is over"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := serve(t, tc.answer)
			ctx, cancel := context.WithTimeout(t.Context(), tc.caller)
			defer cancel()
			_, err := e.client(t, func(o *Options) { o.Timeout = tc.own }).Complete(ctx, question)
			var m *Error
			if !errors.As(err, &m) || m.Kind != Timeout || m.Tries != 1 || !errors.Is(err, context.DeadlineExceeded) {
				t.Fatalf("%v", err)
			}
			if !strings.Contains(err.Error(), tc.want) {
				t.Errorf("%s, want %s", err, tc.want)
			}
		})
	}
}

// TestGivesUp: when the caller's time is over, the error tells what failed
// until then, and is a deadline's all the same.
func TestGivesUp(t *testing.T) {
	slow := func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }
	busy := says(429, `{"error":{"message":"Slow down."}}`)
	for _, tc := range []struct {
		name    string
		answers []http.HandlerFunc
		kind    Kind
		want    string
	}{
		{"between tries", []http.HandlerFunc{busy}, Rate, "too many requests (429): Slow down; gave up when the time for it was over"},
		{"during a later try", []http.HandlerFunc{says(500, "oops"), slow}, Server, "the endpoint failed (500): oops; tried 2 times; gave up when the time for it was over"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := serve(t, tc.answers...)
			ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
			defer cancel()
			var told []*Error
			_, err := e.client(t, func(o *Options) {
				o.OnRetry = func(failed *Error, _ time.Duration) { told = append(told, failed) }
				o.Wait = func(ctx context.Context, _ time.Duration) error {
					if len(tc.answers) == 1 {
						<-ctx.Done()
					}
					return ctx.Err()
				}
			}).Complete(ctx, question)
			var m *Error
			if !errors.As(err, &m) || m.Kind != tc.kind || !errors.Is(err, context.DeadlineExceeded) || !strings.HasSuffix(err.Error(), tc.want) {
				t.Errorf("%v", err)
			}
			if len(told) != 1 || strings.Contains(told[0].Error(), "gave up") {
				t.Errorf("told while it waited: %v", told)
			}
		})
	}
}

// TestOnRetry: whoever waits is told what for, before each wait.
func TestOnRetry(t *testing.T) {
	e := serve(t, says(429, `{"error":{"message":"Slow down."}}`, "Retry-After", "7"), says(500, ""), answer("Now."))
	var told []string
	c := e.client(t, func(o *Options) {
		o.OnRetry = func(failed *Error, wait time.Duration) {
			if len(told) != len(e.waited) {
				t.Error("told after the wait")
			}
			told = append(told, strings.ReplaceAll(failed.Error(), e.URL+"/v1", "URL")+", "+wait.String())
		}
	})
	if _, err := c.Complete(t.Context(), question); err != nil {
		t.Fatal(err)
	}
	want := []string{"model tern-1 at URL: too many requests (429): Slow down, 7s", "model tern-1 at URL: the endpoint failed (500); tried 2 times, 2s"}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCancelled(t *testing.T) {
	t.Run("before", func(t *testing.T) {
		e := serve(t, answer("Too late."))
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := e.client(t, nil).Complete(ctx, question); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
		if len(e.bodies) != 0 {
			t.Error("it was asked all the same")
		}
	})
	t.Run("while it is asked", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		e := serve(t, func(_ http.ResponseWriter, r *http.Request) { cancel(); <-r.Context().Done() })
		if _, err := e.client(t, nil).Complete(ctx, question); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("between tries", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		e := serve(t, says(500, ""))
		c := e.client(t, func(o *Options) {
			o.Wait = func(ctx context.Context, _ time.Duration) error { cancel(); return sleep(ctx, time.Hour) }
		})
		if _, err := c.Complete(ctx, question); !errors.Is(err, context.Canceled) || len(e.bodies) != 1 {
			t.Errorf("got %v after %d tries", err, len(e.bodies))
		}
	})
}
