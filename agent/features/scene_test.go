package features

import (
	"errors"
	"slices"
	"testing"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

var usd = func(cents int64) page.Money { return page.Money{Cents: cents, Currency: "USD"} }

var (
	searchBox = page.Element{Name: "search", Role: "searchbox", Label: "Search", ClickType: page.ClickSearch, InViewport: true}
	cartLink  = page.Element{Name: "header.cart", Role: "link", Label: "Cart, 1 item", ClickType: page.ClickNavBar}
)

func link(item string) page.Element {
	return page.Element{Name: item + ".view_product", Role: "link", Label: item, ClickType: page.ClickProductLink, Item: item, InViewport: true}
}

func button(name, label, click string) page.Element {
	return page.Element{Name: name, Role: "button", Label: label, ClickType: click, InViewport: true}
}

func field(name, label, value string) page.Element {
	return page.Element{Name: name, Role: "textbox", Label: label, Value: value, Required: true}
}

var (
	list = page.Observation{URL: "https://shop.test/search?q=merino+sweater", Title: "Results", Text: "Results",
		Items: []page.Item{
			{Name: "crew", Title: "Fell Merino Sweater", Price: usd(6000), Was: usd(8000), Rating: 4.6, Reviews: 99},
			{Name: "socks", Title: "Tarn Merino Socks", Price: usd(1800), Rating: 4.5},
			{Name: "dear", Title: "Brae Merino Sweater", Price: usd(15000)},
		},
		Elements: []page.Element{searchBox, link("crew"), link("socks"), link("dear"), cartLink,
			{Name: "refinements.colour.navy", Role: "link", Label: "Navy (4)", ClickType: page.ClickFilter},
			{Name: "refinements.price.under_100", Role: "link", Label: "Under $100 (4)", ClickType: page.ClickFilter},
			{Name: "sort", Role: "combobox", Label: "Sort by", ClickType: page.ClickFilter, Value: "Relevance", Options: []string{"Relevance", "Price: low to high", "Top rated"}},
			{Name: "pagination.next", Role: "link", Label: "Next", ClickType: page.ClickPageRelated}}}
	product = page.Observation{URL: "https://shop.test/p/crew", Title: "Fell Merino Sweater – Shop", Text: "# Fell Merino Sweater\nWarm, in navy.",
		Items: []page.Item{{Title: "Fell Merino Sweater", Price: usd(6000), Rating: 4.6, Reviews: 99}, {Name: "socks", Title: "Tarn Merino Socks", Price: usd(1800)}},
		Elements: []page.Element{searchBox, cartLink,
			{Name: "size.s", Role: "radio", Label: "S", ClickType: page.ClickProductOption},
			{Name: "size.m", Role: "radio", Label: "M", ClickType: page.ClickProductOption},
			button("add_to_cart", "Add to cart", page.ClickOther), button("buy_now", "Buy now", page.ClickPurchase),
			button("reviews.all", "Read all 99 reviews", page.ClickReview), link("socks"),
			{Name: "footer.email", Role: "textbox", Label: "Email address", Required: true, ClickType: page.ClickNavBar}}}
	cart = page.Observation{URL: "https://shop.test/cart", Title: "Your cart", Text: "Subtotal | $60.00\nTotal | $65.95",
		Elements: []page.Element{searchBox, button("line.remove", "Remove", page.ClickCartPage), button("go", "Proceed to checkout", page.ClickPurchase),
			{Name: "on", Role: "link", Label: "Continue shopping", ClickType: page.ClickOther}}}
	checkout = page.Observation{URL: "https://shop.test/checkout", Title: "Address", Text: "Total | $65.95",
		Elements: []page.Element{searchBox, field("email", "Email address", "ada@example.com"), field("zip", "Postcode", ""),
			{Name: "state", Role: "combobox", Label: "State", Required: true, Options: []string{"Choose…", "Maine", "Oregon"}},
			{Name: "delivery.express", Role: "radio", Label: "Express $12.95"}, {Name: "delivery.standard", Role: "radio", Label: "Standard Free"},
			{Name: "news", Role: "checkbox", Label: "Send me news"}, {Name: "terms", Role: "checkbox", Label: "I accept the terms"},
			field("coupon", "Discount code", ""), field("card", "Card number", ""),
			button("next", "Continue to payment", page.ClickOther), button("review", "Continue to review", page.ClickReview)}}
	german = page.Observation{URL: "https://laden.test/p/1", Title: "Regenjacke Tarn", Text: "# Regenjacke Tarn",
		Items:    []page.Item{{Title: "Regenjacke Tarn", Price: page.Money{Cents: 8990, Currency: "EUR"}}},
		Elements: []page.Element{button("kaufen", "In den Warenkorb", page.ClickOther), {Name: "kasse", Role: "link", Label: "Zur Kasse", ClickType: page.ClickOther}}}
	details = map[string]string{"email": "ada@example.com", "zip": "97201", "state": "Oregon", "card_number": "${card_number}"}
	sweater = sites.Task{Intent: "a merino sweater, size M, navy", Budget: 80, Details: details}
)

func look(o page.Observation) page.Look {
	return page.Look{Observation: o, Scroll: page.Scroll{View: 800, Height: 2000}}
}

func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		name    string
		page    page.Observation
		want    Place
		subject string
	}{
		{"list", list, PlaceList, ""},
		{"product", product, PlaceProduct, "fell_merino_sweater"},
		{"cart", cart, PlaceCart, ""},
		{"checkout", checkout, PlaceCheckout, ""},
		{"German product", german, PlaceProduct, "regenjacke_tarn"},
		{"empty", page.Observation{URL: "about:blank"}, PlaceEmpty, ""},
		{"review step", page.Observation{URL: "https://shop.test/x", Elements: []page.Element{button("b", "Place order", page.ClickPurchase)}}, PlaceCheckout, ""},
		{"quick add in a list", page.Observation{URL: "https://shop.test/", Title: "Shop", Items: list.Items,
			Elements: []page.Element{link("crew"), link("socks"), {Name: "crew.add", Role: "button", Label: "Add to bag", Item: "crew"}}}, PlaceList, ""},
		{"newsletter", page.Observation{URL: "https://shop.test/", Elements: []page.Element{field("n.email", "Email", "")}}, PlaceOther, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := GoalOf(sweater)
			r := g.Read(&c.page)
			subject := ""
			if r.Subject != nil {
				subject = r.Subject.Key
			}
			if r.Place != c.want || subject != c.subject {
				t.Errorf("%s about %q, want %s about %q", r.Place, subject, c.want, c.subject)
			}
		})
	}
}

