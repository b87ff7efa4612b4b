package browser

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"sync"
	"time"

	"github.com/aisle-sim/aisle/browser/distill"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// Deadlines of a session. Each is a constant that SessionOptions may shorten
// or lengthen.
const (
	callTimeout        = 10 * time.Second // one protocol call beside a session's own
	DefaultCallTimeout = 10 * time.Second // one look or screenshot
	DefaultNavTimeout  = 30 * time.Second // open a page until it can be looked at
	DefaultActTimeout  = 20 * time.Second // one action, settling included
	DefaultWidth       = 1280             // of a desktop's viewport, in CSS pixels
	DefaultHeight      = 800
)

// discard takes the logs of the session's proxy: complaints about connections
// that Chrome or the shop drops help nobody.
var discard = log.New(io.Discard, "", 0)

// SessionOptions say what a shopper may do and see. The zero value allows
// every origin and stops before payment.
type SessionOptions struct {
	Rules Rules
	// Payment allows actions that commit to pay.
	Payment bool
	// Secrets are typed in place of "${key}", and masked wherever the page
	// shows them again.
	Secrets map[string]string
	Labels  []page.LabelRule
	Budget  int  // tokens of the observation's text; 0 means distill.DefaultBudget
	HTML    bool // fill Observation.HTML
	// Access gets the session into a shop that is not open to everybody.
	Access Access
	// Device is Desktop (the default), Tablet or Phone; Input is Mouse or
	// Touch, by default what the device is worked with.
	Device, Input string
	Width         int // of the viewport in CSS pixels; 0 means the device's
	Height        int
	// CallTimeout, NavTimeout and ActTimeout bound one look, one navigation
	// and one action.
	CallTimeout, NavTimeout, ActTimeout time.Duration
	// Now tells the time of looks and actions; nil means time.Now.
	Now func() time.Time
}

// Session is one shopper's tab in a context of its own. It serves one
// goroutine; Close may come from any.
type Session struct {
	b      *Browser
	opts   SessionOptions
	device device
	ctx    context.Context // of the tab
	cancel context.CancelFunc
	alive  context.Context // ends with ctx, or when the tab crashes
	target *chromedp.Target
	frame  string // id of the main frame
	track  *tracker
	proxy  *proxy
	work   sync.WaitGroup
	closed sync.Once
	hide   func(string) string // see Hide

	answer  chan *page.DialogAnswer // how to answer dialogs of the running action
	last    *distill.Result         // the last look, for names and changes
	pointer aimed                   // where the last action pressed
}

// Open gives a shopper a context of its own in the browser, with an empty tab.
func (b *Browser) Open(ctx context.Context, o SessionOptions) (*Session, error) {
	o = withDefaults(o)
	held, err := o.hold()
	if err != nil {
		return nil, err
	}
	r, err := newRoute(o.Access)
	if err != nil {
		return nil, err
	}
	hide := masker(o.Secrets, o.Access.Masked...)
	s := &Session{b: b, opts: o, device: held, track: newTracker(hide), hide: hide, answer: make(chan *page.DialogAnswer, 1)}
	p, err := newProxy(o.Rules, r, func(url string) { s.track.refused(outside(url), false) })
	if err != nil {
		return nil, err
	}
	s.proxy = p
	s.track.dialog = s.onDialog
	s.ctx, s.cancel = chromedp.NewContext(b.ctx,
		chromedp.WithNewBrowserContext(func(c *target.CreateBrowserContextParams) {
			c.ProxyServer = "http://" + p.addr
			c.ProxyBypassList = "<-loopback>" // loopback goes through the proxy, too
		}),
		chromedp.WithListener(s.track.event))
	s.alive, s.track.crashed = context.WithCancel(s.ctx)
	if err := s.open(ctx); err != nil {
		err = s.wrap(ctx, err) // before closing, which would look like a lost browser
		s.Close()
		return nil, fmt.Errorf("open a session in Chrome: %w", err)
	}
	return s, nil
}

func withDefaults(o SessionOptions) SessionOptions {
	if o.CallTimeout <= 0 {
		o.CallTimeout = DefaultCallTimeout
	}
	if o.NavTimeout <= 0 {
		o.NavTimeout = DefaultNavTimeout
	}
	if o.ActTimeout <= 0 {
		o.ActTimeout = DefaultActTimeout
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	return o
}

func (s *Session) open(ctx context.Context) error {
	// The first Do has no deadline of its own (it would end the tab with it).
	started := make(chan error, 1)
	go func() { started <- chromedp.Do(s.ctx) }()
	select {
	case err := <-started:
		if err != nil {
			return err
		}
	case <-time.After(launchTimeout):
		return context.DeadlineExceeded
	case <-ctx.Done():
		return ctx.Err()
	}
	s.target = chromedp.FromContext(s.ctx).Target
	s.frame = string(s.target.TargetID)
	s.track.mu.Lock()
	s.track.frame = s.frame
	s.track.mu.Unlock()

	ctx, cancel := s.deadline(ctx, callTimeout)
	defer cancel()
	yes := true
	for _, step := range []func() error{
		// chromedp mirrors the DOM, which slows pages down; nothing here needs it.
		func() error { _, err := cdp.Call(ctx, s.target, css.Disable, cdp.Empty{}); return err },
		func() error { _, err := cdp.Call(ctx, s.target, dom.Disable, cdp.Empty{}); return err },
		func() error { return s.pose(ctx) },
		func() error { return s.enter(ctx) },
		func() error {
			_, err := cdp.Call(ctx, s.target, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{
				Source: worldScript, WorldName: worldName, RunImmediately: &yes})
			return err
		},
		func() error { return s.guard(ctx) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// Close ends the session: its tab, context, proxy and goroutines. It may be
// called more than once.
func (s *Session) Close() {
	s.closed.Do(func() {
		// The network goes first: letting go of the tab ends the guard, and
		// what a page sends as it is left would pass.
		s.proxy.close()
		s.cancel()
		s.work.Wait()
	})
}

// Hide masks the secrets of the session in a text, as it does in what the page
// shows.
func (s *Session) Hide(text string) string { return s.hide(text) }

// deadline gives a context for calls to the tab that ends with ctx, with the
// tab, or after d.
func (s *Session) deadline(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	c, cancel := context.WithTimeout(s.alive, d)
	stop := context.AfterFunc(ctx, cancel)
	return c, func() { stop(); cancel() }
}

// wrap turns what went wrong into words for a policy, without secrets: they may
// stand in a URL or in what covers an element. The caller's own cancellation
// stays what it is.
func (s *Session) wrap(ctx context.Context, err error) error {
	var known *page.Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &known):
		known.Name, known.Detail = s.hide(known.Name), s.hide(known.Detail)
		return err
	case ctx.Err() != nil:
		return ctx.Err()
	case s.ctx.Err() != nil || s.b.ctx.Err() != nil:
		return &page.Error{Kind: page.BrowserGone, Detail: "Chrome ended", Err: err}
	case s.alive.Err() != nil:
		return &page.Error{Kind: page.BrowserGone, Detail: "the tab crashed", Err: err}
	case errors.Is(err, chromedp.ErrTargetDetached):
		return &page.Error{Kind: page.BrowserGone, Detail: "the tab was closed", Err: err}
	case errors.Is(err, context.DeadlineExceeded):
		return &page.Error{Kind: page.Timeout, Err: err}
	}
	return err
}

func (s *Session) note(err error, what string) {
	if err != nil && s.ctx.Err() == nil {
		s.b.log.Debug().Err(err).Msg(what)
	}
}
