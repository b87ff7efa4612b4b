package browser

import (
	"context"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/chromedp/cdproto/cdp"
	cdppage "github.com/chromedp/cdproto/page"
)

// onDialog answers a dialog that blocks the page: by the wish that came with
// the action, else as a careful shopper would: alerts and leaving are
// accepted, questions are declined.
func (s *Session) onDialog(ev cdppage.EventJavascriptDialogOpening) {
	d := page.Dialog{Kind: string(ev.Type), Message: s.hide(ev.Message)}
	s.work.Go(func() { // the event reader must not wait for an answer
		ctx, cancel := context.WithTimeout(s.ctx, callTimeout)
		defer cancel()
		d.Accepted = ev.Type == cdppage.DialogTypeAlert || ev.Type == cdppage.DialogTypeBeforeunload
		text := ""
		select {
		case wish := <-s.answer:
			if wish != nil {
				d.Accepted, text = wish.Accept, wish.Text
			}
		default:
		}
		_, err := cdp.Call(ctx, s.target, cdppage.HandleJavaScriptDialog, cdppage.HandleJavaScriptDialogParams{Accept: d.Accepted, PromptText: text})
		s.note(err, "answer a dialog")
		s.track.answered(d)
	})
}

// wish leaves the answer for a dialog that the next action may open.
func (s *Session) wish(a *page.DialogAnswer) {
	select {
	case <-s.answer: // what an earlier action did not need
	default:
	}
	if a != nil {
		s.answer <- a
	}
}
