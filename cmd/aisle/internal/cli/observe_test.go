package cli

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/aisle-sim/aisle/sites"
)

// TestEmptyResources: a site file that names no resources lets every one in;
// one that says there are none lets none in.
func TestEmptyResources(t *testing.T) {
	for text, open := range map[string]bool{"": true, "resources: []\n": false} {
		file := filepath.Join(t.TempDir(), "site.yaml")
		if err := os.WriteFile(file, []byte("id: s\nstart: https://shop.example\n"+text), 0o666); err != nil {
			t.Fatal(err)
		}
		site, _, err := sites.Load(file)
		if err != nil {
			t.Fatal(err)
		}
		rule := sessionOptions(site).Rules.AllowResource
		if got := rule == nil || rule("https://cdn.example/a.js"); got != open {
			t.Errorf("%q: a script of another origin may load: %v, want %v", text, got, open)
		}
		if rule != nil && !rule("https://shop.example/a.js") {
			t.Errorf("%q: a script of the shop may not load", text)
		}
	}
}
