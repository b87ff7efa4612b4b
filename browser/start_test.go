package browser_test

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/browsertest"
	"github.com/aisle-sim/aisle/browser/page"
)

func TestStartThatIsNoShop(t *testing.T) {
	t.Parallel()
	base := browsertest.Serve(t, map[string]string{"/": `<a href="/gone">Go</a>`})
	fails(t, base+"/nothing", into(base, browser.Access{}), 404, "the shop answered 404 Not Found")
	s := browsertest.Goto(t, base+"/", into(base, browser.Access{}))
	click(t, s, "go") // a page like others for who shops
	shows(t, s, "404 page not found")

	ill := newWitness(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(503) }), false)
	fails(t, ill.URL+"/", into(ill.URL, browser.Access{}), 503, "the shop answered 503 Service Unavailable")
}

// TestStartThatLeadsAway is redirected out of the allowed origins.
func TestStartThatLeadsAway(t *testing.T) {
	t.Parallel()
	www := newWitness(t, nil, false)
	shop := newWitness(t, http.RedirectHandler(www.URL+"/de/", http.StatusMovedPermanently), false)
	s := browsertest.Open(t, into(shop.URL, browser.Access{}))
	err := s.Goto(context.Background(), shop.URL+"/")
	want := `"` + www.URL + `/de/" is outside the allowed origins; add ` + www.URL + ` to origins in the site file, or start from that URL`
	if page.KindOf(err) != page.Blocked || page.CauseOf(err) != page.Origins || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

// TestStartThatHangs names the page that was waited for.
func TestStartThatHangs(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, begins, want string }{
		{"no answer", "", "it did not answer within 700ms"},
		{"half an answer", "<p>The shop", "it answered, and was not ready to be looked at within 700ms"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			shop := newWitness(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if c.begins != "" {
					w.Header().Set("Content-Type", "text/html")
					fmt.Fprint(w, c.begins)
					_ = http.NewResponseController(w).Flush()
				}
				<-r.Context().Done()
			}), false)
			o := into(shop.URL, browser.Access{})
			o.NavTimeout = 700 * time.Millisecond
			fails(t, shop.URL+"/", o, 0, `"`+shop.URL+`/" could not be loaded: `+c.want)
		})
	}
}

// TestAdvice ends what speaks of the site file, and nothing else.
func TestAdvice(t *testing.T) {
	t.Parallel()
	www := newWitness(t, nil, false)
	secure := newWitness(t, nil, true)
	shop := newWitness(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/away":
			http.Redirect(w, r, www.URL+"/", http.StatusFound)
		case "/secure":
			http.Redirect(w, r, secure.URL+"/", http.StatusFound)
		case "/401":
			w.WriteHeader(401)
		case "/403":
			w.WriteHeader(403)
		default:
			w.WriteHeader(503)
		}
	}), false)
	rules := browser.Rules{Allow: func(url string) bool { return !strings.HasPrefix(url, www.URL) }}
	for path, want := range map[string]string{
		"/away":   "start from that URL; write one",
		"/secure": "(net::ERR_CERT_AUTHORITY_INVALID); write one",
		"/401":    "give access.basic_auth in the site file; write one",
		"/403":    "in the site file; write one",
		"/503":    "503 Service Unavailable",
	} {
		s := browsertest.Open(t, browser.SessionOptions{Rules: rules, Access: browser.Access{Advice: "write one"}})
		if err := s.Goto(context.Background(), shop.URL+path); err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("%s: got %v, want it to end with %q", path, err, want)
		}
	}
	_, _, err := browser.Access{Advice: "write one"}.Get(context.Background(), secure.URL+"/robots.txt")
	if err == nil || !strings.HasSuffix(err.Error(), "give access.untrusted_certs in the site file; write one") {
		t.Errorf("robots.txt: got %v", err)
	}
}

// TestBarred has a file like robots.txt forbid some documents.
func TestBarred(t *testing.T) {
	t.Parallel()
	shop := newWitness(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		if r.URL.Path == "/" {
			fmt.Fprint(w, `<p>The shop</p><a href="/private/page">Go</a><iframe src="/private/frame"></iframe><img src="/private/a.png">`)
		}
	}), false)
	var mu sync.Mutex
	var asked []string
	rules := only(shop.URL)
	rules.Barred = func(_ context.Context, at string) string {
		u, _ := url.Parse(at)
		mu.Lock()
		asked = append(asked, u.Path)
		mu.Unlock()
		if strings.HasPrefix(u.Path, "/private/") {
			return "forbidden by robots.txt; consent helps"
		}
		return ""
	}
	s := browsertest.Goto(t, shop.URL+"/", browser.SessionOptions{Rules: rules})
	e := refused(t, s, page.Action{Type: page.Click, Name: "go"}, page.Blocked)
	if e.Cause != page.Robots || !e.Advised {
		t.Errorf("the cause is %q", e.Cause)
	}
	if want := `"` + shop.URL + `/private/page" is forbidden by robots.txt; consent helps`; e.Error() != want {
		t.Errorf("got  %v\nwant %s", e, want)
	}
	if l := look(t, s); !strings.Contains(l.Text, "The shop") {
		t.Errorf("the shopper stands on %s", l.URL)
	}
	if err := s.Goto(context.Background(), shop.URL+"/private/start"); page.KindOf(err) != page.Blocked || !strings.Contains(err.Error(), "consent helps") {
		t.Errorf("start: %v", err)
	}
	if got := strings.Join(shop.requests(), " "); got != "GET / GET /private/a.png" {
		t.Errorf("the shop was asked %s", got)
	}
	mu.Lock()
	defer mu.Unlock()
	if got := strings.Join(asked, " "); strings.Contains(got, ".png") {
		t.Errorf("robots.txt was asked about a picture: %s", got)
	}
}
