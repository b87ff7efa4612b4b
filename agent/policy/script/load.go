package script

import (
	"fmt"
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/persona/strictyaml"
)

// Script is a list of steps as read from a file. It is never changed, so that
// sessions may share it.
type Script struct {
	file  string
	steps []step
}

type step struct {
	Type      page.Type `yaml:"type"`
	Name      string    `yaml:"name"`
	Text      string    `yaml:"text"`
	Rationale string    `yaml:"rationale"`
	line      int
}

func (s step) action() page.Action {
	return page.Action{Type: s.Type, Name: s.Name, Text: s.Text}
}

// Load reads the script of that name. Whatever is wrong with it is a
// *strictyaml.Error with a line for each fault.
func Load(file string) (*Script, error) {
	var steps []step
	doc, err := strictyaml.Read(file, &steps)
	return finish(file, steps, doc, err)
}

// Parse is Load for a file that was read already; file stands in errors and
// rationales.
func Parse(file string, data []byte) (*Script, error) {
	var steps []step
	doc, err := strictyaml.Parse(file, data, &steps)
	return finish(file, steps, doc, err)
}

func finish(file string, steps []step, doc *strictyaml.Doc, err error) (*Script, error) {
	if err != nil {
		return nil, err
	}
	if len(steps) == 0 {
		doc.Fault("", "has no steps")
	}
	for i := range steps {
		path := fmt.Sprintf("[%d]", i)
		steps[i].line = doc.Line(path)
		steps[i].check(doc, path)
		if steps[i].Type == page.Terminate && i < len(steps)-1 {
			doc.Fault(path, "terminate ends the session; nothing may follow it")
		}
	}
	if err := doc.Err(); err != nil {
		return nil, err
	}
	return &Script{file: file, steps: steps}, nil
}

// What each type of action needs: its target, its text.
var (
	named   = []page.Type{page.Click, page.TypeAndSubmit, page.TypeText, page.Select}
	worded  = []page.Type{page.TypeAndSubmit, page.TypeText, page.Select}
	scrolls = []string{"down", "up", "top", "bottom"}
)

func (s step) check(doc *strictyaml.Doc, path string) {
	if s.Type == "" {
		doc.Fault(path+".type", "missing")
		return
	}
	if !slices.Contains(page.Performable(), s.Type) {
		var known []string
		for _, t := range page.Performable() {
			known = append(known, string(t))
		}
		doc.Fault(path+".type", "%q is not an action%s", s.Type, strictyaml.Hint(string(s.Type), "want one of", known))
		return
	}
	switch needs := slices.Contains(named, s.Type); {
	case needs && s.Name == "":
		doc.Fault(path+".name", "missing; %s needs the name of an element", s.Type)
	case !needs && s.Name != "":
		doc.Fault(path+".name", "%s has no target", s.Type)
	}
	switch {
	case slices.Contains(worded, s.Type):
		// An empty text empties a field; a forgotten one is a mistake.
		if !doc.Has(path + ".text") {
			doc.Fault(path+".text", "missing; %s needs a text", s.Type)
		}
	case s.Type == page.ScrollPage:
		if s.Text != "" && !slices.Contains(scrolls, s.Text) {
			doc.Fault(path+".text", "%q is not a direction; want one of: %s", s.Text, strings.Join(scrolls, ", "))
		}
	case s.Text != "":
		doc.Fault(path+".text", "%s takes no text", s.Type)
	}
}
