package distill

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/aisle-sim/aisle/browser/page"
)

// searchResults is the segment of the list that a search gives (arXiv
// 2503.20749, section 3).
const searchResults = "search_results"

// headingWords is how long a heading may be to name what stands below it;
// longer ones are sentences, which change with the season.
const headingWords = 6

var unsteadyRE = regexp.MustCompile(`\d|["“”«»]`)

// segments gives every node what it adds to the names of what it holds.
func segments(root *node, searchPage bool) {
	root.each(func(n *node) bool {
		if n.Text != "" {
			return false
		}
		n.seg = segment(n, searchPage)
		return true
	})
}

func segment(n *node, searchPage bool) string {
	if n.ID != 0 {
		return ""
	}
	if n.item != nil && !n.item.bare {
		return slug(n.item.Title)
	}
	stated := slug(steady(n.Name, true))
	switch n.Role {
	case "navigation":
		return either(stated, "nav")
	case "banner":
		return either(stated, "header")
	case "contentinfo":
		return either(stated, "footer")
	case "dialog", "alertdialog":
		return either(stated, either(slug(n.heading(40)), "dialog"))
	case "search":
		return either(stated, "search")
	case "main":
		return ""
	case "form", "group", "radiogroup", "tablist", "menu", "table", "complementary", "toolbar", "listbox":
		return stated
	case "region":
		if stated != "" && !unsteadyRE.MatchString(n.Name) {
			return stated
		}
		if h := n.heading(25); h != "" && !unsteadyRE.MatchString(h) && n.Tag == "section" && len(strings.Fields(h)) <= headingWords {
			return slug(h)
		}
		return ""
	case "list":
		if stated != "" && !unsteadyRE.MatchString(n.Name) {
			return stated
		}
	}
	if searchPage && cards(n) >= 2 {
		return searchResults
	}
	if n.Tag == "details" {
		return slug(steady(summary(n), false))
	}
	return ""
}

func summary(n *node) string {
	for _, k := range n.kids {
		if k.Tag == "summary" {
			return k.words()
		}
	}
	return ""
}

// cards counts the products directly below a list.
func cards(n *node) int {
	c := 0
	for _, k := range n.kids {
		if k.item != nil {
			c++
		}
	}
	return c
}

