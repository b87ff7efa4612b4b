package browser

import (
	"context"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// holdPopups makes every new page, shared worker and service worker of the
// browser wait before it loads anything, and closes those that a page opened:
// they would load past the guard, which decides for the session's own tab. The
// session takes the link of a pop-up itself; a shop must do without the workers,
// as it does in a browser that has none.
func (b *Browser) holdPopups(ctx context.Context) error {
	opened := chromedp.BrowserEvents(b.ctx, target.AttachedToTarget)
	yes := true
	_, err := chromedp.CallBrowser(ctx, target.SetAutoAttach, target.SetAutoAttachParams{
		AutoAttach: true, WaitForDebuggerOnStart: true, Flatten: &yes, Filter: target.Filter{{Type: "page"}, {Type: "shared_worker"}, {Type: "service_worker"}},
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
			switch {
			case ev.TargetInfo.Type != "page":
				b.call(func(ctx context.Context) error {
					_, err := chromedp.CallBrowser(ctx, target.CloseTarget, target.CloseTargetParams{TargetID: ev.TargetInfo.TargetID})
					return err
				})
				continue
			case ev.TargetInfo.OpenerID != "":
				go b.endPopup(ev.TargetInfo.TargetID, ev.SessionID)
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

// endPopup closes a page that waits. It shares its opener's thread, which stands
// still with it: so it has to go on to be closed, and may ask for nothing by
// then.
func (b *Browser) endPopup(id target.ID, held target.SessionID) {
	tab, cancel := chromedp.NewContext(b.ctx, chromedp.WithTargetID(id))
	defer cancel()
	end := time.AfterFunc(callTimeout, cancel)
	defer end.Stop()
	if err := chromedp.Do(tab); err != nil {
		return // closed by its opener, or by the end of the session
	}
	popup := chromedp.FromContext(tab).Target
	gone := chromedp.BrowserEvents(tab, target.DetachedFromTarget)
	b.call(func(ctx context.Context) error {
		// What pauses here stays paused, as long as we are attached.
		if _, err := cdp.Call(ctx, popup, fetch.Enable, fetch.EnableParams{}); err != nil {
			return err
		}
		if _, err := chromedp.CallBrowser(ctx, target.DetachFromTarget, target.DetachFromTargetParams{SessionID: held}); err != nil {
			return err
		}
		if _, err := cdp.Call(ctx, popup, runtime.RunIfWaitingForDebugger, cdp.Empty{}); err != nil {
			return err
		}
		_, err := chromedp.CallBrowser(ctx, target.CloseTarget, target.CloseTargetParams{TargetID: id})
		return err
	})
	for ev, err := range gone {
		if err != nil || ev.SessionID == popup.SessionID {
			return
		}
	}
}

func (b *Browser) call(f func(context.Context) error) {
	ctx, cancel := context.WithTimeout(b.ctx, callTimeout)
	defer cancel()
	if err := f(ctx); err != nil && b.ctx.Err() == nil {
		b.log.Debug().Err(err).Msg("browser call")
	}
}
