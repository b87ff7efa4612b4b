package cli

import (
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rs/zerolog"
	"github.com/spf13/cobra"
)

func everyCommand(c *cobra.Command, f func(*cobra.Command)) {
	f(c)
	for _, sub := range c.Commands() {
		if sub.Name() != "help" {
			everyCommand(sub, f)
		}
	}
}

func newApp() *app {
	return &app{out: io.Discard, err: io.Discard, log: zerolog.Nop(), settings: newSettings()}
}

func TestEveryCommandHasAnExampleThatParses(t *testing.T) {
	everyCommand(newApp().root(), func(c *cobra.Command) {
		if c.Short == "" || c.Example == "" {
			t.Errorf("%s: no short text or no example", c.CommandPath())
		}
		for _, line := range strings.Split(c.Example, "\n") {
			parses(t, line)
		}
	})
}

// TestReadmeCommandsParse holds the command lines of the README against the
// commands that there are.
func TestReadmeCommandsParse(t *testing.T) {
	readme, err := os.ReadFile("../../../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	lines := regexp.MustCompile(`(?m)^bin/(aisle .*?)(?:\s+#.*)?$`).FindAllStringSubmatch(string(readme), -1)
	if len(lines) < 5 {
		t.Fatalf("only %d command lines found", len(lines))
	}
	for _, l := range lines {
		parses(t, l[1])
	}
	for _, target := range regexp.MustCompile(`(?m)\bmake ([a-z]+)\b`).FindAllStringSubmatch(string(readme), -1) {
		makefile, err := os.ReadFile("../../../../Makefile")
		if err != nil {
			t.Fatal(err)
		}
		if !regexp.MustCompile(`(?m)^` + target[1] + `:`).Match(makefile) {
			t.Errorf("the README names make %s, which is not there", target[1])
		}
	}
	for _, link := range regexp.MustCompile(`\]\(([^)h][^)]*)\)`).FindAllStringSubmatch(string(readme), -1) {
		if _, err := os.Stat("../../../../" + link[1]); err != nil {
			t.Errorf("the README links to %s: %v", link[1], err)
		}
	}
}

func parses(t *testing.T, line string) {
	t.Helper()
	words := regexp.MustCompile(`"[^"]*"|\S+`).FindAllString(strings.TrimSpace(line), -1)
	if len(words) == 0 || words[0] != "aisle" {
		t.Errorf("%q is no command line", line)
		return
	}
	if i := slices.Index(words, ">"); i >= 0 {
		words = words[:i] // what follows is the shell's
	}
	root := newApp().root()
	root.InitDefaultHelpCmd()
	c, rest, err := root.Find(words[1:])
	if err == nil {
		err = c.ParseFlags(rest)
	}
	if err == nil && c.Name() != "help" {
		err = c.ValidateArgs(c.Flags().Args())
	}
	if err != nil {
		t.Errorf("%q: %v", line, err)
	}
}
