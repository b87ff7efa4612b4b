package trajectory

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/aisle-sim/aisle/browser/page"
)

// lines encodes steps as a file.
func lines(t testing.TB, steps ...Step) []byte {
	t.Helper()
	var b []byte
	for _, s := range steps {
		l, err := encode(s)
		if err != nil {
			t.Fatal(err)
		}
		b = append(append(b, l...), '\n')
	}
	return b
}

func some(n int) []Step {
	var steps []Step
	for i := range n {
		steps = append(steps, Step{Seq: i + 1, Action: page.Action{Type: page.Click, Name: "cart.größe"},
			Rationale: Rationale{Text: "a } \" { and \u2028 a line", Source: SourcePolicy}, Effect: page.Effect{Took: time.Second}})
	}
	return steps
}

// TestEveryCut cuts a file at every byte of its last two lines: what was
// whole is read, and a rest is reported.
func TestEveryCut(t *testing.T) {
	whole := lines(t, some(3)...)
	ends := []int{len(lines(t, some(1)...)), len(lines(t, some(2)...)), len(whole)}
	for cut := ends[0]; cut <= len(whole); cut++ {
		steps, torn, err := readSteps(bytes.NewReader(whole[:cut]), "steps.jsonl")
		if err != nil {
			t.Fatalf("cut at %d: %v", cut, err)
		}
		want, rest := 0, cut
		for _, e := range ends {
			if cut >= e-1 { // a line is whole without its newline
				want, rest = want+1, max(0, cut-e)
			}
		}
		if len(steps) != want || (torn != nil) != (rest > 0) {
			t.Fatalf("cut at %d: %d steps, want %d; torn %v", cut, len(steps), want, torn)
		}
		if torn != nil && (torn.Line != want+1 || torn.Bytes != rest || !strings.Contains(torn.String(), "torn")) {
			t.Fatalf("cut at %d: notice %v", cut, torn)
		}
	}
}

func TestBrokenLines(t *testing.T) {
	good := string(lines(t, some(1)...))
	for name, c := range map[string]struct {
		text        string
		steps, torn int
		err         string
	}{
		"empty":             {"", 0, 0, ""},
		"only a newline":    {"\n", 0, 1, ""},
		"zeros at the end":  {good + "\x00\x00\x00", 1, 2, ""},
		"null at the end":   {good + "null\n", 1, 2, ""},
		"broken in between": {good + "{\n" + good, 0, 0, "f:2: "},
		"null in between":   {good + good + "null\n" + good, 0, 0, "f:3: is not a JSON object"},
		"blank in between":  {good + "\n" + good, 0, 0, "f:2: is not a JSON object"},
		"wrong type":        {`{"seq":"one"}` + "\n" + good, 0, 0, "f:1: json"},
		"windows ends":      {strings.ReplaceAll(good+good, "\n", "\r\n"), 2, 0, ""},
	} {
		t.Run(name, func(t *testing.T) {
			steps, torn, err := readSteps(strings.NewReader(c.text), "f")
			if c.err != "" {
				var fe *FileError
				if err == nil || !strings.HasPrefix(err.Error(), c.err) || !errors.As(err, &fe) {
					t.Errorf("got %v, want %s", err, c.err)
				}
				return
			}
			if err != nil || len(steps) != c.steps || (torn == nil) != (c.torn == 0) || torn != nil && torn.Line != c.torn {
				t.Errorf("%d steps, torn %v, %v", len(steps), torn, err)
			}
		})
	}
}

func TestLineLength(t *testing.T) {
	for _, size := range []int{10, 64 << 10, 64<<10 + 1, 200_000} {
		text := strings.Repeat("x", size)
		for _, tail := range []string{"\n", "\nshort\n", "\nshort"} {
			var got []line
			err := scanLines(strings.NewReader(text+tail), size, func(l line) error {
				l.text = bytes.Clone(l.text)
				got = append(got, l)
				return nil
			})
			if err != nil || string(got[0].text) != text || got[0].last != (tail == "\n") || !got[len(got)-1].last {
				t.Errorf("%d bytes: %d lines, %v", size, len(got), err)
			}
			err = scanLines(strings.NewReader(text+tail), size-1, func(line) error { return nil })
			if err == nil || !strings.Contains(err.Error(), "is longer than") {
				t.Errorf("%d bytes with a limit below: %v", size, err)
			}
		}
	}
}

