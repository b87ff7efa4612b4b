package browser_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/browsertest"
	"github.com/aisle-sim/aisle/browser/page"
)

// own launches a Chrome for the test alone.
func own(t *testing.T) *browser.Browser {
	t.Helper()
	b, err := browser.Launch(context.Background(), browser.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	})
	return b
}

func TestCrashedTab(t *testing.T) {
	t.Parallel()
	s := on(t, `<button>Go</button>`, browser.SessionOptions{NavTimeout: 5 * time.Second, CallTimeout: 5 * time.Second})
	if err := s.Crash(); page.KindOf(err) != page.BrowserGone {
		t.Errorf("in the crash: %v", err)
	}
	if _, err := s.Observe(context.Background()); page.KindOf(err) != page.BrowserGone {
		t.Errorf("looking at it: %v", err)
	}
	if _, err := s.Perform(context.Background(), page.Action{Type: page.Click, Name: "go"}, nil); page.KindOf(err) != page.BrowserGone {
		t.Errorf("acting in it: %v", err)
	}
}

func TestKilledChrome(t *testing.T) {
	t.Parallel()
	b := own(t)
	s, err := b.Open(context.Background(), browser.SessionOptions{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	url := browsertest.Serve(t, map[string]string{"/": `<button onclick="fetch('/never')">Go</button>`})
	if err := s.Goto(context.Background(), url); err != nil {
		t.Fatal(err)
	}
	b.Kill()
	<-b.Gone()
	for what, call := range map[string]func() error{
		"observe":    func() error { _, err := s.Observe(context.Background()); return err },
		"perform":    func() error { _, err := s.Perform(context.Background(), page.Action{Type: page.Back}, nil); return err },
		"goto":       func() error { return s.Goto(context.Background(), url) },
		"screenshot": func() error { _, err := s.Screenshot(context.Background()); return err },
	} {
		if err := call(); page.KindOf(err) != page.BrowserGone {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := b.Open(context.Background(), browser.SessionOptions{}); page.KindOf(err) != page.BrowserGone {
		t.Errorf("open: %v", err)
	}
	s.Close()
	for range 2 {
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	}
	if _, err := os.Stat(b.Profile()); !os.IsNotExist(err) {
		t.Errorf("the profile is still there: %v", err)
	}
}

// TestCancelled ends the caller's context in the middle.
func TestCancelled(t *testing.T) {
	t.Parallel()
	s := browsertest.Goto(t, unhurried(t, `<a href="/never">Go</a>`), browser.SessionOptions{ActTimeout: time.Hour})
	look(t, s)
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(200*time.Millisecond, cancel)
	if _, err := s.Perform(ctx, page.Action{Type: page.Click, Name: "go"}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("perform: %v", err)
	}
	if _, err := s.Observe(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("observe: %v", err)
	}
	look(t, s) // the session goes on
}

// TestBusyPage has a script that loops for ever.
func TestBusyPage(t *testing.T) {
	t.Parallel()
	s := on(t, `<button onclick="for(;;);">Go</button>`, browser.SessionOptions{ActTimeout: time.Second, CallTimeout: time.Second})
	look(t, s)
	if _, err := s.Perform(context.Background(), page.Action{Type: page.Click, Name: "go"}, nil); page.KindOf(err) != page.Timeout {
		t.Errorf("perform: %v", err)
	}
	if _, err := s.Observe(context.Background()); page.KindOf(err) != page.Timeout {
		t.Errorf("observe: %v", err)
	}
	s.Close()
	s.Close()
}

// TestNextPageNeverComes goes on with the page that stands there.
func TestNextPageNeverComes(t *testing.T) {
	t.Parallel()
	s := browsertest.Goto(t, unhurried(t, `<a href="/never">Go</a>`), browser.SessionOptions{ActTimeout: time.Second, NavTimeout: time.Second})
	refused(t, s, page.Action{Type: page.Click, Name: "go"}, page.Timeout)
	find(t, look(t, s), "go")
	never := look(t, s).URL + "never"
	if err := s.Goto(context.Background(), never); page.KindOf(err) != page.Unreachable || !strings.Contains(err.Error(), never) {
		t.Errorf("goto: %v", err)
	}
	find(t, look(t, s), "go")
}

func TestUnreachable(t *testing.T) {
	t.Parallel()
	s := browsertest.Open(t, browser.SessionOptions{Rules: browser.Rules{Allow: func(url string) bool { return url != "http://127.0.0.1:2/" }}})
	if err := s.Goto(context.Background(), "http://127.0.0.1:1/"); page.KindOf(err) != page.Unreachable {
		t.Errorf("a port that refuses: %v", err)
	}
	if err := s.Goto(context.Background(), "http://127.0.0.1:2/"); page.KindOf(err) != page.Blocked {
		t.Errorf("an origin that is not allowed: %v", err)
	}
	if err := s.Goto(context.Background(), "http://no.such.host.invalid/"); page.KindOf(err) != page.Unreachable {
		t.Errorf("a host that is not there: %v", err)
	}
}
