//go:build unix

package cli

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

const chromeScript = "../../../../.ci/chrome"

// TestChromeScriptTriesWhatWeTry: what `make chrome` takes for a Chrome is
// what browser/find.go will find, in its order.
func TestChromeScriptTriesWhatWeTry(t *testing.T) {
	source, err := os.ReadFile("../../../../browser/find.go")
	if err != nil {
		t.Fatal(err)
	}
	lists := regexp.MustCompile(`(?s)return \[\]string\{(.*?)\n\t*\}`).FindAllStringSubmatch(string(source), -1)
	script, err := os.ReadFile(chromeScript)
	if err != nil {
		t.Fatal(err)
	}
	printed := regexp.MustCompile(`(?s)printf '%s\\n' \\\n(.*?[^\\])\n`).FindAllStringSubmatch(string(script), -1)
	if len(lists) != 3 || len(printed) != 2 {
		t.Fatalf("%d lists in find.go, want 3: darwin, windows, the rest; %d in .ci/chrome, want 2: darwin, the rest", len(lists), len(printed))
	}
	for i, list := range []string{lists[0][1], lists[2][1]} {
		var want, got []string
		for _, m := range regexp.MustCompile(`"(.*?)"`).FindAllStringSubmatch(list, -1) {
			want = append(want, m[1])
		}
		for _, m := range regexp.MustCompile(`"(.*?)"|([^\s\\]+)`).FindAllStringSubmatch(printed[i][1], -1) {
			got = append(got, m[1]+m[2])
		}
		if len(want) < 4 || !slices.Equal(got, want) {
			t.Errorf(".ci/chrome tries\n%q, browser/find.go\n%q", got, want)
		}
	}
}

// chromeOn runs the script on a machine made up of a few stubs.
func chromeOn(t *testing.T, system, release string, programs ...string) (out string, code int, dir string) {
	t.Helper()
	dir = t.TempDir()
	stub := func(name, body string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+body+"\n"), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	stub("uname", "echo "+system)
	stub("id", "echo 0")
	stub("apt-get", `echo apt-get "$@" >&2; case "$*" in *install*) /bin/cp "$0" `+dir+`/chromium-headless-shell ;; esac`)
	for _, p := range programs {
		stub(p, "exit 0")
	}
	file := filepath.Join(t.TempDir(), "os-release")
	if err := os.WriteFile(file, []byte(release), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("/bin/sh", chromeScript)
	cmd.Env = []string{"PATH=" + dir, "OS_RELEASE=" + file}
	raw, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return string(raw), cmd.ProcessState.ExitCode(), dir
}

func TestChromeScriptFinds(t *testing.T) {
	out, code, dir := chromeOn(t, "Linux", "ID=debian\n", "google-chrome", "chromium", "headless_shell")
	if want := filepath.Join(dir, "headless_shell") + "\n"; out != want || code != 0 {
		t.Errorf("%d: %s, want %s", code, out, want)
	}
	if runtime.GOOS == "darwin" {
		return // one may be under /Applications
	}
	// On a Mac, find.go does not look for these on PATH.
	out, code, _ = chromeOn(t, "Darwin", "", "google-chrome", "chromium", "chrome")
	if code != exitBrowser || !strings.Contains(out, "brew install") {
		t.Errorf("%d: %s", code, out)
	}
}

func TestChromeScriptHelpsEverySystem(t *testing.T) {
	for name, c := range map[string]struct {
		release, want string
		code          int
	}{
		"Debian":   {"ID=debian\n", "apt-get -q install -y --no-install-recommends chromium-headless-shell", 0},
		"Raspbian": {"ID=raspbian\nID_LIKE=debian\n", "apt-get -q install -y --no-install-recommends chromium-headless-shell", 0},
		"LMDE":     {"ID=linuxmint\nID_LIKE=debian\n", "apt-get -q install", 0},
		"Ubuntu":   {"ID=ubuntu\nID_LIKE=debian\n", "$(dpkg --print-architecture)", exitBrowser},
		"Mint":     {"ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", "$(dpkg --print-architecture)", exitBrowser},
		"Pop":      {"ID=pop\nID_LIKE=\"ubuntu debian\"\n", "$(dpkg --print-architecture)", exitBrowser},
		"Rocky":    {"ID=rocky\nID_LIKE=\"rhel centos fedora\"\n", "dnf install", exitBrowser},
		"Nobara":   {"ID=nobara\nID_LIKE=fedora\n", "dnf install", exitBrowser},
		"Leap":     {"ID=\"opensuse-leap\"\nID_LIKE=\"suse opensuse\"\n", "zypper install", exitBrowser},
		"Arch":     {"ID=arch\n", "pacman", exitBrowser},
		"Haiku":    {"ID=haiku\n", "AISLE_CHROME", exitBrowser},
		"nothing":  {"", "AISLE_CHROME", exitBrowser},
	} {
		out, code, _ := chromeOn(t, "Linux", c.release)
		if code != c.code || !strings.Contains(out, c.want) {
			t.Errorf("%s: exit code %d, want %d with %q:\n%s", name, code, c.code, c.want, out)
		}
	}
}
