package shop

import (
	"fmt"
	"net/http"
	"strings"
)

// An order is a purchase as placed.
type order struct {
	purchase
	Number string
	Lines  []line
	Sum    sum
}

// maxOrders is how many orders a session or an account can look back at.
const maxOrders = 20

// remember adds an order to those that can be looked back at.
func remember(orders []order, o order) []order {
	orders = append(orders, o)
	return orders[max(len(orders)-maxOrders, 0):]
}

// place makes an order of the cart. Placing twice, as with a double click, shows the order
// already placed. Where the order is not what the shopper saw, or more than there is, nothing is
// placed and the review says why.
func (v *visit) place() {
	s := v.s
	if len(s.cart) == 0 && len(s.orders) > 0 {
		v.redirect("/order/" + s.orders[len(s.orders)-1].Number)
		return
	}
	if !v.enter("/checkout/review") {
		return
	}
	o := order{purchase: s.purchase, Lines: s.cart, Sum: s.sum(s.cart)}
	o.Sum.Final = true
	if v.r.PostForm.Get("seen") != s.digest(s.cart) {
		v.refuseOrder("Your order has changed since you opened this page. Please check it once more.")
		return
	}
	if short, ok := v.shop.stock.take(s.cart); !ok {
		v.log(Event{Kind: KindShortage, Product: short.Slug, Quantity: short.Left})
		v.refuseOrder(short.shortage())
		return
	}
	s.placed++
	o.Number = orderNumber(s.id, s.placed)
	s.orders = remember(s.orders, o)
	if s.member != nil {
		s.member.ordered(o)
	}
	s.cart, s.purchase = nil, purchase{Email: s.Email, Address: s.Address}
	v.log(Event{Kind: KindOrder, Order: o.Number, Quantity: o.Sum.Pieces, Cents: o.Sum.Total})
	v.redirect("/order/" + o.Number)
}

// refuseOrder shows the review again with the reason.
func (v *visit) refuseOrder(problem string) {
	p := v.checkoutPage(promoForm())
	p.Error = problem
	v.page(http.StatusConflict, "checkout_review", "Review your order", p)
}

// digest stands for all that the review shows of an order: who gets what, where, how and for how much.
func (p purchase) digest(lines []line) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%#v %#v", p, p.sum(lines))
	for _, l := range lines {
		fmt.Fprintf(&b, " %q %d", l.Key(), l.Quantity)
	}
	return fmt.Sprintf("%016x", hash(b.String()))
}

// orderNumber follows from the browser session and how many orders it placed.
func orderNumber(session string, n int) string {
	return fmt.Sprintf("FH-%09d-%02d", hash(session)%1_000_000_000, n)
}

// order is the confirmation, shown to the browser that placed the order.
func (v *visit) order() {
	if o, ok := findOrder(v.s.orders, v.r.PathValue("number")); ok {
		v.page(http.StatusOK, "order", "Thank you for your order", o)
		return
	}
	v.notFound()
}

func findOrder(orders []order, number string) (order, bool) {
	for _, o := range orders {
		if o.Number == number {
			return o, true
		}
	}
	return order{}, false
}
