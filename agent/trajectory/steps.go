package trajectory

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// TornLine is the notice that the last line of a file of steps was not whole
// and was left out: the run that wrote it was killed while writing.
type TornLine struct {
	File  string
	Line  int // from 1
	Bytes int // that were left out
}

// String says it in a sentence.
func (t *TornLine) String() string {
	return fmt.Sprintf("%s:%d: the last line is torn (%d bytes) and was left out", t.File, t.Line, t.Bytes)
}

// readSteps reads a file of steps; name is its name in notices and errors.
func readSteps(r io.Reader, name string) ([]Step, *TornLine, error) {
	var (
		steps []Step
		torn  *TornLine
	)
	err := scanLines(r, MaxLine, func(l line) error {
		s, err := parseStep(l.text)
		switch {
		case err == nil:
			steps = append(steps, s)
		case l.last:
			torn = &TornLine{File: name, Line: l.n, Bytes: len(l.text)}
		default:
			return err
		}
		return nil
	})
	if err != nil {
		var e *FileError
		if errors.As(err, &e) {
			e.Path = name
		}
		return nil, nil, err
	}
	return steps, torn, nil
}

// parseStep reads one line. A whole object without its newline is whole: cut
// anywhere else, JSON does not parse.
func parseStep(text []byte) (Step, error) {
	if !bytes.HasPrefix(text, []byte("{")) { // "null" would parse
		return Step{}, errors.New("is not a JSON object")
	}
	var s Step
	if err := json.Unmarshal(text, &s); err != nil {
		return Step{}, err
	}
	return s, nil
}

// line is a line without its end.
type line struct {
	n    int // from 1
	text []byte
	last bool
}

// scanLines calls each for every line; the text is valid during the call.
// Errors are *FileError with the line set.
func scanLines(r io.Reader, max int, each func(line) error) error {
	br := bufio.NewReaderSize(r, 64<<10)
	var long []byte // a line that is longer than the reader's buffer
	for n := 1; ; n++ {
		text, err := br.ReadSlice('\n')
		long = long[:0]
		for errors.Is(err, bufio.ErrBufferFull) && len(long)+len(text) <= max {
			long = append(long, text...)
			text, err = br.ReadSlice('\n')
		}
		if len(long) > 0 {
			long = append(long, text...)
			text = long
		}
		if len(text) > max+1 || errors.Is(err, bufio.ErrBufferFull) {
			return &FileError{Line: n, Err: fmt.Errorf("is longer than %d bytes", max)}
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return &FileError{Line: n, Err: err}
		}
		if len(text) == 0 {
			return nil
		}
		last := err != nil
		if !last {
			// Peek may move the buffer that text lies in.
			long = append(long[:0], bytes.TrimSuffix(text, []byte("\n"))...)
			text = long
			_, perr := br.Peek(1)
			last = perr != nil
		}
		if err := each(line{n: n, text: text, last: last}); err != nil {
			return &FileError{Line: n, Err: err}
		}
	}
}