func either(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// prefix is the names of the ancestors, outermost first, without repeats.
func prefix(n *node) []string {
	var segs []string
	for p := n.parent; p != nil; p = p.parent {
		if p.seg != "" && (len(segs) == 0 || segs[len(segs)-1] != p.seg) {
			segs = append(segs, p.seg)
		}
		if p.seg == searchResults {
			break // what lies around the results says nothing more
		}
	}
	for i, j := 0, len(segs)-1; i < j; i, j = i+1, j-1 {
		segs[i], segs[j] = segs[j], segs[i]
	}
	return segs
}

var searchKeyRE = regexp.MustCompile(`(?i)^(q|s|k|query|search|keywords?|term|search[_-]?(query|term|text|word|keyword|input|box)?|field-keywords)$`)

// isSearchBox tells whether words typed there search the shop.
func isSearchBox(n *node) bool {
	switch n.Role {
	case "searchbox":
		return true
	case "textbox", "combobox":
		return n.Tag == "input" && (n.Keys.Search == 1 || searchKeyRE.MatchString(n.Keys.Name) || searchKeyRE.MatchString(n.Keys.ID))
	}
	return false
}

func isSearchButton(n *node) bool {
	return n.Role == "button" && (n.Keys.Search == 1 && n.Keys.Type != "button") && n.up(func(p *node) bool { return p.Role == "dialog" }) == nil
}

// twin tells whether the element is a second link of a product card to the
// place where its title leads, with no words of its own: the picture, usually.
// For a shopper both are one thing, so only the title is listed.
func twin(n *node) bool {
	it := n.up(func(p *node) bool { return p.item != nil })
	if it == nil || it.item.link == nil || n == it.item.link || n.Role != "link" || n.Keys.Href != it.item.link.Keys.Href {
		return false
	}
	return n.label == "" || n.label == it.item.link.label || n.words() == "" || n.up(func(p *node) bool { return p == it.item.link }) != nil
}

// own is the last segment of an element's name.
func own(n *node, it *node) string {
	if it != nil && n == it.item.link {
		return "view_product"
	}
	if n.Role == "link" && !strings.ContainsFunc(n.label, unicode.IsLetter) && cartPathRE.MatchString(n.Keys.Href) {
		return "cart" // an icon with a count, or nothing, beside it
	}
	exact := n.up(func(p *node) bool { return strings.Contains(p.seg, "price") }) != nil
	if s := slug(steady(n.label, exact)); s != "" {
		return s
	}
	for _, k := range []string{n.Keys.Name, n.Keys.ID} {
		if s := slug(k); s != "" && !unsteadyRE.MatchString(s) {
			return s
		}
	}
	if p, _ := address(n.Keys.Href); p != "" {
		return p
	}
	return either(slug(n.Role), "element")
}

// nameAll makes the elements of the tree, in reading order, each with a name
// that is unique on this page.
func nameAll(root *node) []*node {
	var acts []*node
	root.each(func(n *node) bool {
		if n.ID != 0 && n.Tag != "label" && !twin(n) {
			acts = append(acts, n)
		}
		return true
	})
	names := make([]string, len(acts))
	searchBox, searchButton := false, false
	for i, n := range acts {
		switch {
		case isSearchBox(n) && !searchBox:
			searchBox, names[i] = true, "search_input"
		case isSearchButton(n) && !searchButton:
			searchButton, names[i] = true, "search_button"
		default:
			segs := prefix(n)
			if g := loneGroup(n); g != "" {
				segs = append(segs, g)
			}
			last := own(n, n.up(func(p *node) bool { return p.item != nil && !p.item.bare }))
			if k := len(segs); k > 0 && segs[k-1] == last {
				segs = segs[:k-1]
			}
			names[i] = strings.Join(append(segs, last), ".")
		}
	}
	tellApart(acts, names)
	for i, n := range acts {
		n.el = element(n, names[i])
	}
	return acts
}

// loneGroup is the key that radio buttons of one choice share where the
// markup draws no group around them; "" if it does, or the key says nothing.
func loneGroup(n *node) string {
	if n.Role != "radio" || unsteadyRE.MatchString(n.Keys.Name) ||
		n.up(func(p *node) bool { return (p.Role == "group" || p.Role == "radiogroup") && p.seg != "" }) != nil {
		return ""
	}
	return slug(n.Keys.Name)
}

// tellApart makes equal names differ by what the things themselves say: the
// product they stand with, their value, target or key. Every one of a set is
// renamed, so that their order does not matter; a number is the last resort.
func tellApart(acts []*node, names []string) {
	rules := []func(*node) string{
		func(n *node) string { // another product of the same title
			if it := n.up(func(p *node) bool { return p.item != nil && !p.item.bare }); it != nil && it.item.link != nil {
				p, q := address(it.item.link.Keys.Href)
				return either(minus(p, slug(it.item.Title)), q)
			}
			return ""
		},
		func(n *node) string { return slug(n.Keys.Value) },
		func(n *node) string { p, _ := address(n.Keys.Href); return minus(p, slug(n.label)) },
		func(n *node) string { _, q := address(n.Keys.Href); return q },
		func(n *node) string { return slug(n.Keys.Name) },
		func(n *node) string {
			if n.Role == "link" {
				return ""
			}
			return slug(n.Role)
		},
	}
	for _, rule := range rules {
		for _, set := range equal(names) {
			told := map[string]bool{}
			for _, i := range set {
				told[rule(acts[i])] = true
			}
			if len(told) < 2 {
				continue
			}
			for _, i := range set {
				if t := rule(acts[i]); t != "" {
					names[i] += "." + t
				}
			}
		}
	}
	taken := map[string]bool{}
	for _, n := range names {
		taken[n] = true
	}
	for _, set := range equal(names) {
		for k, i := range set[1:] {
			for c := k + 2; ; c++ {
				if name := names[i] + "_" + strconv.Itoa(c); !taken[name] {
					names[i], taken[name] = name, true
					break
				}
			}
		}
	}
}

// minus gives what a says beyond b; a itself if it does not begin with b.
func minus(a, b string) string {
	if a == b {
		return ""
	}
	if rest, ok := strings.CutPrefix(a, b+"_"); ok && b != "" {
		return rest
	}
	return a
}

// equal gives the sets of positions with equal names, each in order.
func equal(names []string) [][]int {
	at := map[string][]int{}
	for i, n := range names {
		at[n] = append(at[n], i)
	}
	var sets [][]int
	for i, n := range names { // in reading order, so that it is deterministic
		if s := at[n]; len(s) > 1 && s[0] == i {
			sets = append(sets, s)
		}
	}
	return sets
}

func element(n *node, name string) *page.Element {
	has := func(letter string) bool { return strings.Contains(n.States, letter) }
	value := n.Value
	if n.Role == "radio" || n.Role == "checkbox" {
		value = ""
	}
	return &page.Element{
		Name: name, Role: n.Role, Label: clip(n.label, 200), Value: clip(value, 500), Options: n.Options,
		Disabled: has("d"), Checked: has("c"), Selected: has("s"), Expanded: has("e"), Required: has("r"), Invalid: has("i"),
		InViewport: n.View == 1,
		Box:        page.Rect{X: n.Box[0], Y: n.Box[1], W: n.Box[2], H: n.Box[3]},
	}
}

// clip cuts s to at most max runes, saying so.
func clip(s string, max int) string {
	if len(s) <= max {
		return s
	}
	r := []rune(s)
	if len(r) <= max {
		return s
	}
	return string(r[:max-1]) + "…"
}
