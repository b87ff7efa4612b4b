package shop

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// The kinds of event.
const (
	KindSearch      = "search"        // a page of search results was shown; an empty search is none
	KindCategory    = "category"      // a page of a category was shown
	KindProductView = "product_view"  // a product page was shown
	KindOption      = "option"        // other options than preset were chosen: by a product page's address or, as scripts have it, with an addition
	KindReviews     = "reviews"       // a page of reviews was shown
	KindAddToCart   = "add_to_cart"   // a product went into the cart
	KindCartView    = "cart_view"     // the cart was shown
	KindQuantity    = "quantity"      // a line of the cart got another quantity
	KindRemove      = "remove"        // a line of the cart was removed
	KindCheckout    = "checkout_step" // a step of the checkout was shown; Path says which
	KindOrder       = "order"         // an order was placed
	KindHelpful     = "helpful"       // a review was found helpful; Query is its number
	KindConsent     = "consent"       // the cookie banner was answered; Query is "all" or "necessary"
	KindPopup       = "popup"         // a page carried a pop-up, which scripts open; Query is its name
	KindDismiss     = "dismiss"       // a pop-up or a bar was closed; Query is its name
	KindSubscribe   = "subscribe"     // the newsletter was subscribed to
	KindChat        = "chat"          // the chat was opened

	KindShortage = "out_of_stock"     // an order was refused: of Product only Quantity are left
	KindPromo    = "promo"            // the promo code Query was accepted
	KindDeclined = "payment_declined" // a card was declined; Cents is what was to be paid
	KindInvalid  = "validation_error" // a form was refused; Query names the fields, with commas
	KindSignIn   = "sign_in"          // a member signed in
	KindSignUp   = "sign_up"          // an account was created, and its owner signed in
	KindSignOut  = "sign_out"         // a member signed out
)

// An Event is one thing that really happened in the shop.
type Event struct {
	Session  string // the browser session's id
	Seq      int    // counts the session's events from 1
	Kind     string // one of the Kind constants
	Path     string // path of the request
	Query    string // what was searched; options chosen, as colour=moss&size=m; what its kind says; else the raw query; cut to 300 bytes
	Product  string // slug
	Quantity int    // pieces added, removed or now in the line; of an order, pieces in all
	Order    string // order number
	Cents    int    // price of the pieces, or total of the order
}

// maxEvents bounds the log; when it is full the oldest quarter is dropped.
const maxEvents = 400000

// maxLogged is how many bytes of what a visitor sent an event keeps: of a path, a query.
const maxLogged = 300

type eventLog struct {
	mu     sync.Mutex
	events []Event
	seq    map[string]int
}

func (l *eventLog) add(s *session, e Event) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.seq == nil {
		l.seq = map[string]int{}
	}
	if len(l.events) >= maxEvents {
		l.events = slices.Clone(l.events[maxEvents/4:])
		kept := map[string]int{}
		for _, e := range l.events {
			kept[e.Session] = e.Seq
		}
		l.seq = kept
	}
	for _, s := range []*string{&e.Path, &e.Query, &e.Product} {
		*s = cutBytes(*s, maxLogged)
	}
	l.seq[s.id]++
	e.Session, e.Seq = s.id, l.seq[s.id]
	l.events = append(l.events, e)
}

// cutBytes cuts s to at most n bytes, between characters. What is cut off is not kept alive.
func cutBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for !utf8.RuneStart(s[n]) && n > 0 {
		n--
	}
	return strings.Clone(s[:n])
}

// Log returns a copy of what happened so far, in order, over all browser sessions. It is the
// oracle that tests and studies are checked against, and cannot be reached by HTTP. The log keeps
// the newest events when there are more than some hundred thousand.
func (s *Shop) Log() []Event {
	s.log.mu.Lock()
	defer s.log.mu.Unlock()
	return slices.Clone(s.log.events)
}
