package shop

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A category is one department of the shop with its products in catalogue order.
type category struct {
	Slug, Name string
	Short      string // its name in the navigation
	One        string // what a single product is called in running text: "backpack"
	Blurb      string
	Popular    string // a search that shoppers of this category make
	Products   []*product
}

// A product is what is sold on one page; its options make it a family of combinations. It does not
// change once built: what a shop has left of it is an [item].
type product struct {
	Slug, Title, Brand string
	Kind               string   // which drawing it has and what it is: "duffel"
	Words              []string // what else shoppers call this kind
	Category           *category
	Colours            []colour
	Cents, WasCents    int // WasCents is zero when the price was not reduced
	Tenths             int // rating in tenths of a star, 21 to 49
	Ratings            int
	Stock              int // as the shop opened
	Sold               int // rank among best sellers: more is better
	Groups             []optionGroup
	Description        []string
	Specs              []spec
	Reviews            []review
	gone               map[string]bool // combinations that cannot be had, by joined value slugs
	look, detail       int             // which details the drawing has
}

// An optionGroup is one choice to make, such as the size.
type optionGroup struct {
	Name, Label string // Name is the form field
	Select      bool   // shown as a drop-down list instead of radio buttons
	Values      []optionValue
}

// An optionValue is one of the values of a choice.
type optionValue struct {
	Slug, Label string
	Extra       int // cents on top of the product's price
}

type spec struct{ Name, Value string }

// SoldOut says whether the shop opened without it. Lists are ordered by that, so that they do not
// move while one shops; whether it can still be bought says [item.SoldOut].
func (p *product) SoldOut() bool { return p.Stock == 0 }

// URL is the path of the product's page.
func (p *product) URL() string { return "/p/" + p.Slug }

// Picture is the path of the picture in the product's first colour.
func (p *product) Picture() string { return p.PictureIn(p.Colours[0].Slug) }

// PictureIn is the path of the picture in a colour.
func (p *product) PictureIn(colour string) string {
	return "/img/" + p.Slug + ".svg?colour=" + colour
}

// Saving is how much the price was reduced, in percent.
func (p *product) Saving() int {
	if p.WasCents == 0 {
		return 0
	}
	return (p.WasCents - p.Cents) * 100 / p.WasCents
}

// A choice holds one value slug per option group of a product, empty where none is made.
type choice []string

func (c choice) key() string { return strings.Join(c, ".") }

// preset is the choice a fresh product page shows: the first colour, and whatever leaves no choice.
func (p *product) preset() choice {
	c := make(choice, len(p.Groups))
	for i, g := range p.Groups {
		if g.Name == "colour" || len(g.Values) == 1 {
			c[i] = g.Values[0].Slug
		}
	}
	return c
}

// read takes the values named in get over a starting choice, ignoring values the product lacks.
func (p *product) read(start choice, get func(string) string) choice {
	c := append(choice(nil), start...)
	for i, g := range p.Groups {
		if v := get(g.Name); v != "" {
			if _, ok := g.find(v); ok {
				c[i] = v
			}
		}
	}
	return c
}

func (g optionGroup) find(slug string) (optionValue, bool) {
	for _, v := range g.Values {
		if v.Slug == slug {
			return v, true
		}
	}
	return optionValue{}, false
}

// price of one piece in this choice, in cents.
func (p *product) price(c choice) int {
	cents := p.Cents
	for i, g := range p.Groups {
		if v, ok := g.find(c[i]); ok {
			cents += v.Extra
		}
	}
	return cents
}

// describe writes a complete choice as a shopper reads it: "Colour: Moss, Size: M".
func (p *product) describe(c choice) string {
	var parts []string
	for i, g := range p.Groups {
		if v, ok := g.find(c[i]); ok {
			parts = append(parts, g.Label+": "+v.Label)
		}
	}
	return strings.Join(parts, ", ")
}

// refuse says why a choice cannot be bought, or "" when it can.
func (p item) refuse(c choice) string {
	if p.SoldOut() {
		return p.Title + " is sold out."
	}
	for i, g := range p.Groups {
		if c[i] == "" {
			return "Please choose a " + strings.ToLower(g.Label) + "."
		}
	}
	if p.gone[c.key()] {
		return fmt.Sprintf("%s is sold out. Please choose another combination.", p.combination(c))
	}
	return ""
}

// combination names a choice by its values alone: "Moss, 28 L".
func (p *product) combination(c choice) string {
	var parts []string
	for i, g := range p.Groups {
		if v, ok := g.find(c[i]); ok && len(g.Values) > 1 {
			parts = append(parts, v.Label)
		}
	}
	return strings.Join(parts, " / ")
}

// combinations lists every choice the product's options allow, in order.
func (p *product) combinations() []choice {
	all := []choice{{}}
	for _, g := range p.Groups {
		var next []choice
		for _, c := range all {
			for _, v := range g.Values {
				next = append(next, append(append(choice(nil), c...), v.Slug))
			}
		}
		all = next
	}
	return all
}

// dead says whether no combination with a value of a group can be had.
func (p *product) dead(group int, slug string) bool {
	for _, c := range p.combinations() {
		if c[group] == slug && !p.gone[c.key()] {
			return false
		}
	}
	return true
}

// Gone lists the combinations that cannot be had, as a shopper reads them, but for those with a
// value that cannot be had at all.
func (p *product) Gone() []string {
	var out []string
	for _, c := range p.combinations() {
		said := false
		for i, v := range c {
			said = said || p.dead(i, v)
		}
		if p.gone[c.key()] && !said {
			out = append(out, p.combination(c))
		}
	}
	return out
}

// money writes cents as dollars: 129900 is "$1,299.00".
func money(cents int) string { return fmt.Sprintf("$%s.%02d", grouped(cents/100), cents%100) }

// grouped writes a number with commas: 1299 is "1,299".
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// slugify makes a URL word of a title: "Café Stripe 28L" is "cafe-stripe-28l".
func slugify(s string) string {
	var b strings.Builder
	dash := false
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, r): // an accent, taken off its letter
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			if dash && b.Len() > 0 {
				b.WriteByte('-')
			}
			dash = false
			b.WriteRune(r)
		case r == '\'' || r == '’':
		default:
			dash = true
		}
	}
	return b.String()
}