// stepGenerator makes steps that JSON can hold.
func stepGenerator() *rapid.Generator[Step] {
	when := rapid.Custom(func(t *rapid.T) time.Time {
		return time.Unix(rapid.Int64Range(0, 4e9).Draw(t, "s"), rapid.Int64Range(0, 999_999_999).Draw(t, "ns")).UTC()
	})
	num := rapid.Float64Range(-1e9, 1e9)
	scored := rapid.Custom(func(t *rapid.T) Scored {
		return Scored{Action: rapid.Make[page.Action]().Draw(t, "action"), P: rapid.Float64Range(0, 1).Draw(t, "p"),
			Terms: []Term{{rapid.String().Draw(t, "feature"), num.Draw(t, "value")}}}
	})
	return rapid.Custom(func(t *rapid.T) Step {
		return Step{
			Seq: rapid.IntRange(1, 1e6).Draw(t, "seq"), Began: when.Draw(t, "began"), Decided: when.Draw(t, "decided"), Done: when.Draw(t, "done"),
			Observation: Hash([]byte(rapid.String().Draw(t, "o"))),
			Scroll:      page.Scroll{Y: num.Draw(t, "y")},
			Changed:     rapid.SliceOf(rapid.String()).Draw(t, "changed"),
			Notices:     rapid.SliceOf(rapid.Make[page.Notice]()).Draw(t, "notices"),
			ClickType:   rapid.SampledFrom(page.ClickTypes()).Draw(t, "click type"),
			Dialog:      rapid.Ptr(rapid.Make[page.DialogAnswer](), true).Draw(t, "dialog"),
			Rationale:   Rationale{Text: rapid.String().Draw(t, "why"), Source: SourcePerson},
			Action:      rapid.Make[page.Action]().Draw(t, "action"),
			Candidates:  rapid.SliceOfN(scored, 0, 3).Draw(t, "candidates"),
			Effect:      rapid.Make[page.Effect]().Draw(t, "effect"),
			Err:         rapid.Ptr(rapid.Make[StepError](), true).Draw(t, "err"),
			Illegal:     rapid.Bool().Draw(t, "illegal"),
			Usage:       Usage{Calls: rapid.IntRange(0, 9).Draw(t, "calls"), USD: rapid.Float64Range(0, 9).Draw(t, "usd")},
			Dwell:       time.Duration(rapid.Int64().Draw(t, "dwell")),
			Notes:       rapid.String().Draw(t, "notes"),
		}
	})
}

func TestStepsComeBack(t *testing.T) {
	check, err := schemas()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(rt *rapid.T) {
		want := rapid.SliceOfN(stepGenerator(), 0, 4).Draw(rt, "steps")
		text := lines(t, want...)
		got, torn, err := readSteps(bytes.NewReader(text), "f")
		if err != nil || torn != nil {
			rt.Fatal(torn, err)
		}
		if d := cmp.Diff(want, got, cmpopts.EquateEmpty()); d != "" {
			rt.Fatal(d)
		}
		if again := lines(t, got...); !bytes.Equal(again, text) {
			rt.Fatalf("%s became %s", text, again)
		}
		for l := range bytes.Lines(text) {
			if err := conforms(check.step, l); err != nil {
				rt.Fatalf("%s: %v", l, err)
			}
		}
	})
}

// TestDiskFull writes to a device that is always full.
func TestDiskFull(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no /dev/full here")
	}
	store, err := CreateStore(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	w, err := store.Begin(Header{ID: "full"})
	if err != nil {
		t.Fatal(err)
	}
	w.steps.Close()
	w.steps = full
	var oe *OutputError
	if err := w.Append(Step{Seq: 1}); !errors.As(err, &oe) || !strings.Contains(err.Error(), "no space left") {
		t.Errorf("got %v", err)
	}
}

// TestHalfALineIsTakenBack makes a write fail after some bytes: the file is
// as before, and the session goes on.
func TestHalfALineIsTakenBack(t *testing.T) {
	store, err := CreateStore(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	w, err := store.Begin(Header{ID: "half"})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	steps := some(2)
	if err := w.Append(steps[0]); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(w.Dir(), stepsFile)
	f := w.steps
	f.WriteString(`{"seq":2,"be`)
	r, err := os.Open(path) // cannot be written to, but is no way to cut either
	if err != nil {
		t.Fatal(err)
	}
	w.steps = r
	if err := w.Append(steps[1]); err == nil || w.err == nil {
		t.Errorf("half a line that stays was not noticed: %v", err)
	}
	r.Close()
	w.steps, w.err = f, nil
	if err := f.Truncate(w.size); err != nil {
		t.Fatal(err)
	}
	if err := w.Append(steps[1]); err != nil {
		t.Fatal(err)
	}
	s, err := OpenSession(w.Dir())
	if err != nil {
		t.Fatal(err)
	}
	if got, torn, err := s.Steps(); len(got) != 2 || torn != nil || err != nil {
		t.Errorf("%d steps, %v, %v", len(got), torn, err)
	}
}

func TestHTMLHash(t *testing.T) {
	a := Step{}
	a.SetHTMLHash(Hash(nil))
	b := a
	b.SetHTMLHash(Hash([]byte("b")))
	if a.HTMLHash() != Hash(nil) || b.HTMLHash() != Hash([]byte("b")) || (&Step{}).HTMLHash() != "" {
		t.Error("hashes of two steps are not kept apart")
	}
	b.Extra[ExtraHTML] = []byte(`"../../x"`)
	if b.HTMLHash() != "" {
		t.Error("a path was taken for a hash")
	}
	if reflect.DeepEqual(a.Extra, b.Extra) {
		t.Error("two steps share one map")
	}
}
