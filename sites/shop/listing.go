package shop

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
)

// perPage is how many products one page of a list shows.
const perPage = 24

// A listing is what an address asks of a list of products: which, filtered how, in which order.
type listing struct {
	path     string
	variants variantSet
	q        string // the search, "" in a category
	insist   bool   // the search is not to be put right
	filter   filter
	sort     string
	page     int
	fragment bool // the products of this page alone, to be added to those shown
}

// A sorting is an order a list can be shown in.
type sorting struct {
	Key, Label string
	less       func(a, b item) int // nil keeps the order
}

func (l listing) sortings() []sorting {
	first := sorting{"", "Featured", nil}
	if l.q != "" {
		first.Label = "Relevance"
	}
	all := []sorting{
		first,
		{"price-low", "Price: low to high", func(a, b item) int { return a.Cents - b.Cents }},
		{"price-high", "Price: high to low", func(a, b item) int { return b.Cents - a.Cents }},
	}
	if !l.variants.On(NoReviews) {
		all = append(all, sorting{"rating", "Customer rating", func(a, b item) int { return b.Tenths - a.Tenths }})
	}
	return append(all, sorting{"best-selling", "Best selling", func(a, b item) int { return b.Sold - a.Sold }})
}

// readListing takes a listing out of URL parameters, ignoring what it does not understand and
// what the shop does not offer.
func readListing(path string, v url.Values, variants variantSet) listing {
	l := listing{path: path, variants: variants, filter: readFilter(v, variants.refinements()), page: 1}
	for _, s := range l.sortings() {
		if s.Key == v.Get("sort") {
			l.sort = s.Key
		}
	}
	if n, err := strconv.Atoi(v.Get("page")); err == nil && n > 0 {
		l.page = n
	}
	l.fragment = variants.On(InfiniteScroll) && v.Get("fragment") == "1"
	return l
}

// URL is the address of the listing.
func (l listing) URL() string {
	v := url.Values{}
	for _, h := range l.hidden() {
		v.Set(h.Name, h.Value)
	}
	l.filter.write(v)
	if l.sort != "" {
		v.Set("sort", l.sort)
	}
	if l.page > 1 {
		v.Set("page", fmt.Sprint(l.page))
	}
	if len(v) == 0 {
		return l.path
	}
	return l.path + "?" + v.Encode()
}

// hidden is what the form of the refinements carries along.
func (l listing) hidden() []field {
	var out []field
	if l.q != "" {
		out = append(out, field{"q", l.q})
	}
	if l.insist {
		out = append(out, field{"exact", "1"})
	}
	return out
}

// with is the first page of the listing under another filter.
func (l listing) with(f filter) listing {
	l.filter, l.page = f, 1
	return l
}

func (l listing) at(page int) listing {
	l.page = page
	return l
}

// ordered filters and sorts the products.
func (l listing) ordered(ps []item) []item {
	out := l.filter.apply(ps)
	for _, s := range l.sortings() {
		if s.Key == l.sort && s.less != nil {
			slices.SortStableFunc(out, s.less)
		}
	}
	return out
}
