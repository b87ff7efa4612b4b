package trajectory

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Fault is the kind of a Finding.
type Fault string

// The faults that Verify finds.
const (
	FaultUnreadable  Fault = "unreadable"   // a file that cannot be opened or understood
	FaultTornLine    Fault = "torn_line"    // the last line is not whole
	FaultSchema      Fault = "schema"       // valid JSON that the schema does not allow
	FaultSeq         Fault = "seq"          // a gap in the numbers of the steps
	FaultCount       Fault = "count"        // the end names another number of steps
	FaultNoEnd       Fault = "no_end"       // a session without an end
	FaultAttempt     Fault = "attempt"      // a left-over attempt
	FaultName        Fault = "name"         // a folder named unlike its session
	FaultBlobMissing Fault = "blob_missing" // a step names a blob that is not there
	FaultBlobDamaged Fault = "blob_damaged" // a blob that does not hold what its hash says
	FaultLeftover    Fault = "leftover"     // a temporary file of a killed run
)

// Finding is one thing that is wrong in a store.
type Finding struct {
	Fault Fault  `json:"fault"`
	File  string `json:"file"`
	Line  int    `json:"line,omitempty"` // from 1; 0 if no line is meant
	What  string `json:"what"`           // in words
	Do    string `json:"do"`             // what a person can do about it
}

// String gives a finding on one line.
func (f Finding) String() string {
	at := f.File
	if f.Line > 0 {
		at = fmt.Sprintf("%s:%d", f.File, f.Line)
	}
	return at + ": " + f.What + "; " + f.Do
}

// Verify reads everything in a store, or in one session, and tells what is
// wrong: sessions in the order of their folders, then
// what killed runs left lying about. It changes nothing. No findings means that every step, every end and
// every blob that a step names can be read. The error is for a path that
// cannot be read at all.
func Verify(dir string) ([]Finding, error) {
	check, err := schemas()
	if err != nil {
		return nil, err
	}
	store, folders := dir, []string{dir}
	alone := isSession(dir)
	if alone {
		abs, err := filepath.Abs(dir)
		if err != nil {
			return nil, fmt.Errorf("session %s: %w", dir, err)
		}
		store = filepath.Dir(abs)
	}
	b, err := newBlobs(store)
	if err != nil {
		return nil, err
	}
	v := &verifier{check: check, blobs: b, seen: map[string]bool{}}
	if !alone {
		entries, err := os.ReadDir(dir)
		if err != nil {
			return nil, fmt.Errorf("store: %w", err)
		}
		folders = nil
		for _, e := range entries {
			if e.IsDir() && e.Name() != blobFolder && !strings.HasPrefix(e.Name(), ".") {
				folders = append(folders, filepath.Join(dir, e.Name()))
			}
		}
	}
	for _, f := range folders {
		v.session(f)
	}
	v.leftovers(dir)
	return v.found, nil
}

type verifier struct {
	check *checker
	blobs *blobs
	seen  map[string]bool // blobs looked at already, by path
	found []Finding
}

func (v *verifier) add(fault Fault, file string, line int, what, do string) {
	v.found = append(v.found, Finding{fault, file, line, what, do})
}

// session looks at one session or attempt.
func (v *verifier) session(dir string) {
	path := filepath.Join(dir, sessionFile)
	data, err := readBounded(path, MaxLine)
	if errors.Is(err, fs.ErrNotExist) {
		if _, n := splitAttempt(filepath.Base(dir)); n > 0 {
			v.add(FaultAttempt, dir, 0, "is an attempt that was killed before it began", "delete the folder")
			return
		}
		v.add(FaultUnreadable, dir, 0, "has no "+sessionFile+", so it is not a session", "move the folder out of the store")
		return
	}
	if err != nil {
		v.add(FaultUnreadable, path, 0, err.Error(), "restore the file")
		return
	}
	s, err := parseSession(data, filepath.Base(dir))
	if err != nil {
		do := "restore the file from a copy, or move the folder out of the store"
		if ve := (*VersionError)(nil); errors.As(err, &ve) {
			do = "use a newer version to read it"
		}
		v.add(FaultUnreadable, path, 0, err.Error(), do)
		return
	}
	if err := conforms(v.check.session, data); err != nil {
		v.add(FaultSchema, path, 0, err.Error(), "correct the program that wrote it")
	}
	v.name(dir, s)
	steps := v.steps(filepath.Join(dir, stepsFile))
	if s.End != nil && steps >= 0 && s.End.Steps != steps {
		v.add(FaultCount, path, 0, fmt.Sprintf("the end speaks of %d steps and there are %d", s.End.Steps, steps),
			"restore "+stepsFile+", or do not count on this session")
	}
}

