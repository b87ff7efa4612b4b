package browser_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/browsertest"
	"github.com/aisle-sim/aisle/browser/page"
)

// gated is a shop that lets in who says the right thing in a header. It counts
// what it was asked, by header value.
type gated struct {
	*httptest.Server
	mu    sync.Mutex
	seen  []string // "METHOD /path: value"
	heard map[string]int
}

// newGated serves pages that need the header, and gives 401 with a challenge, or
// 403, to others.
func newGated(t *testing.T, header, want, body string) *gated {
	t.Helper()
	g := &gated{heard: map[string]int{}}
	g.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		got := r.Header.Get(header)
		g.mu.Lock()
		g.seen = append(g.seen, r.Method+" "+r.URL.Path+": "+got)
		g.heard[got]++
		g.mu.Unlock()
		w.Header().Set("Access-Control-Allow-Origin", "*")
		w.Header().Set("Content-Type", "text/html")
		switch {
		case got == want:
			fmt.Fprint(w, body)
		case header == "Authorization":
			w.Header().Set("WWW-Authenticate", `Basic realm="staging"`)
			w.WriteHeader(http.StatusUnauthorized)
			fmt.Fprint(w, "who are you?")
		default:
			w.WriteHeader(http.StatusForbidden)
		}
	}))
	t.Cleanup(g.Close)
	return g
}

func (g *gated) requests() string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return strings.Join(g.seen, "\n")
}

func (g *gated) count(value string) int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.heard[value]
}

// into are the options of a session for one shop.
func into(origin string, a browser.Access) browser.SessionOptions {
	rules := only(origin)
	a.Own = rules.Allow
	return browser.SessionOptions{Rules: rules, Access: a}
}

// fails opens a page that must not come, and wants words in the error.
func fails(t *testing.T, url string, o browser.SessionOptions, status int, words ...string) {
	t.Helper()
	s := browsertest.Open(t, o)
	err := s.Goto(context.Background(), url)
	e, ok := err.(*page.Error)
	if !ok || e.Kind != page.Unreachable || e.Status != status {
		t.Fatalf("error %v, want one of kind %q with status %d", err, page.Unreachable, status)
	}
	for _, w := range words {
		if !strings.Contains(e.Error(), w) {
			t.Errorf("error %q, want %q in it", e, w)
		}
	}
}

const basic = "Basic aHVzaC11c2VyOmh1c2gtcGFzcw==" // hush-user:hush-pass

func TestBasicAuth(t *testing.T) {
	t.Parallel()
	access := browser.Access{User: "hush-user", Password: "hush-pass", Masked: []string{"hush-pass"}}
	t.Run("right", func(t *testing.T) {
		shop := newGated(t, "Authorization", basic, `<p>The shop says hush-pass</p><img src="/a.png"><script>fetch("/data").then((r) => document.title = "data " + r.status)</script>`)
		s := browsertest.Goto(t, shop.URL+"/", into(shop.URL, access))
		l := shows(t, s, "data 200")
		if !strings.Contains(l.Text, "The shop says "+page.Masked) {
			t.Errorf("the page shows the password: %s", l.Text)
		}
	})
	t.Run("none", func(t *testing.T) {
		shop := newGated(t, "Authorization", basic, ``)
		fails(t, shop.URL+"/", into(shop.URL, browser.Access{}), 401, "401 Unauthorized", "give access.basic_auth")
	})
	t.Run("wrong", func(t *testing.T) {
		shop := newGated(t, "Authorization", "Basic another", ``)
		fails(t, shop.URL+"/", into(shop.URL, access), 401, "does not take the name and password of access.basic_auth")
		if n := shop.count(basic); n != 1 {
			t.Errorf("the password was tried %d times", n)
		}
	})
	t.Run("asked by a third party", func(t *testing.T) {
		third := newGated(t, "Authorization", basic, ``)
		shop := newGated(t, "Authorization", basic, `<title>waiting</title><img src="`+third.URL+`/a.png" onerror="document.title = 'refused'"><script src="`+third.URL+`/a.js"></script>`)
		s := browsertest.Goto(t, shop.URL+"/", into(shop.URL, access))
		shows(t, s, "refused")
		if n := third.count(basic); n > 0 {
			t.Error("a third party was told the password")
		}
		if third.requests() == "" {
			t.Error("the third party was not asked")
		}
	})
}

