package sites

import (
	"fmt"
	"path/filepath"

	"github.com/aisle-sim/aisle/persona/strictyaml"
)

// Load reads the site file of that name and returns the site with its Hash.
// Whatever is wrong with the file is a *strictyaml.Error with a line for each
// fault.
func Load(path string) (Site, string, error) {
	var s Site
	doc, err := strictyaml.Read(path, &s)
	return finish(path, s, doc, err, environment())
}

// Parse is Load for a file that was read already; name stands in errors, and
// other files are looked for beside it.
func Parse(name string, data []byte) (Site, string, error) {
	return parse(name, data, environment())
}

func parse(name string, data []byte, env variables) (Site, string, error) {
	var s Site
	doc, err := strictyaml.Parse(name, data, &s)
	return finish(name, s, doc, err, env)
}

// finish checks what was read from the file of that name and puts the values
// of the environment into it.
func finish(name string, s Site, doc *strictyaml.Doc, err error, env variables) (Site, string, error) {
	if err != nil {
		return Site{}, "", err
	}
	if s.Payment == "" {
		s.Payment = PaymentStop
	}
	if s.Robots == "" {
		s.Robots = RobotsObey
	}
	s.File = name
	s.check(doc)
	for i := range s.Setup {
		s.Setup[i].Line = doc.Line(fmt.Sprintf("setup[%d]", i))
	}
	s.Access = s.resolveAccess(doc, env, filepath.Dir(name))
	s.Secrets = resolve(s.Secrets, doc, env)
	if err := doc.Err(); err != nil {
		return Site{}, "", err
	}
	return s, Hash(s), nil
}
