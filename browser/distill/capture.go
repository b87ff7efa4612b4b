package distill

import (
	"encoding/json"
	"fmt"

	"github.com/aisle-sim/aisle/browser/page"
)

// Capture is one raw look, as browser/js/look.js gives it.
type Capture struct {
	URL     string        `json:"url"`
	Title   string        `json:"title"`
	Ready   string        `json:"ready"`  // document.readyState
	Scroll  [3]float64    `json:"scroll"` // y, height of the viewport, height of the page; CSS pixels
	Notices []page.Notice `json:"notices"`
	Tree    []Node        `json:"tree"` // in reading order, Depth giving the shape
}

// Node is text (Text is set) or something with structure or use.
type Node struct {
	Depth   int        `json:"d"`
	Text    string     `json:"q"`
	Tag     string     `json:"t"`
	Role    string     `json:"r"`
	Name    string     `json:"n"` // the name that the markup states, if any
	Keys    Keys       `json:"k"`
	ID      int        `json:"i"` // identity in the page's isolated world; 0 if it cannot be acted on
	States  string     `json:"s"` // letters, see semantics.js; m is a dialog over the page
	Value   string     `json:"v"`
	Secret  int        `json:"x"`
	Options []string   `json:"o"`
	Box     [4]float64 `json:"b"`
	View    int        `json:"w"`
	Top     *float64   `json:"y"`
	Alike   int        `json:"m"`
}

// Keys are attributes that help to name an element.
type Keys struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Href   string `json:"href"`
	Type   string `json:"type"`
	Value  string `json:"value"`
	Auto   string `json:"auto"` // autocomplete
	Rel    string `json:"rel"`
	Search int    `json:"search"` // 1 inside a search landmark
	Hint   string `json:"hint"`   // placeholder
	Pop    int    `json:"pop"`    // 1 if it opens a listbox
}

// maxDepth bounds the recursion over a tree; deeper nodes are lifted to it.
const maxDepth = 500

// Parse reads a capture.
func Parse(raw []byte) (Capture, error) {
	var c Capture
	if err := json.Unmarshal(raw, &c); err != nil {
		return Capture{}, fmt.Errorf("capture of the page is not readable: %w", err)
	}
	return c, nil
}

// Rewrite passes every text of the capture through f, to hide in it what must
// not come out.
func (c *Capture) Rewrite(f func(string) string) {
	c.URL, c.Title = f(c.URL), f(c.Title)
	for i := range c.Notices {
		c.Notices[i].Text = f(c.Notices[i].Text)
	}
	for i := range c.Tree {
		n := &c.Tree[i]
		for _, s := range []*string{&n.Text, &n.Name, &n.Value, &n.Keys.ID, &n.Keys.Name, &n.Keys.Href, &n.Keys.Value, &n.Keys.Hint} {
			*s = f(*s)
		}
		for j := range n.Options {
			n.Options[j] = f(n.Options[j])
		}
	}
}
