package choice_test

import (
	"fmt"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

// lamps is a list of n lamps, each with a link; prices rise and fall.
func lamps(n int) page.Observation {
	o := page.Observation{URL: "https://shop.test/search?q=lamp", Title: "Lamps", Text: "Lamps"}
	o.Elements = append(o.Elements, page.Element{Name: "search", Role: "searchbox", Label: "Search", ClickType: page.ClickSearch, InViewport: true})
	for i := range n {
		it := page.Item{Name: fmt.Sprintf("lamp_%d", i), Title: fmt.Sprintf("Lumen Lamp %d", i),
			Price: page.Money{Cents: int64(2000 + 700*(i*7%10)), Currency: "USD"}, Rating: 3.5 + float64(i*3%15)/10, Reviews: i * 5 % 300}
		o.Items = append(o.Items, it)
		o.Elements = append(o.Elements, page.Element{Name: it.Name + ".view_product", Role: "link", Label: it.Title, ClickType: page.ClickProductLink, Item: it.Name, InViewport: i < 8})
	}
	return o
}

var lamp = sites.Task{Intent: "a lamp for the desk", Budget: 60, Details: details}

func at(o page.Observation) agent.Input {
	return agent.Input{Task: lamp, Now: page.Look{Observation: o, Scroll: page.Scroll{View: 800, Height: 3000}}}
}

// shelf are the pages that every promise of a Decision is held on.
func shelf() map[string]page.Observation {
	button := func(name, label, click string, disabled bool) page.Element {
		return page.Element{Name: name, Role: "button", Label: label, ClickType: click, Disabled: disabled}
	}
	soldOut := lamps(24)
	for i := range soldOut.Elements {
		soldOut.Elements[i].Disabled = i%2 == 0
	}
	text := func(name, label string, invalid bool) page.Element {
		return page.Element{Name: name, Role: "textbox", Label: label, Required: true, Invalid: invalid}
	}
	wide := page.Observation{URL: "https://shop.test/all", Title: "Everything"}
	for i := range 5000 {
		wide.Elements = append(wide.Elements, page.Element{Name: fmt.Sprintf("link_%d", i), Role: "link", Label: fmt.Sprintf("Topic %d", i), ClickType: page.ClickNavBar, Disabled: i%10 == 0})
	}
	return map[string]page.Observation{
		"home":     lamps(4),
		"results":  lamps(24),
		"disabled": soldOut,
		"product": {URL: "https://shop.test/p/1", Title: "Lumen Lamp 1", Text: "# Lumen Lamp 1",
			Items: []page.Item{{Title: "Lumen Lamp 1", Price: page.Money{Cents: 4000, Currency: "USD"}, Was: page.Money{Cents: 5000, Currency: "USD"}, Rating: 4.5, Reviews: 12}},
			Elements: []page.Element{button("add", "Add to bag", page.ClickOther, false), button("buy", "Buy now", page.ClickPurchase, true),
				{Name: "colour", Role: "combobox", Label: "Colour", ClickType: page.ClickProductOption, Options: []string{"Choose a colour", "Red", "Blue"}},
				button("reviews", "Read all 12 reviews", page.ClickReview, false)}},
		"cart": {URL: "https://shop.test/cart", Title: "Cart", Text: "Total | $95.00",
			Elements: []page.Element{button("remove", "Remove", page.ClickCartPage, false), button("go", "Checkout", page.ClickPurchase, false)}},
		"checkout with errors": {URL: "https://shop.test/checkout", Title: "Checkout", Text: "! Please check 2 fields",
			Elements: []page.Element{text("name", "Full name", true), text("mail", "Email", true), {Name: "zip", Role: "textbox", Label: "ZIP", Value: "97201"},
				button("next", "Continue", page.ClickOther, false)}},
		"no results": {URL: "https://shop.test/search?q=x", Title: "No results", Text: "No results",
			Elements: []page.Element{{Name: "search", Role: "searchbox", Label: "Search", ClickType: page.ClickSearch, Value: "x"}, {Name: "home", Role: "link", Label: "Home", ClickType: page.ClickNavBar}}},
		"German": {URL: "https://laden.test/p", Title: "Schreibtischlampe", Text: "# Schreibtischlampe",
			Items:    []page.Item{{Title: "Schreibtischlampe", Price: page.Money{Cents: 4990, Currency: "EUR"}, Rating: 4.2, Reviews: 8}},
			Elements: []page.Element{button("warenkorb", "In den Warenkorb", page.ClickOther, false), {Name: "suche", Role: "searchbox", Label: "Suche", ClickType: page.ClickSearch}}},
		"empty":          {URL: "about:blank"},
		"5,000 elements": wide,
	}
}
