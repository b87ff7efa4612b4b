package trajectory_test

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/agent/trajectory/trajectorytest"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

// same compares what went in with what came out: times by instant, and empty
// like absent, as JSON does.
var same = cmp.Options{cmpopts.EquateEmpty(), cmp.Comparer(func(a, b time.Time) bool { return a.Equal(b) })}

func TestSessionComesBack(t *testing.T) {
	store := trajectorytest.Store(t)
	v := trajectorytest.Example("s1")
	v.Frames[0].Page.HTML = "<input name=\"search\">"
	s := trajectorytest.Add(t, store, v)

	if s.Dir != filepath.Join(store.Dir(), "s1") {
		t.Errorf("session lies in %s", s.Dir)
	}
	if d := cmp.Diff(v.Header, s.Header, same); d != "" {
		t.Error("header:", d)
	}
	if d := cmp.Diff(v.End, s.End, same); d != "" {
		t.Error("end:", d)
	}
	steps, torn, err := s.Steps()
	if err != nil || torn != nil || len(steps) != len(v.Frames) {
		t.Fatalf("%d steps, %v, %v", len(steps), torn, err)
	}
	for i, step := range steps {
		want := v.Frames[i].Step
		want.Observation, want.Screenshot, want.Extra = step.Observation, step.Screenshot, step.Extra
		if d := cmp.Diff(want, step, same); d != "" {
			t.Errorf("step %d: %s", i+1, d)
		}
		o, err := s.Observation(step.Observation)
		wantPage := v.Frames[i].Page
		wantPage.HTML = ""
		if d := cmp.Diff(wantPage, o, same); err != nil || d != "" {
			t.Errorf("observation of step %d: %v %s", i+1, err, d)
		}
		jpeg, err := s.Screenshot(step.Screenshot)
		if err != nil || !bytes.Equal(jpeg, v.Frames[i].Screenshot) {
			t.Errorf("screenshot of step %d: %v", i+1, err)
		}
	}
	if html, err := s.HTML(steps[0].HTMLHash()); err != nil || html != v.Frames[0].Page.HTML {
		t.Errorf("html %q, %v", html, err)
	}
	if f, err := trajectory.Verify(store.Dir()); err != nil || len(f) > 0 {
		t.Errorf("a sound store has findings: %v, %v", f, err)
	}
}

func TestListingLeavesOutWhatIsNotFinished(t *testing.T) {
	store := trajectorytest.Store(t)
	for _, id := range []string{"b", "a.x", "c"} {
		trajectorytest.Add(t, store, trajectorytest.Example(id))
	}
	open := trajectorytest.Example("open")
	open.End = nil
	attempt := trajectorytest.Add(t, store, open)
	noEnd := trajectorytest.Example("moved")
	noEnd.End = nil
	moved := trajectorytest.Add(t, store, noEnd)
	if err := os.Rename(moved.Dir, filepath.Join(store.Dir(), "moved")); err != nil {
		t.Fatal(err)
	}
	os.Mkdir(filepath.Join(store.Dir(), "notes"), 0o777)
	os.WriteFile(filepath.Join(store.Dir(), "README"), nil, 0o666)

	var ids []string
	for s, err := range store.Sessions() {
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, s.Header.ID)
	}
	if want := []string{"a.x", "b", "c"}; !slices.Equal(ids, want) {
		t.Errorf("sessions %v, want %v", ids, want)
	}
	if attempt.Attempt() != 1 || attempt.End != nil {
		t.Errorf("attempt %d with end %v", attempt.Attempt(), attempt.End)
	}
	n := 0
	for s, err := range trajectory.Sessions(attempt.Dir) {
		if err != nil || s.Header.ID != "open" {
			t.Errorf("attempt named directly: %v, %v", s, err)
		}
		n++
	}
	if n != 1 {
		t.Errorf("%d sessions in one attempt", n)
	}
	if !store.Done("a.x") || store.Done("open") || store.Done("nowhere") {
		t.Error("Done is wrong about a session")
	}
	if _, err := store.Session("open.1"); err != nil {
		t.Error("an attempt by its name:", err)
	}
}

func TestBrokenSessionDoesNotHideTheNext(t *testing.T) {
	store := trajectorytest.Store(t)
	for _, id := range []string{"a", "b"} {
		trajectorytest.Add(t, store, trajectorytest.Example(id))
	}
	os.WriteFile(filepath.Join(store.Dir(), "a", "session.json"), []byte("{"), 0o666)
	var good, bad int
	for _, err := range store.Sessions() {
		if err != nil {
			bad++
			var fe *trajectory.FileError
			if !errors.As(err, &fe) || !strings.Contains(err.Error(), "a/session.json") {
				t.Errorf("error %v does not name the file", err)
			}
		} else {
			good++
		}
	}
	if good != 1 || bad != 1 {
		t.Errorf("%d good and %d bad", good, bad)
	}
}

