package browser

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/aisle-sim/aisle/browser/distill"
	"github.com/aisle-sim/aisle/browser/page"
)

// secretMin is the shortest secret that is masked in running text; a shorter
// one ("123") would mask prices. Fields that hold a secret are masked whatever
// its length.
const secretMin = 6

// masker gives the function that hides secrets in a text: as they are, spaced
// otherwise, and as URLs spell them.
func masker(secrets map[string]string, more ...string) func(string) string {
	var forms []*regexp.Regexp
	for _, v := range append(slices.Collect(maps.Values(secrets)), more...) {
		if re := formOf(v); re != nil {
			forms = append(forms, re)
		}
	}
	if len(forms) == 0 {
		return func(s string) string { return s }
	}
	return func(s string) string {
		s = maskAll(s, forms)
		for _, plus := range []bool{false, true} {
			// A URL within a URL is encoded twice.
			for d, n := decoded(s, plus), 0; n < 3; d, n = decoded(d, plus), n+1 {
				if m := maskAll(d, forms); m != d {
					s = strings.ToValidUTF8(m, "\uFFFD") // readable, and no longer the address itself
					break
				}
			}
		}
		return s
	}
}

// between are what pages put between the digits of a number.
const between = `[\s\p{Z}\p{Pd}./]{0,3}`

// formOf matches a secret however it is spaced, and a number however its digits
// are set apart; nil if it is too short.
func formOf(secret string) *regexp.Regexp {
	compact := bare(secret)
	if len(compact) < secretMin {
		if secret = strings.TrimSpace(secret); len(secret) < secretMin {
			return nil
		}
		return regexp.MustCompile(regexp.QuoteMeta(secret))
	}
	number := !strings.ContainsFunc(compact, func(r rune) bool { return r < '0' || r > '9' })
	var b strings.Builder
	if number {
		for i, r := range compact {
			if i > 0 {
				b.WriteString(between)
			}
			b.WriteRune(r)
		}
	} else {
		for i, word := range strings.Fields(secret) {
			if i > 0 {
				b.WriteString(`[\s\p{Z}]*`)
			}
			b.WriteString(regexp.QuoteMeta(word))
		}
	}
	return regexp.MustCompile(b.String())
}

// bare is a secret without what sets its parts apart: spaces, and in a number
// its separators, too.
func bare(s string) string {
	s = strings.Join(strings.Fields(s), "")
	digits := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Pd, r) || r == '.' || r == '/' {
			return -1
		}
		return r
	}, s)
	if digits != "" && !strings.ContainsFunc(digits, func(r rune) bool { return r < '0' || r > '9' }) {
		return digits
	}
	return s
}

// maskAll masks what any of the forms matches. Matches that overlap are masked
// as one: a short secret leaves no rest of a longer one.
func maskAll(s string, forms []*regexp.Regexp) string {
	var found [][]int
	for _, re := range forms {
		found = append(found, re.FindAllStringIndex(s, -1)...)
	}
	if len(found) == 0 {
		return s
	}
	slices.SortFunc(found, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	var b strings.Builder
	end := 0
	for _, f := range found {
		if f[0] >= end {
			b.WriteString(s[end:f[0]])
			b.WriteString(page.Masked)
		}
		end = max(end, f[1])
	}
	b.WriteString(s[end:])
	return b.String()
}

// decoded undoes percent-encoding where it is well formed, and leaves the rest.
func decoded(s string, plus bool) string {
	if !strings.ContainsAny(s, "%+") {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '%' && i+2 < len(s) && hex(s[i+1]) >= 0 && hex(s[i+2]) >= 0:
			b = append(b, byte(hex(s[i+1])<<4|hex(s[i+2])))
			i += 2
		case c == '+' && plus:
			b = append(b, ' ')
		default:
			b = append(b, c)
		}
	}
	return string(b)
}

func hex(c byte) int {
	return strings.IndexByte("0123456789abcdef", c|0x20)
}

// maskFields masks the fields whose whole value is a secret. The page forgets
// which ones they were when it makes them anew.
func (s *Session) maskFields(c *distill.Capture) {
	for i := range c.Tree {
		n := &c.Tree[i]
		if n.Value == "" {
			continue
		}
		for _, v := range s.opts.Secrets {
			if v != "" && bare(n.Value) == bare(v) {
				n.Value, n.Secret = page.Masked, 1
			}
		}
	}
}
