package features

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// compound is the length in letters from which one word may be found inside
// another ("pullover" in "merinopullover"). Shorter ones meet by accident:
// "men" stands in "women".
const compound = 5

// tokens returns the words of s in lower case: runs of letters and digits.
// A hyphen or apostrophe between two letters is dropped, so "T-shirt" is one
// word; every other sign separates.
func tokens(s string) []string {
	var out []string
	var b strings.Builder
	rs := []rune(s)
	for i, r := range rs {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			b.WriteRune(unicode.ToLower(r))
		case joins(r) && i > 0 && i+1 < len(rs) && unicode.IsLetter(rs[i-1]) && unicode.IsLetter(rs[i+1]):
		case b.Len() > 0:
			out = append(out, b.String())
			b.Reset()
		}
	}
	if b.Len() > 0 {
		out = append(out, b.String())
	}
	return out
}

func joins(r rune) bool { return r == '-' || r == '‑' || r == '\'' || r == '’' }

// padded returns the words of s with one space around each, so that a phrase
// can be looked for at word boundaries.
func padded(s string) string {
	return " " + strings.Join(tokens(s), " ") + " "
}

// says tells whether one of the phrases stands in the padded text.
func says(padded string, phrases []string) bool {
	for _, p := range phrases {
		if holds(padded, p) {
			return true
		}
	}
	return false
}

// holds tells whether the phrase stands in the padded text.
func holds(padded, phrase string) bool {
	for from := 1; from < len(padded); {
		i := strings.Index(padded[from:], phrase)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(phrase)
		if padded[i-1] == ' ' && end < len(padded) && padded[end] == ' ' {
			return true
		}
		from = i + 1
	}
	return false
}

// stem takes the plural off a word; enough to let "sweaters" find "sweater".
func stem(w string) string {
	n := len(w)
	switch {
	case n > 4 && strings.HasSuffix(w, "ies"):
		return w[:n-3] + "y"
	case n > 4 && (strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "xes")):
		return w[:n-2]
	case n > 3 && w[n-1] == 's' && w[n-2] != 's':
		return w[:n-1]
	}
	return w
}

// A compound ends with what it is a kind of: a backpack is a pack, and who
// looks for one takes a day pack for it. Tail and what goes before it have at
// least so many letters; "train" is no rain.
const (
	tailMin = 4
	bodyMin = 3
)

// same tells whether two stems mean the same word: equal, one inside the
// other or at its end (compounds), or alike but for an ending of up to two
// letters.
func same(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if utf8.RuneCountInString(a) < compound {
		return len(a) >= tailMin && len(b)-len(a) >= bodyMin && strings.HasSuffix(b, a)
	}
	return strings.Contains(b, a) || len(b)-len(a) <= 2 && strings.HasPrefix(b, a[:len(a)-1])
}

// stems returns the stems of the words of s.
func stems(s string) []string {
	ws := tokens(s)
	for i := range ws {
		ws[i] = stem(ws[i])
	}
	return ws
}

// share returns the share of the wanted words that are among the given
// stems, 0 to 1; 0 if nothing is wanted.
func share(want []Word, have []string) float64 {
	if len(want) == 0 {
		return 0
	}
	return float64(found(want, have)) / float64(len(want))
}

// found counts the wanted words that are among the given stems.
func found(want []Word, have []string) int {
	n := 0
	for i := range want {
		for _, h := range have {
			if same(want[i].Stem, h) {
				n++
				break
			}
		}
	}
	return n
}
