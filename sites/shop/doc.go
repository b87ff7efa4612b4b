// Package shop is Fernhill, the built-in shop: a home and outdoor shop rendered on the server,
// the same for the same seed, on which shoppers can be tried without touching anyone's business.
//
// The catalogue is data (catalogue/*.txt, one table per category, embedded); pages are html/template
// (templates/*.html); one style sheet (static/shop.css); pictures are drawn as SVG by kind of
// product. Nothing needs JavaScript, nothing goes by the clock, nothing is fetched from elsewhere.
// What a visitor does is kept in memory per browser session, and what really happened is written
// to a log that only the process itself can read: see [Shop.Log].
//
// What may not enter: anything of the agent, the browser or the trajectory; any other package of
// this module; any dependency beyond the standard library; any way to reach the log by HTTP. The
// shop does not know who shops in it.
package shop
