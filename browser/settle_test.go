package browser_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/browsertest"
	"github.com/aisle-sim/aisle/browser/page"
)

// unhurried serves a page, and what answers late, elsewhere or never.
func unhurried(t *testing.T, body string) string {
	t.Helper()
	end := make(chan struct{})
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		wait := func(d time.Duration) {
			select {
			case <-time.After(d):
			case <-end:
			case <-r.Context().Done():
			}
		}
		w.Header().Set("Content-Type", "text/html")
		switch r.URL.Path {
		case "/":
			fmt.Fprint(w, body)
		case "/late":
			wait(300 * time.Millisecond)
			fmt.Fprint(w, "late words")
		case "/slow":
			wait(2 * time.Second)
			fmt.Fprint(w, "<title>Slow</title>")
		case "/never":
			wait(time.Hour)
		case "/nothing":
			w.WriteHeader(http.StatusNoContent)
		case "/file":
			w.Header().Set("Content-Type", "application/octet-stream")
			w.Header().Set("Content-Disposition", `attachment; filename="a.bin"`)
			fmt.Fprint(w, "bytes")
		case "/one":
			http.Redirect(w, r, "/two", http.StatusFound)
		case "/two":
			http.Redirect(w, r, "/three", http.StatusSeeOther)
		case "/three":
			fmt.Fprint(w, `<title>Three</title><script>setTimeout(()=>location.replace('/done'),30)</script>`)
		case "/meta":
			fmt.Fprint(w, `<meta http-equiv=refresh content="0;url=/done">`)
		case "/done":
			fmt.Fprint(w, "<title>Done</title><p>all done")
		case "/broken":
			w.WriteHeader(http.StatusInternalServerError)
			fmt.Fprint(w, "<title>Broken</title>")
		case "/script":
			wait(200 * time.Millisecond)
			w.Header().Set("Content-Type", "text/javascript")
			fmt.Fprint(w, "document.title='scripted'")
		}
	}))
	t.Cleanup(func() { close(end); srv.CloseClientConnections(); srv.Close() })
	return srv.URL + "/"
}

// TestSettles looks once, just after the click: what the page makes of it must
// be there.
func TestSettles(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, click string // the handler of a button; or a path that a link leads to
		shows       string
	}{
		{"at once", `document.title='Done'`, "Done"},
		{"60 ms timer", `setTimeout(()=>{document.title='Done';document.body.append('x')},60)`, "Done"},
		{"answer of 300 ms", `fetch('/late').then(r=>r.text()).then(s=>document.body.append(s))`, "late words"},
		{"answer, then a timer", `fetch('/late').then(r=>r.text()).then(s=>setTimeout(()=>document.body.append(s),50))`, "late words"},
		{"two answers in a row", `fetch('/late').then(()=>fetch('/late')).then(r=>r.text()).then(s=>document.body.append(s))`, "late words"},
		{"script put in", `document.body.append(Object.assign(document.createElement('script'),{src:'/script'}))`, "scripted"},
		{"link", "/done", "Done"},
		{"slow document", "/slow", "Slow"},
		{"redirects by header and script", "/one", "Done"},
		{"meta refresh", "/meta", "Done"},
		{"location in a timer", `setTimeout(()=>{location='/done'},40)`, "Done"},
		{"location after an answer", `fetch('/late').then(()=>{location='/done'})`, "Done"},
		{"history.pushState", `history.pushState(0,'','/else');document.title='Done'`, "Done"},
		{"document.write", `document.open();document.write('<title>Done</title>written');document.close()`, "written"},
		{"hash", "#part", "Go"},
		{"answer 204", "/nothing", "Go"},
		{"download", "/file", "Go"},
		{"error page", "/broken", "Broken"},
		{"link that is prevented", `event.preventDefault();document.title='Done'`, "Done"},
		{"page that never stops", `document.title='Done';setInterval(()=>{document.body.append('.')},20)`, "Done"},
		{"carousel by frames", `document.title='Done';(function f(){document.body.style.left=Math.random()+'px';requestAnimationFrame(f)})()`, "Done"},
		{"long poll", `fetch('/never');document.title='Done'`, "Done"},
		{"poll again and again", `document.title='Done';setInterval(()=>fetch('/done'),50)`, "Done"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			body := `<button onclick="` + c.click + `">Go</button>`
			if strings.HasPrefix(c.click, "/") || strings.HasPrefix(c.click, "#") {
				body = `<a href="` + c.click + `">Go</a>`
			}
			s := browsertest.Goto(t, unhurried(t, body), browser.SessionOptions{ActTimeout: 15 * time.Second})
			if e := click(t, s, "go"); e.Took >= 15*time.Second {
				t.Error("the deadline ended it")
			}
			if l := look(t, s); !strings.Contains(l.Title+" "+l.Text, c.shows) {
				t.Errorf("%q is not there: %s %s", c.shows, l.Title, l.Text)
			}
		})
	}
}

// TestOpensUnhurried opens pages that never come to rest.
func TestOpensUnhurried(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, body, shows string }{
		{"picture that never comes", `<p>Shop</p><img src=/never>`, "Shop"},
		{"fetch that never answers", `<p>Shop</p><script>fetch('/never')</script>`, "Shop"},
		{"never stops", `<p>Shop</p><script>setInterval(()=>document.body.append('.'),10)</script>`, "Shop"},
		{"drawn by script after an answer", `<script>fetch('/late').then(r=>r.text()).then(s=>document.body.append(s))</script>`, "late words"},
		{"refreshes itself", `<meta http-equiv=refresh content="0;url=/done">`, "all done"},
		{"script that goes on", `<script>location='/done'</script>`, "all done"},
		{"frame that never comes", `<p>Shop</p><iframe src=/never></iframe>`, "Shop"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := browsertest.Goto(t, unhurried(t, c.body), browser.SessionOptions{})
			if l := look(t, s); !strings.Contains(l.Text, c.shows) {
				t.Errorf("%q is not there: %s", c.shows, l.Text)
			}
		})
	}
}

func TestBack(t *testing.T) {
	t.Parallel()
	pages := map[string]string{
		"/":  `<title>A</title><a href=/b>Go</a><a href="#part">Part</a><input aria-label=f>`,
		"/b": `<title>B</title><a href=/c>Go</a>`,
		"/c": `<title>C</title><button onclick="history.pushState(0,'','?x');document.title='D'">Go</button><script>onpopstate=()=>document.title='popped'</script>`,
	}
	s := browsertest.Goto(t, browsertest.Serve(t, pages)+"/", browser.SessionOptions{})
	back := page.Action{Type: page.Back}
	first := func() {
		t.Helper()
		if err := refused(t, s, back, page.NotAllowed); !strings.Contains(err.Error(), "first page") {
			t.Errorf("error %q", err)
		}
		if l := look(t, s); l.Title != "A" {
			t.Errorf("title %q", l.Title)
		}
	}
	first()
	do(t, s, page.Action{Type: page.TypeText, Name: "f", Text: "kept"})
	click(t, s, "go")
	click(t, s, "go")
	click(t, s, "go")
	for _, want := range []string{"popped", "B", "A"} {
		e := do(t, s, back)
		if l := look(t, s); l.Title != want || !e.Navigated || e.URL != l.URL {
			t.Errorf("title %q, want %q; %+v", l.Title, want, e)
		}
	}
	if e := find(t, look(t, s), "f"); e.Value != "kept" {
		t.Errorf("the field holds %q", e.Value)
	}
	first()
	click(t, s, "part")
	if e := do(t, s, back); !e.Navigated {
		t.Errorf("back from a part: %+v", e)
	}
	first()
}
