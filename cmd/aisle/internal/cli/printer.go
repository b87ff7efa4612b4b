package cli

import (
	"errors"
	"io"
	"syscall"
)

// printer is stdout. It remembers the first write that failed and tries no
// other, so that whoever prints need not look, and nothing printed is lost
// without a word.
type printer struct {
	w   io.Writer
	err error
}

// Write writes, unless a write has failed before.
func (p *printer) Write(b []byte) (int, error) {
	if p.err != nil {
		return 0, p.err
	}
	n, err := p.w.Write(b)
	if err != nil {
		p.err = &printError{err}
	}
	return n, p.err
}

// verdict is how the command ended: as err says, or by what could not be
// printed, if err tells nothing worse.
func (p *printer) verdict(err error) error {
	if p.err == nil {
		return err
	}
	var end *endError
	if errors.As(err, &end) && end.code != exitBudget {
		return err
	}
	if err != nil && end == nil {
		if code, _ := explain(err); code != exitUnexpected {
			return err
		}
	}
	return p.err
}

// printError is a stdout that cannot be written.
type printError struct{ err error }

func (e *printError) Error() string { return "cannot write to stdout: " + e.err.Error() }
func (e *printError) Unwrap() error { return e.err }

// silent tells whether the reader went away, as head does, and wants to hear
// nothing of it.
func (e *printError) silent() bool { return errors.Is(e.err, syscall.EPIPE) }
