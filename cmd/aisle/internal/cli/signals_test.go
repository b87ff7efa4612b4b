package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/sites"
)

// running is an aisle process under way, with a temporary folder of its own.
type running struct {
	cmd        *exec.Cmd
	store, tmp string
	out        *bytes.Buffer
}

func start(t *testing.T, args ...string) running {
	t.Helper()
	r := running{store: t.TempDir(), tmp: t.TempDir(), out: &bytes.Buffer{}}
	r.cmd = exec.Command("aisle", append([]string{"run", "--out", r.store}, args...)...)
	r.cmd.Env = append(os.Environ(), "TMPDIR="+r.tmp)
	r.cmd.Stdout, r.cmd.Stderr = r.out, r.out
	if err := r.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.cmd.Process.Kill() })
	return r
}

// attempt waits until the session has written n steps, and gives its folder.
func (r running) attempt(t *testing.T, n int) string {
	t.Helper()
	deadline := time.Now().Add(time.Minute)
	for time.Now().Before(deadline) {
		files, _ := filepath.Glob(filepath.Join(r.store, "*", "steps.jsonl"))
		for _, f := range files {
			if raw, _ := os.ReadFile(f); bytes.Count(raw, []byte("\n")) >= n {
				return filepath.Dir(f)
			}
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Fatalf("no %d steps within a minute:\n%s", n, r.out)
	return ""
}

// chromes are the processes that still use a profile below the folder.
func chromes(tmp string) []string {
	var pids []string
	files, _ := filepath.Glob("/proc/[0-9]*/cmdline")
	for _, f := range files {
		if raw, _ := os.ReadFile(f); strings.Contains(string(raw), "--user-data-dir="+tmp) {
			pids = append(pids, filepath.Base(filepath.Dir(f)))
		}
	}
	return pids
}

// eventuallyNone waits until nothing of Chrome is left.
func eventuallyNone(t *testing.T, tmp string) {
	t.Helper()
	deadline := time.Now().Add(10 * time.Second)
	for len(chromes(tmp)) > 0 {
		if time.Now().After(deadline) {
			t.Fatalf("processes left: %v", chromes(tmp))
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func TestKilledRunStaysReadable(t *testing.T) {
	for _, n := range []int{1, 3} {
		t.Run(fmt.Sprint("after step ", n), func(t *testing.T) {
			t.Parallel()
			r := start(t, "--seed", "2")
			dir := r.attempt(t, n)
			if err := r.cmd.Process.Signal(syscall.SIGKILL); err != nil {
				t.Fatal(err)
			}
			_ = r.cmd.Wait()
			s, err := trajectory.OpenSession(dir)
			if err != nil {
				t.Fatal(err)
			}
			steps, _, err := s.Steps()
			if err != nil || len(steps) < n {
				t.Fatalf("%d steps are readable, want %d or more: %v", len(steps), n, err)
			}
			for _, st := range steps {
				if _, err := s.Observation(st.Observation); err != nil {
					t.Errorf("step %d: %v", st.Seq, err)
				}
				if _, err := s.Screenshot(st.Screenshot); err != nil {
					t.Errorf("step %d: %v", st.Seq, err)
				}
			}
			eventuallyNone(t, r.tmp)
			// The next start in the same place sweeps the profile away.
			next := exec.Command("aisle", "observe", "demo")
			next.Env = append(os.Environ(), "TMPDIR="+r.tmp)
			if out, err := next.CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			if left, _ := filepath.Glob(filepath.Join(r.tmp, "aisle-profile-*")); len(left) > 0 {
				t.Errorf("left: %v", left)
			}
		})
	}
}

func TestInterruptedRunEndsCleanly(t *testing.T) {
	for _, sig := range []os.Signal{os.Interrupt, syscall.SIGHUP} {
		t.Run(sig.String(), func(t *testing.T) {
			t.Parallel()
			endsCleanly(t, sig)
		})
	}
}

func endsCleanly(t *testing.T, sig os.Signal) {
	r := start(t, "--seed", "2")
	r.attempt(t, 2)
	if err := r.cmd.Process.Signal(sig); err != nil {
		t.Fatal(err)
	}
	err := r.cmd.Wait()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != exitInterrupted {
		t.Fatalf("exit: %v, want code %d\n%s", err, exitInterrupted, r.out)
	}
	n := 0
	for s, err := range trajectory.Sessions(r.store) {
		n++
		if err != nil {
			t.Fatal(err)
		}
		if s.End.Outcome != sites.Interrupted {
			t.Errorf("outcome %s", s.End.Outcome)
		}
		if _, err := os.Stat(filepath.Join(s.Dir, "report.html")); err != nil {
			t.Error(err)
		}
	}
	if n != 1 {
		t.Errorf("%d sessions have an end, want 1", n)
	}
	eventuallyNone(t, r.tmp)
	if left, _ := os.ReadDir(r.tmp); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}
