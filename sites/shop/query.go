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

// An amount is read after commas between thousands are gone.
const (
	amount   = `\$?\s*(\d{1,6}(?:\.\d{1,2})?)`
	currency = `(?:dollars?|usd|bucks)\b`
)

var (
	rangePhrase = regexp.MustCompile(`(?:\b(?:between|from)\s+` + amount + `|\$\s*(\d{1,6}(?:\.\d{1,2})?))\s*(?:-|–|to|and)\s*` + amount)
	afterAmount = regexp.MustCompile(`^\s*` + currency)
	wordAfter   = regexp.MustCompile(`^[\s-]*([a-z]+)`)
)

// A bound is a phrase that gives one price and what it says of it.
type bound struct {
	phrase *regexp.Regexp
	says   limit
}

// A limit says on which side of an amount prices are wanted.
type limit int

const (
	atLeast limit = iota
	atMost
	below
)

// bounds are tried in this order: "no less than" holds "less than", and a bare amount stands in
// every other phrase. RE2 keeps all of them linear in the length of the search.
var bounds = []bound{
	{regexp.MustCompile(`\b(?:over|above|at least|no less than|from)\s+` + amount), atLeast},
	{regexp.MustCompile(`\b(?:no more than|up to|at most|max|maximum)\s+` + amount), atMost},
	{regexp.MustCompile(`\b(?:under|below|less than|cheaper than)\s+` + amount), below},
	{regexp.MustCompile(`\bmore than\s+` + amount), atLeast},
	{regexp.MustCompile(amount + `\s*(?:` + currency + `\s*)?(?:(?:or|and) (?:less|under|below|cheaper)|max|maximum|tops)\b`), atMost},
	{regexp.MustCompile(amount + `\s*(?:` + currency + `\s*)?(?:or|and) (?:more|over|above|up)\b`), atLeast},
	{regexp.MustCompile(`\$\s*(\d{1,6}(?:\.\d{1,2})?)`), atMost},
	{regexp.MustCompile(amount + `\s*` + currency), atMost},
}

// understand reads a search: first its prices, then its words.
func understand(s string) query {
	if r := []rune(s); len(r) > maxQuery {
		s = string(r[:maxQuery])
	}
	s = thousand.ReplaceAllString(strings.ToLower(strings.ToValidUTF8(s, " ")), "$1$2")
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
		s += " " + q.phrase
	}
	return strings.TrimSpace(s)
}

// empty says whether the query asks for nothing.
func (q query) empty() bool { return len(q.stems) == 0 && q.min == 0 && q.max == 0 }

// prices takes the phrases that give a price out of the search and returns what is left: a range,
// or at most one bound on each side.
func (q *query) prices(s string) string {
	if m := rangePhrase.FindStringSubmatchIndex(s); m != nil && !isMeasure(s, m) {
		q.min, q.max = cents(group(s, m, 1)+group(s, m, 2)), cents(group(s, m, 3))
		if q.min > q.max {
			q.min, q.max = q.max, q.min
		}
		q.phrase = between(q.min, q.max)
		return cut(s, m)
	}
	for _, b := range bounds {
		m := b.phrase.FindStringSubmatchIndex(s)
		if m == nil || isMeasure(s, m) || b.says == atLeast && q.min > 0 || b.says != atLeast && q.max > 0 {
			continue
		}
		c := cents(group(s, m, 1))
		switch b.says {
		case atLeast:
			q.min, q.phrase = c, "from "+money(c)
		case atMost:
			q.max, q.phrase = max(c, 1), "up to "+money(c)
		case below:
			q.max, q.phrase = max(c-1, 1), "under "+money(c)
		}
		s = cut(s, m)
	}
	if q.min > 0 && q.max > 0 {
		q.min, q.max = min(q.min, q.max), max(q.min, q.max)
		q.phrase = between(q.min, q.max)
	}
	return s
}

func between(low, high int) string { return "between " + money(low) + " and " + money(high) }

// isMeasure says whether what follows an amount without a dollar sign makes it something else than
// dollars: "up to 2 l".
func isMeasure(s string, m []int) bool {
	if strings.Contains(s[m[0]:m[1]], "$") {
		return false
	}
	word := wordAfter.FindStringSubmatch(s[m[1]:])
	return word != nil && unit(word[1]) != ""
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
