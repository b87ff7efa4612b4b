package browser

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/chromedp/cdproto/cdp"
	cdppage "github.com/chromedp/cdproto/page"
)

// Goto opens a URL and waits until it can be looked at.
func (s *Session) Goto(ctx context.Context, to string) error {
	call, cancel := s.deadline(ctx, s.opts.NavTimeout)
	defer cancel()
	s.track.mark()
	s.track.asked(to)
	err := s.navigate(call, to)
	if err != nil {
		s.stopLoading()
	}
	if told := s.toResearcher(err); told != nil {
		err = told
	} else if errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil && s.alive.Err() == nil {
		err = s.tooSlow(to, err)
	}
	return s.wrap(ctx, s.opts.Access.advise(err))
}

// toResearcher says of a first page that cannot be had what to change in the
// site file; nil if there is nothing to add. An HTTP error is one here: there
// is nothing to shop. Later it is a page like others, that a shopper meets.
func (s *Session) toResearcher(err error) error {
	s.track.mu.Lock()
	at, status := s.track.document, s.track.status
	s.track.mu.Unlock()
	var e *page.Error
	switch {
	case errors.As(err, &e) && e.Kind == page.Blocked:
		if e.Cause == page.Origins {
			e.Detail += "; add " + originOf(e.Name) + " to origins in the site file, or start from that URL"
			e.Advised = true
		}
		return err
	case err != nil && !errors.As(err, &e) && !errors.Is(err, context.DeadlineExceeded):
		return nil
	}
	return s.statusError(at, status)
}

// tooSlow is the error of a page that could not be looked at within the time
// for it. Named is the one that was asked for: it may lead anywhere.
func (s *Session) tooSlow(asked string, err error) error {
	s.track.mu.Lock()
	answered := s.track.status > 0
	s.track.mu.Unlock()
	detail := fmt.Sprintf("it did not answer within %s", s.opts.NavTimeout)
	if answered {
		detail = fmt.Sprintf("it answered, and was not ready to be looked at within %s", s.opts.NavTimeout)
	}
	return &page.Error{Kind: page.Unreachable, Name: asked, Detail: detail, Err: err}
}

// originOf is scheme and host of a URL, which is what site files list.
func originOf(rawurl string) string {
	u, err := url.Parse(rawurl)
	if err != nil || u.Host == "" {
		return "it"
	}
	return u.Scheme + "://" + u.Host
}

func (s *Session) navigate(ctx context.Context, to string) error {
	// The guard decides requests; a URL like data: makes none.
	if s.opts.Rules.Allow != nil && !s.opts.Rules.Allow(to) {
		return outside(to)
	}
	r, err := cdp.Call(ctx, s.target, cdppage.Navigate, cdppage.NavigateParams{URL: to})
	if err != nil {
		return err
	}
	if err := s.barred(); err != nil {
		return err
	}
	if r.ErrorText != "" {
		return s.unreachable(to, r.ErrorText)
	}
	s.last = nil
	return s.settle(ctx)
}

// barred is the error of a main document that the guard refused, or nil.
func (s *Session) barred() error {
	s.track.mu.Lock()
	defer s.track.mu.Unlock()
	if s.track.barred == nil {
		return nil
	}
	e := *s.track.barred // what is added to it is for one reader
	return &e
}

// unreachable is the error of a page that did not come. Chrome knows only that
// the session's proxy had no connection for it; the proxy knows why.
func (s *Session) unreachable(asked, code string) error {
	s.track.mu.Lock()
	at := s.track.document
	s.track.mu.Unlock()
	detail, advised := netError(code)
	if u, err := url.Parse(at); err == nil {
		if why := s.proxy.why(hostPort(u)); why.words != "" {
			detail, advised = why.words, why.advised
		}
	}
	return &page.Error{Kind: page.Unreachable, Name: asked, Detail: detail, Advised: advised}
}

// netError says what Chrome's network errors mean, and whether the words name
// what to change in the site file.
func netError(code string) (words string, advised bool) {
	for part, words := range map[string]string{
		"CONNECTION_REFUSED":       "the connection was refused; is the shop running?",
		"NAME_NOT_RESOLVED":        "the host name is not known",
		"INTERNET_DISCONNECTED":    "there is no network",
		"TUNNEL_CONNECTION_FAILED": "the host did not accept the connection",
		"EMPTY_RESPONSE":           "the connection was closed without an answer; is the shop running?",
		"CERT_":                    untrusted,
		"UNSAFE_PORT":              "Chrome opens no page on that port",
		"ERR_ABORTED":              "it is no page: a download, or an empty answer",
		"TIMED_OUT":                "it did not answer in time",
		"TOO_MANY_REDIRECTS":       "it redirects in a circle",
	} {
		if strings.Contains(code, part) {
			return words + " (" + code + ")", words == untrusted
		}
	}
	return code, false
}

// statusError says what an HTTP status of the first page means; nil if it is a
// page like another.
func (s *Session) statusError(url string, status int) error {
	if status < 400 {
		return nil
	}
	detail := fmt.Sprintf("the shop answered %d", status)
	if words := http.StatusText(status); words != "" {
		detail += " " + words
	}
	switch a := s.opts.Access; {
	case status == http.StatusUnauthorized && a.authenticates():
		detail += "; it does not take the name and password of access.basic_auth in the site file"
	case status == http.StatusUnauthorized:
		detail += "; it asks for a name and password: give access.basic_auth in the site file"
	case status == http.StatusForbidden:
		detail += "; if it lets in only who it knows, give access.headers, access.cookies or access.user_agent_suffix in the site file"
	}
	advised := status == http.StatusUnauthorized || status == http.StatusForbidden
	return &page.Error{Kind: page.Unreachable, Name: url, Detail: detail, Status: status, Advised: advised}
}
