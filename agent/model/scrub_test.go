package model

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestRepliesHideTheKey wherever a gateway repeats it; what is JSON stays JSON
// and says the same otherwise, to the letter.
func TestRepliesHideTheKey(t *testing.T) {
	escaped := `sk\u002dtest` + strings.TrimPrefix(key, "sk-test")
	for _, tc := range []struct {
		name, key, text, want string
	}{
		{"nothing to hide", key, `{ "a" : "\u003cb\/" , "n":1.50 }`, `{ "a" : "\u003cb\/" , "n":1.50 }`},
		{"in plain words", key, "Your key is " + key + ".", "Your key is •••."},
		{"in a text", key, `{"rationale": "My key is ` + key + ` & 5 < 6.\n", "b":"\u003c"}`, `{"rationale": "My key is ••• \u0026 5 \u003c 6.\n", "b":"\u003c"}`},
		{"as a name", key, `{"` + key + `":[]}`, `{"•••":[]}`},
		{"written with escapes", key, `{"a":"\"` + escaped + `\""}`, `{"a":"\"•••\""}`},
		{"in broken JSON", key, `{"a":"` + key, `{"a":"•••`},
		{"percent-encoded", "sk/9f+0a1b2c3d4e", `"?k=sk%2F9f%2B0a1b2c3d4e"`, `"?k=•••"`},
		{"behind an escape", "n0thing-else-matters", `{"a":"\\n0thing-else-matters","b":"\n0thing-else-matters"}`, `{"a":"\\•••","b":"\n0thing-else-matters"}`},
		{"a key that is a word", "ollama", `{"a":"ollama llama"}`, `{"a":"ollama llama"}`},
		{"no key", "", `{"a":"b"}`, `{"a":"b"}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := serve(t, answer(tc.text))
			r, err := e.client(t, func(o *Options) { o.Key = tc.key }).Complete(t.Context(), question)
			if err != nil || r.Text != tc.want {
				t.Errorf("%v; got\n%s\nwant\n%s", err, r.Text, tc.want)
			}
			if json.Valid([]byte(tc.text)) != json.Valid([]byte(r.Text)) {
				t.Errorf("%s was JSON: %v", r.Text, json.Valid([]byte(tc.text)))
			}
		})
	}
}
