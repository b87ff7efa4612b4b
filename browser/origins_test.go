package browser_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/page"
)

// way is one way in which a page may reach another origin. FOREIGN stands for
// that origin.
type way struct {
	name string
	body string // of the page; its last element is clicked
	// bars says that the click is refused with an error that names this URL.
	bars   string
	secure bool // the other origin is behind TLS
	get    bool // a GET subresource, which is open without a list of resources
	never  bool // held in every session, so that nothing shows it to be a way
}

var ways = []way{
	{name: "link", body: `<a href="FOREIGN/doc">Go</a>`, bars: "/doc"},
	{name: "link over TLS", body: `<a href="FOREIGN/doc">Go</a>`, bars: "/doc", secure: true},
	{name: "link with download", body: `<a href="FOREIGN/doc" download>Go</a>`},
	{name: "link with ping", body: `<a href="#x" ping="FOREIGN/ping">Go</a>`},
	{name: "form GET", body: `<form action="FOREIGN/form"><input name=a value=1><button>Go</button></form>`, bars: "/form"},
	{name: "form POST", body: `<form action="FOREIGN/form" method=post><input name=a value=1><button>Go</button></form>`, bars: "/form"},
	{name: "redirect 302", body: `<a href="/redirect?302">Go</a>`, bars: "/redirected"},
	{name: "redirect 307 of a POST", body: `<form action="/redirect?307" method=post><button>Go</button></form>`, bars: "/redirected"},
	{name: "meta refresh", body: `<meta http-equiv=refresh content="0;url=FOREIGN/doc">`},
	{name: "refresh header", body: `<a href="/refresh">Go</a>`},
	{name: "location", body: `<button onclick="location='FOREIGN/doc'">Go</button>`, bars: "/doc"},
	{name: "location later", body: `<button onclick="setTimeout(()=>location.replace('FOREIGN/doc'),40)">Go</button>`, bars: "/doc"},
	{name: "iframe", body: `<iframe src="FOREIGN/doc"></iframe>`},
	{name: "iframe over TLS", body: `<iframe src="FOREIGN/doc"></iframe>`, secure: true},
	{name: "iframe that is redirected", body: `<iframe src="/redirect?302"></iframe>`},
	{name: "srcdoc with a nested frame", body: `<iframe srcdoc='<iframe src="FOREIGN/doc"></iframe>'></iframe>`},
	{name: "sandboxed srcdoc that posts", body: `<iframe sandbox="allow-scripts" srcdoc='<script>fetch("FOREIGN/post",{method:"POST",body:"x"})</script>'></iframe>`},
	{name: "sandboxed srcdoc that posts over TLS", body: `<iframe sandbox="allow-scripts" srcdoc='<script>fetch("FOREIGN/post",{method:"POST",body:"x"})</script>'></iframe>`, secure: true},
	{name: "sandboxed frame with a nested frame", body: `<iframe sandbox="allow-scripts" src="/nested"></iframe>`},
	{name: "data: with a nested frame", body: `<iframe src='data:text/html,<iframe src="FOREIGN/doc"></iframe>'></iframe>`},
	{name: "data: that posts over TLS", body: `<iframe src='data:text/html,<script>fetch("FOREIGN/post",{method:"POST",mode:"no-cors",body:"x"})</script>'></iframe>`, secure: true},
	{name: "blob: with a nested frame", body: `<script>const f=document.createElement('iframe');f.src=URL.createObjectURL(new Blob(['<iframe src="FOREIGN/doc"></iframe>'],{type:'text/html'}));document.body?document.body.append(f):document.documentElement.append(f)</script>`},
	{name: "javascript: link", body: `<a href="javascript:location='FOREIGN/doc'">Go</a>`, bars: "/doc"},
	{name: "object", body: `<object data="FOREIGN/doc" type="text/html"></object>`},
	{name: "embed", body: `<embed src="FOREIGN/doc" type="text/html">`},
	{name: "fetch POST", body: `<script>fetch('FOREIGN/post',{method:'POST',mode:'no-cors',body:'x'})</script>`},
	{name: "fetch POST over TLS", body: `<script>fetch('FOREIGN/post',{method:'POST',mode:'no-cors',body:'x'})</script>`, secure: true},
	{name: "fetch POST that is redirected", body: `<script>fetch('/redirect?307',{method:'POST',mode:'no-cors',body:'x'})</script>`},
	{name: "fetch POST, kept alive at leaving", body: `<a href="/nothing">Go</a><script>addEventListener('pagehide',()=>fetch('FOREIGN/post',{method:'POST',mode:'no-cors',keepalive:true,body:'x'}))</script>`},
	{name: "XHR POST", body: `<script>const x=new XMLHttpRequest();x.open('POST','FOREIGN/post');x.send('x')</script>`},
	{name: "sendBeacon", body: `<script>navigator.sendBeacon('FOREIGN/beacon','x')</script>`},
	{name: "sendBeacon over TLS", body: `<script>navigator.sendBeacon('FOREIGN/beacon','x')</script>`, secure: true},
	{name: "ws", body: `<script>new WebSocket('ws://'+'FOREIGN/socket'.slice(7))</script>`},
	{name: "wss", body: `<script>new WebSocket('wss://'+'FOREIGN/socket'.slice(8))</script>`, secure: true},
	{name: "worker that posts", body: worker(`fetch('FOREIGN/post',{method:'POST',mode:'no-cors',body:'x'})`)},
	{name: "worker that posts over TLS", body: worker(`fetch('FOREIGN/post',{method:'POST',mode:'no-cors',body:'x'})`), secure: true},
	{name: "worker with a socket", body: worker(`new WebSocket('ws://'+'FOREIGN/socket'.slice(7))`)},
	{name: "worker with a socket over TLS", body: worker(`new WebSocket('wss://'+'FOREIGN/socket'.slice(8))`), secure: true},
	{name: "shared worker that posts", body: `<script>new SharedWorker('/worker.js?'+encodeURIComponent("fetch('FOREIGN/post',{method:'POST',mode:'no-cors',body:'x'})"))</script>`, never: true},
	{name: "shared worker that posts over TLS", body: `<script>new SharedWorker('/worker.js?'+encodeURIComponent("fetch('FOREIGN/post',{method:'POST',mode:'no-cors',body:'x'})"))</script>`, secure: true, never: true},
	{name: "service worker that posts", body: `<script>navigator.serviceWorker.register('/worker.js?'+encodeURIComponent("fetch('FOREIGN/post',{method:'POST',mode:'no-cors',body:'x'})"))</script>`, never: true},
	{name: "service worker that posts over TLS", body: `<script>navigator.serviceWorker.register('/worker.js?'+encodeURIComponent("fetch('FOREIGN/post',{method:'POST',mode:'no-cors',body:'x'})"))</script>`, secure: true, never: true},
	{name: "report of the content security policy", body: `<a href="/csp">Go</a>`},
	{name: "target=_blank", body: `<a target=_blank href="FOREIGN/doc">Go</a>`, bars: "/doc"},
	{name: "target=_blank with an opener", body: `<a target=_blank rel=opener href="FOREIGN/doc">Go</a>`, bars: "/doc"},
	{name: "form POST to a new tab", body: `<form target=_blank action="FOREIGN/form" method=post><button>Go</button></form>`},
	{name: "window.open", body: `<button onclick="window.open('FOREIGN/doc')">Go</button>`, bars: "/doc"},
	{name: "window.open, then its location", body: `<button onclick="const w=window.open('about:blank');setTimeout(()=>{w.location='FOREIGN/doc'},30)">Go</button>`, never: true},
	{name: "window.open with a form in it", body: `<button onclick="const w=window.open('');w.document.write('<form method=post action=FOREIGN/form></form>');w.document.forms[0].submit()">Go</button>`, never: true},

	{name: "window.open of data:", body: `<button onclick="window.open('data:text/html,<img src=FOREIGN/a.png>')">Go</button>`, bars: "data:", never: true},

	{name: "image", body: `<img src="FOREIGN/a.png">`, get: true},
	{name: "script", body: `<script src="FOREIGN/a.js"></script>`, get: true},
	{name: "style", body: `<link rel=stylesheet href="FOREIGN/a.css">`, get: true},
	{name: "script of a worker", body: worker(`importScripts('FOREIGN/a.js')`), get: true},
	{name: "fetch GET", body: `<script>fetch('FOREIGN/get')</script>`, get: true},
	{name: "event source", body: `<script>new EventSource('FOREIGN/events')</script>`, get: true},
}

