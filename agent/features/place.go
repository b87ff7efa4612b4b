package features

import (
	"net/url"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// Place is what kind of page a shopper stands on.
type Place string

// The places.
const (
	PlaceEmpty    Place = "empty"    // nothing to act on
	PlaceProduct  Place = "product"  // about one product
	PlaceList     Place = "list"     // two or more products to open
	PlaceCart     Place = "cart"     // the cart page
	PlaceCheckout Place = "checkout" // a form on the way to an order
	PlaceOther    Place = "other"
)

// form fields from which a page asks for a person rather than for one address
// (a newsletter asks for one).
const formFields = 2

// place finds out what the page is and which product it is about. The order
// matters: checkout pages list products, product pages show carts.
func (r *Reading) place(g *Goal, o *page.Observation) {
	n := map[part]int{}
	for i, p := range r.parts {
		if !o.Elements[i].Disabled || p == partAdd {
			n[p]++
		}
	}
	where := padded(o.Title + " " + path(o.URL))
	going := n[partPlace] + n[partContinue] + n[partCheckout] + n[partBuyNow]
	onCheckout := says(where, checkoutPath)
	switch {
	case len(o.Elements) == 0:
		r.Place = PlaceEmpty
	case r.fields >= formFields && n[partAdd] == 0,
		onCheckout && going+n[partField]+n[partChoice]+n[partGuest] > 0,
		n[partContinue] > 0 && n[partChoice] > 0 && n[partAdd] == 0,
		n[partPlace] > 0 && n[partAdd] == 0:
		r.Place = PlaceCheckout
	case r.lines > 0 && n[partAdd] == 0 || says(padded(path(o.URL)), cartWords):
		r.Place = PlaceCart
	default:
		if r.Subject = r.subject(g, o, n); r.Subject != nil {
			r.Place = PlaceProduct
			return
		}
		linked := 0
		for i := range r.Items {
			if r.Items[i].linked {
				linked++
			}
		}
		if r.Place = PlaceOther; linked > 1 {
			r.Place = PlaceList
		}
	}
}

func path(raw string) string {
	if u, err := url.Parse(raw); err == nil {
		return u.Path
	}
	return raw
}

// subject finds the product that a page is about: the one that can be put
// into the cart and is not opened from here, else one whose title is the
// page's. A page that sells something without showing an item is about what
// its own title says.
func (r *Reading) subject(g *Goal, o *page.Observation, n map[part]int) *Seen {
	buying, own := n[partAdd]+n[partBuyNow], false
	for i := range o.Elements {
		if r.parts[i] != partAdd && r.parts[i] != partBuyNow && r.parts[i] != partOption {
			continue
		}
		j, ok := r.item(&o.Elements[i])
		if ok && !r.Items[j].linked {
			return &r.Items[j]
		}
		own = own || !ok
	}
	title := " " + strings.Join(tokens(o.Title), " ") + " "
	for i := range r.Items {
		s := &r.Items[i]
		named := s.Title != "" && strings.Contains(title, padded(s.Title))
		if !s.linked && (named || own && buying > 0) || named && buying > 0 && (own || len(r.Items) == 1) {
			return s
		}
	}
	if own && n[partAdd] > 0 {
		s := &Seen{Item: page.Item{Title: o.Title}}
		s.judge(g, stems(o.Title))
		return s
	}
	return nil
}

// inPlace says what an element is on this kind of page.
func (r *Reading) inPlace(p part, e *page.Element) part {
	switch {
	case r.over != nil && r.closes(e):
		return partDismiss
	case (p == partChoice || p == partPick) && r.Place == PlaceList:
		return partFilter // on a list a choice refines it
	case p == partBuyNow && r.Place == PlaceCheckout:
		return partPlace
	case (p == partChoice || p == partPick) && r.Place == PlaceProduct && (e.Role == "radio" || p == partPick):
		return partOption
	case p == partContinue && r.Place != PlaceCheckout && r.Place != PlaceCart:
		return partOther
	}
	return p
}
