package sites

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/google/go-cmp/cmp"
)

const teaStart = "https://tea.example/"

// teaShop is the survey of a shop in which everything works.
func teaShop() Survey {
	frame := []page.Element{el("searchbox Search [search_input]", page.ClickSearch), el("link Basket (0) [basket]", page.ClickNavBar),
		el("link Sign in", page.ClickNavBar), el("link Black tea", page.ClickNavBar)}
	at := func(path, title, text string, all ...page.Element) Sight {
		s := sightOf(teaStart+path, append(slices.Clone(frame), all...)...)
		s.Title, s.Text, s.Tokens = title, text, 100+10*len(all)
		return s
	}
	assam := page.Item{Name: "assam", Title: "Assam", Price: page.Money{Cents: 690, Currency: "EUR"}, Rating: 4.6, Reviews: 58}
	open := el("link Assam [assam.view_product]", page.ClickProductLink)
	open.Item = "assam"
	packet := el("combobox Packet", page.ClickProductOption)
	packet.Options = []string{"Please choose", "50 g", "100 g"}

	s := Survey{
		Site:     Site{ID: "tea.example", Start: teaStart, Payment: PaymentStop, Robots: RobotsObey},
		Start:    at("", "Tea by the harbour", "Good morning", open),
		Searches: []Search{{Words: "Black tea", From: CategoryWords, Items: []page.Item{assam, {Title: "Ceylon", Price: page.Money{Cents: 540, Currency: "EUR"}}}}},
		Results:  at("search?q=Black+tea", "Found", "2 articles", open),
		Product:  at("p/101", "Assam", "Assam, 4.6 out of 5", packet, el("button Add to basket", page.ClickOther)),
		Cart:     at("basket", "Your basket", "Assam, 100 g", el("button Checkout", page.ClickPurchase)),
		Checkout: at("checkout", "Till", "Address", el("textbox Card number", page.ClickOther), el("textbox Security code", page.ClickOther), el("button Place order", page.ClickPurchase)),
		Budget:   4000,
	}
	s.Start.Items, s.Results.Items, s.Product.Items = []page.Item{assam}, s.Searches[0].Items, []page.Item{assam}
	s.Checkout.Stops = []string{"Place order"}
	return s
}

// told writes findings as one line each, with what to do behind an arrow.
func told(all []Finding) []string {
	var out []string
	for _, f := range all {
		line := fmt.Sprintf("%s %s: %s", f.State, f.Check, f.Detail)
		if f.Do != "" {
			line += " → " + f.Do
		}
		out = append(out, line)
	}
	return out
}

