package shop

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var (
	emptyCard = regexp.MustCompile(`<input id="card_number" name="card_number" type="text" value=""`)
	emptyCode = regexp.MustCompile(`<input id="card_code" name="card_code" type="text" value=""`)
)

func TestCheckoutMistakes(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 })
	b := open(t, s)
	b.buy(p, c)
	b.get("/checkout/payment").at("/checkout/contact", 200)
	steps := []struct {
		path   string
		valid  []string
		cases  [][3]string // field, value typed, what the page says
		onward string
	}{
		{"/checkout/contact", validEmail, [][3]string{
			{"email", "", "Enter your email"},
			{"email", "maya at home", "Enter an email address such as"},
			{"email", "maya@example", "Enter an email address such as"},
		}, "/checkout/address"},
		{"/checkout/address", validAddress, [][3]string{
			{"name", "  ", "Enter your full name"},
			{"address1", "", "Enter your street address"},
			{"city", "", "Enter your city"},
			{"state", "", "Choose your state"},
			{"state", "ZZ", "Choose your state"},
			{"zip", "", "Enter your ZIP code"},
			{"zip", "977", "Enter a ZIP code of 5 digits"},
			{"zip", "97701-1", "Enter a ZIP code of 5 digits"},
			{"phone", "call me", "Enter a phone number"},
			{"phone", "503-555", "Enter a phone number"},
			{"phone", "(((((((((", "Enter a phone number"},
		}, "/checkout/delivery"},
		{"/checkout/delivery", []string{"delivery", "standard"}, [][3]string{
			{"delivery", "", "Choose a delivery method"},
			{"delivery", "balloon", "Choose a delivery method"},
		}, "/checkout/payment"},
		{"/checkout/payment", validCard, [][3]string{
			{"card_number", "", "Enter the card number"},
			{"card_number", "my card", "Enter the card number as digits"},
			{"card_number", "4242 4242 4242 4243", "it has a wrong digit"},
			{"card_number", "5555 5555 5555 4444", "We do not take real cards"},
			{"card_number", "4000 0000 0000 0002", "Your card was declined"},
			{"card_expiry", "12/25", "This card has expired"},
			{"card_expiry", "13/29", "must be 01 to 12"},
			{"card_expiry", "soon", "such as 08/29"},
			{"card_code", "", "Enter the security code"},
			{"card_code", "12", "three digits"},
			{"card_name", "", "Enter the name on the card"},
		}, "/checkout/review"},
	}
	for _, step := range steps {
		for _, m := range step.cases {
			t.Run(m[0]+" "+m[1], func(t *testing.T) {
				b.t = t
				b.post(step.path, with(step.valid, m[0], m[1])...)
				b.at(step.path, 422, `role="alert"`, m[2], `href="#`+m[0]+`"`)
				checkPage(t, b.html)
				if m[0] != "delivery" && !strings.Contains(b.html, `aria-invalid="true"`) {
					t.Error("the field is not marked")
				}
				if step.path == "/checkout/payment" && !(emptyCard.MatchString(b.html) && emptyCode.MatchString(b.html)) {
					t.Error("the card number or the security code is sent back")
				}
				if step.path == "/checkout/address" && m[0] != "city" && !strings.Contains(b.html, `value="Bend"`) {
					t.Error("what was typed is gone")
				}
			})
		}
		b.t = t
		b.post(step.path, step.valid...).at(step.onward, 200)
	}
	b.post("/checkout/payment", with(validCard, "card_number", "4242-4242-4242-4242", "card_expiry", "01/2026")...).at("/checkout/review", 200)
	b.get("/checkout/address").at("/checkout/address", 200, `value="Bend"`)
	b.get("/checkout/payment").at("/checkout/payment", 200, "card ending in 4242", "Keep this card")

	var invalid []string
	for _, e := range events(s, KindInvalid, KindDeclined) {
		if e.Kind == KindDeclined {
			e.Query = fmt.Sprint("declined ", e.Quantity, " for ", e.Cents)
		}
		invalid = append(invalid, e.Query)
	}
	var want []string
	for _, step := range steps {
		for _, m := range step.cases {
			if strings.HasPrefix(m[2], "Your card was") {
				m[0] = fmt.Sprint("declined 1 for ", p.price(c)+deliveryCost("standard", p.price(c)))
			}
			want = append(want, m[0])
		}
	}
	if d := cmp.Diff(want, invalid); d != "" {
		t.Errorf("the log has other mistakes (-want +got):\n%s", d)
	}
}

func TestSeveralMistakesAreAllNamed(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 })
	b := open(t, s)
	b.buy(p, c).post("/checkout/contact", validEmail...)
	b.post("/checkout/address", with(validAddress, "name", "", "zip", "x", "phone", "y")...).
		at("/checkout/address", 422, "Please check 3 fields", `href="#name"`, `href="#zip"`, `href="#phone"`)
	if got := events(s, KindInvalid); len(got) != 1 || got[0].Query != "name,phone,zip" {
		t.Errorf("logged %+v", got)
	}
}

