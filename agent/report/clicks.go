package report

import (
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
)

// clickView is a click type as a chip and as a tick. Types that mean nearly
// the same share a colour: thirteen cannot be told apart, nine can, also by
// the colour-blind (after Okabe and Ito). The words stand beside it anyway.
type clickView struct{ Type, Words, Class string }

// clickViews is in the order of a visit.
var clickViews = []clickView{
	{page.ClickSearch, "search", "c-search"},
	{page.ClickSuggestedTerm, "suggested term", "c-search"},
	{page.ClickFilter, "filter", "c-filter"},
	{page.ClickProductLink, "product link", "c-product"},
	{page.ClickProductOption, "product option", "c-option"},
	{page.ClickQuantity, "quantity", "c-option"},
	{page.ClickReview, "review", "c-review"},
	{page.ClickCartSideBar, "cart side bar", "c-cart"},
	{page.ClickCartPage, "cart page", "c-cart"},
	{page.ClickPurchase, "purchase", "c-purchase"},
	{page.ClickNavBar, "navigation", "c-nav"},
	{page.ClickPageRelated, "within the page", "c-nav"},
	{page.ClickOther, "other", "c-other"},
}

// clickOf is how a step is coloured. Steps that click nothing have a class of
// their own and no chip.
func clickOf(s trajectory.Step) clickView {
	if s.ClickType == "" {
		if s.Action.Type == page.Click {
			return clickView{Class: "c-other"}
		}
		return clickView{Class: "c-none"}
	}
	for _, c := range clickViews {
		if c.Type == s.ClickType {
			return c
		}
	}
	return clickView{Type: s.ClickType, Words: sentence(s.ClickType), Class: "c-other"}
}
