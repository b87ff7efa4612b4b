package shop

import (
	"net/http"
	"slices"
)

// A cartPage is the cart, on its page and in the side bar.
type cartPage struct {
	Lines   []cartLine
	Sum     sum
	Error   string
	Related []item
}

// A cartLine is a line with what the shop has left of its product.
type cartLine struct {
	line
	P item
}

// Most is the greatest quantity the cart offers for the line.
func (l cartLine) Most() int { return max(l.P.limit(), l.Quantity) }

// cartPage is the session's cart as it stands.
func (v *visit) cartPage() cartPage {
	p := cartPage{Sum: total(v.s.cart, "")}
	for _, l := range v.s.cart {
		p.Lines = append(p.Lines, cartLine{l, v.shop.stock.item(l.P)})
	}
	return p
}

func (v *visit) cart() {
	v.log(Event{Kind: KindCartView, Quantity: v.s.pieces(), Cents: total(v.s.cart, "").Subtotal})
	v.showCart(http.StatusOK, "")
}

func (v *visit) showCart(status int, problem string) {
	p := v.cartPage()
	p.Error = problem
	if len(p.Lines) > 0 {
		p.Related = v.shop.goesWith(v.s.cart[0].P, 4)
	} else {
		p.Related = v.shop.firstInStock(v.shop.catalogue.bestseller, 4)
	}
	v.page(status, "cart", "Your cart", p)
}

// notLine is what a form is told that speaks of a line the cart does not hold.
const notLine = "That product is no longer in your cart."

// refuse says on the cart page, or to a script, why the cart stays as it is.
func (v *visit) refuse(problem string) {
	if v.fetched() {
		v.refused(problem)
		return
	}
	v.showCart(http.StatusUnprocessableEntity, problem)
}

// update gives a line another quantity.
func (v *visit) update() {
	i := v.s.line(v.r.PostForm.Get("line"))
	n, problem := readQuantity(v.r.PostForm.Get("quantity"))
	if i < 0 {
		problem = notLine
	}
	if problem != "" {
		v.refuse(problem)
		return
	}
	l := v.s.cart[i]
	// Take the pieces out to ask whether the new quantity could be put in.
	v.s.cart[i].Quantity = 0
	if problem = v.s.put(v.shop.stock.item(l.P), l.Choice, n); problem != "" {
		v.s.cart[i].Quantity = l.Quantity
		v.refuse(problem)
		return
	}
	v.log(Event{Kind: KindQuantity, Product: l.P.Slug, Query: l.P.encode(l.Choice), Quantity: n, Cents: v.s.cart[i].Cents()})
	v.changed(notice{Text: "Quantity updated", Detail: pieces(n, l)}, "/cart")
}

// remove takes a line out of the cart; the notice offers to undo it.
func (v *visit) remove() {
	i := v.s.line(v.r.PostForm.Get("line"))
	if i < 0 {
		v.refuse(notLine)
		return
	}
	l := v.s.cart[i]
	v.s.cart = slices.Delete(slices.Clone(v.s.cart), i, i+1)
	v.log(Event{Kind: KindRemove, Product: l.P.Slug, Query: l.P.encode(l.Choice), Quantity: l.Quantity, Cents: l.Cents()})
	v.changed(notice{Text: "Removed from your cart", Detail: l.P.Title, Undo: &l}, "/cart")
}
