package browser

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/chromedp/cdproto"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// errWorldLost says that the document went away while it was asked.
var errWorldLost = errors.New("the page changed while it was looked at")

// eval evaluates an expression in our world of the main frame and gives its
// JSON, waiting for that world to be there.
func (s *Session) eval(ctx context.Context, expr string, await bool) ([]byte, error) {
	var world string
	if err := s.track.until(ctx, func() bool { world = s.track.world; return world != "" }); err != nil {
		return nil, err
	}
	yes := true
	p := runtime.EvaluateParams{Expression: expr, UniqueContextID: world, ReturnByValue: &yes}
	if await {
		p.AwaitPromise = &yes
	}
	r, err := cdp.Call(ctx, s.target, runtime.Evaluate, p)
	if err != nil {
		var pe *cdproto.Error
		if errors.As(err, &pe) && (strings.Contains(pe.Message, "ontext") || strings.Contains(pe.Message, "navigated") || strings.Contains(pe.Message, "collected")) {
			return nil, errWorldLost
		}
		return nil, err
	}
	if r.ExceptionDetails != nil {
		return nil, &chromedp.ExceptionError{ExceptionDetails: r.ExceptionDetails}
	}
	return r.Result.Value, nil
}

// evalHere is eval for questions that any document can answer: it asks the next
// one where the document went away, until ctx ends.
func (s *Session) evalHere(ctx context.Context, expr string) ([]byte, error) {
	for {
		raw, err := s.eval(ctx, expr, false)
		if !errors.Is(err, errWorldLost) {
			return raw, err
		}
	}
}

// awaited are the functions of our world that give promises.
var awaited = []string{"quiet", "frame", "tapped"}

// ask calls a function of our world with arguments and reads its answer.
func ask[T any](ctx context.Context, s *Session, fn string, args ...any) (T, error) {
	var out T
	parts := make([]string, len(args))
	for i, a := range args {
		b, err := json.Marshal(a)
		if err != nil {
			return out, err
		}
		parts[i] = string(b)
	}
	raw, err := s.eval(ctx, "aisle."+fn+"("+strings.Join(parts, ",")+")", slices.Contains(awaited, fn))
	if err != nil {
		return out, err
	}
	if err := json.Unmarshal(raw, &out); err != nil {
		return out, fmt.Errorf("answer of %s: %w", fn, err)
	}
	return out, nil
}
