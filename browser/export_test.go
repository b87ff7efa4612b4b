package browser

import (
	"context"
	"encoding/json"

	"github.com/chromedp/cdproto/cdp"
	cdppage "github.com/chromedp/cdproto/page"
)

// What the tests of this package need from its inside.
var (
	SocketURL = socketURL
	Sweep     = sweep
	Masker    = masker
	Commits   = commits
	Flags     = flags
)

// NewProfile makes a profile folder, and gives it with what removes it.
func NewProfile() (string, func() error, error) {
	p, err := newProfile()
	if err != nil {
		return "", nil, err
	}
	return p.dir, p.remove, nil
}

// Kill ends the Chrome as kill -9 would; what was started may be a script
// around it.
func (b *Browser) Kill() { endProcesses(b.profile.dir) }

// Profile is its profile folder.
func (b *Browser) Profile() string { return b.profile.dir }

// Proxy is the address of the session's proxy.
func (s *Session) Proxy() string { return s.proxy.addr }

// Why says why the session's proxy had no connection with "host:port".
func (s *Session) Why(host string) string { return s.proxy.why(host).words }

// Crash crashes the tab, which never answers that.
func (s *Session) Crash() error {
	ctx, cancel := s.deadline(context.Background(), s.opts.CallTimeout)
	defer cancel()
	_, err := cdp.Call(ctx, s.target, cdppage.Crash, cdp.Empty{})
	return s.wrap(context.Background(), err)
}

// Capture is the raw look that Observe distils.
func (s *Session) Capture(ctx context.Context) (string, error) {
	raw, err := s.eval(ctx, "aisle.look()", false)
	if err != nil {
		return "", err
	}
	var text string
	return text, json.Unmarshal(raw, &text)
}

// Press presses one key where the focus is, and waits until the page has
// settled.
func (s *Session) Press(ctx context.Context, key rune) error {
	call, cancel := s.deadline(ctx, s.opts.ActTimeout)
	defer cancel()
	if err := s.key(call, key); err != nil {
		return s.wrap(ctx, err)
	}
	return s.wrap(ctx, s.settle(call))
}

// Focus is what has the focus: the element's label, its id, or else its words.
func (s *Session) Focus(ctx context.Context) (string, error) {
	call, cancel := s.deadline(ctx, s.opts.CallTimeout)
	defer cancel()
	raw, err := s.eval(call, "(({ ariaLabel, id, textContent }) => ariaLabel || id || textContent.trim())(document.activeElement)", false)
	if err != nil {
		return "", s.wrap(ctx, err)
	}
	var what string
	return what, json.Unmarshal(raw, &what)
}
