package features

import (
	"regexp"
	"strconv"
	"strings"
)

// amount finds prices in labels and lines of text: a sign before or behind,
// or two decimals.
var amount = regexp.MustCompile(`[$€£¥]\s?(\d[\d.,]*)|(\d[\d.,]*)\s?(?:[€£¥]|EUR\b|USD\b|GBP\b)|\b(\d+[.,]\d{2})\b`)

// amounts returns the prices in s, in units of the currency, in order.
func amounts(s string) []float64 {
	var out []float64
	for _, m := range amount.FindAllStringSubmatch(s, -1) {
		if v, ok := parseAmount(m[1] + m[2] + m[3]); ok {
			out = append(out, v)
		}
	}
	return out
}

// parseAmount reads "1,299.00", "1.299,00", "60" and "4,90". The last dot or
// comma with one or two digits behind it is the decimal point.
func parseAmount(s string) (float64, bool) {
	s = strings.TrimRight(s, ".,")
	if i := strings.LastIndexAny(s, ".,"); i >= 0 && len(s)-i <= 3 {
		s = strings.NewReplacer(".", "", ",", "").Replace(s[:i]) + "." + s[i+1:]
	} else {
		s = strings.NewReplacer(".", "", ",", "").Replace(s)
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil
}

// totalReach is how many bytes behind the word "total" its amount may stand:
// a line break, a role and a name in an outline, no other line of the sum.
const totalReach = 80

// total returns the sum to pay that a cart or checkout page shows, in units
// of the currency; 0 if none is found. Of several the largest: the others are
// sums before delivery.
func total(text string) float64 {
	low := strings.ToLower(text)
	best := 0.0
	for _, w := range totalWords {
		for at := 0; ; {
			i := strings.Index(low[at:], w)
			if i < 0 {
				break
			}
			i += at
			at = i + len(w)
			if i > 0 && isWordByte(low[i-1]) {
				continue // subtotal
			}
			if vs := amounts(low[at:min(at+totalReach, len(low))]); len(vs) > 0 {
				best = max(best, vs[0])
			}
		}
	}
	return best
}

func isWordByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '_' || b >= 0x80
}
