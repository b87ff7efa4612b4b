package browser_test

import (
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites/shop"
	"github.com/google/go-cmp/cmp"
)

// TestFernhillRatings are drawn in a shadow root, and read all the same.
func TestFernhillRatings(t *testing.T) {
	t.Parallel()
	v := fernhill(t, "/c/tents", browser.SessionOptions{})
	l := v.says("4.4 out of 5 stars (685)", "!★")
	want := page.Item{Name: "products.breakwater_family_beach_shelter", Title: "Breakwater Family Beach Shelter",
		Price: page.Money{Cents: 6600, Currency: "USD"}, Was: page.Money{Cents: 9300, Currency: "USD"}, Rating: 4.4, Reviews: 685}
	if diff := cmp.Diff(want, l.Items[1]); diff != "" {
		t.Errorf("the second product (-want +got):\n%s", diff)
	}
	l = v.open(boot + "/reviews")
	if !strings.Contains(l.Text, ".0 out of 5 stars") {
		t.Error("no review says how many stars it gives")
	}
}

// TestFernhillInfiniteScroll goes down to the end of a list, and comes back to
// where it was.
func TestFernhillInfiniteScroll(t *testing.T) {
	t.Parallel()
	v := fernhill(t, "/c/tents", browser.SessionOptions{}, shop.InfiniteScroll)
	v.says("1–24 of 44 products", "!Next")
	const end = "You have seen all 44 products."
	l := look(t, v.Session)
	for range 20 {
		if strings.Contains(l.Text, end) {
			break
		}
		do(t, v.Session, page.Action{Type: page.ScrollPage, Text: "down"})
		l = look(t, v.Session)
	}
	v.says(end, "!1–24 of", "!Show more")
	if len(l.Items) != 44 {
		t.Fatalf("%d products", len(l.Items))
	}
	last := l.Items[43]
	v.click(last.Name + ".view_product")
	v.says("# " + last.Title)
	do(t, v.Session, page.Action{Type: page.Back})
	v.says(end, last.Title)
}

// TestFernhillPriceSlider moves a thumb with the keyboard, from the box that
// kept the focus when the list followed it.
func TestFernhillPriceSlider(t *testing.T) {
	t.Parallel()
	v := fernhill(t, "/c/tents", browser.SessionOptions{})
	v.click("refinements.brand.tarn_fell")
	v.says("Brand: Tarn & Fell", "$10 to $1,270")
	v.focused("brand-tarn-fell")
	v.press(tab)
	v.focused("price-lowest")
	v.press(arrowRight, arrowRight)
	v.press(tab, arrowLeft)
	l := v.says("$30 to $1,260")
	if from, to := find(t, l, "refinements.price.from").Value, find(t, l, "refinements.price.to").Value; from != "30" || to != "1260" {
		t.Errorf("the fields say from %q to %q", from, to)
	}
	v.click("refinements.price.go")
	for _, item := range v.says("Price: $30 to $1,260", "Brand: Tarn & Fell").Items {
		if item.Price.Cents < 3000 || item.Price.Cents > 126000 {
			t.Errorf("%s costs %d", item.Title, item.Price.Cents)
		}
	}
}

// TestFernhillSuggestions come while one types, and take the keys.
func TestFernhillSuggestions(t *testing.T) {
	t.Parallel()
	v := fernhill(t, "/", browser.SessionOptions{})
	typed := func() page.Effect {
		return do(t, v.Session, page.Action{Type: page.TypeText, Name: "search_input", Text: "ja"})
	}
	if diff := cmp.Diff([]page.Notice{{Kind: "status", Text: "7 suggestions"}}, typed().Notices); diff != "" {
		t.Errorf("notices (-want +got):\n%s", diff)
	}
	v.says("option “jacket”", "option “rain jacket”")
	v.press(escape)
	v.says("!option “jacket”", "combobox “Search products” = “ja”")
	v.press(arrowDown, arrowDown) // opens the list, and goes to its first
	v.says("option “jacket” (selected)")
	v.press(enter)
	v.says("# Results for “jacket”")

	typed()
	v.click("header.search.suggestions.searches.rain_jacket")
	v.says("# Results for “rain jacket”")
	typed()
	v.press(enter) // what was typed, since nothing was chosen
	if l := look(t, v.Session); !strings.HasSuffix(l.URL, "/search?q=ja") {
		t.Errorf("at %s", l.URL)
	}
}
