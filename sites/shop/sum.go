package shop

import "strings"

// PromoCode is the one promo code the shop takes: a tenth off the products.
const PromoCode = "WELCOME10"

// giftWrap is what wrapping an order costs, in cents.
const giftWrap = 400

// A sum is what a cart or an order costs, in cents.
type sum struct {
	Subtotal, Gift, Discount, Delivery, Total int

	ToFree int // missing for free standard delivery
	Pieces int
	Method delivery // the one chosen, else the first
	Promo  string
	Final  bool // nothing is left to add: what [HiddenShippingCost] hides is shown
}

// Goods is the total without delivery.
func (t sum) Goods() int { return t.Total - t.Delivery }

// total is what lines cost with a method of delivery, "" for the first.
func total(lines []line, method string) sum { return purchase{Method: method}.sum(lines) }

// sum is what the lines cost as the purchase has it so far.
func (p purchase) sum(lines []line) sum {
	t := sum{Pieces: count(lines), Promo: p.Promo}
	for _, l := range lines {
		t.Subtotal += l.Cents()
	}
	if p.Gift {
		t.Gift = giftWrap
	}
	if p.Promo == PromoCode {
		t.Discount = t.Subtotal / 10
	}
	t.Method, _ = findDelivery(p.Method)
	t.Delivery = deliveryCost(t.Method.Key, t.Subtotal)
	t.Total = t.Subtotal - t.Discount + t.Gift + t.Delivery
	t.ToFree = max(freeDelivery-t.Subtotal, 0)
	return t
}

func promoForm() form {
	return form{{Name: "promo", Label: "Promo code", Type: "text", Autocomplete: "off", Missing: "Enter a promo code"}}
}

func checkPromo(f form) {
	f.want("promo", func(s string) bool { return strings.EqualFold(s, PromoCode) },
		"We do not know this code, or it is no longer valid. Your order is unchanged")
}
