package sites

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// buying judges the way from a product to the payment.
func (f *findings) buying() {
	if !f.s.Product.Seen() {
		return
	}
	add, ok := AddButton(f.s.Product.Observation)
	switch {
	case !ok:
		f.warn("add to cart", "look at the product's page with `aisle observe`; shoppers know the button by words such as “Add to cart”", "no button that says so on the product's page")
		return
	case f.s.Dry:
		f.ok("add to cart", "“%s” is there; not pressed (--dry)", clean(add.Label))
		return
	}
	f.cart(add)
}

func (f *findings) cart(add page.Element) {
	c := f.s.Cart
	switch {
	case c.Err != nil:
		f.fail("add to cart", "put the product into the cart by hand to see what the shop wants first", "after “%s” the cart could not be opened: %v", clean(add.Label), c.Err)
	case !c.Seen():
		f.fail("add to cart", "if there is one, it needs words such as “Cart” or “Basket”", "after “%s” no link to the cart is found", clean(add.Label))
	case read(c.Observation).has(emptyCart):
		f.fail("add to cart", "put the product into the cart by hand to see what the shop wants first", "after “%s” the cart is empty", clean(add.Label))
	default:
		it, known := f.s.Subject()
		switch listed := strings.Contains(fold(c.Text), fold(it.Title)); {
		case known && !listed:
			f.warn("add to cart", "open the cart by hand to see whether that is so", "after “%s” the cart does not name “%s”", clean(add.Label), clean(it.Title))
		default:
			f.ok("add to cart", "after “%s” the cart has a line for “%s”", clean(add.Label), clean(cmp.Or(it.Title, f.s.Product.Title)))
		}
		f.checkout()
	}
}

func (f *findings) checkout() {
	s := f.s
	in, ok := CheckoutEntrance(s.Cart.Observation)
	switch {
	case !ok:
		f.warn("checkout", "if there is one, give it the click type purchase under `labels`", "no way on to the checkout in the cart")
		return
	case !s.Checkout.Seen():
		f.fail("checkout", "press it by hand; if it leads to another origin, that belongs under `origins`", "“%s” does not lead on: %v", clean(in.Label), s.Checkout.Err)
		return
	case in.ClickType != page.ClickPurchase:
		f.warn("checkout", fmt.Sprintf("add to `labels`: {name: %s, click_type: purchase}", quoted(in.Name)), "“%s” in the cart leads to the checkout, and its click counts as %s", clean(in.Label), cmp.Or(in.ClickType, page.ClickOther))
	}
	f.ok("checkout", "its entrance leads to “%s”, %s", clean(s.Checkout.Title), s.Checkout.URL)
	if o := s.Site.Judge(s.Checkout.Observation); o != LeftInCheckout {
		f.warn("checkout", fmt.Sprintf("add to `outcomes`: {outcome: left_in_checkout, url: %s}", quoted(pagePattern(s.Checkout.URL))), "a shopper who leaves there counts as %s, not as left_in_checkout", cmp.Or(string(o), string(Left)))
	}
	f.payment()
}

// payment judges whether a shopper would be stopped before it pays. Nothing
// was pressed to find out.
func (f *findings) payment() {
	s := f.s
	if s.Site.Payment == PaymentAllowed {
		f.warn("payment", "leave it only where nothing real is charged", "the site file allows it: a shopper may pay")
		return
	}
	card := read(s.Checkout.Observation).cardFields()
	switch {
	case len(s.Checkout.Stops) > 0:
		f.ok("payment", "the stop holds before %s", list(quotedWords(s.Checkout.Stops), 3))
	case card:
		f.fail("payment", "keep shoppers away from real money: study it with a test card alone", "the page asks for a card, and nothing on it would be stopped")
	default:
		f.ok("payment", "nothing on that page pays; the pages behind it were not opened, the stop goes along")
	}
}

func quotedWords(all []string) []string {
	var out []string
	for _, s := range all {
		if q := "“" + clean(s) + "”"; !slices.Contains(out, q) {
			out = append(out, q)
		}
	}
	return out
}
