package browser_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/browsertest"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/google/go-cmp/cmp"
)

// TestShown tells what a person sees from what only the document holds.
func TestShown(t *testing.T) {
	t.Parallel()
	const away = `position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)`
	for _, c := range []struct {
		name, body string
		want       string // the whole text
	}{
		{"plain", `<h1>Shop</h1><p>Hello <b>you</b></p>`, "# Shop\nHello you"},
		{"display none", `<p>yes</p><p style="display:none">no</p>`, "yes"},
		{"visibility hidden", `<p>yes</p><p style="visibility:hidden">no</p>`, "yes"},
		{"visible inside hidden", `<div style="visibility:hidden">no<p style="visibility:visible">yes</p></div>`, "yes"},
		{"opacity 0", `<p>yes</p><p style="opacity:0">no</p>`, "yes"},
		{"visually hidden text", `<p>yes</p><p style="` + away + `">no</p>`, "yes"},
		{"left of the page", `<p>yes</p><p style="position:absolute;left:-9999px">no</p>`, "yes"},
		{"hidden attribute", `<p>yes</p><p hidden>no</p>`, "yes"},
		{"closed details", `<details><summary>More</summary><p>no</p></details>`, `button “More” [more]`},
		{"open details", `<details open><summary>More</summary><p>yes</p></details>`, "button “More” (expanded) [more]\nyes"},
		{"closed dialog", `<p>yes</p><dialog>no</dialog>`, "yes"},
		{"template and script", `<p>yes</p><template>no</template><script>"no"</script><noscript>no</noscript>`, "yes"},
		{"display contents", `<div style="display:contents"><p>yes</p></div>`, "yes"},
		{"picture with words", `<p>See <img alt="a red tent" width=9 height=9></p>`, "See a red tent"},
		{"picture without words", `<p>See <img alt="" width=9 height=9></p>`, "See"},
		{"rating by label", `<p><span role=img aria-label="4.5 out of 5 stars">★★★★☆</span></p>`, "4.5 out of 5 stars"},
		{"old price", `<p>$8 <s>$10</s></p>`, "$8 (was $10)"},
		{"label around its field", `<label>Words <input></label>`, "textbox “Words” [words]"},
		{"label beside its field", `<label for=w>Words</label> <input id=w>`, "textbox “Words” [words]"},
		{"icon button", `<button><svg width=9 height=9></svg><span style="` + away + `">Close</span></button>`, "button “Close” [close]"},
		{"open shadow root", `<div id=h></div><script>h.attachShadow({mode:'open'}).innerHTML='<p>deep</p><slot></slot>';h.textContent='given'</script>`, "deep\ngiven"},
		{"frame", `<iframe title=Offer srcdoc="<p>inside</p>"></iframe>`, "[frame: Offer]\ninside"},
		{"list", `<ul><li>one<li>two</ul>`, "- one\n- two"},
		{"table", `<table><tr><th>Weight<td>2 kg</table>`, "- Weight · 2 kg"},
		{"terms", `<dl><dt>Weight<dd>2 kg</dl>`, "Weight: 2 kg"},
		{"lines", `<p>one<br>two</p>`, "one two"},
		{"empty page", ``, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := on(t, "<!doctype html>"+c.body, browser.SessionOptions{})
			if diff := cmp.Diff(c.want, look(t, s).Text); diff != "" {
				t.Errorf("text (-want +got):\n%s", diff)
			}
		})
	}
}

const ordinary = `<!doctype html><title>Shop</title><main><h1>Tents</h1><label>Words <input value=x></label>
<ul><li><a href="/a">Alpha tent</a> $10<li><a href="/b">Beta tent</a> $20</ul>
<select aria-label=Sort><option>Price<option>Name</select><div id=h></div></main>`

// TestLookingChangesNothing has the page watch itself while it is looked at.
func TestLookingChangesNothing(t *testing.T) {
	t.Parallel()
	s := on(t, ordinary+`<script>
h.attachShadow({mode:'open'}).innerHTML='<button>Deep</button>';
const before=document.documentElement.outerHTML, n={seen:0};
for (const r of [document,h.shadowRoot]) new MutationObserver(m=>n.seen+=m.length).observe(r,{subtree:true,childList:true,attributes:true,characterData:true});
for (const k of ['focus','blur','scroll','input','change','selectionchange']) document.addEventListener(k,()=>n.seen++,true);
const keys=Object.getOwnPropertyNames(window).length;
addEventListener('pointerdown',()=>{const same=before===document.documentElement.outerHTML, k=Object.getOwnPropertyNames(window).length===keys;document.title=[same,n.seen,k,typeof aisle].join(' ')})
</script>`, browser.SessionOptions{})
	for range 3 {
		look(t, s)
	}
	if _, err := s.Screenshot(context.Background()); err != nil {
		t.Fatal(err)
	}
	click(t, s, "deep")
	if l := look(t, s); l.Title != "true 0 true undefined" {
		t.Errorf("same, seen, properties, ours: %s", l.Title)
	}
}

