package shop

import "fmt"

// A table is one category's data file as read, before a seed makes products of it.
//
// A file begins with "key: value" lines about the category, then sections in brackets. Blank lines
// and lines that begin with # are skipped.
//
//	[kinds]      kind: other words shoppers use for it
//	[options]    key: Label = value, value +12.50    ("Label (select)" shows a drop-down list)
//	[materials]  name (spoken): sentence | short form for the specifications | Spec = value; …
//	[features]   name: sentence | Specification = value
//	[specs]      Specification = value / value       (one is taken by the product's title)
//	[reviews]    stars Title :: text
//	[models]     Title | Brand | kind:detail | dollars | material | features | colours | options | Spec = value; …
//	             followed by an indented line that opens the description; the detail,
//	             which of its kind's drawings it has, may be left out
//
// What a material says after its short form may be left out, and so may its spoken form, by which
// reviews call it, where that is its name. Of two specifications with the same
// name a product keeps the first: its own, then its material's, its features', the table's.
//
// A line of [specs] and a review may begin, after the stars, with the products it fits:
// "4 [duffel, tote+waxed canvas] Title :: text". See [audience]; for what a review's text may
// hold in braces see [voice].
type table struct {
	category
	kinds     map[string][]string
	options   map[string]optionGroup
	materials map[string]described
	features  map[string]described
	specs     []choiceOf
	reviews   []said
	models    []model
}

type described struct {
	spoken   string // of a material: "steel" for "single steel"
	sentence string
	specs    []spec
}

type choiceOf struct {
	fits   audience
	name   string
	values []string
}

type model struct {
	title, brand, kind, material, opening string
	detail                                int // -1 when not said
	cents                                 int
	features, colours, options            []string
	specs                                 []spec
}

// check refuses what can only be a misspelling: a line for products that the table cannot have, and
// a brace that stands for nothing.
func (t *table) check() error {
	for _, s := range t.specs {
		if w := t.unknown(s.fits); w != "" {
			return fmt.Errorf("specification %q is for %q, which is no kind, material or feature here", s.name, w)
		}
	}
	for _, s := range t.reviews {
		if w := t.unknown(s.fits); w != "" {
			return fmt.Errorf("review %q is for %q, which is no kind, material or feature here", s.title, w)
		}
		if b := unfilled(s.title + s.text); b != "" {
			return fmt.Errorf("review %q: %s stands for nothing", s.title, b)
		}
	}
	return nil
}
