package browser_test

import (
	"context"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/page"
)

const cardForm = `<form onsubmit="document.title='paid';return false">
<input name=fullname aria-label=Name> <input autocomplete=cc-number aria-label=Number> BUTTON</form>`

func TestPaymentStop(t *testing.T) {
	t.Parallel()
	press := page.Action{Type: page.Click, Name: "go"}
	// A button is given an id by which its handler is found; its words name it.
	button := func(words string) string {
		return `<div role=region aria-label=go><button onclick="document.title='paid'">` + words + `</button></div>`
	}
	for _, c := range []struct {
		name  string
		body  string
		do    page.Action // its name is set to the last element where it is "go"
		stops bool
	}{
		{"button among card fields", strings.Replace(cardForm, "BUTTON", `<button>Next</button>`, 1), press, true},
		{"input button among card fields", strings.Replace(cardForm, "BUTTON", `<input type=submit value=Next>`, 1), press, true},
		{"Enter in a card field", strings.Replace(cardForm, "BUTTON", `<button>Next</button>`, 1), page.Action{Type: page.TypeAndSubmit, Name: "number", Text: "4111"}, true},
		{"Enter in a field beside card fields", strings.Replace(cardForm, "BUTTON", `<button>Next</button>`, 1), page.Action{Type: page.TypeAndSubmit, Name: "name", Text: "Ada"}, true},
		{"Enter in a form that places the order", `<form onsubmit="document.title='paid';return false"><input aria-label=Name><button>Place order</button></form>`, page.Action{Type: page.TypeAndSubmit, Name: "name", Text: "Ada"}, true},
		{"plain button among card fields", strings.Replace(cardForm, "BUTTON", `<button type=button onclick="document.title='paid'">What is a CVC?</button>`, 1), press, false},
		{"Place order", button("Place order"), press, true},
		{"Place your order", button("Place your order"), press, true},
		{"Pay $20", button("Pay $20"), press, true},
		{"Pay 20 €", button("Pay 20,00 €"), press, true},
		{"Pay now", button("Pay now"), press, true},
		{"Buy now and pay", button("Confirm and pay"), press, true},
		{"Complete purchase", button("Complete purchase"), press, true},
		{"Submit order", button("Submit order"), press, true},
		{"Order now", button("Order now"), press, true},
		{"Zahlungspflichtig bestellen", button("Zahlungspflichtig bestellen"), press, true},
		{"Jetzt kaufen", button("Jetzt kaufen"), press, true},
		{"Valider la commande", button("Valider la commande"), press, true},
		{"Realizar pedido", button("Realizar pedido"), press, true},
		{"link that pays", `<a href="#" onclick="document.title='paid'">Place order</a>`, press, true},
		{"div that pays", `<div role=button tabindex=0 onclick="document.title='paid'">Place order</div>`, press, true},
		{"icon that pays", `<button aria-label="Place order" onclick="document.title='paid'">→</button>`, press, true},
		{"Checkout", button("Checkout"), press, false},
		{"Proceed to checkout", button("Proceed to checkout"), press, false},
		{"Continue to payment", button("Continue to payment"), press, false},
		{"Payment methods", button("Payment methods"), press, false},
		{"Add to cart", button("Add to cart"), press, false},
		{"Apply coupon", button("Apply coupon"), press, false},
		{"Track your order", button("Track your order"), press, false},
		{"Paypal link in the footer", `<a href="#" onclick="document.title='paid'">We accept PayPal</a>`, press, false},
		{"Payer's guide", button("Paying for returns"), press, false},
		{"Zur Kasse", button("Zur Kasse"), press, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			for _, allowed := range []bool{false, true} {
				s := on(t, c.body, browser.SessionOptions{Payment: allowed})
				a := c.do
				if l := look(t, s); a.Name == "go" {
					a.Name = l.Elements[len(l.Elements)-1].Name
				}
				_, err := s.Perform(context.Background(), a, nil)
				stopped := c.stops && !allowed
				if got := page.KindOf(err) == page.Payment; got != stopped || err != nil && !got {
					t.Errorf("payment allowed %v: error %v, want a stop: %v", allowed, err, stopped)
				}
				if title := look(t, s).Title; (title == "paid") == stopped {
					t.Errorf("payment allowed %v: title %q", allowed, title)
				}
				s.Close()
				if !c.stops {
					break
				}
			}
		})
	}
}
