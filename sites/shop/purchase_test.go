package shop

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var validEmail = []string{"email", "maya@example.com"}

var validAddress = []string{"name", "Maya Ortiz", "phone", "", "address1", "12 Cedar Lane", "address2", "",
	"city", "Bend", "state", "OR", "zip", "97701"}

var validCard = []string{"card_name", "Maya Ortiz", "card_number", "4242 4242 4242 4242", "card_expiry", "08/29", "card_code", "123"}

// with is fields with some of them changed; the last of a name counts.
func with(base []string, changes ...string) []string {
	return append(slices.Clone(base), changes...)
}

// buy puts one piece of a product into the cart and goes to the checkout.
func (b *browser) buy(p *product, c choice) *browser {
	b.t.Helper()
	return b.post(p.URL(), p.form(c, "quantity", "1", "action", "buy")...)
}

// toReview is a guest's way through the checkout up to its last page.
func (b *browser) toReview(method string) *browser {
	b.t.Helper()
	b.post("/checkout/contact", validEmail...)
	b.post("/checkout/address", validAddress...)
	b.post("/checkout/delivery", "delivery", method)
	return b.post("/checkout/payment", validCard...)
}

// place places the order as its review was seen last.
func (b *browser) place() *browser {
	b.t.Helper()
	return b.post("/checkout/review", "seen", b.seen)
}

// events are what the log holds of some kinds, without their number in the session, which counts
// all kinds.
func events(s *Shop, kinds ...string) []Event {
	var out []Event
	for _, e := range s.Log() {
		if slices.Contains(kinds, e.Kind) {
			e.Seq = 0
			out = append(out, e)
		}
	}
	return out
}

func TestPurchaseFromSearchToOrder(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	p, c := buyable(t, s, func(p *product) bool { return p.Kind == "jacket" && p.Stock > 4 && len(p.Groups) > 1 })
	cents := 2 * p.price(c)
	b := open(t, s)
	b.get("/").at("/", 200, "Best sellers", "Cart, 0 items", "Sign in")
	b.get("/search?q=jacket").at("/search", 200, "Results for “jacket”")
	b.get(p.URL()).at(p.URL(), 200, html.EscapeString(p.Title), money(p.Cents))
	b.post(p.URL(), p.form(c, "quantity", "2", "action", "add")...)
	b.at(p.URL(), 200, `role="status"`, "Added to your cart", "View cart", "Cart, 2 items")
	b.get(p.URL())
	if strings.Contains(b.html, "Added to your cart") {
		t.Error("the notice is shown a second time")
	}
	b.get("/cart").at("/cart", 200, money(cents), "Proceed to checkout")
	b.get("/checkout").at("/checkout/contact", 200, "How do you want to check out?", "Continue as guest", "Sign in", "Create an account")
	b.post("/checkout/contact", validEmail...).at("/checkout/address", 200, "Delivery address")
	b.post("/checkout/address", validAddress...).at("/checkout/delivery", 200, "Express delivery", "$12.95")
	b.post("/checkout/delivery", "delivery", "express").at("/checkout/payment", 200, "use card 4242 4242 4242 4242")
	b.post("/checkout/payment", validCard...).at("/checkout/review", 200, "maya@example.com", "Card ending in 4242", "12 Cedar Lane",
		"Bend, Oregon 97701", "Place order", money(cents+1295))
	if strings.Contains(b.html, "4242 4242") {
		t.Error("the review shows the card number")
	}
	b.place()
	order := strings.TrimPrefix(b.path, "/order/")
	b.at("/order/"+order, 200, "<title>Thank you for your order", order, "maya@example.com", money(cents+1295), "Cart, 0 items")
	b.place().at("/order/"+order, 200)

	query := p.encode(c)
	want := []Event{
		{Kind: KindSearch, Path: "/search", Query: "jacket"},
		{Kind: KindProductView, Path: p.URL(), Product: p.Slug},
		{Kind: KindAddToCart, Path: p.URL(), Query: query, Product: p.Slug, Quantity: 2, Cents: cents},
		{Kind: KindProductView, Path: p.URL(), Product: p.Slug},
		{Kind: KindProductView, Path: p.URL(), Product: p.Slug},
		{Kind: KindCartView, Path: "/cart", Quantity: 2, Cents: cents},
		{Kind: KindCheckout, Path: "/checkout/contact", Quantity: 2, Cents: cents},
		{Kind: KindCheckout, Path: "/checkout/address", Quantity: 2, Cents: cents},
		{Kind: KindCheckout, Path: "/checkout/delivery", Quantity: 2, Cents: cents},
		{Kind: KindCheckout, Path: "/checkout/payment", Quantity: 2, Cents: cents + 1295},
		{Kind: KindCheckout, Path: "/checkout/review", Quantity: 2, Cents: cents + 1295},
		{Kind: KindOrder, Path: "/checkout/review", Order: order, Quantity: 2, Cents: cents + 1295},
	}
	if cents < freeDelivery {
		t.Fatal("the test wants an order above the free delivery threshold")
	}
	for i := range want {
		want[i].Session = "s1"
	}
	got := events(s, KindSearch, KindProductView, KindAddToCart, KindCartView, KindCheckout, KindOrder)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("log differs (-want +got):\n%s", d)
	}
	// Another browser sees neither the order nor the cart.
	visitor(t, b.base).get("/order/"+order).at("/order/"+order, 404)
}

