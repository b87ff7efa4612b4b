package browser_test

import (
	"bytes"
	"context"
	"fmt"
	"image/jpeg"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/browsertest"
	"github.com/aisle-sim/aisle/browser/page"
)

const forPhones = `<!doctype html><meta name=viewport content="width=device-width,initial-scale=1">`

// tells is a page that says what it is shown on.
const tells = forPhones + `<title>Shop</title><p id=out></p><script>
const media = (q) => matchMedia(q).matches;
out.textContent = [innerWidth + "x" + innerHeight, devicePixelRatio, media("(pointer: coarse)") ? "coarse" : "fine",
  media("(hover: hover)") ? "hovers" : "does not hover", "ontouchstart" in window ? "touch" : "no touch", navigator.maxTouchPoints + " points",
  navigator.userAgentData.mobile ? "mobile" : "not mobile", navigator.userAgentData.platform, screen.width + " wide"].join(", ");
</script>`

func TestDevices(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name          string
		o             browser.SessionOptions
		tells         string
		width, height int // of a screenshot, in pixels
	}{
		{"desktop", browser.SessionOptions{}, "1280x800, 1, fine, hovers, no touch, 0 points, not mobile, Linux", 1280, 800},
		{"desktop by name", browser.SessionOptions{Device: browser.Desktop, Input: browser.Mouse}, "1280x800, 1, fine, hovers, no touch", 1280, 800},
		{"desktop with touch", browser.SessionOptions{Input: browser.Touch}, "1280x800, 1, coarse, does not hover, touch, 5 points, not mobile, Linux", 1280, 800},
		{"desktop of another size", browser.SessionOptions{Width: 1024, Height: 768}, "1024x768, 1, fine", 1024, 768},
		{"tablet", browser.SessionOptions{Device: browser.Tablet}, "820x1180, 1, coarse, does not hover, touch, 5 points, not mobile, Android, 820 wide", 820, 1180},
		{"phone", browser.SessionOptions{Device: browser.Phone}, "390x844, 2, coarse, does not hover, touch, 5 points, mobile, Android, 390 wide", 780, 1688},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := on(t, tells, c.o)
			if l := look(t, s); !strings.Contains(l.Text, c.tells) {
				t.Errorf("the page says\n%s\nwant %s in it", l.Text, c.tells)
			}
			shot, err := s.Screenshot(context.Background())
			if err != nil {
				t.Fatal(err)
			}
			size, err := jpeg.DecodeConfig(bytes.NewReader(shot))
			if err != nil || size.Width != c.width || size.Height != c.height {
				t.Errorf("screenshot of %dx%d pixels, want %dx%d, %v", size.Width, size.Height, c.width, c.height, err)
			}
		})
	}
}

func TestNoSuchDevice(t *testing.T) {
	t.Parallel()
	for want, o := range map[string]browser.SessionOptions{
		`there is no device "watch"; want desktop, tablet or phone`: {Device: "watch"},
		`there is no input "voice"; want mouse or touch`:            {Input: "voice"},
	} {
		if _, err := browsertest.Browser(t).Open(context.Background(), o); err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

// hinted serves pages that ask for client hints, and keeps the headers of the
// last request.
func hinted(t *testing.T) (url string, last func() http.Header) {
	t.Helper()
	var mu sync.Mutex
	var got http.Header
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Accept-CH", "Sec-CH-UA-Full-Version-List, Sec-CH-UA-Form-Factors")
		w.Header().Set("Content-Type", "text/html")
		if r.URL.Path == "/" {
			mu.Lock()
			got = r.Header.Clone()
			mu.Unlock()
			fmt.Fprint(w, `<p id=out></p><script>out.textContent = navigator.userAgent</script>`)
		}
	}))
	t.Cleanup(srv.Close)
	return srv.URL + "/", func() http.Header { mu.Lock(); defer mu.Unlock(); return got }
}

