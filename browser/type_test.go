package browser_test

import (
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/page"
)

func TestType(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, body, text, want string
	}{
		{"empty field", `<input aria-label=f>`, "hello", "hello"},
		{"over what stands there", `<input aria-label=f value="before">`, "after", "after"},
		{"nothing clears", `<input aria-label=f value="before">`, "", ""},
		{"nothing into nothing", `<input aria-label=f>`, "", ""},
		{"unicode", `<input aria-label=f>`, "Grün 日本語 naïve €5 👟", "Grün 日本語 naïve €5 👟"},
		{"symbols of the keyboard", `<input aria-label=f>`, `a'b"c\d/e;f<g>h&i%j^k(l)`, `a'b"c\d/e;f<g>h&i%j^k(l)`},
		{"looks like a secret, is none", `<input aria-label=f>`, "cost ${x}", "cost ${x}"},
		{"textarea", `<textarea aria-label=f>old</textarea>`, "line one\nline two", "line one\nline two"},
		{"lines in a field of one", `<form onsubmit="document.title='sent';return false"><input aria-label=f><input aria-label=g></form>`, "a\r\nb\rc\nd", "a b c d"},
		{"tab in a field", `<input aria-label=f><input aria-label=g>`, "a\tb", "a b"},
		{"tab in a textarea", `<textarea aria-label=f></textarea><input aria-label=g>`, "a\tb\r\nc", "a\tb\nc"},
		{"other control characters", `<input aria-label=f>`, "a\x1bb\bc", "a b c"},
		{"letters that stand for keys", `<input aria-label=f>`, "Ăą\u0301ĈĄ", "Ăą\u0301ĈĄ"},
		{"contenteditable", `<div contenteditable role=textbox aria-label=f>old words</div>`, "new words", "new words"},
		{"contenteditable cleared", `<div contenteditable role=textbox aria-label=f>old words</div>`, "", ""},
		{"number", `<input type=number aria-label=f value=1>`, "12", "12"},
		{"date", `<input type=date aria-label=f>`, "2026-12-24", "2026-12-24"},
		{"time", `<input type=time aria-label=f>`, "13:45", "13:45"},
		{"range", `<input type=range min=0 max=200 aria-label=f>`, "150", "150"},
		{"email", `<input type=email aria-label=f>`, "a@b.example", "a@b.example"},
		{"search", `<input type=search aria-label=f value=tent>`, "boots", "boots"},
		{"limited", `<input aria-label=f maxlength=3>`, "12345", "123"},
		{"selected on focus already", `<input aria-label=f value=abc onfocus="this.setSelectionRange(1,1)">`, "xyz", "xyz"},
		{"controlled by the page", `<input aria-label=f oninput="this.value=this.value.toUpperCase()">`, "abc", "ABC"},
		{"below the fold", `<div style="height:3000px"></div><input aria-label=f>`, "abc", "abc"},
		{"in a shadow root", `<div id=h></div><script>h.attachShadow({mode:'open'}).innerHTML='<input aria-label=f value=old>'</script>`, "abc", "abc"},
		{"in a frame", `<iframe srcdoc="<input aria-label=f value=old>"></iframe>`, "abc", "abc"},
		{"contenteditable in a frame", `<iframe srcdoc="<div contenteditable role=textbox aria-label=f>old words</div>"></iframe>`, "abc", "abc"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := on(t, c.body, browser.SessionOptions{})
			l := look(t, s)
			name := l.Elements[0].Name
			do(t, s, page.Action{Type: page.TypeText, Name: name, Text: c.text})
			l = look(t, s)
			if e := find(t, l, name); e.Value != c.want || l.Title == "sent" {
				t.Errorf("holds %q, want %q; title %q", e.Value, c.want, l.Title)
			}
		})
	}
}

// TestTypeIsTrusted counts the events that a field gets.
func TestTypeIsTrusted(t *testing.T) {
	t.Parallel()
	s := on(t, `<input aria-label=f><p id=out></p><script>
const n={};for(const k of ['keydown','keypress','input','keyup','mousedown','click','focus'])
document.querySelector('input').addEventListener(k,e=>{if(e.isTrusted){n[k]=(n[k]||0)+1;out.textContent=JSON.stringify(n)}})</script>`, browser.SessionOptions{})
	do(t, s, page.Action{Type: page.TypeText, Name: "f", Text: "abc"})
	l := look(t, s)
	for _, want := range []string{`"keydown":3`, `"keypress":3`, `"input":3`, `"keyup":3`, `"mousedown":1`, `"click":1`, `"focus":1`} {
		if !strings.Contains(l.Text, want) {
			t.Errorf("no %s in %s", want, l.Text)
		}
	}
}

func TestTypeAndSubmit(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, body string
		says       string // title afterwards
	}{
		{"form with a button", `<form onsubmit="document.title='sent '+f.value;return false"><input id=f><button>Go</button></form>`, "sent abc"},
		{"form without a button", `<form onsubmit="document.title='sent '+f.value;return false"><input id=f></form>`, "sent abc"},
		{"no form, a handler", `<input id=f onkeydown="if(event.key==='Enter'&&event.isTrusted)document.title='sent '+f.value">`, "sent abc"},
		{"searching as one types", `<input id=f oninput="document.title='sent '+f.value">`, "sent abc"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := on(t, c.body, browser.SessionOptions{})
			do(t, s, page.Action{Type: page.TypeAndSubmit, Name: "f", Text: "abc"})
			if l := look(t, s); l.Title != c.says {
				t.Errorf("title %q, want %q", l.Title, c.says)
			}
		})
	}
}

