package llm

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/google/jsonschema-go/jsonschema"
)

// TestRead: what the schema takes is read, and what it does not take is not.
// Only the types that are allowed are left to the loop.
func TestRead(t *testing.T) {
	schema, err := decisionSchema(page.Performable())
	if err != nil {
		t.Fatal(err)
	}
	var s jsonschema.Schema
	if err := json.Unmarshal(schema.JSON, &s); err != nil {
		t.Fatal(err)
	}
	valid, err := s.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	const click = `{"type":"click","name":"a.b","text":""}`
	for _, tc := range []struct {
		name, in string
		want     page.Action
		err      string // its beginning; "" if it can be read
	}{
		{"a click", `{"rationale":"It is nice.","action":` + click + `}`, page.Action{Type: page.Click, Name: "a.b"}, ""},
		{"spaces and another order", "\n {\"action\" : " + click + " , \"rationale\" : \" It is nice. \"} \n", page.Action{Type: page.Click, Name: "a.b"}, ""},
		{"typing", `{"rationale":"It is nice.","action":{"type":"type_and_submit","name":"search_input","text":"größe „42“"}}`,
			page.Action{Type: page.TypeAndSubmit, Name: "search_input", Text: "größe „42“"}, ""},
		{"a detail", `{"rationale":"It is nice.","action":{"type":"type","name":"card","text":"${card_number}"}}`, page.Action{Type: page.TypeText, Name: "card", Text: "${card_number}"}, ""},
		{"a scroll with a name", `{"rationale":"It is nice.","action":{"type":"scroll","name":"page","text":"down"}}`, page.Action{Type: page.ScrollPage, Text: "down"}, ""},
		{"a click with a text", `{"rationale":"It is nice.","action":{"type":"click","name":"a","text":"A"}}`, page.Action{Type: page.Click, Name: "a"}, ""},
		{"leaving with words", `{"rationale":"It is nice.","action":{"type":"terminate","name":"none","text":"bye"}}`, page.Action{Type: page.Terminate}, ""},
		{"prose", "I would click.", page.Action{}, "it is no JSON object: I would click."},
		{"prose round it", "Here: {\"rationale\":\"\",\"action\":" + click + "}", page.Action{}, "it is no JSON object"},
		{"a code block", "```json\n{\"rationale\":\"\",\"action\":" + click + "}\n```", page.Action{}, "it is no JSON object"},
		{"something behind it", `{"rationale":"","action":` + click + `} Done.`, page.Action{}, "something follows its JSON object"},
		{"two decisions", `{"rationale":"","action":` + click + `}{"rationale":"","action":` + click + `}`, page.Action{}, "something follows its JSON object"},
		{"cut in a text", `{"rationale":"It`, page.Action{}, "its JSON is broken"},
		{"cut between", `{"rationale":"It is nice.",`, page.Action{}, "its JSON is broken"},
		{"cut at the end", `{"rationale":"","action":` + click, page.Action{}, "its JSON is broken"},
		{"a list", `[]`, page.Action{}, "it is no JSON object"},
		{"nothing", ``, page.Action{}, "it is no JSON object"},
		{"null", `null`, page.Action{}, "it is no JSON object"},
		{"no rationale", `{"action":` + click + `}`, page.Action{}, `it lacks "rationale"`},
		{"no action", `{"rationale":""}`, page.Action{}, `it lacks "action"`},
		{"no text", `{"rationale":"","action":{"type":"click","name":"a"}}`, page.Action{}, `action: it lacks "text"`},
		{"more", `{"rationale":"","plan":"","action":` + click + `}`, page.Action{}, `it has "plan", which the schema has not`},
		{"other letters", `{"Rationale":"","action":` + click + `}`, page.Action{}, `it has "Rationale", which the schema has not`},
		{"a number", `{"rationale":1,"action":` + click + `}`, page.Action{}, "rationale is no text"},
		{"a null", `{"rationale":"","action":{"type":"back","name":null,"text":""}}`, page.Action{}, "action.name is no text"},
		{"an action in a word", `{"rationale":"","action":"click a"}`, page.Action{}, "action: it is no JSON object"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d, err := read(tc.in)
			var v any
			fits := json.Unmarshal([]byte(tc.in), &v) == nil && valid.Validate(v) == nil
			if fits != (err == nil) {
				t.Errorf("the schema takes it: %v; the reader: %v", fits, err)
			}
			if tc.err != "" {
				if err == nil || !strings.HasPrefix(err.Error(), tc.err) {
					t.Errorf("got %v, want %s", err, tc.err)
				}
				return
			}
			if err != nil || d.action != tc.want || d.rationale != "It is nice." {
				t.Errorf("%+v, %v", d, err)
			}
		})
	}
	t.Run("twice", func(t *testing.T) { // which JSON Schema cannot see
		if _, err := read(`{"rationale":"","action":` + click + `,"action":` + click + `}`); err == nil || !strings.HasPrefix(err.Error(), `it says "action" twice`) {
			t.Errorf("%v", err)
		}
	})
	t.Run("an unknown type is the loop's to record", func(t *testing.T) {
		d, err := read(`{"rationale":"","action":{"type":"fly","name":"a","text":"b"}}`)
		if err != nil || d.action != (page.Action{Type: "fly", Name: "a", Text: "b"}) {
			t.Errorf("%+v, %v", d, err)
		}
	})
}

func TestSchema(t *testing.T) {
	schema, err := decisionSchema([]page.Type{page.Click, page.TypeAndSubmit, page.Terminate})
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "schema", string(schema.JSON)+"\n")
}

// FuzzRead: whatever is read says the same when it is written again.
func FuzzRead(f *testing.F) {
	for _, s := range []string{`{"rationale":"r","action":{"type":"click","name":"a","text":""}}`, `{"rationale":"","action":{}}`, `{`, `{"a"`, `{"rationale":"\ud800","action":{"type":"x","name":"\u0000","text":"t"}}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		d, err := read(in)
		if err != nil {
			return
		}
		if !json.Valid([]byte(in)) {
			t.Fatalf("read what is no JSON: %q", in)
		}
		again, err := read(says(d.action, d.rationale).text)
		if err != nil || again != d {
			t.Errorf("%+v became %+v, %v", d, again, err)
		}
	})
}
