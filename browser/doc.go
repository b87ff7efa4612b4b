// Package browser opens a real Chrome, looks at pages and acts in them.
//
// Launch starts one Chrome; Open gives a shopper an isolated context in it
// (own cookies, cache and storage). A Session looks (Observe) and acts
// (Perform); both end by their own deadlines. What may load is held at the
// network layer by two locks: the guard decides each document, form post and
// script-made request (and every subresource if the site lists them), the
// proxy decides sockets, which the protocol cannot intercept.
//
// Access gets a session into a shop that is not open to everybody. The guard
// gives names, passwords and headers to the shop's own requests alone; the
// proxy leads hosts elsewhere and goes by way of another proxy. A Device is what
// the shopper holds; where it is worked by fingers, clicks are taps.
//
// Looking never changes the page: the scripts of browser/js live in an
// isolated world, and identity is kept there.
//
// Only page and distill of our own may enter. chromedp stays inside: no type
// of it crosses the border.
package browser