func TestTypeRefused(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, body string
		text       string
		kind       page.Kind
		says       string
	}{
		{"read-only", `<input readonly aria-label=f>`, "x", page.NotAllowed, "read-only"},
		{"disabled", `<input disabled aria-label=f>`, "x", page.Disabled, "disabled"},
		{"button", `<button>f</button>`, "x", page.NotAllowed, "takes no text"},
		{"file", `<input type=file aria-label=f>`, "x", page.NotAllowed, "no files"},
		{"checkbox", `<input type=checkbox aria-label=f>`, "x", page.NotAllowed, "takes no text"},
		{"date that is none", `<input type=date aria-label=f>`, "tomorrow", page.NotAllowed, "no “tomorrow”"},
		{"secret that is none", `<input aria-label=f>`, "${nothing}", page.NotAllowed, "no secret of that key"},
		{"covered", `<input aria-label=f><div role=dialog aria-label=Box style="position:fixed;inset:0;background:#fff"><button>x</button></div>`, "x", page.Covered, "dialog “Box”"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := on(t, c.body, browser.SessionOptions{})
			err := refused(t, s, page.Action{Type: page.TypeText, Name: "f", Text: c.text}, c.kind)
			if !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %q, want %q in it", err, c.says)
			}
		})
	}
}

func TestSelect(t *testing.T) {
	t.Parallel()
	const sizes = `<select aria-label=f onchange="document.title=this.value"><option value=s>Small<option value=m>Medium size<option value=l label="Large">x<option disabled value=n>None</select>`
	for _, c := range []struct {
		name, body, text, want, title string
	}{
		{"by label", sizes, "Medium size", "Medium size", "m"},
		{"by label in other case", sizes, " medium SIZE ", "Medium size", "m"},
		{"by the label attribute", sizes, "Large", "Large", "l"},
		{"by value", sizes, "m", "Medium size", "m"},
		{"by the beginning", sizes, "Med", "Medium size", "m"},
		{"what is selected already", sizes, "Small", "Small", ""},
		{"multiple", `<select multiple aria-label=f onchange="document.title=this.selectedOptions.length"><option selected>A<option>B</select>`, "B", "A, B", "2"},
		{"below the fold", `<div style="height:3000px"></div>` + sizes, "Large", "Large", "l"},
		{"value set by the page's own property", sizes + `<script>Object.defineProperty(document.querySelector('select'),'selectedIndex',{set(){},get(){return 0}})</script>`, "Large", "Large", "l"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := on(t, c.body, browser.SessionOptions{})
			do(t, s, page.Action{Type: page.Select, Name: "f", Text: c.text})
			l := look(t, s)
			if e := find(t, l, "f"); e.Value != c.want || l.Title != c.title {
				t.Errorf("holds %q, title %q; want %q, %q", e.Value, l.Title, c.want, c.title)
			}
		})
	}
	for _, c := range []struct{ name, body, text, says string }{
		{"missing option", sizes, "Huge", "it has: Small, Medium size, Large"},
		{"disabled option", sizes, "None", "it has no “None”"},
		{"no text", sizes, "", "it has: Small"},
		{"no select", `<button>f</button>`, "x", "not a list of options"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := on(t, c.body, browser.SessionOptions{})
			if err := refused(t, s, page.Action{Type: page.Select, Name: "f", Text: c.text}, page.NotAllowed); !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %q, want %q in it", err, c.says)
			}
		})
	}
}

// TestSelectSecret chooses a secret, in both ways.
func TestSelectSecret(t *testing.T) {
	t.Parallel()
	for _, how := range []page.Type{page.Select, page.TypeText} {
		s := on(t, `<select aria-label=f onchange="document.title=this.selectedIndex"><option>a<option>hunter2</select>`, browser.SessionOptions{Secrets: map[string]string{"key": "hunter2", "other": "missing"}})
		look(t, s)
		do(t, s, page.Action{Type: how, Name: "f", Text: "${key}"})
		if l := look(t, s); l.Title != "1" || find(t, l, "f").Value != page.Masked {
			t.Errorf("%s: title %q, %+v", how, l.Title, l.Elements)
		}
		err := refused(t, s, page.Action{Type: how, Name: "f", Text: "${other}"}, page.NotAllowed)
		if says := err.Error(); !strings.Contains(says, "${other}") || strings.Contains(says, "missing") || strings.Contains(says, "hunter2") {
			t.Errorf("%s: error %q", how, says)
		}
	}
}

func TestScroll(t *testing.T) {
	t.Parallel()
	s := on(t, `<div style="height:5000px">long</div>`, browser.SessionOptions{})
	to := func(text string) float64 {
		do(t, s, page.Action{Type: page.ScrollPage, Text: text})
		return look(t, s).Scroll.Y
	}
	down := to("")
	if down <= 0 || down >= 800 {
		t.Errorf("down: y %v, want most of the viewport", down)
	}
	if y := to("down"); y <= down {
		t.Errorf("down again: y %v", y)
	}
	if y := to("up"); y != down {
		t.Errorf("up: y %v, want %v", y, down)
	}
	to("bottom")
	if l := look(t, s); !l.Scroll.AtEnd() {
		t.Errorf("bottom: %+v", l.Scroll)
	}
	if y := to("top"); y != 0 {
		t.Errorf("top: y %v", y)
	}
	if err := refused(t, s, page.Action{Type: page.ScrollPage, Text: "sideways"}, page.NotAllowed); !strings.Contains(err.Error(), "down, up, top, bottom") {
		t.Errorf("error %q", err)
	}
}
