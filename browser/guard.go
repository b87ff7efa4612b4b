package browser

import (
	"context"
	"net/http"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
)

// Rules say what may load. They are called from several goroutines.
type Rules struct {
	// Allow decides documents, frames, form posts and sockets, by URL.
	Allow func(url string) bool
	// AllowResource decides other GET requests; nil leaves them open.
	AllowResource func(url string) bool
}

// allows decides one request.
func (r Rules) allows(method, url string, document bool) bool {
	if r.Allow == nil {
		return true
	}
	if document || method != http.MethodGet && method != http.MethodHead && method != http.MethodOptions {
		return r.Allow(url)
	}
	return r.AllowResource == nil || r.AllowResource(url) || r.Allow(url)
}

// guarded are the kinds of request that pause for the guard while other GET
// subresources are open: those that can be a document or carry data out.
// Pictures, styles, fonts, media and script elements are always GET.
var guarded = []network.ResourceType{
	network.ResourceTypeDocument, network.ResourceTypeXHR, network.ResourceTypeFetch, network.ResourceTypePing,
	network.ResourceTypeOther, network.ResourceTypeEventSource, network.ResourceTypeCSPViolationReport,
}

// guard starts to decide the requests of the session.
func (s *Session) guard(ctx context.Context) error {
	paused := cdp.Events(s.ctx, s.target, fetch.RequestPaused)
	var patterns []*fetch.RequestPattern
	if s.opts.Rules.AllowResource != nil {
		patterns = []*fetch.RequestPattern{{URLPattern: "*"}}
	} else {
		for _, t := range guarded {
			patterns = append(patterns, &fetch.RequestPattern{URLPattern: "*", ResourceType: t})
		}
	}
	if _, err := cdp.Call(ctx, s.target, fetch.Enable, fetch.EnableParams{Patterns: patterns}); err != nil {
		return err
	}
	s.work.Go(func() {
		for ev, err := range paused {
			if err != nil {
				return
			}
			s.work.Go(func() { s.decide(ev) })
		}
	})
	return nil
}

// decide lets a request pass or refuses it. A refused document is aborted, so
// that the shopper stays on the page where it was.
func (s *Session) decide(ev fetch.EventRequestPaused) {
	ctx, cancel := context.WithTimeout(s.ctx, callTimeout)
	defer cancel()
	document := ev.ResourceType == network.ResourceTypeDocument
	if s.opts.Rules.allows(ev.Request.Method, ev.Request.URL, document) {
		_, err := cdp.Call(ctx, s.target, fetch.ContinueRequest, fetch.ContinueRequestParams{RequestID: ev.RequestID})
		s.note(err, "continue a request")
		return
	}
	s.track.refused(ev.Request.URL, document && string(ev.FrameID) == s.frame)
	reason := network.ErrorReasonBlockedByClient
	if document {
		reason = network.ErrorReasonAborted
	}
	_, err := cdp.Call(ctx, s.target, fetch.FailRequest, fetch.FailRequestParams{RequestID: ev.RequestID, ErrorReason: reason})
	s.note(err, "refuse a request")
}
