package cli

import (
	"bufio"
	"net"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/spf13/cobra"
)

// TestEveryExampleRuns types each example of `aisle help` into a shell, all in
// one folder, while the example of `aisle shop` serves. Those that write a file
// come first, for those that read it.
func TestEveryExampleRuns(t *testing.T) {
	var lines []string
	everyCommand(newApp().root(), func(c *cobra.Command) {
		for line := range strings.SplitSeq(c.Example, "\n") {
			if line = strings.TrimSpace(line); line != "" && !slices.Contains(lines, line) {
				lines = append(lines, line)
			}
		}
	})
	slices.SortStableFunc(lines, func(a, b string) int {
		return strings.Count(b, ">") - strings.Count(a, ">")
	})
	dir, port := t.TempDir(), freePort(t)
	at := func(line string) string { return strings.ReplaceAll(line, exampleAddr, port) }
	serve := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, "aisle shop") })
	serveShop(t, dir, at(lines[serve]))
	for _, line := range slices.Delete(lines, serve, serve+1) {
		t.Run(line, func(t *testing.T) {
			cmd := exec.Command("sh", "-c", at(line))
			cmd.Dir = dir
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}

// exampleAddr is where the examples have their shop; it may be taken here.
const exampleAddr = "127.0.0.1:8080"

func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// serveShop runs the command until the test is over and waits for its first
// line; it must end cleanly on Ctrl-C.
func serveShop(t *testing.T, dir, line string) {
	t.Helper()
	cmd := exec.Command("aisle", strings.Fields(line)[1:]...)
	cmd.Dir = dir
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Signal(syscall.SIGINT)
		if err := cmd.Wait(); err != nil {
			t.Errorf("%s: %v", line, err)
		}
	})
	if first, err := bufio.NewReader(out).ReadString('\n'); err != nil || !strings.HasPrefix(first, "http://") {
		t.Fatalf("first line %q: %v", first, err)
	}
}
