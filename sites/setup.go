package sites

import (
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/persona/strictyaml"
)

// SetupStep is one step before a session begins: a page to open, or an action
// on an element of the page that is open.
type SetupStep struct {
	// Open is a URL or a path of the shop; it stands alone.
	Open string `yaml:"open" json:"open,omitempty"`
	// Type is click, type, type_and_submit or select.
	Type page.Type `yaml:"type" json:"type,omitempty"`
	// Name of the element; "*" stands for any run of characters.
	Name string `yaml:"name" json:"name,omitempty"`
	// Text to type or option to select; "${key}" is a detail or secret of the site.
	Text string `yaml:"text" json:"text,omitempty"`
	// Optional passes over the step where the page has no such element.
	Optional bool `yaml:"optional" json:"optional,omitempty"`

	// Line is where the step stands in the site file, from 1.
	Line int `yaml:"-" json:"-"`
}

// setupTypes are the actions of set-up steps.
var setupTypes = []string{string(page.Click), string(page.TypeText), string(page.TypeAndSubmit), string(page.Select)}

func (s Site) checkSetup(doc *strictyaml.Doc) {
	for i, step := range s.Setup {
		path := fmt.Sprintf("setup[%d]", i)
		switch {
		case step.Open != "" && (step.Type != "" || step.Name != "" || step.Text != "" || step.Optional):
			doc.Fault(path, "open stands alone; make the action a step of its own")
		case step.Open != "":
			s.checkOpen(doc, path+".open", step.Open)
		case step.Type == "":
			doc.Fault(path, "does nothing; want open, or type and name")
		case !slices.Contains(setupTypes, string(step.Type)):
			doc.Fault(path+".type", "%q is no action of a set-up step%s", strictyaml.Clip(string(step.Type)), strictyaml.Hint(string(step.Type), "want one of", setupTypes))
		default:
			s.checkAction(doc, path, step)
		}
	}
}

func (s Site) checkAction(doc *strictyaml.Doc, path string, step SetupStep) {
	if step.Name == "" {
		doc.Fault(path+".name", `missing; want the name of an element, as "aisle observe" shows it`)
	}
	switch {
	case step.Type == page.Click && step.Text != "":
		doc.Fault(path+".text", "a click has no text; did you mean the type %q?", page.TypeText)
	case step.Type != page.Click && step.Text == "":
		doc.Fault(path+".text", "missing; want what to type, or the option to select")
	default:
		s.checkReferences(doc, path+".text", step.Text)
	}
}

// checkOpen wants a page that the session may stand on.
func (s Site) checkOpen(doc *strictyaml.Doc, path, open string) {
	start, err := url.Parse(s.Start)
	if err != nil {
		return // told of start itself
	}
	to, err := start.Parse(open)
	switch {
	case err != nil, !strings.HasPrefix(open, "/") && !strings.Contains(open, "://"):
		doc.Fault(path, "%q: want a URL, or a path that begins with /", strictyaml.Clip(open))
	case !s.Allows(to.String()):
		doc.Fault(path, "%q is outside the origins of the site; add %s://%s to origins if it belongs to the shop", strictyaml.Clip(open), to.Scheme, to.Host)
	}
}

var keyRef = regexp.MustCompile(`\$\{([^}]*)\}`)

// checkReferences wants every "${key}" to be a detail or a secret, and a secret
// to be the whole text: the browser types it in place of its reference.
func (s Site) checkReferences(doc *strictyaml.Doc, path, text string) {
	refs := keyRef.FindAllStringSubmatch(text, -1)
	if strings.Contains(keyRef.ReplaceAllString(text, ""), "${") {
		doc.Fault(path, "holds a ${ that is not closed")
		return
	}
	for _, ref := range refs {
		_, detail := s.Details[ref[1]]
		_, secret := s.Secrets[ref[1]]
		switch {
		case secret && ref[0] != text:
			doc.Fault(path, "the secret %s must be the whole text", ref[0])
		case !detail && !secret:
			known := slices.Sorted(maps.Keys(s.Details))
			known = append(known, slices.Sorted(maps.Keys(s.Secrets))...)
			doc.Fault(path, "neither details nor secrets have a key %q%s", strictyaml.Clip(ref[1]), strictyaml.Hint(ref[1], "they have", known))
		}
	}
}
