package shop

import (
	"context"
	"net/http"
	"time"
)

// slow makes pages, and what their scripts fetch, wait before they are served. How long follows
// from how many the browser session asked for before, and from nothing else.
func (s *Shop) slow(next http.Handler, wait func(context.Context, time.Duration) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if kind := kindOfRequest(r); kind == pageRequest || kind == fetchRequest {
			n := 0 // the first request of a session comes without a cookie
			if ss := arrived(r); ss != nil {
				n = ss.slow.next(kind)
			}
			if wait(r.Context(), delay(n)) != nil {
				return // the browser has gone
			}
		}
		next.ServeHTTP(w, r)
	})
}

// delay of the nth request: mostly about a second, now and then three.
func delay(n int) time.Duration {
	ms := []int{600, 900, 400, 1200, 700, 3000, 500, 1500, 800, 1100}
	return time.Duration(ms[n%len(ms)]) * time.Millisecond
}

// wait waits, or returns the context's error when that ends first.
func wait(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
