package trajectory

import (
	"bytes"
	"testing"

	"github.com/klauspost/compress/zstd"
)

// FuzzSteps: whatever stands in a file, reading it ends, and what is read can
// be written and read again.
func FuzzSteps(f *testing.F) {
	f.Add([]byte(""))
	f.Add(lines(f, some(2)...))
	f.Add(lines(f, some(2)...)[:200])
	f.Add([]byte("{}\nnull\n{"))
	f.Add([]byte(`{"extra":{"html":1},"began":"2026-11-22T21:15:30Z","pointer":{"x":1e308}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		steps, torn, err := readSteps(bytes.NewReader(data), "f")
		if err != nil && (steps != nil || torn != nil) {
			t.Fatal("an error and steps")
		}
		for _, s := range steps {
			s.HTMLHash()
			b, err := encode(s)
			if err != nil {
				t.Fatalf("what was read cannot be written: %v", err)
			}
			if _, err := parseStep(b); err != nil {
				t.Fatalf("what was written cannot be read: %v", err)
			}
		}
	})
}

// FuzzSession: session.json may hold anything.
func FuzzSession(f *testing.F) {
	f.Add([]byte(`{"header":{"version":1,"id":"a","seed":18446744073709551615},"end":{"outcome":"left"}}`))
	f.Add([]byte(`{"header":{"version":9,"id":[]}}`))
	f.Add([]byte(`{"header":null}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := parseSession(data, "folder")
		if err == nil && (s.Header.Version < 1 || s.Header.Version > Version) {
			t.Fatalf("version %d was taken", s.Header.Version)
		}
	})
}

// FuzzBlob: a blob's file may hold anything; only the right bytes come out.
func FuzzBlob(f *testing.F) {
	enc, err := zstd.NewWriter(nil, zstd.WithZeroFrames(true))
	if err != nil {
		f.Fatal(err)
	}
	dec, err := newDecoder(1 << 20)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(enc.EncodeAll([]byte(`{"url":"u"}`), nil))
	f.Add(enc.EncodeAll(make([]byte, 2<<20), nil)) // more than is allowed
	f.Add([]byte{})
	want := []byte("what the hash says")
	f.Add(enc.EncodeAll(want, nil))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, k := range []kind{observationBlob, screenshotBlob} {
			got, err := unpack(dec, k, Hash(want), data)
			if err == nil && !bytes.Equal(got, want) {
				t.Fatalf("%q came out", got)
			}
		}
	})
}
