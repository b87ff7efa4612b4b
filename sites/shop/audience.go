package shop

import (
	"slices"
	"strings"
)

// An audience says which products a line of the catalogue fits. It is written "[tent, tarp+canvas]":
// any of the parts between commas will do, and every word of a part must be true of the product.
// The words are kinds, materials and features, "kids" for what is made for children and "colors"
// for what comes in several. Without an audience a line fits every product.
type audience [][]string

const (
	forKids  = "kids"
	inColors = "colors"
)

// readAudience takes "[tent, tarp+canvas]" off the beginning of a line.
func readAudience(s string) (audience, string) {
	inner, ok := strings.CutPrefix(s, "[")
	if !ok {
		return nil, s
	}
	inner, rest, ok := strings.Cut(inner, "] ")
	if !ok {
		return nil, s
	}
	var a audience
	for _, one := range list(inner) {
		a = append(a, strings.Split(one, "+"))
	}
	return a, rest
}

// words are what a line's audience may ask of a model.
func (m model) words() []string {
	w := append([]string{m.kind, m.material}, m.features...)
	if strings.Contains(m.title, "Kids'") {
		w = append(w, forKids)
	}
	if len(m.colours) > 1 {
		w = append(w, inColors)
	}
	return w
}

// fits says whether a product of which these words are true is among those meant.
func (a audience) fits(words []string) bool {
	missing := func(w string) bool { return !slices.Contains(words, w) }
	return len(a) == 0 || slices.ContainsFunc(a, func(all []string) bool { return !slices.ContainsFunc(all, missing) })
}

// names says whether the audience asks for a word.
func (a audience) names(word string) bool {
	return slices.ContainsFunc(a, func(all []string) bool { return slices.Contains(all, word) })
}

// unknown gives the first word of an audience that can be true of nothing in the table.
func (t *table) unknown(a audience) string {
	for _, all := range a {
		for _, w := range all {
			_, kind := t.kinds[w]
			_, material := t.materials[w]
			_, feature := t.features[w]
			if !kind && !material && !feature && w != forKids && w != inColors {
				return w
			}
		}
	}
	return ""
}
