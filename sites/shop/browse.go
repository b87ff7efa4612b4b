package shop

import (
	"net/http"
	"unicode/utf8"
)

type homePage struct {
	Best, Deals []*product
	Categories  []*category
}

func (v *visit) home() {
	c := v.shop.catalogue
	best := firstInStock(c.bestseller, 8)
	v.page(http.StatusOK, "home", "Home & outdoor goods that last", homePage{best, c.deals[:min(4, len(c.deals))], c.categories})
}

// firstInStock takes the first n that can be bought, at most two of a category, so that a front
// page shows the breadth of the shop.
func firstInStock(ps []*product, n int) []*product {
	var out []*product
	of := map[*category]int{}
	for _, p := range ps {
		if !p.SoldOut() && of[p.Category] < 2 && len(out) < n {
			of[p.Category]++
			out = append(out, p)
		}
	}
	return out
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
	l := readListing(v.r.URL.Path, v.r.Form)
	v.log(Event{Kind: KindCategory, Query: v.r.URL.RawQuery})
	v.page(http.StatusOK, "category", c.Name, categoryPage{c, l.show(featured(c.Products))})
}

// featured puts what is sold out behind what can be bought.
func featured(ps []*product) []*product {
	var out, gone []*product
	for _, p := range ps {
		if p.SoldOut() {
			gone = append(gone, p)
		} else {
			out = append(out, p)
		}
	}
	return append(out, gone...)
}

type searchPage struct {
	Query, Price string
	Exact        bool
	Correction   string
	Nearest      []*category
	Popular      []string
	Best         []*product
	results
}

func (v *visit) search() {
	text := cutQuery(v.r.Form.Get("q"))
	q := understand(text)
	var found []*product
	exact := false
	if len(q.stems) > 0 || q.max > 0 || q.min > 0 {
		found, exact = v.shop.index.find(q)
	}
	l := readListing("/search", v.r.Form)
	l.q = text
	p := searchPage{Query: text, Price: q.phrase, Exact: exact, results: l.show(found)}
	if !exact {
		p.Correction = v.shop.index.correct(q)
	}
	if len(found) == 0 {
		p.Nearest = v.shop.nearest(q, p.Correction)
		p.Best = firstInStock(v.shop.catalogue.bestseller, 4)
	}
	for _, c := range v.shop.catalogue.categories {
		p.Popular = append(p.Popular, c.Popular)
	}
	v.log(Event{Kind: KindSearch, Query: text})
	title := "Search"
	if text != "" {
		title = "Results for “" + text + "”"
	}
	v.page(http.StatusOK, "search", title, p)
}

func cutQuery(s string) string {
	s = clean(s)
	for utf8.RuneCountInString(s) > maxQuery {
		s = string([]rune(s)[:maxQuery])
	}
	return s
}

// nearest are the categories that the search, or its correction, comes closest to; all of them
// when it is close to none.
func (s *Shop) nearest(q query, correction string) []*category {
	q.min, q.max = 0, 0
	found, _ := s.index.find(q)
	if len(found) == 0 && correction != "" {
		c := understand(correction)
		c.min, c.max = 0, 0
		found, _ = s.index.find(c)
	}
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
