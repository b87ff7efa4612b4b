//go:build unix

package browser

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// lockFile makes a locked file. It gets its name with the lock already held, so
// that a sweep never finds it without.
func lockFile(path string) (*os.File, error) {
	f, err := flock(path+".new", os.O_RDWR|os.O_CREATE)
	if err != nil {
		return nil, err
	}
	if err := os.Rename(path+".new", path); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// lockExisting takes the lock of a folder whose owner is dead.
func lockExisting(path string) (*os.File, error) {
	return flock(path, os.O_RDWR)
}

func flock(path string, flags int) (*os.File, error) {
	f, err := os.OpenFile(path, flags, 0o600)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// endProcesses kills what still runs on that profile. The folder's name is
// unique, so the command line tells ours from everybody else's.
func endProcesses(dir string) {
	want := "--user-data-dir=" + dir
	procs, _ := filepath.Glob("/proc/[0-9]*/cmdline")
	for _, p := range procs {
		raw, err := os.ReadFile(p)
		if err != nil {
			continue
		}
		for arg := range strings.SplitSeq(string(raw), "\x00") {
			if arg == want {
				if pid, err := strconv.Atoi(filepath.Base(filepath.Dir(p))); err == nil {
					_ = syscall.Kill(pid, syscall.SIGKILL)
				}
			}
		}
	}
}
