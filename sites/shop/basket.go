package shop

import (
	"net/http"
)

type cartPage struct {
	Lines   []line
	Sum     sum
	Error   string
	Related []*product
}

func (v *visit) cart() {
	v.log(Event{Kind: KindCartView, Quantity: v.s.pieces(), Cents: total(v.s.cart, "").Subtotal})
	v.showCart(http.StatusOK, "")
}

func (v *visit) showCart(status int, problem string) {
	p := cartPage{Lines: v.s.cart, Sum: total(v.s.cart, ""), Error: problem}
	if len(p.Lines) > 0 {
		p.Related = v.shop.catalogue.related(p.Lines[0].P, 4)
	} else {
		p.Related = firstInStock(v.shop.catalogue.bestseller, 4)
	}
	v.page(status, "cart", "Your cart", p)
}

func (v *visit) update() {
	i := v.s.line(v.r.PostForm.Get("line"))
	n, problem := readQuantity(v.r.PostForm.Get("quantity"))
	if i < 0 || problem != "" {
		if problem == "" {
			problem = "That product is no longer in your cart."
		}
		v.showCart(http.StatusUnprocessableEntity, problem)
		return
	}
	l := v.s.cart[i]
	// Take the line out to ask whether it could be put in with the new quantity.
	v.s.cart[i].Quantity = 0
	if problem = v.s.put(l.P, l.Choice, n); problem != "" {
		v.s.cart[i].Quantity = l.Quantity
		v.showCart(http.StatusUnprocessableEntity, problem)
		return
	}
	v.log(Event{Kind: KindQuantity, Product: l.P.Slug, Query: l.P.encode(l.Choice), Quantity: n, Cents: v.s.cart[i].Cents()})
	v.s.notice = &notice{Text: "Quantity updated", Detail: l.P.Title}
	v.redirect("/cart")
}

func (v *visit) remove() {
	i := v.s.line(v.r.PostForm.Get("line"))
	if i < 0 {
		v.showCart(http.StatusUnprocessableEntity, "That product is no longer in your cart.")
		return
	}
	l := v.s.cart[i]
	rest := append([]line(nil), v.s.cart[:i]...)
	v.s.cart = append(rest, v.s.cart[i+1:]...)
	v.log(Event{Kind: KindRemove, Product: l.P.Slug, Query: l.P.encode(l.Choice), Quantity: l.Quantity, Cents: l.Cents()})
	v.s.notice = &notice{Text: "Removed from your cart", Detail: l.P.Title}
	v.redirect("/cart")
}
