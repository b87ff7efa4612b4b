package browser_test

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"

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
	if page.KindOf(err) != page.Blocked || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
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
