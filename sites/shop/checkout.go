package shop

import (
	"net/http"
	"slices"
)

// checkoutRoutes are the way from the cart to the order.
func checkoutRoutes(page func(string, func(*visit))) {
	page("GET /checkout", (*visit).checkout)
	for path, f := range map[string]func(*visit){
		"/checkout/contact": (*visit).contactStep, "/checkout/sign-in": (*visit).signIn, "/checkout/create": (*visit).signUp,
		"/checkout/address": (*visit).addressStep, "/checkout/delivery": (*visit).deliveryStep, "/checkout/payment": (*visit).paymentStep,
	} {
		page("GET "+path, f)
		page("POST "+path, f)
	}
	page("GET /checkout/review", (*visit).reviewStep)
	page("POST /checkout/review", (*visit).place)
	page("POST /checkout/promo", (*visit).reviewStep)
	page("POST /checkout/promo/remove", (*visit).dropPromo)
	page("GET /order/{number}", (*visit).order)
}

// A purchase is what the checkout was told so far.
type purchase struct {
	Email   string // where the confirmation goes
	Address address
	Method  string // delivery method
	Gift    bool
	Note    string // with the gift
	Promo   string // a code that was accepted
	Paid    payment
}

// A step is one page of the checkout.
type step struct {
	Path, Name string
	Current    bool
	Done       bool // may be gone back to
}

// checkoutSteps lists the checkout's pages in order.
func checkoutSteps() []step {
	return []step{{Path: "/checkout/contact", Name: "Contact"}, {Path: "/checkout/address", Name: "Address"},
		{Path: "/checkout/delivery", Name: "Delivery"}, {Path: "/checkout/payment", Name: "Payment"}, {Path: "/checkout/review", Name: "Review"}}
}

// stepAt is the place of a page in the checkout, -1 for a page outside it.
func stepAt(path string) int {
	return slices.IndexFunc(checkoutSteps(), func(s step) bool { return s.Path == path })
}

// steps are the checkout's pages as seen from one of them: all up to the first that still has
// something to ask can be gone to.
func (s *session) steps(at string) []step {
	out := checkoutSteps()
	for i := range out {
		out[i].Current = out[i].Path == at
		out[i].Done = i <= stepAt(s.next()) && !out[i].Current
	}
	return out
}

// next is the first page of the checkout that still has something to ask.
func (s *session) next() string {
	switch {
	case len(s.cart) == 0:
		return "/cart"
	case s.Email == "":
		return "/checkout/contact"
	case s.Address == address{}:
		return "/checkout/address"
	case s.Method == "":
		return "/checkout/delivery"
	case s.Paid == payment{}:
		return "/checkout/payment"
	}
	return "/checkout/review"
}

// A checkoutPage is what every step shows.
type checkoutPage struct {
	purchase
	Steps      []step
	Form       form
	Lines      []line
	Sum        sum
	Deliveries []delivery
	Member     *account
	Error      string
}

// Seen stands for what the page shows; the order is placed with it.
func (p checkoutPage) Seen() string { return p.digest(p.Lines) }

// Cost of a delivery method for this cart.
func (p checkoutPage) Cost(d delivery) int { return deliveryCost(d.Key, p.Sum.Subtotal) }

// checkoutPage is the step whose path the request has; promo codes are entered at the last one.
func (v *visit) checkoutPage(f form) checkoutPage {
	s, at := v.s, v.r.URL.Path
	if stepAt(at) < 0 {
		at = "/checkout/review"
	}
	p := checkoutPage{purchase: s.purchase, Steps: s.steps(at), Form: f, Lines: s.cart, Sum: s.sum(s.cart),
		Deliveries: deliveries(), Member: s.member}
	p.Sum.Final = at == "/checkout/review"
	return p
}

// checkout sends the shopper to the first step with something to ask.
func (v *visit) checkout() { v.redirect(v.s.next()) }

// enter says whether the session may be at a step, and sends it where it must be when not.
func (v *visit) enter(path string) bool {
	if next := v.s.next(); stepAt(next) < stepAt(path) {
		v.redirect(next)
		return false
	}
	if v.r.Method == http.MethodGet {
		v.log(Event{Kind: KindCheckout, Quantity: v.s.pieces(), Cents: v.s.sum(v.s.cart).Total})
	}
	return true
}
