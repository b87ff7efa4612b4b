package trajectorytest

import "github.com/aisle-sim/aisle/browser/page"

const shop = "http://127.0.0.1:8080"

// header are the elements that stand on every page of the shop.
func header() []page.Element {
	return []page.Element{
		{Name: "nav.home", Role: "link", Label: "Aisle Outfitters", ClickType: page.ClickNavBar, Box: box(24, 20, 180, 32)},
		{Name: "search", Role: "searchbox", Label: "Search", ClickType: page.ClickSearch, Box: box(280, 18, 520, 38)},
		{Name: "nav.knitwear", Role: "link", Label: "Knitwear", ClickType: page.ClickNavBar, Box: box(860, 22, 110, 30)},
		{Name: "nav.cart", Role: "link", Label: "Cart (0)", ClickType: page.ClickNavBar, Box: box(1130, 22, 110, 30)},
	}
}

func box(x, y, w, h float64) page.Rect { return page.Rect{X: x, Y: y, W: w, H: h} }

// observed completes an observation: everything is in view and in the text.
func observed(o page.Observation) page.Observation {
	o.Elements = append(header(), o.Elements...)
	for i := range o.Elements {
		o.Elements[i].InViewport, o.Elements[i].Shown = true, true
	}
	o.Tabs = []page.Tab{{Name: "tab.1", Title: o.Title, URL: o.URL, Current: true}}
	return o
}

func homePage() page.Observation {
	return observed(page.Observation{URL: shop + "/", Title: "Aisle Outfitters",
		Text: "# Aisle Outfitters\n[search] Search (searchbox)\n[nav.knitwear] Knitwear (link)\n## Autumn sale\nUp to 40 % off knitwear\n[home.autumn_sale] See the sale (link)\n",
		Elements: []page.Element{
			{Name: "home.autumn_sale", Role: "link", Label: "See the sale", ClickType: page.ClickOther, Box: box(80, 480, 220, 56)},
		}})
}

func resultsPage(narrowed bool) page.Observation {
	o := page.Observation{URL: shop + "/search?q=merino+jumper", Title: "Search: merino jumper",
		Text: "# Results for “merino jumper”\n24 results\n## Price\n[refinements.price.under_90] Under 90 € (checkbox)\n## Brand\n[refinements.brand.acme] Acme (checkbox)\n" +
			"### Merino crew, 79.00 € (was 99.00 €), 4.6 of 5, 212 reviews\n[search_results.merino_crew.view_product] Merino crew (link)\n" +
			"### Fjord roll neck, 88.50 €, 4.2 of 5, 61 reviews\n[search_results.fjord_roll_neck.view_product] Fjord roll neck (link)\n",
		Elements: []page.Element{
			{Name: "refinements.price.under_90", Role: "checkbox", Label: "Under 90 €", ClickType: page.ClickFilter, Checked: narrowed, Box: box(32, 160, 200, 28)},
			{Name: "refinements.brand.acme", Role: "checkbox", Label: "Acme", ClickType: page.ClickFilter, Box: box(32, 240, 200, 28)},
			{Name: "search_results.merino_crew.view_product", Role: "link", Label: "Merino crew", ClickType: page.ClickProductLink, Item: "search_results.merino_crew", Box: box(290, 130, 290, 380)},
			{Name: "search_results.fjord_roll_neck.view_product", Role: "link", Label: "Fjord roll neck", ClickType: page.ClickProductLink, Item: "search_results.fjord_roll_neck", Box: box(620, 130, 290, 380)},
			{Name: "pagination.2", Role: "link", Label: "2", ClickType: page.ClickPageRelated, Box: box(700, 700, 40, 40)},
		},
		Items: []page.Item{
			{Name: "search_results.merino_crew", Title: "Merino crew", Price: euro(7900), Was: euro(9900), Rating: 4.6, Reviews: 212},
			{Name: "search_results.fjord_roll_neck", Title: "Fjord roll neck", Price: euro(8850), Rating: 4.2, Reviews: 61},
		}}
	if narrowed {
		o.URL += "&price=under_90"
		o.Truncated = "14 results further down are left out"
	}
	return observed(o)
}

func productPage() page.Observation {
	return observed(page.Observation{URL: shop + "/p/merino-crew", Title: "Merino crew",
		Text: "# Merino crew\n79.00 € (was 99.00 €)\n[product.size] Size (combobox: S, M, L)\n[product.add_to_cart] Add to cart (button)\n[product.reviews] 212 reviews (link)\n",
		Elements: []page.Element{
			{Name: "product.size", Role: "combobox", Label: "Size", ClickType: page.ClickProductOption, Options: []string{"S", "M", "L"}, Required: true, Box: box(720, 330, 260, 44)},
			{Name: "product.add_to_cart", Role: "button", Label: "Add to cart", ClickType: page.ClickOther, Box: box(720, 400, 260, 52)},
			{Name: "product.reviews", Role: "link", Label: "212 reviews", ClickType: page.ClickReview, Box: box(720, 480, 160, 28)},
		},
		Items: []page.Item{{Name: "product", Title: "Merino crew", Price: euro(7900), Was: euro(9900), Rating: 4.6, Reviews: 212}}})
}

func checkoutPage() page.Observation {
	return observed(page.Observation{URL: shop + "/checkout", Title: "Checkout",
		Text: "# Checkout\nMerino crew, M, 79.00 €\nDelivery 4.90 €\nTotal 83.90 €\n[checkout.place_order] Place order and pay (button)\n[checkout.back_to_cart] Back to the cart (link)\n",
		Elements: []page.Element{
			{Name: "checkout.place_order", Role: "button", Label: "Place order and pay", ClickType: page.ClickPurchase, Box: box(820, 430, 300, 56)},
			{Name: "checkout.back_to_cart", Role: "link", Label: "Back to the cart", ClickType: page.ClickNavBar, Box: box(820, 520, 180, 28)},
		}})
}

func euro(cents int64) page.Money { return page.Money{Cents: cents, Currency: "EUR"} }
