package distill

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// made makes a capture of markup by hand, without a browser: every element
// that a walk keeps, seen at the top of the page. The attribute "alike" stands
// for a sibling made the same way.
func made(t testing.TB, url, markup string) Capture {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		t.Fatal(err)
	}
	c := Capture{URL: url, Title: "Made", Scroll: [3]float64{0, 800, 800}}
	var walk func(h *html.Node, depth int, search bool)
	walk = func(h *html.Node, depth int, search bool) {
		if h.Type == html.TextNode {
			if text := strings.Join(strings.Fields(h.Data), " "); text != "" || h.Data != "" && depth > 0 {
				lead, tail := "", ""
				if h.Data != strings.TrimLeft(h.Data, " \n\t") {
					lead = " "
				}
				if text != "" && h.Data != strings.TrimRight(h.Data, " \n\t") {
					tail = " "
				}
				c.Tree = append(c.Tree, Node{Depth: depth, Text: lead + text + tail})
			}
			return
		}
		next := depth
		if h.Type == html.ElementNode {
			switch h.Data {
			case "html", "head", "body":
			case "b", "i", "em", "span":
				if attr(h, "role") == "" {
					break
				}
				fallthrough
			default:
				n := Node{Depth: depth, Tag: h.Data, Role: role(h), Name: attr(h, "aria-label") + attr(h, "alt"), Value: attr(h, "value"), View: 1, Box: [4]float64{1, 1, 10, 10}}
				if h.Data == "div" && n.Role == "" && n.Name == "" || h.Data == "p" {
					n.Tag = "div"
				}
				if has(h, "alike") {
					n.Alike = 1
				}
				search = search || n.Role == "search"
				n.Keys = Keys{ID: attr(h, "id"), Name: attr(h, "name"), Href: attr(h, "href"), Type: attr(h, "type")}
				if search {
					n.Keys.Search = 1
				}
				if n.Keys.Hint = attr(h, "placeholder"); n.Name == "" {
					n.Name = n.Keys.Hint
				}
				if has(h, "pop") {
					n.Keys.Pop = 1
				}
				if has(h, "modal") {
					n.States = "m"
				}
				if h.Data == "input" && (n.Role == "radio" || n.Role == "checkbox") {
					n.Keys.Value, n.Value = n.Value, ""
				}
				switch n.Role {
				case "link", "button", "textbox", "searchbox", "checkbox", "radio", "combobox", "spinbutton", "option", "tab":
					n.ID = len(c.Tree) + 1
				}
				for letter, name := range map[string]string{"d": "disabled", "c": "checked", "r": "required"} {
					if has(h, name) {
						n.States += letter
					}
				}
				c.Tree = append(c.Tree, n)
				next = depth + 1
				if h.Data == "select" {
					at := len(c.Tree) - 1
					for o := h.FirstChild; o != nil; o = o.NextSibling {
						if o.FirstChild != nil {
							c.Tree[at].Options = append(c.Tree[at].Options, o.FirstChild.Data)
						}
					}
					return
				}
			}
		}
		for k := h.FirstChild; k != nil; k = k.NextSibling {
			walk(k, next, search)
		}
	}
	walk(doc, 0, false)
	return c
}

func attr(h *html.Node, name string) string {
	for _, a := range h.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func has(h *html.Node, name string) bool {
	for _, a := range h.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

func role(h *html.Node) string {
	if r := attr(h, "role"); r != "" {
		return r
	}
	switch h.Data {
	case "input":
		switch attr(h, "type") {
		case "checkbox", "radio":
			return attr(h, "type")
		case "search":
			return "searchbox"
		case "number":
			return "spinbutton"
		case "submit":
			return "button"
		}
		return "textbox"
	case "a":
		if attr(h, "href") == "" {
			return ""
		}
		return "link"
	case "header":
		return "banner"
	case "footer":
		return "contentinfo"
	}
	return map[string]string{"button": "button", "select": "combobox", "nav": "navigation", "main": "main", "aside": "complementary",
		"dialog": "dialog", "form": "form", "fieldset": "group", "article": "article", "section": "region", "ul": "list", "li": "listitem", "summary": "button"}[h.Data]
}

// card is a product card as many shops draw it.
func card(slug, title, price string) string {
	return `<li><a href="/p/` + slug + `"><img alt="` + title + `"></a><a href="/p/` + slug + `"><h3>` + title + `</h3></a><p>` + price + `</p><p>4.5 out of 5 stars (12)</p><button>Add to cart</button></li>`
}
