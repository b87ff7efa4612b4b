// Package browsertest gives tests a real Chrome: one for each test binary,
// and in it an isolated session for each test.
package browsertest

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/rs/zerolog"
	"go.uber.org/goleak"
)

var (
	once   sync.Once
	shared *browser.Browser
	failed error
)

// Main runs the tests of a package, ends the shared Chrome and fails if it
// left a goroutine or a profile folder behind. Use it as
//
//	func TestMain(m *testing.M) { os.Exit(browsertest.Main(m)) }
func Main(m *testing.M) int {
	// A folder of their own, so that left-overs are ours.
	tmp, err := os.MkdirTemp("", "aisle-test-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(tmp)
	os.Setenv("TMPDIR", tmp)
	code := m.Run()
	if shared != nil {
		if err := shared.Close(); err != nil {
			fmt.Fprintln(os.Stderr, "close Chrome:", err)
			code = 1
		}
	}
	if left, _ := filepath.Glob(filepath.Join(tmp, "aisle-profile-*")); len(left) > 0 {
		fmt.Fprintln(os.Stderr, "left behind:", left)
		code = 1
	}
	http.DefaultClient.CloseIdleConnections()
	if err := goleak.Find(); err != nil && code == 0 {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	return code
}

// Browser is the shared Chrome. Without one the test fails: `make test` sets
// it up.
func Browser(t testing.TB) *browser.Browser {
	t.Helper()
	once.Do(func() { shared, failed = browser.Launch(context.Background(), browser.Options{Log: zerolog.Nop()}) })
	if failed != nil {
		if errors.Is(failed, browser.ErrNoChrome) {
			t.Fatalf("%v: run `make chrome`", failed)
		}
		t.Fatal(failed)
	}
	return shared
}

// Open gives the test a session that closes with it.
func Open(t testing.TB, o browser.SessionOptions) *browser.Session {
	t.Helper()
	s, err := Browser(t).Open(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// Goto opens a session on a URL.
func Goto(t testing.TB, url string, o browser.SessionOptions) *browser.Session {
	t.Helper()
	s := Open(t, o)
	if err := s.Goto(context.Background(), url); err != nil {
		t.Fatal(err)
	}
	return s
}

// Serve serves pages by path; it gives the base URL. A page that is not given
// is a 404.
func Serve(t testing.TB, pages map[string]string) string {
	t.Helper()
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, ok := pages[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, body)
	}))
	t.Cleanup(srv.Close)
	return srv.URL
}
