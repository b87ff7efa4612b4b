package shop

import (
	"regexp"
	"strings"
)

// plainer writes signs and accents as people type them.
var plainer = strings.NewReplacer("’", "'", "é", "e", "è", "e", "ê", "e", "ë", "e", "á", "a", "à", "a", "â", "a", "ä", "a", "å", "a",
	"ö", "o", "ó", "o", "ô", "o", "ø", "o", "ü", "u", "ú", "u", "û", "u", "í", "i", "î", "i", "ï", "i", "ñ", "n", "ç", "c", "ß", "ss", "æ", "ae")

var (
	thousand = regexp.MustCompile(`(\d),(\d{3})\b`)
	inches   = regexp.MustCompile(`(\d)\s?(?:"|″|''|”)`)
	measure  = regexp.MustCompile(`^(\d+(?:\.\d+)?)([a-z]+)$`)
	number   = regexp.MustCompile(`^\d+(?:\.\d+)?$`)
)

// tokens splits a text into lower-case words. A number and its unit become one, however they are
// written: "28 L", "28-litre" and "28l" are all "28l", "two person" is "2person".
func tokens(s string) []string {
	s = strings.ToLower(s)
	// Most texts have none of the following, and expressions take their time.
	if strings.ContainsFunc(s, func(r rune) bool { return r > 127 || r == ',' || r == '"' || r == '\'' }) {
		s = inches.ReplaceAllString(thousand.ReplaceAllString(plainer.Replace(s), "$1$2"), "${1}in ")
	}
	var out []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '\'' || r == '.' || r > 127)
	}) {
		w = strings.TrimSuffix(strings.Trim(w, "'."), "'s")
		if strings.Contains(w, ".") && !number.MatchString(w) && !measure.MatchString(w) {
			out = append(out, tokens(strings.ReplaceAll(w, ".", " "))...)
			continue
		}
		if w == "" {
			continue
		}
		if w[0] <= '9' {
			if m := measure.FindStringSubmatch(w); m != nil && unit(m[2]) != "" {
				w = m[1] + unit(m[2])
			}
		}
		if n, ok := measured(out); ok && unit(w) != "" {
			out[len(out)-1] = n + unit(w)
			continue
		}
		// By itself "on" carries nothing to search by; in "carry-on" it does.
		if n := len(out); w == "on" && n > 0 && out[n-1] == "carry" {
			out[n-1] = "carryon"
			continue
		}
		out = append(out, w)
	}
	return out
}

// measured gives the number that the words end with, when a unit may follow it: in "size 9 in
// brown" none may.
func measured(words []string) (string, bool) {
	n := len(words)
	if n == 0 || n > 1 && (words[n-2] == "size" || words[n-2] == "us") {
		return "", false
	}
	if w := counted(words[n-1]); number.MatchString(w) {
		return w, true
	}
	return "", false
}

// counted writes a number word as a number.
func counted(w string) string {
	switch w {
	case "one":
		return "1"
	case "two":
		return "2"
	case "three":
		return "3"
	case "four":
		return "4"
	case "five":
		return "5"
	case "six":
		return "6"
	}
	return w
}

// unit gives the short form of a unit, "" for another word.
func unit(w string) string {
	switch w {
	case "l", "liter", "liters", "litre", "litres", "ltr":
		return "l"
	case "ml", "cm", "mm", "m":
		return w
	case "g", "gram", "grams":
		return "g"
	case "kg", "kilo", "kilos", "kilograms":
		return "kg"
	case "oz", "ounce", "ounces":
		return "oz"
	case "lb", "lbs", "pound", "pounds":
		return "lb"
	case "in", "inch", "inches":
		return "in"
	case "ft", "foot", "feet":
		return "ft"
	case "qt", "quart", "quarts":
		return "qt"
	case "w", "watt", "watts":
		return "w"
	case "lm", "lumen", "lumens":
		return "lm"
	case "person", "persons", "people", "man":
		return "person"
	case "season", "seasons":
		return "season"
	}
	return ""
}

// small says whether a word carries nothing to search by.
func small(w string) bool {
	switch w {
	case "a", "an", "and", "the", "for", "with", "of", "in", "on", "to", "or", "my", "me", "i", "some", "best", "good",
		"nice", "cheap", "buy", "new", "need", "want", "looking", "please", "that", "is", "it", "dollars", "usd", "up", "under", "over", "below", "above",
		"than", "less", "more", "from", "without", "gift", "gifts", "present", "size", "top",
		"women", "womens", "woman", "men", "mens", "man", "ladies", "adult", "adults", "unisex":
		return true
	}
	return false
}
