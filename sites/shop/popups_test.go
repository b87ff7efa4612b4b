package shop

import (
	"html"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
)

// shown walks through pages in one session and tells on which of them, counted from 1, some mark
// was found.
func shown(b *browser, mark string, paths ...string) []int {
	var on []int
	for i, path := range paths {
		b.get(path)
		if strings.Contains(b.html, mark) {
			on = append(on, i+1)
		}
	}
	return on
}

func repeat(path string, n int) []string { return slices.Repeat([]string{path}, n) }

func TestPopupsGoByPageCount(t *testing.T) {
	t.Parallel()
	const newsletter, stay, app, offer = `data-popup="newsletter"`, `data-popup="stay"`, `class="app-bar"`, `class="offer"`
	// The fourth page is one of the checkout, which carries no pop-up: it waits for the next.
	checkout := []string{"/", "/about", "/cart", "/checkout/contact", "/checkout/contact", "/about", "/"}
	for _, c := range []struct {
		name, variant, mark string
		pages               []string
		want                []int
	}{
		{"the newsletter opens on the fourth page, once", Baseline, newsletter, repeat("/about", 20), []int{4}},
		{"not in the checkout", Baseline, newsletter, checkout, []int{6}},
		{"baseline has no other pop-ups", Baseline, stay, repeat("/about", 20), nil},
		{"nor bars", Baseline, app, repeat("/about", 20), nil},
		{"cluttered opens the newsletter on page 2 and every sixth", Cluttered, newsletter, repeat("/about", 20), []int{2, 6, 12, 18}},
		{"and bids farewell on every eighth", Cluttered, stay, repeat("/about", 20), []int{8, 16}},
		{"and offers the app from page 3 on", Cluttered, app, repeat("/about", 5), []int{3, 4, 5}},
		{"and an offer on every page", Cluttered, offer, repeat("/about", 4), []int{1, 2, 3, 4}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := build(t, 1, c.variant)
			b := open(t, s)
			p, choice := buyable(t, s, func(p *product) bool { return p.Stock > 4 })
			if slices.Contains(c.pages, "/checkout/contact") {
				b.post(p.URL(), p.form(choice, "action", "add", "back", "/")...) // shows one page
				c.pages = c.pages[1:]
				for i := range c.want {
					c.want[i]--
				}
			}
			if got := shown(b, c.mark, c.pages...); !slices.Equal(got, c.want) {
				t.Errorf("on pages %v, want %v", got, c.want)
			}
		})
	}
}

func TestPopupsAreLogged(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	b := open(t, s)
	for range 4 {
		b.get("/about")
	}
	b.post("/popup", "popup", "newsletter", "back", "/help/care").at("/help/care", 200)
	b.post("/popup", "popup", "no such").at("/popup", 404)
	b.post("/newsletter", "email", "maya@example", "back", "/about").at("/newsletter", 422, "Enter an email address such as", `value="maya@example"`, `name="back" value="/about"`)
	b.post("/newsletter", "email", "maya@example.com", "back", "/about").at("/about", 200, "You are on the list", "maya@example.com")
	expectKinds(t, s, KindPopup, KindDismiss, KindInvalid, KindSubscribe)
}

func TestSubscribersAreAskedNoMore(t *testing.T) {
	t.Parallel()
	s := build(t, 1, Cluttered)
	b := open(t, s)
	b.post("/newsletter", "email", "maya@example.com", "back", "/about")
	if on := shown(b, `data-popup="newsletter"`, repeat("/about", 12)...); on != nil {
		t.Errorf("asked again on pages %v", on)
	}
}

func TestCookieBannerUntilAnswered(t *testing.T) {
	t.Parallel()
	const banner = `class="consent"`
	for _, answer := range []string{"all", "necessary"} {
		t.Run(answer, func(t *testing.T) {
			s := build(t, 1)
			b := open(t, s)
			if on := shown(b, banner, "/", "/about", "/nope"); !slices.Equal(on, []int{1, 2, 3}) {
				t.Errorf("on pages %v before it is answered", on)
			}
			b.post("/consent", "answer", answer, "back", "/help/care?a=b").at("/help/care", 200)
			if on := shown(b, banner, "/", "/about"); on != nil {
				t.Errorf("on pages %v after it was answered", on)
			}
			if e := s.Log(); len(e) == 0 || e[0].Kind != KindConsent || e[0].Query != answer {
				t.Errorf("log %+v", e)
			}
		})
	}
	b := open(t, build(t, 1, Cluttered)).get("/")
	if !strings.Contains(b.html, "data-wall") {
		t.Error("the banner does not stand in the way")
	}
}

func TestFormsLeadBackIntoTheShopOnly(t *testing.T) {
	t.Parallel()
	b := open(t, build(t, 1))
	for _, away := range []string{"https://example.com/", "//example.com/", `/\example.com`, "javascript:alert(1)", "about"} {
		b.post("/consent", "answer", "all", "back", away).at("/", 200)
	}
}