func TestSuit(t *testing.T) {
	g := GoalOf(sweater)
	r := g.Read(&list)
	crew, socks, dear := r.Items[0], r.Items[1], r.Items[2]
	if crew.Words != 1 || !crew.Within || crew.Over != 0 {
		t.Errorf("crew: %+v", crew)
	}
	if socks.Words != 0.25 {
		t.Errorf("socks have the words to %v, want a quarter: half of them, without the noun", socks.Words)
	}
	if dear.Over != 0.875 || dear.Within {
		t.Errorf("dear is over by %v", dear.Over)
	}
	if !(crew.Suit > dear.Suit && crew.Suit > socks.Suit) {
		t.Errorf("suits: crew %v, socks %v, dear %v", crew.Suit, socks.Suit, dear.Suit)
	}
}

func TestTrust(t *testing.T) {
	other := page.Observation{URL: "https://shop.test/search?q=merino+sweater", Title: "Results",
		Items:    []page.Item{{Name: "a", Title: "Fell Crew"}, {Name: "b", Title: "Fell Roll Neck"}, {Name: "c", Title: "Fell Merino Sweater"}},
		Elements: []page.Element{searchBox, link("a"), link("b"), link("c")}}
	g := GoalOf(sweater)
	for _, c := range []struct {
		name, url string
		want      float64
	}{
		{"an answer in other words", other.URL, 0.5},
		{"no answer", "https://shop.test/c/knitwear", 0},
	} {
		other.URL = c.url
		if r := g.Read(&other); r.Items[0].Words != c.want || r.Items[2].Words != 1 {
			t.Errorf("%s: %v and %v, want %v and 1", c.name, r.Items[0].Words, r.Items[2].Words, c.want)
		}
	}
}

func TestPriceRange(t *testing.T) {
	s := new(Memory).Scene(sites.Task{Intent: "lamp", Budget: 100}, look(list), nil, nil)
	for label, want := range map[string]float64{"Under $50": 0.5, "$50 to $80 (3)": 0.3, "$80 to $120": 0, "Over $50": 0, "$50+": 0, "Red": 0} {
		if got := s.priceRange(label); got < want-1e-9 || got > want+1e-9 {
			t.Errorf("%s: %v, want %v", label, got, want)
		}
	}
}

// candidate finds an action among the candidates; ok is false if it is none.
func candidate(cs []Candidate, a page.Action) (Candidate, bool) {
	i := slices.IndexFunc(cs, func(c Candidate) bool { return c.Action == a })
	if i < 0 {
		return Candidate{}, false
	}
	return cs[i], true
}

func value(c Candidate, feature string) float64 {
	for _, f := range c.Features {
		if f.Feature == feature {
			return f.Value
		}
	}
	return 0
}

