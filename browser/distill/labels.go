package distill

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// labelMax bounds the labels that names are made from, in runes.
const labelMax = 1000

// labelNodes gives every node that can be acted on its accessible name: the
// stated one, or its content, or what a person takes for its label.
func labelNodes(root *node) {
	root.each(func(n *node) bool {
		if n.ID == 0 || n.Tag == "label" {
			return true
		}
		n.label = n.Name
		switch {
		case opensList(n):
			shown(n)
		case isField(n):
			if n.label == n.Keys.Hint || len(n.Options) > 0 && n.label == strings.Join(n.Options, "") {
				n.label = either(beside(n), n.Keys.Hint)
			}
			return true
		case n.label == "" && n.Role == "link":
			n.label = n.heading(50)
		}
		if n.label == "" {
			n.label = n.words()
		}
		if n.label == "" {
			n.label = squash(n.Keys.Value)
		}
		n.label = clip(n.label, labelMax)
		return true
	})
}

// isField tells whether the element takes text or a value, and so has no
// content that could name it.
func isField(n *node) bool {
	switch n.Tag {
	case "input", "select", "textarea":
		return n.Role != "button" && n.Role != "radio" && n.Role != "checkbox"
	}
	return false
}

// opensList tells whether the element is a drop-down list drawn by the page.
func opensList(n *node) bool {
	return n.Keys.Pop == 1 && !isField(n)
}

// shown parts the label of a drawn drop-down list from what is chosen in it,
// which markup puts behind the label: the name stays, the choice is a value.
func shown(n *node) {
	chosen := n.words()
	if label, ok := strings.CutSuffix(n.label, chosen); ok && squash(label) != "" {
		n.label = squash(label)
	}
	if n.label == "" {
		n.label = beside(n)
	}
	if n.label != "" && n.label != chosen {
		n.Value = chosen
	}
}

// Limits of what is taken for the label of a field that has none: so many
// runes, at most so many boxes away.
const (
	besideMax  = 60
	besideAway = 3
)

// beside is the text that a person takes for the label of a field: what
// stands right before it, in its own box or in one around it, with nothing
// between them that can be used.
func beside(n *node) string {
	for up := 0; up < besideAway && n.parent != nil; up++ {
		kids, at := n.parent.kids, 0
		for i, k := range kids {
			if k == n {
				at = i
			}
		}
		label := ""
		for i := at - 1; i >= 0; i-- {
			if kids[i].usable() {
				if label == "" {
					return ""
				}
				break
			}
			w := strings.TrimRight(kids[i].words(), " :*")
			if strings.ContainsFunc(w, unicode.IsLetter) && utf8.RuneCountInString(w) <= besideMax && (label == "" || up == 0) {
				label = w // in its own box the label comes first, then hints and what is wrong
			}
		}
		if label != "" {
			return label
		}
		switch n = n.parent; n.Tag {
		case "form", "fieldset", "section", "dialog", "li", "tr":
			return ""
		}
	}
	return ""
}

// usable tells whether n or something below it can be acted on.
func (n *node) usable() bool {
	found := false
	n.each(func(k *node) bool {
		found = found || k.ID != 0 && k.Tag != "label"
		return !found
	})
	return found
}
