package shop

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// A node is what the tests need to know of a page's element.
type node struct {
	name  string
	attrs map[string]string
	texts []string // of label, legend, button and a: their words
}

// parse reads a page strictly enough to notice an element that is not closed.
func parse(t *testing.T, page string) []node {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(page, "<!doctype html>")))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var all []*node
	var stack []*node
	for {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("does not parse: %v", err)
		}
		switch e := tok.(type) {
		case xml.StartElement:
			n := &node{name: e.Name.Local, attrs: map[string]string{}}
			for _, a := range e.Attr {
				n.attrs[a.Name.Local] = a.Value
			}
			all, stack = append(all, n), append(stack, n)
		case xml.EndElement:
			if stack[len(stack)-1].name != e.Name.Local {
				t.Fatalf("</%s> closes <%s>", e.Name.Local, stack[len(stack)-1].name)
			}
			stack = stack[:len(stack)-1]
		case xml.CharData:
			for _, n := range stack {
				if s := strings.TrimSpace(string(e)); s != "" {
					n.texts = append(n.texts, s)
				}
			}
		}
	}
	out := make([]node, len(all))
	for i, n := range all {
		out[i] = *n
	}
	return out
}

// links are what can be followed in the shop: what a form posts to cannot.
func links(nodes []node) []string {
	var out []string
	for _, n := range nodes {
		for _, to := range []string{n.attrs["href"], n.attrs["src"], n.attrs["action"]} {
			if strings.HasPrefix(to, "/") && (n.name != "form" || n.attrs["method"] == "get") {
				out = append(out, to)
			}
		}
	}
	return out
}

// isPage says whether the browser shows a page, and not a picture or a file.
func (b *browser) isPage() bool { return strings.HasPrefix(b.header.Get("Content-Type"), "text/html") }

// checkPage checks what holds for every page of the shop, and returns the page's elements.
func checkPage(t *testing.T, page string) []node {
	t.Helper()
	nodes := parse(t, page)
	ids, labels := map[string]bool{}, map[string]bool{}
	h1 := 0
	for _, n := range nodes {
		if id := n.attrs["id"]; id != "" {
			if ids[id] {
				t.Errorf("id %q is there twice", id)
			}
			ids[id] = true
		}
		if n.name == "label" && len(n.texts) > 0 {
			labels[n.attrs["for"]] = true
		}
		if n.name == "h1" {
			h1++
		}
	}
	if h1 != 1 {
		t.Errorf("%d h1", h1)
	}
	for _, n := range nodes {
		switch n.name {
		case "input", "select", "textarea":
			if n.attrs["type"] != "hidden" && !labels[n.attrs["id"]] {
				t.Errorf("%s %q has no label", n.name, n.attrs["name"])
			}
		case "img":
			if _, ok := n.attrs["alt"]; !ok {
				t.Errorf("img %s has no alt", n.attrs["src"])
			}
		case "button":
			if len(n.texts) == 0 && n.attrs["aria-label"] == "" {
				t.Error("a button without words")
			}
		case "a":
			if n.attrs["aria-hidden"] == "" && len(n.texts) == 0 && n.attrs["aria-label"] == "" {
				t.Errorf("link to %s has no words", n.attrs["href"])
			}
			if f, ok := strings.CutPrefix(n.attrs["href"], "#"); ok && !ids[f] {
				t.Errorf("link to #%s leads nowhere", f)
			}
		}
		for _, a := range []string{"aria-labelledby", "aria-describedby"} {
			for _, id := range strings.Fields(n.attrs[a]) {
				if !ids[id] {
					t.Errorf("%s names %q, which is not there", a, id)
				}
			}
		}
		if n.attrs["style"] != "" || n.name == "script" && n.attrs["src"] == "" && n.attrs["type"] != "application/ld+json" {
			t.Errorf("%s would be blocked by the content security policy", n.name)
		}
	}
	return nodes
}
