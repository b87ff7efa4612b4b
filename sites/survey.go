package sites

import (
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// Survey is what a walk through a shop saw: one sight for each kind of page.
// Whoever walks opens the pages; what they mean is judged here.
type Survey struct {
	Site Site
	// Given is the access of the file that the survey began with, as it stands
	// there: with references in place of values.
	Given Access
	// SetUp is what kept the set-up steps of the site from being done.
	SetUp error

	Start, Results, Product, Cart, Checkout, SignIn Sight

	// Searches are the words that were searched for, in order.
	Searches []Search
	// Tasks say, in the order of the walk, what the tasks of the site would meet.
	Tasks []TaskSearch
	// Closed are the labels of buttons that closed what had come over a page.
	Closed []string
	// Dry says that nothing was to be put into the cart.
	Dry bool
	// Refused are the URLs that the origins and resources of the site kept
	// out, Loaded those of pictures, styles and scripts that came in.
	Refused, Loaded []string
	// Budget is how many tokens of a page's text a policy reads; 0 or less
	// stands for no limit.
	Budget int
}

// Sight is one page of the walk. The zero value is a page that the walk did
// not try to come to.
type Sight struct {
	page.Look
	// Effect is what the page did while it was opened.
	Effect page.Effect
	// Forms are the URLs that the forms of the page are sent to.
	Forms []string
	// Tokens is the size of its whole text.
	Tokens int
	// Media is what the server calls the document, such as text/html; "" where
	// it did not say.
	Media string
	// Stops are the labels of what the payment stop would not let press.
	Stops []string
	// Err is why the walk could not come here.
	Err error
}

// Seen tells whether the walk came to the page.
func (s Sight) Seen() bool { return s.URL != "" && s.Err == nil }

// HTML tells whether the document can be a page of a shop. What a server gives
// no name is taken for one.
func (s Sight) HTML() bool {
	return s.Media == "" || s.Media == "text/html" || s.Media == "application/xhtml+xml"
}

// Search is one search of the walk.
type Search struct {
	Words string
	// From says where the words stand: CategoryWords, ProductWords or TaskWords.
	From string
	// Items are the products that the first page of results shows.
	Items []page.Item
	// Err is why it could not be made.
	Err error
}

// TaskSearch is a search with the words of a task's intent.
type TaskSearch struct {
	Task Task
	Search
}

// named is a page of the walk with its name for people.
type named struct {
	*Sight
	name string
}

// pages are the pages that were seen, in the order of the walk.
func (s *Survey) pages() []named {
	var out []named
	for _, p := range []named{{&s.Start, "the start page"}, {&s.Results, "a page of results"}, {&s.Product, "a product's page"},
		{&s.Cart, "the cart"}, {&s.Checkout, "the checkout"}, {&s.SignIn, "the page to sign in"}} {
		if p.Seen() {
			out = append(out, p)
		}
	}
	return out
}

// Subject is the product that the page of the survey's product is about, as
// it was read there.
func (s *Survey) Subject() (page.Item, bool) {
	p := s.Product
	linked := func(i page.Item) bool {
		_, ok := first(p.Observation, func(e page.Element) bool { return e.ClickType == page.ClickProductLink && e.Item == i.Name })
		return ok
	}
	if i := slices.IndexFunc(p.Items, func(i page.Item) bool { return !linked(i) }); i >= 0 {
		return p.Items[i], true
	}
	title := fold(p.Title)
	if i := slices.IndexFunc(p.Items, func(i page.Item) bool { return i.Title != "" && strings.Contains(title, fold(i.Title)) }); i >= 0 {
		return p.Items[i], true
	}
	return page.Item{}, false
}

// framed tells whether an element stands on the start page, too, and so
// belongs to the frame of the shop.
func (s *Survey) framed(e page.Element) bool {
	_, ok := s.Start.Find(e.Name)
	return ok
}
