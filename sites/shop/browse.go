package shop

import (
	"net/http"
	"slices"
)

type homePage struct {
	Best, Deals, Seen []item
	Categories        []*category
	Popular           []string
}

func (v *visit) home() {
	c := v.shop.catalogue
	v.page(http.StatusOK, "home", "Home & outdoor goods that last", homePage{
		Best: v.shop.firstInStock(c.bestseller, 8), Deals: v.shop.firstInStock(c.deals, 4), Seen: v.shop.stock.items(v.s.seen),
		Categories: c.categories, Popular: c.popular()})
}

// firstInStock takes the first n that can be bought, at most two of a category, so that a front
// page shows the breadth of the shop.
func (s *Shop) firstInStock(ps []*product, n int) []item {
	var out []item
	of := map[*category]int{}
	for _, p := range s.stock.items(ps) {
		if !p.SoldOut() && of[p.Category] < 2 && len(out) < n {
			of[p.Category]++
			out = append(out, p)
		}
	}
	return out
}

// related are up to n other products of the category that can be bought, the same kind first, best
// sellers first.
func (s *Shop) related(p *product, n int) []item {
	same, other := s.beside(p)
	all := append(same, other...)
	return all[:min(n, len(all))]
}

// goesWith are up to n products for whoever has one in the cart and hardly needs another of its
// kind: the best seller of each other kind of the category, then what is related.
func (s *Shop) goesWith(p *product, n int) []item {
	same, other := s.beside(p)
	var first, then []item
	seen := map[string]bool{}
	for _, q := range other {
		if seen[q.Kind] {
			then = append(then, q)
			continue
		}
		seen[q.Kind] = true
		first = append(first, q)
	}
	all := slices.Concat(first, then, same)
	return all[:min(n, len(all))]
}

// beside are the other products of the category that can be bought, of the same kind and of other
// kinds, best sellers first.
func (s *Shop) beside(p *product) (same, other []item) {
	for _, q := range s.stock.items(s.catalogue.bestseller) {
		switch {
		case q.product == p || q.Category != p.Category || q.SoldOut():
		case q.Kind == p.Kind:
			same = append(same, q)
		default:
			other = append(other, q)
		}
	}
	return same, other
}

// popular are the searches that shoppers make, one of every category.
func (c *catalogue) popular() []string {
	var out []string
	for _, cat := range c.categories {
		out = append(out, cat.Popular)
	}
	return out
}

// maxSeen is how many of the products seen last are remembered.
const maxSeen = 4

// saw remembers a product as the one seen last.
func (s *session) saw(p *product) {
	rest := slices.DeleteFunc(slices.Clone(s.seen), func(q *product) bool { return q == p })
	s.seen = append([]*product{p}, rest[:min(len(rest), maxSeen-1)]...)
}

type categoryPage struct {
	Category *category
	results
}

func (p categoryPage) category() string { return p.Category.Slug }

func (v *visit) category() {
	c := v.shop.catalogue.category(v.r.PathValue("slug"))
	if c == nil {
		v.notFound()
		return
	}
	l := readListing(v.r.URL.Path, v.r.Form, v.shop.variants)
	v.log(Event{Kind: KindCategory, Query: v.r.URL.RawQuery})
	p := categoryPage{c, l.show(v.shop.stock.items(featured(c.Products)))}
	if l.fragment {
		v.fragment("more products", p.results)
		return
	}
	v.page(http.StatusOK, "category", c.Name, p)
}

// featured orders a category so that its first page shows all it has: the best seller of every
// kind, then the second of every kind, and so on; what is sold out comes last.
func featured(ps []*product) []*product {
	out := slices.Clone(ps)
	slices.SortStableFunc(out, func(a, b *product) int { return b.Sold - a.Sold })
	rank, of := map[*product]int{}, map[string]int{}
	for _, p := range out {
		if p.SoldOut() {
			rank[p] = len(ps)
			continue
		}
		rank[p] = of[p.Kind]
		of[p.Kind]++
	}
	slices.SortStableFunc(out, func(a, b *product) int { return rank[a] - rank[b] })
	return out
}
