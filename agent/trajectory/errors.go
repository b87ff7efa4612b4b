package trajectory

import (
	"errors"
	"fmt"
)

// ErrAlreadyDone says that the session of that id is in the store already.
// The first attempt to finish wins; a later one stays beside it, untouched.
var ErrAlreadyDone = errors.New("already done")

// ErrDamaged says that a blob is there and does not hold what its hash says.
var ErrDamaged = errors.New("damaged blob")

// ErrClosed says that a Writer was used after Finish or Close.
var ErrClosed = errors.New("session writer is closed")

// OutputError is a folder or file that cannot be written: no permission, no
// such folder, no space left. Unwrap gives the system's error.
type OutputError struct {
	Path string
	Err  error
}

// Error names the path and the cause.
func (e *OutputError) Error() string { return fmt.Sprintf("cannot write %s: %v", e.Path, e.Err) }

// Unwrap gives the cause.
func (e *OutputError) Unwrap() error { return e.Err }

// output wraps err, if any, once.
func output(path string, err error) error {
	var o *OutputError
	if err == nil || errors.As(err, &o) {
		return err
	}
	return &OutputError{Path: path, Err: err}
}

// FileError is a file of a session that cannot be understood.
type FileError struct {
	Path string
	Line int // from 1; 0 if no line is meant
	Err  error
}

// Error gives path, line and cause, as compilers do.
func (e *FileError) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("%s:%d: %v", e.Path, e.Line, e.Err)
	}
	return fmt.Sprintf("%s: %v", e.Path, e.Err)
}

// Unwrap gives the cause.
func (e *FileError) Unwrap() error { return e.Err }

// VersionError is a session of a format that this code does not know.
type VersionError struct {
	ID      string
	Version int
}

// Error names the session and both versions.
func (e *VersionError) Error() string {
	if e.Version < 1 {
		return fmt.Sprintf("session %s names no format version", e.ID)
	}
	return fmt.Sprintf("session %s has format version %d; this aisle reads up to %d: read it with a newer aisle",
		e.ID, e.Version, Version)
}

// IDError is an id that cannot name a session.
type IDError struct {
	ID  string
	Why string
}

// Error gives the id and what is wrong with it.
func (e *IDError) Error() string { return fmt.Sprintf("session id %q: %s", e.ID, e.Why) }
