package browser_test

import (
	"bytes"
	"context"
	"fmt"
	"image/jpeg"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/page"
)

// TestSecretsStayInThePage types a secret and looks for it in all that comes
// out of the session.
func TestSecretsStayInThePage(t *testing.T) {
	t.Parallel()
	const secret = `hunter2 "quoted" <b>&é`
	for _, c := range []struct{ name, body string }{
		{"password", `<input type=password aria-label=f>`},
		{"card number", `<input name=card_number aria-label=f>`},
		{"plain field", `<input aria-label=f>`},
		{"textarea", `<textarea aria-label=f></textarea>`},
		{"contenteditable", `<div contenteditable role=textbox aria-label=f>x</div>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := on(t, c.body+`<p id=out></p><button onclick="const f=document.querySelector('[aria-label=f]'), v=f.value||f.textContent;
out.textContent='You typed '+v; document.title=v; console.error(v); fetch('/?q='+encodeURIComponent(v)); fetch('/x/'+v); history.replaceState(0,'','/?q='+encodeURIComponent(v)); alert(v)">Echo</button>
<script>document.addEventListener('click',e=>{document.title='length '+(document.querySelector('[aria-label=f]').value||document.querySelector('[aria-label=f]').textContent).length},true)</script>`,
				browser.SessionOptions{HTML: true, Payment: true, Secrets: map[string]string{"key": secret}})
			var out strings.Builder
			e := do(t, s, page.Action{Type: page.TypeText, Name: "f", Text: "${key}"})
			fmt.Fprintf(&out, "%+v\n", e)
			l := look(t, s)
			if v := find(t, l, "f").Value; v != page.Masked {
				t.Errorf("the field shows %q", v)
			}
			fmt.Fprintf(&out, "%+v %s\n", l, l.HTML)
			fmt.Fprintf(&out, "%+v\n", click(t, s, "echo"))
			l = look(t, s)
			fmt.Fprintf(&out, "%+v %s\n", l, l.HTML)
			if !strings.Contains(l.Text, "You typed "+page.Masked) {
				t.Errorf("the echo is not masked:\n%s", l.Text)
			}
			err := refused(t, s, page.Action{Type: page.Click, Name: "f_x"}, page.Gone)
			fmt.Fprintln(&out, err)
			if strings.Contains(out.String(), "hunter2") {
				t.Errorf("the secret came out:\n%s", out.String())
			}
		})
	}
}

func TestSecretFields(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, body string
		masked     bool
	}{
		{"card number by its label", `<label>Card number <input id=f value=42></label>`, true},
		{"security code", `<input id=f placeholder="Security code" value=42>`, true},
		{"expiry", `<input id=f aria-label="Expiry date" value=12/30>`, true},
		{"camel case", `<input id=f name=cardNumber value=42>`, true},
		{"PIN", `<input id=f aria-label=PIN value=42>`, true},
		{"German", `<input id=f aria-label="Prüfziffer" value=42>`, true},
		{"French", `<input id=f aria-label="Numéro de carte" value=42>`, true},
		{"Spanish", `<input id=f aria-label="Número de tarjeta" value=42>`, true},
		{"value that is a card number", `<input id=f value="4111 1111-1111 1111">`, true},
		{"value that is none", `<input id=f value="4111 1111 1111 1112">`, false},
		{"whole value is a short secret", `<input id=f value=" 771">`, true},
		{"short secret within a value", `<input id=f value="7712">`, false},
		{"postal code", `<input id=f aria-label="PIN code" value=42>`, false},
		{"gift card", `<input id=f aria-label="Gift card number" name=giftcard value=42>`, false},
		{"reason", `<input id=f name=discard_number value=42>`, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := on(t, c.body, browser.SessionOptions{Secrets: map[string]string{"key": "771"}})
			if v := look(t, s).Elements[0].Value; (v == page.Masked) != c.masked {
				t.Errorf("shows %q", v)
			}
		})
	}
}

func TestMasker(t *testing.T) {
	hide := browser.Masker(map[string]string{"card": "4111 1111 1111 1111", "short": "hunter2", "long": "hunter2hunter3", "words": "correct horse", "pin": "1234"})
	const m = page.Masked
	for _, c := range []struct{ in, want string }{
		{"4111111111111111", m},
		{"no 4111-1111-1111-1111.", "no " + m + "."},
		{"4111.1111.1111.1111", m},
		{"4111\u00a01111\u00a01111\u00a01111", m},
		{"4 1 1 1 1111 11111111", m},
		{"4111 1111 1111 1112", "4111 1111 1111 1112"},
		{"hunter2hunter3", m},
		{"xhunter2hunter3", "x" + m},
		{"correcthorse, correct  horse", m + ", " + m},
		{"/?q=hunter%32", "/?q=" + m},
		{"/?q=hunter%32&r=%", "/?q=" + m + "&r=%"},
		{"/%zz?q=correct+horse", "/%zz?q=" + m},
		{"/?u=%2F%3Fq%3Dhunter%2532", "/?u=/?q=" + m},
		{"1234 100% a+b", "1234 100% a+b"},
	} {
		if got := hide(c.in); got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}

// TestSecretInErrors leads to URLs that hold a secret.
func TestSecretInErrors(t *testing.T) {
	t.Parallel()
	s := on(t, `<a href="http://127.0.0.1:1/?q=hunter2" target=_blank>a</a>`, browser.SessionOptions{Secrets: map[string]string{"key": "hunter2"}})
	look(t, s)
	if err := refused(t, s, page.Action{Type: page.Click, Name: "a"}, page.Unreachable); strings.Contains(err.Error(), "hunter2") {
		t.Errorf("error %v", err)
	}
	if err := s.Goto(context.Background(), "http://127.0.0.1:1/?q=hunter2"); err == nil || strings.Contains(err.Error(), "hunter2") {
		t.Errorf("error %v", err)
	}
}

// TestScreenshotHidesSecrets looks at the pixels of the field.
func TestScreenshotHidesSecrets(t *testing.T) {
	t.Parallel()
	const field = ` aria-label=f style="position:absolute;left:100px;top:100px;width:300px;height:60px;border:0;background:#fff;font-size:40px" value="4111111111">`
	shot := func(body string, o browser.SessionOptions, a page.Action) (dark, grey bool) {
		s := on(t, "<!doctype html>"+body, o)
		look(t, s)
		if a.Type != "" {
			do(t, s, a)
		}
		data, err := s.Screenshot(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		img, err := jpeg.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		light, all := 0, 0
		for x := 110; x < 390; x++ {
			for y := 105; y < 155; y++ {
				r, _, _, _ := img.At(x, y).RGBA()
				all++
				if r>>8 > 200 {
					light++
				}
			}
		}
		return light < all, light == 0
	}
	if dark, grey := shot(`<input`+field, browser.SessionOptions{}, page.Action{}); !dark || grey {
		t.Error("a plain field is painted over, or does not show its text")
	}
	if _, grey := shot(`<input name=card_number`+field, browser.SessionOptions{}, page.Action{}); !grey {
		t.Error("a card field can be read")
	}
	frame := strings.ReplaceAll(`<input name=card_number`+field, `"`, `&quot;`)
	if _, grey := shot(`<iframe style="position:absolute;left:0;top:0;width:600px;height:400px;border:0" srcdoc="<body style=margin:0>`+frame+`"></iframe>`, browser.SessionOptions{}, page.Action{}); !grey {
		t.Error("a card field in a frame can be read")
	}
	deep := "<div id=h></div><script>h.attachShadow({mode:'open'}).innerHTML=`<input name=card_number" + field + "`</script>"
	if _, grey := shot(deep, browser.SessionOptions{}, page.Action{}); !grey {
		t.Error("a card field in a shadow root can be read")
	}
	typed := page.Action{Type: page.TypeText, Name: "f", Text: "${key}"}
	if _, grey := shot(`<input`+field, browser.SessionOptions{Secrets: map[string]string{"key": "hunter2secret"}}, typed); !grey {
		t.Error("a secret in a plain field can be read")
	}
}
