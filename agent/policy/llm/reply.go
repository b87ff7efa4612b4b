package llm

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// decision is what the model decided.
type decision struct {
	rationale string
	action    page.Action
}

// read reads a reply as the schema has it and in no other way: one JSON
// object, every property once, no others. Which types are allowed and which
// names there are is for the loop to say, which records what cannot be done.
func read(text string) (decision, error) {
	top, err := object([]byte(text), "rationale", "action")
	if err != nil {
		return decision{}, fmt.Errorf("%w: %s", err, text)
	}
	act, err := object(top["action"], "type", "name", "text")
	if err != nil {
		return decision{}, fmt.Errorf("action: %w: %s", err, text)
	}
	var d decision
	var kind string
	for _, f := range []struct {
		key  string
		raw  json.RawMessage
		into *string
	}{
		{"rationale", top["rationale"], &d.rationale}, {"action.type", act["type"], &kind},
		{"action.name", act["name"], &d.action.Name}, {"action.text", act["text"], &d.action.Text},
	} {
		if !bytes.HasPrefix(f.raw, []byte(`"`)) || json.Unmarshal(f.raw, f.into) != nil {
			return decision{}, fmt.Errorf("%s is no text: %s", f.key, text)
		}
	}
	d.rationale = strings.TrimSpace(d.rationale)
	d.action.Type = page.Type(kind)
	d.action = meaningful(d.action)
	return d, nil
}

// meaningful drops what says nothing about an action of that type: the schema
// asks for a name and a text, whether or not the action has them.
func meaningful(a page.Action) page.Action {
	switch a.Type {
	case page.Click:
		a.Text = ""
	case page.ScrollPage:
		a.Name = ""
	case page.Back, page.Terminate:
		a.Name, a.Text = "", ""
	}
	return a
}

// object reads one JSON object with just these keys.
func object(raw []byte, keys ...string) (map[string]json.RawMessage, error) {
	dec := json.NewDecoder(bytes.NewReader(raw))
	if open, err := dec.Token(); err != nil || open != json.Delim('{') {
		return nil, errors.New("it is no JSON object")
	}
	out := map[string]json.RawMessage{}
	for dec.More() {
		t, err := dec.Token()
		key, ok := t.(string)
		if err != nil || !ok {
			return nil, errors.New("its JSON is broken")
		}
		if _, twice := out[key]; twice {
			return nil, fmt.Errorf("it says %q twice", key)
		}
		if !slices.Contains(keys, key) {
			return nil, fmt.Errorf("it has %q, which the schema has not", key)
		}
		var value json.RawMessage
		if dec.Decode(&value) != nil {
			return nil, errors.New("its JSON is broken")
		}
		out[key] = value
	}
	if _, err := dec.Token(); err != nil {
		return nil, errors.New("its JSON is broken")
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, errors.New("something follows its JSON object")
	}
	for _, k := range keys {
		if _, ok := out[k]; !ok {
			return nil, fmt.Errorf("it lacks %q", k)
		}
	}
	return out, nil
}
