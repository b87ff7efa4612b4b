package shop

import (
	"fmt"
	"net/http"
	"strconv"
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
// already placed. Where the cart is no longer what the shopper saw, or more than there is,
// nothing is placed and the review says why.
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
	if seen := v.r.PostForm.Get("total"); seen != "" && seen != strconv.Itoa(o.Sum.Total) {
		v.refuseOrder("Your order has changed since you opened this page. Please check it once more.")
		return
	}
	if p, problem := v.shop.stock.take(s.cart); p != nil {
		v.log(Event{Kind: KindShortage, Product: p.Slug, Quantity: p.Left()})
		v.refuseOrder(problem)
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

// orderNumber follows from the browser session and how many orders it placed.
func orderNumber(session string, n int) string {
	return fmt.Sprintf("FH-%06d-%02d", hash(session)%1000000, n)
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
