package features

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// believed is how far a word counts that no title has: it was asked for and
// the shop answers with the item, or it stands elsewhere on the item's page.
// Halfway between trusting the shop and not.
const believed = 0.5

// trust weighs titles that lack words of the goal. Without the noun an item
// counts half (merino socks are no merino sweater). But if the page answers a
// search for the noun and few titles have it, the shop knows other words for
// the thing, and what was asked for is believed for half. So is what a
// product's own page says in prose.
func (r *Reading) trust(g *Goal, o *page.Observation) {
	asked, nouns := r.asked(o), 0
	for i := range r.Items {
		if r.Items[i].noun {
			nouns++
		}
	}
	answered := share(g.Head, asked)
	believe := g.kind(asked) && 2*nouns < len(r.Items)
	for i := range r.Items {
		s := &r.Items[i]
		switch {
		case s == r.Subject:
			continue
		case believe:
			s.Words = max(s.Words, believed*answered)
		case !s.noun:
			s.Words *= believed
		}
		s.fit()
	}
	if s := r.Subject; s != nil && len(g.Head) > 0 {
		have := stems(prose(o.Text))
		s.Extras = max(s.Extras, g.extras(have))
		if s.noun = s.noun || g.kind(have); !s.noun {
			s.Words *= believed
		}
		s.Words = max(s.Words, believed*share(g.Head, have))
		s.fit()
	}
}

// kind tells whether the stems have the goal's noun.
func (g *Goal) kind(have []string) bool {
	return g.Noun != "" && slices.ContainsFunc(have, func(h string) bool { return same(g.Noun, h) })
}

// prose returns the lines of an outline that name no element: headings,
// descriptions and tables, without menus, forms and other products.
func prose(text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		if !elementMark.MatchString(line) {
			out.WriteString(line)
		}
	}
	return out.String()
}

// elementMark is how an outline marks an element: its name in brackets.
var elementMark = regexp.MustCompile(`\[[^\]\s]+\]`)

// asked returns the stems of what the page answers: the query in its address,
// its search box and its title.
func (r *Reading) asked(o *page.Observation) []string {
	s := o.Title
	if u, err := url.Parse(o.URL); err == nil {
		for _, vs := range u.Query() {
			s += " " + strings.Join(vs, " ")
		}
	}
	for i, p := range r.parts {
		if p == partSearchBox {
			s += " " + o.Elements[i].Value
		}
	}
	return stems(s)
}