func TestCandidates(t *testing.T) {
	clickOn := func(name string) page.Action { return page.Action{Type: page.Click, Name: name} }
	for _, c := range []struct {
		name    string
		page    page.Observation
		action  page.Action
		move    Move // "" = not offered
		feature string
		want    float64
	}{
		{"search by name", list, page.Action{Type: page.TypeAndSubmit, Name: "search", Text: "merino sweater"}, MoveSearch, "search.first", 1},
		{"no wishes that nobody would type", list, page.Action{Type: page.TypeAndSubmit, Name: "search", Text: "merino sweater m navy"}, "", "", 0},
		{"open", list, clickOn("crew.view_product"), MoveOpen, "open.deal", 0.25},
		{"open, second place", list, clickOn("socks.view_product"), MoveOpen, "open.cheap", 0.7},
		{"filter by a wish", list, clickOn("refinements.colour.navy"), MoveFilter, "filter.words", 1},
		{"filter by price, too wide", list, clickOn("refinements.price.under_100"), MoveFilter, "filter.price", 0},
		{"sort", list, page.Action{Type: page.Select, Name: "sort", Text: "Price: low to high"}, MoveFilter, "filter.sort_price", 1},
		{"sort as it is", list, page.Action{Type: page.Select, Name: "sort", Text: "Relevance"}, "", "", 0},
		{"next page", list, clickOn("pagination.next"), MoveTurn, "turn.next", 1},
		{"cart", list, clickOn("header.cart"), MoveCart, "cart.in_cart", 0},
		{"option of the task", product, clickOn("size.m"), MoveOption, "option.words", 1},
		{"option of no task", product, clickOn("size.s"), MoveOption, "option.needed", 1},
		{"add without option", product, clickOn("add_to_cart"), MoveAdd, "add.options_missing", 1},
		{"buy now", product, clickOn("buy_now"), MoveAdd, "add.buy_now", 1},
		{"reviews", product, clickOn("reviews.all"), MoveReview, "review.base", 1},
		{"related", product, clickOn("socks.view_product"), MoveOpen, "open.related", 1},
		{"proceed", cart, clickOn("go"), MoveCheckout, "checkout.at_cart", 1},
		{"continue shopping", cart, clickOn("on"), MoveBrowse, "browse.base", 1},
		{"remove", cart, clickOn("line.remove"), MoveOther, "other.base", 1},
		{"filled in", checkout, page.Action{Type: page.TypeText, Name: "email", Text: "ada@example.com"}, "", "", 0},
		{"synonym", checkout, page.Action{Type: page.TypeText, Name: "zip", Text: "97201"}, MoveFill, "fill.required", 1},
		{"secret by reference", checkout, page.Action{Type: page.TypeText, Name: "card", Text: "${card_number}"}, MoveFill, "fill.base", 1},
		{"select of a detail", checkout, page.Action{Type: page.Select, Name: "state", Text: "Oregon"}, MoveFill, "fill.base", 1},
		{"cheapest delivery", checkout, clickOn("delivery.standard"), MoveFill, "fill.cheapest", 1},
		{"dearer delivery", checkout, clickOn("delivery.express"), MoveFill, "fill.cheapest", 0},
		{"terms", checkout, clickOn("terms"), MoveFill, "fill.terms", 1},
		{"news", checkout, clickOn("news"), MoveOther, "other.base", 1},
		{"continue", checkout, clickOn("next"), MoveCheckout, "checkout.missing", 4},
		{"continue to the review of an order", checkout, clickOn("review"), MoveCheckout, "checkout.base", 1},
		{"newsletter in the footer", product, page.Action{Type: page.TypeText, Name: "footer.email", Text: "ada@example.com"}, "", "", 0},
		{"elsewhere from checkout", checkout, page.Action{Type: page.TypeAndSubmit, Name: "search", Text: "merino sweater"}, MoveSearch, "astray", 1},
		{"German cart", german, clickOn("kaufen"), MoveAdd, "add.base", 1},
		{"German checkout", german, clickOn("kasse"), MoveCheckout, "checkout.in_cart", 0},
		{"leave", page.Observation{}, page.Action{Type: page.Terminate}, MoveLeave, "leave.empty", 1},
		{"scroll", list, page.Action{Type: page.ScrollPage, Text: "down"}, MoveScroll, "scroll.base", 1},
		{"nowhere to go back to", list, page.Action{Type: page.Back}, "", "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := new(Memory).Scene(sweater, look(c.page), nil, nil)
			got, ok := candidate(s.Candidates(nil), c.action)
			if ok != (c.move != "") || got.Move != c.move {
				t.Fatalf("offered %v as %q, want %q", ok, got.Move, c.move)
			}
			if v := value(got, c.feature); v != c.want {
				t.Errorf("%s is %v, want %v", c.feature, v, c.want)
			}
		})
	}
}

