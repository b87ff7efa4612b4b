package shop

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// fetch sends a form as the shop's scripts do.
func (b *browser) fetch(path string, fields ...string) reply {
	b.t.Helper()
	b.read(b.scripted(path, fields...))
	var out reply
	if b.code != http.StatusNoContent {
		if err := json.Unmarshal([]byte(b.html), &out); err != nil {
			b.t.Fatalf("%s answers %d: %v", path, b.code, err)
		}
	}
	return out
}

// What a script does to the cart is the same to the log as what a form does.
func TestScriptsAndFormsAreLoggedAlike(t *testing.T) {
	t.Parallel()
	kinds := []string{KindAddToCart, KindQuantity, KindRemove, KindConsent, KindHelpful}
	run := func(send func(b *browser, path string, fields ...string)) []Event {
		s := build(t, 1)
		b := open(t, s)
		p, c := buyable(t, s, func(p *product) bool { return p.Stock > 10 && len(p.Reviews) > 0 })
		key := line{P: p, Choice: c}.Key()
		send(b, p.URL(), p.form(c, "quantity", "2", "action", "add")...)
		send(b, p.URL(), p.form(c, "quantity", "99", "action", "add")...) // refused
		send(b, "/cart/update", "line", key, "quantity", "3")
		send(b, "/cart/update", "line", key, "quantity", "0") // refused
		send(b, "/cart/remove", "line", key)
		send(b, "/cart/remove", "line", key) // gone
		send(b, "/consent", "answer", "all")
		send(b, p.URL()+"/helpful", "review", "1")
		send(b, p.URL()+"/helpful", "review", "1") // counts once
		return events(s, kinds...)
	}
	byForm := run(func(b *browser, path string, fields ...string) { b.post(path, fields...) })
	byScript := run(func(b *browser, path string, fields ...string) { b.fetch(path, fields...) })
	if len(byForm) != len(kinds) {
		t.Errorf("%d events, want %d", len(byForm), len(kinds))
	}
	if d := cmp.Diff(byForm, byScript); d != "" {
		t.Errorf("log differs (-form +script):\n%s", d)
	}
}

func TestScriptsAreAnswered(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	b := open(t, s)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 10 && p.Cents < 2000 && len(p.Groups) > 1 })
	got := b.fetch(p.URL(), p.form(c, "quantity", "2", "action", "add")...)
	if got.Notice != "Added to your cart" || !strings.Contains(got.Detail, "2 × "+p.Title) || got.Pieces != 2 {
		t.Errorf("an addition is answered with %+v", got)
	}
	for _, says := range []string{"(2 items)", money(2 * p.price(c)), `value="2"`, "Remove", `href="/checkout"`} {
		if !strings.Contains(got.Drawer, says) {
			t.Errorf("the side bar does not say %q", says)
		}
	}
	if got = b.fetch(p.URL(), "colour", p.Colours[0].Slug, "action", "add"); b.code != 422 || !strings.HasPrefix(got.Error, "Please choose") || got.Pieces != 2 {
		t.Errorf("a missing choice is answered with %d %+v", b.code, got)
	}
	if got = b.fetch("/cart/remove", "line", line{P: p, Choice: c}.Key()); got.Pieces != 0 || !strings.Contains(got.Drawer, "Your cart is empty") {
		t.Errorf("a removal is answered with %+v", got)
	}
	if b.get("/about"); strings.Contains(b.html, `class="notice"`) {
		t.Error("what a script was told is told again by the next page")
	}
}

func TestRemovalCanBeUndone(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	b := open(t, s)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 10 && len(p.Groups) > 1 })
	b.post(p.URL(), p.form(c, "quantity", "3", "action", "add")...)
	b.post("/cart/remove", "line", line{P: p, Choice: c}.Key()).at("/cart", 200, "Removed from your cart", "Undo")
	fields := []string{}
	for _, n := range parse(t, b.html[strings.Index(b.html, `<form class="undo"`):strings.Index(b.html, "Undo<")]+"</button></form>") {
		if n.attrs["type"] == "hidden" {
			fields = append(fields, n.attrs["name"], n.attrs["value"])
		}
	}
	b.post(p.URL(), fields...).at("/cart", 200, "Cart, 3 items", money(3*p.price(c)))
}
