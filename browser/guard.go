package browser

import (
	"context"
	"net/http"
	"time"

	"github.com/aisle-sim/aisle/browser/page"
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
	// Barred says why the shop's robots.txt keeps a document closed that Allow
	// lets in, in words that go on from “it is”, with what to do; "" opens it.
	// It is asked for documents and frames alone and may take its time, until
	// ctx ends. Nil bars none.
	Barred func(ctx context.Context, url string) string
}

// outside is the error of a URL that Allow refuses.
func outside(url string) *page.Error {
	return &page.Error{Kind: page.Blocked, Name: url, Detail: "outside the allowed origins", Cause: page.Origins}
}

// barredTimeout bounds the wait for Barred.
const barredTimeout = 15 * time.Second

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
	if s.opts.Rules.AllowResource != nil || s.opts.Access.asksForAll() {
		patterns = []*fetch.RequestPattern{{URLPattern: "*"}}
	} else {
		for _, t := range guarded {
			patterns = append(patterns, &fetch.RequestPattern{URLPattern: "*", ResourceType: t})
		}
	}
	s.authenticate()
	asks := s.opts.Access.authenticates()
	if _, err := cdp.Call(ctx, s.target, fetch.Enable, fetch.EnableParams{Patterns: patterns, HandleAuthRequests: &asks}); err != nil {
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
	document := ev.ResourceType == network.ResourceTypeDocument
	main := document && string(ev.FrameID) == s.frame
	if main {
		s.track.asked(ev.Request.URL)
	}
	refusal := s.against(ev.Request, document)
	ctx, cancel := context.WithTimeout(s.ctx, callTimeout)
	defer cancel()
	if refusal == nil {
		_, err := cdp.Call(ctx, s.target, fetch.ContinueRequest, fetch.ContinueRequestParams{
			RequestID: ev.RequestID, Headers: s.opts.Access.headers(ev.Request)})
		s.note(err, "continue a request")
		return
	}
	s.track.refused(refusal, main)
	reason := network.ErrorReasonBlockedByClient
	if document {
		reason = network.ErrorReasonAborted
	}
	_, err := cdp.Call(ctx, s.target, fetch.FailRequest, fetch.FailRequestParams{RequestID: ev.RequestID, ErrorReason: reason})
	s.note(err, "refuse a request")
}

// against says why a request may not pass, nil if it may.
func (s *Session) against(r *network.Request, document bool) *page.Error {
	rules := s.opts.Rules
	if !rules.allows(r.Method, r.URL, document) {
		return outside(r.URL)
	}
	if !document || rules.Barred == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(s.ctx, barredTimeout)
	defer cancel()
	if why := rules.Barred(ctx, r.URL); why != "" {
		return &page.Error{Kind: page.Blocked, Name: r.URL, Detail: why, Cause: page.Robots, Advised: true}
	}
	return nil
}