// TestTwoLooksAreEqual holds for a page that has not changed.
func TestTwoLooksAreEqual(t *testing.T) {
	t.Parallel()
	s := on(t, ordinary, browser.SessionOptions{HTML: true})
	a, b := look(t, s), look(t, s)
	if diff := cmp.Diff(a.Observation, b.Observation); diff != "" || len(b.Changed) > 0 {
		t.Errorf("changed %v (-first +second):\n%s", b.Changed, diff)
	}
	do(t, s, page.Action{Type: page.TypeText, Name: "words", Text: "y"})
	if l := look(t, s); len(l.Changed) != 1 || l.Changed[0] != "words" {
		t.Errorf("changed %v, want the field", l.Changed)
	}
}

// TestPageCannotMislead looks at one page under conditions of its own making.
func TestPageCannotMislead(t *testing.T) {
	t.Parallel()
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		switch r.URL.Path {
		case "/csp":
			w.Header().Set("Content-Security-Policy", "default-src 'none'; form-action 'none'; sandbox allow-scripts allow-same-origin")
		case "/overridden":
			fmt.Fprint(w, `<script>
const bad=()=>{throw new Error('mine')};
Array.prototype.map=Array.prototype.push=Array.prototype.some=JSON.stringify=bad;
String.prototype.replace=String.prototype.trim=bad;
document.querySelector=document.querySelectorAll=document.elementFromPoint=Element.prototype.querySelectorAll=bad;
Element.prototype.getBoundingClientRect=Element.prototype.checkVisibility=Element.prototype.getAttribute=bad;
window.getComputedStyle=WeakMap.prototype.get=Map.prototype.get=bad;
window.MutationObserver=window.WeakRef=window.Promise=undefined;
Object.defineProperty(document,'body',{get:bad});Object.defineProperty(HTMLInputElement.prototype,'value',{get:bad});
</script>`)
		}
		fmt.Fprint(w, ordinary)
	}))
	t.Cleanup(srv.Close)
	text := func(path string) page.Observation {
		l := look(t, browsertest.Goto(t, srv.URL+path, browser.SessionOptions{}))
		for i := range l.Elements {
			l.Elements[i].Box = page.Rect{}
		}
		l.URL, l.Tabs = "", nil
		return l.Observation
	}
	want := text("/")
	for _, path := range []string{"/csp", "/overridden"} {
		if diff := cmp.Diff(want, text(path)); diff != "" {
			t.Errorf("%s (-plain +got):\n%s", path, diff)
		}
	}
}

// TestNotices come with the next look, although they are gone by then.
func TestNotices(t *testing.T) {
	t.Parallel()
	toast := func(attr string) string {
		return `<button onclick="const d=document.createElement('div');d.setAttribute(` + attr + `);d.textContent='Added to cart';document.body.append(d);setTimeout(()=>d.remove(),40)">Go</button>`
	}
	for _, c := range []struct{ name, body, kind string }{
		{"status", toast(`'role','status'`), "status"},
		{"alert", toast(`'role','alert'`), "alert"},
		{"polite", toast(`'aria-live','polite'`), "status"},
		{"region that is there", `<div role=status id=r></div><button onclick="r.textContent='Added to cart';setTimeout(()=>r.textContent='',40)">Go</button>`, "status"},
		{"inside what is put in", `<button onclick="document.body.insertAdjacentHTML('beforeend','<div id=t><p role=status>Added to cart</p></div>');setTimeout(()=>t.remove(),40)">Go</button>`, "status"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := on(t, c.body, browser.SessionOptions{})
			look(t, s)
			want := []page.Notice{{Kind: c.kind, Text: "Added to cart"}}
			if diff := cmp.Diff(want, do(t, s, page.Action{Type: page.Click, Name: "go"}).Notices); diff != "" {
				t.Errorf("notices of the effect (-want +got):\n%s", diff)
			}
			l := look(t, s)
			if diff := cmp.Diff(want, l.Notices); diff != "" {
				t.Errorf("notices of the look (-want +got):\n%s", diff)
			}
			if strings.Contains(l.Text, "Added to cart") {
				t.Error("it is there still")
			}
			if again := look(t, s); len(again.Notices) > 0 {
				t.Errorf("told again: %v", again.Notices)
			}
		})
	}
}

// TestEffectTells what went wrong in the page.
func TestEffectTells(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, handler, console, failed string }{
		{"console.error", `console.error('no stock',{a:1},7)`, "no stock", ""},
		{"exception", `null.x`, "TypeError", ""},
		{"rejection", `Promise.reject(new Error('late'))`, "Error: late", ""},
		{"console.log is none", `console.log('fine')`, "", ""},
		{"404", `fetch('/nowhere')`, "", "404 "},
		{"connection refused", `fetch('http://127.0.0.1:1/x').catch(()=>0)`, "", "127.0.0.1:1/x"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := on(t, `<button onclick="`+c.handler+`">Go</button>`, browser.SessionOptions{})
			e := click(t, s, "go")
			for _, x := range []struct {
				what, want string
				got        []string
			}{{"console", c.console, e.Console}, {"failed", c.failed, e.Failed}} {
				if x.want == "" && len(x.got) > 0 || x.want != "" && !strings.Contains(strings.Join(x.got, "\n"), x.want) {
					t.Errorf("%s: %q, want %q", x.what, x.got, x.want)
				}
			}
			if e := do(t, s, page.Action{Type: page.ScrollPage}); len(e.Console)+len(e.Failed) > 0 {
				t.Errorf("told again: %+v", e)
			}
		})
	}
}
