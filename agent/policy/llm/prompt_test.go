package llm

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/model"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/persona"
	"github.com/aisle-sim/aisle/sites"
	"github.com/google/go-cmp/cmp"
)

func told(t *testing.T, in agent.Input, pages int) []model.Message {
	t.Helper()
	m, err := conversation(in, pages)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestPrompts are the conversations as a model reads them.
func TestPrompts(t *testing.T) {
	bare := visit(0)
	bare.Persona, bare.Task = persona.Persona{Text: "You are Ona."}, sites.Task{Intent: "You look around."}
	bare.Allowed, bare.Now.Scroll = []page.Type{page.Click, page.TypeAndSubmit, page.Terminate}, page.Scroll{}
	late := visit(6)
	late.Told = []string{"You have done this 2 times on this same page: back.", "3 steps are left before the session ends by itself."}
	for _, tc := range []struct {
		name string
		in   agent.Input
	}{{"first", visit(0)}, {"bare", bare}, {"second", visit(1)}, {"late", late}} {
		t.Run(tc.name, func(t *testing.T) {
			var b strings.Builder
			for _, m := range told(t, tc.in, PagesTold) {
				fmt.Fprintf(&b, "=== %s\n%s\n", m.Role, m.Text)
			}
			golden(t, tc.name, b.String())
		})
	}
}

// TestSeen: where on the page the window is, and what became of a question.
func TestSeen(t *testing.T) {
	for _, tc := range []struct {
		name   string
		scroll page.Scroll
		want   string // "" if nothing is said of it
	}{
		{"all of it", page.Scroll{View: 800, Height: 700}, ""},
		{"the top", page.Scroll{View: 800, Height: 1400}, "view: the top of the page\n"},
		{"in between", page.Scroll{Y: 150, View: 800, Height: 1400}, "view: 25 % down the page\n"},
		{"the end", page.Scroll{Y: 600, View: 800, Height: 1400}, "view: the end of the page\n"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			in := visit(4)
			in.Now.Scroll = tc.scroll
			in.History[3].Effect.Dialogs[0].Accepted = true
			m := told(t, in, 0)
			now := m[len(m)-1].Text
			if !strings.Contains(now, tc.want) || strings.Contains(now, "view:") != (tc.want != "") {
				t.Errorf("want %q in\n%s", tc.want, now)
			}
			if !strings.Contains(now, "a confirm box said “Add insurance?” and was accepted\n") {
				t.Errorf("the box is not in\n%s", now)
			}
		})
	}
}

// TestPromptsAskForNothing looks for words that would make the behaviour that
// is to be measured.
func TestPromptsAskForNothing(t *testing.T) {
	for _, tc := range []struct{ what, words string }{
		{"a goal of buying", `\b(buy|purchase|your goal|your task|your job|complete the|check ?out)\b`},
		{"pressure", `\b(always|must|never|do not|don't|have to|make sure|important)\b`},
		{"leaving as a failure", `\b(give up|fail|only (if|when))\b`},
	} {
		for _, m := range told(t, visit(0), PagesTold) {
			if found := regexp.MustCompile("(?i)" + tc.words).FindString(m.Text); found != "" {
				t.Errorf("%s: %q", tc.what, found)
			}
		}
	}
}

func TestPromptHash(t *testing.T) {
	if h := PromptHash(); !regexp.MustCompile(`^[0-9a-f]{12}$`).MatchString(h) || h != PromptHash() {
		t.Errorf("%q", h)
	}
}

// TestWordsStandInTemplates: what the model reads is named by PromptHash, so
// no sentence of it may stand in the code. Errors, which it never reads, may.
func TestWordsStandInTemplates(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				f, ok := n.Fun.(*ast.SelectorExpr)
				return !ok || f.Sel.Name != "Errorf" && f.Sel.Name != "New"
			case *ast.BasicLit:
				if regexp.MustCompile(`[a-z]{2} | [a-z]{2}`).MatchString(n.Value) {
					t.Errorf("%s: %s", set.Position(n.Pos()), n.Value)
				}
			}
			return true
		})
	}
}

// TestHistoryIsBounded: only the last pages are told in full, the rest in a
// line each, and turns alternate.
func TestHistoryIsBounded(t *testing.T) {
	for _, tc := range []struct{ steps, pages, users, lines int }{
		{0, 3, 1, 0}, {2, 3, 3, 0}, {3, 3, 4, 0}, {4, 3, 4, 1}, {6, 3, 4, 3}, {6, 1, 2, 5}, {6, 0, 1, 6}, {6, 9, 7, 0},
	} {
		m := told(t, visit(tc.steps), tc.pages)
		if len(m) != 2*tc.users || m[0].Role != model.System {
			t.Fatalf("%+v: %d messages", tc, len(m))
		}
		for i, x := range m[1:] {
			if want := []model.Role{model.User, model.Assistant}[i%2]; x.Role != want {
				t.Errorf("%+v: message %d is of %s", tc, i+1, x.Role)
			}
		}
		lines := regexp.MustCompile(`(?m)^\d+\. .* – `).FindAllString(m[1].Text, -1)
		if len(lines) != tc.lines {
			t.Errorf("%+v: %q", tc, lines)
		}
	}
}

// TestPagesStayTheSame: while a page is in the conversation, its text does not
// change, so that an endpoint may keep what it has read.
func TestPagesStayTheSame(t *testing.T) {
	before, after := told(t, visit(2), 3), told(t, visit(3), 3)
	for i := range before[:len(before)-1] {
		if diff := cmp.Diff(before[i], after[i]); diff != "" {
			t.Errorf("message %d (-before +after):\n%s", i, diff)
		}
	}
	now := before[len(before)-1].Text
	if fenced, _, _ := strings.Cut(now, "\n\nWhat do you do?"); fenced != after[len(before)-1].Text {
		t.Errorf("the page changed from\n%s\nto\n%s", now, after[len(before)-1].Text)
	}
}

func TestLongWordsAreShortened(t *testing.T) {
	in := visit(6)
	in.History[0].Rationale.Text = strings.Repeat("well,\n", 500)
	in.History[1].Err = &trajectory.StepError{Message: strings.Repeat("covered ", 500)}
	m := told(t, in, 1)
	if len(m[1].Text) > 3000 || strings.Contains(m[1].Text, "well,\n") {
		t.Errorf("%d bytes:\n%s", len(m[1].Text), m[1].Text)
	}
}

func TestLostPage(t *testing.T) {
	in := visit(2)
	lost := errors.New("the blob is gone")
	in.Page = func(string) (page.Observation, error) { return page.Observation{}, lost }
	_, err := conversation(in, 3)
	if !errors.Is(err, lost) || err.Error() != "the page of step 1: the blob is gone" {
		t.Errorf("%v", err)
	}
}
