package sites

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/aisle-sim/aisle/browser/page"
)

func TestSetupFaults(t *testing.T) {
	const site = head + "details: {full_name: Robin, email: a@b.example}\nsecrets: {password: '12345678'}\nsetup:\n"
	for _, tc := range []struct{ name, in, want string }{
		{"nothing", "  - {}", `s.yaml:6: setup[0]: does nothing; want open, or type and name`},
		{"unknown key", "  - {opne: /}", `s.yaml:6: setup[0]: unknown key "opne"; did you mean "open"?`},
		{"open and type", "  - {open: /, type: click, name: a}", `s.yaml:6: setup[0]: open stands alone; make the action a step of its own`},
		{"open and optional", "  - {open: /, optional: true}", `s.yaml:6: setup[0]: open stands alone; make the action a step of its own`},
		{"open elsewhere", "  - open: https://evil.example/in", `s.yaml:6: setup[0].open: "https://evil.example/in" is outside the origins of the site; add https://evil.example to origins if it belongs to the shop`},
		{"open without a scheme", "  - open: //evil.example/in", `s.yaml:6: setup[0].open: "//evil.example/in" is outside the origins of the site; add https://evil.example to origins if it belongs to the shop`},
		{"open a host", "  - open: shop.example/in", `s.yaml:6: setup[0].open: "shop.example/in": want a URL, or a path that begins with /`},
		{"open broken", "  - open: /%zz", `s.yaml:6: setup[0].open: "/%zz": want a URL, or a path that begins with /`},
		{"type near", "  - type: clik\n    name: a", `s.yaml:6: setup[0].type: "clik" is no action of a set-up step; did you mean "click"?`},
		{"type far", "  - type: terminate\n    name: a", `s.yaml:6: setup[0].type: "terminate" is no action of a set-up step; want one of: click, type, type_and_submit, select`},
		{"name", "  - type: click", `s.yaml:6: setup[0].name: missing; want the name of an element, as "aisle observe" shows it`},
		{"click with a text", "  - {type: click, name: a, text: b}", `s.yaml:6: setup[0].text: a click has no text; did you mean the type "type"?`},
		{"typing nothing", "  - {type: type_and_submit, name: a}", `s.yaml:6: setup[0].text: missing; want what to type, or the option to select`},
		{"reference near", "  - {type: type, name: a, text: '${fullname}'}", `s.yaml:6: setup[0].text: neither details nor secrets have a key "fullname"; did you mean "full_name"?`},
		{"reference far", "  - {type: type, name: a, text: '${x}'}", `s.yaml:6: setup[0].text: neither details nor secrets have a key "x"; they have: email, full_name, password`},
		{"reference open", "  - {type: type, name: a, text: '${email'}", `s.yaml:6: setup[0].text: holds a ${ that is not closed`},
		{"secret in a text", "  - {type: type, name: a, text: 'x${password}'}", `s.yaml:6: setup[0].text: the secret ${password} must be the whole text`},
		{"second step", "  - open: /login\n  - type: click", `s.yaml:7: setup[1].name: missing; want the name of an element, as "aisle observe" shows it`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, _, err := parse("s.yaml", []byte(site+tc.in), noEnv)
			if diff := cmp.Diff(tc.want, message(err)); diff != "" {
				t.Errorf("message (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSetup(t *testing.T) {
	s, _, err := parse("s.yaml", []byte(head+`
details: {email: a@b.example}
secrets: {password: "12345678"}
setup:
  - open: /login?next=%2F
  - {type: type, name: "*.e_mail", text: "${email}"}
  - {type: type_and_submit, name: "*.password", text: "${password}"}
  - open: https://shop.example/de/
  - {type: click, name: "*.accept", optional: true}
`), noEnv)
	if err != nil {
		t.Fatal(err)
	}
	want := []SetupStep{
		{Open: "/login?next=%2F", Line: 7}, {Type: page.TypeText, Name: "*.e_mail", Text: "${email}", Line: 8},
		{Type: page.TypeAndSubmit, Name: "*.password", Text: "${password}", Line: 9},
		{Open: "https://shop.example/de/", Line: 10}, {Type: page.Click, Name: "*.accept", Optional: true, Line: 11},
	}
	if diff := cmp.Diff(want, s.Setup); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
