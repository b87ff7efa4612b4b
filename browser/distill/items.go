package distill

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// item is a product on the page while it is being found.
type item struct {
	page.Item
	link *node // opens the product
	bare bool  // the page's own product: it adds nothing to names
}

var (
	ratingRE  = regexp.MustCompile(`(?i)(\d(?:[.,]\d+)?)\s*(?:out of|von|sur|de|su|/)\s*5|(?:rated|rating:?|bewertung:?)\s*(\d(?:[.,]\d+)?)|(\d(?:[.,]\d+)?)\s*(?:stars?|sterne|★)`)
	reviewsRE = regexp.MustCompile(`(?i)(\d[\d.,]*)\s*(?:customer\s+)?(?:reviews?|ratings?|bewertungen|rezensionen|avis|opiniones|reseñas)\b`)
	bracketRE = regexp.MustCompile(`\(\s*(\d[\d.,]*)\s*\)`)
	soldOutRE = regexp.MustCompile(`(?i)\b(?:sold out|out of stock|currently unavailable|not available|ausverkauft|nicht verfügbar|épuisé|rupture de stock|agotado)\b`)
	wasRE     = regexp.MustCompile(`(?i)(?:\bwas|\blist(?: price)?|\brrp|\bmsrp|\bbefore|\buvp|\bstatt|\bavant|\bantes)[:\s]*$`)
)

// findItems marks the root of every product card: the widest list entry,
// article or repeated box that holds exactly one product, told by a title and
// a price or a rating. What holds the page's first heading is what the page is
// about, not one card among others.
func findItems(root *node, title string) {
	var count func(n *node) int
	count = func(n *node) int {
		if n.Tag == "header" && n.Role == "banner" || n.Role == "contentinfo" {
			return 0
		}
		below := 0
		for _, k := range n.kids {
			below += count(k)
		}
		if !holder(n) || below > 1 || n.about || n.size > cardMax {
			return below
		}
		if below == 1 {
			// A holder around one product is that product, with its buttons.
			var inner *node
			for _, k := range n.kids {
				k.each(func(m *node) bool {
					if m.item != nil {
						inner = m
					}
					return inner == nil
				})
			}
			n.item, inner.item = inner.item, nil
			return 1
		}
		if it := readItem(n); it != nil {
			n.item = it
			return 1
		}
		return 0
	}
	about := headline(root, title)
	count(root)
	if around, it := pageItem(root, about); it != nil {
		around.item = it
	}
}

func holder(n *node) bool {
	return n.Role == "article" || n.Tag == "li" || n.Tag == "tr" || n.Alike == 1 && n.ID == 0 || n.Role == "listitem"
}

// cardMax is how many nodes a product card has at most. A holder of more is a
// part of the page; reading each of those would take for ever where they nest.
const cardMax = 400

// readItem reads a card; nil if it is none.
func readItem(n *node) *item {
	it := &item{}
	heading, longest := "", (*node)(nil)
	n.each(func(k *node) bool {
		if isHeading(k) && heading == "" {
			heading = k.words()
		}
		if k.Role == "link" && k.ID != 0 {
			if longest == nil || len(linkTitle(k)) > len(linkTitle(longest)) {
				longest = k
			}
		}
		return true
	})
	facts(n, it)
	if it.Price.IsZero() && it.Rating == 0 {
		return nil
	}
	switch {
	case heading != "":
		it.Title = heading
	case longest != nil:
		it.Title = linkTitle(longest)
	}
	// A rating alone does not make a product: reviews and filters have stars.
	if it.Title == "" || longest == nil || it.Price.IsZero() && heading == "" || priceRE.MatchString(it.Title) && len(it.Title) < 24 {
		return nil
	}
	it.link = longest
	n.each(func(k *node) bool {
		if k.Role == "link" && k.ID != 0 && (it.link == nil || strings.Contains(linkTitle(k), it.Title)) {
			it.link = k
			return false
		}
		return true
	})
	return it
}

// linkTitle is the text of a link without prices and ratings around it.
func linkTitle(k *node) string {
	if h := k.heading(50); h != "" {
		return h
	}
	if k.Name != "" {
		return k.Name
	}
	return k.words()
}

// facts reads price, old price, rating, reviews and stock below n.
func facts(n *node, it *item) {
	var text strings.Builder
	var walk func(k *node, old bool)
	walk = func(k *node, old bool) {
		if k.item != nil && k != n {
			return
		}
		switch k.Tag {
		case "s", "del", "strike":
			old = true
		}
		s := k.Text
		if s == "" && k.Name != "" && (k.Tag == "img" || k.Role == "img" || k.ID == 0 && len(k.kids) == 0) {
			s = k.Name
		}
		if s != "" {
			before := text.String()
			text.WriteString(s)
			for _, m := range priceRE.FindAllStringSubmatchIndex(s, -1) {
				was := old || wasRE.MatchString(squash(tail(before)+" "+s[:m[0]]))
				price := money(s[m[0]:m[1]])
				switch {
				case was && it.Was.IsZero():
					it.Was = price
				case !was && it.Price.IsZero():
					it.Price = price
				}
			}
		} else if isBlock(k.Tag) {
			text.WriteByte(' ')
		}
		for _, c := range k.kids {
			walk(c, old)
		}
		if isBlock(k.Tag) {
			text.WriteByte(' ')
		}
	}
	walk(n, false)
	all := text.String()
	if m := ratingRE.FindStringSubmatch(all); m != nil {
		it.Rating = decimal(m[1] + m[2] + m[3])
		if it.Rating > 5 {
			it.Rating = 0
		}
	}
	if m := reviewsRE.FindStringSubmatch(all); m != nil {
		it.Reviews = int(whole(m[1]))
	} else if m := bracketRE.FindStringSubmatch(all); m != nil && it.Rating > 0 {
		it.Reviews = int(whole(m[1]))
	}
	it.SoldOut = soldOutRE.MatchString(all)
}

func tail(s string) string {
	if len(s) > 40 {
		s = s[len(s)-40:]
	}
	return s
}

// money reads "$1,299.00", "1.299,00 €" and the like; zero if it cannot.
func money(s string) page.Money {
	var digits, cur strings.Builder
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9' || r == '.' || r == ',':
			digits.WriteRune(r)
		case r == '\'' || r == '’' || r == '\u00a0' || r == '\u202f' || r == ' ':
		default:
			cur.WriteRune(r)
		}
	}
	return page.Money{Cents: int64(decimal(digits.String())*100 + 0.5), Currency: currency(strings.TrimSpace(cur.String()))}
}

func currency(sign string) string {
	switch strings.ToUpper(sign) {
	case "$", "US$":
		return "USD"
	case "€":
		return "EUR"
	case "£":
		return "GBP"
	case "¥":
		return "JPY"
	case "ZŁ":
		return "PLN"
	}
	return strings.ToUpper(sign)
}

// decimal reads a number with either decimal sign: the last "." or "," is one
// if one or two digits follow it.
func decimal(s string) float64 {
	s = strings.TrimRight(s, ".,")
	i := strings.LastIndexAny(s, ".,")
	whole, frac := s, ""
	if i >= 0 && len(s)-i-1 <= 2 {
		whole, frac = s[:i], s[i+1:]
	}
	whole = strings.NewReplacer(".", "", ",", "").Replace(whole)
	if len(whole) > 12 {
		return 0 // not a number that a shop would print
	}
	f, err := strconv.ParseFloat(whole+"."+frac+"0", 64)
	if err != nil {
		return 0
	}
	return f
}

func whole(s string) float64 {
	return decimal(strings.NewReplacer(".", "", ",", "").Replace(s))
}
