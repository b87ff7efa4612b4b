package model

import (
	"context"
	"net/http"
	"strconv"
	"time"

	"github.com/cenkalti/backoff/v5"
)

// The time between two tries, before jitter; longest also bounds what an
// endpoint may ask for.
const (
	firstWait   = time.Second
	longestWait = time.Minute
)

func newSpacing() *backoff.ExponentialBackOff {
	return &backoff.ExponentialBackOff{InitialInterval: firstWait, Multiplier: 2, MaxInterval: longestWait}
}

// pause is how long to wait before the next try: what the endpoint asks for,
// else longer each time, spread by half to either side.
func (c *Client) pause(b *backoff.ExponentialBackOff, asked time.Duration) time.Duration {
	next := b.NextBackOff()
	if asked > 0 {
		return min(asked, longestWait)
	}
	return min(next/2+time.Duration(c.jitter()*float64(next)), longestWait)
}

// retryAfter is what the endpoint asks to wait, 0 if it does not say. A date
// is counted from the reply's own, so that no clock has to agree with another.
func retryAfter(h http.Header) time.Duration {
	text := h.Get("Retry-After")
	if seconds, err := strconv.ParseFloat(text, 64); err == nil && seconds >= 0 {
		// Bounded first: a longer one may not fit a Duration.
		return time.Duration(min(seconds, longestWait.Seconds()) * float64(time.Second))
	}
	until, err := http.ParseTime(text)
	if err != nil {
		return 0
	}
	from, err := http.ParseTime(h.Get("Date"))
	if err != nil {
		return 0
	}
	return max(until.Sub(from), 0)
}

// sleep waits by the clock.
func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
