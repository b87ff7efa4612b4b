package strictyaml

import (
	"reflect"
	"strings"
)

// fieldsOf returns the keys that a struct reads, as the YAML library sees
// them: by key, in order, and the type of an inline map that takes the rest.
func fieldsOf(t reflect.Type) (byKey map[string]reflect.Type, order []string, rest reflect.Type) {
	byKey = map[string]reflect.Type{}
	collect(t, byKey, &order, &rest, 0)
	return byKey, order, rest
}

func collect(t reflect.Type, byKey map[string]reflect.Type, order *[]string, rest *reflect.Type, depth int) {
	if depth > maxDepth {
		return
	}
	for i := range t.NumField() {
		f := t.Field(i)
		if f.PkgPath != "" && !f.Anonymous {
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if name == "-" {
			continue
		}
		if strings.Contains(","+options+",", ",inline,") {
			in := f.Type
			for in.Kind() == reflect.Pointer {
				in = in.Elem()
			}
			switch in.Kind() {
			case reflect.Struct:
				collect(in, byKey, order, rest, depth+1)
			case reflect.Map:
				*rest = in.Elem()
			}
			continue
		}
		if name == "" {
			name = strings.ToLower(f.Name)
		}
		if _, ok := byKey[name]; !ok {
			*order = append(*order, name)
		}
		byKey[name] = f.Type
	}
}
