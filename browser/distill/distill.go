// Package distill turns a raw capture of a page into an Observation: names,
// items, click types, and text within a token budget.
//
// It is pure: no browser, no clock, no I/O, so that recorded pages go through
// the same code as live ones. Only browser/page may enter.
package distill

import (
	"net/url"
	"regexp"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// DefaultBudget is how many tokens (o200k_base) the text may have.
const DefaultBudget = 4000

// Options say how to distil. The zero value is usable.
type Options struct {
	Budget int // tokens of Text; 0 means DefaultBudget, below 0 none
	Labels []page.LabelRule
	HTML   bool // fill Observation.HTML too
}

// Result is a distilled page.
type Result struct {
	page.Observation
	Scroll  page.Scroll
	Notices []page.Notice
	// IDs give each element's identity in the page's isolated world, by name.
	IDs map[string]int
}

var searchPathRE = regexp.MustCompile(`(?i)/(?:search|s|suche|recherche|buscar|catalogsearch)(?:[/.]|$)`)

// Distill makes the observation of a capture. It accepts any capture: what it
// does not understand it leaves out.
func Distill(c Capture, o Options) Result {
	root := plant(c.Tree)
	findItems(root, c.Title)
	labelNodes(root)
	segments(root, isSearchPage(c.URL))
	acts := nameAll(root)
	r := Result{
		Observation: page.Observation{URL: c.URL, Title: squash(c.Title)},
		Scroll:      page.Scroll{Y: c.Scroll[0], View: c.Scroll[1], Height: c.Scroll[2]},
		Notices:     c.Notices,
		IDs:         make(map[string]int, len(acts)),
	}
	r.Items = itemsOf(root)
	for _, n := range acts {
		if it := n.up(func(p *node) bool { return p.item != nil }); it != nil && (!it.item.bare || n.up(isFrame) == nil) {
			n.el.Item = it.item.Name
		}
		n.el.ClickType = clickType(n, c.URL, o.Labels)
		r.IDs[n.el.Name] = n.ID
	}
	budget := o.Budget
	if budget == 0 {
		budget = DefaultBudget
	}
	r.Text, r.Truncated = fit(outline(root, c.Scroll[1]), budget)
	if o.HTML {
		r.HTML = simplified(root)
	}
	r.Elements = make([]page.Element, len(acts))
	for i, n := range acts {
		r.Elements[i] = *n.el
	}
	return r
}

func isFrame(n *node) bool {
	return n.Role == "banner" || n.Role == "contentinfo" || n.Role == "navigation"
}

func isSearchPage(raw string) bool {
	u, err := url.Parse(raw)
	if err != nil {
		return false
	}
	if searchPathRE.MatchString(u.Path) {
		return true
	}
	for k := range u.Query() {
		if searchKeyRE.MatchString(k) {
			return true
		}
	}
	return false
}

// itemsOf collects the items in reading order and gives each its name: the
// prefix of the names of its elements.
func itemsOf(root *node) []page.Item {
	var out []page.Item
	taken := map[string]int{}
	root.each(func(n *node) bool {
		it := n.item
		if it == nil {
			return true
		}
		it.Name = slug(it.Title)
		if !it.bare {
			it.Name = strings.Join(append(prefix(n), n.seg), ".")
			if l := it.link; l != nil && l.el != nil {
				// Follow the link's name where equal titles were told apart.
				if told, ok := strings.CutPrefix(l.el.Name, it.Name+".view_product."); ok {
					it.Name += "." + told
				}
			}
		}
		taken[it.Name]++
		out = append(out, it.Item)
		return true
	})
	return out
}
