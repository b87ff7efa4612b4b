package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// profilePrefix marks the profile folders that are ours.
const profilePrefix = "aisle-profile-"

// profile is the temporary folder of one Chrome. A lock on a file beside it
// tells the living from the dead: the system drops it with its process,
// however that ends.
type profile struct {
	dir  string
	lock *os.File
}

func newProfile() (*profile, error) {
	sweep()
	dir, err := os.MkdirTemp("", profilePrefix)
	if err != nil {
		return nil, fmt.Errorf("profile folder for Chrome: %w", err)
	}
	lock, err := lockFile(filepath.Join(dir, "aisle.lock"))
	if err != nil {
		os.RemoveAll(dir)
		return nil, fmt.Errorf("lock of the profile folder %s: %w", dir, err)
	}
	return &profile{dir: dir, lock: lock}, nil
}

// remove ends what runs in the folder and deletes it.
func (p *profile) remove() error {
	err := removeAll(p.dir)
	p.lock.Close()
	return err
}

// removeAll deletes a profile folder. Helpers of a Chrome that just ended may
// still write into it, so it tries again for a moment.
func removeAll(dir string) error {
	endProcesses(dir)
	var err error
	for range 50 {
		if err = os.RemoveAll(dir); err == nil {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	return err
}

// sweep ends what a killed run left behind: Chromes and profile folders whose
// owner no longer holds its lock.
func sweep() {
	dirs, _ := filepath.Glob(filepath.Join(os.TempDir(), profilePrefix+"*"))
	for _, dir := range dirs {
		lock, err := lockExisting(filepath.Join(dir, "aisle.lock"))
		if err != nil {
			continue // somebody's, or not there yet
		}
		_ = removeAll(dir) // what cannot be deleted is not ours to complain about
		lock.Close()
	}
}
