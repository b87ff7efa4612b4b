package distill

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"
)

// slugMax bounds one segment of a name, in runes; words are not cut.
const slugMax = 60

// slug makes a segment of a name: lower case, letters and digits of any
// script, one underscore between words (arXiv 2503.20749, section 3).
func slug(s string) string {
	var b strings.Builder
	n, gap := 0, false
	for _, r := range strings.ToLower(s) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if gap && n > 0 {
				if n >= slugMax {
					return b.String()
				}
				b.WriteByte('_')
				n++
			}
			gap = false
			b.WriteRune(r)
			n++
			if n >= 2*slugMax { // one endless word
				return b.String()
			}
		case r == '\'' || r == '’' || r == '"' || r == '”' || r == '“':
			// "men's" is one word
		default:
			gap = true
		}
	}
	return b.String()
}

var (
	// A plain space parts thousands only where the currency stands behind: in
	// "$19 100 in stock" the second number is another one.
	priceRE = regexp.MustCompile(`(?i)(?:US\$|A\$|C\$|R\$|[$€£¥₹₩]|\b(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|PLN|JPY)\b)\s?(\d{1,3}(?:[.,'’\x{a0}\x{202f}]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)|(\d{1,3}(?:[.,'’\x{a0}\x{202f} ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)\s?(?:[€£¥₹₩]|\b(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|PLN|kr|zł)\b|kr\b|zł)`)
	countRE = regexp.MustCompile(`[\(\[]\s*[\d.,]+\+?\s*[\)\]]|\b\d[\d.,]*\s+(?:items?|results?|products?|reviews?|ratings?|artikel|treffer)\b`)
	badgeRE = regexp.MustCompile(`(?i)^((?:.*\b)?(?:cart|basket|bag|trolley|warenkorb|panier|cesta|carrito|wish ?list|favou?rites|saved|compare|notifications|messages)\b.*?)[\s,:·•|–-]+\d+\+?$`)
	joinRE  = regexp.MustCompile(`(?i)^(?:under|over|up|to|and|from|above|below|less|more|than|or|bis|ab|von|unter|über|moins|plus|de|à|hasta|desde|[\s+–—:·|,.&-])*$`)
)

// steady takes out of a label what changes while the thing stays the same:
// counts and badges, and prices where something else is left to name it by.
func steady(label string, keepPrices bool) string {
	s := countRE.ReplaceAllString(label, " ")
	if !keepPrices {
		if t := strings.Trim(priceRE.ReplaceAllString(s, " "), " +-–—:·|,."); !joinRE.MatchString(t) {
			s = t
		}
	}
	s = squash(s)
	if m := badgeRE.FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	if s == "" {
		// Nothing but a count: what is counted names it.
		s = strings.TrimFunc(label, func(r rune) bool { return !unicode.IsLetter(r) })
	}
	if s == "" {
		return label
	}
	return s
}

// address is what a link says of its own target: the last words of its path,
// or of its query where the path is shared.
func address(href string) (path, query string) {
	u, err := url.Parse(href)
	if err != nil {
		return "", ""
	}
	parts := strings.FieldsFunc(u.Path, func(r rune) bool { return r == '/' })
	if len(parts) > 0 {
		last := parts[len(parts)-1]
		if i := strings.LastIndexByte(last, '.'); i > 0 {
			last = last[:i]
		}
		path = slug(last)
	}
	if u.RawQuery != "" {
		query = slug(u.RawQuery)
	}
	if query == "" && u.Fragment != "" {
		query = slug(u.Fragment)
	}
	return path, query
}
