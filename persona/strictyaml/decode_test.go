package strictyaml

import (
	"errors"
	"fmt"
	"io/fs"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

type shop struct {
	ID      string            `yaml:"id"`
	Start   string            `yaml:"start"`
	Origins []string          `yaml:"origins"`
	Payment string            `yaml:"payment"`
	Details map[string]string `yaml:"details"`
	Tasks   []task            `yaml:"tasks"`
	Open    bool              `yaml:"open"`
	Rank    int8              `yaml:"rank"`
	Share   *float64          `yaml:"share"`
	Wait    time.Duration     `yaml:"wait"`
	Since   time.Time         `yaml:"since"`
	Addr    netip.Addr        `yaml:"addr"`
	Pair    [2]int            `yaml:"pair"`
	Any     any               `yaml:"any"`
	Hidden  string            `yaml:"-"`
	Plain   string
	common  `yaml:",inline"`
}

type common struct {
	Note string `yaml:"note"`
}

type task struct {
	ID     string  `yaml:"id"`
	Budget float64 `yaml:"budget"`
	Sub    *task   `yaml:"sub"`
}

func lines(l ...string) string { return strings.Join(l, "\n") }

func TestDecodeFaults(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"unknown key near one", "id: a\norgins: []", `shop.yaml:2: unknown key "orgins"; did you mean "origins"?`},
		{"unknown key near none", "colour: red", `shop.yaml:1: unknown key "colour"; known keys: id, start, origins, payment, ` +
			`details, tasks, open, rank, share, wait, since, addr, pair, any, plain, note`},
		{"unknown key within", "tasks:\n  - id: a\n    bugdet: 3", `shop.yaml:3: tasks[0]: unknown key "bugdet"; did you mean "budget"?`},
		{"unknown key far within", "tasks:\n  - sub:\n      sub: {ids: a}", `shop.yaml:3: tasks[0].sub.sub: unknown key "ids"; did you mean "id"?`},
		{"a key that is never read", "hidden: x", `shop.yaml:1: unknown key "hidden"; known keys: id, start, origins, payment, details, tasks, open, rank, share, wait, since, addr, pair, any, plain, note`},
		{"keys have a case", "ID: a", `shop.yaml:1: unknown key "ID"; did you mean "id"?`},
		{"number", "tasks:\n  - id: a\n  - id: b\n    budget: cheap", `shop.yaml:4: tasks[1].budget: want a number, found "cheap"`},
		{"quoted number", `tasks: [{budget: "5"}]`, `shop.yaml:1: tasks[0].budget: want a number, found "5"`},
		{"not a number", "share: .nan", `shop.yaml:1: share: want a number, found .nan`},
		{"infinite", "share: -.inf", `shop.yaml:1: share: want a number, found -.inf`},
		{"whole number", "rank: 1.5", `shop.yaml:1: rank: want a whole number, found 1.5`},
		{"too large a number", "rank: 200", `shop.yaml:1: rank: want a whole number, found 200`},
		{"bool", "open: 1", `shop.yaml:1: open: want true or false, found 1`},
		{"bool as text", "open: maybe", `shop.yaml:1: open: want true or false, found "maybe"`},
		{"list for text", "id: [a, b]", `shop.yaml:1: id: want a text, found a list`},
		{"keys for text", "id: {a: b}", `shop.yaml:1: id: want a text, found keys and values`},
		{"text for list", "origins: https://a.example", `shop.yaml:1: origins: want a list, found "https://a.example"`},
		{"list for keys", "details: [a]", `shop.yaml:1: details: want keys and values, found a list`},
		{"text for object", "tasks: [a]", `shop.yaml:1: tasks[0]: want keys and values, found "a"`},
		{"list for the file", "- a", `shop.yaml:1: want keys and values, found a list`},
		{"list in map", "details:\n  a: b\n  c: [d]", `shop.yaml:3: details.c: want a text, found a list`},
		{"duration without unit", "wait: 30", `shop.yaml:1: wait: want a duration such as "30s" or "5m", found 30`},
		{"time", "since: noon", `shop.yaml:1: since: want a time such as "2006-01-02T15:04:05Z", found "noon"`},
		{"a type that reads itself", "id: x\naddr: 1.2.3", `shop.yaml:2: addr: ParseAddr("1.2.3"): IPv4 address too short`},
		{"array", "pair: [1]", `shop.yaml:1: pair: want 2 values, found 1`},
		{"an empty list entry", "tasks:\n  - id: a\n  -", `shop.yaml:3: tasks[1]: is empty`},
		{"duplicate key", "id: a\nstart: b\nid: c", `shop.yaml:3: key "id" is already given in line 1`},
		{"duplicate key in map", "details:\n  a: b\n  a: c", `shop.yaml:3: details: key "a" is already given in line 2`},
		{"duplicate key in anything", "any:\n  a: b\n  \"a\": c", `shop.yaml:3: any: key "a" is already given in line 2`},
		{"a list as key", "? [a]\n: b", `shop.yaml:1: want a word as the key, found a list`},
		{"nothing as key", "details:\n  ~: b", `shop.yaml:2: details: want a word as the key, found nothing`},
		{"two documents", "id: a\n---\nid: b", `shop.yaml:2: a second document begins here; want one document in a file`},
		{"broken second document", "id: a\n---\n[", `shop.yaml:4: did not find expected node content`},
		{"empty", "", `shop.yaml:1: the file is empty`},
		{"comments alone", "# nothing\n\n", `shop.yaml:1: the file is empty`},
		{"null alone", "---\n", `shop.yaml:1: the file is empty`},
		{"syntax", "id: a\nstart: [b\n", `shop.yaml:2: did not find expected ',' or ']'`},
		{"tab", "tasks:\n\t- id: a", `shop.yaml:2: found character that cannot start any token`},
		{"not text", "id: \x00", `shop.yaml:1: control characters are not allowed`},
		{"tag", "id: !!binary aGk=", `shop.yaml:1: id: the tag !!binary is not supported; leave it away (want a text)`},
		{"own tag", "id: !secret x", `shop.yaml:1: id: the tag !secret is not supported; leave it away (want a text)`},
		{"tag of a pointer", "share: !!str 0.5", `shop.yaml:1: share: the tag !!str is not supported; leave it away (want a number)`},
		{"tag of a list", "origins: !!set [a]", `shop.yaml:1: origins: the tag !!set is not supported; leave it away (want a list)`},
		{"tag of an object", "tasks: [!task {id: a}]", `shop.yaml:1: tasks[0]: the tag !task is not supported; leave it away (want keys and values)`},
		{"tag of a duration", "wait: !!int 30", `shop.yaml:1: wait: the tag !!int is not supported; leave it away (want a duration such as "30s" or "5m")`},
		{"tag of anything", "any: !!str x", `shop.yaml:1: any: the tag !!str is not supported; leave it away`},
		{"tag of a key", "!!str id: a", `shop.yaml:1: the tag !!str is not supported; leave it away (want a word as the key)`},
		{"merge key", "tasks:\n  - &a {id: x}\n  - <<: *a", `shop.yaml:3: tasks[1]: merge keys are not supported`},
		{"merge key in map", "details:\n  <<: {a: b}", `shop.yaml:2: details: merge keys are not supported`},
		{"unknown alias", "id: *nobody", `shop.yaml:1: unknown anchor 'nobody' referenced`},
		{"alias to the wrong kind", "id: &x [a]\nstart: *x", lines(`shop.yaml:1: id: want a text, found a list`, `shop.yaml:2: start: want a text, found a list`)},
		{"alias to itself", "tasks: &x\n  - sub: {sub: 1}\nany: &y [*y]", lines(
			`shop.yaml:2: tasks[0].sub.sub: want keys and values, found 1`, `shop.yaml:3: nested too deep`)},
		{"all at once, in order of lines", "rank: x\nopen: perhaps\nnaem: z", lines(`shop.yaml:1: rank: want a whole number, found "x"`,
			`shop.yaml:2: open: want true or false, found "perhaps"`, `shop.yaml:3: unknown key "naem"; known keys: id, start, origins, payment, details, tasks, open, rank, share, wait, since, addr, pair, any, plain, note`)},
		{"long words are cut", "open: " + strings.Repeat("ä", 60), `shop.yaml:1: open: want true or false, found "` + strings.Repeat("ä", 39) + `…"`},
		{"long keys", "details: {" + strings.Repeat("k", 129) + ": a}", `shop.yaml:1: details: the key "` + strings.Repeat("k", 39) + `…" is too long`},
		{"a text of many lines", "id: a\ntasks:\n  - budget: |\n      much\n      too much", `shop.yaml:3: tasks[0].budget: want a number, found "much\ntoo much"`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := shop{Start: "as it was"}
			err := Decode("shop.yaml", []byte(tc.in), &got)
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("error is %T (%v), want *Error", err, err)
			}
			if diff := cmp.Diff(tc.want, e.Error()); diff != "" {
				t.Errorf("message (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(shop{Start: "as it was"}, got, cmp.AllowUnexported(shop{}), cmp.Comparer(func(a, b netip.Addr) bool { return a == b })); diff != "" {
				t.Errorf("the target was changed:\n%s", diff)
			}
		})
	}
}