// name looks at what the folder's name says about the session.
func (v *verifier) name(dir string, s sessionJSON) {
	id, n := splitAttempt(filepath.Base(dir))
	if abs, err := filepath.Abs(dir); err == nil {
		id, n = splitAttempt(filepath.Base(abs)) // dir may be "."
	}
	if id != s.Header.ID {
		v.add(FaultName, dir, 0, fmt.Sprintf("is the folder of a session with the id %q", s.Header.ID), "rename the folder to that id")
	}
	switch {
	case n > 0 && s.End != nil:
		v.add(FaultAttempt, dir, 0, "is a second attempt at a session that is done", "delete the folder")
	case n > 0:
		v.add(FaultAttempt, dir, 0, "is an attempt without an end: it is still running, or was killed",
			"if nothing is running, look at it by name or delete the folder")
	case s.End == nil:
		v.add(FaultNoEnd, filepath.Join(dir, sessionFile), 0, "has no end, so listings leave it out",
			"rename the folder to "+attemptName(id, 1)+", or delete it")
	}
}

// steps looks at a file of steps and returns how many it holds, -1 if they
// cannot be counted.
func (v *verifier) steps(path string) int {
	f, err := os.Open(path)
	if err != nil {
		v.add(FaultUnreadable, path, 0, err.Error(), "restore the file")
		return -1
	}
	defer f.Close()
	n, before := 0, 0
	err = scanLines(f, MaxLine, func(l line) error {
		s, err := parseStep(l.text)
		if err != nil && l.last {
			v.add(FaultTornLine, path, l.n, fmt.Sprintf("the last line is torn (%d bytes)", len(l.text)),
				"nothing: readers leave it out; delete the line to be rid of the notice")
			return nil
		}
		if err != nil {
			v.add(FaultUnreadable, path, l.n, err.Error(), "restore the line; until then the session cannot be read")
			n, before = n+1, before+1 // one fault, one finding
			return nil
		}
		n++
		if err := conforms(v.check.step, l.text); err != nil {
			v.add(FaultSchema, path, l.n, err.Error(), "correct the program that wrote it")
		}
		if s.Seq != before+1 {
			v.add(FaultSeq, path, l.n, fmt.Sprintf("step %d follows step %d", s.Seq, before), "restore the file: steps are missing or out of order")
		}
		before = s.Seq
		v.blob(path, l.n, observationBlob, s.Observation)
		v.blob(path, l.n, screenshotBlob, s.Screenshot)
		v.htmlBlob(path, l.n, s)
		return nil
	})
	if err != nil {
		line := 0
		if fe := (*FileError)(nil); errors.As(err, &fe) {
			line, err = fe.Line, fe.Err
		}
		v.add(FaultUnreadable, path, line, err.Error(), "restore the file")
		return -1
	}
	return n
}

// htmlBlob looks at the HTML form that a step may name in Extra.
func (v *verifier) htmlBlob(path string, line int, s Step) {
	raw, ok := s.Extra[ExtraHTML]
	if !ok {
		return
	}
	var hash string
	if err := json.Unmarshal(raw, &hash); err != nil {
		v.add(FaultSchema, path, line, "extra.html is not a string", "correct the program that wrote it")
		return
	}
	v.blob(path, line, htmlBlob, hash)
}

// blob looks at one blob, once.
func (v *verifier) blob(path string, line int, k kind, hash string) {
	if hash == "" {
		return
	}
	if err := CheckHash(hash); err != nil {
		v.add(FaultSchema, path, line, k.what+": "+err.Error(), "correct the program that wrote it")
		return
	}
	at := v.blobs.path(k, hash)
	if v.seen[at] {
		return
	}
	v.seen[at] = true
	var err error
	if k == observationBlob {
		_, err = v.blobs.observation(hash)
	} else {
		_, err = v.blobs.get(k, hash)
	}
	switch {
	case err == nil:
	case errors.Is(err, fs.ErrNotExist):
		v.add(FaultBlobMissing, at, 0, fmt.Sprintf("is missing; %s:%d names it as its %s", path, line, k.what), "copy it from where the session came from")
	default:
		v.add(FaultBlobDamaged, at, 0, err.Error(), "copy it again from where the session came from")
	}
}

// leftovers finds temporary files, wherever they lie.
func (v *verifier) leftovers(dir string) {
	filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && isTemp(d.Name()) {
			v.add(FaultLeftover, path, 0, "is a temporary file of a run that is going on, or was killed", "delete it if nothing is running")
		}
		return nil
	})
}
