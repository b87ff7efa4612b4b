package shop

import (
	"regexp"
	"strconv"
	"strings"
)

// A query is a search as understood: words to find and a range of prices.
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
	wordAfter   = regexp.MustCompile(`^[\s-]*([a-z]+)`)
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
		if !small(w) {
			q.words, q.stems = append(q.words, w), append(q.stems, stem(w))
		}
	}
	if q.head == 0 {
		q.head = len(q.stems)
	}
	return q
}

// reworded is the query with other words in the place of its own; prices stay.
func (q query) reworded(words []string) query {
	q.head += len(words) - len(q.words)
	q.words, q.stems = words, nil
	for _, w := range words {
		q.stems = append(q.stems, stem(w))
	}
	q.head = min(max(q.head, 0), len(q.stems))
	return q
}

// text writes the query as one would type it.
func (q query) text() string {
	s := strings.Join(q.words, " ")
	if q.phrase != "" {
		s += " " + strings.ReplaceAll(q.phrase, ",", "")
	}
	return strings.TrimSpace(s)
}

// empty says whether the query asks for nothing.
func (q query) empty() bool { return len(q.stems) == 0 && q.min == 0 && q.max == 0 }

// prices takes the first price phrase out of the search and returns what is left.
func (q *query) prices(s string) string {
	if m := rangePhrase.FindStringSubmatchIndex(s); m != nil && !isMeasure(s[m[1]:]) {
		low := group(s, m, 1) + group(s, m, 2)
		q.min, q.max = cents(low), cents(group(s, m, 3))
		if q.min > q.max {
			q.min, q.max = q.max, q.min
		}
		q.phrase = "between " + money(q.min) + " and " + money(q.max)
		return cut(s, m)
	}
	if m := mostPhrase.FindStringSubmatchIndex(s); m != nil && !isMeasure(s[m[1]:]) {
		c := cents(group(s, m, 2))
		q.max, q.phrase = max(c, 1), "up to "+money(c)
		switch group(s, m, 1) {
		case "under", "below", "less than", "cheaper than":
			q.max, q.phrase = max(c-1, 1), "under "+money(c)
		}
		return cut(s, m)
	}
	if m := leastPhrase.FindStringSubmatchIndex(s); m != nil && !isMeasure(s[m[1]:]) {
		q.min = cents(group(s, m, 2))
		q.phrase = "from " + money(q.min)
		return cut(s, m)
	}
	return s
}

// isMeasure says whether what follows a number makes it something else than dollars: "up to 2 l".
func isMeasure(after string) bool {
	m := wordAfter.FindStringSubmatch(after)
	return m != nil && unit(m[1]) != ""
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
