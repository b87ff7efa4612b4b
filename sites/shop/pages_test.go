package shop

import (
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

func TestEveryKindOfPage(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	b := open(t, s)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 && len(p.Reviews) > reviewsPerPage })
	selects, _ := buyable(t, s, func(p *product) bool { return len(p.Groups) > 1 && p.Groups[1].Select })
	check := func(name string, do func()) {
		do()
		t.Run(name, func(t *testing.T) { checkPage(t, b.html) })
	}
	for _, path := range []string{"/", "/search", "/search?q=jacket", "/search?q=zzzz", "/search?q=jakcet", "/c/jackets",
		"/c/jackets?brand=northmoor&rating=4&stock=in", "/c/jackets?brand=nobody", p.URL(), selects.URL(), p.URL() + "/reviews",
		p.URL() + "/reviews?sort=newest&page=2", "/cart", "/newsletter", "/chat", "/chat?open=1&ask=Do+you+repair+things%3F", "/nope"} {
		check(path, func() { b.get(path) })
	}
	for _, text := range textPages() {
		check(text.Path, func() { b.get(text.Path).at(text.Path, 200, text.Title+" – Fernhill") })
	}
	check("newsletter with a mistake", func() { b.post("/newsletter", "email", "maya").at("/newsletter", 422, `role="alert"`) })
	check("refused", func() { b.post(p.URL(), "action", "add").at(p.URL(), 422) })
	check("added", func() { b.post(p.URL(), p.form(c, "action", "add")...).at(p.URL(), 200) })
	check("cart", func() { b.get("/cart").at("/cart", 200) })
	check("contact", func() { b.get("/checkout").at("/checkout/contact", 200) })
	check("contact with mistakes", func() { b.post("/checkout/contact").at("/checkout/contact", 422) })
	check("address", func() { b.post("/checkout/contact", validEmail...).at("/checkout/address", 200) })
	check("address with mistakes", func() { b.post("/checkout/address").at("/checkout/address", 422) })
	check("delivery", func() { b.post("/checkout/address", validAddress...).at("/checkout/delivery", 200) })
	check("delivery with mistakes", func() { b.post("/checkout/delivery").at("/checkout/delivery", 422) })
	check("payment", func() { b.post("/checkout/delivery", "delivery", "standard").at("/checkout/payment", 200) })
	check("payment with mistakes", func() { b.post("/checkout/payment").at("/checkout/payment", 422) })
	check("review", func() { b.post("/checkout/payment", validCard...).at("/checkout/review", 200) })
	check("promo with mistakes", func() { b.post("/checkout/promo").at("/checkout/promo", 422) })
	check("order", func() { b.place().at(b.path, 200, "Thank you") })
	order := "/account/orders/" + strings.TrimPrefix(b.path, "/order/")
	check("forgotten password", func() { b.get("/account/password").at("/account/password", 200) })
	check("sign in", func() { b.get("/account").at("/account/sign-in", 200) })
	check("create an account", func() { b.get("/account/create").at("/account/create", 200) })
	check("an account without orders", func() { b.post("/account/sign-in", memberLogin...).at("/account", 200) })
	check("not the account's order", func() { b.get(order).at(order, 404) })
	check("saved address", func() { b.get("/account/address").at("/account/address", 200) })
	b.buy(p, c)
	check("contact of a member", func() { b.get("/checkout/contact").at("/checkout/contact", 200) })
	b.toReview("standard").place()
	order = "/account/orders/" + strings.TrimPrefix(b.path, "/order/")
	check("account", func() { b.get("/account").at("/account", 200, order) })
	check("order in the account", func() { b.get(order).at(order, 200) })
}

func TestHeadersAndOrigins(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
	for _, h := range []string{"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"} {
		if w.Header().Get(h) == "" {
			t.Errorf("no %s", h)
		}
	}
	if c := w.Header().Get("Set-Cookie"); !strings.Contains(c, "SameSite=Lax") || !strings.Contains(c, "HttpOnly") {
		t.Errorf("cookie %q", c)
	}
	r := httptest.NewRequest("POST", "/cart/remove", nil)
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	w = httptest.NewRecorder()
	s.ServeHTTP(w, r)
	if w.Code != 403 {
		t.Errorf("a form of another site gets %d", w.Code)
	}
	b := open(t, s).get("/search?q=" + url.QueryEscape(`"><script>alert(1)</script>`))
	if strings.Contains(b.html, "<script>alert") {
		t.Error("the search is not escaped")
	}
	checkPage(t, b.html)
	b.post("/cart/update", "line", strings.Repeat("x", maxBody+1))
	if b.code != 400 {
		t.Errorf("a huge form gets %d", b.code)
	}
}

func FuzzPages(f *testing.F) {
	s := build(f, 1)
	for _, seed := range []string{"q=mug", "q=under+$20", "brand=northmoor&page=2", "page=-1", "page=99999999999999999999", "sort=x&rating=9",
		"q=%ff%fe", "colour=fir&size=l", "q=between+$9+and+$1", "a;b", "%zz"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, query string) {
		for _, path := range []string{"/search", "/c/jackets", "/p/gale-waterproof-jacket", "/p/gale-waterproof-jacket/reviews", "/img/gale-waterproof-jacket.svg"} {
			r := httptest.NewRequest("GET", path, nil)
			r.URL.RawQuery = query
			w := httptest.NewRecorder()
			s.ServeHTTP(w, r)
			if w.Code >= 500 {
				t.Errorf("%s?%s answers %d", path, query, w.Code)
			}
		}
	})
}
