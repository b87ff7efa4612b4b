package browser_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/aisle-sim/aisle/browser"
)

func TestNoChrome(t *testing.T) {
	for _, c := range []struct {
		name, given, env, path, says string
	}{
		{"given", "/no/such/chrome", "", "", "the chrome setting names /no/such/chrome"},
		{"from the environment", "", "/no/such/chrome", "", "AISLE_CHROME names /no/such/chrome"},
		{"none installed", "", "", t.TempDir(), "tried chromium-headless-shell"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Setenv(browser.PathEnv, c.env)
			if c.path != "" {
				t.Setenv("PATH", c.path)
			}
			_, err := browser.Launch(context.Background(), browser.Options{Chrome: c.given})
			if !errors.Is(err, browser.ErrNoChrome) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %v, want %q in it", err, c.says)
			}
		})
	}
}

// TestNoRealChrome launches programs that are no Chrome.
func TestNoRealChrome(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	for _, c := range []struct{ name, script, says string }{
		{"ends at once", "exit 3", "did not start"},
		{"ends with words", "echo cannot open display >&2; exit 1", "cannot open display"},
		{"says nonsense", "echo '{\"id\":\"x\"' >&3; echo nonsense; exit 0", "did not start"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "chrome")
			if err := os.WriteFile(path, []byte("#!/bin/sh\n"+c.script+"\n"), 0o700); err != nil {
				t.Fatal(err)
			}
			_, err := browser.Launch(context.Background(), browser.Options{Chrome: path})
			if err == nil || !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %v, want %q and the path in it", err, c.says)
			}
			if left := profiles(t); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
	t.Run("says nothing for ever", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "chrome")
		if err := os.WriteFile(path, []byte("#!/bin/sh\nexec sleep 1000\n"), 0o700); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
		defer cancel()
		if _, err := browser.Launch(ctx, browser.Options{Chrome: path}); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("error %v", err)
		}
		if left := profiles(t); len(left) > 0 {
			t.Errorf("left behind: %v", left)
		}
	})
}

func profiles(t *testing.T) []string {
	t.Helper()
	left, err := filepath.Glob(filepath.Join(os.TempDir(), "aisle-profile-*"))
	if err != nil {
		t.Fatal(err)
	}
	return left
}

func TestSandboxIsLeftOutAsRootOnly(t *testing.T) {
	if _, ok := browser.Flags(false)["no-sandbox"]; ok {
		t.Error("an ordinary user runs without the sandbox")
	}
	if browser.Flags(true)["no-sandbox"] != true {
		t.Error("root keeps the sandbox, which cannot be set up")
	}
}

// ownerEnv makes the test binary launch a Chrome, say where its profile is,
// and wait to be killed.
const ownerEnv = "AISLE_TEST_OWNER"

func owner() {
	b, err := browser.Launch(context.Background(), browser.Options{})
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
	fmt.Println(b.Profile())
	select {}
}

// startOwner runs another process that owns a Chrome, and gives its profile.
func startOwner(t *testing.T) (*exec.Cmd, string) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), ownerEnv+"=1")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		browser.Sweep()
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || !strings.HasPrefix(line, "/") {
		t.Fatalf("the owner said %q, %v", line, err)
	}
	return cmd, strings.TrimSpace(line)
}

// running counts the processes on a profile.
func running(profile string) int {
	n := 0
	all, _ := filepath.Glob("/proc/[0-9]*/cmdline")
	for _, p := range all {
		if raw, err := os.ReadFile(p); err == nil && strings.Contains(string(raw), "--user-data-dir="+profile) {
			n++
		}
	}
	return n
}

// TestSweep ends what a killed owner left, and nothing of a living one.
func TestSweep(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	_, alive := startOwner(t)
	dead, left := startOwner(t)
	if running(alive) == 0 || running(left) == 0 {
		t.Fatal("no Chrome runs")
	}
	if err := dead.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = dead.Wait()
	browser.Sweep()
	if _, err := os.Stat(left); !os.IsNotExist(err) {
		t.Errorf("%s is still there (%v)", left, err)
	}
	for end := time.Now().Add(10 * time.Second); running(left) > 0; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) { // what is killed takes a moment to go
			t.Fatalf("%d processes left on %s", running(left), left)
		}
	}
	if _, err := os.Stat(alive); err != nil || running(alive) == 0 {
		t.Errorf("the living one was swept: %v", err)
	}
}

// TestSweepAtLaunch makes profiles while others sweep.
func TestSweepAtLaunch(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	var work sync.WaitGroup
	for range 8 {
		work.Go(func() {
			for range 20 {
				dir, remove, err := browser.NewProfile() // sweeps first
				if err != nil {
					t.Error(err)
					return
				}
				if _, err := os.Stat(filepath.Join(dir, "aisle.lock")); err != nil {
					t.Error(err)
				}
				if err := remove(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	work.Wait()
}