// TestUserAgents compares what is said in headers, hints and scripts.
func TestUserAgents(t *testing.T) {
	t.Parallel()
	_, version, _ := strings.Cut(browsertest.Browser(t).Version(), "/")
	major, _, _ := strings.Cut(version, ".")
	for _, c := range []struct {
		name                    string
		o                       browser.SessionOptions
		agent, mobile, platform string
		form                    string
	}{
		{"desktop", browser.SessionOptions{}, "Chrome/" + version, "?0", `"Linux"`, `"Desktop"`},
		{"desktop with a suffix", browser.SessionOptions{Access: browser.Access{UserAgentSuffix: "aisle-study/1"}}, "Chrome/" + version + " Safari/537.36 aisle-study/1", "?0", `"Linux"`, `"Desktop"`},
		{"tablet", browser.SessionOptions{Device: browser.Tablet}, "(Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/" + major + ".0.0.0 Safari/537.36", "?0", `"Android"`, `"Tablet"`},
		{"phone with a suffix", browser.SessionOptions{Device: browser.Phone, Access: browser.Access{UserAgentSuffix: "aisle-study/1"}}, "Chrome/" + major + ".0.0.0 Mobile Safari/537.36 aisle-study/1", "?1", `"Android"`, `"Mobile"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			url, last := hinted(t)
			s := browsertest.Goto(t, url, c.o)
			if err := s.Goto(context.Background(), url); err != nil { // now with the hints that were asked for
				t.Fatal(err)
			}
			h := last()
			if got := h.Get("User-Agent"); !strings.Contains(got, c.agent) {
				t.Errorf("user agent %q, want %q in it", got, c.agent)
			}
			if l := look(t, s); !strings.Contains(l.Text, h.Get("User-Agent")) {
				t.Errorf("scripts read another user agent: %s", l.Text)
			}
			if h.Get("Sec-CH-UA-Mobile") != c.mobile || h.Get("Sec-CH-UA-Platform") != c.platform || h.Get("Sec-CH-UA-Form-Factors") != c.form {
				t.Errorf("hints %s, %s, %s", h.Get("Sec-CH-UA-Mobile"), h.Get("Sec-CH-UA-Platform"), h.Get("Sec-CH-UA-Form-Factors"))
			}
			if !strings.Contains(h.Get("Sec-CH-UA"), `"Chromium";v="`+major+`"`) || !strings.Contains(h.Get("Sec-CH-UA-Full-Version-List"), `"Chromium";v="`+version+`"`) {
				t.Errorf("hints of the version: %s, %s", h.Get("Sec-CH-UA"), h.Get("Sec-CH-UA-Full-Version-List"))
			}
		})
	}
}

// logs is a page that writes down what happens to its buttons.
const logs = `<style>button { width: 200px; height: 60px } button:hover { outline: 4px solid red }</style>
<button id=a>Add</button><button id=b>Buy later</button><input aria-label="Search"><p id=out></p><script>
for (const type of ["touchstart", "touchend", "mousedown", "click"]) document.addEventListener(type, (e) => {
  if (e.target.localName === "button" && e.isTrusted) out.textContent += type + " " + e.target.id + ". ";
}, true)</script>`

func TestTaps(t *testing.T) {
	t.Parallel()
	const tap = "touchstart a. touchend a. mousedown a. click a."
	for _, c := range []struct{ name, head string }{
		{"a page for phones", forPhones},
		{"a page that can be zoomed", "<!doctype html>"}, // its click waits for a second tap
	} {
		t.Run(c.name, func(t *testing.T) {
			s := on(t, c.head+logs, browser.SessionOptions{Device: browser.Phone})
			click(t, s, "add")
			if got := look(t, s).Text; !strings.Contains(got, tap) || strings.Count(got, "click") != 1 {
				t.Fatalf("a tap came as\n%s", got)
			}
			click(t, s, "buy_later")
			if got := look(t, s).Text; strings.Count(got, "click a") != 1 || strings.Count(got, "click b") != 1 {
				t.Errorf("two taps came as\n%s", got)
			}
			do(t, s, page.Action{Type: page.TypeText, Name: "search", Text: "kettle"})
			if got := find(t, look(t, s), "search").Value; got != "kettle" {
				t.Errorf("the field holds %q", got)
			}
			if x, y, ok := s.Pointer(); !ok || x <= 0 || y <= 0 {
				t.Errorf("pointed at %v, %v", x, y)
			}
		})
	}
}

// TestTapInAFrame taps a button in a frame of the shop's.
func TestTapInAFrame(t *testing.T) {
	t.Parallel()
	s := on(t, forPhones+`<p>The shop</p><iframe style="margin: 40px" srcdoc="<button onclick='parent.document.title += &quot; clicked&quot;'>Add</button>"></iframe>`, browser.SessionOptions{Device: browser.Phone})
	l := look(t, s)
	click(t, s, l.Elements[0].Name)
	if got := look(t, s).Title; strings.Count(got, "clicked") != 1 {
		t.Errorf("the title is %q", got)
	}
}

// TestTapIsTaken taps where the page makes no click of it, and where it leads
// elsewhere by itself.
func TestTapIsTaken(t *testing.T) {
	t.Parallel()
	url := browsertest.Serve(t, map[string]string{
		"/": forPhones + `<button id=a>Add</button><button id=b>Leave</button><p id=out></p><script>
			a.addEventListener("touchend", (e) => { e.preventDefault(); out.textContent += "taken " });
			a.addEventListener("click", () => out.textContent += "clicked");
			b.addEventListener("touchstart", () => location = "/next")</script>`,
		"/next": forPhones + `<p>The next page</p><button onclick="document.title += ' clicked'">Stay</button>`,
	})
	s := browsertest.Goto(t, url+"/", browser.SessionOptions{Device: browser.Phone})
	click(t, s, "add")
	if got := look(t, s).Text; !strings.Contains(got, "taken") || strings.Contains(got, "clicked") {
		t.Errorf("the page says %s", got)
	}
	click(t, s, "leave")
	shows(t, s, "The next page")
	click(t, s, "stay") // the finger is free again
	if got := look(t, s).Title; strings.Count(got, "clicked") != 1 {
		t.Errorf("the title is %q", got)
	}
}

// TestNoHoverOnTouch has a menu that opens under a mouse.
func TestNoHoverOnTouch(t *testing.T) {
	t.Parallel()
	const menu = forPhones + `<style>.menu { display: none } @media (hover: hover) { nav:hover .menu { display: block } }</style>
		<nav><button>Shelves</button><div class=menu><a href="#tea">Tea</a></div></nav><button style="margin-top: 300px">Elsewhere</button>`
	s := on(t, menu, browser.SessionOptions{Device: browser.Phone})
	click(t, s, "nav.shelves")
	if strings.Contains(look(t, s).Text, "Tea") {
		t.Error("a finger hovers")
	}
	// What a finger has touched does not stay lit.
	lit := on(t, forPhones+logs+`<script>b.onclick = () => document.title = a.matches(":hover") ? "lit" : "out"</script>`, browser.SessionOptions{Device: browser.Phone})
	click(t, lit, "add")
	click(t, lit, "buy_later")
	if got := look(t, lit).Title; got != "out" {
		t.Errorf("the first button is %s", got)
	}
	m := on(t, menu, browser.SessionOptions{})
	click(t, m, "nav.shelves")
	if !strings.Contains(look(t, m).Text, "Tea") {
		t.Error("a mouse does not hover")
	}
}

// TestScrollOnTouch scrolls a page for phones, and one that is shown small.
func TestScrollOnTouch(t *testing.T) {
	t.Parallel()
	for _, head := range []string{forPhones, "<!doctype html>"} {
		s := on(t, head+`<p>Top</p><div style="height: 6000px"></div><button>Last</button>`, browser.SessionOptions{Device: browser.Phone})
		before := look(t, s)
		do(t, s, page.Action{Type: page.ScrollPage, Text: "down"})
		after := look(t, s)
		if after.Scroll.Y < 0.6*before.Scroll.View || after.Scroll.Y > before.Scroll.View {
			t.Errorf("scrolled to %v of a view of %v", after.Scroll.Y, before.Scroll.View)
		}
		click(t, s, "last")
	}
}

// TestSecretsOnAPhone looks at the pixels of a card field, which are not the
// pixels of the page there.
func TestSecretsOnAPhone(t *testing.T) {
	t.Parallel()
	const field = `<input name=card_number aria-label=f style="position:absolute;left:100px;top:100px;width:200px;height:60px;border:0;background:#fff;font-size:40px" value="4111">`
	for _, c := range []struct {
		name, head string
		dense      float64 // pixels of the screenshot per CSS pixel
	}{
		{"a page for phones", forPhones, 2},
		{"a page that is shown small", "<!doctype html>", 2 * 390.0 / 980},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := on(t, c.head+field, browser.SessionOptions{Device: browser.Phone})
			look(t, s)
			shot, err := s.Screenshot(context.Background())
			if err != nil {
				t.Fatal(err)
			}
			img, err := jpeg.Decode(bytes.NewReader(shot))
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range []struct {
				x, y float64
				over bool
			}{{104, 104, true}, {200, 130, true}, {296, 156, true}, {90, 130, false}, {310, 130, false}, {200, 170, false}} {
				r, _, _, _ := img.At(int(p.x*c.dense), int(p.y*c.dense)).RGBA()
				if over := r>>8 < 120; over != p.over {
					t.Errorf("at %v, %v of the page: painted over is %v, want %v", p.x, p.y, over, p.over)
				}
			}
		})
	}
}