func TestDecodeTellsTenFaults(t *testing.T) {
	var in strings.Builder
	for i := range 14 {
		fmt.Fprintf(&in, "unheard_of_%d: 1\n", i)
	}
	var e *Error
	if err := Decode("s.yaml", []byte(in.String()), &task{}); !errors.As(err, &e) {
		t.Fatalf("got %v", err)
	}
	if len(e.Faults) != MaxFaults || e.More != 4 {
		t.Errorf("%d faults and %d more, want %d and 4", len(e.Faults), e.More, MaxFaults)
	}
	if !strings.HasSuffix(e.Error(), "\ns.yaml: and 4 more") {
		t.Errorf("message ends otherwise:\n%s", e)
	}
}

func TestDecodeValues(t *testing.T) {
	share := 0.25
	for _, tc := range []struct {
		name, in string
		want     shop
	}{
		{"scalars", "id: a\nopen: yes\nrank: -7\nshare: 0.25\nwait: 1m30s\nplain: p\nnote: n",
			shop{ID: "a", Open: true, Rank: -7, Share: &share, Wait: 90 * time.Second, Plain: "p", common: common{Note: "n"}}},
		{"numbers are texts as written", "details: {zip: 01067, phone: 0x10, on: true}",
			shop{Details: map[string]string{"zip": "01067", "phone": "0x10", "on": "true"}}},
		{"null is not given", "id: ~\norigins:\nshare: null\ntasks:", shop{}},
		{"nested", "tasks:\n  - id: a\n    sub: {id: b, budget: 3}", shop{Tasks: []task{{ID: "a", Sub: &task{ID: "b", Budget: 3}}}}},
		{"aliases", "tasks:\n  - &x {id: a}\n  - *x", shop{Tasks: []task{{ID: "a"}, {ID: "a"}}}},
		{"pair", "pair: [1, 2]", shop{Pair: [2]int{1, 2}}},
		{"anything", "any: {a: [1, b]}", shop{Any: map[string]any{"a": []any{1, "b"}}}},
		{"own reading", "addr: 127.0.0.1\nsince: 2024-05-01T00:00:00Z",
			shop{Addr: netip.MustParseAddr("127.0.0.1"), Since: time.Date(2024, 5, 1, 0, 0, 0, 0, time.UTC)}},
		{"windows line ends and a mark", "\ufeffid: a\r\nplain: b\r\n", shop{ID: "a", Plain: "b"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var got shop
			if err := Decode("shop.yaml", []byte(tc.in), &got); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, got, cmp.AllowUnexported(shop{}), cmp.Comparer(func(a, b netip.Addr) bool { return a == b })); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestDecodeList(t *testing.T) {
	var got []task
	if err := Decode("l.yaml", []byte("- id: a\n- id: b"), &got); err != nil || len(got) != 2 {
		t.Errorf("got %v, %v", got, err)
	}
	err := Decode("l.yaml", []byte("- id: a\n- idd: b"), &got)
	if want := `l.yaml:2: [1]: unknown key "idd"; did you mean "id"?`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestDecodeRefusesTargets(t *testing.T) {
	for _, into := range []any{nil, shop{}, (*shop)(nil)} {
		if err := Decode("s.yaml", []byte("id: a"), into); err == nil {
			t.Errorf("%T was accepted", into)
		}
	}
	var f struct{ F func() }
	if err := Decode("s.yaml", []byte("f: a"), &f); err == nil || !strings.Contains(err.Error(), "cannot stand in a file") {
		t.Errorf("got %v", err)
	}
}

func TestDecodeBombs(t *testing.T) {
	var laughs strings.Builder
	laughs.WriteString("any:\n  - &a0 [x, x, x, x, x, x, x, x, x]\n")
	for i := range 9 {
		fmt.Fprintf(&laughs, "  - &a%d [%s*a%d]\n", i+1, strings.Repeat(fmt.Sprintf("*a%d, ", i), 8), i)
	}
	for name, in := range map[string]string{
		"aliases of aliases": laughs.String(),
		"deep list":          "any: " + strings.Repeat("[", 9000) + strings.Repeat("]", 9000),
		"deeper list":        "any: " + strings.Repeat("[", 20000),
		"deep keys":          "any: " + strings.Repeat("{a: ", 5000) + "1" + strings.Repeat("}", 5000),
		"large":              "id: " + strings.Repeat("x", MaxSize),
		"many":               "origins: [" + strings.Repeat("a, ", maxNodes+1) + "]",
		"deep aliases":       "any: &a {b: *a}",
	} {
		t.Run(name, func(t *testing.T) {
			began := time.Now()
			err := Decode("bomb.yaml", []byte(in), &shop{})
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("error is %v, want an *Error", err)
			}
			if len(e.Error()) > 4096 {
				t.Errorf("the message has %d bytes", len(e.Error()))
			}
			if took := time.Since(began); took > 20*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

func TestReadNamesTheReason(t *testing.T) {
	dir := t.TempDir()
	missing := filepath.Join(dir, "none.yaml")
	_, err := Read(missing, &shop{})
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v does not unwrap to fs.ErrNotExist", err)
	}
	if want := missing + ": no such file or directory"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	var e *Error
	if _, err := Read(dir, &shop{}); !errors.As(err, &e) {
		t.Errorf("a folder gives %v, want an *Error", err)
	}
}

func TestReadNamesTheNearestFile(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"shop.yaml", "start.yaml", "notes.txt", "jar.json"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "folder.yaml"), 0o700); err != nil {
		t.Fatal(err)
	}
	for given, want := range map[string]string{
		"shpo.yaml":      "shop.yaml",
		"Start.yaml":     "start.yaml",
		"shop.yml":       "shop.yaml", // the ending is another
		"shop":           "shop.yaml",
		"note.yaml":      "", // near, and of another kind
		"folders.yaml":   "", // no file
		"kettle.yaml":    "",
		"none/shop.yaml": "",
	} {
		file := filepath.Join(dir, given)
		message := file + ": no such file or directory"
		if want != "" {
			message += `; did you mean "` + want + `"?`
		}
		if _, err := Read(file, &shop{}); err == nil || err.Error() != message {
			t.Errorf("got  %v\nwant %s", err, message)
		}
	}
}

func TestDocLines(t *testing.T) {
	doc, err := Parse("s.yaml", []byte("# head\nid: a\ntasks:\n  - id: b\n    budget: 1\n  -\n    id: c\ndetails: {k: v}\n"), &shop{})
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]int{"": 2, "id": 2, "tasks": 3, "tasks[0]": 4, "tasks[0].budget": 5, "tasks[1]": 7,
		"tasks[1].budget": 7, "tasks[9].id": 3, "details.k": 8, "start": 2, "nothing.at.all": 2} {
		if got := doc.Line(path); got != want {
			t.Errorf("line of %q is %d, want %d", path, got, want)
		}
	}
	if !doc.Has("tasks[0].budget") || doc.Has("tasks[1].budget") {
		t.Error("Has mistakes what is given")
	}
	doc.Fault("tasks[0].budget", "%v is too little", 1)
	doc.Fault("id", "is taken")
	want := "s.yaml:2: id: is taken\ns.yaml:5: tasks[0].budget: 1 is too little"
	if err := doc.Err(); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestNearest(t *testing.T) {
	known := []string{"origins", "outcomes", "id", "payment"}
	for word, want := range map[string]string{"orgins": "origins", "oringis": "origins", "outcome": "outcomes", "Payment": "payment",
		"di": "id", "x": "", "": "", "ix": "id", "colour": "", "pay": "payment", "Paym": "payment", "pa": "", strings.Repeat("o", 1000): ""} {
		if got, _ := Nearest(word, known); got != want {
			t.Errorf("nearest of %q is %q, want %q", word, got, want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"id: a", "tasks: [{id: a, sub: {budget: 1}}]", "any: &a [*a]", "? {a: b}\n: c", "id: !!int x", "a: &x\n  <<: *x",
		"wait: 1s\naddr: ::1", "since: 2024-01-01", "- - - -", "\xff\xfe", "pair: [1, 2]", "%YAML 1.1\n---\nid: a", "id: |\n  a\n b", "share: 0x_1"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var s shop
		doc, err := Parse("f.yaml", data, &s)
		if doc == nil {
			t.Fatal("no Doc")
		}
		if err == nil {
			return
		}
		var e *Error
		if !errors.As(err, &e) || len(e.Faults) == 0 {
			t.Fatalf("error %T without faults: %v", err, err)
		}
		for _, fault := range e.Faults {
			if fault.Line < 0 || fault.Line > strings.Count(string(data), "\n")+strings.Count(string(data), "\r")+4*len(data)+2 || fault.Message == "" {
				t.Errorf("odd fault %+v", fault)
			}
		}
	})
}