func TestPromoAndGift(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 && p.Cents > 2000 && p.Cents < 5000 })
	price := p.price(c)
	b := open(t, s)
	b.buy(p, c).toReview("express").at("/checkout/review", 200, money(price+1295))
	b.post("/checkout/promo", "promo", "").at("/checkout/promo", 422, "Enter a promo code", "<details class=\"promo\" open>")
	b.post("/checkout/promo", "promo", "SAVE50").at("/checkout/promo", 422, "We do not know this code", money(price+1295))
	b.post("/checkout/promo", "promo", " welcome10 ").at("/checkout/review", 200, "Promo code WELCOME10", "−"+money(price/10), money(price-price/10+1295))
	b.post("/checkout/promo/remove").at("/checkout/review", 200, money(price+1295))
	b.post("/checkout/promo", "promo", PromoCode)
	b.post("/checkout/delivery", "delivery", "express", "gift", "yes", "gift_note", "For Ines & Tom").at("/checkout/payment", 200)
	total := price - price/10 + giftWrap + 1295
	b.get("/checkout/review").at("/checkout/review", 200, "Gift wrap", "“For Ines &amp; Tom”", money(total))
	b.place()
	if got := events(s, KindOrder); len(got) != 1 || got[0].Cents != total || got[0].Quantity != 1 {
		t.Errorf("ordered %+v, want one piece for %d", got, total)
	}
	if got := events(s, KindPromo); len(got) != 2 || got[0].Query != PromoCode {
		t.Errorf("logged %+v", got)
	}
	b.buy(p, c).toReview("pickup").at("/checkout/review", 200, money(price))
	if strings.Contains(b.html, "Gift wrap") || strings.Contains(b.html, "−") {
		t.Error("the next order keeps the gift wrap or the promo code")
	}
}

// A second click, at once or later, never orders twice.
func TestPlacingTwice(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 })
	b := open(t, s)
	b.buy(p, c).toReview("standard")
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			r, err := b.http.PostForm(b.base+"/checkout/review", values("seen", b.seen))
			if err != nil {
				t.Error(err)
				return
			}
			defer r.Body.Close()
			if !strings.HasPrefix(r.Request.URL.Path, "/order/") {
				t.Errorf("a click ends at %s", r.Request.URL.Path)
			}
		})
	}
	wg.Wait()
	b.place()
	if n := len(events(s, KindOrder)); n != 1 {
		t.Errorf("%d orders", n)
	}
}

// An order is placed only as the shopper saw it, down to where it goes and how.
func TestOrderIsWhatTheShopperSaw(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 8 && p.Cents > freeDelivery })
	for _, m := range []struct {
		name   string
		change func(*browser) // in another tab
	}{
		{"nothing was seen", func(b *browser) { b.seen = "" }},
		{"one more piece", func(b *browser) { b.post(p.URL(), p.form(c, "quantity", "1", "action", "add")...) }},
		{"another address", func(b *browser) { b.post("/checkout/address", with(validAddress, "address1", "9 Elm Street")...) }},
		{"another method at the same price", func(b *browser) {
			b.post("/checkout/delivery", "delivery", "standard")
		}},
		{"another email", func(b *browser) { b.post("/checkout/contact", "email", "ines@example.com") }},
		{"another card holder", func(b *browser) { b.post("/checkout/payment", with(validCard, "card_name", "Ines Vale")...) }},
	} {
		t.Run(m.name, func(t *testing.T) {
			b := open(t, s)
			b.buy(p, c).toReview("pickup").at("/checkout/review", 200)
			seen := b.seen
			m.change(b)
			if b.seen != "" {
				b.seen = seen
			}
			b.place().at("/checkout/review", 409, `role="alert"`, "Your order has changed")
			b.place().at(b.path, 200, "Thank you for your order")
		})
	}
}

func TestStockIsSharedByShoppers(t *testing.T) {
	t.Parallel()
	s := build(t, 2)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock == 3 })
	first := open(t, s)
	second, third := visitor(t, first.base), visitor(t, first.base)
	for _, b := range []*browser{first, second, third} {
		b.post(p.URL(), p.form(c, "quantity", "2", "action", "buy")...).toReview("pickup").at("/checkout/review", 200)
	}
	first.place().at(first.path, 200, "Thank you")
	title := html.EscapeString(p.Title)
	second.get("/checkout/review").at("/checkout/review", 200, `role="alert"`, "Only 1 left of "+title)
	second.place().at("/checkout/review", 409, "Only 1 left of "+title, "Edit cart")
	second.get(p.URL()).at(p.URL(), 200, "Only 1 left in stock")
	second.post("/cart/update", "line", line{P: p, Choice: c}.Key(), "quantity", "1").at("/cart", 200)
	second.get("/checkout/review").at("/checkout/review", 200)
	second.place().at(second.path, 200, "Thank you")
	third.place().at("/checkout/review", 409, title+" has just sold out")
	third.get("/cart").at("/cart", 200, title)
	third.get(p.URL()).at(p.URL(), 200, "Sold out")
	third.post(p.URL(), p.form(c, "action", "add")...).at(p.URL(), 422, "is sold out")

	want := []Event{
		{Kind: KindOrder, Quantity: 2}, {Kind: KindShortage, Product: p.Slug, Quantity: 1},
		{Kind: KindOrder, Quantity: 1}, {Kind: KindShortage, Product: p.Slug},
	}
	var got []Event
	for _, e := range events(s, KindOrder, KindShortage) {
		got = append(got, Event{Kind: e.Kind, Product: e.Product, Quantity: e.Quantity})
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("log differs (-want +got):\n%s", d)
	}
	// Another shop of the same seed has them all.
	fresh := build(t, 2)
	if n := fresh.stock.item(fresh.catalogue.bySlug[p.Slug]).Left; n != 3 {
		t.Errorf("another shop has %d left", n)
	}
}

// Many shoppers at once never get more than there is.
func TestStockHoldsUnderHaste(t *testing.T) {
	t.Parallel()
	s, err := New(Options{Seed: 2})
	if err != nil {
		t.Fatal(err)
	}
	p, c := buyable(t, s, func(p *product) bool { return p.Stock == 3 })
	base := open(t, s).base
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() { visitor(t, base).buy(p, c).toReview("pickup").place() })
	}
	wg.Wait()
	if n := len(events(s, KindOrder)); n != 3 || s.stock.item(p).Left != 0 {
		t.Errorf("%d orders of 3 pieces, %d left", n, s.stock.item(p).Left)
	}
}
