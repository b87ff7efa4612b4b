package shop

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// A phrase is a search that may be proposed while somebody types; it finds something.
type phrase struct {
	text  string
	words []string
	sold  int // of the products it stands for
}

// phrases are what shoppers search for, as far as the catalogue tells: what its things are
// called, how at least two titles end ("rain jacket"), its brands, and the searches of its
// categories.
func phrases(c *catalogue) []phrase {
	sold, texts, ends := map[string]int{}, map[string]string{}, map[string]int{}
	for _, p := range c.products {
		ends[titleEnd(p)]++
	}
	add := func(text string, n int) {
		text = strings.ToLower(text)
		k := strings.Join(stems(tokens(text)), " ")
		if texts[k] == "" {
			texts[k] = text
		}
		sold[k] += n
	}
	for _, cat := range c.categories {
		add(cat.Popular, 0)
	}
	for _, p := range c.products {
		add(p.Kind, p.Sold)
		for _, w := range p.Words {
			add(w, p.Sold)
		}
		if end := titleEnd(p); end != "" && ends[end] > 1 {
			add(end, p.Sold)
		}
		add(p.Brand, p.Sold)
	}
	var out []phrase
	for k, text := range texts {
		out = append(out, phrase{text, tokens(text), sold[k]})
	}
	slices.SortFunc(out, func(a, b phrase) int { return cmp.Or(b.sold-a.sold, strings.Compare(a.text, b.text)) })
	return out
}

// titleEnd is the last two words of a title, "" when there are no others before them.
func titleEnd(p *product) string {
	w := strings.Fields(p.Title)
	if len(w) < 3 {
		return ""
	}
	return strings.Join(w[len(w)-2:], " ")
}

// How many suggestions of each kind are made.
const (
	maxPhrases    = 6
	maxCategories = 2
	maxProducts   = 3
)

// Suggestions are what a search that is still being typed may become.
type suggestions struct {
	Searches   []suggestion
	Categories []*category
	Products   []*product
}

// Count is how many suggestions there are in all.
func (s suggestions) Count() int { return len(s.Searches) + len(s.Categories) + len(s.Products) }

// A suggestion is a search; Typed is the part of it that is typed already.
type suggestion struct{ Typed, Rest string }

// URL is where the search leads.
func (s suggestion) URL() string { return "/search?q=" + url.QueryEscape(s.Typed+s.Rest) }

// suggest answers what is typed so far with a list to choose from. It is no visit: nothing is
// shown that counts as a page, and nothing happened yet.
func (s *Shop) suggest(w http.ResponseWriter, r *http.Request) {
	b, err := s.render("search", "suggestions", s.suggestions(cutQuery(r.URL.Query().Get("q"))))
	if err != nil {
		s.fail(w, err)
		return
	}
	send(w, http.StatusOK, b)
}

func (s *Shop) suggestions(typed string) suggestions {
	words := tokens(typed)
	if len(words) == 0 {
		return suggestions{}
	}
	found := s.index.complete(typed, words)
	if len(found) == 0 {
		right := s.index.begun(words)
		found = s.index.complete(strings.Join(right, " "), right)
	}
	out := suggestions{Searches: split(found, typed)}
	last := words[len(words)-1]
	for _, c := range s.catalogue.categories {
		if len(words) == 1 && len(out.Categories) < maxCategories && slices.ContainsFunc(tokens(c.Name+" "+c.Short), func(w string) bool { return strings.HasPrefix(w, last) }) {
			out.Categories = append(out.Categories, c)
		}
	}
	if len([]rune(typed)) > 2 {
		// What is typed may be a thing already ("tea"); else it stands for its likeliest end.
		if len(found) > 0 && !s.index.kinds[stem(last)] {
			typed = found[0].text
		}
		if a := s.index.answer(typed, false); a.exact {
			out.Products = a.products[:min(len(a.products), maxProducts)]
		}
	}
	return out
}

// split parts phrases where the typing ends.
func split(found []phrase, typed string) []suggestion {
	var out []suggestion
	typed = strings.ToLower(typed)
	for _, p := range found {
		if rest, ok := strings.CutPrefix(p.text, typed); ok {
			out = append(out, suggestion{typed, rest})
		} else {
			out = append(out, suggestion{"", p.text})
		}
	}
	return out
}

// complete finds the phrases in which the words are whole, but for the last, which is at least
// begun. Those that begin as typed come first, then those that sell more.
func (x *index) complete(typed string, words []string) []phrase {
	typed = strings.ToLower(typed)
	var first, then []phrase
	for _, p := range x.phrases {
		switch {
		case strings.HasPrefix(p.text, typed):
			first = append(first, p)
		case p.has(words):
			then = append(then, p)
		}
	}
	all := append(first, then...)
	return all[:min(len(all), maxPhrases)]
}

func (p phrase) has(words []string) bool {
	last := len(words) - 1
	for i, w := range words {
		if !slices.ContainsFunc(p.words, func(have string) bool {
			return i == last && strings.HasPrefix(have, w) || stem(have) == stem(w)
		}) {
			return false
		}
	}
	return true
}

// begun puts words right of which the last may be unfinished: it becomes the beginning of the
// shop's word that it comes closest to.
func (x *index) begun(words []string) []string {
	out := slices.Clone(words)
	for i, w := range out {
		if len(x.term(w).alts) > 0 {
			continue
		}
		if i == len(out)-1 {
			out[i] = x.nearestStart(w)
		} else if near := x.nearest(w); near.text != "" {
			out[i] = near.text
		}
	}
	return out
}

// nearestStart is the beginning of a word of the shop at the least distance from w, in the order
// in which phrases sell; w itself when none is near.
func (x *index) nearestStart(w string) string {
	best, score := w, maxDistance(w)+1
	for _, p := range x.phrases {
		for _, have := range p.words {
			if len(have) < len(w) || have[0] != w[0] {
				continue
			}
			for _, n := range []int{len(w), min(len(w)+1, len(have))} {
				if d := editDistance(w, have[:n]); d < score {
					best, score = have[:n], d
				}
			}
		}
	}
	return best
}
