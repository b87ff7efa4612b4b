package persona

import (
	"os"
	"strings"

	"github.com/aisle-sim/aisle/persona/strictyaml"
)

// Load reads the persona file of that name. Whatever is wrong with it is a
// *strictyaml.Error with a line for each fault.
func Load(path string) (Persona, error) {
	var p Persona
	doc, err := strictyaml.Read(path, &p)
	return finish(p, doc, err)
}

// Parse is Load for a file that was read already; name stands in errors.
func Parse(name string, data []byte) (Persona, error) {
	var p Persona
	doc, err := strictyaml.Parse(name, data, &p)
	return finish(p, doc, err)
}

func finish(p Persona, doc *strictyaml.Doc, err error) (Persona, error) {
	if err != nil {
		return Persona{}, err
	}
	p = p.withDefaults()
	p.check(doc)
	if err := doc.Err(); err != nil {
		return Persona{}, err
	}
	return p, nil
}

// FromArg returns the persona that a command line names: a file if the word
// has a slash or ends in .yaml or .yml, else a shipped one.
func FromArg(arg string) (Persona, error) {
	if strings.ContainsRune(arg, '/') || strings.ContainsRune(arg, os.PathSeparator) ||
		strings.HasSuffix(arg, ".yaml") || strings.HasSuffix(arg, ".yml") {
		return Load(arg)
	}
	return Find(arg)
}