func TestOrderNumbersFollowFromSessionAndCount(t *testing.T) {
	t.Parallel()
	numbers := func() (out []string) {
		s := build(t, 3)
		p, c := buyable(t, s, func(p *product) bool { return p.Stock > 3 })
		b := open(t, s)
		for range 2 {
			b.buy(p, c).toReview("pickup").place()
			out = append(out, b.path)
		}
		return out
	}
	first, again := numbers(), numbers()
	if first[0] == first[1] || !regexp.MustCompile(`^/order/FH-\d{9}-01$`).MatchString(first[0]) || cmp.Diff(first, again) != "" {
		t.Errorf("orders %v, again %v", first, again)
	}
	seen := map[string]string{}
	for seed := range 20 {
		for n := range 200 {
			session := fmt.Sprintf("%d-%d", seed, n)
			number := orderNumber(session, 1)
			if other := seen[number]; other != "" {
				t.Errorf("the sessions %s and %s both order as %s", other, session, number)
			}
			seen[number] = session
		}
	}
}

func TestBuyNowGoesToCheckout(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 })
	open(t, s).buy(p, c).at("/checkout/contact", 200, html.EscapeString(p.Title))
}

func TestAddIsRefused(t *testing.T) {
	t.Parallel()
	s := build(t, 2)
	b := open(t, s)
	var out, few, choosy, gone *product
	var goneChoice choice
	for _, p := range s.catalogue.products {
		switch {
		case p.SoldOut():
			out = p
		case p.Stock < 5:
			few = p
		case len(p.Groups) > 1:
			choosy = p
		}
		if !p.SoldOut() {
			for _, c := range p.combinations() {
				if p.gone[c.key()] {
					gone, goneChoice = p, c
				}
			}
		}
	}
	t.Run("sold out", func(t *testing.T) {
		b.get(out.URL()).at(out.URL(), 200, "Sold out", " disabled>Sold out</button>")
		b.post(out.URL(), out.form(out.combinations()[0], "action", "add")...).at(out.URL(), 422, `role="alert"`, "is sold out.")
	})
	t.Run("combination", func(t *testing.T) {
		b.get(gone.URL()).at(gone.URL(), 200)
		b.post(gone.URL(), gone.form(goneChoice, "action", "add")...).at(gone.URL(), 422, `role="alert"`, "Please choose another combination")
	})
	t.Run("no choice made", func(t *testing.T) {
		label := strings.ToLower(choosy.Groups[1].Label)
		b.post(choosy.URL(), "colour", choosy.Colours[0].Slug, "action", "add").at(choosy.URL(), 422, `role="alert"`, "Please choose a "+label)
	})
	t.Run("more than there are", func(t *testing.T) {
		_, c := buyable(t, s, func(p *product) bool { return p == few })
		b.post(few.URL(), few.form(c, "quantity", fmt.Sprint(few.Stock+1), "action", "add")...).
			at(few.URL(), 422, fmt.Sprintf("Only %d of this product left", few.Stock))
	})
	for _, q := range []string{"0", "-3", "x", "11", "99999999999999999999"} {
		t.Run("quantity "+q, func(t *testing.T) {
			p, c := buyable(t, s, func(p *product) bool { return p.Stock > 10 })
			b.post(p.URL(), p.form(c, "quantity", q, "action", "add")...).at(p.URL(), 422, `role="alert"`)
		})
	}
	b.get("/cart").at("/cart", 200, "Your cart is empty")
	for _, e := range s.Log() {
		if e.Kind == KindAddToCart {
			t.Errorf("logged %+v", e)
		}
	}
}

