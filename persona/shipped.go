package persona

import (
	"embed"
	"path"
	"sort"
	"strings"
	"sync"

	"github.com/aisle-sim/aisle/persona/strictyaml"
)

//go:embed shipped/*.yaml
var shippedFiles embed.FS

// The files are part of the build and a test reads each of them, so that an
// error here cannot reach a user of a released binary.
var shipped = sync.OnceValues(func() ([]Persona, error) {
	entries, err := shippedFiles.ReadDir("shipped")
	if err != nil {
		return nil, err
	}
	var all []Persona
	for _, e := range entries {
		name := path.Join("shipped", e.Name())
		data, err := shippedFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		p, err := Parse(name, data)
		if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].ID < all[j].ID })
	return all, nil
})

// Shipped returns the personas that come with the program, sorted by id. The
// slice is the caller's; the maps and numbers within are shared.
func Shipped() []Persona {
	all, _ := shipped()
	return append([]Persona(nil), all...)
}

// Find returns the shipped persona of that id, or an *UnknownError.
func Find(id string) (Persona, error) {
	all, err := shipped()
	if err != nil {
		return Persona{}, err
	}
	var known []string
	for _, p := range all {
		if p.ID == id {
			return p, nil
		}
		known = append(known, p.ID)
	}
	return Persona{}, &UnknownError{ID: id, Known: known}
}

// UnknownError says that no shipped persona has that id.
type UnknownError struct {
	ID    string
	Known []string
}

// Error names the nearest id and all of them.
func (e *UnknownError) Error() string {
	m := `there is no persona "` + e.ID + `"`
	if k, ok := strictyaml.Nearest(e.ID, e.Known); ok {
		m += `; did you mean "` + k + `"?`
	}
	return m + " (known: " + strings.Join(e.Known, ", ") + ")"
}