func TestClutteredClosesForGood(t *testing.T) {
	t.Parallel()
	s := build(t, 1, Cluttered)
	b := open(t, s)
	b.get("/").get("/")
	b.post("/popup", "popup", "offer", "back", "/").at("/", 200, `class="app-bar"`)
	b.post("/popup", "popup", "app", "back", "/").at("/", 200)
	if strings.Contains(b.html, `class="app-bar"`) || strings.Contains(b.html, `class="offer"`) {
		t.Error("a closed bar is back")
	}
}

func TestNothingPopsUpWhereOnePays(t *testing.T) {
	t.Parallel()
	s := build(t, 1, Cluttered)
	b := open(t, s)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 })
	b.post(p.URL(), p.form(c, "action", "buy")...)
	b.post("/checkout/contact", validEmail...)
	b.post("/checkout/address", validAddress...)
	b.post("/checkout/delivery", "delivery", "standard").at("/checkout/payment", 200)
	for _, mark := range []string{"<dialog class=\"popup", `class="consent"`, `class="app-bar"`, `class="offer"`} {
		if strings.Contains(b.html, mark) {
			t.Errorf("the payment page has %s", mark)
		}
	}
}

func TestInterstitialAfterAnAddition(t *testing.T) {
	t.Parallel()
	s := build(t, 1, Cluttered)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 })
	b := open(t, s)
	b.post(p.URL(), p.form(c, "action", "add")...).at(p.URL(), 200, `data-popup="added"`, "You may also like")
	if b.get("/about"); strings.Contains(b.html, `data-popup="added"`) {
		t.Error("it is shown again")
	}
	got := visitor(t, b.base).fetch(p.URL(), p.form(c, "action", "add")...)
	if !strings.Contains(got.Popup, `data-popup="added"`) {
		t.Errorf("a script gets the dialog %q", got.Popup)
	}
	if got := open(t, build(t, 1)).fetch(p.URL(), p.form(c, "action", "add")...); got.Popup != "" {
		t.Errorf("the baseline sends a dialog %q", got.Popup)
	}
}

func TestChatIsOfAnotherOrigin(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	for host, origin := range map[string]string{"127.0.0.1:8080": "http://localhost:8080", "localhost:8080": "http://127.0.0.1:8080", "shop.example": "", "shop.example:80": ""} {
		r := httptest.NewRequest("GET", "/about", nil)
		r.Host = host
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		csp, page := w.Header().Get("Content-Security-Policy"), w.Body.String()
		if origin == "" {
			if strings.Contains(page, `class="chat"`) || strings.Contains(csp, "frame-src") {
				t.Errorf("%s has a chat", host)
			}
			continue
		}
		if !strings.Contains(page, `data-origin="`+origin+`"`) || !strings.Contains(csp, "frame-src "+origin) {
			t.Errorf("%s does not frame the chat of %s", host, origin)
		}
	}
}

func TestChatKeepsNoSession(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	r := httptest.NewRequest("GET", "/chat?open=1&ask=When+will+my+parcel+be+shipped%3F&ask=%3Cb%3E", nil)
	r.Host = "localhost:8080"
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	page := w.Body.String()
	if w.Header().Get("Set-Cookie") != "" || len(s.sessions.byToken) > 0 {
		t.Error("the chat made a session")
	}
	if !strings.Contains(w.Header().Get("Content-Security-Policy"), "frame-ancestors 'self' http://127.0.0.1:8080") {
		t.Error("the shop may not frame the chat")
	}
	for _, says := range []string{"3 to 5 business days", "I do not know that one", "&lt;b&gt;", `href="http://127.0.0.1:8080/help/delivery" target="_top"`} {
		if !strings.Contains(page, says) {
			t.Errorf("the chat does not say %q", says)
		}
	}
	b := open(t, s)
	b.post("/chat/opened").at("/chat/opened", http.StatusNoContent)
	expectKinds(t, s, KindChat)
}

// What is offered can be bought, whatever the shop sold meanwhile.
func TestOffersAreInStock(t *testing.T) {
	t.Parallel()
	s := build(t, 1, Cluttered)
	best, deal := s.catalogue.bestseller[0], s.catalogue.deals[0]
	b := open(t, s)
	b.get("/nope").at("/nope", 404, `href="`+best.URL()+`"`, "See the "+html.EscapeString(deal.Title))
	s.stock.take([]line{{P: best, Quantity: best.Stock}, {P: deal, Quantity: deal.Stock}})
	for range clutteredStay - 1 {
		b.get("/nope")
		if strings.Contains(b.html, `href="`+best.URL()+`"`) || strings.Contains(b.html, "See the "+html.EscapeString(deal.Title)) {
			t.Error("what has just sold out is offered")
		}
	}
	if !strings.Contains(b.html, `data-popup="stay"`) {
		t.Error("the last page bids no farewell")
	}
}

// expectKinds compares the log's kinds of event with those wanted, in order.
func expectKinds(t *testing.T, s *Shop, want ...string) {
	t.Helper()
	var got []string
	for _, e := range s.Log() {
		got = append(got, e.Kind)
	}
	if !slices.Equal(got, want) {
		t.Errorf("log has %v, want %v", got, want)
	}
}