func TestCartUpdateAndRemove(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 10 && p.Cents < 2000 })
	b := open(t, s)
	b.post(p.URL(), p.form(c, "quantity", "1", "action", "add")...)
	b.get("/cart").at("/cart", 200, "$5.95", "more for free standard delivery", money(p.price(c)+595))
	key := line{P: p, Choice: c}.Key()
	b.post("/cart/update", "line", key, "quantity", "3").at("/cart", 200, "Quantity updated", money(3*p.price(c)), "Cart, 3 items")
	b.post("/cart/update", "line", key, "quantity", "12").at("/cart/update", 422, `role="alert"`, money(3*p.price(c)))
	b.post("/cart/remove", "line", "no-such").at("/cart/remove", 422, "no longer in your cart")
	b.post("/cart/remove", "line", key).at("/cart", 200, "Your cart is empty", "Removed from your cart")
	b.get("/checkout/review").at("/cart", 200)
}

func TestSubtotalAddsUp(t *testing.T) {
	t.Parallel()
	s := build(t, 5)
	b := open(t, s)
	sum := 0
	for _, kind := range []string{"mug", "boot", "tent"} {
		p, c := buyable(t, s, func(p *product) bool { return p.Kind == kind && p.Stock > 4 })
		b.post(p.URL(), p.form(c, "quantity", "1", "action", "add")...).at(p.URL(), 200)
		sum += p.price(c)
	}
	b.get("/cart")
	shown := regexp.MustCompile(`Subtotal \(3 items\)</dt><dd>([^<]+)<`).FindStringSubmatch(b.html)
	if shown == nil || shown[1] != money(sum) {
		t.Errorf("subtotal %v, want %s", shown, money(sum))
	}
}

// Many browsers at once keep their carts apart, and each one's events count from 1.
func TestConcurrentSessions(t *testing.T) {
	t.Parallel()
	s, err := New(Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 10 })
	base := open(t, s).base
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			b := visitor(t, base)
			for n := 1; n <= 3; n++ {
				b.post(p.URL(), p.form(c, "quantity", "1", "action", "add")...)
				b.get("/cart")
				if !strings.Contains(b.html, "Cart, "+fmt.Sprint(n)+" item") {
					t.Errorf("cart does not hold %d", n)
				}
			}
		})
	}
	wg.Wait()
	last := map[string]int{}
	for _, e := range s.Log() {
		if e.Seq != last[e.Session]+1 {
			t.Fatalf("session %s: event %d follows %d", e.Session, e.Seq, last[e.Session])
		}
		last[e.Session] = e.Seq
	}
	if len(last) != 8 {
		t.Errorf("%d sessions in the log, want 8", len(last))
	}
}
