package sites

import (
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/google/go-cmp/cmp"
)

// el makes an element of "role label" with a name made of its label, or of
// "role label [name]".
func el(words, clickType string) page.Element {
	role, label, _ := strings.Cut(words, " ")
	name := strings.ReplaceAll(fold(label), " ", "_")
	if i := strings.Index(label, " ["); i >= 0 {
		name, label = strings.Trim(label[i:], " []"), label[:i]
	}
	return page.Element{Name: name, Role: role, Label: label, ClickType: clickType}
}

func elements(all ...page.Element) page.Observation { return page.Observation{Elements: all} }

func TestFinding(t *testing.T) {
	type find = func(page.Observation) (page.Element, bool)
	pick := func(options ...string) page.Element {
		e := el("combobox Search in", page.ClickOther)
		e.Options = options
		return e
	}
	for _, tc := range []struct {
		name string
		find find
		on   page.Observation
		want string
	}{
		{"search box of the rules", SearchBox, elements(el("button Search", page.ClickSearch), el("searchbox Products [search_input]", page.ClickSearch)), "search_input"},
		{"search box by its words", SearchBox, elements(el("textbox Email", page.ClickOther), el("textbox Search the shop", page.ClickOther)), "search_the_shop"},
		{"search box by its name", SearchBox, elements(el("textbox Tea, cup or pot [header.suche]", page.ClickOther)), "header.suche"},
		{"German search box", SearchBox, elements(el("textbox Suchbegriff", page.ClickOther)), "suchbegriff"},
		{"a list is no search box", SearchBox, elements(pick("All", "Tea")), ""},
		{"no search box in a newsletter", SearchBox, elements(el("textbox Research by mail", page.ClickOther)), ""},

		{"add to cart", AddButton, elements(el("link Add to wish list", ""), el("button Add to cart", "")), "add_to_cart"},
		{"put into the basket", AddButton, elements(el("button Put it into your basket", "")), "put_it_into_your_basket"},
		{"German", AddButton, elements(el("button In den Warenkorb", "")), "in_den_warenkorb"},
		{"French", AddButton, elements(el("button Ajouter au panier", "")), "ajouter_au_panier"},
		{"Spanish", AddButton, elements(el("button Añadir a la cesta", "")), "anadir_a_la_cesta"},
		{"what was added is no button", AddButton, elements(el("text Added to cart", "")), ""},

		{"cart", CartLink, elements(el("link Basket (0)", page.ClickNavBar)), "basket_(0)"},
		{"cart with a sentence", CartLink, elements(el("button View your shopping bag: 2 items [bag]", "")), "bag"},
		{"bags are for sale", CartLink, elements(el("link Bags", page.ClickNavBar), el("link Basket weaving", page.ClickNavBar)), ""},
		{"a basket that is for sale", CartLink, elements(el("link Basket", page.ClickProductLink)), ""},
		{"add to cart is not the cart", CartLink, elements(el("button Add to cart", "")), ""},
		{"German cart", CartLink, elements(el("link Zum Warenkorb", "")), "zum_warenkorb"},

		{"checkout of the rules", CheckoutEntrance, elements(el("button Proceed", page.ClickPurchase)), "proceed"},
		{"till", CheckoutEntrance, elements(el("button Go to the till", page.ClickOther)), "go_to_the_till"},
		{"no wallet", CheckoutEntrance, elements(el("button Check out with PayPal", page.ClickPurchase), el("button Checkout", page.ClickPurchase)), "checkout"},
		{"no checkout", CheckoutEntrance, elements(el("link Go on shopping", page.ClickOther)), ""},

		{"sign in", SignInLink, elements(el("link Sign in", page.ClickNavBar)), "sign_in"},
		{"log in to", SignInLink, elements(el("link Log in or register", page.ClickNavBar)), "log_in_or_register"},
		{"signs", SignInLink, elements(el("link Signs and posters", page.ClickNavBar)), ""},

		{"least consent", Banner, elements(el("button Accept all cookies", ""), el("button Only necessary cookies", "")), "only_necessary_cookies"},
		{"consent by its group", Banner, elements(el("button Accept [cookie_notice.accept]", "")), "cookie_notice.accept"},
		{"consent by the page", Banner, page.Observation{Text: "We use cookies.", Elements: []page.Element{el("button Got it", "")}}, "got_it"},
		{"accepting something else", Banner, elements(el("button Accept the terms", "")), ""},
		{"cookies that are eaten", Banner, page.Observation{Text: "Almond cookies", Elements: []page.Element{el("button Add to cart", "")}}, ""},

		{"close", Closer, elements(el("link Close-out sale", page.ClickProductLink), el("button Close", "")), "close"},
		{"no, thanks", Closer, elements(el("button Subscribe", ""), el("button No, thanks", "")), "no,_thanks"},
		{"cross", Closer, elements(el("button × [letter.cross]", "")), "letter.cross"},
		{"nothing to close", Closer, elements(el("link Closets", page.ClickNavBar)), ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got, _ := tc.find(tc.on); got.Name != tc.want {
				t.Errorf("found %q, want %q", got.Name, tc.want)
			}
		})
	}
}

