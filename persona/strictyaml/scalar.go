package strictyaml

import (
	"encoding"
	"math"
	"reflect"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

var (
	yamlUnmarshaler = reflect.TypeFor[yaml.Unmarshaler]()
	textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()
	durationType    = reflect.TypeFor[time.Duration]()
	timeType        = reflect.TypeFor[time.Time]()
	nodeType        = reflect.TypeFor[yaml.Node]()
)

// wanted says what a value of that type looks like, "" if anything goes or
// only the type itself knows.
func wanted(t reflect.Type) string {
	switch {
	case t == durationType:
		return `a duration such as "30s" or "5m"`
	case t == timeType:
		return `a time such as "2006-01-02T15:04:05Z"`
	case custom(t), t == nodeType:
		return ""
	}
	switch t.Kind() {
	case reflect.String:
		return "a text"
	case reflect.Bool:
		return "true or false"
	case reflect.Float32, reflect.Float64:
		return "a number"
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return "a whole number"
	case reflect.Slice, reflect.Array:
		return "a list"
	case reflect.Struct, reflect.Map:
		return "keys and values"
	}
	return ""
}

// untagged says what to give in place of a value with a tag.
func untagged(n *yaml.Node, want string) string {
	message := "the tag " + Clip(n.Tag) + " is not supported; leave it away"
	if want != "" {
		message += " (want " + want + ")"
	}
	return message
}

// scalar checks a text, a number or a truth value.
func (w *walker) scalar(n *yaml.Node, t reflect.Type, path string) {
	what, ok := wanted(t), n.Kind == yaml.ScalarNode
	switch what {
	case "":
		w.fault(n, path, "a value of type "+t.String()+" cannot stand in a file")
		return
	case "a number":
		ok = ok && (n.ShortTag() == "!!int" || n.ShortTag() == "!!float")
	case "a whole number":
		ok = ok && n.ShortTag() == "!!int"
	}
	// A number or a date is as good a text as any: postcode: 01067.
	if ok {
		// The library knows the ranges and spellings.
		v := reflect.New(t)
		ok = decode(n, v.Interface()) == nil
		if v.Elem().CanFloat() && (math.IsNaN(v.Elem().Float()) || math.IsInf(v.Elem().Float(), 0)) {
			ok = false
		}
	}
	if !ok {
		w.want(n, path, what)
	}
}

// opaque checks a type that reads itself by letting it.
func (w *walker) opaque(n *yaml.Node, t reflect.Type, path string) {
	if t == durationType || t == timeType {
		// A duration without a unit is a number, which the library would take.
		bare := t == durationType && n.ShortTag() != "!!str"
		if bare || n.Kind != yaml.ScalarNode || decode(n, reflect.New(t).Interface()) != nil {
			w.want(n, path, wanted(t))
		}
		return
	}
	if n.Kind != yaml.ScalarNode {
		// What it makes of its insides is unknown, but their size is not.
		before := len(w.doc.faults)
		w.anything(n, reflect.TypeFor[any](), path, 0)
		if len(w.doc.faults) > before {
			return
		}
	}
	if err := decode(n, reflect.New(t).Interface()); err != nil {
		m := strings.TrimPrefix(err.Error(), "yaml: ")
		w.fault(n, path, m)
	}
}

func custom(t reflect.Type) bool {
	p := reflect.PointerTo(t)
	return p.Implements(yamlUnmarshaler) || p.Implements(textUnmarshaler)
}

// found says what stands there, briefly.
func found(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys and values"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		return "an alias"
	}
	if n.ShortTag() == "!!null" {
		return "nothing"
	}
	if n.ShortTag() == "!!str" {
		return strconv.Quote(Clip(n.Value))
	}
	return Clip(n.Value)
}

// Clip keeps a word of a file short enough for a message.
func Clip(s string) string {
	const most = 40
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}
