package sites

import (
	"maps"
	"os"
	"slices"
	"strings"
)

// variables are those of the environment that are set, by name.
type variables map[string]string

// environment gives the variables of the process.
func environment() variables {
	all := variables{}
	for _, v := range os.Environ() {
		if name, value, _ := strings.Cut(v, "="); value != "" {
			all[name] = value
		}
	}
	return all
}

// unset says that a variable is not set, and which one was probably meant, by
// name alone.
func (v variables) unset(name string) string {
	return "the environment variable " + name + " is not set" + nearWord(name, slices.Sorted(maps.Keys(v)))
}
