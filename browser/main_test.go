package browser_test

import (
	"context"
	"flag"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/browsertest"
	"github.com/aisle-sim/aisle/browser/page"
)

func TestMain(m *testing.M) {
	if os.Getenv(ownerEnv) != "" {
		owner()
	}
	// These tests wait for pages more than they compute.
	flag.Parse()
	if given := flag.Lookup("test.parallel"); given.Value.String() == given.DefValue {
		_ = flag.Set("test.parallel", "6")
	}
	os.Exit(browsertest.Main(m))
}

func do(t *testing.T, s *browser.Session, a page.Action) page.Effect {
	t.Helper()
	e, err := s.Perform(context.Background(), a, nil)
	if err != nil {
		t.Fatalf("%s: %v", a, err)
	}
	return e
}

func click(t *testing.T, s *browser.Session, name string) page.Effect {
	t.Helper()
	return do(t, s, page.Action{Type: page.Click, Name: name})
}

// refused does what must not work, and gives why it did not.
func refused(t *testing.T, s *browser.Session, a page.Action, kind page.Kind) *page.Error {
	t.Helper()
	_, err := s.Perform(context.Background(), a, nil)
	e, ok := err.(*page.Error)
	if !ok || e.Kind != kind {
		t.Fatalf("%s: error %v, want one of kind %q", a, err, kind)
	}
	return e
}

func look(t *testing.T, s *browser.Session) page.Look {
	t.Helper()
	l, err := s.Observe(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func find(t *testing.T, l page.Look, name string) page.Element {
	t.Helper()
	e, ok := l.Find(name)
	if !ok {
		t.Fatalf("no element %q in\n%s", name, l.Text)
	}
	return e
}

// shows looks until the page says what it is to say: what comes of an action
// by way of another process may come after it.
func shows(t *testing.T, s *browser.Session, want string) page.Look {
	t.Helper()
	for end := time.Now().Add(5 * time.Second); ; {
		l := look(t, s)
		if strings.Contains(l.Title+"\n"+l.Text, want) {
			return l
		}
		if time.Now().After(end) {
			t.Fatalf("the page does not show %q:\n%s\n%s", want, l.Title, l.Text)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// on opens one page in a session of its own.
func on(t *testing.T, body string, o browser.SessionOptions) *browser.Session {
	t.Helper()
	return browsertest.Goto(t, browsertest.Serve(t, map[string]string{"/": body})+"/", o)
}

// witness is a server that remembers what reached it.
type witness struct {
	*httptest.Server
	mu  sync.Mutex
	got []string // "METHOD /path"
}

// newWitness serves h, or an empty page where h is nil, with or without TLS.
func newWitness(t *testing.T, h http.Handler, secure bool) *witness {
	t.Helper()
	w := &witness{}
	w.Server = httptest.NewUnstartedServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/favicon.ico" {
			w.mu.Lock()
			w.got = append(w.got, r.Method+" "+r.URL.Path)
			w.mu.Unlock()
		}
		// Whatever may be asked for may be read.
		rw.Header().Set("Access-Control-Allow-Origin", "*")
		rw.Header().Set("Access-Control-Allow-Headers", "*")
		if h != nil {
			h.ServeHTTP(rw, r)
			return
		}
		rw.Header().Set("Content-Type", "text/html")
	}))
	w.Config.ErrorLog = quietLog
	if secure {
		w.StartTLS()
	} else {
		w.Start()
	}
	t.Cleanup(func() { w.CloseClientConnections(); w.Close() })
	return w
}

func (w *witness) requests() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.got)
}

var quietLog = log.New(io.Discard, "", 0)

// only allows one origin.
func only(origin string) browser.Rules {
	return browser.Rules{Allow: func(url string) bool {
		return url == "about:blank" || url == "about:srcdoc" || strings.HasPrefix(url, origin+"/")
	}}
}
