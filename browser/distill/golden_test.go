package distill

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/tiktoken-go/tokenizer"
)

var update = flag.Bool("update", false, "write the goldens anew")

// captures are the recorded and hand-made looks in testdata. Those of the
// built-in shop are recorded by `go test ./browser -run WalkThrough -record`.
func captures(t testing.TB) map[string]Capture {
	t.Helper()
	files, err := filepath.Glob("testdata/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no captures in testdata", err)
	}
	out := map[string]Capture{}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		c, err := Parse(raw)
		if err != nil {
			t.Fatal(f, err)
		}
		out[strings.TrimSuffix(filepath.Base(f), ".json")] = c
	}
	return out
}

func TestGoldens(t *testing.T) {
	for name, c := range captures(t) {
		t.Run(name, func(t *testing.T) {
			r := Distill(c, Options{Budget: -1, HTML: true})
			holds(t, r, -1)
			var list strings.Builder
			for _, e := range r.Elements {
				e.Box.X, e.Box.Y, e.Box.W, e.Box.H = 0, 0, 0, 0 // the capture has them
				line, err := json.Marshal(e)
				if err != nil {
					t.Fatal(err)
				}
				list.Write(append(line, '\n'))
			}
			for _, it := range r.Items {
				line, err := json.Marshal(it)
				if err != nil {
					t.Fatal(err)
				}
				fmt.Fprintf(&list, "item %s\n", line)
			}
			golden(t, name+".outline.txt", r.Text+"\n")
			golden(t, name+".html", r.HTML+"\n")
			golden(t, name+".elements.txt", list.String())
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got), -update to take it:\n%s", name, diff)
	}
}

// TestBudgets cuts every golden to many sizes.
func TestBudgets(t *testing.T) {
	for name, c := range captures(t) {
		t.Run(name, func(t *testing.T) {
			whole := Distill(c, Options{Budget: -1})
			lines := map[string]bool{}
			for l := range strings.Lines(whole.Text + "\n") {
				lines[l] = true
			}
			for _, budget := range []int{20, 50, 100, 200, 400, 800, 1600, 3200, 1 << 20} {
				r := Distill(c, Options{Budget: budget})
				holds(t, r, budget)
				if len(r.Elements) != len(whole.Elements) {
					t.Errorf("budget %d: %d elements of %d", budget, len(r.Elements), len(whole.Elements))
				}
				for l := range strings.Lines(r.Text + "\n") {
					if !lines[l] && !strings.Contains(l, "lines left out") {
						t.Errorf("budget %d: %q is no line of the whole", budget, l)
					}
				}
				if cut := r.Text != whole.Text; cut != (r.Truncated != "") {
					t.Errorf("budget %d: cut %v, told %q", budget, cut, r.Truncated)
				}
			}
		})
	}
}

// TestTokens holds the estimate above the tokenizer, and near it.
func TestTokens(t *testing.T) {
	enc := encoding(t)
	sum, n := 0.0, 0
	for name, c := range captures(t) {
		r := Distill(c, Options{Budget: -1, HTML: true})
		for _, text := range []string{r.Text, r.HTML} {
			real, err := enc.Count(text)
			if err != nil {
				t.Fatal(err)
			}
			ratio := float64(Tokens(text)) / float64(real)
			if ratio < 1 {
				t.Errorf("%s: estimate %d, in truth %d", name, Tokens(text), real)
			}
			for l := range strings.Lines(text) {
				if real, _ := enc.Count(l); Tokens(l) < real {
					t.Errorf("%s: estimate %d, in truth %d of %q", name, Tokens(l), real, l)
				}
			}
			t.Logf("%s: ratio %.2f", name, ratio)
			sum, n = sum+ratio, n+1
		}
	}
	if mean := sum / float64(n); mean > 1.5 {
		t.Errorf("the estimate is %.2f times the truth", mean)
	}
}

func encoding(t testing.TB) tokenizer.Codec {
	t.Helper()
	enc, err := tokenizer.Get(tokenizer.O200kBase)
	if err != nil {
		t.Fatal(err)
	}
	return enc
}
