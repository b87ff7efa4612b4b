package sites

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/aisle-sim/aisle/browser/page"
)

// Where words to search for come from.
const (
	CategoryWords = "category"
	ProductWords  = "products"
	TaskWords     = "task"
)

// Limits of what is tried as a search: so many words of either kind, and a
// category's label of at most so many words.
const (
	wordsOfAKind  = 4
	categoryWords = 3
)

// frameLabel tells the links of a shop's frame from its categories.
var frameLabel = regexp.MustCompile(`\b(?:home|sign|log|login|register|account|profile|orders?|cart|basket|bag|trolley|checkout|wish ?list|favourites|favorites|` +
	`help|faq|contact|about|imprint|privacy|terms|cookies?|shipping|delivery|postage|returns?|payment|blog|news|newsletter|magazine|journal|stores?|careers|jobs|press|` +
	`sale|offers?|deals?|new|all|more|gift cards?|vouchers?|brands?|skip|menu|next|previous|back|top|search|language|currency|english|deutsch|francais|espanol|` +
	`facebook|instagram|youtube|pinterest|tiktok|buy|shop|order|` +
	`konto|anmelden|warenkorb|kasse|hilfe|kontakt|impressum|datenschutz|agb|versand|retoure|uber uns|startseite|angebote|neu|alle|` +
	`compte|connexion|panier|aide|livraison|retours|accueil|nouveautes|cuenta|carrito|ayuda|envios|devoluciones|inicio|novedades)\b`)

// titleParts splits a page's title from the name of the shop.
var titleParts = regexp.MustCompile(` [-–—|·:] |: `)

// smallWord are words of a title that name no thing.
var smallWord = set(`with from this that your for the and each pack pieces mit aus fur und oder von der die das avec pour sans des les con para sin los las una`)

// Words are words that the page itself offers to search the shop with: its
// categories, and the words that most titles of its products share.
func Words(o page.Observation) []Search {
	var out []Search
	for _, c := range Categories(o) {
		if len(out) == wordsOfAKind {
			break
		}
		out = append(out, Search{Words: c.Label, From: CategoryWords})
	}
	for _, w := range titleWords(o.Items) {
		out = append(out, Search{Words: w, From: ProductWords})
	}
	return out
}

// Categories are the links that look as if they led to a part of the range.
func Categories(o page.Observation) []page.Element {
	var out []page.Element
	title := titleParts.Split(fold(o.Title), -1)
	for _, e := range o.Elements {
		label := fold(e.Label)
		switch n := len(strings.Fields(label)); {
		case e.Role != "link" || e.Item != "" || e.ClickType != page.ClickNavBar && e.ClickType != page.ClickOther:
		case n == 0 || n > categoryWords || strings.ContainsAny(label, "0123456789.:@"):
		case frameLabel.MatchString(label) || signInLabel.MatchString(label) || slices.Contains(title, label):
		case slices.ContainsFunc(out, func(o page.Element) bool { return fold(o.Label) == label }):
		case slices.ContainsFunc(o.Items, func(i page.Item) bool { return fold(i.Title) == label }):
		default:
			out = append(out, e)
		}
	}
	return out
}

// titleWords are words of titles, those of most products first.
func titleWords(items []page.Item) []string {
	type counted struct {
		word string
		n    int
	}
	var all []counted
	for _, it := range items {
		var seen []string
		for _, w := range strings.FieldsFunc(strings.ToLower(it.Title), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
			if len([]rune(w)) < 4 || smallWord[fold(w)] || slices.Contains(seen, w) {
				continue
			}
			seen = append(seen, w)
			if i := slices.IndexFunc(all, func(c counted) bool { return c.word == w }); i >= 0 {
				all[i].n++
			} else {
				all = append(all, counted{w, 1})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b counted) int { return cmp.Compare(b.n, a.n) })
	var out []string
	for _, c := range all[:min(len(all), wordsOfAKind)] {
		out = append(out, c.word)
	}
	return out
}
