package browser_test

import (
	"context"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/browsertest"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/google/go-cmp/cmp"
)

func TestDialogs(t *testing.T) {
	t.Parallel()
	const leaving = `<button onclick="onbeforeunload=e=>{e.preventDefault();e.returnValue='x'}">Arm</button><a href="/next">Go</a>`
	for _, c := range []struct {
		name, body string
		wish       *page.DialogAnswer
		want       page.Dialog
		title      string
	}{
		{"alert", `<button onclick="alert('hi');document.title='after'">Go</button>`, nil, page.Dialog{Kind: "alert", Message: "hi", Accepted: true}, "after"},
		{"confirm by default", `<button onclick="document.title=confirm('sure?')">Go</button>`, nil, page.Dialog{Kind: "confirm", Message: "sure?"}, "false"},
		{"confirm by wish", `<button onclick="document.title=confirm('sure?')">Go</button>`, &page.DialogAnswer{Accept: true}, page.Dialog{Kind: "confirm", Message: "sure?", Accepted: true}, "true"},
		{"prompt by default", `<button onclick="document.title=String(prompt('code?'))">Go</button>`, nil, page.Dialog{Kind: "prompt", Message: "code?"}, "null"},
		{"prompt by wish", `<button onclick="document.title=prompt('code?')">Go</button>`, &page.DialogAnswer{Accept: true, Text: "SAVE10"}, page.Dialog{Kind: "prompt", Message: "code?", Accepted: true}, "SAVE10"},
		{"leaving by default", leaving, nil, page.Dialog{Kind: "beforeunload", Accepted: true}, "Next"},
		{"leaving declined", leaving, &page.DialogAnswer{}, page.Dialog{Kind: "beforeunload"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := browsertest.Goto(t, browsertest.Serve(t, map[string]string{"/": c.body, "/next": "<title>Next</title>"}), browser.SessionOptions{})
			if l := look(t, s); len(l.Elements) > 1 {
				click(t, s, "arm")
			}
			e, err := s.Perform(context.Background(), page.Action{Type: page.Click, Name: "go"}, c.wish)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff([]page.Dialog{c.want}, e.Dialogs); diff != "" {
				t.Errorf("dialogs (-want +got):\n%s", diff)
			}
			if l := look(t, s); l.Title != c.title {
				t.Errorf("title %q, want %q", l.Title, c.title)
			}
		})
	}
	t.Run("a wish that was not needed is forgotten", func(t *testing.T) {
		t.Parallel()
		s := on(t, `<a href="#x">Link</a><button onclick="document.title=confirm('sure?')">Go</button>`, browser.SessionOptions{})
		if _, err := s.Perform(context.Background(), page.Action{Type: page.Click, Name: "link"}, &page.DialogAnswer{Accept: true}); err != nil {
			t.Fatal(err)
		}
		click(t, s, "go")
		if l := look(t, s); l.Title != "false" {
			t.Errorf("title %q", l.Title)
		}
	})
	t.Run("at load", func(t *testing.T) {
		t.Parallel()
		s := on(t, `<script>alert('welcome')</script><h1>Shop</h1>`, browser.SessionOptions{})
		if l := look(t, s); l.Text != "# Shop" {
			t.Errorf("text %q", l.Text)
		}
	})
	t.Run("several", func(t *testing.T) {
		t.Parallel()
		s := on(t, `<button onclick="alert(1);alert(2);alert(3)">Go</button>`, browser.SessionOptions{})
		if e := click(t, s, "go"); len(e.Dialogs) != 3 {
			t.Errorf("dialogs %+v", e.Dialogs)
		}
	})
}
