package features

import (
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

// under returns the page with a dialog over it that holds the elements.
func under(o page.Observation, es ...page.Element) page.Observation {
	var text strings.Builder
	text.WriteString(o.Text + "\n[dialog over the page: Letter]\n")
	for _, e := range es {
		text.WriteString(e.Role + " “" + e.Label + "” [" + e.Name + "]\n")
	}
	o.Text = text.String() + "[end of dialog]\nbutton “Accept all” [cookies.accept_all]"
	o.Elements = append(append([]page.Element(nil), o.Elements...), es...)
	o.Elements = append(o.Elements, button("cookies.accept_all", "Accept all", page.ClickPageRelated))
	return o
}

func TestDialogs(t *testing.T) {
	cross := button("letter.button", "", page.ClickOther)
	keep := button("letter.keep", "Keep shopping", page.ClickOther)
	off := button("letter.off", "Close", page.ClickPageRelated)
	off.InViewport = false
	pay := page.Element{Name: "letter.checkout", Role: "link", Label: "Checkout", ClickType: page.ClickCartSideBar, InViewport: true}
	click := func(name string) page.Action { return page.Action{Type: page.Click, Name: name} }
	for _, c := range []struct {
		name    string
		page    page.Observation
		action  page.Action
		move    Move
		feature string
		want    float64
	}{
		{"a cross without words", under(product, cross), click("letter.button"), MoveDismiss, "dismiss.over", 1},
		{"words that stay", under(product, keep), click("letter.keep"), MoveDismiss, "dismiss.over", 1},
		{"what lies behind", under(product, cross), click("add_to_cart"), MoveAdd, "behind", 1},
		{"a banner behind", under(product, cross), click("cookies.accept_all"), MoveDismiss, "behind", 1},
		{"the dialog itself", under(product, cross), click("letter.button"), MoveDismiss, "behind", 0},
		{"scrolling behind", under(product, cross), page.Action{Type: page.ScrollPage, Text: "down"}, MoveScroll, "behind", 1},
		{"the way out", under(product, cross), page.Action{Type: page.Terminate}, MoveLeave, "behind", 0},
		{"out of sight", under(product, off), click("add_to_cart"), MoveAdd, "behind", 0},
		{"side-bar cart closed", under(product, cross, pay), click("letter.button"), MoveDismiss, "dismiss.way_on", 1},
		{"side-bar cart used", under(product, cross, pay), click("letter.checkout"), MoveCheckout, "behind", 0},
		{"a question about cookies", under(product, off), click("cookies.accept_all"), MoveDismiss, "dismiss.cookies", 1},
		{"a button without words elsewhere", page.Observation{URL: "https://shop.test/", Elements: []page.Element{cross}}, click("letter.button"), MoveOther, "other.base", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := new(Memory).Scene(sweater, look(c.page), nil, nil)
			got, ok := candidate(s.Candidates(nil), c.action)
			if !ok || got.Move != c.move {
				t.Fatalf("offered %v as %q, want %q", ok, got.Move, c.move)
			}
			if v := value(got, c.feature); v != c.want {
				t.Errorf("%s is %v, want %v", c.feature, v, c.want)
			}
		})
	}
}

// TestPeople holds what people do where a page is not as it should be.
func TestPeople(t *testing.T) {
	broken := page.Observation{URL: "https://shop.test/p/x", Title: "Something went wrong – Shop", Text: "# Something went wrong",
		Elements: []page.Element{{Name: "try_again", Role: "link", Label: "Try again", InViewport: true}}}
	bare := list
	bare.Elements = append([]page.Element{{Name: "navy", Role: "checkbox", Label: "Navy (4)"},
		{Name: "sort", Role: "combobox", Label: "Sort by", Options: []string{"Relevance", "Price: low to high"}}}, list.Elements...)
	larger := product
	larger.Elements = append([]page.Element{{Name: "volume.26_l", Role: "radio", Label: "26 L +$20.00", ClickType: page.ClickProductOption}}, product.Elements...)
	badge := page.Observation{URL: "https://shop.test/", Elements: []page.Element{{Name: "cart", Role: "link", Label: "2"}}}
	for _, c := range []struct {
		name    string
		page    page.Observation
		action  page.Action
		move    Move
		feature string
		want    float64
	}{
		{"tries again", broken, page.Action{Type: page.Click, Name: "try_again"}, MoveRetry, "retry.broken", 1},
		{"a checkbox on a list refines it", bare, page.Action{Type: page.Click, Name: "navy"}, MoveFilter, "filter.words", 1},
		{"a select on a list sorts it", bare, page.Action{Type: page.Select, Name: "sort", Text: "Price: low to high"}, MoveFilter, "filter.sort_price", 1},
		{"an option that costs more", larger, page.Action{Type: page.Click, Name: "volume.26_l"}, MoveOption, "option.dearer", 0.25},
		{"a cart that is a picture", badge, page.Action{Type: page.Click, Name: "cart"}, MoveCart, "cart.base", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := new(Memory).Scene(sweater, look(c.page), nil, nil)
			got, ok := candidate(s.Candidates(nil), c.action)
			if !ok || got.Move != c.move {
				t.Fatalf("offered %v as %q, want %q", ok, got.Move, c.move)
			}
			if v := value(got, c.feature); v != c.want {
				t.Errorf("%s is %v, want %v", c.feature, v, c.want)
			}
		})
	}
}

func TestSurprise(t *testing.T) {
	added := trajectory.Step{Observation: "product", Action: page.Action{Type: page.Click, Name: "add_to_cart"},
		Effect: page.Effect{Notices: []page.Notice{{Kind: "status", Text: "Added to your cart"}}}}
	toCart := trajectory.Step{Observation: "product", Action: page.Action{Type: page.Click, Name: "header.cart"}, Effect: page.Effect{Navigated: true}}
	proceed := trajectory.Step{Observation: "cart", Action: page.Action{Type: page.Click, Name: "go"}, Effect: page.Effect{Navigated: true}}
	for _, c := range []struct {
		name  string
		now   page.Observation
		steps []trajectory.Step
		want  float64
	}{
		{"delivery is added in the cart", cart, past(added, toCart), 5.95 / 60},
		{"and known in checkout", checkout, past(added, toCart, proceed), 0},
		{"nothing was added", cart, nil, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := new(Memory).Scene(sites.Task{Intent: "a merino sweater"}, look(c.now), c.steps, load)
			if got := s.surprise(); got < c.want-1e-9 || got > c.want+1e-9 {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}
