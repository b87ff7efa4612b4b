package sites

import (
	"os"
	"path/filepath"

	"github.com/aisle-sim/aisle/persona/strictyaml"
)

// Load reads the site file of that name and returns the site with its Hash.
// Whatever is wrong with the file is a *strictyaml.Error with a line for each
// fault.
func Load(path string) (Site, string, error) {
	var s Site
	doc, err := strictyaml.Read(path, &s)
	return finish(s, doc, err, os.LookupEnv, filepath.Dir(path))
}

// Parse is Load for a file that was read already; name stands in errors, and
// other files are looked for beside it.
func Parse(name string, data []byte) (Site, string, error) {
	return parse(name, data, os.LookupEnv)
}

// lookup finds an environment variable; tests bring their own.
type lookup func(name string) (value string, ok bool)

func parse(name string, data []byte, env lookup) (Site, string, error) {
	var s Site
	doc, err := strictyaml.Parse(name, data, &s)
	return finish(s, doc, err, env, filepath.Dir(name))
}

func finish(s Site, doc *strictyaml.Doc, err error, env lookup, dir string) (Site, string, error) {
	if err != nil {
		return Site{}, "", err
	}
	if s.Payment == "" {
		s.Payment = PaymentStop
	}
	if s.Robots == "" {
		s.Robots = RobotsObey
	}
	s.check(doc)
	s.Access = s.resolveAccess(doc, env, dir)
	s.Secrets = resolve(s.Secrets, doc, env)
	if err := doc.Err(); err != nil {
		return Site{}, "", err
	}
	return s, Hash(s), nil
}
