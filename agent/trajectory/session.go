package trajectory

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// The files of a session.
const (
	sessionFile = "session.json"
	stepsFile   = "steps.jsonl"
)

// Session is one session on disk, open for reading. Its methods read the
// files anew at every call and may be used by many goroutines.
type Session struct {
	Header Header
	// End is nil while the session runs, and for one that was killed.
	End *End
	// Dir is the session's folder.
	Dir string

	blobs *blobs
}

// sessionJSON is the shape of session.json.
type sessionJSON struct {
	Header Header `json:"header"`
	End    *End   `json:"end,omitempty"`
}

// OpenSession opens a session by its folder, <id>/ or an attempt <id>.<n>/.
// The blobs are those of the store it lies in. A newer format is a
// *VersionError, a file that cannot be understood a *FileError, a folder that
// is no session fs.ErrNotExist.
func OpenSession(path string) (*Session, error) {
	abs, err := filepath.Abs(path) // "." has no folder above it
	if err != nil {
		return nil, fmt.Errorf("session %s: %w", path, err)
	}
	b, err := newBlobs(filepath.Dir(abs))
	if err != nil {
		return nil, err
	}
	return openSession(path, b)
}

func openSession(dir string, b *blobs) (*Session, error) {
	path := filepath.Join(dir, sessionFile)
	data, err := readBounded(path, MaxLine)
	if errors.Is(err, fs.ErrNotExist) {
		if _, serr := os.Stat(dir); serr == nil {
			return nil, fmt.Errorf("session %s: has no %s: %w", dir, sessionFile, fs.ErrNotExist)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("session %s: %w", dir, err)
	}
	s, err := parseSession(data, filepath.Base(dir))
	if err != nil {
		var v *VersionError
		if errors.As(err, &v) {
			return nil, err
		}
		return nil, &FileError{Path: path, Err: err}
	}
	return &Session{Header: s.Header, End: s.End, Dir: dir, blobs: b}, nil
}

// parseSession reads session.json. The version is read on its own first: a
// newer format may have fields of other shapes, and is to be refused by name.
func parseSession(data []byte, folder string) (sessionJSON, error) {
	var probe struct {
		Header *struct {
			Version int             `json:"version"`
			ID      json.RawMessage `json:"id"`
		} `json:"header"`
	}
	if err := json.Unmarshal(data, &probe); err != nil {
		return sessionJSON{}, err
	}
	if probe.Header == nil {
		return sessionJSON{}, errors.New(`has no "header"`)
	}
	if v := probe.Header.Version; v < 1 || v > Version {
		id := folder
		_ = json.Unmarshal(probe.Header.ID, &id) // the folder's name will do
		return sessionJSON{}, &VersionError{ID: id, Version: v}
	}
	var s sessionJSON
	if err := json.Unmarshal(data, &s); err != nil {
		return sessionJSON{}, err
	}
	return s, nil
}

// Attempt is the number of the attempt that this is, 0 for a finished session.
func (s *Session) Attempt() int {
	_, n := splitAttempt(filepath.Base(s.Dir))
	return n
}

// Steps reads all steps, in the order of the file. The last line of a session
// that was killed may be torn: it is left out, and the notice says so (nil
// otherwise). A line that cannot be read anywhere else is a *FileError.
func (s *Session) Steps() ([]Step, *TornLine, error) {
	path := filepath.Join(s.Dir, stepsFile)
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, fmt.Errorf("session %s: %w", s.Header.ID, err)
	}
	defer f.Close()
	return readSteps(f, path)
}

// Observation reads an observation and checks it against its hash. A missing
// one is fs.ErrNotExist, one that holds something else ErrDamaged.
func (s *Session) Observation(hash string) (page.Observation, error) {
	return s.blobs.observation(hash)
}

// HTML reads the HTML form of an observation; errors as for Observation.
func (s *Session) HTML(hash string) (string, error) { return s.blobs.html(hash) }

// Screenshot reads a JPEG; errors as for Observation.
func (s *Session) Screenshot(hash string) ([]byte, error) { return s.blobs.get(screenshotBlob, hash) }

// WriteFile puts a further file, such as report.html, into the session's
// folder, whole or not at all, replacing an older one. The session's own
// files are not for it. A folder that cannot be written is an *OutputError.
func (s *Session) WriteFile(name string, write func(io.Writer) error) error {
	if name != filepath.Base(name) || strings.HasPrefix(name, ".") || name == sessionFile || name == stepsFile {
		return fmt.Errorf("session %s: %q cannot be written into its folder", s.Header.ID, name)
	}
	return writeFile(filepath.Join(s.Dir, name), write)
}

func (b *blobs) observation(hash string) (page.Observation, error) {
	data, err := b.get(observationBlob, hash)
	if err != nil {
		return page.Observation{}, err
	}
	var o page.Observation
	if err := json.Unmarshal(data, &o); err != nil {
		return page.Observation{}, &FileError{Path: b.path(observationBlob, hash), Err: err}
	}
	return o, nil
}

func (b *blobs) html(hash string) (string, error) {
	data, err := b.get(htmlBlob, hash)
	return string(data), err
}
