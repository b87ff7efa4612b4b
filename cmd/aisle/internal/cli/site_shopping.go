package cli

import (
	"context"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

// Limits of the walk: what does not work after so many attempts does not work.
const (
	searchesMax   = 6
	productsMax   = 3
	categoriesMax = 3
	choicesMax    = 6
)

// dismiss sends the cookie banner away, so that nothing is covered.
func (w *walk) dismiss(ctx context.Context) error {
	banner, ok := sites.Banner(w.survey.Start.Observation)
	if !ok {
		return nil
	}
	var after sites.Sight
	if err := w.click(ctx, &after, banner); err != nil {
		return err
	}
	return w.home(ctx, &after)
}

// searches searches with words that the start page offers, until so many
// searches found something.
func (w *walk) searches(ctx context.Context, enough int) error {
	if _, ok := sites.SearchBox(w.survey.Start.Observation); !ok {
		return nil
	}
	words := sites.Words(w.survey.Start.Observation)
	for _, q := range words[:min(len(words), searchesMax)] {
		if enough == 0 {
			break
		}
		w.tell("searches for “" + q.Words + "”")
		at, err := w.search(ctx, &q)
		if err != nil {
			return err
		}
		w.survey.Searches = append(w.survey.Searches, q)
		if q.Err != nil {
			break // others would fare no better
		}
		if len(q.Items) > 0 {
			w.survey.Results = at
			enough--
		}
	}
	return nil
}

// search searches for the words and keeps what is found.
func (w *walk) search(ctx context.Context, q *sites.Search) (at sites.Sight, err error) {
	box, ok, err := w.here(ctx, sites.SearchBox)
	if err != nil {
		return at, err
	}
	if !ok {
		q.Err = &page.Error{Kind: page.Gone, Name: "search box"}
		return at, nil
	}
	err = w.do(ctx, &at, page.Action{Type: page.TypeAndSubmit, Name: box.Name, Text: q.Words})
	q.Items, q.Err = at.Items, at.Err
	return at, err
}

// product opens a product that can be put into the cart: from the page that is
// open, from the start page, or from a category. If none can, it stays with
// the last one that opened.
func (w *walk) product(ctx context.Context) error {
	w.tell("opens a product")
	var at sites.Sight
	if err := w.see(ctx, &at, nil); err != nil {
		return err
	}
	if done, err := w.products(ctx, at); done || err != nil {
		return err
	}
	if err := w.home(ctx, &at); err != nil {
		return err
	}
	if done, err := w.products(ctx, at); done || err != nil {
		return err
	}
	for i, c := range sites.Categories(at.Observation) {
		if i == categoriesMax {
			break
		}
		var shelf sites.Sight
		if err := w.home(ctx, &shelf); err != nil {
			return err
		}
		if err := w.click(ctx, &shelf, c); err != nil {
			return err
		}
		if done, err := w.products(ctx, shelf); done || err != nil {
			return err
		}
	}
	return nil
}

// products opens the first products of a page that is open, until one can be
// put into the cart.
func (w *walk) products(ctx context.Context, list sites.Sight) (done bool, err error) {
	links := sites.ProductLinks(list.Observation)
	for i, e := range links[:min(len(links), productsMax)] {
		if i > 0 {
			if err := w.see(ctx, &list, w.s.Goto(ctx, list.URL)); err != nil {
				return false, err
			}
		}
		var at sites.Sight
		if err := w.click(ctx, &at, e); err != nil {
			return false, err
		}
		if _, ok := sites.AddButton(at.Observation); ok && at.Seen() {
			w.survey.Product = at
			return true, nil
		}
		if at.Seen() || !w.survey.Product.Seen() {
			w.survey.Product = at
		}
	}
	return false, nil
}

// fillCart chooses the options of the product, puts it into the cart and opens
// the cart.
func (w *walk) fillCart(ctx context.Context) error {
	at := w.survey.Product
	if _, ok := sites.AddButton(at.Observation); !ok || !at.Seen() || w.survey.Dry {
		return nil
	}
	w.tell("puts it into the cart")
	for range choicesMax {
		open := page.Action{}
		for _, c := range sites.Choices(at.Observation) {
			if !c.Made && c.Action.Type != "" && open.Type == "" {
				open = c.Action
			}
		}
		if open.Type == "" {
			break
		}
		if err := w.do(ctx, &at, open); err != nil || at.Err != nil {
			w.survey.Cart.Err = at.Err
			return err
		}
	}
	add, ok := sites.AddButton(at.Observation)
	if !ok {
		w.survey.Cart.Err = &page.Error{Kind: page.Gone, Name: "the button to add it"}
		return nil
	}
	if err := w.click(ctx, &at, add); err != nil || at.Err != nil {
		w.survey.Cart.Err = at.Err
		return err
	}
	return w.follow(ctx, "the cart", sites.CartLink, &w.survey.Cart)
}

// checkout goes to the entrance of the checkout and asks what there the payment
// stop would not let press.
func (w *walk) checkout(ctx context.Context) error {
	at := &w.survey.Checkout
	in, ok := sites.CheckoutEntrance(w.survey.Cart.Observation)
	if !ok || !w.survey.Cart.Seen() {
		return nil
	}
	w.tell("opens the entrance of the checkout")
	if err := w.click(ctx, at, in); err != nil || !at.Seen() {
		return err
	}
	for _, e := range at.Elements {
		if e.Role != "button" && e.ClickType != page.ClickPurchase {
			continue
		}
		pays, err := w.s.WouldPay(ctx, e.Name)
		if err := lost(ctx, err); err != nil {
			return err
		}
		if pays {
			at.Stops = append(at.Stops, e.Label)
		}
	}
	return nil
}
