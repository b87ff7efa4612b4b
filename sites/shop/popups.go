package shop

import (
	"slices"
	"strings"
)

// The pop-ups of a page, by the names that forms and the log use.
const (
	popupNewsletter = "newsletter"
	popupStay       = "stay"  // "before you go", cluttered only
	popupAdded      = "added" // more to buy after an addition, cluttered only
	popupOffer      = "offer" // the bar on top, cluttered only
	popupApp        = "app"   // the bar that offers the app, cluttered only
)

// popupState is what a session remembers of its pop-ups.
type popupState struct {
	newsletter bool // was shown
	subscribed bool
	closed     []string // bars that were closed
	added      *product // what the next page's or answer's interstitial is about
}

// popups is what the layout shows over and around a page. All of it follows from how many pages
// the session was shown and from what it answered; the page where one pays carries none.
type popups struct {
	Consent    bool // the cookie banner, until it is answered
	Wall       bool // the banner stands in the way
	Newsletter bool
	Stay       []item
	Added      *added
	Offer      *item // the biggest deal
	App        bool
	Here       string // where forms lead back to
}

// added is a product that just went into the cart, and what else the shop has of its kind.
type added struct {
	P    *product
	More []item
}

// The pages on which pop-ups open, counted per session.
const (
	newsletterPage  = 4 // the baseline's one newsletter
	clutteredFirst  = 2 // cluttered: the newsletter opens here …
	clutteredEvery  = 6 // … and on every sixth page
	clutteredStay   = 8 // cluttered: "before you go" opens on every eighth page
	clutteredAppBar = 3 // cluttered: the app bar stands from here on
)

// popups decides what this page carries; [visit.carried] remembers it once it was shown.
func (v *visit) popups(page string, number int) popups {
	state := v.s.popups
	out := popups{Here: v.here()}
	if page == "checkout_payment" {
		return out
	}
	cluttered := v.shop.variants.On(Cluttered)
	if cookie(v.r, consentCookie) == "" {
		out.Consent, out.Wall = true, cluttered
	}
	if cluttered {
		out.App = number >= clutteredAppBar && !slices.Contains(state.closed, popupApp)
		if deals := v.shop.firstInStock(v.shop.catalogue.deals, 1); len(deals) > 0 && !slices.Contains(state.closed, popupOffer) {
			out.Offer = &deals[0]
		}
	}
	if strings.HasPrefix(page, "checkout_") || page == "order" {
		return out
	}
	switch {
	case cluttered && state.added != nil:
		out.Added = v.interstitial()
	case cluttered && number%clutteredStay == 0:
		out.Stay = v.shop.firstInStock(v.shop.catalogue.bestseller, 3)
	case state.subscribed || page == "newsletter":
	case cluttered && (number == clutteredFirst || number%clutteredEvery == 0), !cluttered && number >= newsletterPage && !state.newsletter:
		out.Newsletter = true
	}
	return out
}

// interstitial is what to offer besides the product just added, nil when there is none.
func (v *visit) interstitial() *added {
	p := v.s.popups.added
	if p == nil {
		return nil
	}
	return &added{p, v.shop.related(p, 3)}
}

// carried remembers and logs the pop-up that was shown.
func (v *visit) carried(p popups) {
	switch {
	case p.Added != nil:
		v.s.popups.added = nil
		v.log(Event{Kind: KindPopup, Query: popupAdded})
	case len(p.Stay) > 0:
		v.log(Event{Kind: KindPopup, Query: popupStay})
	case p.Newsletter:
		v.s.popups.newsletter = true
		v.log(Event{Kind: KindPopup, Query: popupNewsletter})
	}
}

// closePopup notes that the shopper closed a pop-up or a bar.
func (v *visit) closePopup() {
	name := v.r.PostForm.Get("popup")
	if !slices.Contains([]string{popupNewsletter, popupStay, popupAdded, popupOffer, popupApp}, name) {
		v.notFound()
		return
	}
	if !slices.Contains(v.s.popups.closed, name) {
		v.s.popups.closed = append(v.s.popups.closed, name)
	}
	v.log(Event{Kind: KindDismiss, Query: name})
	v.done()
}

// consent takes the answer to the cookie banner.
func (v *visit) consent() {
	a := v.r.PostForm.Get("answer")
	if a != "all" && a != "necessary" {
		v.notFound()
		return
	}
	setCookie(v.w, v.r, consentCookie, a, consentLasts)
	v.log(Event{Kind: KindConsent, Query: a})
	v.done()
}