func worker(code string) string {
	return `<script>new Worker(URL.createObjectURL(new Blob([` + "`" + code + "`" + `],{type:'text/javascript'})))</script>`
}

// hostile serves a way, and what it leads through.
func hostile(w way, foreign string) http.Handler {
	put := strings.NewReplacer("FOREIGN", foreign).Replace
	return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		rw.Header().Set("Content-Type", "text/html")
		switch r.URL.Path {
		case "/":
			fmt.Fprint(rw, "<!doctype html><title>Shop</title><p>The shop</p>"+put(w.body))
		case "/redirect":
			code := http.StatusFound
			if r.URL.RawQuery == "307" {
				code = http.StatusTemporaryRedirect
			}
			http.Redirect(rw, r, foreign+"/redirected", code)
		case "/refresh":
			rw.Header().Set("Refresh", "0; url="+foreign+"/doc")
		case "/csp":
			rw.Header().Set("Content-Security-Policy", "script-src 'none'; report-uri "+foreign+"/report")
			fmt.Fprint(rw, "<script>1</script>")
		case "/nested":
			fmt.Fprintf(rw, `<iframe src="%s/doc"></iframe>`, foreign)
		case "/worker.js":
			rw.Header().Set("Content-Type", "text/javascript")
			code, _ := url.QueryUnescape(r.URL.RawQuery)
			fmt.Fprint(rw, code)
		}
	})
}