// TestMeanings holds that features and their meanings do not drift apart.
func TestMeanings(t *testing.T) {
	known := map[string]bool{}
	for _, m := range Meanings() {
		if known[m.Feature] {
			t.Errorf("%s stands twice", m.Feature)
		}
		known[m.Feature] = true
	}
	for _, o := range []page.Observation{list, product, cart, checkout, german, {}} {
		for _, c := range new(Memory).Scene(sweater, look(o), nil, nil).Candidates(nil) {
			for _, f := range c.Features {
				if !known[f.Feature] {
					t.Errorf("%s has no meaning", f.Feature)
				}
			}
		}
	}
}

// past makes a history of actions on pages, each page the next one's before.
func past(steps ...trajectory.Step) []trajectory.Step {
	for i := range steps {
		steps[i].Seq = i + 1
	}
	return steps
}

var pages = map[string]page.Observation{"list": list, "product": product, "cart": cart, "checkout": checkout}

func load(hash string) (page.Observation, error) {
	if o, ok := pages[hash]; ok {
		return o, nil
	}
	return page.Observation{}, errors.New("no such page")
}

func TestPast(t *testing.T) {
	went := page.Effect{Navigated: true}
	search := trajectory.Step{Observation: "cart", Action: page.Action{Type: page.TypeAndSubmit, Name: "search", Text: "Merino Sweater"}, Effect: went}
	open := trajectory.Step{Observation: "list", Action: page.Action{Type: page.Click, Name: "crew.view_product"}, Effect: went, ClickType: page.ClickProductLink}
	add := func(e page.Effect) trajectory.Step {
		return trajectory.Step{Observation: "product", Action: page.Action{Type: page.Click, Name: "add_to_cart"}, Effect: e}
	}
	told := func(kind, text string) page.Effect {
		return page.Effect{Notices: []page.Notice{{Kind: kind, Text: text}}}
	}
	gone := add(page.Effect{})
	gone.Err = &trajectory.StepError{Kind: page.Covered}
	for _, c := range []struct {
		name  string
		now   page.Observation
		steps []trajectory.Step
		check func(p Past) bool
	}{
		{"searched", list, past(search), func(p Past) bool { return p.Answer && p.Depth == 1 && len(p.Queries) == 1 }},
		{"opened", product, past(search, open), func(p Past) bool { return len(p.Opened) == 1 && p.Opened[0].Times == 1 && p.Depth == 2 && !p.Answer }},
		{"added", product, past(search, open, add(told("status", "Added to your cart"))), func(p Past) bool { return len(p.Added) == 1 }},
		{"added, told aloud", product, past(add(told("alert", "Added. Choose delivery later."))), func(p Past) bool { return len(p.Added) == 1 }},
		{"refused", product, past(add(told("alert", "Please choose a size"))), func(p Past) bool { return len(p.Added) == 0 }},
		{"refused by validation", product, past(add(told("validation", "Size"))), func(p Past) bool { return len(p.Added) == 0 }},
		{"nothing happened", product, past(add(page.Effect{})), func(p Past) bool { return len(p.Added) == 0 && p.Trouble == 1 }},
		{"covered", product, past(gone), func(p Past) bool { return p.Covered && p.Trouble == 1 }},
		{"went to the cart", cart, past(add(went)), func(p Past) bool { return len(p.Added) == 1 }},
		{"back", list, past(search, open, trajectory.Step{Observation: "product", Action: page.Action{Type: page.Back}, Effect: went}), func(p Past) bool { return p.Depth == 1 }},
		{"unknown page", product, past(trajectory.Step{Observation: "?", Action: page.Action{Type: page.Click, Name: "results.fell_merino_sweater.add_to_cart"}, Effect: told("status", "Added")}),
			func(p Past) bool { return len(p.Added) == 1 }},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := new(Memory).Scene(sweater, look(c.now), c.steps, load)
			if !c.check(s.Past) {
				t.Errorf("%+v", s.Past)
			}
		})
	}
}

func TestNeverTheLastQueryAgain(t *testing.T) {
	for _, q := range []string{"merino sweater", "Merino Sweater M Navy", "navy merino sweater"} {
		search := trajectory.Step{Observation: "cart", Action: page.Action{Type: page.TypeAndSubmit, Name: "search", Text: q}, Effect: page.Effect{Navigated: true}}
		s := new(Memory).Scene(sweater, look(list), past(search), load)
		n := 0
		for _, c := range s.Candidates(nil) {
			if c.Action.Type == page.TypeAndSubmit {
				n++
				if slices.Equal(tokens(c.Action.Text), tokens(q)) {
					t.Errorf("after %q again %q", q, c.Action.Text)
				}
			}
		}
		if n == 0 || n > queryKinds {
			t.Errorf("after %q: %d queries", q, n)
		}
	}
}
