package report_test

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/aisle-sim/aisle/agent/report"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/agent/trajectory/trajectorytest"
	"github.com/aisle-sim/aisle/browser/page"
)

var update = flag.Bool("update", false, "write the golden files anew")

// write reports a visit and returns the text and its tree.
func write(t testing.TB, v trajectorytest.Visit) (string, *html.Node) {
	t.Helper()
	return writeSession(t, trajectorytest.Add(t, trajectorytest.Store(t), v))
}

func writeSession(t testing.TB, s *trajectory.Session) (string, *html.Node) {
	t.Helper()
	var b bytes.Buffer
	if err := report.WriteSession(&b, s); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), root
}

// TestGolden holds what a reader sees, block by block, without styles and
// pictures.
func TestGolden(t *testing.T) {
	_, root := write(t, trajectorytest.Example("20261122-211530-7f3a9c"))
	var b strings.Builder
	outline(&b, root, 0)
	golden := filepath.Join("testdata", "example.txt")
	if *update {
		os.MkdirAll("testdata", 0o777)
		if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("the report reads differently; if that is right, run go test -update\n%s", b.String())
	}
}

// outline writes tags, classes and words.
func outline(b *strings.Builder, n *html.Node, depth int) {
	if n.Type == html.TextNode {
		if text := strings.Join(strings.Fields(n.Data), " "); text != "" {
			b.WriteString(strings.Repeat(" ", depth) + text + "\n")
		}
		return
	}
	if n.Type == html.ElementNode {
		if n.Data == "style" {
			return
		}
		line := n.Data
		for _, a := range n.Attr {
			switch a.Key {
			case "class":
				line += "." + strings.ReplaceAll(a.Val, " ", ".")
			case "src":
				line += " src=" + a.Val[:min(len(a.Val), 23)] + "…"
			default:
				line += " " + a.Key + "=" + a.Val
			}
		}
		b.WriteString(strings.Repeat(" ", depth) + line + "\n")
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		outline(b, c, depth+1)
	}
}

// all are the elements with that tag and class ("" for any).
func all(n *html.Node, tag, class string) []*html.Node {
	var found []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && (tag == "" || d.Data == tag) &&
			(class == "" || slices.Contains(strings.Fields(attr(d, "class")), class)) {
			found = append(found, d)
		}
	}
	return found
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// words is the text below a node.
func words(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && d.Parent.Data != "style" {
			b.WriteString(d.Data + " ")
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// loadsNothing checks that a report asks for nothing outside itself and runs
// nothing.
func loadsNothing(t *testing.T, root *html.Node) {
	t.Helper()
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script", "iframe", "link", "object", "embed", "form", "base", "svg", "math", "input", "button", "video", "audio":
			t.Errorf("there is a <%s>", n.Data)
		case "style":
			safeStyle(t, n.FirstChild.Data)
		}
		for _, a := range n.Attr {
			switch key := strings.ToLower(a.Key); {
			case strings.HasPrefix(key, "on"), key == "srcset", key == "action", key == "background", key == "ping":
				t.Errorf("<%s %s=%q>", n.Data, key, a.Val)
			case key == "src" && !strings.HasPrefix(a.Val, "data:image/jpeg;base64,"):
				t.Errorf("<%s src=%.60q>", n.Data, a.Val)
			case key == "href" && !strings.HasPrefix(a.Val, "#step-"):
				t.Errorf("<%s href=%.60q>", n.Data, a.Val)
			case key == "style":
				safeStyle(t, a.Val)
			}
		}
	}
	csp := "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
	metas := all(root, "meta", "")
	if !slices.ContainsFunc(metas, func(m *html.Node) bool { return attr(m, "content") == csp }) {
		t.Error("there is no content security policy")
	}
}

func safeStyle(t *testing.T, css string) {
	t.Helper()
	for i, part := range strings.Split(css, "url(") {
		if i > 0 && !strings.HasPrefix(part, "data:image/jpeg;base64,") {
			t.Errorf("a style loads %.60s", part)
		}
	}
	if strings.Contains(css, "@import") || strings.Contains(css, "ZgotmplZ") {
		t.Errorf("style %.200s", css)
	}
}

func TestLoadsNothing(t *testing.T) {
	_, root := write(t, trajectorytest.Example("s"))
	loadsNothing(t, root)
	_, root = write(t, trajectorytest.Long("long", 100))
	loadsNothing(t, root)
	if n := len(all(root, "article", "step")); n != 100 {
		t.Errorf("%d of 100 steps", n)
	}
}

