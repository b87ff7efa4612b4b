package shop

// A pager links the pages of a long list.
type pager struct {
	Pages          []pageLink // none when there is one page
	Previous, Next string
}

// A pageLink is one number of the pagination; URL is empty where numbers are left out.
type pageLink struct {
	Number  int
	URL     string
	Current bool
}

// paginate links the first, the last and the pages around the present one.
func paginate(page, pages int, url func(page int) string) pager {
	var p pager
	if pages == 1 {
		return p
	}
	last := 0
	for n := 1; n <= pages; n++ {
		if n > 1 && n < pages && (n < page-2 || n > page+2) {
			continue
		}
		if n > last+1 {
			p.Pages = append(p.Pages, pageLink{})
		}
		p.Pages = append(p.Pages, pageLink{n, url(n), n == page})
		last = n
	}
	if page > 1 {
		p.Previous = url(page - 1)
	}
	if page < pages {
		p.Next = url(page + 1)
	}
	return p
}
