package trajectory_test

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/agent/trajectory/trajectorytest"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

// The test binary runs itself as the processes that write to a store.
const childVar = "AISLE_TRAJECTORY_CHILD"

func TestMain(m *testing.M) {
	switch mode := os.Getenv(childVar); mode {
	case "":
		os.Exit(m.Run())
	case "write":
		child(writeForEver)
	case "finish":
		child(finishOnce)
	}
}

func child(f func(store *trajectory.Store) error) {
	store, err := trajectory.CreateStore(os.Args[1])
	if err == nil {
		err = f(store)
	}
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

// writeForEver appends steps and says after each that it is on disk.
func writeForEver(store *trajectory.Store) error {
	w, err := store.Begin(trajectorytest.Example("killed").Header)
	if err != nil {
		return err
	}
	for n := 1; ; n++ {
		o, err := w.PutObservation(page.Observation{URL: fmt.Sprint("http://shop/", n), Text: strings.Repeat("words ", 500)})
		if err != nil {
			return err
		}
		s := trajectory.Step{Seq: n, Observation: o, Action: page.Action{Type: page.Click, Name: "a"},
			Rationale: trajectory.Rationale{Text: strings.Repeat("because ", 20_000), Source: trajectory.SourcePolicy}}
		if err := w.Append(s); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

// finishOnce waits for its start and finishes the session of that id.
func finishOnce(store *trajectory.Store) error {
	w, err := store.Begin(trajectorytest.Example("raced").Header)
	if err != nil {
		return err
	}
	fmt.Println("ready")
	fmt.Scanln()
	if err := w.Append(trajectory.Step{Seq: 1}); err != nil {
		return err
	}
	_, err = w.Finish(trajectory.End{Outcome: sites.Left, Reason: fmt.Sprint("process ", os.Getpid())})
	if errors.Is(err, trajectory.ErrAlreadyDone) {
		fmt.Println("late")
		return nil
	}
	if err == nil {
		fmt.Println("first")
	}
	return err
}

func self(t *testing.T, mode, dir string) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe, dir)
	cmd.Env = append(os.Environ(), childVar+"="+mode)
	cmd.Stderr = os.Stderr
	return cmd
}

// TestKilledWriterLeavesWhatItAppended kills a process while it writes.
func TestKilledWriterLeavesWhatItAppended(t *testing.T) {
	for _, after := range []int{1, 3, 10} {
		t.Run(fmt.Sprint(after), func(t *testing.T) {
			dir := t.TempDir()
			cmd := self(t, "write", dir)
			out, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			said := 0
			for in := bufio.NewScanner(out); in.Scan(); {
				if _, err := fmt.Sscan(in.Text(), &said); err != nil {
					t.Errorf("the writer said %q", in.Text())
				}
				if said == after {
					cmd.Process.Kill()
				}
			}
			cmd.Wait()
			s, err := trajectory.OpenSession(filepath.Join(dir, "killed.1"))
			if err != nil {
				t.Fatal(err)
			}
			steps, _, err := s.Steps()
			if err != nil || len(steps) < said || s.End != nil {
				t.Fatalf("%d steps were promised, %d are there: %v", said, len(steps), err)
			}
			for _, step := range steps {
				if _, err := s.Observation(step.Observation); err != nil {
					t.Errorf("step %d: %v", step.Seq, err)
				}
			}
			found, err := trajectory.Verify(dir)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range found {
				switch f.Fault {
				case trajectory.FaultAttempt, trajectory.FaultTornLine, trajectory.FaultLeftover:
				default:
					t.Errorf("finding %v", f)
				}
			}
		})
	}
}

// TestProcessesFinishOneID lets four processes finish one session at once.
func TestProcessesFinishOneID(t *testing.T) {
	dir := t.TempDir()
	type process struct {
		cmd *exec.Cmd
		out *bufio.Scanner
		go_ func()
	}
	var all []process
	for range 4 {
		cmd := self(t, "finish", dir)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		p := process{cmd, bufio.NewScanner(out), func() { in.Close() }}
		if !p.out.Scan() || p.out.Text() != "ready" {
			t.Fatalf("a process said %q", p.out.Text())
		}
		all = append(all, p)
	}
	for _, p := range all {
		p.go_()
	}
	first := 0
	for _, p := range all {
		for p.out.Scan() {
			switch p.out.Text() {
			case "first":
				first++
			case "late":
			default:
				t.Errorf("a process said %q", p.out.Text())
			}
		}
		p.cmd.Wait()
	}
	entries, _ := os.ReadDir(dir)
	if first != 1 || len(entries) != 4 {
		t.Errorf("%d processes were first, %d folders", first, len(entries))
	}
	s, err := trajectory.OpenSession(filepath.Join(dir, "raced"))
	if err != nil || s.End == nil {
		t.Errorf("the session: %v", err)
	}
}
