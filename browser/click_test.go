package browser_test

import (
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/browsertest"
	"github.com/aisle-sim/aisle/browser/page"
)

// told is a handler that writes into the title which trusted event came.
const told = `onclick="document.title=event.isTrusted?'clicked':'forged'"`

func TestClickReaches(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, body, target string }{
		{"button", `<button ` + told + `>Go</button>`, "go"},
		{"below the fold", `<div style="height:3000px"></div><button ` + told + `>Go</button>`, "go"},
		{"in a scrolled box", `<div style="height:200px;overflow:auto"><div style="height:2000px"></div><button ` + told + `>Go</button></div>`, "go"},
		{"under a sticky header", `<header style="position:fixed;top:0;height:300px;width:100%;background:red"></header><div style="height:2000px"></div><button ` + told + `>Go</button><div style="height:3000px"></div><script>scrollTo(0,1900)</script>`, "go"},
		{"link over two lines", `<div style="width:300px">` + strings.Repeat("word ", 9) + `<a href="#x" ` + told + `>a link over two lines</a></div>`, "a_link_over_two_lines"},
		{"half covered", `<div style="position:relative;width:200px"><button style="width:200px;height:40px" ` + told + `>Go</button><div style="position:absolute;left:0;top:0;width:120px;height:40px;background:red"></div></div>`, "go"},
		{"under what lets events through", `<div style="position:relative"><button ` + told + `>Go</button><div style="position:absolute;inset:0;pointer-events:none"></div></div>`, "go"},
		{"with a picture in it", `<a href="#x" ` + told + `><img alt="Tent" style="width:50px;height:50px"></a>`, "tent"},
		{"in an open shadow root", `<div id=h></div><script>h.attachShadow({mode:'open'}).innerHTML='<button>Go</button>';h.shadowRoot.querySelector('button').onclick=e=>document.title=e.isTrusted?'clicked':'forged'</script>`, "go"},
		{"in a frame", `<div style="height:50px"></div><iframe style="border:7px solid;padding:9px" srcdoc="<button onclick=&quot;parent.document.title=event.isTrusted?'clicked':'forged'&quot;>Go</button>"></iframe>`, "go"},
		{"in a frame in a frame, far down", `<div style="height:2000px"></div><iframe height=400 srcdoc="<div style=height:900px></div><iframe srcdoc='<button onclick=&quot;top.document.title=event.isTrusted?/clicked/.source:/forged/.source&quot;>Go</button>'></iframe>"></iframe>`, "go"},
		{"div with a role", `<div role=button tabindex=0 ` + told + `>Go</div>`, "go"},
		{"div with a handler", `<div ` + told + `>Go</div>`, "go"},
		{"summary", `<details ontoggle="document.title='clicked'"><summary>More</summary>text</details>`, "more"},
		{"animated into place", `<style>@keyframes k{from{transform:translateX(400px)}}button{animation:k 300ms}</style><button ` + told + `>Go</button>`, "go"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := on(t, c.body, browser.SessionOptions{})
			find(t, look(t, s), c.target)
			click(t, s, c.target)
			if l := look(t, s); l.Title != "clicked" {
				t.Errorf("title %q after the click", l.Title)
			}
			if _, _, ok := s.Pointer(); !ok {
				t.Error("no pointer")
			}
		})
	}
}