func TestHeaders(t *testing.T) {
	t.Parallel()
	const body = `<link rel=stylesheet href="/a.css"><img src="/a.png"><img src="/away"><script src="/a.js"></script>
		<script>fetch("/data", {method: "POST", body: "x"}).then((r) => document.title = "data " + r.status)</script>`
	third := newGated(t, "X-Staging", "", `third`)
	shop := newGated(t, "X-Staging", "hush", body)
	inner := shop.Config.Handler
	shop.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/away" { // leads a request with the header to somebody else
			http.Redirect(w, r, third.URL+"/redirected", http.StatusFound)
			return
		}
		inner.ServeHTTP(w, r)
	})
	s := browsertest.Goto(t, shop.URL+"/", into(shop.URL, browser.Access{Headers: map[string]string{"X-Staging": "hush"}}))
	shows(t, s, "data 200")
	for _, want := range []string{"GET /: hush", "GET /a.css: hush", "GET /a.png: hush", "GET /a.js: hush", "POST /data: hush"} {
		if !strings.Contains(shop.requests(), want) {
			t.Errorf("the shop was not asked %q but\n%s", want, shop.requests())
		}
	}
	for end := time.Now().Add(5 * time.Second); third.requests() == "" && time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
	}
	if got := third.requests(); got != "GET /redirected: " {
		t.Errorf("a third party was asked %q", got)
	}
	fails(t, shop.URL+"/", into(shop.URL, browser.Access{}), 403, "403 Forbidden", "access.headers")
	fails(t, shop.URL+"/", browser.SessionOptions{Access: browser.Access{Headers: map[string]string{"X-Staging": "hush"}}}, 403) // whose shop it is was not said
}

func TestCookies(t *testing.T) {
	t.Parallel()
	shop := newGated(t, "Cookie", "a=1; session=hush", `<p>Welcome</p><script>document.title = "sees " + document.cookie</script>`)
	access := browser.Access{Cookies: []browser.Cookie{
		{Name: "a", Value: "1", Domain: "127.0.0.1", HostOnly: true, Path: "/", Expires: time.Now().Add(time.Hour).Unix(), SameSite: "Lax"},
		{Name: "session", Value: "hush", Domain: "127.0.0.1", HostOnly: true, Path: "/", HTTPOnly: true},
		{Name: "old", Value: "1", Domain: "127.0.0.1", HostOnly: true, Path: "/", Expires: 1000},
		{Name: "other", Value: "1", Domain: "shop.example", Path: "/", Secure: true, SameSite: "None"},
	}}
	s := browsertest.Goto(t, shop.URL+"/", into(shop.URL, access))
	if l := look(t, s); !strings.Contains(l.Text, "Welcome") || l.Title != "sees a=1" {
		t.Errorf("the shop shows %s: %s", l.Title, l.Text)
	}
	fails(t, shop.URL+"/", into(shop.URL, browser.Access{}), 403, "access.cookies") // another session has none of them
}

// TestCookieThatNobodyTakes ends before anything is opened, without the value.
func TestCookieThatNobodyTakes(t *testing.T) {
	t.Parallel()
	_, err := browsertest.Browser(t).Open(context.Background(), browser.SessionOptions{Access: browser.Access{
		Cookies: []browser.Cookie{{Name: "__Host-session", Value: "hush", Domain: "shop.example", Path: "/x"}}}})
	if err == nil || !strings.Contains(err.Error(), `"__Host-session"`) || strings.Contains(err.Error(), "hush") {
		t.Errorf("error %v", err)
	}
}

