package distill

import (
	"fmt"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// line is one line of the outline, with what decides whether it stays.
type line struct {
	text   string
	acts   []*node
	weight int // the higher, the longer it stays
}

// Weights of a line. What the shopper can see now goes before what it would
// have to scroll for, and forms and the main part before the frame around them.
const (
	weightFrame = iota
	weightMain
	weightView
)

// outliner writes the tree as text in reading order.
type outliner struct {
	lines  []line
	buf    strings.Builder
	acts   []*node
	bullet string
	weight int
	inItem bool
	labels map[int]bool // controls whose label is told by themselves
}

func outline(root *node, viewHeight float64) []line {
	o := &outliner{labels: map[int]bool{}, weight: weightFrame}
	root.each(func(n *node) bool {
		if n.el != nil {
			o.labels[n.ID] = true
		}
		return true
	})
	o.node(root, viewHeight)
	o.flush()
	return o.lines
}

func (o *outliner) flush() {
	s := strings.TrimRight(squash(o.buf.String()), " ·|")
	s = strings.TrimLeft(s, "·| ")
	o.buf.Reset()
	acts, w := o.acts, o.weight
	o.acts, o.weight = nil, weightFrame
	if s == "" {
		return
	}
	o.lines = append(o.lines, line{text: o.bullet + s, acts: acts, weight: w})
	o.bullet = ""
}

// brk ends a line; inside a product card or a row, whose parts belong together,
// it puts a dot between them.
func (o *outliner) brk() {
	if !o.inItem {
		o.flush()
		return
	}
	if s := strings.TrimRight(o.buf.String(), " "); s != "" && !strings.HasSuffix(s, "·") {
		o.buf.WriteString(" · ")
	}
}

func (o *outliner) node(n *node, vh float64) {
	if n.Text != "" {
		o.put(n.Text, n, vh)
		return
	}
	switch {
	case n.Tag == "label" && o.labels[n.ID]:
		for _, k := range n.kids { // the control it wraps
			k.each(func(m *node) bool {
				if m.el != nil {
					o.node(m, vh)
				}
				return m.el == nil
			})
		}
		return
	case n.el != nil:
		o.act(n, vh)
		return
	case n.Tag == "img" && len(n.kids) == 0:
		o.put(" "+n.Name+" ", n, vh)
		return
	case (n.Tag == "s" || n.Tag == "del" || n.Tag == "strike") && !n.acts():
		if w := n.words(); w != "" {
			if !strings.HasSuffix(strings.ToLower(strings.TrimSpace(o.buf.String())), "was") {
				w = "was " + w
			}
			o.put(" ("+w+") ", n, vh)
		}
		return
	}
	block := isBlock(n.Tag)
	wasItem := o.inItem
	if n.Tag == "dd" && strings.HasSuffix(strings.TrimRight(o.buf.String(), " "), ":") {
		block = false // stands behind its term
	}
	if n.item != nil && !n.item.bare {
		o.flush()
		o.inItem, o.bullet = true, "- "
	} else if block {
		o.brk()
		if !o.inItem {
			o.open(n, vh)
		}
	}
	if n.Tag == "tr" {
		o.inItem = true // its cells belong together, too
	}
	for _, k := range n.kids {
		o.node(k, vh)
	}
	switch {
	case n.item != nil && !n.item.bare || n.Tag == "tr":
		o.inItem = wasItem
		if !o.inItem {
			o.flush()
		}
	case n.Tag == "dt" && o.buf.Len() > 0:
		o.buf.WriteString(": ")
	case block:
		o.brk()
	}
	if isDialog(n) && n.el == nil && !o.inItem {
		o.flush()
		o.dialog("[end of dialog]", n, vh)
	}
}

// dialog writes where a dialog begins or ends, on a line of its own that
// stays as long as what can be seen.
func (o *outliner) dialog(s string, n *node, vh float64) {
	o.put(s, n, vh)
	if isModal(n) {
		o.weight = weightView
	}
	o.flush()
}

func isDialog(n *node) bool { return n.Role == "dialog" || n.Role == "alertdialog" }

// isModal tells whether a dialog lies over the page and has to be dealt with
// before anything behind it.
func isModal(n *node) bool { return strings.Contains(n.States, "m") }

// open writes what announces a block: a heading's marks, a landmark's name.
func (o *outliner) open(n *node, vh float64) {
	switch {
	case isHeading(n):
		o.bullet = strings.Repeat("#", int(n.Tag[1]-'0')) + " "
	case n.Tag == "li" || n.Tag == "tr":
		o.bullet = "- "
	case n.Tag == "iframe":
		o.put("[frame: "+either(n.Name, "unnamed")+"]", n, vh)
		o.flush()
	case isDialog(n):
		what := "dialog"
		if isModal(n) {
			what = "dialog over the page"
		}
		o.dialog("["+what+": "+either(n.Name, either(n.heading(40), "unnamed"))+"]", n, vh)
	case n.Role == "alert" || n.Role == "status":
		o.bullet = "! "
	case n.Name != "" && (n.Role == "navigation" || n.Role == "region" || n.Role == "group" || n.Role == "radiogroup" || n.Role == "form" || n.Role == "complementary" || n.Role == "search"):
		if n.heading(25) == n.Name {
			return // its heading says the same
		}
		o.put(n.Name+":", n, vh)
		o.flush()
	}
}

func (o *outliner) put(s string, n *node, vh float64) {
	o.buf.WriteString(s)
	o.weigh(n, n.y >= 0 && n.y < vh && n.y != 0 || n.View == 1)
}

func (o *outliner) weigh(n *node, view bool) {
	w := weightFrame
	if view {
		w = weightView
	} else if n.up(func(p *node) bool { return p.Role == "banner" || p.Role == "contentinfo" || p.Role == "navigation" }) == nil {
		w = weightMain
	}
	o.weight = max(o.weight, w)
}

func (o *outliner) act(n *node, vh float64) {
	o.buf.WriteString(" " + mark(n) + " ")
	o.acts = append(o.acts, n)
	o.weigh(n, n.View == 1)
	for _, k := range n.kids { // a link around a card may hold other controls
		k.each(func(m *node) bool {
			if m.el == nil {
				return true
			}
			o.act(m, vh)
			return false
		})
	}
}

// mark writes one element: a link as its text and name, anything else with its
// role, what it holds and its state.
func mark(n *node) string {
	e := n.el
	label := e.Label
	if w := n.words(); n.Role == "link" && len(w) > len(label) {
		label = clip(w, 200)
	}
	var b strings.Builder
	if e.Role != "link" {
		b.WriteString(e.Role + " ")
	}
	fmt.Fprintf(&b, "“%s”", label)
	if e.Value != "" {
		fmt.Fprintf(&b, " = “%s”", e.Value)
	}
	if len(e.Options) > 0 {
		b.WriteString(" of " + options(e.Options))
	}
	if s := states(e); s != "" {
		b.WriteString(" (" + s + ")")
	}
	b.WriteString(" [" + e.Name + "]")
	return b.String()
}

// optionsMax is how many options of one select the text lists.
const optionsMax = 30

func options(all []string) string {
	shown := all[:min(len(all), optionsMax)]
	s := "“" + strings.Join(shown, "”, “") + "”"
	if rest := len(all) - len(shown); rest > 0 {
		s += fmt.Sprintf(" … and %d more", rest)
	}
	return s
}

func states(e *page.Element) string {
	var s []string
	for _, f := range []struct {
		on   bool
		word string
	}{{e.Disabled, "disabled"}, {e.Checked, "checked"}, {e.Selected, "selected"}, {e.Expanded, "expanded"}, {e.Required, "required"}, {e.Invalid, "invalid"}} {
		if f.on {
			s = append(s, f.word)
		}
	}
	return strings.Join(s, ", ")
}
