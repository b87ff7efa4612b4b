//go:build !unix

package browser

import (
	"errors"
	"os"
)

func lockFile(path string) (*os.File, error) { return os.Create(path) }

// Without file locks the dead cannot be told from the living: nothing is swept.
func lockExisting(string) (*os.File, error) { return nil, errors.ErrUnsupported }

func endProcesses(string) {}
