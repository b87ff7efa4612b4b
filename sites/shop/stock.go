package shop

import (
	"fmt"
	"sync"
)

// A stock is what one shop has sold so far; the catalogue, which shops share, says what it opened
// with. Orders lower what is left for everybody who shops in this shop, one order at a time; carts
// reserve nothing. Safe for concurrent use.
type stock struct {
	mu   sync.Mutex
	sold map[*product]int
}

// An item is a product as it stands in one shop at one moment.
type item struct {
	*product
	Left int // pieces
}

// SoldOut says whether no combination can be bought.
func (i item) SoldOut() bool { return i.Left == 0 }

// limit is how many of the product one order may hold.
func (i item) limit() int { return min(i.Left, maxQuantity) }

func newStock() *stock { return &stock{sold: map[*product]int{}} }

func (s *stock) item(p *product) item {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.now(p)
}

// items are the products in the same order.
func (s *stock) items(ps []*product) []item {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := make([]item, len(ps))
	for i, p := range ps {
		out[i] = s.now(p)
	}
	return out
}

// now is called with the lock held.
func (s *stock) now(p *product) item { return item{p, p.Stock - s.sold[p]} }

// take takes what an order holds, all of it or nothing: then it returns the first product that
// there is too little of.
func (s *stock) take(lines []line) (short item, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if short, ok = s.enough(lines); !ok {
		return short, false
	}
	for _, l := range lines {
		s.sold[l.P] += l.Quantity
	}
	return item{}, true
}

// check says what there is too little of, "" when the lines can be had.
func (s *stock) check(lines []line) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if short, ok := s.enough(lines); !ok {
		return short.shortage()
	}
	return ""
}

// enough returns the first product of which the lines hold more than there is. It is called with
// the lock held.
func (s *stock) enough(lines []line) (short item, ok bool) {
	want := map[*product]int{}
	for _, l := range lines {
		want[l.P] += l.Quantity
		if now := s.now(l.P); want[l.P] > now.Left {
			return now, false
		}
	}
	return item{}, true
}

// shortage tells a shopper whose cart holds more of the product than there is.
func (i item) shortage() string {
	if i.SoldOut() {
		return fmt.Sprintf("%s has just sold out. Please remove it from your cart.", i.Title)
	}
	return fmt.Sprintf("Only %d left of %s. Please lower the quantity in your cart.", i.Left, i.Title)
}
