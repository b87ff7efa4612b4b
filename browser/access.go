package browser

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/security"
)

// Access is how a session gets into a shop that is not open to everybody. What
// could let others in goes to the shop's own URLs alone. The zero value is a
// shop that is open.
type Access struct {
	// Own tells which URLs are the shop's. Without it nothing that could let
	// others in is sent anywhere.
	Own func(url string) bool
	// User and Password answer a request for HTTP basic authentication, once.
	User, Password string
	// Headers go with every request of a page to the shop; sockets and the
	// preflights of cross-origin requests go without.
	Headers map[string]string
	// Cookies are there before the first page is opened.
	Cookies []Cookie
	// Hosts says which address answers for a host: "host" or "host:port" to
	// "address" or "address:port". Certificates are still those of the host.
	Hosts map[string]string
	// Proxy is the URL of an http, https or socks5 proxy, with its name and
	// password if it wants some.
	Proxy string
	// UserAgentSuffix is added to Chrome's user agent, for everybody to see.
	UserAgentSuffix string
	// UntrustedCerts takes certificates that nobody vouches for. Chrome knows
	// this only for a whole session, so that it holds for pictures and scripts
	// of others, too; documents are held to their origins as ever.
	UntrustedCerts bool
	// Masked are values that must reach neither disk nor model, should the
	// shop show them.
	Masked []string
	// Advice, if set, ends the errors that name a key of the site file: how one
	// comes about for a shop that has none yet.
	Advice string
}

// Cookie is one cookie to begin with.
type Cookie struct {
	Name, Value string
	// Domain is a host; HostOnly keeps the cookie from its subdomains.
	Domain   string
	HostOnly bool
	Path     string
	// Expires is in seconds since 1970; 0 lasts as long as the session.
	Expires          int64
	Secure, HTTPOnly bool
	SameSite         string // Strict, Lax, None or ""
}

func (a Access) own(url string) bool { return a.Own != nil && a.Own(url) }

// asksForAll says that every request must pass the guard, to be given what the
// shop wants.
func (a Access) asksForAll() bool { return len(a.Headers) > 0 || a.authenticates() }

func (a Access) authenticates() bool { return a.User != "" || a.Password != "" }

// advise adds the Advice to an error that it is for. What robots.txt keeps
// closed comes with its own.
func (a Access) advise(err error) error {
	if e := new(page.Error); a.Advice != "" && errors.As(err, &e) && e.Advised && e.Cause != page.Robots {
		e.Detail += "; " + a.Advice
	}
	return err
}

// enter brings the tab what it needs before its first page.
func (s *Session) enter(ctx context.Context) error {
	if s.opts.Access.UntrustedCerts {
		if _, err := cdp.Call(ctx, s.target, security.SetIgnoreCertificateErrors, security.SetIgnoreCertificateErrorsParams{Ignore: true}); err != nil {
			return err
		}
	}
	for _, c := range s.opts.Access.Cookies {
		if _, err := cdp.Call(ctx, s.target, network.SetCookies, network.SetCookiesParams{Cookies: []*network.CookieParam{c.param()}}); err != nil {
			return fmt.Errorf("the cookie %q is not taken by Chrome: %w", c.Name, err)
		}
	}
	return nil
}

func (c Cookie) param() *network.CookieParam {
	p := &network.CookieParam{
		Name: c.Name, Value: c.Value, Path: c.Path, Secure: c.Secure, HTTPOnly: c.HTTPOnly, SameSite: network.CookieSameSite(c.SameSite),
	}
	if c.Expires > 0 {
		p.Expires = cdp.TimeSinceEpoch(float64(c.Expires))
	}
	if c.HostOnly { // a cookie with a domain is for its subdomains, too
		u := url.URL{Scheme: "http", Host: c.Domain, Path: c.Path}
		if c.Secure {
			u.Scheme = "https"
		}
		if strings.Contains(c.Domain, ":") {
			u.Host = "[" + c.Domain + "]"
		}
		p.URL = u.String()
	} else {
		p.Domain = "." + c.Domain
	}
	return p
}

// headers are those of a request of the page with the shop's added; nil leaves
// them as they are. Chrome takes them for this request alone: one that it leads
// to by a redirect is asked about anew.
func (a Access) headers(r *network.Request) []*fetch.HeaderEntry {
	if len(a.Headers) == 0 || !a.own(r.URL) {
		return nil
	}
	var all []*fetch.HeaderEntry
	for name, value := range r.Headers {
		if text, ok := value.(string); ok && !a.sets(name) {
			all = append(all, &fetch.HeaderEntry{Name: name, Value: text})
		}
	}
	for name, value := range a.Headers {
		all = append(all, &fetch.HeaderEntry{Name: name, Value: value})
	}
	return all
}

func (a Access) sets(name string) bool {
	for given := range a.Headers {
		if strings.EqualFold(given, name) {
			return true
		}
	}
	return false
}
