package strictyaml

import (
	"fmt"
	"reflect"
	"strconv"

	"go.yaml.in/yaml/v3"
)

// Bounds on what one file may unfold into, aliases followed.
const (
	maxNodes = 50_000
	maxDepth = 64
	maxKey   = 128  // bytes
	maxPath  = 1024 // bytes; every value keeps its path
)

// walker compares a tree of nodes with a Go type before anything is decoded.
type walker struct {
	doc   *Doc
	nodes int
	full  bool // a bound was hit and told
}

// value checks one node against one type. Null stands for "not given" everywhere.
func (w *walker) value(n *yaml.Node, t reflect.Type, path string, depth int) {
	if !w.enter(n, path, depth) {
		return
	}
	if n.Kind == yaml.AliasNode {
		if n.Alias != nil {
			w.value(n.Alias, t, path, depth+1)
		}
		return
	}
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if n.Style&yaml.TaggedStyle != 0 {
		w.fault(n, path, untagged(n, wanted(t)))
		return
	}
	if n.ShortTag() == "!!null" {
		return
	}
	switch {
	case t == nodeType:
	case t == timeType, t == durationType, custom(t):
		w.opaque(n, t, path)
	case t.Kind() == reflect.Struct:
		w.object(n, t, path, depth)
	case t.Kind() == reflect.Map:
		w.mapping(n, t.Elem(), path, depth)
	case t.Kind() == reflect.Slice, t.Kind() == reflect.Array:
		w.list(n, t, path, depth)
	case t.Kind() == reflect.Interface:
		w.anything(n, t, path, depth)
	default:
		w.scalar(n, t, path)
	}
}

func (w *walker) enter(n *yaml.Node, path string, depth int) bool {
	if w.full {
		return false
	}
	w.nodes++
	switch {
	case w.nodes > maxNodes:
		w.full = true
		w.fault(n, "", fmt.Sprintf("the file unfolds into more than %d values", maxNodes))
		return false
	case depth > maxDepth, len(path) > maxPath:
		// The path of so deep a value is no help.
		w.full = true
		w.fault(n, "", "nested too deep")
		return false
	}
	if _, ok := w.doc.lines[path]; !ok {
		w.doc.lines[path] = max(1, n.Line)
	}
	return true
}

// fault speaks of the line of the key where there is one: a text of many
// lines begins below it.
func (w *walker) fault(n *yaml.Node, path, message string) {
	line := n.Line
	if l, ok := w.doc.lines[path]; ok && path != "" {
		line = l
	}
	w.doc.fault(max(1, line), path, message)
}

func (w *walker) want(n *yaml.Node, path, what string) {
	w.fault(n, path, "want "+what+", found "+found(n))
}

func (w *walker) object(n *yaml.Node, t reflect.Type, path string, depth int) {
	if n.Kind != yaml.MappingNode {
		w.want(n, path, wanted(t))
		return
	}
	fields, order, rest := fieldsOf(t)
	w.keys(n, path, func(key *yaml.Node, value *yaml.Node) {
		f, ok := fields[key.Value]
		switch {
		case ok:
			w.value(value, f, join(path, key.Value), depth+1)
		case rest != nil:
			w.value(value, rest, join(path, key.Value), depth+1)
		case key.Value == "<<":
			w.doc.fault(max(1, key.Line), path, "merge keys are not supported")
		default:
			w.doc.fault(max(1, key.Line), path, fmt.Sprintf("unknown key %q%s", Clip(key.Value), Hint(key.Value, "known keys", order)))
		}
	})
}

func (w *walker) mapping(n *yaml.Node, t reflect.Type, path string, depth int) {
	if n.Kind != yaml.MappingNode {
		w.want(n, path, "keys and values")
		return
	}
	w.keys(n, path, func(key *yaml.Node, value *yaml.Node) {
		if key.Value == "<<" && key.Style == 0 {
			w.doc.fault(max(1, key.Line), path, "merge keys are not supported")
			return
		}
		w.value(value, t, join(path, key.Value), depth+1)
	})
}

// keys calls f for each entry with a plain key that was not given before.
func (w *walker) keys(n *yaml.Node, path string, f func(key, value *yaml.Node)) {
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content) && !w.full; i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Style&yaml.TaggedStyle != 0 {
			w.doc.fault(max(1, key.Line), path, untagged(key, "a word as the key"))
			continue
		}
		if key.Kind != yaml.ScalarNode || key.ShortTag() == "!!null" {
			w.doc.fault(max(1, key.Line), path, "want a word as the key, found "+found(key))
			continue
		}
		if len(key.Value) > maxKey {
			w.doc.fault(max(1, key.Line), path, fmt.Sprintf("the key %q is too long", Clip(key.Value)))
			continue
		}
		if line, ok := seen[key.Value]; ok {
			w.doc.fault(max(1, key.Line), path, fmt.Sprintf("key %q is already given in line %d", Clip(key.Value), line))
			continue
		}
		seen[key.Value] = key.Line
		if p := join(path, key.Value); !w.doc.Has(p) {
			w.doc.lines[p] = max(1, key.Line)
		}
		f(key, value)
	}
}

func (w *walker) list(n *yaml.Node, t reflect.Type, path string, depth int) {
	if n.Kind != yaml.SequenceNode {
		w.want(n, path, "a list")
		return
	}
	if t.Kind() == reflect.Array && t.Len() != len(n.Content) {
		w.fault(n, path, fmt.Sprintf("want %d values, found %d", t.Len(), len(n.Content)))
		return
	}
	for i, c := range n.Content {
		if w.full {
			return
		}
		at := path + "[" + strconv.Itoa(i) + "]"
		// The library would leave it out and shift what follows.
		if null(c) && t.Elem().Kind() != reflect.Interface {
			w.fault(c, at, "is empty")
			continue
		}
		w.value(c, t.Elem(), at, depth+1)
	}
}

func null(n *yaml.Node) bool {
	for range maxDepth {
		if n.Kind != yaml.AliasNode || n.Alias == nil {
			break
		}
		n = n.Alias
	}
	return n.ShortTag() == "!!null"
}

// anything walks values of no fixed type, for their lines, their tags and the bounds.
func (w *walker) anything(n *yaml.Node, t reflect.Type, path string, depth int) {
	switch n.Kind {
	case yaml.MappingNode:
		w.mapping(n, t, path, depth)
	case yaml.SequenceNode:
		for i, c := range n.Content {
			if w.full {
				return
			}
			w.value(c, t, path+"["+strconv.Itoa(i)+"]", depth+1)
		}
	}
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
