package shop

import (
	"net/http"
	"net/mail"
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
	Stay       []*product
	Added      *added
	Offer      *product // the biggest deal
	App        bool
	Here       string // where forms lead back to
}

// added is a product that just went into the cart, and what else the shop has of its kind.
type added struct {
	P    *product
	More []*product
}

// The pages on which pop-ups open, counted per session.
const (
	newsletterPage  = 4 // the baseline's one newsletter
	clutteredFirst  = 2 // cluttered: the newsletter opens here …
	clutteredEvery  = 6 // … and on every sixth page
	clutteredStay   = 8 // cluttered: "before you go" opens on every eighth page
	clutteredAppBar = 3 // cluttered: the app bar stands from here on
)

// popups decides what this page carries and remembers it.
func (v *visit) popups(page string, number int) popups {
	state := &v.s.popups
	out := popups{Here: v.here()}
	if page == "checkout_payment" {
		return out
	}
	cluttered := v.shop.variants.On(Cluttered)
	if _, err := v.r.Cookie(consentCookie); err != nil {
		out.Consent, out.Wall = true, cluttered
	}
	if cluttered {
		out.App = number >= clutteredAppBar && !slices.Contains(state.closed, popupApp)
		if !slices.Contains(state.closed, popupOffer) {
			out.Offer = v.shop.catalogue.deals[0]
		}
	}
	if strings.HasPrefix(page, "checkout_") || page == "order" {
		return out
	}
	switch {
	case cluttered && state.added != nil:
		out.Added = v.interstitial()
	case cluttered && number%clutteredStay == 0:
		out.Stay = firstInStock(v.shop.catalogue.bestseller, 3)
		v.log(Event{Kind: KindPopup, Query: popupStay})
	case state.subscribed || page == "newsletter":
	case cluttered && (number == clutteredFirst || number%clutteredEvery == 0), !cluttered && number >= newsletterPage && !state.newsletter:
		out.Newsletter, state.newsletter = true, true
		v.log(Event{Kind: KindPopup, Query: popupNewsletter})
	}
	return out
}

// interstitial is what to offer besides the product just added, nil when there is none. It is
// offered once.
func (v *visit) interstitial() *added {
	p := v.s.popups.added
	if p == nil {
		return nil
	}
	v.s.popups.added = nil
	v.log(Event{Kind: KindPopup, Query: popupAdded})
	return &added{p, v.shop.catalogue.related(p, 3)}
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

// consentCookie holds the answer to the cookie banner.
const consentCookie = "fernhill_consent"

// consent takes the answer to the cookie banner.
func (v *visit) consent() {
	a := v.r.PostForm.Get("answer")
	if a != "all" && a != "necessary" {
		v.notFound()
		return
	}
	http.SetCookie(v.w, &http.Cookie{Name: consentCookie, Value: a, Path: "/", MaxAge: 180 * 24 * 3600, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	v.log(Event{Kind: KindConsent, Query: a})
	v.done()
}

// A letterPage is the newsletter's own page, with what was wrong with an address.
type letterPage struct{ Email, Error, Back string }

func (v *visit) letter() {
	v.page(http.StatusOK, "newsletter", "The Fernhill letter", letterPage{Back: "/"})
}

// subscribe puts an address on the list of the newsletter.
func (v *visit) subscribe() {
	email := clean(v.r.PostForm.Get("email"))
	if a, err := mail.ParseAddress(email); err != nil || a.Address != email {
		v.page(http.StatusUnprocessableEntity, "newsletter", "The Fernhill letter",
			letterPage{email, "Enter an email address such as maya@example.com", v.back("/")})
		return
	}
	v.s.popups.subscribed = true
	v.log(Event{Kind: KindSubscribe})
	v.changed(notice{Text: "You are on the list", Detail: "The next letter goes to " + email + "."}, v.back("/"))
}
