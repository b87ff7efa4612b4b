package shop

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// scripted sends a form as a script of the shop's pages does.
func (b *browser) scripted(path string, fields ...string) (*http.Response, error) {
	r, err := http.NewRequest("POST", b.base+path, strings.NewReader(values(fields...).Encode()))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Accept", "application/json")
	return b.http.Do(r)
}

// A gate holds up the first request that comes once it is armed, until it is opened.
type gate struct {
	armed      atomic.Bool
	held, open chan struct{}
}

func (g *gate) wait(ctx context.Context, _ time.Duration) error {
	if !g.armed.CompareAndSwap(true, false) {
		return nil
	}
	close(g.held)
	select {
	case <-g.open:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Whatever is under way while somebody signs in, the session and the cart stay with the browser.
func TestRequestsUnderWayAtSignIn(t *testing.T) {
	t.Parallel()
	for _, m := range []struct {
		name string
		send func(*browser, *product, choice) (*http.Response, error)
	}{
		{"a script's", func(b *browser, p *product, c choice) (*http.Response, error) {
			return b.scripted(p.URL(), p.form(c, "action", "add")...)
		}},
		{"a page", func(b *browser, _ *product, _ choice) (*http.Response, error) { return b.http.Get(b.base + "/account") }},
	} {
		t.Run(m.name, func(t *testing.T) {
			g := &gate{held: make(chan struct{}), open: make(chan struct{})}
			s := waiting(t, 1, g.wait, Slow)
			p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 })
			b := open(t, s)
			b.post(p.URL(), p.form(c, "action", "add")...).at(p.URL(), 200, "Cart, 1 item")
			before := b.token()

			g.armed.Store(true)
			done := make(chan *http.Response, 1)
			go func() {
				defer close(done)
				late, err := m.send(b, p, c)
				if err != nil {
					t.Error(err)
					return
				}
				late.Body.Close()
				done <- late
			}()
			<-g.held
			b.post("/account/sign-in", memberLogin...).at("/account", 200, "Hello Jordan")
			during := b.token()
			close(g.open)
			late, ok := <-done
			if !ok {
				return
			}
			if cookie := late.Header.Get("Set-Cookie"); late.StatusCode != http.StatusConflict || cookie != "" {
				t.Errorf("what was under way is answered with %d and the cookie %q", late.StatusCode, cookie)
			}
			if during == before || b.token() != during {
				t.Errorf("cookie %q before, %q during, %q after", before, during, b.token())
			}
			b.get("/account").at("/account", 200, "Hello Jordan", "Cart, 1 item")
		})
	}
}

// A script's request never replaces the cookie of the page it comes from.
func TestScriptsStartNoSecondSession(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	b := open(t, s)
	at, err := url.Parse(b.base)
	if err != nil {
		t.Fatal(err)
	}
	stale := &http.Cookie{Name: cookieName(sessionCookie, at.Host), Value: "given up", Path: "/"}
	b.http.Jar.SetCookies(at, []*http.Cookie{stale})
	if b.read(b.scripted("/popup", "popup", popupNewsletter)); b.code != http.StatusConflict || b.token() != stale.Value {
		t.Errorf("answers %d, the cookie is now %q", b.code, b.token())
	}
	if len(s.Log()) > 0 {
		t.Errorf("logged %+v", s.Log())
	}
	if b.get("/").at("/", 200); b.token() != "s1" {
		t.Errorf("the next page has the cookie %q", b.token())
	}
}

// Asking for a page by HEAD leaves the session as it was.
func TestHeadChangesNothing(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 })
	b := open(t, s)
	head := func(path string) {
		t.Helper()
		b.read(b.http.Head(b.base+path)).at(path, 200)
	}
	b.get("/").get("/")
	res, err := (&http.Client{Jar: b.http.Jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}).
		PostForm(b.base+p.URL(), values(p.form(c, "action", "add")...))
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	for range newsletterPage {
		head(p.URL())
		head("/cart")
	}
	b.get("/cart").at("/cart", 200, "Added to your cart")
	if strings.Contains(b.html, `data-popup="newsletter"`) {
		t.Errorf("the newsletter opens before page %d", newsletterPage)
	}
	head("/about")
	if b.get("/"); strings.Contains(b.html, "Recently viewed") || !strings.Contains(b.html, `data-popup="newsletter"`) {
		t.Errorf("page %d does not open the newsletter, or shows what only HEAD asked for", newsletterPage)
	}
}

// Two shops beside each other on one host keep their carts apart.
func TestTwoShopsOnOneHost(t *testing.T) {
	t.Parallel()
	one, two := build(t, 1), build(t, 1)
	p, c := buyable(t, one, func(p *product) bool { return p.Stock > 4 })
	b := open(t, one)
	b.post(p.URL(), p.form(c, "action", "add")...).at(p.URL(), 200, "Cart, 1 item")
	first, second := b.base, open(t, two).base
	b.base = second
	b.get("/cart").at("/cart", 200, "Cart, 0 items", `class="consent"`)
	b.post("/consent", "answer", "all")
	b.base = first
	b.get("/cart").at("/cart", 200, "Cart, 1 item", `class="consent"`)
	at, err := url.Parse(first)
	if err != nil {
		t.Fatal(err)
	}
	b.get("/about/privacy").at("/about/privacy", 200, "fernhill_session_"+at.Port(), "fernhill_consent_"+at.Port())
}

func TestCookieName(t *testing.T) {
	t.Parallel()
	for host, want := range map[string]string{"127.0.0.1:8080": "x_8080", "[::1]:80": "x_80", "shop.example": "x", "shop.example:": "x", "a:b;c": "x", "": "x"} {
		if got := cookieName("x", host); got != want {
			t.Errorf("under %q the cookie is %q, want %q", host, got, want)
		}
	}
}

func TestSessionsAreBounded(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	idle, busy := httptest.NewRequest("GET", "/", nil), httptest.NewRequest("GET", "/", nil)
	for _, r := range []*http.Request{idle, busy} {
		s.sessions.start(httptest.NewRecorder(), r)
	}
	idle.AddCookie(&http.Cookie{Name: sessionCookie, Value: "s1"})
	busy.AddCookie(&http.Cookie{Name: sessionCookie, Value: "s2"})
	for range maxSessions - 1 {
		s.sessions.find(busy)
		s.sessions.start(httptest.NewRecorder(), httptest.NewRequest("GET", "/", nil))
	}
	if n := len(s.sessions.byToken); n != maxSessions {
		t.Errorf("%d sessions are kept", n)
	}
	if s.sessions.find(idle) != nil {
		t.Error("the session idle longest is still there")
	}
	if s.sessions.find(busy) == nil {
		t.Error("an old session that is in use is dropped")
	}
}
