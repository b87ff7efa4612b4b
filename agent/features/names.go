package features

// Move is what kind of thing a candidate does; the upper level of a choice in
// two levels (what to do, then which one).
type Move string

// The moves.
const (
	MoveSearch   Move = "search"   // a query, a suggestion, the search button
	MoveFilter   Move = "filter"   // a refinement or a sort order
	MoveOpen     Move = "open"     // a product
	MoveTurn     Move = "turn"     // pages, tabs, galleries
	MoveBrowse   Move = "browse"   // the shop's navigation
	MoveOption   Move = "option"   // size, colour, quantity
	MoveReview   Move = "review"   // opens or moves in reviews
	MoveAdd      Move = "add"      // add to cart, buy now
	MoveCart     Move = "cart"     // look into the cart
	MoveCheckout Move = "checkout" // proceed, continue, place the order
	MoveFill     Move = "fill"     // a field or a choice of a form
	MoveDismiss  Move = "dismiss"  // close what lies over the page
	MoveRetry    Move = "retry"    // try again what the shop could not do
	MoveScroll   Move = "scroll"
	MoveBack     Move = "back"
	MoveLeave    Move = "leave" // terminate
	MoveOther    Move = "other"
)

// Moves returns all moves.
func Moves() []Move {
	return []Move{MoveSearch, MoveFilter, MoveOpen, MoveTurn, MoveBrowse, MoveOption, MoveReview, MoveAdd, MoveCart,
		MoveCheckout, MoveFill, MoveDismiss, MoveRetry, MoveScroll, MoveBack, MoveLeave, MoveOther}
}

// Value is one feature of a candidate. Features that are zero are left out.
type Value struct {
	Feature string
	Value   float64
}

// Meaning says what a feature measures.
type Meaning struct{ Feature, Meaning string }

// Meanings returns every feature with what it measures, grouped by move. A
// share goes from 0 to 1; "is" features are 0 or 1; counts are not bounded.
// Suit, which several features use, is the product of four shares: the task's
// words in the item's words, affordability (1 within the budget, falling to 0
// at twice the budget), availability, and rating out of five (1 if not shown).
func Meanings() []Meaning {
	return append([]Meaning(nil), meanings...)
}