const hostile = `</script></style></title></textarea><script>alert(1)</script><img src=x onerror=alert(1)>"'onload=alert(1) {{.}} ]]> javascript:alert(1) data:text/html,x url(http://evil.example/) ` + "\u202e\x00"

// poison puts hostile text into every string.
func poison(v reflect.Value, text string) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			poison(v.Elem(), text)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			return
		}
		for i := range v.NumField() {
			poison(v.Field(i), text)
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return
		}
		for i := range v.Len() {
			poison(v.Index(i), text)
		}
	case reflect.Map:
		if v.Type() == reflect.TypeFor[map[string]string]() {
			v.Set(reflect.ValueOf(map[string]string{text: text}))
		}
	case reflect.String:
		v.SetString(text)
	}
}

func TestHostileText(t *testing.T) {
	v := trajectorytest.Example("s")
	poison(reflect.ValueOf(&v).Elem(), hostile)
	v.Header.ID = "s"
	v.Frames[0].Step.Action.Type = page.Click // others stay unknown words
	v.Frames[1].Step.Action = page.Action{Type: page.TypeAndSubmit, Name: hostile, Text: hostile}
	text, root := write(t, v)
	loadsNothing(t, root)
	if strings.Contains(text, "<script") || strings.Contains(text, "<img src=x") {
		t.Error("the page's text became markup")
	}
	if n := len(all(root, "article", "step")); n != len(v.Frames) {
		t.Errorf("%d steps", n)
	}
	if got := words(root); strings.Count(got, "<script>alert(1)</script>") < 50 {
		t.Error("the page's text is not shown as it stood")
	}
	if titles := all(root, "title", ""); len(titles) != 1 || !strings.Contains(words(titles[0]), "<script>") {
		t.Error("the title was broken off")
	}
}

func TestUnfinishedAndTorn(t *testing.T) {
	v := trajectorytest.Example("s")
	v.End = nil
	s := trajectorytest.Add(t, trajectorytest.Store(t), v)
	f, err := os.OpenFile(filepath.Join(s.Dir, "steps.jsonl"), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	f.WriteString(`{"seq":7,"be`)
	f.Close()
	_, root := writeSession(t, s)
	warnings := all(root, "p", "warning")
	if len(warnings) != 2 || !strings.Contains(words(warnings[0]), "has no end") || !strings.Contains(words(warnings[1]), "line 7") {
		t.Errorf("%d warnings", len(warnings))
	}
	if b := words(all(root, "span", "badge")[0]); b != "… Not finished" {
		t.Errorf("badge %q", b)
	}
	if n := len(all(root, "article", "")); n != 6 {
		t.Errorf("%d steps", n)
	}
}

func TestNoSteps(t *testing.T) {
	v := trajectorytest.Example("s")
	v.Frames = nil
	_, root := write(t, v)
	if !strings.Contains(words(root), "No step was recorded.") {
		t.Error("an empty session does not say so")
	}
}

func TestWithoutScreenshots(t *testing.T) {
	v := trajectorytest.Example("s")
	for i := range v.Frames {
		v.Frames[i].Screenshot = nil
	}
	_, root := write(t, v)
	if n := len(all(root, "img", "")) + len(all(root, "div", "still")); n != 0 {
		t.Errorf("%d pictures of none", n)
	}
	if n := len(all(root, "article", "bare")); n != 6 || strings.Count(words(root), "No screenshot was taken.") != 6 {
		t.Errorf("%d cards without picture", n)
	}
	if w := all(root, "p", "warning"); len(w) != 0 {
		t.Error("a session without screenshots is nothing to be warned of")
	}
}

func TestMissingBlobs(t *testing.T) {
	store := trajectorytest.Store(t)
	s := trajectorytest.Add(t, store, trajectorytest.Example("s"))
	if err := os.RemoveAll(filepath.Join(store.Dir(), "blobs")); err != nil {
		t.Fatal(err)
	}
	_, root := writeSession(t, s)
	got := words(root)
	// Steps 2 and 3 look at one page. Step 4 has the same picture.
	for _, want := range []string{"5 pages cannot be shown", "screenshots cannot be shown", "Tried to click ‘under 90’", "Unknown page"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not said", want)
		}
	}
}

