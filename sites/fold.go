package sites

import "strings"

// Wording is compared without case and accents, so that "Numéro" and "NUMERO"
// are one word, and with plain spaces and apostrophes.
var plain = strings.NewReplacer(
	"à", "a", "á", "a", "â", "a", "ä", "a", "ã", "a", "å", "a", "ç", "c",
	"è", "e", "é", "e", "ê", "e", "ë", "e", "ì", "i", "í", "i", "î", "i", "ï", "i",
	"ñ", "n", "ò", "o", "ó", "o", "ô", "o", "ö", "o", "õ", "o", "ù", "u", "ú", "u", "û", "u", "ü", "u",
	"ß", "ss", "œ", "oe", "’", "'", "‘", "'", "º", "o", "°", "o",
	"\u00a0", " ", "\u202f", " ", "\t", " ", "\r", "",
)

// fold returns the text as wordings are written in this package.
func fold(s string) string { return plain.Replace(strings.ToLower(s)) }

// compact returns a path segment as one word: "Order-Confirmation.html" is
// "orderconfirmation".
func compact(segment string) string {
	s := fold(segment)
	for _, ext := range []string{".html", ".htm", ".php", ".aspx", ".jsp", ".do"} {
		s = strings.TrimSuffix(s, ext)
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case '-', '_', '.', '+', ' ', '!':
			return -1
		}
		return r
	}, s)
}
