package browser

import (
	"context"

	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// holdPopups makes every new page of the browser wait before it loads
// anything, and closes those that a page opened: what a shopper's page opens
// must not load past the guard. The session then takes the link itself.
func (b *Browser) holdPopups(ctx context.Context) error {
	opened := chromedp.BrowserEvents(b.ctx, target.AttachedToTarget)
	yes := true
	_, err := chromedp.CallBrowser(ctx, target.SetAutoAttach, target.SetAutoAttachParams{
		AutoAttach: true, WaitForDebuggerOnStart: true, Flatten: &yes, Filter: target.Filter{{Type: "page"}},
	})
	if err != nil {
		return err
	}
	go func() {
		for ev, err := range opened {
			if err != nil {
				return
			}
			if !ev.WaitingForDebugger {
				continue // attached to by ourselves, or there before
			}
			if ev.TargetInfo.OpenerID != "" {
				b.call(func(ctx context.Context) error {
					_, err := chromedp.CallBrowser(ctx, target.CloseTarget, target.CloseTargetParams{TargetID: ev.TargetInfo.TargetID})
					return err
				})
				continue
			}
			// One of our own: letting go of it lets it run.
			b.call(func(ctx context.Context) error {
				_, err := chromedp.CallBrowser(ctx, target.DetachFromTarget, target.DetachFromTargetParams{SessionID: ev.SessionID})
				return err
			})
		}
	}()
	return nil
}

func (b *Browser) call(f func(context.Context) error) {
	ctx, cancel := context.WithTimeout(b.ctx, callTimeout)
	defer cancel()
	if err := f(ctx); err != nil && b.ctx.Err() == nil {
		b.log.Debug().Err(err).Msg("browser call")
	}
}