var meanings = []Meaning{
	{"failed", "count: this very action failed or changed nothing on this page"},
	{"repeat", "count: this very action was done at this address before"},
	{"undo", "is: the target is already checked or selected"},
	{"have_it", "is: what the shopper came for lies in the cart, and this move looks further"},

	{"astray", "is: looks for something else from the middle of checkout"},
	{"behind", "is: a dialog over the page lies between the shopper and the target"},

	{"search.base", "is: a search"},
	{"search.first", "is: nothing was searched for so far"},
	{"search.again", "count of searches so far"},
	{"search.poor", "share: how badly the best unopened item here suits, after a search"},
	{"search.promising", "share: suit of the best unopened item here"},
	{"search.cover", "share of the words that name the thing and its purpose that the query has"},
	{"search.words", "words of the query, in tens"},
	{"search.new", "is: after other searches, a query that was not tried"},
	{"search.refined", "is: the query has a word that the page offers"},
	{"search.midway", "is: begun from a product, the cart or checkout"},
	{"search.suggested", "is: a suggestion of the shop"},
	{"search.button", "is: the bare button, without a query"},

	{"filter.base", "is: a filter or sort"},
	{"filter.words", "share of the task's words (or one word matched in full) in the label"},
	{"filter.price", "share of the budget that its price range covers, 0 if it goes beyond"},
	{"filter.rating", "stars that a filter by rating asks for, as a share of five"},
	{"filter.sort_price", "is: sorts by rising price"},
	{"filter.sort_rating", "is: sorts by rating"},
	{"filter.sort_other", "is: another sort"},
	{"filter.many", "logarithm to base ten of the number of items here"},
	{"filter.used", "count of filters used so far"},
	{"filter.button", "is: the button that applies filters or a sort order"},
	{"filter.apply", "is: that button, after one was chosen that waits for it"},
	{"filter.clear", "is: takes filters off"},

	{"open.base", "is: opens a product"},
	{"open.words", "share of the words that name the thing in the item's words; less if it is made for somebody else (kids, dogs)"},
	{"open.extras", "share of the task's further words in the item's words"},
	{"open.in_budget", "is: the price is within the budget"},
	{"open.over_budget", "the price above the budget as a share of the budget, at most 1"},
	{"open.cheap", "the price below the median here as a share of the median, -1 to 1"},
	{"open.deal", "share of the old price that is taken off"},
	{"open.rating", "rating above three, as a share of two; negative below"},
	{"open.reviews", "logarithm to base ten of one plus the reviews"},
	{"open.position", "natural logarithm of the place in the list, from 1"},
	{"open.below", "is: outside the viewport"},
	{"open.sold_out", "is: sold out"},
	{"open.seen", "count of times the product was opened"},
	{"open.best_seen", "is: of the two or more opened products the one that suits best"},
	{"open.brand", "is: begins like a product opened before, or with a word of the task"},
	{"open.related", "is: another product, offered on a product's page"},
	{"open.opened", "count of different products opened so far"},

	{"turn.base", "is: a page, tab or gallery control"},
	{"turn.next", "is: the next results"},
	{"turn.poor", "share: how badly the best unopened item here suits"},
	{"turn.details", "is: a tab of a product's page"},
	{"turn.turned", "count of such turns since the last search"},

	{"browse.base", "is: the shop's navigation"},
	{"browse.words", "share of the words that name the thing in the label, by the label's words"},
	{"browse.lost", "is: no item here"},
	{"browse.midway", "is: from a product's page"},
	{"browse.account", "is: account, help and the like"},
	{"browse.browsed", "count of such moves so far"},

	{"option.base", "is: an option of the product"},
	{"option.needed", "is: nothing is chosen yet in its group"},
	{"option.words", "share of the label's words that the task names"},
	{"option.suit", "suit of the page's product"},
	{"option.dearer", "what the label adds to the price as a share of the budget, at most 1; of the price without a budget"},
	{"option.quantity", "is: changes the quantity"},

	{"review.base", "is: opens or moves in reviews"},
	{"review.suit", "suit of the page's product"},
	{"review.read", "count of looks at this product's reviews"},

	{"add.base", "is: puts a product into the cart"},
	{"add.suit", "suit of the product"},
	{"add.extras", "share of the task's further words in the product's words"},
	{"add.in_budget", "is: the price is within the budget"},
	{"add.over_budget", "the price above the budget as a share of the budget, at most 1"},
	{"add.saving", "share of the budget that stays unspent"},
	{"add.deal", "share of the old price that is taken off"},
	{"add.rating", "rating above three, as a share of two; negative below"},
	{"add.reviews", "logarithm to base ten of one plus the reviews"},
	{"add.reviews_read", "is: its reviews were looked at"},
	{"add.compared", "count of different products opened besides this one, in fives, at most 1"},
	{"add.best", "is: of the two or more opened products the one that suits best"},
	{"add.worse", "how much better the best opened product suits"},
	{"add.brand", "is: begins like another product opened before, or with a word of the task"},
	{"add.options_missing", "count of option groups without a choice"},
	{"add.sold_out", "is: sold out"},
	{"add.unopened", "is: from a list, without a look at the product"},
	{"add.again", "is: this product lies in the cart"},
	{"add.another", "is: another product lies in the cart"},
	{"add.buy_now", "is: goes straight to payment"},

	{"cart.base", "is: opens the cart"},
	{"cart.in_cart", "is: something lies in the cart"},
	{"cart.waiting", "count of steps since it was added, at most 5"},
	{"cart.here", "is: this is the cart, or checkout"},

	{"checkout.base", "is: goes on with buying"},
	{"checkout.in_cart", "is: something lies in the cart"},
	{"checkout.waiting", "count of steps since it was added, at most 5"},
	{"checkout.at_cart", "is: from the cart page"},
	{"checkout.missing", "count of fields that could be filled in and are empty or wrong"},
	{"checkout.ready", "is: a step of the form with nothing missing"},
	{"checkout.place_order", "is: commits to the order"},
	{"checkout.over_total", "the total above the budget as a share of the budget, at most 1"},
	{"checkout.guest", "is: without an account"},

	{"fill.base", "is: a field or choice of a form"},
	{"fill.required", "is: required"},
	{"fill.invalid", "is: marked as wrong"},
	{"fill.order", "place among the fields still to do, from 0, in tens"},
	{"fill.elsewhere", "is: not in checkout"},
	{"fill.choose", "is: nothing is chosen yet in its group"},
	{"fill.cheapest", "is: the cheapest of its group, or the first if no price is shown"},
	{"fill.change", "is: would change a choice that is made"},
	{"fill.terms", "is: accepts the terms"},

	{"dismiss.base", "is: closes something"},
	{"dismiss.covered", "is: the last action failed because something lay over its target"},

	{"dismiss.over", "is: what it closes is a dialog over the page"},
	{"dismiss.way_on", "is: that dialog leads on with the purchase, as a side-bar cart does"},
	{"dismiss.cookies", "is: answers a question about cookies"},

	{"retry.base", "is: asks the shop to try again"},
	{"retry.broken", "is: from a page that says that something went wrong"},

	{"scroll.base", "is: a scroll"},
	{"scroll.up", "is: upwards"},
	{"scroll.more", "share of the items outside the viewport"},
	{"scroll.reading", "is: down a product's page"},
	{"scroll.scrolled", "count of scrolls since this page was reached"},

	{"back.base", "is: one page back"},
	{"back.unsuitable", "share: how badly the page's product suits"},
	{"back.compare", "suit of the page's product, divided by the number of products opened"},
	{"back.to_better", "how much better the best opened product suits"},
	{"back.dead_end", "is: nothing to act on for the task here"},
	{"back.list", "is: from a list"},
	{"back.form", "is: from cart or checkout"},
	{"back.looked", "count of steps on this page"},

	{"leave.base", "is: ends the session"},
	{"leave.steps", "steps so far outside forms, in tens"},
	{"leave.long", "square of leave.steps"},
	{"leave.form_steps", "steps so far in forms, in tens"},
	{"leave.no_results", "is: a search found nothing"},
	{"leave.unsuited", "count of opened products that do not suit (each by its lack of suit); 0 with a cart"},
	{"leave.promising", "suit of the best product here or opened"},
	{"leave.in_cart", "is: something lies in the cart"},
	{"leave.over_total", "the total above the budget as a share of the budget, at most 1"},
	{"leave.trouble", "count of failures at the end of the history"},
	{"leave.surprise", "how much the total rose above the goods and all totals shown before, as a share of them, at most 1"},
	{"leave.closed", "count of dialogs over the page that were closed so far"},
	{"leave.done", "is: the order is placed"},
	{"leave.empty", "is: nothing to act on here"},

	{"other.base", "is: none of the other moves"},
}
