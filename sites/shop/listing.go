package shop

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
)

// perPage is how many products one page of a list shows.
const perPage = 12

// A listing is what an address asks of a list of products: which, filtered how, in which order.
type listing struct {
	path   string
	q      string // the search, "" in a category
	filter filter
	sort   string
	page   int
}

// A sorting is an order a list can be shown in.
type sorting struct {
	Key, Label string
	less       func(a, b *product) int // nil keeps the order
}

func sortings(search bool) []sorting {
	first := sorting{"", "Featured", nil}
	if search {
		first.Label = "Relevance"
	}
	return []sorting{
		first,
		{"price-low", "Price: low to high", func(a, b *product) int { return a.Cents - b.Cents }},
		{"price-high", "Price: high to low", func(a, b *product) int { return b.Cents - a.Cents }},
		{"rating", "Customer rating", func(a, b *product) int { return b.Tenths - a.Tenths }},
		{"best-selling", "Best selling", func(a, b *product) int { return b.Sold - a.Sold }},
	}
}

// readListing takes a listing out of URL parameters, ignoring what it does not understand.
func readListing(path string, v url.Values) listing {
	l := listing{path: path, filter: readFilter(v), page: 1}
	for _, s := range sortings(false) {
		if s.Key == v.Get("sort") {
			l.sort = s.Key
		}
	}
	if n, err := strconv.Atoi(v.Get("page")); err == nil && n > 0 {
		l.page = n
	}
	return l
}

// URL is the address of the listing.
func (l listing) URL() string {
	v := url.Values{}
	if l.q != "" {
		v.Set("q", l.q)
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

// with is the first page of the listing under another filter.
func (l listing) with(f filter) listing {
	l.filter, l.page = f, 1
	return l
}

func (l listing) at(page int) listing {
	l.page = page
	return l
}

// A results is one page of a listing as the templates show it.
type results struct {
	Products             []*product
	Total, From, To      int
	Facets               []facet
	Applied              []facetValue
	ClearURL, Path       string
	Sortings             []sorting
	Sort                 string
	Hidden               []field // what the sort form carries along
	Pages                []pageLink
	Previous, Next, Here string
}

type field struct{ Name, Value string }

// A pageLink is one number of the pagination; URL is empty where numbers are left out.
type pageLink struct {
	Number  int
	URL     string
	Current bool
}

// show filters, sorts and cuts the products into the page asked for; a page beyond the last one
// is the last.
func (l listing) show(ps []*product) results {
	found := l.filter.apply(ps)
	r := results{Total: len(found), Facets: l.facets(ps), Path: l.path, Sort: l.sort, Sortings: sortings(l.q != "")}
	r.Applied = applied(r.Facets)
	r.ClearURL = l.with(filter{}).URL()
	for _, s := range r.Sortings {
		if s.Key == l.sort && s.less != nil {
			slices.SortStableFunc(found, s.less)
		}
	}
	pages := max((len(found)+perPage-1)/perPage, 1)
	l.page = min(l.page, pages)
	from := (l.page - 1) * perPage
	r.Products = found[from:min(from+perPage, len(found))]
	r.From, r.To = from+1, from+len(r.Products)
	r.Here = l.URL()
	r.paginate(l, pages)
	bare := l
	bare.sort, bare.page = "", 1
	u, _ := url.Parse(bare.URL())
	q := u.Query()
	for _, k := range []string{"q", "brand", "price", "rating", "colour", "stock"} {
		for _, v := range q[k] {
			r.Hidden = append(r.Hidden, field{k, v})
		}
	}
	return r
}

// paginate links the first, the last and the pages around the present one.
func (r *results) paginate(l listing, pages int) {
	if pages == 1 {
		return
	}
	last := 0
	for n := 1; n <= pages; n++ {
		if n > 1 && n < pages && (n < l.page-2 || n > l.page+2) {
			continue
		}
		if n > last+1 {
			r.Pages = append(r.Pages, pageLink{})
		}
		r.Pages = append(r.Pages, pageLink{n, l.at(n).URL(), n == l.page})
		last = n
	}
	if l.page > 1 {
		r.Previous = l.at(l.page - 1).URL()
	}
	if l.page < pages {
		r.Next = l.at(l.page + 1).URL()
	}
}
