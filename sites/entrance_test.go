package sites

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const door = `
id: tea
start: https://tea.example/
origins: ["https://*.pay.example"]
robots: owner
access:
  basic_auth: {user: "${AISLE_TEST_USER}", password: "${AISLE_TEST_PW}"}
  headers: {X-Key: "a  b: ${AISLE_TEST_PW}", Accept-Language: "${AISLE_TEST_USER}"}
  cookies: jar.txt
  hosts: {tea.example: "10.0.0.7:8443"}
  proxy: "http://me:${AISLE_TEST_PW}@proxy.example:3128"
  user_agent_suffix: study/1
  untrusted_certs: true
`

// TestDraftKeepsTheEntrance: what let the survey in stands in the draft, with
// references in place of values.
func TestDraftKeepsTheEntrance(t *testing.T) {
	t.Setenv("AISLE_TEST_USER", "hush-user")
	t.Setenv("AISLE_TEST_PW", "hush-password")
	dir := t.TempDir()
	write := func(name, text string) string {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	write("jar.txt", "tea.example\tFALSE\t/\tTRUE\t0\tsession\thush-0123456789\n")
	site, given, err := LoadEntrance(write("start.yaml", door))
	if err != nil {
		t.Fatal(err)
	}
	s := Survey{Site: site, Given: given, Start: sightOf(site.Start, el("link Tea", ""))}
	s.Start.Forms = []string{"https://in.pay.example/now", "https://letters.example/subscribe"}
	text := string(Draft(s))
	if strings.Contains(text, "hush") {
		t.Errorf("the draft tells a value:\n%s", text)
	}
	if strings.Contains(text, "in.pay.example") || !strings.Contains(text, `#   - "https://letters.example" # a form`) {
		t.Errorf("the origins are others:\n%s", text)
	}
	got, _, err := Load(write("shop.yaml", text))
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	got.File = site.File
	if diff := cmp.Diff(site, got); diff != "" {
		t.Errorf("(-given +drafted):\n%s", diff)
	}
}

func TestEntranceFaults(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "start.yaml")
	for _, tc := range []struct{ name, in, want string }{
		{"a site file", head + "tasks: [{id: a, intent: b}]", `:3: unknown key "tasks"; known keys: id, start, origins, robots, access`},
		{"no start", "id: tea", `:1: start: missing; want the URL of the first page`},
		{"not set", head + "access: {headers: {X-Key: '${AISLE_TEST_UNSET}'}}", `:3: access.headers.X-Key: the environment variable AISLE_TEST_UNSET is not set`},
		{"an odd word", head + "robots: onwer", `:3: robots: "onwer" is neither "obey" nor "owner"; did you mean "owner"?`},
	} {
		if err := os.WriteFile(file, []byte(tc.in), 0o600); err != nil {
			t.Fatal(err)
		}
		s, given, err := LoadEntrance(file)
		if got := strings.TrimPrefix(message(err), file); got != tc.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tc.name, got, tc.want)
		}
		if s.ID != "" || given.Headers != nil {
			t.Errorf("%s: a site came with the error", tc.name)
		}
	}
}

func TestHTML(t *testing.T) {
	for media, want := range map[string]bool{"": true, "text/html": true, "application/xhtml+xml": true, "application/json": false, "text/plain": false} {
		if s := (Sight{Media: media}); s.HTML() != want {
			t.Errorf("%q: %v", media, !want)
		}
	}
}
