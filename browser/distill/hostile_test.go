package distill

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

var bracketed = regexp.MustCompile(`\[([^\[\]\s]+)\]`)

// holds checks what every observation promises.
func holds(t interface {
	Helper()
	Errorf(string, ...any)
}, r Result, budget int) {
	t.Helper()
	named := map[string]bool{}
	for _, e := range r.Elements {
		if e.Name == "" || named[e.Name] {
			t.Errorf("name %q is empty or not unique", e.Name)
		}
		named[e.Name] = true
		if e.Shown && !strings.Contains(r.Text, "["+e.Name+"]") {
			t.Errorf("%q is said to be shown and is not:\n%s", e.Name, r.Text)
		}
		if !e.Shown && budget < 0 {
			t.Errorf("%q is not shown although nothing is cut", e.Name)
		}
		if _, ok := r.IDs[e.Name]; !ok {
			t.Errorf("%q has no identity", e.Name)
		}
		if e.ClickType == "" {
			t.Errorf("%q has no click type", e.Name)
		}
	}
	if budget > 0 && Tokens(r.Text) > budget {
		t.Errorf("%d tokens in a budget of %d", Tokens(r.Text), budget)
	}
	if !utf8.ValidString(r.Text) {
		t.Errorf("text is not UTF-8: %q", r.Text)
	}
}

// names checks that what the text names is listed. What a page itself writes
// in brackets looks the same, so it is for pages that write none.
func names(t interface {
	Helper()
	Errorf(string, ...any)
}, r Result) {
	t.Helper()
	for _, m := range bracketed.FindAllStringSubmatch(r.Text, -1) {
		if _, ok := r.Find(m[1]); !ok {
			t.Errorf("[%s] stands in the text and is no element:\n%s", m[1], r.Text)
		}
	}
}

func TestTextNamesElements(t *testing.T) {
	for name, c := range captures(t) {
		t.Run(name, func(t *testing.T) {
			for _, budget := range []int{-1, 200, 1000} {
				names(t, Distill(c, Options{Budget: budget}))
			}
		})
	}
}

// trees draws captures of any shape from the words that a walk may say.
func trees() *rapid.Generator[Capture] {
	tags := rapid.SampledFrom([]string{"div", "ul", "li", "a", "button", "input", "select", "label", "h1", "h3", "section", "nav", "article", "tr", "td", "dl", "dt", "dd", "s", "img", "iframe", "details", "summary", "main", "header", "form", ""})
	roles := rapid.SampledFrom([]string{"", "link", "button", "textbox", "searchbox", "checkbox", "radio", "combobox", "option", "list", "listitem", "navigation", "region", "dialog", "search", "banner", "status", "article"})
	words := rapid.SampledFrom([]string{"", " ", "Tent", "Boots", "$20", "was $30", "4.5 out of 5", "(12)", "Add to cart", "Sold out", "Größe", "日本", "Next", "Cart 3", "…", "•", "Sort by", "http://shop.example/p/tent", "\n", "a·b", "_", "2"})
	node := rapid.Custom(func(t *rapid.T) Node {
		n := Node{Depth: rapid.IntRange(-1, 12).Draw(t, "depth")}
		if rapid.Bool().Draw(t, "text") {
			n.Text = words.Draw(t, "words")
			return n
		}
		n.Tag, n.Role, n.Name, n.Value = tags.Draw(t, "tag"), roles.Draw(t, "role"), words.Draw(t, "name"), words.Draw(t, "value")
		n.Keys = Keys{ID: words.Draw(t, "id"), Name: words.Draw(t, "key"), Href: words.Draw(t, "href"), Value: words.Draw(t, "kv"), Search: rapid.IntRange(0, 1).Draw(t, "search")}
		n.ID, n.View, n.Alike = rapid.IntRange(0, 40).Draw(t, "i"), rapid.IntRange(0, 1).Draw(t, "view"), rapid.IntRange(0, 1).Draw(t, "alike")
		n.Options = rapid.SliceOfN(words, 0, 3).Draw(t, "options")
		return n
	})
	return rapid.Custom(func(t *rapid.T) Capture {
		return Capture{URL: rapid.SampledFrom([]string{"http://shop.example/", "http://shop.example/search?q=x", "::", ""}).Draw(t, "url"),
			Scroll: [3]float64{0, 800, 900}, Tree: rapid.SliceOfN(node, 0, 60).Draw(t, "tree")}
	})
}

func TestAnyTree(t *testing.T) {
	enc := encoding(t)
	rapid.Check(t, func(t *rapid.T) {
		c := trees().Draw(t, "capture")
		budget := rapid.SampledFrom([]int{-1, 30, 100, 400}).Draw(t, "budget")
		r := Distill(c, Options{Budget: budget, HTML: true})
		holds(t, r, budget)
		names(t, r)
		if real, err := enc.Count(r.Text); err != nil || Tokens(r.Text) < real {
			t.Errorf("estimate %d, in truth %d (%v) of:\n%s", Tokens(r.Text), real, err, r.Text)
		}
	})
}

func FuzzDistill(f *testing.F) {
	for _, c := range captures(f) {
		raw, err := json.Marshal(c)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw, 400)
	}
	f.Add([]byte(`{"tree":[{"d":5,"q":"x"},{"d":-3,"t":"a","r":"link","i":1,"b":[1e308,-1,0,0]}]}`), 0)
	f.Fuzz(func(t *testing.T, raw []byte, budget int) {
		c, err := Parse(raw)
		if err != nil {
			return
		}
		r := Distill(c, Options{Budget: budget, HTML: true})
		if budget > 0 && budget < 30 {
			budget = 0 // less than one line's worth is not kept to
		}
		holds(t, r, max(budget, 0))
	})
}

// TestVast distils what no shop would send; the test's own deadline bounds it.
func TestVast(t *testing.T) {
	wide := Capture{}
	for i := range 100_000 {
		wide.Tree = append(wide.Tree, Node{Depth: i % 7, Tag: "a", Role: "link", ID: i + 1, Name: fmt.Sprint("Item ", i%50)})
	}
	deep := Capture{}
	for i := range 10_000 {
		deep.Tree = append(deep.Tree, Node{Depth: i, Tag: "div", Alike: 1}, Node{Depth: i + 1, Text: "x $20 4.5 out of 5"})
	}
	for _, x := range []struct {
		name string
		c    Capture
	}{
		{"100,000 nodes", wide},
		{"depth of 10,000", deep},
		{"text of 1 MB", Capture{Tree: []Node{{Text: strings.Repeat("word $20 ", 120_000)}}}},
		{"word of 1 MB", Capture{Tree: []Node{{Text: strings.Repeat("x", 1<<20)}}}},
		{"label of 1 MB", Capture{Tree: []Node{{Tag: "a", Role: "link", ID: 1, Name: strings.Repeat("a b(1) ", 150_000)}}}},
	} {
		t.Run(x.name, func(t *testing.T) {
			r := Distill(x.c, Options{})
			holds(t, r, DefaultBudget)
		})
	}
}

func BenchmarkDistill(b *testing.B) {
	for _, n := range []int{48, 2000} {
		b.Run(fmt.Sprint(n, "cards"), func(b *testing.B) {
			var cards strings.Builder
			for i := range n {
				cards.WriteString(card(fmt.Sprint("p", i), fmt.Sprint("Product ", i), "$20"))
			}
			c := made(b, "http://shop.example/search?q=x", "<ul>"+cards.String()+"</ul>")
			b.ReportAllocs()
			for b.Loop() {
				Distill(c, Options{})
			}
		})
	}
}
