package distill

import (
	"net/url"
	"regexp"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

var (
	purchaseRE = regexp.MustCompile(`(?i)\b(?:buy (?:it )?now|buy with|(?:proceed|go|continue) to (?:secure )?checkout|check ?out(?: now)?$|^check ?out\b|place (?:my |your |the )?order|pay now|^pay\b|pay (?:with|securely|by)\b|complete (?:my |your |the )?(?:order|purchase)|confirm (?:and pay|(?:my |your |the )?(?:order|purchase))|submit (?:my |your )?order|subscribe (?:and|&) save|set up (?:now|subscription)|zur kasse|jetzt kaufen|(?:zahlungspflichtig|jetzt) bestellen|kostenpflichtig bestellen|bestellung abschicken|passer (?:la |ma )?commande|payer|valider (?:la |ma )?commande|comprar ahora|tramitar pedido|realizar pedido|pagar)\b`)
	quantityRE = regexp.MustCompile(`(?i)\b(?:qty|quantity|menge|anzahl|quantité|cantidad|increase|decrease|one more|one less)\b`)
	reviewRE   = regexp.MustCompile(`(?i)\b(?:reviews?|ratings?|bewertungen|rezensionen|avis|opiniones|reseñas|helpful)\b`)
	orderRE    = regexp.MustCompile(`(?i)(?:\bcontinue\b|\bnext\b|\breview (?:and|&|my|your|the)? ?(?:order|pay|place|purchase)|\border\b)`)
	searchRE   = regexp.MustCompile(`(?i)^(?:search|go|find|suchen?|rechercher|chercher|buscar)$`)
	filterRE   = regexp.MustCompile(`(?i)(?:refine|filter|facet|narrow|sort(?:ieren)?(?:_|\b)|sort by|trier|ordenar)`)
	pagingRE   = regexp.MustCompile(`(?i)(?:pagination|\bpages?\b|^next|^previous|^prev\b|load more|show more|weitere|suivant|siguiente|gallery|thumbnail|carousel|slide)`)
	closeRE    = regexp.MustCompile(`(?i)^(?:close|dismiss|accept|decline|reject|no thanks|not now|got it|ok|×|✕|schließen|akzeptieren|ablehnen|fermer|accepter|cerrar|aceptar)\b`)
	cartRE     = regexp.MustCompile(`(?i)(?:cart|basket|bag|trolley|warenkorb|einkaufswagen|panier|carrito|cesta)`)
	cartPathRE = regexp.MustCompile(`(?i)/(?:shopping[-_]?)?(?:cart|basket|bag|trolley|warenkorb|panier|carrito|cesta)(?:[/.]|$)`)
)

// clickType says what a click on the element means: site rules first, then
// roles, forms, landmarks and words. The order matters: what a thing is in its
// place (a filter for "4 stars and up") goes before what its words say.
func clickType(n *node, pageURL string, rules []page.LabelRule) string {
	for _, r := range rules {
		if r.Matches(pageURL, *n.el) {
			return r.ClickType
		}
	}
	path := ""
	if u, err := url.Parse(pageURL); err == nil {
		path = u.Path
	}
	var (
		inside  = strings.Join(prefix(n), " ")
		label   = n.label
		card    = n.up(func(p *node) bool { return p.item != nil && !p.item.bare })
		nav     = n.up(func(p *node) bool { return p.Role == "navigation" })
		chrome  = n.up(func(p *node) bool { return p.Role == "banner" || p.Role == "contentinfo" })
		dialog  = n.up(func(p *node) bool { return p.Role == "dialog" || p.Role == "alertdialog" })
		aside   = n.up(func(p *node) bool { return p.Role == "dialog" || p.Role == "complementary" || p.Role == "region" })
		product = n.up(func(p *node) bool { return p.item != nil && p.item.bare })
		press   = n.Role == "button" || n.Role == "link"
	)
	switch {
	case isSearchBox(n) || isSearchButton(n) || n.Role == "button" && searchRE.MatchString(label):
		return page.ClickSearch
	case n.Role == "option" && n.Keys.Search == 1:
		return page.ClickSuggestedTerm
	case filterRE.MatchString(inside) || filterRE.MatchString(n.Keys.Name) || (n.Role == "combobox" || opensList(n)) && filterRE.MatchString(label) || n.Role == "button" && filterRE.MatchString(label):
		return page.ClickFilter
	case press && chrome == nil && purchaseRE.MatchString(label):
		return page.ClickPurchase
	case n.Role == "tab" || pagingRE.MatchString(inside):
		return page.ClickPageRelated
	case dialog != nil && n.Role == "button" && closeRE.MatchString(label) || n.Role == "button" && closeRE.MatchString(label) && cartRE.FindString(inside) == "" && card == nil:
		return page.ClickPageRelated
	case aside != nil && cartRE.MatchString(aside.seg) && !cartPathRE.MatchString(path):
		return page.ClickCartSideBar
	case chrome == nil && nav == nil && cartPathRE.MatchString(path) && (card != nil || quantityRE.MatchString(label)):
		return page.ClickCartPage
	case quantityRE.MatchString(label) || n.Role == "spinbutton" && quantityRE.MatchString(n.Keys.Name):
		return page.ClickQuantity
	case card != nil && n.Role == "link" && card.item.link != nil && n.Keys.Href == card.item.link.Keys.Href:
		return page.ClickProductLink
	case (n.Role == "radio" || n.Role == "combobox" || n.Role == "checkbox" || n.Role == "option" || opensList(n)) && product != nil && chrome == nil:
		return page.ClickProductOption
	case press && reviewRE.MatchString(label+" "+inside) && !orderRE.MatchString(label): // one reviews an order, too
		return page.ClickReview
	case nav != nil || chrome != nil:
		return page.ClickNavBar
	case pagingRE.MatchString(label) || n.Tag == "summary":
		return page.ClickPageRelated
	}
	return page.ClickOther
}
