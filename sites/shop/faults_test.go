package shop

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func tree(t *testing.T, page string) *html.Node {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// elements counts the elements of a page that fit.
func elements(doc *html.Node, fits func(*html.Node) bool) int {
	n := 0
	for e := range doc.Descendants() {
		if e.Type == html.ElementNode && fits(e) {
			n++
		}
	}
	return n
}

func has(key string) func(*html.Node) bool {
	return func(n *html.Node) bool {
		return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
	}
}

func is(atoms ...atom.Atom) func(*html.Node) bool {
	return func(n *html.Node) bool { return slices.Contains(atoms, n.DataAtom) }
}

func TestBadLabelsTakesNamesAway(t *testing.T) {
	t.Parallel()
	text := func(n *html.Node) (out string) {
		for d := range n.Descendants() {
			if d.Type == html.TextNode {
				out += strings.TrimSpace(d.Data)
			}
		}
		return out
	}
	faults := []struct {
		name string
		is   func(*html.Node) bool
	}{
		{"pictures with alt", func(n *html.Node) bool { return n.DataAtom == atom.Img && has("alt")(n) }},
		{"aria-label", has("aria-label")},
		{"aria-labelledby", has("aria-labelledby")},
		{"role", has("role")},
		{"autocomplete", has("autocomplete")},
		{"headings", is(atom.H1, atom.H2, atom.H3)},
		{"landmarks", is(atom.Main, atom.Nav, atom.Header, atom.Footer, atom.Aside)},
		{"language", has("lang")},
		{"skip link", func(n *html.Node) bool { return hasClass(n, "skip") }},
		{"buttons without form", func(n *html.Node) bool { return n.DataAtom == atom.Button && attr(n, "type") == "button" }},
		{"search button with a name", func(n *html.Node) bool {
			return n.DataAtom == atom.Button && hasClass(n.Parent, "find") && text(n) != ""
		}},
	}
	good, bad := build(t, 1), build(t, 1, BadLabels)
	p, _ := buyable(t, good, func(p *product) bool { return p.Stock > 4 })
	for _, path := range []string{"/", p.URL(), "/c/jackets", "/chat"} {
		before, after := tree(t, open(t, good).get(path).html), tree(t, open(t, bad).get(path).html)
		for _, f := range faults {
			if n := elements(after, f.is); n > 0 {
				t.Errorf("%s still has %s", path, f.name)
			}
			if path == p.URL() && elements(before, f.is) == 0 {
				t.Errorf("%s: the baseline has no %s to take away", path, f.name)
			}
		}
		if labels := func(n *html.Node) bool { return n.DataAtom == atom.Label }; path == "/chat" && elements(after, labels) > 0 {
			t.Error("the chat's field has a label")
		}
	}
}

// A choice can still be made and the field's words still be read, by who sees them.
func TestBadLabelsKeepsWhatAMouseNeeds(t *testing.T) {
	t.Parallel()
	s := build(t, 1, BadLabels)
	b := open(t, s)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 && len(p.Groups) > 1 && !p.Groups[1].Select })
	doc := tree(t, b.get(p.URL()).html)
	radios := elements(doc, func(n *html.Node) bool { return attr(n, "type") == "radio" })
	if labels := elements(doc, func(n *html.Node) bool { return n.DataAtom == atom.Label && has("for")(n) }); radios == 0 || labels != radios {
		t.Errorf("%d labels of %d radio buttons", labels, radios)
	}
	b.buy(p, c).at("/checkout/contact", 200)
	b.post("/checkout/contact", validEmail...)
	if strings.Contains(b.html, "<label") || !strings.Contains(b.html, `<span class="as-label">ZIP code</span>`) {
		t.Error("the address form does not have its labels as spans")
	}
	got := visitor(t, b.base).fetch(p.URL(), p.form(c, "action", "add")...)
	if strings.Contains(got.Drawer, "aria-label") || strings.Contains(got.Drawer, "<label") || !strings.Contains(got.Drawer, `<div data-step="1"`) {
		t.Errorf("the side bar is spared:\n%s", got.Drawer)
	}
}

// Nothing of a page is spared: neither what scripts add to it nor the page for a request that failed.
func TestBadLabelsSparesNothing(t *testing.T) {
	t.Parallel()
	good, bad := build(t, 1, InfiniteScroll, Flaky), build(t, 1, InfiniteScroll, Flaky, BadLabels)
	for _, m := range []struct {
		name, path string
		is         func(*html.Node) bool
	}{
		{"the next part of an endless list", "/c/backpacks?page=2&fragment=1", func(n *html.Node) bool { return is(atom.H3)(n) || has("aria-label")(n) }},
		{"the page for what failed", "/about", func(n *html.Node) bool { return is(atom.H1, atom.Main, atom.Header)(n) || has("aria-label")(n) }},
	} {
		t.Run(m.name, func(t *testing.T) {
			see := func(s *Shop) *html.Node {
				b := open(t, s)
				b.get("/")
				if m.path == "/about" {
					for range pageFailsEvery {
						b.get(m.path)
					}
					b.at(m.path, 503)
					return tree(t, b.html)
				}
				return tree(t, b.get(m.path).html)
			}
			if elements(see(good), m.is) == 0 {
				t.Error("the baseline has nothing to take away")
			}
			if n := elements(see(bad), m.is); n > 0 {
				t.Errorf("%d elements are spared", n)
			}
		})
	}
	b := open(t, bad).get("/suggest?q=ja")
	if !strings.Contains(b.html, `role="option"`) {
		t.Error("the suggestions lose the roles that their script knows them by")
	}
}

func TestBadLabelsIsOffByDefault(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	page := []byte("<p>as it <b>is")
	if got := string(s.faultyPage(page)) + string(s.faultyPiece(page)); got != string(page)+string(page) {
		t.Errorf("the baseline changes a page into %q", got)
	}
}