func TestProductLinks(t *testing.T) {
	link := func(item string) page.Element {
		e := el("link "+item, page.ClickProductLink)
		e.Item = item
		return e
	}
	o := elements(link("gone"), link("bare"), link("mug"), el("link About", page.ClickNavBar), link("pot"))
	o.Items = []page.Item{{Name: "gone", Price: page.Money{Cents: 1}, SoldOut: true}, {Name: "mug", Price: page.Money{Cents: 2}}, {Name: "pot", Price: page.Money{Cents: 3}}}
	var got []string
	for _, e := range ProductLinks(o) {
		got = append(got, e.Name)
	}
	if diff := cmp.Diff([]string{"mug", "pot", "bare"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestChoices(t *testing.T) {
	list := func(label, value string, options ...string) page.Element {
		e := el("combobox "+label, page.ClickOther)
		e.Value, e.Options = value, options
		return e
	}
	checked := el("radio Red [colour.red]", page.ClickProductOption)
	checked.Checked = true
	gone := el("radio S [size.s]", page.ClickProductOption)
	gone.Disabled = true
	for _, tc := range []struct {
		name string
		on   page.Observation
		want []Choice
	}{
		{"a list with a placeholder", elements(list("Packet", "Please choose", "Please choose", "50 g - sold out", "100 g")),
			[]Choice{{Name: "packet", Label: "Packet", Of: []string{"50 g - sold out", "100 g"}, Action: page.Action{Type: page.Select, Name: "packet", Text: "100 g"}}}},
		{"a list that is chosen", elements(list("Size", "M", "S", "M")),
			[]Choice{{Name: "size", Label: "Size", Of: []string{"S", "M"}, Made: true, Action: page.Action{Type: page.Select, Name: "size", Text: "S"}}}},
		{"groups of buttons", elements(el("radio Blue [colour.blue]", page.ClickProductOption), checked, gone, el("radio M [size.m]", page.ClickProductOption)),
			[]Choice{
				{Name: "colour", Label: "colour", Of: []string{"Blue", "Red"}, Made: true, Action: page.Action{Type: page.Click, Name: "colour.blue"}},
				{Name: "size", Label: "size", Of: []string{"S", "M"}, Action: page.Action{Type: page.Click, Name: "size.m"}}}},
		{"nothing that can be had", elements(list("Size", "", "Choose", "S (ausverkauft)")),
			[]Choice{{Name: "size", Label: "Size", Of: []string{"S (ausverkauft)"}}}},
		{"currency and language are the shop's", elements(list("Currency", "EUR", "EUR", "USD"), list("Language", "English", "English", "Deutsch")), nil},
		{"one option is none", elements(list("Size", "M", "M")), nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, Choices(tc.on)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestWords(t *testing.T) {
	o := elements(el("link Kettles & Co", page.ClickNavBar), el("link Sign in", page.ClickNavBar), el("link Black tea", page.ClickNavBar), el("link Black tea", page.ClickOther),
		el("link Help and contact", page.ClickNavBar), el("link Red kettle", page.ClickOther), el("link Everything for your kitchen at home", page.ClickNavBar), el("link New in 2024", page.ClickNavBar))
	o.Title = "Good morning – Kettles & Co"
	o.Items = []page.Item{{Title: "Red kettle"}, {Title: "Kettle for the stove, red"}, {Title: "Teapot with a long spout"}}
	want := []Search{{Words: "Black tea", From: CategoryWords}, {Words: "kettle", From: ProductWords}, {Words: "stove", From: ProductWords}, {Words: "teapot", From: ProductWords}, {Words: "long", From: ProductWords}}
	if diff := cmp.Diff(want, Words(o)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := Words(page.Observation{}); len(got) != 0 {
		t.Errorf("an empty page offers %v", got)
	}
}

func TestPatterns(t *testing.T) {
	for _, tc := range []struct{ name, got, want string }{
		{"product", pathPattern("https://a.example/artikel/101"), "*/artikel/*"},
		{"product with a query", pathPattern("https://a.example/p/red-kettle?from=home"), "*/p/*"},
		{"product at the root", pathPattern("https://a.example/red"), ""},
		{"search", searchPattern("https://a.example/suche?sort=1&suche=black+tea", "Black tea"), "*/suche?*suche=*"},
		{"search without its words", searchPattern("https://a.example/results/7", "tea"), ""},
		{"cart", pagePattern("https://a.example/cart?x=1"), "*/cart*"},
		{"start", pagePattern("https://a.example/"), ""},
		{"no URL", pagePattern("%zz"), ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if tc.got != tc.want {
				t.Errorf("got %q, want %q", tc.got, tc.want)
			}
		})
	}
	for _, url := range []string{"https://a.example/suche?sort=1&suche=black+tea", "https://a.example/suche?suche=x"} {
		if !page.Match("*/suche?*suche=*", url) {
			t.Errorf("the pattern of a search does not match %s", url)
		}
	}
}

func TestRelated(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want bool
	}{
		{"https://shop.example.com", "https://checkout.example.com", true},
		{"https://shop.co.uk", "https://other.co.uk", false},
		{"https://shop.example.com", "https://pay.example.org", false},
		{"http://127.0.0.1:1", "http://127.0.0.1:2", false},
		{"https://com", "https://com", false},
	} {
		if got := related(tc.a, tc.b); got != tc.want {
			t.Errorf("%s and %s: %v", tc.a, tc.b, got)
		}
	}
}