// TestPictureOnce: a picture that several steps share is in the file once.
func TestPictureOnce(t *testing.T) {
	v := trajectorytest.Example("s")
	for i := range v.Frames {
		v.Frames[i].Screenshot = v.Frames[0].Screenshot
	}
	text, root := write(t, v)
	loadsNothing(t, root)
	if n := strings.Count(text, "base64,"); n != 1 {
		t.Errorf("the picture is there %d times", n)
	}
	if n := len(all(root, "div", "still")); n != 6 {
		t.Errorf("%d steps show it", n)
	}
}

func TestMarks(t *testing.T) {
	at := func(v trajectorytest.Visit) []string {
		_, root := write(t, v)
		var styles []string
		for _, m := range all(root, "span", "mark") {
			styles = append(styles, attr(m, "style"))
		}
		return styles
	}
	first := func(change func(f *trajectorytest.Frame)) trajectorytest.Visit {
		v := trajectorytest.Example("s")
		v.Frames = v.Frames[:1]
		change(&v.Frames[0])
		return v
	}
	box := func(b page.Rect) func(f *trajectorytest.Frame) {
		return func(f *trajectorytest.Frame) {
			for i := range f.Page.Elements {
				f.Page.Elements[i].Box = b
			}
		}
	}
	for name, c := range map[string]struct {
		change func(f *trajectorytest.Frame)
		want   []string
	}{
		"inside":     {box(page.Rect{X: 128, Y: 80, W: 640, H: 400}), []string{"left:10.00%;top:10.00%;width:50.00%;height:50.00%"}},
		"over edges": {box(page.Rect{X: -100, Y: 720, W: 228, H: 400}), []string{"left:0.00%;top:90.00%;width:10.00%;height:10.00%"}},
		"below":      {box(page.Rect{X: 0, Y: 900, W: 100, H: 100}), nil},
		"nothing":    {box(page.Rect{}), nil},
		"dense screen": {func(f *trajectorytest.Frame) {
			f.Step.Scroll.View = 400
			box(page.Rect{X: 64, Y: 40, W: 320, H: 200})(f)
		}, []string{"left:10.00%;top:10.00%;width:50.00%;height:50.00%"}},
		"no target": {func(f *trajectorytest.Frame) { f.Step.Action = page.Action{Type: page.Back} }, nil},
	} {
		if got := at(first(c.change)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestHumanSession(t *testing.T) {
	v := trajectorytest.Example("s")
	v.Header.Actor, v.Header.Person = trajectory.ActorHuman, "p-17"
	v.Frames[0].Step.Rationale.Source = trajectory.SourcePerson
	v.Frames[1].Step.Rationale = trajectory.Rationale{Text: "t", Source: trajectory.SourceSynthetic, Model: "m-1"}
	_, root := write(t, v)
	for _, want := range []string{"A real person p-17", "in the person’s own words", "written afterwards by m-1"} {
		if !strings.Contains(words(root), want) {
			t.Errorf("%q is not said", want)
		}
	}
}

func TestSessionWritesBesideTheSession(t *testing.T) {
	s := trajectorytest.Session(t)
	for range 2 {
		path, err := report.Session(s.Dir)
		if err != nil || path != filepath.Join(s.Dir, "report.html") {
			t.Fatalf("%s, %v", path, err)
		}
	}
	b, err := os.ReadFile(filepath.Join(s.Dir, "report.html"))
	if err != nil || !bytes.HasPrefix(b, []byte("<!doctype html>")) || !bytes.HasSuffix(b, []byte("</html>\n")) {
		t.Errorf("%d bytes, %v", len(b), err)
	}
	if f, err := trajectory.Verify(filepath.Dir(s.Dir)); err != nil || len(f) > 0 {
		t.Errorf("findings %v, %v", f, err)
	}
	if _, err := report.Session(t.TempDir()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no session: %v", err)
	}
	os.WriteFile(filepath.Join(s.Dir, "steps.jsonl"), []byte("{\n{}\n"), 0o666)
	var fe *trajectory.FileError
	if _, err := report.Session(s.Dir); !errors.As(err, &fe) || fe.Line != 1 {
		t.Errorf("a broken line: %v", err)
	}
}

func BenchmarkHundredSteps(b *testing.B) {
	s := trajectorytest.Add(b, trajectorytest.Store(b), trajectorytest.Long("long", 100))
	for b.Loop() {
		var n countWriter
		if err := report.WriteSession(&n, s); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(n), "bytes")
	}
}

type countWriter int

func (n *countWriter) Write(b []byte) (int, error) {
	*n += countWriter(len(b))
	return len(b), nil
}
