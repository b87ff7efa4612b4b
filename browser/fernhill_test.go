package browser_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/browsertest"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites/shop"
)

// Products of the built-in shop under seed 1.
const (
	feeder = "/p/acorn-peanut-feeder"       // colour and capacity are buttons
	pan    = "/p/anvil-cast-iron-skillet"   // its lid is a drop-down list of the shop's own
	boot   = "/p/allotment-tall-wellington" // its size is a native list, its calf one of the shop's own
)

// Keys that print nothing, as chromedp's kb has them.
const (
	tab        = '\t'
	enter      = '\r'
	escape     = '\u001b'
	arrowDown  = '\u0301'
	arrowUp    = '\u0304'
	arrowLeft  = '\u0302'
	arrowRight = '\u0303'
)

// A visit is a shopper's to the built-in shop, and knows what really happened
// there.
type visit struct {
	*browser.Session
	t     *testing.T
	house *shop.Shop
	base  string
}

// serveFernhill serves a shop of its own.
func serveFernhill(t *testing.T, variants ...string) (*shop.Shop, string) {
	t.Helper()
	house, err := shop.New(shop.Options{Seed: 1, Variants: variants})
	if err != nil {
		t.Fatal(err)
	}
	srv, err := shop.Listen("", house)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = srv.Close(context.Background()) })
	return house, srv.URL()
}

// fernhill opens a page of a shop of its own.
func fernhill(t *testing.T, path string, o browser.SessionOptions, variants ...string) *visit {
	t.Helper()
	house, base := serveFernhill(t, variants...)
	return &visit{browsertest.Goto(t, base+path, o), t, house, base}
}

// open opens further pages by their addresses.
func (v *visit) open(paths ...string) page.Look {
	v.t.Helper()
	for _, path := range paths {
		if err := v.Goto(context.Background(), v.base+path); err != nil {
			v.t.Fatal(err)
		}
	}
	return look(v.t, v.Session)
}

// click clicks what a look just now has under the name.
func (v *visit) click(name string) page.Effect {
	v.t.Helper()
	find(v.t, look(v.t, v.Session), name)
	return click(v.t, v.Session, name)
}

// clicks clicks one thing after the other.
func (v *visit) clicks(names ...string) {
	v.t.Helper()
	for _, name := range names {
		v.click(name)
	}
}

func (v *visit) press(keys ...rune) {
	v.t.Helper()
	for _, key := range keys {
		if err := v.Press(context.Background(), key); err != nil {
			v.t.Fatal(err)
		}
	}
}

// focused checks what has the focus.
func (v *visit) focused(want string) {
	v.t.Helper()
	got, err := v.Focus(context.Background())
	if err != nil || got != want {
		v.t.Errorf("the focus is on %q, %v; want %q", got, err, want)
	}
}

// says looks until the page shows all of some words, and none of others, which
// begin with a "!": what slides in takes its time.
func (v *visit) says(words ...string) page.Look {
	v.t.Helper()
	for end := time.Now().Add(5 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		l := look(v.t, v.Session)
		wrong := slices.IndexFunc(words, func(w string) bool {
			w, unwanted := strings.CutPrefix(w, "!")
			return strings.Contains(l.Text, w) == unwanted
		})
		if wrong < 0 {
			return l
		}
		if time.Now().After(end) {
			v.t.Fatalf("want %q in\n%s", words[wrong], l.Text)
		}
	}
}

// happened is how many events of a kind the shop knows of.
func (v *visit) happened(kind string) int {
	return len(slices.DeleteFunc(v.house.Log(), func(e shop.Event) bool { return e.Kind != kind }))
}
