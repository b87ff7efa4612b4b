package strictyaml

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// MaxFaults is how many faults are told at once.
const MaxFaults = 10

// maxKept bounds the faults that are counted; nobody reads beyond.
const maxKept = 1000

// Doc is a file that was read: it knows the line of every value, so that
// checks of meaning can speak as precisely as checks of form.
type Doc struct {
	file   string
	lines  map[string]int
	faults []Fault
	cause  error
}

func newDoc(file string) *Doc {
	return &Doc{file: file, lines: map[string]int{}}
}

// Line returns the line on which a value was given, counted from 1. The path
// is written as in faults ("tasks[1].budget"); for a value that is not in the
// file it is the line of what should hold it.
func (d *Doc) Line(path string) int {
	for path != "" {
		if n, ok := d.lines[path]; ok {
			return n
		}
		i := strings.LastIndexAny(path, ".[")
		if i < 0 {
			break
		}
		path = path[:i]
	}
	return max(1, d.lines[""])
}

// Has tells whether the file gives a value at that path, be it an empty one.
func (d *Doc) Has(path string) bool {
	_, ok := d.lines[path]
	return ok
}

// Fault adds a fault at the line of path.
func (d *Doc) Fault(path, format string, args ...any) {
	d.fault(d.Line(path), path, fmt.Sprintf(format, args...))
}

func (d *Doc) fault(line int, path, message string) {
	if len(d.faults) == maxKept {
		return
	}
	d.faults = append(d.faults, Fault{Line: line, Path: path, Message: message})
}

// Err returns an *Error with all faults so far, in order of lines, or nil.
func (d *Doc) Err() error {
	if len(d.faults) == 0 {
		return nil
	}
	all := slices.Clone(d.faults)
	slices.SortStableFunc(all, func(a, b Fault) int { return cmp.Compare(a.Line, b.Line) })
	told := min(len(all), MaxFaults)
	return &Error{File: d.file, Faults: all[:told:told], More: len(all) - told, Err: d.cause}
}
