package choice_test

import (
	"context"
	"fmt"
	"net/url"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// ware is a product of the shop in memory.
type ware struct {
	title   string
	cents   int64
	was     int64
	rating  float64
	reviews int
	soldOut bool
}

var wares = []ware{
	{"Fell Merino Crew Sweater", 6800, 0, 4.6, 212, false},
	{"Nord Merino Half-Zip Sweater", 7900, 9900, 4.4, 88, false},
	{"Fell Merino V-Neck Sweater", 6400, 0, 4.1, 35, false},
	{"Alder Lambswool Sweater", 5200, 0, 4.3, 140, false},
	{"Brae Merino Roll Neck", 11900, 0, 4.8, 61, false},
	{"Holm Cotton Sweater", 3900, 0, 3.9, 57, false},
	{"Nord Merino Base Layer", 4500, 0, 4.7, 301, false},
	{"Skye Cable Knit Sweater", 8900, 0, 4.5, 19, true},
	{"Tarn Merino Socks", 1800, 0, 4.5, 512, false},
	{"Fell Fleece Jacket", 7400, 0, 4.2, 77, false},
	{"Holm Linen Shirt", 4900, 0, 4.0, 23, false},
	{"Brae Wool Scarf", 2900, 3900, 4.4, 90, false},
	{"Tarn Rain Shell", 12900, 0, 4.6, 130, false},
	{"Lumen Desk Lamp", 5900, 0, 4.3, 44, false},
	{"Ridge Daypack 24", 8900, 0, 4.7, 260, false},
}

// shop is a shop in memory: search, list, product with options, cart,
// checkout in two steps, order. It is what a session of the test looks at.
type shop struct {
	url      string
	past     []string
	size     string
	sort     string
	cart     []int
	form     map[string]string
	notice   []page.Notice
	scroll   float64
	problem  bool // the form was sent with something missing
	ordered  bool
	reviews  int
	viewed   []int
	searches int

	letterAt int // on which look a dialog comes up over the page; 0 = never
	looks    int
	letter   bool // it stands there
	blocked  int  // actions that met it
}

func newShop() *shop { return &shop{url: "/", form: map[string]string{}} }

var fields = []struct{ name, label string }{
	{"contact.email", "Email address"}, {"contact.full_name", "Full name"}, {"contact.street", "Street address"},
	{"contact.city", "City"}, {"contact.zip", "ZIP code"},
}

var cardFields = []struct{ name, label string }{
	{"payment.card_number", "Card number"}, {"payment.expiry", "Expiry date"}, {"payment.cvc", "Security code"},
}

func slug(s string) string {
	return strings.ReplaceAll(strings.ToLower(strings.ReplaceAll(s, "-", "_")), " ", "_")
}

func item(i int) page.Item {
	w := wares[i]
	it := page.Item{Name: slug(w.title), Title: w.title, Price: page.Money{Cents: w.cents, Currency: "USD"}, Rating: w.rating, Reviews: w.reviews, SoldOut: w.soldOut}
	if w.was > 0 {
		it.Was = page.Money{Cents: w.was, Currency: "USD"}
	}
	return it
}

// found are the indexes of the wares that a query finds, best first.
func (s *shop) found(q string) []int {
	var out []int
	for need := len(strings.Fields(q)); need > 0; need-- {
		for i, w := range wares {
			n := 0
			for _, t := range strings.Fields(strings.ToLower(q)) {
				if strings.Contains(strings.ToLower(w.title), strings.TrimSuffix(t, "s")) {
					n++
				}
			}
			if n == need {
				out = append(out, i)
			}
		}
	}
	return out
}

func (s *shop) Observe(context.Context) (page.Look, error) {
	o := page.Observation{URL: "https://shop.test" + s.url}
	add := func(e page.Element) { e.InViewport = len(o.Elements) < 14; o.Elements = append(o.Elements, e) }
	u, _ := url.Parse(s.url)
	add(page.Element{Name: "header.search", Role: "searchbox", Label: "Search products", ClickType: page.ClickSearch, Value: u.Query().Get("q")})
	add(page.Element{Name: "header.cart", Role: "link", Label: fmt.Sprintf("Cart, %d items", len(s.cart)), ClickType: page.ClickNavBar})
	for _, c := range []string{"Sweaters", "Jackets", "Lamps"} {
		add(page.Element{Name: "nav." + slug(c), Role: "link", Label: c, ClickType: page.ClickNavBar})
	}
	cards := func(is []int) {
		for _, i := range is {
			it := item(i)
			o.Items = append(o.Items, it)
			add(page.Element{Name: it.Name + ".view_product", Role: "link", Label: it.Title, ClickType: page.ClickProductLink, Item: it.Name})
		}
	}
	button := func(name, label, click string) {
		add(page.Element{Name: name, Role: "button", Label: label, ClickType: click})
	}
	switch p := u.Path; {
	case s.ordered:
		o.Title, o.Text = "Thank you", "# Thank you for your order\nYour order number is 1001."
	case p == "/":
		o.Title, o.Text = "Shop", "Best sellers"
		cards([]int{14, 8, 13, 9})
	case p == "/search":
		o.Title = "Results for " + u.Query().Get("q")
		for _, f := range []string{"Fell", "Nord", "Brae"} {
			add(page.Element{Name: "refinements.brand." + slug(f), Role: "link", Label: f + " (3)", ClickType: page.ClickFilter})
		}
		add(page.Element{Name: "sort_by", Role: "combobox", Label: "Sort by", ClickType: page.ClickFilter, Value: s.sort, Options: []string{"Relevance", "Price: low to high", "Top rated"}})
		cards(s.found(u.Query().Get("q")))
	case strings.HasPrefix(p, "/p/"):
		s.product(&o, s.ware(p), add, button)
		cards([]int{11, 8})
	case p == "/cart":
		s.cartPage(&o, add)
	case p == "/checkout":
		o.Title, o.Text = "Contact and address", "Total | $"+s.total()
		s.formPage(add, fields)
		button("continue", "Continue to payment", page.ClickOther)
	case p == "/checkout/payment":
		o.Title, o.Text = "Payment", "Total | $"+s.total()
		s.formPage(add, cardFields)
		button("place_order", "Place order", page.ClickPurchase)
	}
	if s.looks++; s.looks == s.letterAt {
		s.letter = true
	}
	if s.letter {
		o.Text += "\n[dialog over the page: Our letter]\nbutton “Sign up” [our_letter.sign_up] button “No thanks” [our_letter.no_thanks]\n[end of dialog]"
		for _, b := range []struct{ name, label string }{{"our_letter.sign_up", "Sign up"}, {"our_letter.no_thanks", "No thanks"}} {
			o.Elements = append(o.Elements, page.Element{Name: b.name, Role: "button", Label: b.label, ClickType: page.ClickOther, InViewport: true})
		}
	}
	l := page.Look{Observation: o, Notices: s.notice, Scroll: page.Scroll{Y: s.scroll, View: 800, Height: 1600}}
	s.notice = nil
	return l, nil
}

func (s *shop) ware(path string) int {
	for i, w := range wares {
		if "/p/"+slug(w.title) == path {
			return i
		}
	}
	return 0
}

func (s *shop) total() string {
	sum := int64(595)
	for _, i := range s.cart {
		sum += wares[i].cents
	}
	return fmt.Sprintf("%d.%02d", sum/100, sum%100)
}

func (s *shop) product(o *page.Observation, i int, add func(page.Element), button func(name, label, click string)) {
	it := item(i)
	o.Title, o.Text = it.Title+" – Shop", "# "+it.Title+"\nA warm thing."
	it.Name = ""
	o.Items = append(o.Items, it)
	for _, v := range []string{"S", "M", "L"} {
		add(page.Element{Name: "size." + strings.ToLower(v), Role: "radio", Label: v, ClickType: page.ClickProductOption, Checked: s.size == v, Required: true})
	}
	add(page.Element{Name: "add_to_cart", Role: "button", Label: "Add to cart", ClickType: page.ClickOther, Disabled: it.SoldOut})
	add(page.Element{Name: "buy_now", Role: "button", Label: "Buy now", ClickType: page.ClickPurchase, Disabled: it.SoldOut})
	button("reviews.read_all", fmt.Sprintf("Read all %d reviews", it.Reviews), page.ClickReview)
}

func (s *shop) cartPage(o *page.Observation, add func(page.Element)) {
	o.Title = "Your cart"
	if len(s.cart) == 0 {
		o.Text = "Your cart is empty."
		return
	}
	o.Text = "Total | $" + s.total()
	for k, i := range s.cart {
		add(page.Element{Name: fmt.Sprintf("line_%d.remove", k), Role: "button", Label: "Remove " + wares[i].title, ClickType: page.ClickCartPage})
	}
	add(page.Element{Name: "checkout", Role: "link", Label: "Proceed to checkout", ClickType: page.ClickPurchase})
	add(page.Element{Name: "continue_shopping", Role: "link", Label: "Continue shopping", ClickType: page.ClickOther})
}

func (s *shop) formPage(add func(page.Element), fs []struct{ name, label string }) {
	for _, f := range fs {
		v := s.form[f.name]
		add(page.Element{Name: f.name, Role: "textbox", Label: f.label, Value: v, Required: true, Invalid: s.problem && v == ""})
	}
}

func (s *shop) goTo(u string) page.Effect {
	s.past = append(s.past, s.url)
	s.url, s.scroll, s.problem = u, 0, false
	return page.Effect{URL: u, Navigated: true}
}

func (s *shop) Perform(ctx context.Context, a page.Action, _ *page.DialogAnswer) (page.Effect, error) {
	s.looks-- // the shopper does not look here
	l, _ := s.Observe(ctx)
	e, ok := l.Find(a.Name)
	if a.Name != "" && !ok {
		return page.Effect{}, &page.Error{Kind: page.Gone, Name: a.Name}
	}
	if e.Disabled {
		return page.Effect{}, &page.Error{Kind: page.Disabled, Name: a.Name}
	}
	if s.letter && a.Name != "" {
		if a.Name != "our_letter.no_thanks" {
			s.blocked++
			return page.Effect{}, &page.Error{Kind: page.Covered, Name: a.Name, Detail: "by dialog “Our letter”"}
		}
		s.letter = false
		return page.Effect{URL: s.url}, nil
	}
	switch a.Type {
	case page.TypeAndSubmit:
		s.searches++
		return s.goTo("/search?q=" + url.QueryEscape(a.Text)), nil
	case page.TypeText:
		s.form[a.Name] = a.Text
	case page.Select:
		s.sort = a.Text
	case page.ScrollPage:
		s.scroll = map[string]float64{"down": 800, "up": 0}[a.Text]
	case page.Back:
		last := s.past[len(s.past)-1]
		s.past, s.url, s.scroll = s.past[:len(s.past)-1], last, 0
		return page.Effect{URL: last, Navigated: true}, nil
	case page.Click:
		return s.click(e), nil
	}
	return page.Effect{URL: s.url}, nil
}

func (s *shop) click(e page.Element) page.Effect {
	missing := func(fs []struct{ name, label string }) bool {
		s.problem = false
		for _, f := range fs {
			if s.form[f.name] == "" {
				s.problem = true
			}
		}
		return s.problem
	}
	switch {
	case e.ClickType == page.ClickProductLink:
		i := s.ware("/p/" + e.Item)
		s.viewed, s.size = append(s.viewed, i), ""
		return s.goTo("/p/" + e.Item)
	case strings.HasPrefix(e.Name, "nav."):
		return s.goTo("/search?q=" + strings.TrimPrefix(e.Name, "nav."))
	case strings.HasPrefix(e.Name, "refinements."):
		return s.goTo("/search?q=merino+" + e.Name[strings.LastIndex(e.Name, ".")+1:])
	case strings.HasPrefix(e.Name, "size."):
		s.size = e.Label
	case e.Name == "add_to_cart" || e.Name == "buy_now":
		if s.size == "" {
			n := []page.Notice{{Kind: "alert", Text: "Please choose a size."}}
			return page.Effect{URL: s.url, Notices: n}
		}
		s.cart = append(s.cart, s.ware(s.url))
		if e.Name == "buy_now" {
			return s.goTo("/checkout")
		}
		return page.Effect{URL: s.url, Notices: []page.Notice{{Kind: "status", Text: "Added to your cart."}}}
	case e.Name == "reviews.read_all":
		s.reviews++
		s.scroll = 800
		return page.Effect{URL: s.url, Notices: []page.Notice{{Kind: "status", Text: "Reviews"}}}
	case e.Name == "header.cart":
		return s.goTo("/cart")
	case strings.HasSuffix(e.Name, ".remove"):
		s.cart = nil
	case e.Name == "checkout":
		return s.goTo("/checkout")
	case e.Name == "continue_shopping":
		return s.goTo("/")
	case e.Name == "continue" && !missing(fields):
		return s.goTo("/checkout/payment")
	case e.Name == "place_order" && !missing(cardFields):
		s.ordered = true
		return s.goTo("/order")
	}
	return page.Effect{URL: s.url}
}
