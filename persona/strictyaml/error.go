package strictyaml

import (
	"fmt"
	"strings"
)

// Fault is one thing that is wrong with a file.
type Fault struct {
	// Line counts from 1; 0 speaks of the file as a whole.
	Line int
	// Path says where: "tasks[1].budget", or "" for the top of the file.
	Path string
	// Message is written for the author of the file.
	Message string
}

// String is the fault without its file: "tasks[1].budget: want a number".
func (f Fault) String() string {
	if f.Path == "" {
		return f.Message
	}
	return f.Path + ": " + f.Message
}

// Error is what is wrong with one file, by line. It holds at least one fault.
type Error struct {
	File   string
	Faults []Fault
	// More counts the faults beyond MaxFaults.
	More int
	// Err is the cause if the file could not be read at all.
	Err error
}

// Error gives one line per fault: "shop.yaml:7: unknown key …".
func (e *Error) Error() string {
	var b strings.Builder
	for i, f := range e.Faults {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(e.File)
		if f.Line > 0 {
			fmt.Fprintf(&b, ":%d", f.Line)
		}
		b.WriteString(": " + f.String())
	}
	if e.More > 0 {
		fmt.Fprintf(&b, "\n%s: and %d more", e.File, e.More)
	}
	return b.String()
}

// Unwrap gives the cause, such as fs.ErrNotExist.
func (e *Error) Unwrap() error { return e.Err }
