package distill

import (
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/google/go-cmp/cmp"
)

func TestSlug(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Add to cart", "add_to_cart"},
		{"  Men's  Boots — 2nd Gen! ", "mens_boots_2nd_gen"},
		{"Größe 42", "größe_42"},
		{"日本語 タイトル", "日本語_タイトル"},
		{"naïve café", "naïve_café"},
		{"…", ""},
		{"", ""},
		{"a.b[c]", "a_b_c"},
		{strings.Repeat("word ", 30), strings.TrimSuffix(strings.Repeat("word_", 13), "_")},
		{strings.Repeat("x", 500), strings.Repeat("x", 2*slugMax)},
	} {
		if got := slug(c.in); got != c.want {
			t.Errorf("slug(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestSteady(t *testing.T) {
	for _, c := range []struct {
		name, in, want string
		prices         bool
	}{
		{"badge", "Cart 3", "Cart", false},
		{"badge after a comma", "Cart, 3 items", "Cart,", false},
		{"badge in brackets", "Wish list (12)", "Wish list", false},
		{"badge over a limit", "Cart 99+", "Cart", false},
		{"no badge", "iPhone 15", "iPhone 15", false},
		{"count of a filter", "Acme (1,204)", "Acme", false},
		{"only a count", "(1,204)", "(1,204)", false},
		{"count that is a thing", "203 reviews", "reviews", false},
		{"price", "Buy for $12.99", "Buy for", false},
		{"price that must stay", "$10 to $20", "$10 to $20", false},
		{"price kept by wish", "Under $25 deals", "Under $25 deals", true},
		{"nothing", "", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := steady(c.in, c.prices); slug(got) != slug(c.want) {
				t.Errorf("steady(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestMoney(t *testing.T) {
	for _, c := range []struct {
		in    string
		cents int64
		cur   string
	}{
		{"$1,299.00", 129900, "USD"},
		{"1.299,00 €", 129900, "EUR"},
		{"€34.90 4.5 out of 5 stars (120)", 3490, "EUR"},
		{"€34.90 500 sold", 3490, "EUR"},
		{"$19 100 in stock", 1900, "USD"},
		{"4 299 kr", 429900, "KR"},
		{"£5", 500, "GBP"},
		{"CHF 12.-", 1200, "CHF"},
		{"CHF 1'299.50", 129950, "CHF"},
		{"from $20", 2000, "USD"},
		{"US$ 7.5", 750, "USD"},
		{"12 345,67 kr", 1234567, "KR"},
		{"¥1,200", 120000, "JPY"},
		{"19,99 zł", 1999, "PLN"},
		{"$0.05", 5, "USD"},
		{"$1,299", 129900, "USD"},
		{"1.299 €", 129900, "EUR"},
	} {
		t.Run(c.in, func(t *testing.T) {
			m := priceRE.FindString(c.in)
			if m == "" {
				t.Fatal("no price seen")
			}
			if diff := cmp.Diff(page.Money{Cents: c.cents, Currency: c.cur}, money(m)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	for _, in := range []string{"12 items", "5 stars", "Model 3000", "12-30", ""} {
		if m := priceRE.FindString(in); m != "" {
			t.Errorf("%q is read as the price %q", in, m)
		}
	}
	if got := decimal(strings.Repeat("9", 400)); got != 0 {
		t.Errorf("an endless number is %v", got)
	}
}

func TestItems(t *testing.T) {
	usd := func(cents int64) page.Money { return page.Money{Cents: cents, Currency: "USD"} }
	list := func(card string) string { return `<ul><li>` + card + `</ul>` }
	const link = `<a href="/p/x"><h3>Tent</h3></a>`
	for _, c := range []struct {
		name, markup string
		want         []page.Item
	}{
		{"price", list(link + `<p>$20</p>`), []page.Item{{Name: "tent", Title: "Tent", Price: usd(2000)}}},
		{"old price struck", list(link + `<p>$20 <s>$25</s></p>`), []page.Item{{Name: "tent", Title: "Tent", Price: usd(2000), Was: usd(2500)}}},
		{"old price first", list(link + `<p><del>$25</del> $20</p>`), []page.Item{{Name: "tent", Title: "Tent", Price: usd(2000), Was: usd(2500)}}},
		{"old price in words", list(link + `<p>$20, was $25</p>`), []page.Item{{Name: "tent", Title: "Tent", Price: usd(2000), Was: usd(2500)}}},
		{"list price", list(link + `<p>List price: $25</p><p>$20</p>`), []page.Item{{Name: "tent", Title: "Tent", Price: usd(2000), Was: usd(2500)}}},
		{"rating in words", list(link + `<p>$20</p><p>4.5 out of 5 stars</p><p>1,204 reviews</p>`), []page.Item{{Name: "tent", Title: "Tent", Price: usd(2000), Rating: 4.5, Reviews: 1204}}},
		{"rating of a picture", list(link + `<p>$20</p><span role=img aria-label="Rated 4.2"></span> (37)`), []page.Item{{Name: "tent", Title: "Tent", Price: usd(2000), Rating: 4.2, Reviews: 37}}},
		{"rating with a comma", list(link + `<p>$20</p><p>4,5 von 5 (12)</p>`), []page.Item{{Name: "tent", Title: "Tent", Price: usd(2000), Rating: 4.5, Reviews: 12}}},
		{"sold out", list(link + `<p>$20</p><p>Sold out</p>`), []page.Item{{Name: "tent", Title: "Tent", Price: usd(2000), SoldOut: true}}},
		{"no product: no price", list(`<a href="/x"><h3>About us</h3></a><p>words</p>`), nil},
		{"no product: a filter", list(`<a href="/x">$20 to $50</a>`), nil},
		{"no product: a review", list(`<p>5 out of 5 stars</p><p>Great tent for $20</p>`), nil},
		{"page of one product", `<h1>Tent</h1><p>$20</p><button>Add to cart</button>`, []page.Item{{Name: "tent", Title: "Tent", Price: usd(2000)}}},
		{"page of one sold out", `<h1>Tent</h1><p>$20</p><button disabled>Sold out</button>`, []page.Item{{Name: "tent", Title: "Tent", Price: usd(2000), SoldOut: true}}},
		{"one combination sold out", `<h1>Tent</h1><p>$20</p><p>Sold out: Red / Large.</p><button>Add to cart</button>`, []page.Item{{Name: "tent", Title: "Tent", Price: usd(2000)}}},
		{"headline drawn as text", `<nav><a href="/">Home</a></nav><article><div>Made</div><p>$20</p><a href="/sizes">Size guide</a><button>Add to cart</button></article>`,
			[]page.Item{{Name: "made", Title: "Made", Price: usd(2000)}}},
		{"boxes alike", `<div alike>` + link + `<p>$20</p></div><div alike><a href="/p/y"><h3>Boots</h3></a><p>$30</p></div>`,
			[]page.Item{{Name: "tent", Title: "Tent", Price: usd(2000)}, {Name: "boots", Title: "Boots", Price: usd(3000)}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Distill(made(t, "http://shop.example/", c.markup), Options{})
			if diff := cmp.Diff(c.want, r.Items); diff != "" {
				t.Errorf("items (-want +got):\n%s\n%s", diff, r.Text)
			}
		})
	}
}

func TestClickTypes(t *testing.T) {
	two := card("a", "Tent", "$20") + card("b", "Boots", "$30")
	for _, c := range []struct{ name, url, markup, element, want string }{
		{"search box", "/", `<form role=search><input type=search name=q></form>`, "search_input", page.ClickSearch},
		{"search button", "/", `<form role=search><input name=q><button>Go</button></form>`, "search_button", page.ClickSearch},
		{"box for a newsletter", "/", `<input name=email aria-label=Email>`, "email", page.ClickOther},
		{"suggestion", "/", `<form role=search><input name=q><div role=option>tent pegs</div></form>`, "search.tent_pegs", page.ClickSuggestedTerm},
		{"option elsewhere", "/", `<div role=option>tent pegs</div>`, "tent_pegs", page.ClickOther},
		{"filter", "/", `<section aria-label=Filters><input type=checkbox aria-label=Acme></section>`, "filters.acme", page.ClickFilter},
		{"sort", "/", `<select aria-label="Sort by"><option>Price</option></select>`, "sort_by", page.ClickFilter},
		{"resort", "/", `<a href="/r">Seaside resort</a>`, "seaside_resort", page.ClickOther},
		{"product", "/", `<ul>` + two + `</ul>`, "tent.view_product", page.ClickProductLink},
		{"its button", "/", `<ul>` + two + `</ul>`, "tent.add_to_cart", page.ClickOther},
		{"option of a product", "/p/a", `<h1>Tent</h1><p>$20</p><input type=radio aria-label=Red><button>Add to cart</button>`, "red", page.ClickProductOption},
		{"drop-down list drawn by the page", "/p/a", `<h1>Tent</h1><p>$20</p><button pop aria-label="Size Choose a size">Choose a size</button><button>Add to cart</button>`, "size", page.ClickProductOption},
		{"radio elsewhere", "/checkout", `<input type=radio aria-label=Express>`, "express", page.ClickOther},
		{"quantity", "/p/a", `<h1>Tent</h1><p>$20</p><select aria-label=Quantity><option>1</option></select><button>Add to cart</button>`, "quantity", page.ClickQuantity},
		{"one less", "/p/a", `<button aria-label="Decrease quantity">-</button>`, "decrease_quantity", page.ClickQuantity},
		{"quality", "/p/a", `<a href="/q">Our quality</a>`, "our_quality", page.ClickOther},
		{"reviews", "/p/a", `<a href="#r">See all reviews</a>`, "see_all_reviews", page.ClickReview},
		{"helpful", "/p/a", `<button>Helpful</button>`, "helpful", page.ClickReview},
		{"review of the order", "/checkout", `<button>Continue to review</button>`, "continue_to_review", page.ClickOther},
		{"buy now", "/p/a", `<button>Buy now</button>`, "buy_now", page.ClickPurchase},
		{"to the checkout", "/cart", `<a href="/checkout">Proceed to checkout</a>`, "proceed_to_checkout", page.ClickPurchase},
		{"place order", "/checkout", `<button>Place order</button>`, "place_order", page.ClickPurchase},
		{"add to cart", "/p/a", `<button>Add to cart</button>`, "add_to_cart", page.ClickOther},
		{"mini-cart", "/", `<aside aria-label="Cart"><button>Remove</button></aside>`, "cart.remove", page.ClickCartSideBar},
		{"other sidebar", "/", `<aside aria-label="News"><button>More</button></aside>`, "news.more", page.ClickOther},
		{"line of the cart", "/cart", `<ul>` + two + `</ul>`, "tent.view_product", page.ClickCartPage},
		{"same line elsewhere", "/carts-and-wagons", `<ul>` + two + `</ul>`, "tent.view_product", page.ClickProductLink},
		{"navigation", "/", `<nav aria-label=Main><a href="/x">Tents</a></nav>`, "main.tents", page.ClickNavBar},
		{"footer", "/", `<footer><a href="/x">About</a></footer>`, "footer.about", page.ClickNavBar},
		{"link in the text", "/", `<main><a href="/x">Tents</a></main>`, "tents", page.ClickOther},
		{"next page", "/", `<nav aria-label=Pagination><a href="?2">2</a></nav>`, "pagination.2", page.ClickPageRelated},
		{"tab", "/", `<button role=tab>Details</button>`, "details", page.ClickPageRelated},
		{"close of a dialog", "/", `<dialog aria-label=Offer><button>Close</button></dialog>`, "offer.close", page.ClickPageRelated},
		{"closet", "/", `<a href="/x">Closet</a>`, "closet", page.ClickOther},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Distill(made(t, "http://shop.example"+c.url, c.markup), Options{})
			e, ok := r.Find(c.element)
			if !ok {
				t.Fatalf("no %q in\n%s", c.element, r.Text)
			}
			if e.ClickType != c.want {
				t.Errorf("%s, want %s", e.ClickType, c.want)
			}
		})
	}
	t.Run("rule of the site", func(t *testing.T) {
		r := Distill(made(t, "http://shop.example/x", `<button>Add to cart</button>`), Options{Labels: []page.LabelRule{
			{Name: "add_*", URL: "*/y", ClickType: page.ClickReview}, {Name: "add_*", ClickType: page.ClickPurchase}}})
		if got := r.Elements[0].ClickType; got != page.ClickPurchase {
			t.Errorf("%s", got)
		}
	})
}
