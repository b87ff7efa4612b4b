package shop

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// patient sends a request again as long as the shop says that it was not carried out.
func (b *browser) patient(do func() *browser) *browser {
	b.t.Helper()
	for range 3 {
		if do(); b.code != http.StatusServiceUnavailable {
			return b
		}
		if b.method == http.MethodGet { // a form was taken, and what it led to failed
			do = func() *browser { return b.get(b.path) }
		}
	}
	b.t.Fatalf("%s fails three times in a row", b.path)
	return b
}

// The way to an order works without JavaScript in every variant, and in all of them at once.
func TestEveryVariantLeadsToAnOrder(t *testing.T) {
	t.Parallel()
	sets := [][]string{Variants()}
	for _, v := range Variants() {
		sets = append(sets, []string{v})
	}
	reversed := slices.Clone(Variants())
	slices.Reverse(reversed)
	for _, variants := range append(sets, reversed) {
		t.Run(strings.Join(variants, "+"), func(t *testing.T) {
			s := build(t, 1, variants...)
			p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 && p.Cents > 2000 })
			base := open(t, s).base
			for _, member := range []bool{false, true} {
				b := visitor(t, base)
				get := func(path string) {
					t.Helper()
					at, _, _ := strings.Cut(path, "?")
					b.patient(func() *browser { return b.get(path) }).at(at, 200)
				}
				post := func(path, to string, fields ...string) {
					t.Helper()
					b.patient(func() *browser { return b.post(path, fields...) }).at(to, 200)
				}
				get("/")
				get("/search?q=" + strings.Fields(p.Title)[0])
				get("/c/" + p.Category.Slug)
				get(p.URL())
				post(p.URL(), p.URL(), p.form(c, "quantity", "2", "action", "add")...)
				get("/cart")
				if member {
					post("/checkout/sign-in", "/checkout/address", memberLogin...)
				} else {
					post("/checkout/contact", "/checkout/address", validEmail...)
				}
				post("/checkout/address", "/checkout/delivery", validAddress...)
				post("/checkout/delivery", "/checkout/payment", "delivery", "express")
				post("/checkout/payment", "/checkout/review", validCard...)
				want := 2*p.price(c) + 1295
				b.at("/checkout/review", 200, money(want), "$12.95")
				b.patient(func() *browser { return b.place() })
				if !strings.HasPrefix(b.path, "/order/") || !strings.Contains(b.html, "<title>Thank you for your order") {
					t.Fatalf("member %v: ends at %s", member, b.path)
				}
			}
			orders := events(s, KindOrder)
			if len(orders) != 2 || orders[0].Session == orders[1].Session {
				t.Fatalf("ordered %+v, want one order of each", orders)
			}
			for _, o := range orders {
				if o.Cents != 2*p.price(c)+1295 || o.Quantity != 2 {
					t.Errorf("ordered %+v, want 2 pieces for %d", o, 2*p.price(c)+1295)
				}
			}
		})
	}
}

// Where delivery costs are hidden, nothing speaks of them before the last step.
func TestHiddenShippingCost(t *testing.T) {
	t.Parallel()
	speaks := regexp.MustCompile(`(?i)free (standard )?delivery|deliver(ed|y is) free|[>\s]\$(5\.95|12\.95)\b|<dd>free|class="cost">free`)
	for _, hidden := range []bool{false, true} {
		t.Run(fmt.Sprint(hidden), func(t *testing.T) {
			variant := Baseline
			if hidden {
				variant = HiddenShippingCost
			}
			s := build(t, 1, variant)
			p, c := buyable(t, s, func(p *product) bool {
				return p.Stock > 4 && p.Cents > 2000 && p.Cents < 5000 && p.Category.Slug == "backpacks"
			})
			price := p.price(c)
			b := open(t, s)
			spoken := 0
			look := func() {
				t.Helper()
				if at := speaks.FindString(b.html); at != "" {
					spoken++
					if hidden {
						t.Errorf("%s speaks of it: %q", b.path, at)
					}
				}
			}
			for _, path := range []string{"/", "/c/backpacks", p.URL(), "/help/delivery", "/about"} {
				b.get(path).at(path, 200)
				look()
			}
			b.post(p.URL(), p.form(c, "quantity", "1", "action", "add")...)
			look()
			b.get("/cart")
			look()
			b.get("/checkout")
			look()
			b.post("/checkout/contact", validEmail...)
			look()
			b.post("/checkout/address", validAddress...)
			look()
			b.post("/checkout/delivery", "delivery", "standard").at("/checkout/payment", 200)
			look()
			if shown := money(price); hidden && !strings.Contains(b.html, "<dt>Total</dt><dd>"+shown) {
				t.Errorf("the total before the last step is not %s", shown)
			}
			if !hidden && spoken < 8 {
				t.Errorf("only %d pages of the baseline speak of delivery costs", spoken)
			}
			b.post("/checkout/payment", validCard...).at("/checkout/review", 200, "<dt>Standard delivery</dt><dd>$5.95", "<dt>Total</dt><dd>"+money(price+595))
			b.place().at(b.path, 200, "<dt>Standard delivery</dt><dd>$5.95")
			if got := events(s, KindOrder); len(got) != 1 || got[0].Cents != price+595 {
				t.Errorf("ordered %+v", got)
			}
		})
	}
}
