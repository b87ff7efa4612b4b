// Package layers holds the table of rooms: which package may import which.
package layers

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/aisle-sim/aisle/"

// rule says what a room may import of ours, with all that those may.
type rule struct {
	room, why string
	may       []string
	only      []string // if set, the only packages beyond the standard library and ours
}

var rules = []rule{
	{room: "browser/page", why: "a leaf: whoever reads a trajectory needs no browser", only: []string{}},
	{room: "browser/distill", may: []string{"browser/page"}, only: []string{}, why: "recorded pages go through the same code as live ones, so it knows no browser"},
	{room: "browser", may: []string{"browser/page", "browser/distill"}, why: "it looks and acts, and knows nothing of sites, personas or policies"},
	{room: "browser/browsertest", may: []string{"browser/page", "browser"}, why: "tests of every room may use it"},
	{room: "persona/strictyaml", why: "a leaf: how every file that people write is read", only: []string{"go.yaml.in/yaml/"}},
	{room: "persona", may: []string{"persona/strictyaml"}, why: "who somebody is says nothing about shops"},
	{room: "sites", may: []string{"browser/page", "persona/strictyaml"}, why: "a site is described without opening it"},
	{room: "sites/shop", only: []string{"golang.org/x/net/html", "golang.org/x/text/"}, why: "the built-in shop is a shop like any other: it knows nothing of who shops there"},
	{room: "agent/trajectory", may: []string{"browser/page", "persona", "sites"}, why: "the record is read by everything after it"},
	{room: "agent/trajectory/trajectorytest", may: []string{"agent/trajectory"}, why: "small sessions for the tests of its readers"},
	{room: "agent/features", may: []string{"agent/trajectory"}, why: "policies and measurements share it"},
	{room: "agent", may: []string{"browser/page", "persona", "sites", "agent/trajectory"}, why: "the loop knows neither a browser nor a model"},
	{room: "agent/policy/choice", may: []string{"agent", "agent/features"}, why: "the embedded shopper needs no network"},
	{room: "agent/model", only: []string{"github.com/sashabaranov/go-openai", "github.com/cenkalti/backoff/"}, why: "whoever asks a model may use it; there is no shopper in it"},
	{room: "agent/policy/llm", may: []string{"agent", "agent/model"}, why: "a shopper that a model plays looks at no page itself"},
	{room: "agent/policy/script", may: []string{"agent"}, why: "fixed steps need nothing else"},
	{room: "agent/report", may: []string{"agent/trajectory"}, why: "a reader of files: data never flows back"},
	{room: "cmd/aisle", may: []string{"*"}, why: "it wires everything; nobody imports it"},
	{room: "cmd/aisle/internal/cli", may: []string{"*"}, why: "it wires everything; only main imports it"},
}

// withChrome are the rooms that may reach the protocol.
var withChrome = []string{"browser", "browser/record", "browser/browsertest", "cmd/aisle", "cmd/aisle/internal/cli"}

type pkg struct {
	ImportPath    string
	Imports, Deps []string
	GoFiles       []string
	Standard      bool
}

func packages(t *testing.T) map[string]pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-json=ImportPath,Imports,Deps,GoFiles,Standard", module+"...")
	cmd.Dir = "../../../.."
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	all := map[string]pkg{}
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var p pkg
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all[p.ImportPath] = p
	}
	return all
}

func TestRooms(t *testing.T) {
	all := packages(t)
	known := map[string]rule{}
	for _, r := range rules {
		known[r.room] = r
		if r.why == "" {
			t.Errorf("%s: a rule needs its reason", r.room)
		}
	}
	for path, p := range all {
		room, ours := strings.CutPrefix(path, module)
		if !ours || len(p.GoFiles) == 0 {
			continue
		}
		r, ok := known[room]
		if !ok {
			t.Errorf("%s is no room of the house: give it a rule and a reason", room)
			continue
		}
		for _, dep := range p.Deps {
			d, ours := strings.CutPrefix(dep, module)
			switch {
			case ours && !allowed(known, r, d):
				t.Errorf("%s reaches %s, which it may not: %s", room, d, r.why)
			case !ours && r.only != nil && !all[dep].Standard && !hasPrefix(dep, r.only):
				t.Errorf("%s reaches %s, which it may not: %s", room, dep, r.why)
			case strings.HasPrefix(dep, "github.com/chromedp/") && !slices.Contains(withChrome, room):
				t.Errorf("%s reaches %s: only browser may speak to Chrome", room, dep)
			}
		}
	}
}

// allowed tells whether the room of the rule may reach d: directly, or through what it may.
func allowed(known map[string]rule, r rule, d string) bool {
	if d == r.room {
		return true
	}
	for _, m := range r.may {
		if m == "*" || m == d || allowed(known, known[m], d) {
			return true
		}
	}
	return false
}

func hasPrefix(s string, prefixes []string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(s, p) })
}

func TestNobodyImportsCmd(t *testing.T) {
	for path, p := range packages(t) {
		for _, i := range p.Imports {
			if strings.HasPrefix(i, module+"cmd/") && !strings.HasPrefix(path, module+"cmd/") {
				t.Errorf("%s imports %s", path, i)
			}
		}
	}
}
