package browser

import (
	"context"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
)

// authenticate gives name and password to the shop when it asks for them. A request
// that asks again did not take them, and is shown what the shop says to that.
func (s *Session) authenticate() {
	if !s.opts.Access.authenticates() {
		return
	}
	asked := cdp.Events(s.ctx, s.target, fetch.AuthRequired)
	s.work.Go(func() {
		tried := map[fetch.RequestID]bool{}
		for ev, err := range asked {
			if err != nil {
				return
			}
			a := &fetch.AuthChallengeResponse{Response: fetch.AuthChallengeResponseResponseCancelAuth}
			if !tried[ev.RequestID] && ev.AuthChallenge.Source != fetch.AuthChallengeSourceProxy && s.opts.Access.own(ev.AuthChallenge.Origin+"/") {
				tried[ev.RequestID] = true
				a = &fetch.AuthChallengeResponse{
					Response: fetch.AuthChallengeResponseResponseProvideCredentials,
					Username: s.opts.Access.User, Password: s.opts.Access.Password,
				}
			}
			s.work.Go(func() {
				call, cancel := context.WithTimeout(s.ctx, callTimeout)
				defer cancel()
				_, err := cdp.Call(call, s.target, fetch.ContinueWithAuth, fetch.ContinueWithAuthParams{RequestID: ev.RequestID, AuthChallengeResponse: a})
				s.note(err, "answer a request for a name and password")
			})
		}
	})
}
