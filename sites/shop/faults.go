package shop

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The variant bad-labels puts accessibility faults into every page after it was rendered. All
// that a mouse needs still works; what assistive technology needs is gone. The faults, by success
// criterion of WCAG 2.2:
//
//	1.1.1  pictures lose their alt, ratings their label
//	1.3.1  headings and the page's landmarks are divs, legends too; fields have no label element,
//	       the words that stood in it are a span; hidden labels are gone, so that a placeholder
//	       is all that names the field
//	1.3.5  fields do not say what they collect (autocomplete)
//	1.4.3  hints and placeholders are too pale
//	1.4.4  the page forbids zooming
//	2.1.1  buttons that only scripts serve are divs, which the keyboard does not reach
//	2.4.1  there is no link to skip the header
//	2.4.4  links and buttons lose the words that were there for screen readers alone
//	2.4.7  the focus is not shown
//	3.1.1  the page does not say its language
//	3.3.1  fields in error are not marked, nor is their error tied to them
//	4.1.2  buttons and links with an icon have no name; what is open is not said
//	4.1.3  notices and errors are not announced
//
// Labels of radio buttons and checkboxes stay: without them such a choice would be hard to hit
// with a mouse, too, or not to be told from the next. Titles stay, since a session's outcome is
// judged by them. The suggestions below the search box stay as they are: their script knows them
// by the very roles that would go, and without it a mouse would lose them.

// faultyPage puts the faults into a page, if the variant is on.
func (s *Shop) faultyPage(page []byte) []byte {
	if !s.variants.On(BadLabels) {
		return page
	}
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return page // only a reader fails, and this one does not
	}
	spoil(doc)
	return markup(doc)
}

// faultyPiece puts the faults into a part of a page, if the variant is on.
func (s *Shop) faultyPiece(piece []byte) []byte {
	if !s.variants.On(BadLabels) {
		return piece
	}
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(bytes.NewReader(piece), body)
	if err != nil {
		return piece
	}
	top := &html.Node{Type: html.DocumentNode}
	for _, n := range nodes {
		top.AppendChild(n)
	}
	spoil(top)
	return markup(top)
}

func markup(n *html.Node) []byte {
	var b bytes.Buffer
	html.Render(&b, n) // writing to a buffer does not fail, and the tree was parsed
	return b.Bytes()
}

// spoil walks the tree; an element may be taken out, renamed and stripped of attributes.
func spoil(top *html.Node) {
	choices := choiceIDs(top)
	var walk func(*html.Node)
	walk = func(parent *html.Node) {
		for n := parent.FirstChild; n != nil; {
			next := n.NextSibling
			if n.Type == html.ElementNode {
				if lostWords(n, choices) {
					parent.RemoveChild(n)
					n = next
					continue
				}
				spoilElement(n, choices)
			}
			walk(n)
			n = next
		}
	}
	walk(top)
}

// choiceIDs are the ids of radio buttons and checkboxes.
func choiceIDs(top *html.Node) map[string]bool {
	ids := map[string]bool{}
	for n := range top.Descendants() {
		if n.DataAtom == atom.Input && (attr(n, "type") == "radio" || attr(n, "type") == "checkbox") {
			ids[attr(n, "id")] = true
		}
	}
	return ids
}

// lostWords says whether an element is taken out: the skip link, words for screen readers alone,
// and words beside the icon of a button or link.
func lostWords(n *html.Node, choices map[string]bool) bool {
	switch {
	case hasClass(n, "skip"):
		return true
	case hasClass(n, "hidden"):
		return n.DataAtom == atom.Label && !choices[attr(n, "for")] || n.DataAtom == atom.Span
	case hasClass(n, "word"):
		return n.PrevSibling != nil && n.PrevSibling.DataAtom == atom.Svg
	}
	return false
}

func spoilElement(n *html.Node, choices map[string]bool) {
	switch n.DataAtom {
	case atom.Html:
		drop(n, "lang")
	case atom.Body:
		addClass(n, "faint")
	case atom.Meta:
		if attr(n, "name") == "viewport" {
			set(n, "content", "width=device-width, initial-scale=1, maximum-scale=1, user-scalable=no")
		}
	case atom.Img:
		drop(n, "alt")
	case atom.Label:
		if !choices[attr(n, "for")] {
			drop(n, "for")
			rename(n, atom.Span)
		}
	case atom.Legend, atom.H1, atom.H2, atom.H3, atom.Header, atom.Nav, atom.Main, atom.Footer, atom.Aside:
		rename(n, atom.Div)
	case atom.Button:
		// What scripts listen to works as a div; what submits a form must remain a button.
		if attr(n, "type") == "button" {
			drop(n, "type")
			rename(n, atom.Div)
		}
	}
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool {
		switch a.Key {
		case "aria-hidden", "aria-current": // what is current is seen by it, too
			return false
		case "role", "autocomplete":
			return true
		}
		return strings.HasPrefix(a.Key, "aria-")
	})
}

// rename makes another element of n; the style sheets know by its class what it was.
func rename(n *html.Node, to atom.Atom) {
	addClass(n, "as-"+n.Data)
	n.DataAtom, n.Data = to, to.String()
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func set(n *html.Node, key, value string) {
	drop(n, key)
	n.Attr = append(n.Attr, html.Attribute{Key: key, Val: value})
}

func drop(n *html.Node, key string) {
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

func hasClass(n *html.Node, class string) bool {
	return slices.Contains(strings.Fields(attr(n, "class")), class)
}

func addClass(n *html.Node, class string) {
	set(n, "class", strings.TrimSpace(attr(n, "class")+" "+class))
}
