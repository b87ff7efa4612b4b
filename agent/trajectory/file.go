package trajectory

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// tempMark is in the name of every file that is not whole yet.
const tempMark = ".tmp-"

// isTemp tells whether a file's name is that of one not whole yet.
func isTemp(name string) bool {
	return strings.HasPrefix(name, ".") && strings.Contains(name, tempMark)
}

// writeFile makes a file appear whole or not at all: written beside its
// place, synced, renamed. It replaces what was there. Errors of the file
// system are *OutputError; those of write come back as they are.
func writeFile(path string, write func(io.Writer) error) (err error) {
	f, err := createTemp(path)
	if err != nil {
		return output(path, err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	w := bufio.NewWriterSize(outputWriter{path, f}, 64<<10)
	if err := write(w); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return output(path, err)
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return output(path, err)
	}
	return nil
}

// outputWriter gives errors of the disk their type, so that they can be told
// from those of whoever produces the content.
type outputWriter struct {
	path string
	w    io.Writer
}

func (o outputWriter) Write(b []byte) (int, error) {
	n, err := o.w.Write(b)
	return n, output(o.path, err)
}

// createTemp is os.CreateTemp, but with the permissions the user's umask
// gives, since a store may be shared.
func createTemp(path string) (*os.File, error) {
	dir, base := filepath.Split(path)
	for {
		name := fmt.Sprintf("%s.%s%s%016x", dir, base, tempMark, rand.Uint64())
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// syncDir makes names in a folder survive a power cut. Not every file system
// can, and none of ours depends on it, so errors are let go.
func syncDir(dir string) {
	if d, err := os.Open(dir); err == nil {
		d.Sync()
		d.Close()
	}
}
