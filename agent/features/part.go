package features

import (
	"strings"
	"unicode"

	"github.com/aisle-sim/aisle/browser/page"
)

// part is what an element is for a shopper.
type part uint8

const (
	partOther part = iota
	partSearchBox
	partSearchButton
	partSuggestion
	partFilter
	partOpen
	partTurn
	partBrowse
	partAccount
	partOption
	partQuantity
	partReview
	partAdd
	partBuyNow
	partCart
	partCheckout
	partPlace
	partContinue
	partGuest
	partLine
	partField  // text to fill in
	partPick   // a native select outside filters and options
	partChoice // a radio button or checkbox outside filters and options
	partDismiss
	partRetry
)

// partOf says what an element is, from its click type, role and label. The
// place it stands in may turn it into something else later (see place.go).
func partOf(e *page.Element) part {
	if e.ClickType == page.ClickProductLink {
		return partOpen // by far the most frequent: no look at words
	}
	text, pick := isTextField(e), len(e.Options) > 0
	switch e.ClickType {
	case page.ClickSearch:
		if text {
			return partSearchBox
		}
		return partSearchButton
	case page.ClickSuggestedTerm:
		return partSuggestion
	case page.ClickFilter:
		return partFilter
	case page.ClickProductOption:
		return partOption
	case page.ClickQuantity:
		return partQuantity
	case page.ClickReview:
		if is(padded(e.Label), continueWords) {
			return partContinue // to the review of an order
		}
		return partReview
	case page.ClickCartPage:
		return partLine
	}
	switch {
	case e.Role == "searchbox":
		return partSearchBox
	case text && e.ClickType == page.ClickNavBar:
		return partOther // the newsletter in the page's frame
	case text:
		return partField
	case pick:
		return partPick
	case e.Role == "radio" || e.Role == "checkbox" || e.Role == "switch":
		return partChoice
	}
	return wordsPart(e)
}

// wordsPart reads the label of a button or link.
func wordsPart(e *page.Element) part {
	label := padded(e.Label)
	if !strings.ContainsFunc(label, unicode.IsLetter) { // an icon, or a count beside one
		label = padded(lastSegment(e.Name))
	}
	buying := e.ClickType == page.ClickPurchase
	switch {
	case says(label, addWords):
		return partAdd
	case says(label, buyNowWords):
		return partBuyNow
	case buying && says(label, placeWords) && !says(label, checkoutWords):
		return partPlace
	case says(label, shopOnWords):
		return partBrowse
	case buying:
		return partCheckout
	case says(label, guestWords):
		return partGuest
	case says(label, checkoutWords):
		return partCheckout
	case e.Role == "button" && says(label, placeWords):
		return partPlace
	case is(label, retryWords):
		return partRetry
	case says(label, accountWords):
		return partAccount
	case says(label, removeWords):
		return partOther
	case says(label, cartWords):
		return partCart
	case e.Role == "button" && is(label, dismissWords):
		return partDismiss
	case e.ClickType == page.ClickPageRelated || says(label, nextWords) && e.Role == "link":
		return partTurn
	case is(label, continueWords):
		return partContinue
	case e.ClickType == page.ClickNavBar:
		return partBrowse
	}
	return partOther
}

// is tells whether the padded text is one of the phrases, or begins with one
// of several words.
func is(padded string, phrases []string) bool {
	label := strings.TrimSpace(padded)
	for _, p := range phrases {
		rest, ok := strings.CutPrefix(label, p)
		if ok && (rest == "" || rest[0] == ' ' && strings.Contains(p, " ")) {
			return true
		}
	}
	return false
}

func isTextField(e *page.Element) bool {
	switch e.Role {
	case "textbox", "searchbox", "spinbutton":
		return true
	case "combobox":
		return len(e.Options) == 0 && e.ClickType == page.ClickSearch
	}
	return false
}

// lastSegment is the part of a name behind its last dot, group the rest.
func lastSegment(name string) string { return name[strings.LastIndexByte(name, '.')+1:] }

func group(name string) string {
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		return name[:i]
	}
	return ""
}
