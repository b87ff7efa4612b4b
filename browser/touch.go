package browser

import (
	"context"
	"errors"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
)

// tapPatience is how long the click of a tap may take: Chrome waits 300 ms for a
// second tap where a page can be zoomed.
const tapPatience = 500 * time.Millisecond

// tap puts a finger down and lifts it. Chrome makes the click of it, some time
// after the finger is gone.
func (s *Session) tap(ctx context.Context, id int, at aimed) error {
	if _, err := ask[struct{}](ctx, s, "expectTap", id); err != nil {
		return err
	}
	down := []*input.TouchPoint{{X: at.X, Y: at.Y}}
	for _, ev := range []input.DispatchTouchEventParams{
		{Type: input.DispatchTouchEventTypeTouchStart, TouchPoints: down},
		{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}},
	} {
		if err := s.touch(ctx, ev); err != nil {
			return err
		}
	}
	_, err := ask[bool](ctx, s, "tapped", tapPatience.Milliseconds())
	if errors.Is(err, errWorldLost) {
		return nil // it led to another page
	}
	return err
}

// touch sends one event of a finger. Chrome answers when the page has taken it
// in, and never for a page that is gone by then.
func (s *Session) touch(ctx context.Context, ev input.DispatchTouchEventParams) error {
	s.track.mu.Lock()
	world := s.track.world
	s.track.mu.Unlock()
	call, left := context.WithCancel(ctx)
	defer left()
	s.work.Go(func() {
		if s.track.until(call, func() bool { return s.track.world != world }) == nil {
			left()
		}
	})
	_, err := cdp.Call(call, s.target, input.DispatchTouchEvent, ev)
	if err != nil && call.Err() != nil && ctx.Err() == nil {
		return nil
	}
	return err
}
