package cli

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/agent/trajectory"
)

// TestFullDisk runs a session into a file system of 400 KB of its own: it ends
// with the code for output, says so, and what was written before can be read.
func TestFullDisk(t *testing.T) {
	if out, err := exec.Command("unshare", "-rm", "true").CombinedOutput(); err != nil {
		t.Skipf("no mount namespace here: %v %s", err, bytes.TrimSpace(out))
	}
	disk, copied := t.TempDir(), filepath.Join(t.TempDir(), "copy")
	// The mount is seen inside only, so the shell takes a copy out.
	cmd := exec.Command("unshare", "-rm", "sh", "-c",
		`mount -t tmpfs -o size=400k tmpfs "$1" && { aisle run --seed 2 --out "$1"; code=$?; cp -r "$1" "$2"; exit $code; }`,
		"sh", disk, copied)
	cmd.Env = append(os.Environ(), "TMPDIR="+t.TempDir())
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	err := cmd.Run()
	if strings.Contains(stderr.String(), "mount:") {
		t.Skipf("no tmpfs here: %s", &stderr)
	}
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != exitOutput {
		t.Fatalf("%v, want exit code %d\n%s", err, exitOutput, &stderr)
	}
	for _, want := range []string{"no space left", "make room"} {
		if !strings.Contains(stderr.String(), want) {
			t.Errorf("stderr does not say %q:\n%s", want, &stderr)
		}
	}
	attempts, err := filepath.Glob(filepath.Join(copied, "*", "steps.jsonl"))
	if err != nil || len(attempts) != 1 {
		t.Fatalf("sessions written: %v %v", attempts, err)
	}
	s, err := trajectory.OpenSession(filepath.Dir(attempts[0]))
	if err != nil {
		t.Fatal(err)
	}
	steps, _, err := s.Steps()
	if err != nil || len(steps) == 0 {
		t.Fatalf("%d steps are readable: %v", len(steps), err)
	}
	for _, st := range steps {
		if _, err := s.Observation(st.Observation); err != nil {
			t.Errorf("step %d: %v", st.Seq, err)
		}
	}
}