// careless is a Chrome that trusts every certificate, so that what is sent over
// TLS arrives and can be counted.
func careless(t *testing.T) *browser.Browser {
	t.Helper()
	chrome, err := browser.Find("")
	if err != nil {
		t.Fatal(err)
	}
	script := filepath.Join(t.TempDir(), "chrome")
	if err := os.WriteFile(script, []byte("#!/bin/sh\nexec '"+chrome+"' --ignore-certificate-errors \"$@\"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	b, err := browser.Launch(context.Background(), browser.Options{Chrome: script})
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

// try opens a shop that takes the way, and clicks its element if it has one.
func (w way) try(t *testing.T, b *browser.Browser, foreign *witness, rules func(shop string) browser.Rules) (s *browser.Session, shop string, err error) {
	t.Helper()
	at := foreign.URL
	if len(w.name)%2 == 0 { // the other name of that host makes it another site
		at = strings.Replace(at, "127.0.0.1", "localhost", 1)
	}
	server := newWitness(t, hostile(w, at), false)
	s, err = b.Open(context.Background(), browser.SessionOptions{Rules: rules(server.URL)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	if err := s.Goto(context.Background(), server.URL+"/"); err != nil {
		return s, server.URL, err
	}
	if l := look(t, s); len(l.Elements) > 0 {
		_, err = s.Perform(context.Background(), page.Action{Type: page.Click, Name: l.Elements[len(l.Elements)-1].Name}, nil)
	}
	return s, server.URL, err
}

// TestLeavingSendsNothing closes a session whose page sends something as it is
// left.
func TestLeavingSendsNothing(t *testing.T) {
	b := careless(t)
	for range 3 {
		foreign := newWitness(t, nil, true)
		w := way{body: `<script>addEventListener('pagehide',()=>{navigator.sendBeacon('FOREIGN/beacon','x');fetch('FOREIGN/post',{method:'POST',mode:'no-cors',keepalive:true,body:'x'})})</script>`}
		s, _, err := w.try(t, b, foreign, only)
		if err != nil {
			t.Fatal(err)
		}
		s.Close()
		if got := foreign.requests(); len(got) > 0 {
			t.Errorf("reached the foreign origin: %v", got)
		}
	}
}

// TestForeignOrigins tries each way twice: held, and then free, which shows
// that it is a way at all and how long it takes.
func TestForeignOrigins(t *testing.T) {
	b := careless(t)
	t.Run("ways", func(t *testing.T) { // ends before the browser is closed
		for _, w := range ways {
			t.Run(w.name, func(t *testing.T) {
				t.Parallel()
				held, free := only, func(string) browser.Rules { return browser.Rules{} }
				if w.get {
					held = func(shop string) browser.Rules {
						r := only(shop)
						r.AllowResource = func(string) bool { return false }
						return r
					}
					free = only
				}
				foreign, control := newWitness(t, nil, w.secure), newWitness(t, nil, w.secure)
				s, shop, err := w.try(t, b, foreign, held)
				if w.bars != "" {
					var e *page.Error
					if !errors.As(err, &e) || e.Kind != page.Blocked || !strings.Contains(e.Name, w.bars) {
						t.Errorf("error %v, want blocked at %s", err, w.bars)
					}
				} else if err != nil && page.KindOf(err) != page.Blocked {
					t.Error(err)
				}
				_, _, _ = w.try(t, b, control, free)
				for end := time.Now().Add(10 * time.Second); len(control.requests()) == 0 && !w.never; time.Sleep(10 * time.Millisecond) {
					if time.Now().After(end) {
						t.Fatal("this is no way to another origin")
					}
				}
				if got := foreign.requests(); len(got) > 0 {
					t.Errorf("reached the foreign origin: %v", got)
				}
				if l := look(t, s); !strings.HasPrefix(l.URL, shop) {
					t.Errorf("the shopper stands on %s", l.URL)
				}
			})
		}
	})
}
