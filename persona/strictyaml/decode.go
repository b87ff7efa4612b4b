package strictyaml

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// MaxSize bounds a file, in bytes.
const MaxSize = 1 << 20

// Decode reads one YAML document into what into points to. The error, if any,
// is an *Error with every fault found (at most MaxFaults); into is then left
// as it was.
func Decode(file string, data []byte, into any) error {
	_, err := Parse(file, data, into)
	return err
}

// Parse is Decode for callers with checks of their own. The Doc is never nil
// and already holds the faults that the error tells.
func Parse(file string, data []byte, into any) (*Doc, error) {
	d := newDoc(file)
	v := reflect.ValueOf(into)
	if v.Kind() != reflect.Pointer || v.IsNil() {
		return d, fmt.Errorf("strictyaml: cannot decode into %T, want a pointer", into)
	}
	root := d.document(data)
	if root == nil {
		return d, d.Err()
	}
	w := &walker{doc: d}
	w.value(root, v.Type().Elem(), "", 0)
	if err := d.Err(); err != nil {
		return d, err
	}
	// Into a fresh value: a fault that only the library finds leaves into alone.
	fresh := reflect.New(v.Type().Elem())
	fresh.Elem().Set(v.Elem())
	if err := decode(root, fresh.Interface()); err != nil {
		d.library(err)
		return d, d.Err()
	}
	v.Elem().Set(fresh.Elem())
	return d, nil
}

// Read is Parse for the file of that name. A file that cannot be read is an
// *Error too, with the cause to unwrap.
func Read(file string, into any) (*Doc, error) {
	f, err := os.Open(file)
	if err != nil {
		return unreadable(file, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxSize+1))
	if err != nil {
		return unreadable(file, err)
	}
	return Parse(file, data, into)
}

func unreadable(file string, err error) (*Doc, error) {
	// The operating system's words name the file once more; only the reason is news.
	reason := err
	var pe *fs.PathError
	if errors.As(err, &pe) {
		reason = pe.Err
	}
	d := newDoc(file)
	d.cause = err
	message := reason.Error()
	if errors.Is(err, fs.ErrNotExist) {
		message += FileHint(file)
	}
	d.fault(0, "", message)
	return d, d.Err()
}

// document returns the content of the only document, or nil after a fault.
func (d *Doc) document(data []byte) *yaml.Node {
	if len(data) > MaxSize {
		d.fault(0, "", fmt.Sprintf("the file is larger than %d MiB", MaxSize>>20))
		return nil
	}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var first, second yaml.Node
	err := next(dec, &first)
	switch {
	case errors.Is(err, io.EOF):
		d.fault(1, "", "the file is empty")
		return nil
	case err != nil:
		d.library(err)
		return nil
	}
	err = next(dec, &second)
	switch {
	case errors.Is(err, io.EOF):
	case err != nil:
		d.library(err)
		return nil
	default:
		d.fault(max(1, second.Line), "", "a second document begins here; want one document in a file")
		return nil
	}
	if len(first.Content) != 1 || first.Content[0].ShortTag() == "!!null" {
		d.fault(1, "", "the file is empty")
		return nil
	}
	return first.Content[0]
}

// next and decode keep a panic of the library, which reads what strangers
// wrote, from ending the program.
func next(dec *yaml.Decoder, n *yaml.Node) (err error) {
	defer recovered(&err)
	return dec.Decode(n)
}

func decode(n *yaml.Node, into any) (err error) {
	defer recovered(&err)
	return n.Decode(into)
}

func recovered(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("cannot be read: %v", r)
	}
}

var yamlLine = regexp.MustCompile(`^line (\d+): `)

// library turns an error of the YAML library into faults with lines.
func (d *Doc) library(err error) {
	messages := []string{err.Error()}
	var te *yaml.TypeError
	if errors.As(err, &te) {
		messages = te.Errors
	}
	for _, m := range messages {
		m, line := strings.TrimPrefix(m, "yaml: "), 1
		if g := yamlLine.FindStringSubmatch(m); g != nil {
			line, _ = strconv.Atoi(g[1])
			m = m[len(g[0]):]
			// What its parser says, unlike its scanner, counts from 0.
			if strings.HasPrefix(m, "did not find expected") {
				line++
			}
		}
		d.fault(line, "", m)
	}
}
