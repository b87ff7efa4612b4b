package shop

// A results is one page of a listing as the templates show it.
type results struct {
	Products        []item
	Total, From, To int
	Facets          []facet
	Applied         []facetValue
	ClearURL, Path  string
	Sortings        []sorting
	Sort            string
	Hidden          []field // what the form carries along
	Endless         bool    // more products come below instead of on pages
	Page            int
	Here            string
	pager
}

type field struct{ Name, Value string }

// show filters, sorts and cuts the products into the page asked for; a page beyond the last one
// is the last. An endless list shows all pages up to it, unless only a fragment is asked for.
func (l listing) show(ps []item) results {
	found := l.ordered(ps)
	r := results{Total: len(found), Facets: l.facets(ps), Path: l.path, Sort: l.sort, Sortings: l.sortings(),
		Hidden: l.hidden(), Endless: l.variants.On(InfiniteScroll)}
	r.Applied = l.applied(r.Facets)
	r.ClearURL = l.with(filter{}).URL()
	pages := max((len(found)+perPage-1)/perPage, 1)
	l.page = min(l.page, pages)
	from, to := (l.page-1)*perPage, min(l.page*perPage, len(found))
	if r.Endless && !l.fragment {
		from = 0
	}
	r.Page, r.Products, r.From, r.To = l.page, found[from:to], from+1, to
	r.Here = l.URL()
	r.pager = paginate(l.page, pages, func(n int) string { return l.at(n).URL() })
	return r
}

// Opens says whether a page of an endless list begins with the product at this index of the
// products shown, so that its link can lead there; it gives the number of the page, 0 for none.
func (r results) Opens(i int) int {
	if n := r.From - 1 + i; r.Endless && n%perPage == 0 {
		return n/perPage + 1
	}
	return 0
}

// NextPage is the number of the page after this one.
func (r results) NextPage() int { return r.Page + 1 }

// LD is the products shown as schema.org has them, nil when there are none.
func (r results) LD() map[string]any {
	if len(r.Products) == 0 {
		return nil
	}
	var items []map[string]any
	for i, p := range r.Products {
		items = append(items, map[string]any{"@type": "ListItem", "position": r.From + i, "name": p.Title, "url": p.URL()})
	}
	return map[string]any{"@context": "https://schema.org", "@type": "ItemList", "numberOfItems": r.Total, "itemListElement": items}
}
