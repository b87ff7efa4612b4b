package shop

import (
	"fmt"
	"sync"
)

// Left is how many pieces of the product the shop still has. Orders lower it for everybody who
// shops in this shop; carts reserve nothing.
func (p *product) Left() int { return p.Stock - int(p.ordered.Load()) }

// A stock lets one order at a time take from the shelves.
type stock struct{ mu sync.Mutex }

// take takes what an order holds, all of it or nothing: then the first product that there is too
// little of is returned, and what to tell the shopper.
func (s *stock) take(lines []line) (short *product, problem string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if p := tooFew(lines); p != nil {
		return p, shortage(lines)
	}
	for _, l := range lines {
		l.P.ordered.Add(int64(l.Quantity))
	}
	return nil, ""
}

// tooFew is the first product of which the lines hold more than there is, nil when none is.
func tooFew(lines []line) *product {
	want := map[*product]int{}
	for _, l := range lines {
		want[l.P] += l.Quantity
		if want[l.P] > l.P.Left() {
			return l.P
		}
	}
	return nil
}

// shortage says what there is too little of, "" when the lines can be had.
func shortage(lines []line) string {
	p := tooFew(lines)
	switch {
	case p == nil:
		return ""
	case p.SoldOut():
		return fmt.Sprintf("%s has just sold out. Please remove it from your cart.", p.Title)
	}
	return fmt.Sprintf("Only %d left of %s. Please lower the quantity in your cart.", p.Left(), p.Title)
}
