package distill

import (
	"strings"
	"testing"
)

// TestLabels holds what a person takes for the label of a field that the
// markup does not name.
func TestLabels(t *testing.T) {
	for _, c := range []struct{ name, markup, element, label, value string }{
		{"text before it", `<div><span>Full name:</span><input></div>`, "full_name", "Full name", ""},
		{"rather than a placeholder", `<div>Email <input placeholder="you@example.com"></div>`, "email", "Email", ""},
		{"the label, not what is wrong", `<div><span>Email</span><p>Enter your email</p><input></div>`, "email", "Email", ""},
		{"in the box around it", `<div><p>Our letter</p><div><input placeholder="you@example.com"><button>Sign up</button></div></div>`, "our_letter", "Our letter", ""},
		{"each its own", `<div>From <input> to <input></div>`, "to", "to", ""},
		{"nothing but a placeholder", `<form><input placeholder="Search jackets"></form>`, "search_jackets", "Search jackets", ""},
		{"not what belongs to another", `<form><button>Go</button><input placeholder="Code"></form>`, "code", "Code", ""},
		{"no sentence", `<div><p>` + strings.Repeat("Tell us what you think of it. ", 3) + `</p><input name=thoughts></div>`, "thoughts", "", ""},
		{"a select is not its options", `<div>Sort by <select aria-label="PriceRating"><option>Price</option><option>Rating</option></select></div>`, "sort_by", "Sort by", ""},
		{"a drawn list and what is chosen", `<button pop aria-label="Size Large">Large</button>`, "size", "Size", "Large"},
		{"a drawn list beside its label", `<div>Size <button pop>Large</button></div>`, "size", "Size", "Large"},
		{"a drawn list without a label", `<button pop>Large</button>`, "large", "Large", ""},
		{"radio buttons without a group", `<div><input type=radio name=colour aria-label=Red></div>`, "colour.red", "Red", ""},
		{"radio buttons in a group", `<fieldset aria-label=Shade><input type=radio name=colour aria-label=Red></fieldset>`, "shade.red", "Red", ""},
		{"a cart that is a count", `<a href="/cart">3</a>`, "cart", "3", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Distill(made(t, "http://shop.example/", c.markup), Options{})
			e, ok := r.Find(c.element)
			if !ok {
				t.Fatalf("no %q in\n%s", c.element, r.Text)
			}
			if e.Label != c.label || e.Value != c.value {
				t.Errorf("label %q, value %q; want %q, %q", e.Label, e.Value, c.label, c.value)
			}
		})
	}
}

func TestDialogsAreMarked(t *testing.T) {
	const page = `<p>Tents</p><dialog %><h2>Our letter</h2><button>No thanks</button></dialog><p>Boots</p>`
	for _, c := range []struct{ name, attr, want string }{
		{"over the page", "modal", "[dialog over the page: Our letter]"},
		{"beside it", "", "[dialog: Our letter]"},
		{"with a name", `modal aria-label="Letter"`, "[dialog over the page: Letter]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Distill(made(t, "http://shop.example/", strings.Replace(page, "%", c.attr, 1)), Options{})
			before, rest, ok := strings.Cut(r.Text, c.want+"\n")
			inside, after, closed := strings.Cut(rest, "[end of dialog]\n")
			if !ok || !closed || !strings.Contains(before, "Tents") || !strings.Contains(inside, "No thanks") || !strings.Contains(after, "Boots") {
				t.Errorf("%s", r.Text)
			}
		})
	}
}
