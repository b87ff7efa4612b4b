package trajectory

import (
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"

	"github.com/aisle-sim/aisle/browser/page"
)

// Store is a folder of sessions:
//
//	DIR/<id>/session.json      one object: {"header": Header, "end": End}
//	DIR/<id>/steps.jsonl       one Step a line
//	DIR/<id>/report.html       by the report room
//	DIR/<id>.<attempt>/        the same, not finished (yet)
//	DIR/blobs/<h>/<hash>.json.zst, .html.zst, .jpg
//
// where <h> is the first two digits of the hash. A Store holds no state but
// its path: any number of goroutines, and of processes on one file system,
// may read and write one folder at the same time.
type Store struct {
	dir   string
	blobs *blobs
}

// OpenStore opens a folder that exists, for reading; nothing is written until
// something is put into it, so a read-only folder is fine. A folder that is
// not there is fs.ErrNotExist.
func OpenStore(dir string) (*Store, error) {
	fi, err := os.Stat(dir)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	if !fi.IsDir() {
		return nil, fmt.Errorf("store %s: is a file, not a folder", dir)
	}
	if isSession(dir) {
		return nil, fmt.Errorf("store %s: is a session; its store is the folder above", dir)
	}
	return newStore(dir)
}

// CreateStore opens a folder for writing and makes it if need be. It is tried
// at once, so that a run ends before its first page and not after its last:
// a folder that cannot be written is an *OutputError.
func CreateStore(dir string) (*Store, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, output(dir, err)
	}
	f, err := createTemp(filepath.Join(dir, "probe"))
	if err != nil {
		return nil, output(dir, err)
	}
	if err := errors.Join(f.Close(), os.Remove(f.Name())); err != nil {
		return nil, output(dir, err)
	}
	return OpenStore(dir)
}

func newStore(dir string) (*Store, error) {
	b, err := newBlobs(dir)
	if err != nil {
		return nil, err
	}
	return &Store{dir: dir, blobs: b}, nil
}

// Dir is the folder, as it was given.
func (s *Store) Dir() string { return s.dir }

// Done tells whether the session of that id is finished and in the store.
func (s *Store) Done(id string) bool {
	return CheckID(id) == nil && isSession(filepath.Join(s.dir, id))
}

// Session opens one session by its id, or one attempt by its folder's name.
func (s *Store) Session(id string) (*Session, error) {
	folder, _ := splitAttempt(id)
	if err := CheckID(folder); err != nil {
		return nil, err
	}
	return openSession(filepath.Join(s.dir, id), s.blobs)
}

// Sessions gives the finished sessions in the order of their ids. Attempts,
// and sessions without an end, are left out; Verify lists them. A session
// that cannot be read comes as (nil, error) and the next one follows.
func (s *Store) Sessions() iter.Seq2[*Session, error] {
	return func(yield func(*Session, error) bool) {
		folders, err := s.folders()
		if err != nil {
			yield(nil, err)
			return
		}
		for _, f := range folders {
			if _, n := splitAttempt(f); n > 0 {
				continue
			}
			x, err := s.Session(f)
			if err == nil && x.End == nil {
				continue
			}
			if !yield(x, err) {
				return
			}
		}
	}
}

// folders are the names of the folders that are sessions or attempts, sorted.
func (s *Store) folders() ([]string, error) {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	var names []string
	for _, e := range entries {
		id, _ := splitAttempt(e.Name())
		if CheckID(id) == nil && isSession(filepath.Join(s.dir, e.Name())) {
			names = append(names, e.Name())
		}
	}
	slices.Sort(names)
	return names, nil
}

// Sessions gives the sessions of a path that a command was given: the
// finished ones of a store, or the one session or attempt that it is.
func Sessions(path string) iter.Seq2[*Session, error] {
	return func(yield func(*Session, error) bool) {
		if isSession(path) {
			yield(OpenSession(path))
			return
		}
		s, err := OpenStore(path)
		if err != nil {
			yield(nil, err)
			return
		}
		for x, err := range s.Sessions() {
			if !yield(x, err) {
				return
			}
		}
	}
}

// isSession tells whether a folder holds a session or an attempt.
func isSession(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, sessionFile))
	return err == nil
}

// PutObservation keeps an observation (its HTML left out) and returns its hash.
func (s *Store) PutObservation(o page.Observation) (string, error) {
	b, err := Canonical(o)
	if err != nil {
		return "", err
	}
	return s.blobs.put(observationBlob, b)
}

// PutHTML keeps the HTML form of an observation and returns its hash.
func (s *Store) PutHTML(html string) (string, error) {
	return s.blobs.put(htmlBlob, []byte(html))
}

// PutScreenshot keeps a JPEG as it is and returns its hash.
func (s *Store) PutScreenshot(jpeg []byte) (string, error) {
	if len(jpeg) == 0 {
		return "", errors.New("screenshot is empty")
	}
	return s.blobs.put(screenshotBlob, jpeg)
}

// Observation reads an observation and checks it against its hash.
func (s *Store) Observation(hash string) (page.Observation, error) { return s.blobs.observation(hash) }

// HTML reads the HTML form of an observation and checks it against its hash.
func (s *Store) HTML(hash string) (string, error) { return s.blobs.html(hash) }

// Screenshot reads a JPEG and checks it against its hash.
func (s *Store) Screenshot(hash string) ([]byte, error) { return s.blobs.get(screenshotBlob, hash) }
