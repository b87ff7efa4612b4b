// Package shop is Fernhill, the built-in shop: a home and outdoor shop rendered on the server,
// the same for the same seed, on which shoppers can be tried without touching anyone's business.
//
// The catalogue is data (catalogue/*.txt, one table per category, embedded); pages are html/template
// (templates/*.html) with style sheets by theme and scripts by component (static/*); pictures are
// drawn as SVG by kind of product. Scripts make pages better and none needs them; nothing goes by
// the clock, nothing is fetched from elsewhere.
// What a visitor does is kept in memory per browser session, and what really happened is written
// to a log that only the process itself can read: see [Shop.Log].
//
// Shoppers check out as guests, or as members who sign in. One member is there from the start
// ([MemberEmail], [MemberPassword]), others create their account; all of it is in memory and gone
// with the process. Of cards the shop takes one test number and declines another; a real one it
// refuses. Orders lower the stock for everybody in the same shop. One promo code is valid:
// [PromoCode].
//
// Pop-ups and bars follow from how many pages a session was shown and from what it answered. The
// chat is framed from another name of the same address, which to a browser is another origin.
//
// The variants [Slow] and [Flaky] count the requests of a browser session, each kind apart, and go
// by that number alone: the same visit meets the same faults again. A page, a form or a fetch that
// fails was not carried out, and succeeds when it is sent again. A picture that fails does so as
// long as the page is shown, and may be there on the next.
//
// What may not enter: anything of the agent, the browser or the trajectory; any other package of
// this module; any dependency beyond the standard library, golang.org/x/net/html, with which
// [BadLabels] spoils pages, and golang.org/x/text, which takes accents off addresses; any way to
// reach the log by HTTP. The shop does not know who shops in it.
package shop
