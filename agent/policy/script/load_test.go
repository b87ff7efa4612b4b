package script

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/persona/strictyaml"
)

func TestParseFaults(t *testing.T) {
	const actions = "click, type_and_submit, terminate, type, select, scroll, back"
	for _, tc := range []struct{ name, in, want string }{
		{"no steps", "[]", `s.yaml:1: has no steps`},
		{"not a list", "type: click\nname: a", `s.yaml:1: want a list, found keys and values`},
		{"no type", "- name: a", `s.yaml:1: [0].type: missing`},
		{"type near", "- type: back\n- type: clik\n  name: a", `s.yaml:2: [1].type: "clik" is not an action; did you mean "click"?`},
		{"type far", "- type: jump", `s.yaml:1: [0].type: "jump" is not an action; want one of: ` + actions},
		{"unknown key", "- type: click\n  nmae: a", `s.yaml:2: [0]: unknown key "nmae"; did you mean "name"?`},
		{"click without name", "- type: click", `s.yaml:1: [0].name: missing; click needs the name of an element`},
		{"back with name", "- {type: back, name: a}", `s.yaml:1: [0].name: back has no target`},
		{"type without text", "- {type: type, name: a}", `s.yaml:1: [0].text: missing; type needs a text`},
		{"select without name and text", "- type: select", lines(
			`s.yaml:1: [0].name: missing; select needs the name of an element`, `s.yaml:1: [0].text: missing; select needs a text`)},
		{"click with text", "- {type: click, name: a, text: b}", `s.yaml:1: [0].text: click takes no text`},
		{"scroll sideways", "- {type: scroll, text: left}", `s.yaml:1: [0].text: "left" is not a direction; want one of: down, up, top, bottom`},
		{"steps after the end", "- type: terminate\n- type: back", `s.yaml:1: [0]: terminate ends the session; nothing may follow it`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := Parse("s.yaml", []byte(tc.in))
			var e *strictyaml.Error
			if !errors.As(err, &e) {
				t.Fatalf("got %v, want a *strictyaml.Error", err)
			}
			if e.Error() != tc.want {
				t.Errorf("got\n%s\nwant\n%s", e, tc.want)
			}
		})
	}
}

func TestNewNamesAMissingFile(t *testing.T) {
	if _, err := New(t.TempDir() + "/none.yaml"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v, want fs.ErrNotExist", err)
	}
}

func lines(l ...string) string { return strings.Join(l, "\n") }
