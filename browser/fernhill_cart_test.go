package browser_test

import (
	"context"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites/shop"
	"github.com/google/go-cmp/cmp"
)

// TestFernhillAddsInPlace puts something into the cart without leaving the
// product.
func TestFernhillAddsInPlace(t *testing.T) {
	t.Parallel()
	v := fernhill(t, feeder, browser.SessionOptions{})
	v.click("capacity.2_lb")
	e := v.click("add_to_cart")
	want := []page.Notice{{Kind: "status", Text: "Added to your cart 1 × Acorn Peanut Feeder (Terracotta / 2 lb)"}}
	if diff := cmp.Diff(want, e.Notices); diff != "" || e.Navigated {
		t.Errorf("navigated: %v; notices (-want +got):\n%s", e.Navigated, diff)
	}
	v.says("[dialog over the page: Cart]", "Your cart (1 item)", "Subtotal $19.95", "“Cart, 1 item”")
	v.focused("Close")
	v.press(escape)
	v.says("![dialog over the page")
	v.focused("Add to cart")
	if n := v.happened(shop.KindAddToCart); n != 1 {
		t.Errorf("the shop was told %d times to add", n)
	}
}

// TestFernhillSaysWhatIsMissing adds before everything is chosen.
func TestFernhillSaysWhatIsMissing(t *testing.T) {
	t.Parallel()
	v := fernhill(t, feeder, browser.SessionOptions{})
	e := v.click("add_to_cart")
	if diff := cmp.Diff([]page.Notice{{Kind: "alert", Text: "Please choose a capacity."}}, e.Notices); diff != "" {
		t.Errorf("notices (-want +got):\n%s", diff)
	}
	v.click("capacity.1_lb")
	v.says("!Please choose")
	v.click("add_to_cart")
	v.says("Your cart (1 item)")
}

// TestFernhillChangesTheDrawer changes and removes lines beside the product.
func TestFernhillChangesTheDrawer(t *testing.T) {
	t.Parallel()
	v := fernhill(t, feeder, browser.SessionOptions{})
	v.clicks("capacity.1_lb", "add_to_cart", "cart.acorn_peanut_feeder.one_more_acorn_peanut_feeder")
	v.says("Your cart (2 items)", "Subtotal $23.90")
	v.focused("One more Acorn Peanut Feeder")
	removed(t, v, "cart.acorn_peanut_feeder.remove", true)
	v.says("Your cart is empty.", "“Cart, 0 items”")
}

// removed clicks a button that asks first, and answers.
func removed(t *testing.T, v *visit, name string, yes bool) {
	t.Helper()
	find(t, look(t, v.Session), name)
	e, err := v.Perform(context.Background(), page.Action{Type: page.Click, Name: name}, &page.DialogAnswer{Accept: yes})
	want := []page.Dialog{{Kind: "confirm", Message: "Remove Acorn Peanut Feeder from your cart?", Accepted: yes}}
	if diff := cmp.Diff(want, e.Dialogs); diff != "" || err != nil {
		t.Fatalf("%v; dialogs (-want +got):\n%s", err, diff)
	}
}

// TestFernhillAsksBeforeItRemoves says no, says yes, and wants it back.
func TestFernhillAsksBeforeItRemoves(t *testing.T) {
	t.Parallel()
	v := fernhill(t, feeder, browser.SessionOptions{})
	v.clicks("capacity.2_lb", "add_to_cart", "cart.footer.view_cart")
	const remove = "products_in_your_cart.acorn_peanut_feeder.remove"
	removed(t, v, remove, false)
	v.says("Subtotal (1 item): $19.95")
	if n := v.happened(shop.KindRemove); n != 0 {
		t.Error("it was removed although the answer was no")
	}
	removed(t, v, remove, true)
	if l := v.says("Removed from your cart Acorn Peanut Feeder", "Your cart is empty"); !strings.HasSuffix(l.URL, "/cart") {
		t.Errorf("the shopper is at %s", l.URL)
	}
	v.click("undo")
	v.says("Capacity: 2 lb", "Subtotal (1 item): $19.95")
}
