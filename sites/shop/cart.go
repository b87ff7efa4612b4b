package shop

import (
	"fmt"
	"slices"
	"strconv"
)

// The bounds of a cart.
const (
	maxQuantity = 10
	maxLines    = 40
)

// A line is one combination of a product in a cart.
type line struct {
	P        *product
	Choice   choice
	Quantity int
}

// Key names the line in forms.
func (l line) Key() string { return l.P.Slug + "." + l.Choice.key() }

// Options is the choice as a shopper reads it.
func (l line) Options() string { return l.P.describe(l.Choice) }

// Each is the price of one piece, Cents of all.
func (l line) Each() int { return l.P.price(l.Choice) }

// Cents is the price of all pieces.
func (l line) Cents() int { return l.Each() * l.Quantity }

// Picture shows the chosen colour.
func (l line) Picture() string { return l.P.PictureIn(l.Choice[0]) }

// Fields are the options chosen as form fields.
func (l line) Fields() []field {
	var out []field
	for i, g := range l.P.Groups {
		out = append(out, field{g.Name, l.Choice[i]})
	}
	return out
}

// put adds pieces to the cart, or says why it does not.
func (s *session) put(p item, c choice, n int) (refusal string) {
	if why := p.refuse(c); why != "" {
		return why
	}
	key, have := line{P: p.product, Choice: c}.Key(), 0
	at := -1
	for i, l := range s.cart {
		if l.P == p.product {
			have += l.Quantity
		}
		if l.Key() == key {
			at = i
		}
	}
	switch {
	case have+n > p.limit() && p.limit() < maxQuantity:
		why := fmt.Sprintf("Only %d of this product left in stock.", p.Left)
		if have > 0 {
			why = fmt.Sprintf("Only %d of this product left in stock, and %d already in your cart.", p.Left, have)
		}
		return why
	case have+n > maxQuantity:
		return fmt.Sprintf("We sell up to %d of a product per order.", maxQuantity)
	case at < 0 && len(s.cart) >= maxLines:
		return "Your cart is full. Please check out or remove something first."
	case at >= 0:
		s.cart[at].Quantity += n
	default:
		s.cart = append(s.cart, line{p.product, c, n})
	}
	return ""
}

// line finds a line of the cart by its key, -1 when it is not there.
func (s *session) line(key string) int {
	return slices.IndexFunc(s.cart, func(l line) bool { return l.Key() == key })
}

// pieces counts what is in the cart.
func (s *session) pieces() int { return count(s.cart) }

func count(lines []line) int {
	n := 0
	for _, l := range lines {
		n += l.Quantity
	}
	return n
}

// readQuantity reads a quantity field; an empty one is 1.
func readQuantity(s string) (int, string) {
	if s == "" {
		return 1, ""
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		return 0, "Please enter a quantity of 1 or more."
	}
	if n > maxQuantity {
		return 0, fmt.Sprintf("We sell up to %d of a product per order.", maxQuantity)
	}
	return n, ""
}
