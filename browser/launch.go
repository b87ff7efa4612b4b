package browser

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
	"github.com/rs/zerolog"
)

// Deadlines of the browser itself.
const (
	launchTimeout = 30 * time.Second
	closeTimeout  = 5 * time.Second
)

// Options say how to launch Chrome. The zero value is usable.
type Options struct {
	Chrome string // path; empty means Find
	Log    zerolog.Logger
}

// Browser is one running Chrome. Its methods may be called by any goroutine.
type Browser struct {
	log     zerolog.Logger
	ctx     context.Context // of chromedp; ends with the process
	stop    context.CancelFunc
	profile *profile
	version string
	// userAgent is what Chrome says of itself if it is left alone.
	userAgent string
	closing   sync.Once
	closed    error
}

// Launch starts Chrome with a profile of its own that is removed at the end.
// Cancelling ctx ends it, as does Close.
func Launch(ctx context.Context, o Options) (*Browser, error) {
	path, err := Find(o.Chrome)
	if err != nil {
		return nil, err
	}
	prof, err := newProfile()
	if err != nil {
		return nil, err
	}
	out := &chromeOutput{}
	root := os.Geteuid() == 0
	if root {
		o.Log.Warn().Msg("running as root: Chrome runs without its sandbox; use an ordinary user where pages are not trusted")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.UserDataDir(prof.dir),
		chromedp.CombinedOutput(out),
		chromedp.ModifyCmdFunc(tie))
	for name, value := range flags(root) {
		options = append(options, chromedp.Flag(name, value))
	}
	actx, acancel := chromedp.NewExecAllocator(ctx, options...)
	bctx, bcancel := chromedp.NewContext(actx, chromedp.WithLogf(func(string, ...any) {}), chromedp.WithErrorf(func(string, ...any) {}))
	b := &Browser{log: o.Log, ctx: bctx, stop: func() { bcancel(); acancel() }, profile: prof}

	// The first Do must have no deadline of its own, or the browser would end
	// with it; so the deadline stands beside it.
	started := make(chan error, 1)
	go func() { started <- chromedp.Do(bctx) }()
	select {
	case err = <-started:
	case <-time.After(launchTimeout):
		err = fmt.Errorf("no answer within %s", launchTimeout)
	case <-ctx.Done():
		err = ctx.Err()
	}
	if err == nil {
		err = b.prepare()
	}
	if err != nil {
		b.stop()
		if rmErr := prof.remove(); rmErr != nil {
			o.Log.Warn().Err(rmErr).Msg("profile folder left behind")
		}
		return nil, &LaunchError{Path: path, Said: lastLines(out.String(), 3), Err: err}
	}
	return b, nil
}

// LaunchError is a Chrome that was found and did not start.
type LaunchError struct {
	Path string
	Said string // its last words, if any
	Err  error
}

// Error names the program and gives its last words.
func (e *LaunchError) Error() string {
	if e.Said != "" {
		return fmt.Sprintf("Chrome at %s did not start; it said:\n  %s", e.Path, e.Said)
	}
	return fmt.Sprintf("Chrome at %s did not start: %v", e.Path, e.Err)
}

// Unwrap gives the cause.
func (e *LaunchError) Unwrap() error { return e.Err }

// flags are the switches of Chrome that are ours, beside chromedp's own.
func flags(root bool) map[string]any {
	f := map[string]any{
		// A step waits for the page, not for an animation of the scroll.
		"disable-smooth-scrolling": true,
		"disable-component-update": true,
		"disable-quic":             true,
		"no-service-autorun":       true,
		// WebRTC would walk round the proxy.
		"force-webrtc-ip-handling-policy": "disable_non_proxied_udp",
		// Without a screen Chrome knows of no mouse, and shops would not offer
		// what opens under one.
		"blink-settings": "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
		// A frame in a process of its own would be a target of its own, past
		// the guard of the page's; this replaces chromedp's value.
		"disable-features":              "site-per-process,IsolateOrigins,IsolateSandboxedIframes,OriginKeyedProcessesByDefault,Translate",
		"disable-site-isolation-trials": true,
	}
	if root {
		f["no-sandbox"] = true // it cannot be set up as root
	}
	return f
}

func (b *Browser) prepare() error {
	ctx, cancel := context.WithTimeout(b.ctx, launchTimeout)
	defer cancel()
	v, err := cdp.Call(ctx, chromedp.FromContext(b.ctx).Browser, browser.GetVersion, cdp.Empty{})
	if err != nil {
		return err
	}
	b.version, b.userAgent = v.Product, v.UserAgent
	return b.holdPopups(ctx)
}

// Version is the product and version of the browser, "HeadlessChrome/156.0…".
func (b *Browser) Version() string { return b.version }

// Gone is closed when the process has ended or is being ended.
func (b *Browser) Gone() <-chan struct{} { return b.ctx.Done() }

// Close ends Chrome, waits for it and removes its profile. It may be called
// more than once.
func (b *Browser) Close() error {
	b.closing.Do(func() {
		ctx, cancel := context.WithTimeout(b.ctx, closeTimeout)
		defer cancel()
		if err := chromedp.Cancel(ctx); err != nil && !errors.Is(err, context.Canceled) {
			b.log.Debug().Err(err).Msg("Chrome did not close by itself")
		}
		b.stop()
		b.closed = b.profile.remove()
	})
	return b.closed
}

// chromeOutput keeps the first words of Chrome, for the error when it fails.
type chromeOutput struct {
	mu  sync.Mutex
	buf strings.Builder
}

// outputMax bounds what is kept.
const outputMax = 64 << 10

func (o *chromeOutput) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.buf.Len() < outputMax {
		o.buf.Write(p)
	}
	return len(p), nil
}

func (o *chromeOutput) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.buf.String()
}

// lastLines gives the last n lines of s.
func lastLines(s string, n int) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n  ")
}
