package shop

import (
	"regexp"
	"strconv"
	"strings"
)

// A query is a search as understood: stems to find and a range of prices.
type query struct {
	words    []string // as typed, in lower case, without small words; parallel to stems
	stems    []string
	head     int // how many stems stand before a "for" or "with": the thing itself is among them
	min, max int // cents, inclusive; max 0 means none
	phrase   string
}

// maxQuery is how many characters of a search are read.
const maxQuery = 120

const amount = `\$?\s*(\d{1,6}(?:\.\d{1,2})?)`

// The phrases that give a price. RE2 keeps all of them linear in the length of the search.
var (
	rangePhrase = regexp.MustCompile(`(?:\b(?:between|from)\s+` + amount + `|\$\s*(\d{1,6}(?:\.\d{1,2})?))\s*(?:-|–|to|and)\s*` + amount)
	mostPhrase  = regexp.MustCompile(`\b(under|below|less than|cheaper than|no more than|up to|at most|max|maximum)\s+` + amount)
	leastPhrase = regexp.MustCompile(`\b(over|above|more than|at least|from)\s+` + amount)
	afterAmount = regexp.MustCompile(`^\s*(dollars?|usd|bucks)\b`)
	isMeasure   = regexp.MustCompile(`^[\s-]*(?:l|liters?|litres?|ml|oz|cm|mm|m|in|inch|inches|ft|qt|kg|g|lbs?|w|watts?|lumens?|person|people|season)\b`)
)

// understand reads a search: first its prices, then its words.
func understand(s string) query {
	if r := []rune(s); len(r) > maxQuery {
		s = string(r[:maxQuery])
	}
	s = strings.ToLower(strings.ToValidUTF8(s, " "))
	q := query{}
	s = q.prices(s)
	for _, w := range tokens(s) {
		switch w {
		case "for", "with", "in", "without":
			if q.head == 0 {
				q.head = len(q.stems)
			}
		}
		if st := stem(w); !small(w) {
			q.words, q.stems = append(q.words, w), append(q.stems, st)
		}
	}
	if q.head == 0 {
		q.head = len(q.stems)
	}
	return q
}

// prices takes the first price phrase out of the search and returns what is left.
func (q *query) prices(s string) string {
	if m := rangePhrase.FindStringSubmatchIndex(s); m != nil && !isMeasure.MatchString(s[m[1]:]) {
		low := group(s, m, 1) + group(s, m, 2)
		q.min, q.max = cents(low), cents(group(s, m, 3))
		if q.min > q.max {
			q.min, q.max = q.max, q.min
		}
		q.phrase = "between " + money(q.min) + " and " + money(q.max)
		return cut(s, m)
	}
	if m := mostPhrase.FindStringSubmatchIndex(s); m != nil && !isMeasure.MatchString(s[m[1]:]) {
		c := cents(group(s, m, 2))
		q.max, q.phrase = max(c, 1), "up to "+money(c)
		switch group(s, m, 1) {
		case "under", "below", "less than", "cheaper than":
			q.max, q.phrase = max(c-1, 1), "under "+money(c)
		}
		return cut(s, m)
	}
	if m := leastPhrase.FindStringSubmatchIndex(s); m != nil && !isMeasure.MatchString(s[m[1]:]) {
		q.min = cents(group(s, m, 2))
		q.phrase = "from " + money(q.min)
		return cut(s, m)
	}
	return s
}

func group(s string, m []int, n int) string {
	if m[2*n] < 0 {
		return ""
	}
	return s[m[2*n]:m[2*n+1]]
}

func cut(s string, m []int) string {
	return s[:m[0]] + " " + afterAmount.ReplaceAllString(s[m[1]:], " ")
}

func cents(s string) int {
	f, _ := strconv.ParseFloat(s, 64) // the pattern lets only numbers through
	return int(f*100 + 0.5)
}

// tokens splits a text into lower-case words; a number and its unit become one: "28 L" is "28l".
func tokens(s string) []string {
	raw := strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(s, "’", "'")), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '\'' || r > 127)
	})
	var out []string
	for _, w := range raw {
		w = strings.TrimSuffix(strings.Trim(w, "'"), "'s")
		if w == "" {
			continue
		}
		if n := len(out); n > 0 && isNumber(out[n-1]) && unit(w) != "" {
			out[n-1] += unit(w)
			continue
		}
		out = append(out, w)
	}
	return out
}

func isNumber(s string) bool {
	_, err := strconv.Atoi(s)
	return err == nil
}

// unit gives the short form of a unit, "" for another word.
func unit(w string) string {
	switch w {
	case "l", "liter", "liters", "litre", "litres":
		return "l"
	case "ml", "oz", "cm", "mm", "qt", "in":
		return w
	case "person", "people":
		return "person"
	}
	return ""
}

// small says whether a word carries nothing to search by.
func small(w string) bool {
	switch w {
	case "a", "an", "and", "the", "for", "with", "of", "in", "on", "to", "or", "my", "me", "i", "some", "best", "good",
		"nice", "cheap", "buy", "new", "need", "want", "looking", "please", "that", "is", "it", "dollars", "usd", "up", "under", "over", "below", "above",
		"than", "less", "more", "from", "without":
		return true
	}
	return false
}

// stem cuts the endings that number and tense leave, so that "mugs" finds mug and "hiking" hike.
func stem(w string) string {
	switch w {
	case "knives":
		return "knif"
	case "backpacking": // a backpacking tent is no backpack
		return w
	}
	n := len(w)
	switch {
	case n > 4 && strings.HasSuffix(w, "ies"):
		w = w[:n-3] + "y"
	case n > 4 && (strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "sses")):
		w = w[:n-2]
	case n > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us"):
		w = w[:n-1]
	}
	n = len(w)
	switch {
	case n > 6 && strings.HasSuffix(w, "ing"):
		w = undouble(w[:n-3])
	case n > 5 && strings.HasSuffix(w, "ed"):
		w = undouble(w[:n-2])
	}
	if len(w) > 3 {
		w = strings.TrimSuffix(w, "e")
	}
	return w
}

func undouble(w string) string {
	if n := len(w); n > 3 && w[n-1] == w[n-2] && w[n-1] != 's' && w[n-1] != 'l' {
		return w[:n-1]
	}
	return w
}
