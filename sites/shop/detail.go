package shop

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// A productPage is a product with a choice under way.
type productPage struct {
	P        *product
	Groups   []groupView
	Gallery  gallery
	Price    int
	Was      int // zero when the price was not reduced
	Quantity string
	Error    string
	Reviews  reviewSummary
	Top      []review
	Related  []*product
	LD       map[string]any
}

func (p productPage) category() string { return p.P.Category.Slug }

// Saving is how much the price of the choice was reduced, in percent.
func (p productPage) Saving() int {
	if p.Was == 0 {
		return 0
	}
	return (p.Was - p.Price) * 100 / p.Was
}

// Limit is how many pieces the quantity field allows.
func (p productPage) Limit() int { return max(p.P.limit(), 1) }

// Gone are the combinations that cannot be had, for the script that follows the choice.
func (p productPage) Gone() string {
	return strings.Join(slices.Sorted(maps.Keys(p.P.gone)), " ")
}

// Guide is the page that helps with choosing: sizes for what is worn, care for the rest.
func (p productPage) Guide() field {
	switch p.P.Category.Slug {
	case "jackets", "footwear", "backpacks", "sleep":
		return field{"Size guide", "/help/sizes"}
	}
	return field{"Care guide", "/help/care"}
}

// A groupView is an option group as the page offers it.
type groupView struct {
	optionGroup
	Values  []valueView
	Missing bool // asked for in the error
}

// maxOwnList is up to how many values a drop-down list is the shop's own; longer ones are left
// to the browser's.
const maxOwnList = 6

// OwnList says whether a script makes the drop-down list the shop's own.
func (g groupView) OwnList() bool { return g.Select && len(g.Values) <= maxOwnList }

// A valueView is a value with its state under the present choice.
type valueView struct {
	optionValue
	Index    int
	Checked  bool
	Disabled bool   // cannot be had in any combination
	Note     string // "not in Moss": cannot be had with what is chosen
	Hex      string
}

func (v *visit) product() {
	p := v.shop.catalogue.bySlug[v.r.PathValue("slug")]
	if p == nil {
		v.notFound()
		return
	}
	picked := p.read(make(choice, len(p.Groups)), v.r.Form.Get)
	e := Event{Kind: KindProductView, Product: p.Slug, Query: v.r.URL.RawQuery}
	v.log(e)
	v.s.saw(p)
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
	out := productPage{P: p, Price: p.price(c), Quantity: quantity, Error: problem, Gallery: p.gallery(c, v.r.Form.Get("view")),
		Reviews: p.summary(), Top: p.Reviews[:min(3, len(p.Reviews))], Related: v.shop.catalogue.related(p, 4), LD: p.schema()}
	if p.WasCents > 0 {
		out.Was = p.WasCents + out.Price - p.Cents
	}
	if v.shop.variants.On(NoReviews) {
		delete(out.LD, "aggregateRating")
	}
	for i, g := range p.Groups {
		gv := groupView{optionGroup: g, Missing: problem != "" && c[i] == ""}
		gv.Select = g.Select || i > 1 // a third row of buttons would be too many
		for k, val := range g.Values {
			w := valueView{optionValue: val, Index: k, Checked: c[i] == val.Slug}
			w.Disabled, w.Note = p.state(c, i, val)
			if g.Name == "colour" {
				w.Hex = p.Colours[k].Hex
			}
			gv.Values = append(gv.Values, w)
		}
		out.Groups = append(out.Groups, gv)
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
	if problem != "" && v.fetched() {
		v.refused(problem)
		return
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
	if v.shop.variants.On(Cluttered) {
		v.s.popups.added = p
	}
	v.changed(notice{Text: "Added to your cart", Detail: pieces(n, line{P: p, Choice: c}), Cart: true}, v.back(p.URL()))
}
