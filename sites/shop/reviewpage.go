package shop

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
)

// A reviewSummary is how many reviews gave how many stars.
type reviewSummary struct {
	Total int
	Stars []starCount // five stars first
}

// A starCount is one bar of the histogram.
type starCount struct {
	Stars, Count int
	Percent      int // of all reviews
	URL          string
	Current      bool // the page shows only these
}

// summary counts the product's written reviews by their stars.
func (p *product) summary() reviewSummary {
	out := reviewSummary{Total: len(p.Reviews)}
	for stars := 5; stars >= 1; stars-- {
		c := starCount{Stars: stars, URL: reviewQuery{p: p, stars: stars}.URL()}
		for _, r := range p.Reviews {
			if r.Stars == stars {
				c.Count++
			}
		}
		c.Percent = c.Count * 100 / max(out.Total, 1)
		out.Stars = append(out.Stars, c)
	}
	return out
}

// reviewsPerPage is how many reviews one page shows.
const reviewsPerPage = 5

// A reviewOrder is a way to sort reviews; "" is by how many found them helpful.
type reviewOrder struct {
	Key, Label string
	less       func(a, b review) int
}

func reviewOrders() []reviewOrder {
	return []reviewOrder{
		{"", "Most helpful", func(a, b review) int { return b.Helpful - a.Helpful }},
		{"newest", "Newest", func(a, b review) int { return b.day - a.day }},
		{"highest", "Highest rating", func(a, b review) int { return b.Stars - a.Stars }},
		{"lowest", "Most critical", func(a, b review) int { return a.Stars - b.Stars }},
	}
}

// A reviewQuery is what an address asks of a product's reviews.
type reviewQuery struct {
	p     *product
	order reviewOrder
	stars int // 1 to 5, 0 for all
	page  int
}

// readReviewQuery ignores what it does not understand.
func readReviewQuery(p *product, v url.Values) reviewQuery {
	q := reviewQuery{p: p, order: reviewOrders()[0], page: 1}
	for _, o := range reviewOrders() {
		if o.Key == v.Get("sort") {
			q.order = o
		}
	}
	if n, err := strconv.Atoi(v.Get("stars")); err == nil && n >= 1 && n <= 5 {
		q.stars = n
	}
	if n, err := strconv.Atoi(v.Get("page")); err == nil && n > 0 {
		q.page = n
	}
	return q
}

// URL is the address of the query.
func (q reviewQuery) URL() string {
	v := url.Values{}
	if q.order.Key != "" {
		v.Set("sort", q.order.Key)
	}
	if q.stars > 0 {
		v.Set("stars", strconv.Itoa(q.stars))
	}
	if q.page > 1 {
		v.Set("page", strconv.Itoa(q.page))
	}
	if len(v) == 0 {
		return q.p.URL() + "/reviews"
	}
	return q.p.URL() + "/reviews?" + v.Encode()
}

func (q reviewQuery) at(page int) reviewQuery {
	q.page = page
	return q
}

// A reviewsPage is one page of a product's reviews.
type reviewsPage struct {
	P       *product
	Reviews []reviewView
	Summary reviewSummary
	Orders  []reviewOrder
	Sort    string
	Stars   int
	Shown   int    // reviews that fit the query, on all its pages
	AllURL  string // without the stars asked for
	Here    string
	pager
}

func (p reviewsPage) category() string { return p.P.Category.Slug }

// A reviewView is a review with what this session did about it.
type reviewView struct {
	review
	Number int // names it in forms
	Found  bool
}

// reviews shows the product's reviews, sorted and filtered by the address.
func (v *visit) reviews() {
	p := v.shop.catalogue.bySlug[v.r.PathValue("slug")]
	if p == nil || v.shop.variants.On(NoReviews) {
		v.notFound()
		return
	}
	q := readReviewQuery(p, v.r.Form)
	var found []reviewView
	for i, r := range p.Reviews {
		if q.stars == 0 || r.Stars == q.stars {
			found = append(found, v.reviewView(p, i))
		}
	}
	slices.SortStableFunc(found, func(a, b reviewView) int { return q.order.less(a.review, b.review) })
	pages := max((len(found)+reviewsPerPage-1)/reviewsPerPage, 1)
	q.page = min(q.page, pages)
	out := reviewsPage{P: p, Summary: p.summary(), Orders: reviewOrders(), Sort: q.order.Key, Stars: q.stars, Shown: len(found), Here: q.URL()}
	all := q.at(1)
	all.stars = 0
	out.AllURL = all.URL()
	for i := range out.Summary.Stars {
		out.Summary.Stars[i].Current = out.Summary.Stars[i].Stars == q.stars
	}
	from := (q.page - 1) * reviewsPerPage
	out.Reviews = found[from:min(from+reviewsPerPage, len(found))]
	out.pager = paginate(q.page, pages, func(n int) string { return q.at(n).URL() })
	v.log(Event{Kind: KindReviews, Product: p.Slug, Query: v.r.URL.RawQuery})
	v.page(http.StatusOK, "reviews", "Reviews of "+p.Title, out)
}

// reviewView shows the i-th review of a product to this session.
func (v *visit) reviewView(p *product, i int) reviewView {
	out := reviewView{review: p.Reviews[i], Number: i + 1, Found: v.s.helpful[helpfulKey(p, i)]}
	if out.Found {
		out.Helpful++
	}
	return out
}

func helpfulKey(p *product, i int) string { return fmt.Sprint(p.Slug, "#", i) }

// helpful counts a review as helpful, once per session.
func (v *visit) helpful() {
	p := v.shop.catalogue.bySlug[v.r.PathValue("slug")]
	if p == nil || v.shop.variants.On(NoReviews) {
		v.notFound()
		return
	}
	n, err := strconv.Atoi(v.r.PostForm.Get("review"))
	if err != nil || n < 1 || n > len(p.Reviews) {
		v.notFound()
		return
	}
	if key := helpfulKey(p, n-1); !v.s.helpful[key] {
		if v.s.helpful == nil {
			v.s.helpful = map[string]bool{}
		}
		v.s.helpful[key] = true
		v.log(Event{Kind: KindHelpful, Product: p.Slug, Query: strconv.Itoa(n)})
	}
	v.changed(notice{Text: "Thank you", Detail: "You found this review helpful."}, v.back(p.URL()+"/reviews"))
}
