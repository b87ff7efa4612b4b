package sites

import (
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser/page"
)

func TestDemo(t *testing.T) {
	if _, err := demo(); err != nil {
		t.Fatal(err)
	}
	s := Demo("http://127.0.0.1:41233")
	if s.ID != "demo" || s.Start != "http://127.0.0.1:41233" || s.Payment != PaymentAllowed {
		t.Errorf("got %+v", s)
	}
	if !s.Allows("http://127.0.0.1:41233/cart") || s.Allows("http://127.0.0.1:41234/") || !s.Allows("http://localhost:41233/chat") {
		t.Error("the shop's own address and its chat's, and no other, are allowed")
	}
	for _, k := range []string{"full_name", "first_name", "last_name", "email", "phone", "address", "street", "city", "state", "postcode", "zip", "country", "card_name"} {
		if s.Details[k] == "" {
			t.Errorf("details lack %s", k)
		}
	}
	for k, want := range map[string]string{"card_number": "4242 4242 4242 4242", "card_expiry": "12/34", "card_cvc": "123"} {
		if s.Secrets[k] != want {
			t.Errorf("secret %s is %q", k, s.Secrets[k])
		}
	}
	if Hash(Demo("http://127.0.0.1:1")) != Hash(Demo("http://127.0.0.1:2")) {
		t.Error("the port that was free makes another site of it")
	}
}

func TestDemoIsTheCallers(t *testing.T) {
	a := Demo("http://127.0.0.1:1")
	a.Details["email"], a.Secrets["card_cvc"], a.Tasks[0].Intent = "x", "x", "x"
	b := Demo("http://127.0.0.1:1")
	if b.Details["email"] == "x" || b.Secrets["card_cvc"] == "x" || b.Tasks[0].Intent == "x" {
		t.Error("a caller changed the demo")
	}
}

// What a shopper does must be the shopper's: no task orders a purchase.
func TestDemoTasksAreNeutral(t *testing.T) {
	tasks := Demo("http://127.0.0.1:1").Tasks
	if len(tasks) < 5 || len(tasks) > 6 {
		t.Errorf("%d tasks, want 5 or 6", len(tasks))
	}
	for _, task := range tasks {
		t.Run(task.ID, func(t *testing.T) {
			if task.Budget <= 0 {
				t.Error("has no budget")
			}
			low := strings.ToLower(task.Intent)
			for _, w := range []string{"buy", "order", "purchase", "checkout", "check out", "cart", "must", "need to", "make sure"} {
				if strings.Contains(low, w) {
					t.Errorf("intent says %q", w)
				}
			}
			if !strings.HasPrefix(task.Intent, "You") && !strings.Contains(task.Intent, "you") {
				t.Error("intent does not speak to the shopper")
			}
			if !strings.Contains(low, "see whether something suits you") {
				t.Error("intent does not leave it open")
			}
		})
	}
}

func TestDemoOutcomes(t *testing.T) {
	const at = "http://127.0.0.1:41233"
	s := Demo(at)
	for _, tc := range []struct {
		name, path, title, text string
		want                    Outcome
	}{
		{"order", "/order/FH-001042-01", "Thank you for your order – Fernhill", "Order number FH-001042-01", OrderPlaced},
		{"order under another title", "/order/FH-001042-01", "Fernhill", "Thank you for your order", OrderPlaced},
		{"address", "/checkout/address", "Contact and delivery address – Fernhill", "", LeftInCheckout},
		{"delivery", "/checkout/delivery", "Delivery method – Fernhill", "", LeftInCheckout},
		{"payment", "/checkout/payment", "Payment – Fernhill", "", LeftInCheckout},
		{"review", "/checkout/review", "Review your order – Fernhill", "Place order", LeftInCheckout},
		{"somebody else's order", "/order/FH-1", "Page not found – Fernhill", "There is no such page.", ""},
		{"cart", "/cart", "Your cart – Fernhill", "Go to checkout", ""},
		{"home", "/", "Fernhill", "Free delivery on orders over $60", ""},
		{"product", "/p/order-book", "Order book – Fernhill", "A page for each order number", ""},
		{"search", "/search?q=thank+you", "Search – Fernhill", "Thank you for your order", ""},
		{"help", "/help/delivery", "Delivery – Fernhill", "Your order number is in the mail", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := s.Judge(page.Observation{URL: at + tc.path, Title: tc.title, Text: tc.text}); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}
