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
	P        item
	Groups   []groupView
	Gallery  gallery
	Price    int
	Was      int // zero when the price was not reduced
	Quantity string
	Error    string
	Reviews  reviewSummary
	Top      []review
	Related  []item
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

// A guide is a page that helps with choosing.
type guide struct{ Name, URL string }

// Guide is about sizes for what is worn, about care for the rest.
func (p productPage) Guide() guide {
	switch p.P.Category.Slug {
	case "jackets", "footwear", "backpacks", "sleep":
		return guide{"Size guide", "/help/sizes"}
	}
	return guide{"Care guide", "/help/care"}
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
	v.log(Event{Kind: KindProductView, Product: p.Slug, Query: v.r.URL.RawQuery})
	if !v.probes() {
		v.s.saw(p)
		v.chose(p, picked)
	}
	shown := p.read(p.preset(), v.r.Form.Get)
	v.page(http.StatusOK, "product", p.Title, v.productPage(v.shop.stock.item(p), shown, picked, "1", ""))
}

// chose logs the options that a shopper chose, each choice once in a row. What a page presets
// nobody chose.
func (v *visit) chose(p *product, c choice) {
	c = slices.Clone(c)
	for i, preset := range p.preset() {
		if c[i] == preset {
			c[i] = ""
		}
	}
	options := p.encode(c)
	if chosen := p.Slug + "?" + options; options != "" && chosen != v.s.chosen {
		v.s.chosen = chosen
		v.log(Event{Kind: KindOption, Product: p.Slug, Query: options})
	}
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

// productPage shows a product with a choice made; picked is the part of it that the shopper made.
func (v *visit) productPage(p item, c, picked choice, quantity, problem string) productPage {
	out := productPage{P: p, Price: p.price(c), Quantity: quantity, Error: problem, Gallery: p.gallery(c, picked, v.r.Form.Get("view")),
		Reviews: p.summary(), Top: p.Reviews[:min(shownFirst, len(p.Reviews))], Related: v.shop.related(p.product, 4), LD: p.schema()}
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
	now := v.shop.stock.item(p)
	if why := now.refuse(c); why != "" {
		problem = why
	}
	if problem == "" {
		problem = v.s.put(now, c, n)
	}
	if problem != "" && v.fetched() {
		v.refused(problem)
		return
	}
	if problem != "" {
		v.page(http.StatusUnprocessableEntity, "product", p.Title, v.productPage(now, c, c, quantity, problem))
		return
	}
	v.chose(p, c)
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
