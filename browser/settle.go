package browser

import (
	"context"
	"errors"
	"time"
)

// Settling goes by what the page does, not by fixed sleeps.
const (
	// still is how long nothing must change. 30 ms would miss a 60 ms timer
	// after a click; 80 ms catches it.
	still = 80 * time.Millisecond
	// restless bounds the wait for a page that never stops moving (a
	// carousel, a countdown).
	restless = 1500 * time.Millisecond
	// straggler bounds the wait for the answers to requests that the action
	// caused (a long poll never answers).
	straggler = 3 * time.Second
)

// settle waits until the page has taken in what was just done: navigation
// committed and parsed, caused requests answered, DOM quiet.
func (s *Session) settle(ctx context.Context) error {
	stragglers := time.Now().Add(straggler)
	for {
		t := s.track
		if err := t.until(ctx, func() bool { return !t.starting && !t.loading }); err != nil {
			return err
		}
		before := s.changes()
		_, err := ask[bool](ctx, s, "quiet", still.Milliseconds(), restless.Milliseconds())
		if errors.Is(err, errWorldLost) {
			continue // it navigated: begin again with the new document
		}
		if err != nil {
			return err
		}
		t.mu.Lock()
		moving := t.starting || t.loading
		flying := len(t.flying) > 0
		t.mu.Unlock()
		if moving {
			continue
		}
		if flying && time.Now().Before(stragglers) {
			wait, cancel := context.WithDeadline(ctx, stragglers)
			err := t.until(wait, func() bool { return len(t.flying) == 0 || t.starting })
			cancel()
			if ctx.Err() != nil || err != nil && !errors.Is(err, context.DeadlineExceeded) {
				return err
			}
			continue
		}
		if s.changes() == before || time.Now().After(stragglers) {
			return nil
		}
		// Something happened while it was quiet (an answer came in): the
		// page gets the time to show it.
		stragglers = minTime(stragglers, time.Now().Add(restless))
	}
}

func (s *Session) changes() int {
	s.track.mu.Lock()
	defer s.track.mu.Unlock()
	return s.track.changes
}

func minTime(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}
