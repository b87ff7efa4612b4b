package trajectory_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/agent/trajectory/trajectorytest"
)

func TestVerifyFinds(t *testing.T) {
	read := func(t *testing.T, path string) string {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	write := func(t *testing.T, path, text string) {
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	change := func(t *testing.T, path, from, to string) {
		text := read(t, path)
		if !strings.Contains(text, from) {
			t.Fatalf("%s has no %s", path, from)
		}
		write(t, path, strings.Replace(text, from, to, 1))
	}
	blob := func(t *testing.T, s *trajectory.Session, ext string) string {
		steps, _, err := s.Steps()
		if err != nil {
			t.Fatal(err)
		}
		h := steps[0].Observation
		if ext == ".jpg" {
			h = steps[0].Screenshot
		}
		return filepath.Join(filepath.Dir(s.Dir), "blobs", h[:2], h+ext)
	}
	steps := func(s *trajectory.Session) string { return filepath.Join(s.Dir, "steps.jsonl") }
	session := func(s *trajectory.Session) string { return filepath.Join(s.Dir, "session.json") }
	cases := map[string]struct {
		harm  func(t *testing.T, s *trajectory.Session)
		fault trajectory.Fault
		file  string // how it ends
		line  int
	}{
		"torn line": {func(t *testing.T, s *trajectory.Session) { write(t, steps(s), read(t, steps(s))+`{"seq":7,`) },
			trajectory.FaultTornLine, "s/steps.jsonl", 7},
		"broken line": {func(t *testing.T, s *trajectory.Session) { change(t, steps(s), `{"seq":2`, `{"seq":2 2`) },
			trajectory.FaultUnreadable, "s/steps.jsonl", 2},
		"seq gap": {func(t *testing.T, s *trajectory.Session) { change(t, steps(s), `{"seq":6`, `{"seq":8`) },
			trajectory.FaultSeq, "s/steps.jsonl", 6},
		"unknown field": {func(t *testing.T, s *trajectory.Session) { change(t, steps(s), `{"seq":3`, `{"more":1,"seq":3`) },
			trajectory.FaultSchema, "s/steps.jsonl", 3},
		"schema of the header": {func(t *testing.T, s *trajectory.Session) {
			change(t, session(s), `"actor":"policy"`, `"actor":"robot"`)
		}, trajectory.FaultSchema, "s/session.json", 0},
		"missing end": {func(t *testing.T, s *trajectory.Session) {
			text := read(t, session(s))
			write(t, session(s), text[:strings.Index(text, `,"end":`)]+"}")
		}, trajectory.FaultNoEnd, "s/session.json", 0},
		"another count": {func(t *testing.T, s *trajectory.Session) { change(t, session(s), `"steps":6`, `"steps":5`) },
			trajectory.FaultCount, "s/session.json", 0},
		"newer": {func(t *testing.T, s *trajectory.Session) { change(t, session(s), `"version":1`, `"version":2`) },
			trajectory.FaultUnreadable, "s/session.json", 0},
		"missing steps": {func(t *testing.T, s *trajectory.Session) { os.Remove(steps(s)) },
			trajectory.FaultUnreadable, "s/steps.jsonl", 0},
		"missing blob": {func(t *testing.T, s *trajectory.Session) { os.Remove(blob(t, s, ".jpg")) },
			trajectory.FaultBlobMissing, ".jpg", 0},
		"damaged observation": {func(t *testing.T, s *trajectory.Session) {
			b := []byte(read(t, blob(t, s, ".json.zst")))
			b[len(b)/2] ^= 1
			write(t, blob(t, s, ".json.zst"), string(b))
		}, trajectory.FaultBlobDamaged, ".json.zst", 0},
		"damaged screenshot": {func(t *testing.T, s *trajectory.Session) {
			write(t, blob(t, s, ".jpg"), read(t, blob(t, s, ".jpg"))+"x")
		}, trajectory.FaultBlobDamaged, ".jpg", 0},
		"empty observation": {func(t *testing.T, s *trajectory.Session) { write(t, blob(t, s, ".json.zst"), "") },
			trajectory.FaultBlobDamaged, ".json.zst", 0},
		"html that is no hash": {func(t *testing.T, s *trajectory.Session) {
			change(t, steps(s), `"seq":1,`, `"seq":1,"extra":{"html":"../x"},`)
		}, trajectory.FaultSchema, "s/steps.jsonl", 1},
		"renamed": {func(t *testing.T, s *trajectory.Session) { os.Rename(s.Dir, s.Dir+"2") },
			trajectory.FaultName, "s2", 0},
		"attempt": {func(t *testing.T, s *trajectory.Session) { os.Rename(s.Dir, s.Dir+".3") },
			trajectory.FaultAttempt, "s.3", 0},
		"empty attempt": {func(t *testing.T, s *trajectory.Session) { os.Mkdir(s.Dir+".1", 0o777) },
			trajectory.FaultAttempt, "s.1", 0},
		"other folder": {func(t *testing.T, s *trajectory.Session) { os.Mkdir(s.Dir+"-notes", 0o777) },
			trajectory.FaultUnreadable, "s-notes", 0},
		"temporary file": {func(t *testing.T, s *trajectory.Session) {
			write(t, filepath.Join(filepath.Dir(blob(t, s, ".jpg")), ".x.jpg.tmp-0123"), "half")
		}, trajectory.FaultLeftover, ".tmp-0123", 0},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			store := trajectorytest.Store(t)
			s := trajectorytest.Add(t, store, trajectorytest.Example("s"))
			c.harm(t, s)
			found, err := trajectory.Verify(store.Dir())
			if err != nil {
				t.Fatal(err)
			}
			hit := false
			for _, f := range found {
				hit = hit || f.Fault == c.fault && strings.HasSuffix(f.File, c.file) && f.Line == c.line
				if f.What == "" || f.Do == "" || !strings.Contains(f.String(), f.Do) {
					t.Errorf("a finding without words: %+v", f)
				}
			}
			if !hit || len(found) > 2 {
				t.Errorf("found %v", found)
			}
			one, err := trajectory.Verify(s.Dir)
			if _, serr := os.Stat(s.Dir); serr == nil && err != nil {
				t.Errorf("one session: %v %v", one, err)
			}
		})
	}
	if _, err := trajectory.Verify(filepath.Join(t.TempDir(), "nowhere")); err == nil {
		t.Error("a folder that is not there has no findings")
	}
}

// TestReaderMeetsDamage: what Verify finds in a blob, a reader meets too.
func TestReaderMeetsDamage(t *testing.T) {
	store := trajectorytest.Store(t)
	h, err := store.PutHTML(string(bytes.Repeat([]byte("x"), 1000)))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(store.Dir(), "blobs", h[:2], h+".html.zst")
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := range whole {
		for _, harmed := range [][]byte{whole[:i], append(append(bytes.Clone(whole[:i]), whole[i]^0x55), whole[i+1:]...)} {
			os.WriteFile(path, harmed, 0o666)
			if html, err := store.HTML(h); err == nil && len(html) != 1000 {
				t.Fatalf("byte %d: %d bytes came out", i, len(html))
			}
		}
	}
}
