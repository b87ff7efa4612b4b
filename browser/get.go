package browser

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// Bounds on what Get follows and reads. A robots.txt is read to 500 KiB at
// least (RFC 9309, section 2.5).
const (
	getMax       = 1 << 20 // bytes
	getRedirects = 5
)

// Get loads a small file of the shop, such as its robots.txt, without Chrome and
// by the same way as a session would: hosts, proxy, certificates, name and
// password, headers; without cookies. Redirects are followed, five at most;
// then the answer is the last of them. Of a longer file it gives the
// beginning. The error is a *page.Error of kind Unreachable.
func (a Access) Get(ctx context.Context, rawurl string) (status int, body []byte, err error) {
	r, err := newRoute(a)
	if err != nil {
		return 0, nil, &page.Error{Kind: page.Unreachable, Name: rawurl, Detail: err.Error()}
	}
	sender := &sender{access: a, strict: newCarrier(r, nil), lenient: newCarrier(r, &tls.Config{InsecureSkipVerify: true})}
	defer sender.close()
	client := http.Client{
		Transport: sender,
		CheckRedirect: func(_ *http.Request, via []*http.Request) error {
			if len(via) > getRedirects {
				return http.ErrUseLastResponse
			}
			return nil
		},
	}
	ask, err := http.NewRequestWithContext(ctx, http.MethodGet, rawurl, nil)
	if err != nil {
		return 0, nil, a.advise(unreachable(rawurl, err))
	}
	answer, err := client.Do(ask)
	if err != nil {
		return 0, nil, a.advise(unreachable(rawurl, err))
	}
	defer answer.Body.Close()
	if body, err = io.ReadAll(io.LimitReader(answer.Body, getMax)); err != nil {
		return 0, nil, a.advise(unreachable(rawurl, err))
	}
	return answer.StatusCode, body, nil
}

func unreachable(rawurl string, err error) error {
	why := dialReason(err)
	if why.words == "" {
		why.words = err.Error()
		if u := new(url.Error); errors.As(err, &u) {
			why.words = u.Err.Error() // the URL is told already
		}
	}
	return &page.Error{Kind: page.Unreachable, Name: rawurl, Detail: why.words, Advised: why.advised, Err: err}
}

// sender gives each request what its URL may have, so that a redirect carries
// nothing along.
type sender struct {
	access          Access
	strict, lenient *carrier
}

// RoundTrip implements http.RoundTripper.
func (s *sender) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Set("User-Agent", strings.TrimSpace("aisle "+s.access.UserAgentSuffix))
	if !s.access.own(r.URL.String()) {
		return s.strict.RoundTrip(r)
	}
	if s.access.authenticates() {
		r.SetBasicAuth(s.access.User, s.access.Password)
	}
	for name, value := range s.access.Headers {
		r.Header.Set(name, value)
	}
	if s.access.UntrustedCerts {
		return s.lenient.RoundTrip(r)
	}
	return s.strict.RoundTrip(r)
}

func (s *sender) close() {
	s.strict.CloseIdleConnections()
	s.lenient.CloseIdleConnections()
}