// TestBoxes presses checkboxes and radios, however a shop draws them.
func TestBoxes(t *testing.T) {
	t.Parallel()
	const clipped = `style="position:absolute;width:1px;height:1px;clip:rect(0 0 0 0);overflow:hidden"`
	for _, c := range []struct{ name, body string }{
		{"plain", `<label><input type=checkbox> Gift</label>`},
		{"label beside", `<input type=checkbox id=g><label for=g>Gift</label>`},
		{"visually hidden", `<input type=checkbox id=g ` + clipped + `><label for=g>Gift</label>`},
		{"opacity 0", `<input type=checkbox id=g style="opacity:0"><label for=g>Gift</label>`},
		{"display none", `<input type=checkbox id=g style="display:none"><label for=g>Gift</label>`},
		{"hidden inside its label", `<label><input type=checkbox style="display:none"><span style="padding:9px">Gift</span></label>`},
		{"radio", `<input type=radio name=r id=g ` + clipped + `><label for=g>Gift</label>`},
		{"covered by a drawn box", `<label style="position:relative"><input type=checkbox><i style="position:absolute;left:0;top:0;width:30px;height:30px;background:#eee"></i> Gift</label>`},
		{"ARIA", `<div role=checkbox aria-checked=false tabindex=0 onclick="this.setAttribute('aria-checked','true')">Gift</div>`},
		{"ARIA switch", `<button role=switch aria-checked=false onclick="this.setAttribute('aria-checked','true')">Gift</button>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := on(t, c.body, browser.SessionOptions{})
			l := look(t, s)
			if len(l.Elements) != 1 {
				t.Errorf("elements %+v, want one", l.Elements)
			}
			name := "gift"
			if c.name == "radio" {
				name = "r.gift" // it is one of a group, which has a name
			}
			if find(t, l, name).Checked {
				t.Error("checked from the start")
			}
			if n := strings.Count(l.Text, "Gift"); n != 1 {
				t.Errorf("its label is printed %d times: %s", n, l.Text)
			}
			click(t, s, name)
			if !find(t, look(t, s), name).Checked {
				t.Error("not checked after the click")
			}
		})
	}
}

func TestClickRefused(t *testing.T) {
	t.Parallel()
	const over = `<div role=dialog aria-label="Newsletter" style="position:fixed;inset:0;background:#fff"><h2>Newsletter</h2><button>Close</button></div>`
	for _, c := range []struct {
		name, body, target string
		kind               page.Kind
		says               string
	}{
		{"disabled", `<button disabled ` + told + `>Go</button>`, "go", page.Disabled, `"go" is disabled`},
		{"disabled by ARIA", `<button aria-disabled=true ` + told + `>Go</button>`, "go", page.Disabled, ""},
		{"disabled by its fieldset", `<fieldset disabled><button ` + told + `>Go</button></fieldset>`, "go", page.Disabled, ""},
		{"covered by a dialog", `<button ` + told + `>Go</button>` + over, "go", page.Covered, "dialog “Newsletter”"},
		{"covered by a bar", `<button ` + told + `>Go</button><div style="position:fixed;inset:0;background:#fff">We use cookies</div>`, "go", page.Covered, "We use cookies"},
		{"not there", `<button>Add to cart</button><button>Add to list</button>`, "add_to_basket", page.Gone, "nearest: add_to_"},
		{"no name", `<button>Add to cart</button>`, "", page.Gone, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := on(t, c.body, browser.SessionOptions{})
			look(t, s)
			err := refused(t, s, page.Action{Type: page.Click, Name: c.target}, c.kind)
			if !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %q, want %q in it", err, c.says)
			}
			if l := look(t, s); l.Title == "clicked" {
				t.Error("it was clicked")
			}
		})
	}
}

// TestNamesAcrossChanges acts by names of an older look.
func TestNamesAcrossChanges(t *testing.T) {
	t.Parallel()
	t.Run("rendered anew", func(t *testing.T) {
		t.Parallel()
		s := on(t, `<div id=d></div><script>const draw=()=>{d.innerHTML='<button>Go</button>';d.firstChild.onclick=()=>document.title='clicked'};draw();window.redraw=draw</script><button onclick="redraw()">Again</button>`, browser.SessionOptions{})
		look(t, s)
		click(t, s, "again")
		click(t, s, "go")
		if l := look(t, s); l.Title != "clicked" {
			t.Errorf("title %q", l.Title)
		}
	})
	t.Run("gone", func(t *testing.T) {
		t.Parallel()
		s := on(t, `<button id=g>Add to cart</button><button onclick="g.remove()">Away</button><a href=#x>Add to list</a>`, browser.SessionOptions{})
		look(t, s)
		click(t, s, "away")
		err := refused(t, s, page.Action{Type: page.Click, Name: "add_to_cart"}, page.Gone)
		if len(err.Near) == 0 || err.Near[0] != "add_to_list" {
			t.Errorf("nearest %v", err.Near)
		}
	})
	t.Run("hidden since", func(t *testing.T) {
		t.Parallel()
		s := on(t, `<button id=g `+told+`>Add to cart</button><button onclick="g.style.display='none'">Away</button>`, browser.SessionOptions{})
		look(t, s)
		click(t, s, "away")
		refused(t, s, page.Action{Type: page.Click, Name: "add_to_cart"}, page.Gone)
	})
	t.Run("name used by another thing", func(t *testing.T) {
		t.Parallel()
		s := on(t, `<button id=g onclick="document.title='first'">Go</button><button onclick="g.remove();this.insertAdjacentHTML('afterend','<button onclick=\'document.title=`+"`second`"+`\'>Go</button>')">Swap</button>`, browser.SessionOptions{})
		look(t, s)
		click(t, s, "swap")
		click(t, s, "go")
		if l := look(t, s); l.Title != "second" {
			t.Errorf("title %q", l.Title)
		}
	})
	t.Run("page changed", func(t *testing.T) {
		t.Parallel()
		s := browsertest.Goto(t, browsertest.Serve(t, map[string]string{
			"/": `<a href="/b">To b</a>`, "/b": `<button ` + told + `>To b</button>`}), browser.SessionOptions{})
		click(t, s, "to_b") // without a look
		click(t, s, "to_b")
		if l := look(t, s); l.Title != "clicked" {
			t.Errorf("title %q", l.Title)
		}
	})
}

// TestUnknownAction gives the actions that there are.
func TestUnknownAction(t *testing.T) {
	t.Parallel()
	s := on(t, `<p>text`, browser.SessionOptions{})
	err := refused(t, s, page.Action{Type: "dance"}, page.NotAllowed)
	for _, a := range page.Performable() {
		if !strings.Contains(err.Error(), string(a)) {
			t.Errorf("%q does not name %s", err, a)
		}
	}
	if e := do(t, s, page.Action{Type: page.Terminate}); e.Navigated {
		t.Errorf("terminate: %+v", e)
	}
}
