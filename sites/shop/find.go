package shop

import (
	"net/http"
	"unicode/utf8"
)

type searchPage struct {
	Query, Price string
	Exact        bool   // some product has every word
	Instead      string // searched for in place of the query, and how to insist on the query
	InsistURL    string
	Correction   string // proposed, not searched for
	Nearby       []string
	Nearest      []*category
	Popular      []string
	Best         []item
	results
}

func (v *visit) search() {
	text := cutQuery(v.r.Form.Get("q"))
	l := readListing("/search", v.r.Form, v.shop.variants)
	l.q, l.insist = text, v.r.Form.Get("exact") == "1"
	a := v.shop.index.answer(text, l.insist)
	if text != "" {
		v.log(Event{Kind: KindSearch, Query: text})
	}
	shown := l.show(v.shop.stock.items(a.products))
	if l.fragment {
		v.fragment("more products", shown)
		return
	}
	p := searchPage{Query: text, Price: a.query.phrase, Exact: a.exact, Instead: a.instead, Correction: a.proposal,
		Popular: v.shop.catalogue.popular(), results: shown}
	if p.Instead != "" {
		l.insist = true
		p.InsistURL = l.with(filter{}).URL()
	}
	if len(a.products) == 0 {
		p.Nearby = v.shop.index.nearby(a.query, 4)
		p.Nearest = v.shop.nearest(a)
		p.Best = v.shop.firstInStock(v.shop.catalogue.bestseller, 4)
	}
	title := "Search"
	if text != "" {
		title = "Results for “" + text + "”"
	}
	v.page(http.StatusOK, "search", title, p)
}

// fragment renders one piece of a page by itself, for a script to put into a page that is shown.
func (v *visit) fragment(piece string, body any) {
	b, err := v.shop.render("search", piece, body)
	if err != nil {
		v.shop.fail(v.w, err)
		return
	}
	send(v.w, http.StatusOK, v.shop.faultyPiece(b))
}

func cutQuery(s string) string {
	s = clean(s)
	if utf8.RuneCountInString(s) > maxQuery {
		s = string([]rune(s)[:maxQuery])
	}
	return s
}

// nearest are the categories that a search comes closest to, its price aside; all of them when it
// is close to none.
func (s *Shop) nearest(a answer) []*category {
	q, _ := s.index.correct(a.query)
	q.min, q.max = 0, 0
	found, _ := s.index.find(q)
	var out []*category
	seen := map[*category]bool{}
	for _, p := range found {
		if !seen[p.Category] && len(out) < 4 {
			seen[p.Category] = true
			out = append(out, p.Category)
		}
	}
	if len(out) == 0 {
		return s.catalogue.categories
	}
	return out
}