func TestFirstToFinishWins(t *testing.T) {
	store := trajectorytest.Store(t)
	h := trajectorytest.Example("job").Header
	first, err := store.Begin(h)
	if err != nil {
		t.Fatal(err)
	}
	second, err := store.Begin(h)
	if err != nil {
		t.Fatal(err)
	}
	if filepath.Base(first.Dir()) != "job.1" || filepath.Base(second.Dir()) != "job.2" {
		t.Errorf("attempts in %s and %s", first.Dir(), second.Dir())
	}
	end := trajectory.End{Outcome: sites.Left, Reason: "done"}
	dir, err := second.Finish(end)
	if err != nil || filepath.Base(dir) != "job" {
		t.Fatalf("%s, %v", dir, err)
	}
	dir, err = first.Finish(end)
	if !errors.Is(err, trajectory.ErrAlreadyDone) || filepath.Base(dir) != "job.1" {
		t.Errorf("%s, %v", dir, err)
	}
	if s, err := trajectory.OpenSession(dir); err != nil || s.End == nil {
		t.Errorf("the attempt that lost cannot be read: %v", err)
	}
	if _, err := store.Begin(h); !errors.Is(err, trajectory.ErrAlreadyDone) {
		t.Errorf("a session that is done began again: %v", err)
	}
}

func TestWriterRefuses(t *testing.T) {
	store := trajectorytest.Store(t)
	begin := func(id string) *trajectory.Writer {
		w, err := store.Begin(trajectory.Header{ID: id})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { w.Close() })
		return w
	}
	w := begin("w")
	if err := w.Append(trajectory.Step{Seq: 2}); err == nil {
		t.Error("a first step 2 was taken")
	}
	if err := w.Append(trajectory.Step{Seq: 1, Observation: "../../etc/passwd"}); err == nil {
		t.Error("a path was taken for a hash")
	}
	if err := w.Append(trajectory.Step{Seq: 1, Scroll: page.Scroll{Y: math.NaN()}}); err == nil {
		t.Error("NaN was taken")
	}
	if _, err := w.PutObservation(page.Observation{Elements: []page.Element{{Box: page.Rect{X: math.Inf(1)}}}}); err == nil {
		t.Error("infinity was taken")
	}
	if _, err := w.PutScreenshot(nil); err == nil {
		t.Error("an empty picture was taken")
	}
	if err := w.Append(trajectory.Step{Seq: 1}); err != nil {
		t.Error("after refusals a good step:", err)
	}
	if _, err := w.Finish(trajectory.End{}); err == nil {
		t.Error("an end without an outcome was taken")
	}
	if err := errors.Join(w.Close(), w.Close()); err != nil {
		t.Error("closing twice:", err)
	}
	if err := w.Append(trajectory.Step{Seq: 2}); !errors.Is(err, trajectory.ErrClosed) {
		t.Errorf("append after close: %v", err)
	}
	if _, err := w.Finish(trajectory.End{Outcome: sites.Left}); !errors.Is(err, trajectory.ErrClosed) {
		t.Errorf("finish after close: %v", err)
	}
	if _, err := store.Begin(trajectory.Header{ID: "v", Version: 2}); err == nil {
		t.Error("a newer version was begun")
	}
}

func TestIDs(t *testing.T) {
	for id, ok := range map[string]bool{
		"a": true, "20261122-211530-7f3a9c": true, "A_b.c-9": true, "a.1b": true, "a.0": true, strings.Repeat("x", 200): true,
		"": false, ".": false, "..": false, ".a": false, "a/b": false, `a\b`: false, "blobs": false, "Blobs": false, "a b": false,
		"ä": false, "a\x00": false, "a.1": false, "a.b.22": false, strings.Repeat("x", 201): false,
	} {
		err := trajectory.CheckID(id)
		var ie *trajectory.IDError
		if (err == nil) != ok || err != nil && !errors.As(err, &ie) {
			t.Errorf("id %.20q: %v", id, err)
		}
	}
	id, err := trajectory.NewID(time.Date(2026, 11, 22, 22, 15, 30, 0, time.FixedZone("", 3600)), bytes.NewReader([]byte{0x7f, 0x3a, 0x9c}))
	if err != nil || id != "20261122-211530-7f3a9c" {
		t.Errorf("id %q, %v", id, err)
	}
	if _, err := trajectory.NewID(time.Now(), bytes.NewReader(nil)); !errors.Is(err, io.EOF) {
		t.Errorf("a dry random source: %v", err)
	}
}

func TestHashesCannotLeaveTheStore(t *testing.T) {
	s := trajectorytest.Session(t)
	for _, h := range []string{"", "../session", strings.Repeat("../", 22)[:64], strings.Repeat("A", 64), strings.Repeat("a", 63) + "/"} {
		if _, err := s.Observation(h); err == nil || errors.Is(err, fs.ErrNotExist) {
			t.Errorf("observation %q: %v", h, err)
		}
		if _, err := s.Screenshot(h); err == nil || errors.Is(err, fs.ErrNotExist) {
			t.Errorf("screenshot %q: %v", h, err)
		}
	}
	if _, err := s.HTML(strings.Repeat("a", 64)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a blob that is not there: %v", err)
	}
}