func TestHosts(t *testing.T) {
	t.Parallel()
	shop := newWitness(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, "<p>This is %s</p>", r.Host)
	}), false)
	addr := strings.TrimPrefix(shop.URL, "http://")
	for _, c := range []struct {
		name, url string
		hosts     map[string]string
	}{
		{"host and port", "http://shop.example/", map[string]string{"shop.example": addr}},
		{"host of one port", "http://shop.example:8080/", map[string]string{"shop.example:8080": addr, "shop.example": "127.0.0.1:1"}},
		{"port stays", "http://shop.example:" + addr[strings.LastIndex(addr, ":")+1:] + "/", map[string]string{"shop.example": "127.0.0.1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := browsertest.Goto(t, c.url, into(strings.TrimSuffix(c.url, "/"), browser.Access{Hosts: c.hosts}))
			want := "This is " + strings.TrimSuffix(strings.TrimPrefix(c.url, "http://"), "/")
			if l := look(t, s); !strings.Contains(l.Text, want) || l.URL != c.url {
				t.Errorf("%s shows %s", l.URL, l.Text)
			}
		})
	}
	fails(t, "http://shop.invalid/", into("http://shop.invalid", browser.Access{}), 0, "shop.invalid is not known", "access.hosts")
	fails(t, "https://shop.invalid/", into("https://shop.invalid", browser.Access{}), 0, "shop.invalid is not known", "access.hosts")
	fails(t, "http://shop.example/", into("http://shop.example", browser.Access{Hosts: map[string]string{"shop.example": "127.0.0.1:1"}}), 0, "refused; is the shop running?")
	fails(t, "https://shop.example/", into("https://shop.example", browser.Access{Hosts: map[string]string{"shop.example": "127.0.0.1:1"}}), 0, "refused; is the shop running?")
}

func TestUntrustedCerts(t *testing.T) {
	t.Parallel()
	shop := newWitness(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<p>Welcome</p><script>fetch("/data").then(() => document.title = "data")</script>`)
	}), true)
	s := browsertest.Goto(t, shop.URL+"/", into(shop.URL, browser.Access{UntrustedCerts: true}))
	shows(t, s, "data")
	fails(t, shop.URL+"/", into(shop.URL, browser.Access{}), 0, "certificate is not trusted", "access.untrusted_certs") // beside the one that trusts it
}

func TestGet(t *testing.T) {
	t.Parallel()
	third := newGated(t, "Authorization", "", "third")
	shop := newGated(t, "Authorization", basic, "User-agent: *")
	inner := shop.Config.Handler
	shop.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/away":
			http.Redirect(w, r, third.URL+"/redirected", http.StatusFound)
		case "/round":
			http.Redirect(w, r, "/round", http.StatusFound)
		case "/long": // what a robots.txt may be at most, and more than anybody reads
			fmt.Fprint(w, strings.Repeat("#", 500<<10-5)+"Allow")
			_, _ = io.Copy(w, io.LimitReader(zeros{}, 10<<20))
		default:
			inner.ServeHTTP(w, r)
		}
	})
	secure := newWitness(t, nil, true)
	own := func(url string) bool { return strings.HasPrefix(url, shop.URL) || strings.HasPrefix(url, secure.URL) }
	in := browser.Access{Own: own, User: "hush-user", Password: "hush-pass"}
	for _, c := range []struct {
		name   string
		access browser.Access
		url    string
		status int
		body   string
		words  string
	}{
		{"with a password", in, shop.URL + "/robots.txt", 200, "User-agent: *", ""},
		{"without", browser.Access{Own: own}, shop.URL + "/robots.txt", 401, "who are you?", ""},
		{"a long one", in, shop.URL + "/long", 200, "Allow", ""},
		{"led to somebody else", in, shop.URL + "/away", 200, "third", ""},
		{"led in a circle", in, shop.URL + "/round", 302, "", ""},
		{"untrusted", in, secure.URL + "/robots.txt", 0, "", "access.untrusted_certs"},
		{"untrusted, and taken", browser.Access{Own: own, UntrustedCerts: true}, secure.URL + "/robots.txt", 200, "", ""},
		{"untrusted, of somebody else", browser.Access{UntrustedCerts: true}, secure.URL + "/robots.txt", 0, "", "access.untrusted_certs"},
		{"nobody there", in, "http://127.0.0.1:1/robots.txt", 0, "", "refused"},
		{"an odd proxy", browser.Access{Proxy: "proxy.example"}, shop.URL + "/", 0, "", "access.proxy"},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, body, err := c.access.Get(context.Background(), c.url)
			if c.words != "" {
				if page.KindOf(err) != page.Unreachable || !strings.Contains(err.Error(), c.words) {
					t.Errorf("error %v, want %q in it", err, c.words)
				}
				return
			}
			if len(body) > 1<<20 {
				t.Errorf("read %d bytes", len(body))
			}
			if err != nil || status != c.status || !strings.Contains(string(body), c.body) {
				t.Errorf("%d %q, %v", status, body, err)
			}
		})
	}
	if third.count(basic) > 0 {
		t.Error("the password went along with a redirect")
	}
}

// zeros is a file without end.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }
