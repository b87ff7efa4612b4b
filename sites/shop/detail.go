package shop

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// A productPage is a product with a choice under way.
type productPage struct {
	P        *product
	Groups   []groupView
	Shown    int // index of the colour pictured
	Price    int
	Quantity string
	Error    string
	Top      []review
	Stars    []starCount
	Related  []*product
	LD       map[string]any
}

func (p productPage) category() string { return p.P.Category.Slug }

// A groupView is an option group as the page offers it.
type groupView struct {
	optionGroup
	Values  []valueView
	Missing bool // asked for in the error
}

// A valueView is a value with its state under the present choice.
type valueView struct {
	optionValue
	Index    int
	Checked  bool
	Disabled bool   // cannot be had in any combination
	Note     string // "not in Moss": cannot be had with what is chosen
	Hex      string
	URL      string // shows the product in this value
	Picture  string
}

type starCount struct{ Stars, Count int }

func (v *visit) product() {
	p := v.shop.catalogue.bySlug[v.r.PathValue("slug")]
	if p == nil {
		v.notFound()
		return
	}
	picked := p.read(make(choice, len(p.Groups)), v.r.Form.Get)
	e := Event{Kind: KindProductView, Product: p.Slug, Query: v.r.URL.RawQuery}
	v.log(e)
	if o := p.encode(picked); o != "" {
		e.Kind, e.Query = KindOption, o
		v.log(e)
	}
	v.page(http.StatusOK, "product", p.Title, v.productPage(p, p.read(p.preset(), v.r.Form.Get), "1", ""))
}

// encode writes what is chosen as colour=moss&size=m.
func (p *product) encode(c choice) string {
	var parts []string
	for i, g := range p.Groups {
		if c[i] != "" {
			parts = append(parts, g.Name+"="+url.QueryEscape(c[i]))
		}
	}
	return strings.Join(parts, "&")
}

func (v *visit) productPage(p *product, c choice, quantity, problem string) productPage {
	out := productPage{P: p, Price: p.price(c), Quantity: quantity, Error: problem,
		Top: p.Reviews[:min(3, len(p.Reviews))], Related: v.shop.catalogue.related(p, 4), LD: p.schema()}
	for i, g := range p.Groups {
		gv := groupView{optionGroup: g, Missing: problem != "" && c[i] == ""}
		for k, val := range g.Values {
			w := valueView{optionValue: val, Index: k, Checked: c[i] == val.Slug}
			w.Disabled, w.Note = p.state(c, i, val)
			if g.Name == "colour" {
				w.Hex, w.Picture = p.Colours[k].Hex, p.PictureIn(val.Slug)
				w.URL = p.URL() + "?colour=" + val.Slug
				if w.Checked {
					out.Shown = k
				}
			}
			gv.Values = append(gv.Values, w)
		}
		out.Groups = append(out.Groups, gv)
	}
	for s := 5; s >= 1; s-- {
		n := 0
		for _, r := range p.Reviews {
			if r.Stars == s {
				n++
			}
		}
		out.Stars = append(out.Stars, starCount{s, n})
	}
	return out
}

// state says whether a value can be had at all, and what of the present choice it cannot be had
// with.
func (p *product) state(c choice, group int, val optionValue) (disabled bool, note string) {
	if p.dead(group, val.Slug) {
		return true, "sold out"
	}
	with := append(choice(nil), c...)
	with[group] = val.Slug
	if !p.gone[with.key()] {
		return false, ""
	}
	rest := append(choice(nil), c...)
	rest[group] = ""
	return false, "not in " + p.combination(rest)
}

// add puts the product into the cart and shows it, or goes on to the checkout.
func (v *visit) add() {
	p := v.shop.catalogue.bySlug[v.r.PathValue("slug")]
	if p == nil {
		v.notFound()
		return
	}
	c := p.read(make(choice, len(p.Groups)), v.r.PostForm.Get)
	quantity := clean(v.r.PostForm.Get("quantity"))
	n, problem := readQuantity(quantity)
	if why := p.refuse(c); why != "" {
		problem = why
	}
	if problem == "" {
		problem = v.s.put(p, c, n)
	}
	if problem != "" {
		v.page(http.StatusUnprocessableEntity, "product", p.Title, v.productPage(p, c, quantity, problem))
		return
	}
	v.log(Event{Kind: KindAddToCart, Product: p.Slug, Query: p.encode(c), Quantity: n, Cents: n * p.price(c)})
	if v.r.PostForm.Get("action") == "buy" {
		v.redirect("/checkout")
		return
	}
	detail := fmt.Sprintf("%d × %s", n, p.Title)
	if d := p.combination(c); d != "" {
		detail += " (" + d + ")"
	}
	v.s.notice = &notice{"Added to your cart", detail, true}
	v.redirect(p.URL())
}

// reviewsPerPage is how many reviews one page shows.
const reviewsPerPage = 5

type reviewsPage struct {
	P       *product
	Reviews []review
	Sort    string
	results
}

func (p reviewsPage) category() string { return p.P.Category.Slug }

func (v *visit) reviews() {
	p := v.shop.catalogue.bySlug[v.r.PathValue("slug")]
	if p == nil {
		v.notFound()
		return
	}
	out := reviewsPage{P: p, Sort: "helpful"}
	rs := slices.Clone(p.Reviews)
	l := listing{path: v.r.URL.Path, page: 1}
	switch s := v.r.Form.Get("sort"); s {
	case "newest":
		slices.SortStableFunc(rs, func(a, b review) int { return b.day - a.day })
		out.Sort, l.sort = s, s
	case "lowest":
		slices.SortStableFunc(rs, func(a, b review) int { return a.Stars - b.Stars })
		out.Sort, l.sort = s, s
	}
	pages := max((len(rs)+reviewsPerPage-1)/reviewsPerPage, 1)
	if n, err := strconv.Atoi(v.r.Form.Get("page")); err == nil && n > 0 {
		l.page = min(n, pages)
	}
	from := (l.page - 1) * reviewsPerPage
	out.Reviews = rs[from:min(from+reviewsPerPage, len(rs))]
	out.paginate(l, pages)
	v.log(Event{Kind: KindReviews, Product: p.Slug, Query: v.r.URL.RawQuery})
	v.page(http.StatusOK, "reviews", "Reviews of "+p.Title, out)
}

// schema is the product as schema.org has it.
func (p *product) schema() map[string]any {
	availability := "https://schema.org/InStock"
	if p.SoldOut() {
		availability = "https://schema.org/SoldOut"
	}
	return map[string]any{
		"@context": "https://schema.org", "@type": "Product", "name": p.Title, "sku": p.Slug,
		"brand":       map[string]any{"@type": "Brand", "name": p.Brand},
		"description": strings.Join(p.Description, " "), "image": p.Picture(), "category": p.Category.Name,
		"offers": map[string]any{"@type": "Offer", "price": fmt.Sprintf("%d.%02d", p.Cents/100, p.Cents%100),
			"priceCurrency": "USD", "availability": availability, "url": p.URL()},
		"aggregateRating": map[string]any{"@type": "AggregateRating",
			"ratingValue": fmt.Sprintf("%d.%d", p.Tenths/10, p.Tenths%10), "ratingCount": p.Ratings, "bestRating": 5},
	}
}
