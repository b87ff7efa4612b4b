package distill

import (
	"regexp"
	"slices"
	"strings"
)

var addToCartRE = regexp.MustCompile(`(?i)\b(?:add (?:it )?to (?:your |my |the )?(?:cart|bag|basket|trolley)|in den (?:warenkorb|einkaufswagen)|ajouter au panier|añadir (?:al carrito|a la cesta)|buy (?:it )?now|jetzt kaufen)\b`)

// pageItem is the product that the whole page is about: its headline, and a
// button outside every card that puts it into the cart (or says that it is
// sold out).
func pageItem(root, first *node) (*node, *item) {
	var button *node
	root.each(func(k *node) bool {
		if k.item != nil {
			return false
		}
		if k.ID != 0 && k.Role == "button" && button == nil {
			w := k.Name + " " + k.words()
			if addToCartRE.MatchString(w) || soldOutRE.MatchString(w) {
				button = k
			}
		}
		return true
	})
	if first == nil || button == nil {
		return nil, nil
	}
	// The smallest part of the page around the heading and the button.
	inside := map[*node]bool{}
	for p := first; p != nil; p = p.parent {
		inside[p] = true
	}
	around := button.up(func(p *node) bool { return inside[p] })
	it := &item{bare: true}
	facts(around, it)
	if it.Price.IsZero() {
		return nil, nil
	}
	it.Title = first.words()
	// One combination may be sold out and say so; what can be added is not.
	it.SoldOut = it.SoldOut && (disabled(button) || !addToCartRE.MatchString(button.Name+" "+button.words()))
	return around, it
}

func disabled(n *node) bool { return strings.Contains(n.States, "d") }

// titleRE parts the title of a document from the name of the shop.
var titleRE = regexp.MustCompile(`\s+[–—|·:-]\s+|:\s+`)

// headline is where the page says what it is about: its first h1 or, where
// headings are only drawn as such, the first text of its own that the
// document's title repeats; nil if there is none. What holds it is marked.
func headline(root *node, title string) *node {
	var found *node
	find := func(here func(*node) bool, skip func(*node) bool) {
		root.each(func(n *node) bool {
			if found == nil && here(n) {
				found = n
			}
			return found == nil && !skip(n)
		})
	}
	find(func(n *node) bool { return n.Tag == "h1" && n.words() != "" }, func(*node) bool { return false })
	if found != nil {
		return found
	}
	parts := titleRE.Split(squash(title), -1)
	find(func(n *node) bool { return n.Text != "" && slices.Contains(parts, squash(n.Text)) },
		func(n *node) bool { return n.ID != 0 || n.Tag == "li" || isFrame(n) })
	for p := found; p != nil; p = p.parent {
		p.about = true
	}
	return found
}
