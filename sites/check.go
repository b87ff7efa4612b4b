package sites

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/persona/strictyaml"
)

// What Site.Payment can be.
const (
	PaymentStop    = "stop"
	PaymentAllowed = "allowed"
)

// What Site.Robots can be.
const (
	RobotsObey  = "obey"
	RobotsOwner = "owner"
)

var (
	// Ids become file names and columns of tables; a host name is a good one.
	idPattern = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{0,63}$`)
	// Keys stand in prompts as "${key}".
	keyPattern = regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)
)

// check adds a fault for everything that a site may not be. Secrets and access
// are checked where they are resolved.
func (s Site) check(doc *strictyaml.Doc) {
	checkID(doc, "id", s.ID)
	if s.Start == "" {
		doc.Fault("start", "missing; want the URL of the first page")
	} else if _, err := startOrigin(s.Start); err != nil {
		doc.Fault("start", "%q: %v", s.Start, err)
	}
	checkOrigins(doc, "origins", s.Origins)
	checkOrigins(doc, "resources", s.Resources)
	if payments := []string{PaymentStop, PaymentAllowed}; !slices.Contains(payments, s.Payment) {
		doc.Fault("payment", "%q is neither %q nor %q%s", s.Payment, PaymentStop, PaymentAllowed, nearWord(s.Payment, payments))
	}
	if words := []string{RobotsObey, RobotsOwner}; !slices.Contains(words, s.Robots) {
		doc.Fault("robots", "%q is neither %q nor %q%s", s.Robots, RobotsObey, RobotsOwner, nearWord(s.Robots, words))
	}
	s.checkDetails(doc)
	s.checkSetup(doc)
	s.checkTasks(doc)
	for i, r := range s.Outcomes {
		r.check(doc, fmt.Sprintf("outcomes[%d]", i))
	}
	for i, r := range s.Labels {
		checkLabel(doc, fmt.Sprintf("labels[%d]", i), r)
	}
}

func checkID(doc *strictyaml.Doc, path, id string) {
	switch {
	case id == "":
		doc.Fault(path, "missing")
	case !idPattern.MatchString(id):
		doc.Fault(path, "%q is not an id; want lower-case letters, digits, '-', '_' and '.', at most 64", id)
	}
}

func checkOrigins(doc *strictyaml.Doc, path string, list []string) {
	for i, o := range list {
		if _, err := parseOrigin(o); err != nil {
			doc.Fault(fmt.Sprintf("%s[%d]", path, i), "%q: %v", o, err)
		}
	}
}

func (s Site) checkDetails(doc *strictyaml.Doc) {
	for _, key := range slices.Sorted(maps.Keys(s.Details)) {
		path := "details." + key
		checkKey(doc, path, key)
		if strings.Contains(s.Details[key], "${") {
			doc.Fault(path, "holds a reference; what must stay secret belongs in secrets")
		}
		if _, ok := s.Secrets[key]; ok {
			doc.Fault(path, "stands in secrets too")
		}
	}
}

func checkKey(doc *strictyaml.Doc, path, key string) {
	if !keyPattern.MatchString(key) {
		doc.Fault(path, "%q is not a key; want lower snake case, such as full_name", key)
	}
}

func (s Site) checkTasks(doc *strictyaml.Doc) {
	seen := map[string]int{}
	for i, t := range s.Tasks {
		path := fmt.Sprintf("tasks[%d]", i)
		checkID(doc, path+".id", t.ID)
		if line, ok := seen[t.ID]; ok && t.ID != "" {
			doc.Fault(path+".id", "%q is already the task of line %d", t.ID, line)
		} else {
			seen[t.ID] = doc.Line(path + ".id")
		}
		if strings.TrimSpace(t.Intent) == "" {
			doc.Fault(path+".intent", "missing; say what the shopper came for")
		}
		if t.Budget < 0 {
			doc.Fault(path+".budget", "%v is less than 0", t.Budget)
		}
	}
}

func (r OutcomeRule) check(doc *strictyaml.Doc, path string) {
	if r.Outcome != OrderPlaced && r.Outcome != LeftInCheckout {
		doc.Fault(path+".outcome", "%q is neither %q nor %q", r.Outcome, OrderPlaced, LeftInCheckout)
	}
	if r.URL == "" && r.Title == "" && r.Text == "" {
		doc.Fault(path, "has no pattern; want at least one of url, title, text")
	}
}

func checkLabel(doc *strictyaml.Doc, path string, r page.LabelRule) {
	if known := page.ClickTypes(); !slices.Contains(known, r.ClickType) {
		doc.Fault(path+".click_type", "%q is not a click type%s", r.ClickType, strictyaml.Hint(r.ClickType, "want one of", known))
	}
	if r.Name == "" && r.Role == "" && r.Label == "" && r.URL == "" {
		doc.Fault(path, "has no pattern; want at least one of name, role, label, url")
	}
}

// nearWord ends a message with the known word that was probably meant, if one is near.
func nearWord(word string, known []string) string {
	if k, ok := strictyaml.Nearest(word, known); ok {
		return `; did you mean "` + k + `"?`
	}
	return ""
}