func TestOutputErrors(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	os.WriteFile(file, nil, 0o666)
	_, err := trajectory.CreateStore(filepath.Join(file, "store"))
	var oe *trajectory.OutputError
	if !errors.As(err, &oe) || oe.Path != filepath.Join(file, "store") {
		t.Errorf("a folder under a file: %v", err)
	}
	store := trajectorytest.Store(t)
	if err := os.RemoveAll(store.Dir()); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Begin(trajectory.Header{ID: "a"}); !errors.As(err, &oe) || !strings.Contains(err.Error(), store.Dir()) {
		t.Errorf("a store that is gone: %v", err)
	}
	if _, err := trajectory.OpenStore(store.Dir()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("opening a store that is gone: %v", err)
	}
	if _, err := trajectory.OpenStore(trajectorytest.Session(t).Dir); err == nil {
		t.Error("a session was opened as a store")
	}
}

func TestVersions(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"newer":            {`{"header":{"version":9,"id":"x9","began":{"new":"shape"}}}`, "session x9 has format version 9; this aisle reads up to 1"},
		"newer without id": {`{"header":{"version":2}}`, "session s has format version 2"},
		"none":             {`{"header":{"id":"x"}}`, "session x names no format version"},
		"no header":        {`{}`, `has no "header"`},
		"not an object":    {`[]`, "cannot unmarshal"},
		"empty":            {``, "unexpected end"},
		"unknown field":    {`{"header":{"version":1,"id":"x","colour":"red"},"more":1}`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "s")
			os.Mkdir(dir, 0o777)
			os.WriteFile(filepath.Join(dir, "session.json"), []byte(c.text), 0o666)
			_, err := trajectory.OpenSession(dir)
			if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	if _, err := trajectory.OpenSession(t.TempDir()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder without a session: %v", err)
	}
}

func TestManyWritersPutTheSameBlobs(t *testing.T) {
	dir := t.TempDir()
	jpeg := bytes.Repeat([]byte("jpeg"), 50_000)
	var wg sync.WaitGroup
	for range 16 {
		wg.Go(func() {
			store, err := trajectory.CreateStore(dir)
			if err != nil {
				t.Error(err)
				return
			}
			h, err := store.PutScreenshot(jpeg)
			if err != nil {
				t.Error(err)
				return
			}
			if got, err := store.Screenshot(h); err != nil || !bytes.Equal(got, jpeg) {
				t.Errorf("%d bytes, %v", len(got), err)
			}
			html, err := store.PutHTML("<p>" + string(jpeg))
			if err != nil {
				t.Error(err)
				return
			}
			if _, err := store.HTML(html); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if f, err := trajectory.Verify(dir); err != nil || len(f) > 0 {
		t.Errorf("findings %v, %v", f, err)
	}
}

func TestObservationsComeBack(t *testing.T) {
	store := trajectorytest.Store(t)
	rapid.Check(t, func(t *rapid.T) {
		o := rapid.Make[page.Observation]().Draw(t, "observation")
		h, err := store.PutObservation(o)
		if err != nil {
			t.Skip("not in JSON") // NaN and infinity
		}
		got, err := store.Observation(h)
		if err != nil {
			t.Fatal(err)
		}
		o.HTML = ""
		if d := cmp.Diff(valid(o), got, same); d != "" {
			t.Fatal(d)
		}
		again, err := trajectory.ObservationHash(got)
		if err != nil || again != h {
			t.Fatalf("hash %s became %s: %v", h, again, err)
		}
	})
}

// valid is o with what JSON makes of bytes that are no UTF-8.
func valid(o page.Observation) page.Observation {
	fix := func(s *string) { *s = strings.ToValidUTF8(*s, "\uFFFD") }
	fix(&o.URL)
	fix(&o.Text)
	return o
}

func TestWriteFile(t *testing.T) {
	s := trajectorytest.Session(t)
	write := func(w io.Writer) error { _, err := io.WriteString(w, "hello"); return err }
	for range 2 {
		if err := s.WriteFile("report.html", write); err != nil {
			t.Fatal(err)
		}
	}
	if b, _ := os.ReadFile(filepath.Join(s.Dir, "report.html")); string(b) != "hello" {
		t.Errorf("file holds %q", b)
	}
	for _, name := range []string{"session.json", "steps.jsonl", "../x", ".x", "", "."} {
		if err := s.WriteFile(name, write); err == nil {
			t.Errorf("%q was written", name)
		}
	}
	boom := errors.New("boom")
	if err := s.WriteFile("report.html", func(io.Writer) error { return boom }); err != boom {
		t.Errorf("an error of the content came back as %v", err)
	}
	if b, _ := os.ReadFile(filepath.Join(s.Dir, "report.html")); string(b) != "hello" {
		t.Errorf("a report that could not be made replaced the old one by %q", b)
	}
	if f, err := trajectory.Verify(s.Dir); err != nil || len(f) > 0 {
		t.Errorf("findings %v, %v", f, err)
	}
}
