package distill

import (
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// node is a Node in its place, with what distilling finds out about it.
type node struct {
	Node
	parent *node
	kids   []*node

	label string        // accessible name, from markup or content
	seg   string        // what it adds to the names below it
	item  *item         // set on the root of an item
	el    *page.Element // set on what can be acted on
	y     float64       // top of its text, for the budget
	size  int           // how many nodes it is, with all below
	about bool          // holds the page's first heading
}

// plant makes a tree of the flat capture. It accepts any depths.
func plant(flat []Node) *node {
	root := &node{Node: Node{Depth: -1, Tag: "body"}}
	path := []*node{root}
	for _, n := range flat {
		d := min(max(n.Depth, 0), maxDepth)
		d = min(d, len(path)-1)
		parent := path[d]
		if parent.Text != "" {
			continue // text has no children
		}
		k := &node{Node: n, parent: parent}
		if n.Top != nil {
			k.y = *n.Top
		} else {
			k.y = parent.y
		}
		parent.kids = append(parent.kids, k)
		path = append(path[:d+1], k)
	}
	root.measure()
	return root
}

func (n *node) measure() {
	n.size, n.about = 1, n.Tag == "h1"
	for _, k := range n.kids {
		k.measure()
		n.size += k.size
		n.about = n.about || k.about
	}
}

// each visits the tree in reading order; f returns false to skip what is below.
func (n *node) each(f func(*node) bool) {
	if !f(n) {
		return
	}
	for _, k := range n.kids {
		k.each(f)
	}
}

// acts tells whether an element that can be acted on stands in n.
func (n *node) acts() bool {
	found := false
	n.each(func(k *node) bool {
		found = found || k.el != nil
		return !found
	})
	return found
}

// up returns the nearest ancestor (or n itself) that f accepts.
func (n *node) up(f func(*node) bool) *node {
	for p := n; p != nil; p = p.parent {
		if f(p) {
			return p
		}
	}
	return nil
}

// words is the text below n, with the names of pictures and without what the
// fields hold.
func (n *node) words() string {
	var b strings.Builder
	var write func(k *node)
	write = func(k *node) {
		switch {
		case k.Text != "":
			b.WriteString(k.Text)
			return
		case k != n && k.Name != "" && (k.Tag == "img" || k.ID != 0):
			b.WriteString(" " + k.Name + " ")
			return
		}
		gap := isBlock(k.Tag)
		if gap {
			b.WriteByte(' ')
		}
		for _, c := range k.kids {
			write(c)
		}
		if gap {
			b.WriteByte(' ')
		}
	}
	write(n)
	return squash(b.String())
}

func squash(s string) string { return strings.Join(strings.Fields(s), " ") }

func isBlock(tag string) bool {
	switch tag {
	case "s", "del", "strike", "img", "label", "a", "button", "input", "select", "textarea", "area", "summary", "span":
		return false
	}
	return true
}

func isHeading(n *node) bool {
	return len(n.Tag) == 2 && n.Tag[0] == 'h' && n.Tag[1] >= '1' && n.Tag[1] <= '6'
}

// heading is the first heading below n, "" if there is none before limit nodes.
func (n *node) heading(limit int) string {
	found := ""
	n.each(func(k *node) bool {
		if found != "" || limit <= 0 {
			return false
		}
		limit--
		if isHeading(k) {
			found = k.words()
			return false
		}
		return k.ID == 0 || k == n // not inside links and buttons
	})
	return found
}
