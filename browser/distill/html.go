package distill

import (
	"html"
	"strings"
)

// simplified writes the tree as the paper's simplified HTML (arXiv 2503.20749,
// section 3): lists, tables, forms and text stay, each element carries its
// name, and nothing is folded or cut.
func simplified(root *node) string {
	var b strings.Builder
	var write func(n *node)
	attr := func(k, v string) {
		if v != "" {
			b.WriteString(" " + k + `="` + html.EscapeString(v) + `"`)
		}
	}
	flag := func(k string, on bool) {
		if on {
			b.WriteString(" " + k)
		}
	}
	write = func(n *node) {
		if n.Text != "" {
			b.WriteString(html.EscapeString(n.Text))
			return
		}
		tag := n.Tag
		if tag == "body" {
			for _, k := range n.kids {
				write(k)
			}
			return
		}
		b.WriteString("<" + tag)
		if e := n.el; e != nil {
			attr("name", e.Name)
			if n.Tag == "input" {
				attr("type", n.Keys.Type)
			}
			attr("value", e.Value)
			flag("disabled", e.Disabled)
			flag("checked", e.Checked)
			flag("required", e.Required)
		}
		switch {
		case tag == "img":
			attr("alt", n.Name)
			b.WriteString(">")
			return
		case tag == "input":
			attr("aria-label", n.label)
			b.WriteString(">")
			return
		case n.Name != "":
			attr("aria-label", n.Name)
		}
		b.WriteString(">")
		for _, o := range n.Options {
			b.WriteString("<option")
			flag("selected", o == n.Value)
			b.WriteString(">" + html.EscapeString(o) + "</option>")
		}
		if n.Tag == "textarea" {
			b.WriteString(html.EscapeString(n.Value))
		}
		for _, k := range n.kids {
			write(k)
		}
		b.WriteString("</" + tag + ">")
		if isBlock(tag) {
			b.WriteByte('\n')
		}
	}
	write(root)
	return strings.TrimSpace(b.String())
}