func TestFindingsOfAShopThatWorks(t *testing.T) {
	s := teaShop()
	s.Tasks = []TaskSearch{{Task: Task{ID: "tea"}, Search: Search{Words: "black tea", Items: s.Searches[0].Items}}}
	want := []string{
		"ok robots: robots.txt lets the start page be opened",
		"ok start page: “Tea by the harbour” at https://tea.example/, 5 elements",
		"ok set-up: none given and no cookie banner found",
		"ok pop-ups: none lay over what was to be pressed",
		"ok search: “Black tea” gives 2 products: Assam, Ceylon",
		"ok product: “Assam” opens, EUR 6.90",
		"ok rating: 4.6 of 5 from 58 reviews",
		"ok options: “Packet”: 50 g, 100 g",
		"ok add to cart: after “Add to basket” the cart has a line for “Assam”",
		"ok checkout: its entrance leads to “Till”, https://tea.example/checkout",
		"ok payment: the stop holds before “Place order”",
		"ok outcomes: the generic rules; none fits a page before the checkout",
		"ok labels: none given",
		"ok origins: nothing was kept out",
		"ok console: no errors on the 5 pages seen",
		"ok words: every one of 28 elements has words",
		"ok size: at most 130 tokens a page (the checkout), within the budget of 4000",
		"ok task tea: a search for “black tea” gives 2 products: Assam, Ceylon",
	}
	if diff := cmp.Diff(want, told(s.Findings())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFindings(t *testing.T) {
	without := func(s *Sight, name string) {
		s.Elements = slices.DeleteFunc(s.Elements, func(e page.Element) bool { return e.Name == name })
	}
	for _, tc := range []struct {
		name   string
		change func(*Survey)
		want   string
		alone  bool // it is the last finding
	}{
		{"robots.txt forbids", func(s *Survey) {
			s.Start = Sight{Err: &page.Error{Kind: page.Blocked, Name: teaStart, Cause: page.Robots, Advised: true, Detail: "forbidden by robots.txt; `robots: owner` helps"}}
		}, "fail robots: \"https://tea.example/\" is forbidden by robots.txt; `robots: owner` helps", true},
		{"the shop wants a password", func(s *Survey) {
			s.Start = Sight{Err: &page.Error{Kind: page.Unreachable, Name: teaStart, Detail: "give access.basic_auth", Status: 401, Advised: true}}
		}, `fail start page: "https://tea.example/" could not be loaded: give access.basic_auth`, true},
		{"no HTML", func(s *Survey) { s.Start.Media = "application/json" },
			"fail start page: https://tea.example/ is no page but application/json → give the URL", true},
		{"XHTML", func(s *Survey) { s.Start.Media = "application/xhtml+xml" }, "ok start page: “Tea by the harbour” at https://tea.example/, 5 elements", false},
		{"nothing on the start page", func(s *Survey) { s.Start.Elements = nil },
			"warn start page: “Tea by the harbour” at https://tea.example/ shows nothing that could be pressed or filled in → open it", false},
		{"the owner agrees", func(s *Survey) { s.Site.Robots = RobotsOwner }, "ok robots: the site file has the owner's consent", false},
		{"nobody answers", func(s *Survey) { s.Start = Sight{Err: &page.Error{Kind: page.Unreachable, Name: teaStart}} },
			`fail start page: "https://tea.example/" could not be loaded → open it in a browser of your own`, true},
		{"the start leads away", func(s *Survey) {
			s.Start = Sight{Err: &page.Error{Kind: page.Blocked, Name: "https://www.tea.example/"}}
		},
			`fail start page: "https://www.tea.example/" is outside the allowed origins → open it`, true},
		{"a set-up step fails", func(s *Survey) { s.SetUp = errors.New("setup step 1 (click ok): there is none") },
			"fail set-up: setup step 1 (click ok): there is none → ", true},
		{"a banner waits", func(s *Survey) { s.Start.Elements = append(s.Start.Elements, el("button Accept all cookies", "")) },
			"warn set-up: a cookie banner waits on the start page: “Accept all cookies” → add to `setup`: {type: click, name: \"accept_all_cookies\", optional: true}", false},
		{"set-up steps were done", func(s *Survey) { s.Site.Setup = make([]SetupStep, 2) }, "ok set-up: 2 steps done", false},
		{"pop-ups", func(s *Survey) { s.Closed = []string{"No, thanks", "No, thanks"} }, "ok pop-ups: closed by “No, thanks”; shoppers meet them, too", false},
		{"no search box", func(s *Survey) { without(&s.Start, "search_input") }, "warn search: no search box on the start page → ", false},
		{"an unknown search box", func(s *Survey) { s.Start.Elements[0].ClickType = page.ClickOther },
			"warn search: “Search” looks like the search box, and policies do not know it → add to `labels`: {name: \"search_input\", click_type: search}", false},
		{"a search that finds nothing", func(s *Survey) { s.Searches[0].Items = nil }, "warn search: nothing is found for “Black tea”, words of the shop's own → ", false},
		{"a search that robots.txt forbids", func(s *Survey) {
			s.Searches[0] = Search{Words: "tea", Err: &page.Error{Kind: page.Blocked, Name: "https://tea.example/search"}}
		},
			`warn search: “tea” could not be searched for: "https://tea.example/search" is outside the allowed origins → `, false},
		{"no words to search for", func(s *Survey) { s.Searches = nil }, "warn search: the start page offers no words", false},
		{"no product opens", func(s *Survey) { s.Product = Sight{Err: &page.Error{Kind: page.Timeout}} }, "fail product: no product could be opened: the page did not answer in time → ", false},
		{"no price", func(s *Survey) { s.Product.Items[0].Price = page.Money{} }, "warn product: “Assam” opens at https://tea.example/p/101, and no price is read → ", false},
		{"ratings as stars", func(s *Survey) { s.Product.Items[0].Rating, s.Product.Text = 0, "Assam ★★★★☆" }, "warn rating: the product's page speaks of ratings, and none is read → ", false},
		{"no ratings", func(s *Survey) { s.Product.Items[0].Rating, s.Product.Text = 0, "Assam" }, "ok rating: none is shown", false},
		{"nothing to choose", func(s *Survey) { s.Product.Elements[4].Options = []string{"Please choose", "50 g - sold out"} },
			"warn options: “Packet” leaves nothing to choose: 50 g - sold out → ", false},
		{"no way into the cart", func(s *Survey) { without(&s.Product, "add_to_basket") }, "warn add to cart: no button that says so on the product's page → ", false},
		{"dry", func(s *Survey) { s.Dry = true }, "ok add to cart: “Add to basket” is there; not pressed (--dry)", false},
		{"the cart stays empty", func(s *Survey) { s.Cart.Text = "Your basket is empty." }, "fail add to cart: after “Add to basket” the cart is empty → ", false},
		{"the cart does not open", func(s *Survey) { s.Cart = Sight{Err: &page.Error{Kind: page.Covered, Name: "basket"}} },
			`fail add to cart: after “Add to basket” the cart could not be opened: "basket" is covered → `, false},
		{"no cart", func(s *Survey) { s.Cart = Sight{} }, "fail add to cart: after “Add to basket” no link to the cart is found → ", false},
		{"something else in the cart", func(s *Survey) { s.Cart.Text = "Ceylon" }, "warn add to cart: after “Add to basket” the cart does not name “Assam” → ", false},
		{"no entrance", func(s *Survey) { without(&s.Cart, "checkout") }, "warn checkout: no way on to the checkout in the cart → ", false},
		{"an unknown entrance", func(s *Survey) { s.Cart.Elements[4].ClickType = page.ClickOther },
			"warn checkout: “Checkout” in the cart leads to the checkout, and its click counts as other → add to `labels`: {name: \"checkout\", click_type: purchase}", false},
		{"an entrance that leads nowhere", func(s *Survey) {
			s.Checkout = Sight{Err: &page.Error{Kind: page.Blocked, Name: "https://pay.example/"}}
		},
			`fail checkout: “Checkout” does not lead on: "https://pay.example/" is outside the allowed origins → `, false},
		{"a checkout that is not known for one", func(s *Survey) { s.Checkout = sightOf(teaStart+"counter", el("link Help", "")) },
			"warn checkout: a shopper who leaves there counts as left, not as left_in_checkout → add to `outcomes`: {outcome: left_in_checkout, url: \"*/counter*\"}", false},
		{"payment later", func(s *Survey) { s.Checkout = sightOf(teaStart+"checkout", el("textbox Email", "")) }, "ok payment: nothing on that page pays; ", false},
		{"card fields and no stop", func(s *Survey) { s.Checkout.Stops = nil }, "fail payment: the page asks for a card, and nothing on it would be stopped → ", false},
		{"payment allowed", func(s *Survey) { s.Site.Payment = PaymentAllowed }, "warn payment: the site file allows it: a shopper may pay → ", false},
		{"an outcome that fits the start", func(s *Survey) { s.Site.Outcomes = []OutcomeRule{{Outcome: OrderPlaced, Title: "Tea*"}} },
			"fail outcomes: outcomes[0], order_placed, fits the start page → make outcomes[0] narrower", false},
		{"an outcome for the checkout", func(s *Survey) { s.Site.Outcomes = []OutcomeRule{{Outcome: LeftInCheckout, URL: "*/checkout"}} },
			"ok outcomes: 1 rule and the generic ones; none fits a page before the checkout", false},
		{"a label that fits nothing", func(s *Survey) {
			s.Site.Labels = []page.LabelRule{{Name: "swatch.*", Role: "radio", ClickType: page.ClickProductOption}}
		},
			"warn labels: labels[0] (name swatch.*, role radio) fits nothing on the 5 pages seen → ", false},
		{"a label that fits", func(s *Survey) {
			s.Site.Labels = []page.LabelRule{{Name: "packet", ClickType: page.ClickProductOption}}
		}, "ok labels: 1 of 1 rule met something", false},
		{"an origin kept out", func(s *Survey) {
			s.Refused = []string{"https://pay.example/a", "https://pay.example/b", "data:text/html,x"}
		},
			"warn origins: https://pay.example was kept out → ", false},
		{"console errors", func(s *Survey) {
			s.Start.Effect.Console, s.Product.Effect.Console = []string{"x is not a function"}, []string{"x is not a function", "y"}
		}, "warn console: 2 errors, such as: x is not a function → ", false},
		{"elements without words", func(s *Survey) { s.Product.Elements[0].Label = "" }, "warn words: 1 of 28 elements have none, such as [search_input] → ", false},
		{"a page too large", func(s *Survey) { s.Results.Tokens = 9000 }, "warn size: a page of results takes 9000 tokens; a policy reads 4000 of them, what can be seen first → ", false},
		{"no limit", func(s *Survey) { s.Results.Tokens, s.Budget = 9000, -1 }, "ok size: at most 9000 tokens a page (a page of results); a policy reads all of them", false},
		{"a task that finds nothing", func(s *Survey) { s.Tasks = []TaskSearch{{Task: Task{ID: "boots"}, Search: Search{Words: "boots"}}} },
			"warn task boots: a search for “boots” gives no product → ", true},
		{"a task beyond its budget", func(s *Survey) {
			s.Tasks = []TaskSearch{{Task: Task{ID: "tea", Budget: 5}, Search: Search{Words: "tea", Items: []page.Item{{Price: page.Money{Cents: 501}}}}}}
		}, "warn task tea: a search for “tea” gives 1 product, and none within its budget of 5 → ", true},
		{"a task that could not be tried", func(s *Survey) {
			s.Tasks = []TaskSearch{{Task: Task{ID: "tea"}, Search: Search{Words: "tea", Err: &page.Error{Kind: page.Timeout}}}}
		}, "warn task tea: “tea” could not be searched for: the page did not answer in time → ", true},
		{"a task without words", func(s *Survey) { s.Tasks = []TaskSearch{{Task: Task{ID: "x"}}} }, "warn task x: its intent names nothing", true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := teaShop()
			tc.change(&s)
			all := told(s.Findings())
			i := slices.IndexFunc(all, func(line string) bool { return strings.HasPrefix(line, tc.want) })
			if i < 0 || tc.alone && i != len(all)-1 {
				t.Errorf("want %q (the last: %v) in\n%s", tc.want, tc.alone, strings.Join(all, "\n"))
			}
		})
	}
}
