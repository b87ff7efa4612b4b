package trajectory

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/aisle-sim/aisle/browser/page"
)

// Writer writes one attempt at one session. It belongs to one goroutine at a
// time; a second one waits. What Append has returned from survives a kill.
type Writer struct {
	store  *Store
	header Header
	dir    string

	mu    sync.Mutex
	steps *os.File // nil once closed
	size  int64    // of the whole lines in steps
	n     int      // steps written
	err   error    // steps holds half a line that could not be taken back
}

// Begin starts a session: it makes the folder <id>.<attempt>/ with the header
// in it. The Version is set here. An id that is done is ErrAlreadyDone, an
// unusable one *IDError, a folder that cannot be written *OutputError.
func (s *Store) Begin(h Header) (*Writer, error) {
	if err := CheckID(h.ID); err != nil {
		return nil, err
	}
	if h.Version == 0 {
		h.Version = Version
	}
	if h.Version != Version {
		return nil, fmt.Errorf("session %s: version %d cannot be written, only %d", h.ID, h.Version, Version)
	}
	if s.Done(h.ID) {
		return nil, fmt.Errorf("session %s: %w", h.ID, ErrAlreadyDone)
	}
	head, err := encode(sessionJSON{Header: h})
	if err != nil {
		return nil, fmt.Errorf("header of session %s: %w", h.ID, err)
	}
	dir, err := s.makeAttempt(h.ID)
	if err != nil {
		return nil, err
	}
	w := &Writer{store: s, header: h, dir: dir}
	if err := w.open(head); err != nil {
		w.close()
		os.RemoveAll(dir) // ours, made a moment ago, and useless
		return nil, err
	}
	return w, nil
}

// open fills the new folder. The steps come first: where session.json stands,
// everything does.
func (w *Writer) open(head []byte) (err error) {
	path := filepath.Join(w.dir, stepsFile)
	w.steps, err = os.OpenFile(path, os.O_WRONLY|os.O_APPEND|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return output(path, err)
	}
	if err := w.writeSession(head); err != nil {
		return err
	}
	syncDir(w.dir)
	return nil
}

// makeAttempt makes the first free folder <id>.<n>/; mkdir decides between
// processes.
func (s *Store) makeAttempt(id string) (string, error) {
	for n := 1; ; n++ {
		dir := filepath.Join(s.dir, attemptName(id, n))
		err := os.Mkdir(dir, 0o777)
		if err == nil {
			syncDir(s.dir)
			return dir, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			return "", output(s.dir, err)
		}
	}
}

// Header is the header as it was written.
func (w *Writer) Header() Header { return w.header }

// Dir is the folder of the attempt. After Finish it is gone.
func (w *Writer) Dir() string { return w.dir }

// PutObservation keeps an observation and returns its hash, for
// Step.Observation. Its HTML is left out.
func (w *Writer) PutObservation(o page.Observation) (string, error) { return w.store.PutObservation(o) }

// PutHTML keeps the HTML form of an observation and returns its hash, for
// Step.SetHTMLHash.
func (w *Writer) PutHTML(html string) (string, error) { return w.store.PutHTML(html) }

// PutScreenshot keeps a JPEG and returns its hash, for Step.Screenshot.
func (w *Writer) PutScreenshot(jpeg []byte) (string, error) { return w.store.PutScreenshot(jpeg) }

// Append writes the next step and syncs it to disk before it returns. Seq
// goes up by one from 1. Hashes are checked in form, not looked up. If the
// disk is full (*OutputError), the file stays as it was before the call.
func (w *Writer) Append(s Step) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if err := w.usable(); err != nil {
		return err
	}
	if s.Seq != w.n+1 {
		return fmt.Errorf("session %s: step %d cannot follow step %d", w.header.ID, s.Seq, w.n)
	}
	for _, h := range []string{s.Observation, s.Screenshot} {
		if h == "" {
			continue
		}
		if err := CheckHash(h); err != nil {
			return fmt.Errorf("session %s: step %d: %w", w.header.ID, s.Seq, err)
		}
	}
	text, err := encode(s)
	if err != nil {
		return fmt.Errorf("session %s: step %d: %w", w.header.ID, s.Seq, err)
	}
	if len(text) > MaxLine {
		return fmt.Errorf("session %s: step %d has %d bytes; a line may have %d", w.header.ID, s.Seq, len(text), MaxLine)
	}
	if err := w.write(append(text, '\n')); err != nil {
		return err
	}
	w.n++
	return nil
}

// write appends a line or nothing.
func (w *Writer) write(b []byte) error {
	_, err := w.steps.Write(b)
	if err == nil {
		err = w.steps.Sync()
	}
	if err == nil {
		w.size += int64(len(b))
		return nil
	}
	err = output(w.steps.Name(), err)
	// Half a line in the middle would make the whole file unreadable.
	if terr := w.steps.Truncate(w.size); terr != nil {
		w.err = err
	}
	return err
}

// usable tells why nothing more can be written, if so.
func (w *Writer) usable() error {
	if w.steps == nil {
		return fmt.Errorf("session %s: %w", w.header.ID, ErrClosed)
	}
	return w.err
}

// Finish writes the end and renames the attempt to <id>/, which it returns.
// End.Steps is set to the number of steps written. If another attempt was
// first, this one stays as it is, its folder is returned, and the error is
// ErrAlreadyDone. Whatever it returns, the Writer is closed.
func (w *Writer) Finish(e End) (string, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.steps == nil {
		return "", fmt.Errorf("session %s: %w", w.header.ID, ErrClosed)
	}
	if e.Outcome == "" {
		return "", fmt.Errorf("session %s: its end has no outcome", w.header.ID)
	}
	if err := w.close(); err != nil {
		return w.dir, err
	}
	e.Steps = w.n
	b, err := encode(sessionJSON{Header: w.header, End: &e})
	if err != nil {
		return w.dir, fmt.Errorf("end of session %s: %w", w.header.ID, err)
	}
	if err := w.writeSession(b); err != nil {
		return w.dir, err
	}
	done := filepath.Join(w.store.dir, w.header.ID)
	// No folder replaces one that holds something: the first wins.
	if err := os.Rename(w.dir, done); errors.Is(err, fs.ErrExist) {
		return w.dir, fmt.Errorf("session %s: %w; this attempt stays in %s", w.header.ID, ErrAlreadyDone, w.dir)
	} else if err != nil {
		return w.dir, output(done, err)
	}
	syncDir(w.store.dir)
	return done, nil
}

// Close ends writing without an end. The attempt stays readable. It does
// nothing after Finish or a first Close.
func (w *Writer) Close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.close()
}

func (w *Writer) close() error {
	if w.steps == nil {
		return nil
	}
	err := w.steps.Close()
	w.steps = nil
	return output(filepath.Join(w.dir, stepsFile), err)
}

// writeSession puts session.json in place, whole or not at all.
func (w *Writer) writeSession(b []byte) error {
	return writeFile(filepath.Join(w.dir, sessionFile), func(f io.Writer) error {
		_, err := f.Write(append(b, '\n'))
		return err
	})
}
