package sites

import (
	"net/url"
	"slices"
	"strings"
)

// place is where a page stands in its shop, as far as its URL says.
type place struct {
	host string
	// words are the segments of the path, each as one word, and then those of
	// a route that is kept elsewhere (?route=checkout/success, #/checkout).
	words []string
}

func placeOf(rawurl string) place {
	u, err := url.Parse(rawurl)
	if err != nil {
		return place{}
	}
	p := place{host: strings.ToLower(u.Hostname())}
	p.add(u.Path)
	p.add(u.Query().Get("route"))
	if f := strings.TrimPrefix(u.Fragment, "!"); strings.HasPrefix(f, "/") {
		f, _, _ = strings.Cut(f, "?")
		p.add(f)
	}
	return p
}

func (p *place) add(path string) {
	for s := range strings.SplitSeq(path, "/") {
		if w := compact(s); w != "" {
			p.words = append(p.words, w)
		}
	}
}

// first returns the index of the first of the words, unless one that leads
// elsewhere comes earlier: /help/checkout explains a checkout.
func (p place) first(set, elsewhere map[string]bool) int {
	for i, w := range p.words {
		if set[w] {
			return i
		}
		if elsewhere[w] {
			return -1
		}
	}
	return -1
}

func (p place) any(set map[string]bool) bool {
	return slices.ContainsFunc(p.words, func(w string) bool { return set[w] })
}

// word returns the word at i, or "".
func (p place) word(i int) string {
	if i < 0 || i >= len(p.words) {
		return ""
	}
	return p.words[i]
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
