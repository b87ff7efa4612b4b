package trajectory

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/jsonschema-go/jsonschema"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

// fill sets every field of a value to something that is not zero.
func fill(v reflect.Value) {
	switch v.Type() {
	case reflect.TypeFor[time.Time]():
		v.Set(reflect.ValueOf(time.Date(2026, 11, 22, 21, 15, 30, 123, time.UTC)))
		return
	case reflect.TypeFor[json.RawMessage]():
		v.SetBytes([]byte(`{"any":[1,null,"thing"]}`))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0))
		fill(v.Index(1))
	case reflect.Map:
		k, e := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(k)
		fill(e)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(k, e)
	case reflect.String:
		v.SetString("word")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(3)
	case reflect.Uint64:
		v.SetUint(1<<64 - 1)
	case reflect.Float64:
		v.SetFloat(0.5)
	default:
		panic("no value for " + v.Type().String())
	}
}

// full are a session and a step with every field set.
func full() (sessionJSON, Step) {
	var s sessionJSON
	fill(reflect.ValueOf(&s).Elem())
	s.Header.Version, s.Header.Actor, s.Header.Persona.Pace, s.End.Outcome = Version, ActorHuman, "slow", sites.Stuck
	var step Step
	fill(reflect.ValueOf(&step).Elem())
	step.Observation, step.Screenshot = Hash([]byte("o")), Hash([]byte("s"))
	step.ClickType, step.Rationale.Source = page.ClickFilter, SourceSynthetic
	return s, step
}

func TestFullValuesConform(t *testing.T) {
	check, err := schemas()
	if err != nil {
		t.Fatal(err)
	}
	s, step := full()
	for name, c := range map[string]struct {
		to    *jsonschema.Resolved
		value any
	}{
		"session":        {check.session, s},
		"step":           {check.step, step},
		"unfinished":     {check.session, sessionJSON{Header: Header{Version: 1, ID: "x", Actor: ActorPolicy}}},
		"first step":     {check.step, Step{Seq: 1}},
		"every click":    {check.step, nil},
		"every outcome":  {check.session, nil},
		"every page err": {check.step, Step{Seq: 1, Err: &StepError{Kind: page.Gone}}},
	} {
		t.Run(name, func(t *testing.T) {
			values := []any{c.value}
			switch name {
			case "every click":
				values = nil
				for _, ct := range page.ClickTypes() {
					values = append(values, Step{Seq: 1, ClickType: ct})
				}
			case "every outcome":
				values = nil
				for _, o := range []sites.Outcome{sites.OrderPlaced, sites.OrderStopped, sites.LeftInCheckout, sites.Left, sites.Budget, sites.Stuck, sites.Interrupted, sites.Failed} {
					values = append(values, sessionJSON{Header: s.Header, End: &End{Outcome: o}})
				}
			}
			for _, v := range values {
				text, err := encode(v)
				if err != nil {
					t.Fatal(err)
				}
				if err := conforms(c.to, text); err != nil {
					t.Errorf("%s\n%v", text, err)
				}
			}
		})
	}
}

func TestSchemaRefuses(t *testing.T) {
	check, err := schemas()
	if err != nil {
		t.Fatal(err)
	}
	_, step := full()
	text, _ := encode(step)
	for name, c := range map[string][2]string{
		"unknown field":    {`{"seq"`, `{"colour":"red","seq"`},
		"unknown below":    {`"effect":{`, `"effect":{"colour":"red",`},
		"wrong type":       {`"illegal":true`, `"illegal":"yes"`},
		"seq from zero":    {`"seq":3`, `"seq":0`},
		"a path as a hash": {`"observation":"`, `"observation":"../`},
		"missing action":   {`"action":{"type":"word","name":"word","text":"word"},"candidates"`, `"candidates"`},
		"click type":       {`"click_type":"filter"`, `"click_type":"sort"`},
	} {
		bad := strings.Replace(string(text), c[0], c[1], 1)
		if bad == string(text) {
			t.Errorf("%s: nothing was replaced", name)
		}
		if err := conforms(check.step, []byte(bad)); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
}

// TestSchemasNameEveryField holds the schemas and the Go types together: the
// same fields in both, required where Go always writes them, and a
// description for every one.
func TestSchemasNameEveryField(t *testing.T) {
	for name, c := range map[string]struct {
		text []byte
		of   reflect.Type
	}{"session": {SessionSchema(), reflect.TypeFor[sessionJSON]()}, "step": {StepSchema(), reflect.TypeFor[Step]()}} {
		t.Run(name, func(t *testing.T) {
			var root jsonschema.Schema
			if err := json.Unmarshal(c.text, &root); err != nil {
				t.Fatal(err)
			}
			sameFields(t, name, &root, &root, c.of)
		})
	}
}

func sameFields(t *testing.T, at string, root, s *jsonschema.Schema, of reflect.Type) {
	t.Helper()
	if s.Ref != "" {
		s = root.Defs[strings.TrimPrefix(s.Ref, "#/$defs/")]
	}
	if s == nil {
		t.Errorf("%s: points nowhere", at)
		return
	}
	for of.Kind() == reflect.Pointer {
		of = of.Elem()
	}
	switch {
	case of.Kind() == reflect.Slice && of.Elem().Kind() == reflect.Struct:
		sameFields(t, at+"[]", root, s.Items, of.Elem())
		return
	case of.Kind() != reflect.Struct || of == reflect.TypeFor[time.Time]():
		return
	}
	var names, always []string
	for i := range of.NumField() {
		f := of.Field(i)
		name, opts, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "-" {
			continue
		}
		names = append(names, name)
		if !strings.Contains(opts, "omit") {
			always = append(always, name)
		}
		p := s.Properties[name]
		if p == nil {
			t.Errorf("%s.%s is in Go and not in the schema", at, name)
			continue
		}
		if p.Description == "" && (p.Ref == "" || root.Defs[strings.TrimPrefix(p.Ref, "#/$defs/")].Description == "") {
			t.Errorf("%s.%s has no description", at, name)
		}
		if f.Type == reflect.TypeFor[time.Duration]() && !strings.Contains(p.Description, "nanoseconds") {
			t.Errorf("%s.%s does not name its unit", at, name)
		}
		sameFields(t, at+"."+name, root, p, f.Type)
	}
	for _, name := range slices.Sorted(maps.Keys(s.Properties)) {
		if !slices.Contains(names, name) {
			t.Errorf("%s.%s is in the schema and not in Go", at, name)
		}
	}
	slices.Sort(always)
	if got := slices.Sorted(slices.Values(s.Required)); !slices.Equal(got, always) {
		t.Errorf("%s: required are %v, Go always writes %v", at, got, always)
	}
	if s.AdditionalProperties == nil || fmt.Sprint(s.AdditionalProperties.Not) == "<nil>" {
		t.Errorf("%s: further properties are allowed", at)
	}
}
