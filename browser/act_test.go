package browser_test

import (
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/browsertest"
	"github.com/aisle-sim/aisle/browser/page"
)

const formPage = `<!doctype html><title>Form</title>
<h1>A form</h1>
<form action="/done"><label>Words <input name="words"></label>
<label>Size <select name="size"><option>Small</option><option>Large</option></select></label>
<label><input type="checkbox" name="gift"> Gift wrap</label>
<button>Send it</button></form>
<p id=out></p>
<button id=js type=button onclick="setTimeout(()=>{document.getElementById('out').textContent='changed'},60)">Change</button>
<script>for (const t of ['input','change','click']) addEventListener(t, e => { if (!e.isTrusted && t === 'click') document.title = 'untrusted' }, true)</script>`

func TestActionsOnAForm(t *testing.T) {
	url := browsertest.Serve(t, map[string]string{"/": formPage, "/done": "<title>Done</title><h1>Done</h1>"})
	s := browsertest.Goto(t, url+"/", browser.SessionOptions{})
	l := look(t, s)
	t.Log(l.Text)
	do(t, s, page.Action{Type: page.TypeText, Name: "words", Text: "grün & blue"})
	do(t, s, page.Action{Type: page.Select, Name: "size", Text: "Large"})
	do(t, s, page.Action{Type: page.Click, Name: "gift_wrap"})
	do(t, s, page.Action{Type: page.Click, Name: "change"})
	l = look(t, s)
	for _, want := range []struct{ name, value string }{{"words", "grün & blue"}, {"size", "Large"}} {
		if e, _ := l.Find(want.name); e.Value != want.value {
			t.Errorf("%s holds %q, want %q", want.name, e.Value, want.value)
		}
	}
	if e, _ := l.Find("gift_wrap"); !e.Checked {
		t.Error("the checkbox is not checked")
	}
	if !strings.Contains(l.Text, "changed") {
		t.Error("the look came before the page had settled:\n" + l.Text)
	}
	if l.Title == "untrusted" {
		t.Error("a click was not a trusted event")
	}
	e := do(t, s, page.Action{Type: page.Click, Name: "send_it"})
	if !e.Navigated || !strings.Contains(e.URL, "words=gr%C3%BCn+%26+blue&size=Large&gift=on") {
		t.Errorf("after sending: %+v", e)
	}
	if l := look(t, s); l.Title != "Done" {
		t.Errorf("title %q", l.Title)
	}
	do(t, s, page.Action{Type: page.Back})
	if l := look(t, s); l.Title != "Form" {
		t.Errorf("after back: title %q", l.Title)
	}
	e = do(t, s, page.Action{Type: page.TypeAndSubmit, Name: "words", Text: "again"})
	if !strings.Contains(e.URL, "words=again") {
		t.Errorf("after type_and_submit: %+v", e)
	}
}
