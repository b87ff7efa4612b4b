package browser_test

import (
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/google/go-cmp/cmp"
)

// TestFernhillOptions chooses by buttons and by the shop's own drop-down list:
// the price follows, and what cannot be had cannot be added.
func TestFernhillOptions(t *testing.T) {
	t.Parallel()
	v := fernhill(t, pan, browser.SessionOptions{})
	v.says("$36.95 (was $51.00) Save 27%", "button “Lid” = “Choose a lid”", "![lid.")
	for _, name := range []string{"colour.charcoal", "colour.black"} { // which cost the same
		if e := v.click(name); len(e.Notices) > 0 {
			t.Errorf("%s tells %v", name, e.Notices)
		}
	}
	e := v.click("diameter.12_in")
	if diff := cmp.Diff([]page.Notice{{Kind: "status", Text: "$60.95 Was $75.00 Save 18%"}}, e.Notices); diff != "" {
		t.Errorf("notices (-want +got):\n%s", diff)
	}
	v.clicks("lid", "lid.with_glass_lid")
	v.says("$78.95 (was $93.00)", "button “Lid” = “With glass lid (+$18.00)”")
	v.focused("lid-button")

	v.click("colour.charcoal_not_in_12_in_with_glass_lid")
	l := v.says("Charcoal / 12 in / With glass lid is sold out", "!In stock, ready to ship")
	for _, name := range []string{"add_to_cart", "buy_now"} {
		if !find(t, l, name).Disabled {
			t.Errorf("%s can be clicked", name)
		}
	}
	v.press(tab, tab) // past the diameter to the list
	v.focused("lid-button")
	v.press(arrowDown, arrowUp, enter)
	l = v.says("button “Lid” = “Without lid", "$60.95", "In stock, ready to ship")
	if find(t, l, "add_to_cart").Disabled {
		t.Error("what is in stock cannot be added")
	}
}

// TestFernhillNativeList chooses from the browser's own drop-down list.
func TestFernhillNativeList(t *testing.T) {
	t.Parallel()
	v := fernhill(t, boot, browser.SessionOptions{})
	choose := func(size string) { do(t, v.Session, page.Action{Type: page.Select, Name: "size", Text: size}) }
	choose("US 10")
	v.clicks("calf", "calf.regular_not_in_fir_us_10")
	l := v.says("Fir / US 10 / Regular is sold out")
	if !find(t, l, "add_to_cart").Disabled {
		t.Error("what is sold out can be added")
	}
	choose("US 9")
	v.click("add_to_cart")
	v.says("Your cart (1 item)", "Size: US 9, Calf: Regular")
}

// TestFernhillTabs goes through the tabs with the arrow keys, and by a link to
// one of them.
func TestFernhillTabs(t *testing.T) {
	t.Parallel()
	v := fernhill(t, pan, browser.SessionOptions{})
	v.click("about_this_product.description")
	v.press(arrowRight)
	v.focused("tab-specifications")
	v.says("tab “Specifications” (selected)", "Oven safe · Yes, 500 °F", "!written reviews")
	v.press(arrowLeft, arrowLeft) // round the end
	v.says("written reviews", "!Oven safe")
	v.press(tab)
	v.focused("reviews")
	v.clicks("about_this_product.description", "ratings")
	if l := v.says("written reviews"); !find(t, l, "about_this_product.reviews").Selected {
		t.Error("the link to the reviews did not open their tab")
	}
}

// TestFernhillGuide opens in a new tab.
func TestFernhillGuide(t *testing.T) {
	t.Parallel()
	v := fernhill(t, pan, browser.SessionOptions{})
	if e := v.click("care_guide"); !e.NewTab || !strings.HasSuffix(e.URL, "/help/care") {
		t.Errorf("a new tab: %v, at %s", e.NewTab, e.URL)
	}
	v.says("# Care guide")
}

// TestFernhillIsSilentAtLoad: a page that has just come has told nothing yet,
// although scripts have gone over its live regions.
func TestFernhillIsSilentAtLoad(t *testing.T) {
	t.Parallel()
	v := fernhill(t, "/", browser.SessionOptions{})
	for _, path := range []string{"/c/tents", "/search?q=jacket&min=50", feeder, pan, boot + "/reviews"} {
		if l := v.open(path); len(l.Notices) > 0 {
			t.Errorf("%s tells %v", path, l.Notices)
		}
	}
}
