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
		{"type=button among card fields", strings.Replace(cardForm, "BUTTON", `<button type=button onclick="document.title='paid'">Continue</button>`, 1), press, true},
		{"div among card fields", strings.Replace(cardForm, "BUTTON", `<div role=button tabindex=0 onclick="document.title='paid'">Continue</div>`, 1), press, true},
		{"button on a page with card fields", `<input name=cardNumber><button onclick="document.title='paid'">Continue</button>`, press, true},
		{"link that is a button", `<input name=cvc><a href="#" class=btn onclick="document.title='paid'">Continue</a>`, press, true},
		{"other words than its label", `<button aria-label="Continue" onclick="document.title='paid'">Pay $20.00 now</button>`, press, true},
		{"card fields by their label", `<form onsubmit="document.title='paid';return false"><label>Card number <input></label><button>Next</button></form>`, press, true},
		{"gift card", `<form onsubmit="document.title='paid';return false"><input name=giftcard><input name=gift_card_number><input name=discard_reason><input aria-label="Loyalty card number"><button>Next</button></form>`, press, false},
		{"card fields of a later step", `<form onsubmit="document.title='paid';return false"><div hidden><input name=cardnumber></div><button>Next</button></form>`, press, false},
		{"coupon among card fields", strings.Replace(cardForm, "BUTTON", `<button type=button onclick="document.title='paid'">Apply coupon</button>`, 1), press, false},
		{"Edit among card fields", strings.Replace(cardForm, "BUTTON", `<button type=button onclick="document.title='paid'">Edit address</button>`, 1), press, false},
		{"radio among card fields", strings.Replace(cardForm, "BUTTON", `<label><input type=radio onclick="document.title='paid'">Pay with card</label>`, 1), press, false},
		{"product link", `<a href="#" onclick="document.title='paid'">Magic Commander Deck</a>`, press, false},
		{"product link with a plea", `<a href="#" onclick="document.title='paid'">Tent – order now, get it tomorrow</a>`, press, false},
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

func TestPaymentLabels(t *testing.T) {
	for _, c := range []struct {
		label      string
		link, want bool
	}{
		{"Pay $20.00 now", false, true},
		{"Place order · $12", false, true},
		{"Place your order (2 items)", true, true},
		{"PAY 1.234,50 EUR", false, true},
		{"Confirm & pay", false, true},
		{"Pay with card", false, true},
		{"Start paid subscription", false, true},
		{"Passer la commande", false, true},
		{"Kaufen", false, true},
		{"Finalizar compra", false, true},
		{"Hacer pedido", false, true},
		{"Buy now with 1-Click", false, true},
		{"Commander", false, true},
		{"Commander", true, false},
		{"Buy now", false, false},
		{"How to place your order", true, false},
		{"Magic Commander Deck", true, false},
		{"Tent – order now, get it tomorrow", true, false},
		{"Start free trial", false, false},
		{"Payment", false, false},
		{"Confirm address", false, false},
		{"Order history", false, false},
		{"Kaufen Sie jetzt Zelte", true, false},
		{"", false, false},
	} {
		if got := browser.Commits(c.label, c.link); got != c.want {
			t.Errorf("%q: %v", c.label, got)
		}
	}
}
