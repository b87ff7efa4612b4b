package shop

import (
	"fmt"
	"net/http"
)

// A step is one page of the checkout.
type step struct {
	Path, Name string
	Current    bool
	Done       bool // may be gone back to
}

// steps lists the checkout's pages as seen from one of them.
func (s *session) steps(at string) []step {
	out := []step{{Path: "/checkout/address", Name: "Address"}, {Path: "/checkout/delivery", Name: "Delivery"},
		{Path: "/checkout/payment", Name: "Payment"}, {Path: "/checkout/review", Name: "Review"}}
	open := true // every step up to the first with something to ask can be gone to
	for i := range out {
		out[i].Current = out[i].Path == at
		out[i].Done = open && !out[i].Current
		open = open && out[i].Path != s.next()
	}
	return out
}

// next is the first page of the checkout that still has something to ask.
func (s *session) next() string {
	switch {
	case len(s.cart) == 0:
		return "/cart"
	case s.address == address{}:
		return "/checkout/address"
	case s.method == "":
		return "/checkout/delivery"
	case s.paid == payment{}:
		return "/checkout/payment"
	}
	return "/checkout/review"
}

// A checkoutPage is what every step shows.
type checkoutPage struct {
	Steps      []step
	Form       form
	Lines      []line
	Sum        sum
	Deliveries []delivery
	Address    address
	State      string
	Paid       payment
	Error      string
}

// Cost of a delivery method for this cart.
func (p checkoutPage) Cost(d delivery) int { return deliveryCost(d.Key, p.Sum.Subtotal) }

func (v *visit) checkoutPage(f form) checkoutPage {
	s := v.s
	return checkoutPage{Steps: s.steps(v.r.URL.Path), Form: f, Lines: s.cart, Sum: total(s.cart, s.method),
		Deliveries: deliveries(), Address: s.address, State: stateName(s.address.State), Paid: s.paid}
}

// checkout sends the shopper to the first step with something to ask.
func (v *visit) checkout() { v.redirect(v.s.next()) }

// enter says whether the session may be at a step, and sends it where it must be when not.
func (v *visit) enter(path string) bool {
	order := map[string]int{"/cart": 0, "/checkout/address": 1, "/checkout/delivery": 2, "/checkout/payment": 3, "/checkout/review": 4}
	if next := v.s.next(); order[next] < order[path] {
		v.redirect(next)
		return false
	}
	if v.r.Method == http.MethodGet {
		v.log(Event{Kind: KindCheckout, Quantity: v.s.pieces(), Cents: total(v.s.cart, v.s.method).Total})
	}
	return true
}

func (v *visit) addressStep() {
	if !v.enter("/checkout/address") {
		return
	}
	if v.r.Method == http.MethodGet {
		v.page(http.StatusOK, "checkout_address", "Contact and delivery address", v.checkoutPage(addressForm(v.s.address)))
		return
	}
	a, f := readAddress(v.r.PostForm)
	if len(f.Errors()) > 0 {
		v.page(http.StatusUnprocessableEntity, "checkout_address", "Contact and delivery address", v.checkoutPage(f))
		return
	}
	v.s.address = a
	v.redirect("/checkout/delivery")
}

func (v *visit) deliveryStep() {
	if !v.enter("/checkout/delivery") {
		return
	}
	if v.r.Method == http.MethodGet {
		v.page(http.StatusOK, "checkout_delivery", "Delivery method", v.checkoutPage(nil))
		return
	}
	d, ok := findDelivery(v.r.PostForm.Get("delivery"))
	if !ok {
		p := v.checkoutPage(nil)
		p.Error = "Choose a delivery method"
		v.page(http.StatusUnprocessableEntity, "checkout_delivery", "Delivery method", p)
		return
	}
	v.s.method = d.Key
	v.redirect("/checkout/payment")
}

func (v *visit) paymentStep() {
	if !v.enter("/checkout/payment") {
		return
	}
	if v.r.Method == http.MethodGet {
		v.page(http.StatusOK, "checkout_payment", "Payment", v.checkoutPage(paymentForm(v.s.paid)))
		return
	}
	p, f := readPayment(v.r.PostForm)
	if len(f.Errors()) > 0 {
		v.page(http.StatusUnprocessableEntity, "checkout_payment", "Payment", v.checkoutPage(f))
		return
	}
	v.s.paid = p
	v.redirect("/checkout/review")
}

func (v *visit) reviewStep() {
	if v.enter("/checkout/review") {
		v.page(http.StatusOK, "checkout_review", "Review your order", v.checkoutPage(nil))
	}
}

// An order is a purchase as placed.
type order struct {
	Number  string
	Lines   []line
	Sum     sum
	Address address
	State   string
	Paid    payment
}

// place makes an order of the cart. Placing twice, as with a double click, shows the order
// already placed.
func (v *visit) place() {
	s := v.s
	if len(s.cart) == 0 && len(s.orders) > 0 {
		v.redirect("/order/" + s.orders[len(s.orders)-1].Number)
		return
	}
	if !v.enter("/checkout/review") {
		return
	}
	s.placed++
	o := order{Number: orderNumber(s.id, s.placed), Lines: s.cart, Sum: total(s.cart, s.method),
		Address: s.address, State: stateName(s.address.State), Paid: s.paid}
	s.orders = append(s.orders, o)
	if len(s.orders) > maxOrders {
		s.orders = s.orders[1:]
	}
	s.cart, s.method, s.paid = nil, "", payment{}
	v.log(Event{Kind: KindOrder, Order: o.Number, Quantity: o.Sum.Pieces, Cents: o.Sum.Total})
	v.redirect("/order/" + o.Number)
}

// maxOrders is how many orders a session can look back at.
const maxOrders = 20

// orderNumber follows from the browser session and how many orders it placed.
func orderNumber(session string, n int) string {
	return fmt.Sprintf("FH-%06d-%02d", hash(session)%1000000, n)
}

func (v *visit) order() {
	for _, o := range v.s.orders {
		if o.Number == v.r.PathValue("number") {
			v.page(http.StatusOK, "order", "Thank you for your order", o)
			return
		}
	}
	v.notFound()
}
