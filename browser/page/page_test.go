package page

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		pattern, text string
		want          bool
	}{
		{"", "anything", true}, {"", "", true}, {"a", "", false},
		{"cart", "cart", true}, {"cart", "carts", false}, {"cart", "Cart", false},
		{"*", "", true}, {"*", "x", true}, {"**", "x", true},
		{"add_*", "add_to_cart", true}, {"add_*", "add_", true}, {"add_*", "bad_x", false},
		{"*cart", "add_to_cart", true}, {"*cart", "cart_add", false},
		{"*.view_product", "a.b.view_product", true}, {"a*b*c", "a__b__b_c", true}, {"a*b*c", "a__c__b", false},
		{"*aab", "aaaab", true}, {"a*a", "a", false}, {"größe*", "größe_42", true}, {"[a]?", "[a]?", true}, {"[a]?", "ax", false},
		{strings.Repeat("*a", 30), strings.Repeat("a", 5000) + "b", false},
	} {
		if got := Match(c.pattern, c.text); got != c.want {
			t.Errorf("Match(%q, %.20q) = %v", c.pattern, c.text, got)
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"search_input", "search_button", "add_to_cart", "add_to_list", "größe.42", "header.cart"}
	for _, c := range []struct {
		want string
		n    int
		near []string
	}{
		{"add_to_basket", 2, []string{"add_to_cart", "add_to_list"}},
		{"serch_input", 1, []string{"search_input"}},
		{"ADD_TO_CART", 1, []string{"add_to_cart"}},
		{"größe.43", 1, []string{"größe.42"}},
		{"zzz", 3, nil}, {"", 3, nil}, {"add_to_cart", 0, nil},
	} {
		if diff := cmp.Diff(c.near, Nearest(c.want, names, c.n)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.want, diff)
		}
	}
	if got := Nearest("x", nil, 3); got != nil {
		t.Errorf("of nothing: %v", got)
	}
}

func TestErrorWords(t *testing.T) {
	for _, c := range []struct {
		err  Error
		want string
	}{
		{Error{Kind: Gone, Name: "go", Near: []string{"a", "b"}}, `there is no "go" on the page; nearest: a, b`},
		{Error{Kind: Covered, Name: "go", Detail: "by dialog “News”"}, `"go" is covered: by dialog “News”`},
		{Error{Kind: Disabled, Name: "go"}, `"go" is disabled`},
		{Error{Kind: Disabled}, `it is disabled`},
		{Error{Kind: Blocked, Name: "http://x/"}, `"http://x/" is outside the allowed origins`},
		{Error{Kind: Blocked, Name: "http://x/", Detail: "forbidden by http://x/robots.txt"}, `"http://x/" is forbidden by http://x/robots.txt`},
		{Error{Kind: Payment, Name: "go", Detail: "it says “Pay”"}, `"go" would pay, and the site file does not allow payment: it says “Pay”`},
		{Error{Kind: NotAllowed, Name: "f", Detail: "it is read-only"}, `"f" cannot be used like this: it is read-only`},
		{Error{Kind: Unreachable, Name: "http://x/", Detail: "refused"}, `"http://x/" could not be loaded: refused`},
		{Error{Kind: Timeout}, `the page did not answer in time`},
		{Error{Kind: BrowserGone, Detail: "Chrome ended", Err: io.EOF}, `the browser is gone: Chrome ended`},
		{Error{Kind: "new"}, `new`},
	} {
		if got := c.err.Error(); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
	err := fmt.Errorf("step 3: %w", &Error{Kind: BrowserGone, Err: io.EOF})
	if KindOf(err) != BrowserGone || !errors.Is(err, io.EOF) || KindOf(io.EOF) != "" || KindOf(nil) != "" {
		t.Error("the chain of an error is not followed")
	}
	barred := fmt.Errorf("start: %w", &Error{Kind: Blocked, Cause: Robots})
	if CauseOf(barred) != Robots || CauseOf(err) != "" || CauseOf(io.EOF) != "" {
		t.Error("the cause of an error is not found")
	}
}

// TestActionWire holds the wire format of the paper.
func TestActionWire(t *testing.T) {
	for _, c := range []struct {
		a          Action
		json, text string
	}{
		{Action{Type: Click, Name: "a.b"}, `{"type":"click","name":"a.b"}`, "click a.b"},
		{Action{Type: TypeAndSubmit, Name: "search_input", Text: "tent"}, `{"type":"type_and_submit","name":"search_input","text":"tent"}`, "type_and_submit search_input “tent”"},
		{Action{Type: Terminate}, `{"type":"terminate"}`, "terminate"},
	} {
		raw, err := json.Marshal(c.a)
		if err != nil || string(raw) != c.json || c.a.String() != c.text {
			t.Errorf("%s, %s, %v", raw, c.a, err)
		}
	}
}
