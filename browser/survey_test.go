package browser_test

import (
	"context"
	"slices"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/browsertest"
	"github.com/aisle-sim/aisle/browser/page"
)

func TestForms(t *testing.T) {
	t.Parallel()
	base := browsertest.Serve(t, map[string]string{"/shop/": `<form></form><form action="/find"><input name=action></form>
<form action="https://pay.example/do" method=post><button formaction="confirm">Go</button></form><form action="mailto:a@shop.example"></form>`})
	s := browsertest.Goto(t, base+"/shop/", browser.SessionOptions{})
	got, err := s.Forms(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	want := []string{base + "/shop/", base + "/find", "https://pay.example/do", base + "/shop/confirm"}
	if !slices.Equal(got, want) {
		t.Errorf("the forms go to %q, want %q", got, want)
	}
}

func TestHappenedTellsOfOpening(t *testing.T) {
	t.Parallel()
	s := on(t, `<script>console.error("no till")</script><script src=/none.js></script>`, browser.SessionOptions{})
	look(t, s)
	if got := s.Happened(); !slices.Equal(got.Console, []string{"no till"}) || len(got.Failed) != 1 {
		t.Errorf("got %+v", got)
	}
}

func TestWouldPayPressesNothing(t *testing.T) {
	t.Parallel()
	const body = `<button onclick="document.title='pressed'">Place order</button> <button onclick="document.title='pressed'">Show details</button>`
	for _, c := range []struct {
		name    string
		allowed bool
		want    bool
	}{
		{"place_order", false, true}, {"show_details", false, false}, {"place_order", true, false},
	} {
		s := on(t, body, browser.SessionOptions{Payment: c.allowed})
		look(t, s)
		got, err := s.WouldPay(context.Background(), c.name)
		if err != nil || got != c.want {
			t.Errorf("%s, payment allowed %v: %v, %v", c.name, c.allowed, got, err)
		}
		if title := look(t, s).Title; title == "pressed" {
			t.Errorf("%s was pressed", c.name)
		}
	}
	_, err := on(t, body, browser.SessionOptions{}).WouldPay(context.Background(), "pay_now")
	if page.KindOf(err) != page.Gone {
		t.Errorf("an element that is not there: %v", err)
	}
}
