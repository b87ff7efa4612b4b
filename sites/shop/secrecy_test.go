package shop

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
)

// Nothing a shopper types about themselves gets into the log.
func TestLogKeepsNoSecrets(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 })
	b := open(t, s)
	b.post("/account/sign-in", "email", "maya@example.com", "password", "guessed-it-not")
	b.post("/account/create", "name", "Maya Ortiz", "email", "maya@example.com", "password", "cedar-lane-12")
	b.post("/account/address", validAddress...)
	b.buy(p, c)
	b.post("/checkout/address", with(validAddress, "phone", "503-555-0199")...)
	b.post("/checkout/delivery", "delivery", "standard", "gift", "yes", "gift_note", "Happy birthday")
	for _, number := range []string{"4000 0000 0000 0002", "5555 5555 5555 4444", "4242 4242 4242 4242"} {
		b.post("/checkout/payment", with(validCard, "card_number", number, "card_code", "987")...)
	}
	b.post("/checkout/promo", "promo", "LETMEIN")
	b.place().at(b.path, 200, "Thank you")
	b.post("/account/sign-out")
	log := fmt.Sprintf("%+v", s.Log())
	for _, kind := range []string{KindSignUp, KindSignOut, KindInvalid, KindDeclined, KindOrder} {
		if len(events(s, kind)) == 0 {
			t.Errorf("the log has no %s", kind)
		}
	}
	for _, secret := range []string{"guessed-it-not", "cedar-lane-12", "maya@", "Maya", "Ortiz", "Cedar Lane", "97701", "555-0199", "birthday",
		"4242", "0002", "4444", "987", "08/29", "LETMEIN"} {
		if strings.Contains(log, secret) {
			t.Errorf("the log holds %q", secret)
		}
	}
	for _, a := range s.accounts.byEmail {
		if strings.Contains(fmt.Sprintf("%q", a.hash), "cedar") {
			t.Error("a password is kept as it is")
		}
	}
}

// No address shows anything of the log: neither one that a page leads to, nor one that others
// would try.
func TestLogCannotBeReached(t *testing.T) {
	t.Parallel()
	s := build(t, 1, Cluttered)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 })
	shopper := open(t, s)
	shopper.get("/search?q=quillwort")
	shopper.buy(p, c).toReview("pickup")
	shopper.post("/checkout/contact", "email", "wren.alder@example.com")
	shopper.get("/checkout/review")
	shopper.place()
	order := strings.TrimPrefix(shopper.path, "/order/")
	telling := []string{order, "quillwort", KindCheckout, KindProductView, KindAddToCart, `"Seq"`, "wren.alder"}

	b := visitor(t, shopper.base)
	reveal := func() {
		t.Helper()
		for _, s := range telling {
			if strings.Contains(b.html, s) {
				t.Errorf("%s tells %q", b.path, s)
			}
		}
	}
	queue, seen := []string{"/", "/account", "/checkout"}, map[string]bool{}
	for _, guess := range strings.Fields(`log logs log.json log.txt events events.json api api/log api/events debug debug/pprof/ debug/vars debug/log metrics
		admin admin/log _log .log .well-known/log session sessions orders order account/orders status health statistics trace static/log static/../log.go
		static/..%2flog.go static/%2e%2e/log.go img/log.svg img/..%2flog.go shop.go log.go`) {
		queue = append(queue, "/"+guess)
	}
	for len(queue) > 0 && len(seen) < 400 {
		path := queue[0]
		queue = queue[1:]
		if seen[path] {
			continue
		}
		seen[path] = true
		b.get(path)
		reveal()
		if len(seen) < 100 {
			b.post(path)
			reveal()
		}
		if b.isPage() {
			queue = append(queue, links(parse(t, b.html))...)
		}
	}
	for _, method := range []string{"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"} {
		for _, path := range []string{"/", "/log", "/checkout/review", "/order/" + order} {
			r, err := http.NewRequest(method, b.base+path, nil)
			if err != nil {
				t.Fatal(err)
			}
			if b.read(b.http.Do(r)); b.code < 400 {
				t.Errorf("%s %s answers %d", method, path, b.code)
			}
			reveal()
		}
	}
}

func TestMethods(t *testing.T) {
	t.Parallel()
	b := open(t, build(t, 1))
	for _, m := range []struct {
		method, path, allow string
		code                int
	}{
		{"PUT", "/checkout/review", "GET, HEAD, POST", 405},
		{"DELETE", "/cart", "GET, HEAD", 405},
		{"POST", "/search", "GET, HEAD", 405},
		{"DELETE", "/account/sign-out", "POST", 405},
		{"PUT", "/nowhere", "", 404},
		{"GET", "/account/sign-out", "", 404},
		{"HEAD", "/cart", "", 200},
	} {
		t.Run(m.method+m.path, func(t *testing.T) {
			r, err := http.NewRequest(m.method, b.base+m.path, nil)
			if err != nil {
				t.Fatal(err)
			}
			res, err := b.http.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			defer res.Body.Close()
			if got := res.Header.Get("Allow"); res.StatusCode != m.code || got != m.allow {
				t.Errorf("answers %d and allows %q, want %d and %q", res.StatusCode, got, m.code, m.allow)
			}
		})
	}
}
