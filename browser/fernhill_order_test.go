package browser_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/browsertest"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites/shop"
)

// fill types into fields, or chooses from lists, by their names.
func (v *visit) fill(pairs ...string) {
	v.t.Helper()
	l := look(v.t, v.Session)
	for i := 0; i < len(pairs); i += 2 {
		a := page.Action{Type: page.TypeText, Name: pairs[i], Text: pairs[i+1]}
		if len(find(v.t, l, a.Name).Options) > 0 {
			a.Type = page.Select
		}
		do(v.t, v.Session, a)
	}
}

// toOrder goes as a guest from the first step of the checkout to the last. Where
// one pays there is neither banner nor newsletter.
func toOrder(v *visit) {
	v.t.Helper()
	v.fill("as_a_guest.email", "maya@example.com")
	v.click("as_a_guest.continue_as_guest")
	v.fill("delivery_address.full_name", "Maya Ortiz", "delivery_address.street_address", "12 Cedar Lane",
		"delivery_address.city", "Bend", "delivery_address.state", "Oregon", "delivery_address.zip_code", "97701")
	v.click("delivery_address.continue_to_delivery")
	v.click("delivery_method.continue_to_payment")
	v.says("# Payment", "!"+banner, "!"+letter)
	v.fill("payment.name_on_card", "Maya Ortiz", "payment.card_number", "4242 4242 4242 4242",
		"payment.expiry_date", "08/29", "payment.security_code", "123")
	v.clicks("payment.continue_to_review", "order_summary.place_order")
	v.says("# Thank you for your order", "Card ending in 4242", "“Cart, 0 items”")
	if n := v.happened(shop.KindOrder); n != 1 {
		v.t.Errorf("the shop has %d orders", n)
	}
}

// TestFernhillWithoutScripts orders where no script of the shop runs.
func TestFernhillWithoutScripts(t *testing.T) {
	t.Parallel()
	house, err := shop.New(shop.Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { house.ServeHTTP(scriptless{w}, r) }))
	t.Cleanup(srv.Close)
	v := &visit{browsertest.Goto(t, srv.URL+"/", browser.SessionOptions{Payment: true}), t, house, srv.URL}
	v.clicks("cookies_at_fernhill.accept_all", "header.categories.garden", "products.gazebo_bird_table.view_product")
	v.says("# Gazebo Bird Table", "## Specifications", "!tab “")
	v.click("mounting.hanging")
	if e := v.click("add_to_cart"); !e.Navigated || len(e.Notices) != 1 || !strings.HasPrefix(e.Notices[0].Text, "Added to your cart") {
		t.Errorf("adding led on: %v, and told %v", e.Navigated, e.Notices)
	}
	v.says("Added to your cart 1 × Gazebo Bird Table", "![dialog over the page")
	v.click("checkout")
	toOrder(v)
}

// scriptless forbids scripts on top of what the shop says.
type scriptless struct{ http.ResponseWriter }

func (w scriptless) WriteHeader(code int) {
	w.Header().Add("Content-Security-Policy", "script-src 'none'")
	w.ResponseWriter.WriteHeader(code)
}

// TestFernhillOnAPhone opens the folded filters, applies one and orders. What
// was held back for the checkout comes afterwards.
func TestFernhillOnAPhone(t *testing.T) {
	t.Parallel()
	v := fernhill(t, "/c/garden", browser.SessionOptions{Device: browser.Phone, Payment: true})
	v.says("button “Refine”", "!Planter (")
	v.clicks("refine", "refine.refinements.type.planter")
	if len(v.says("!Type: Planter").Items) < 20 {
		t.Error("the list followed the box before it was asked to")
	}
	v.click("refine.refinements.apply_filters")
	if l := v.says("Type: Planter"); len(l.Items) != 8 {
		t.Errorf("%d planters", len(l.Items))
	}
	v.open(feeder)
	v.clicks("capacity.1_lb", "add_to_cart", "cart.footer.checkout")
	toOrder(v)
	v.open("/")
	v.says(banner, letter)
}
