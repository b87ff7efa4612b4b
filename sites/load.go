package sites

import (
	"os"

	"github.com/aisle-sim/aisle/persona/strictyaml"
)

// Load reads the site file of that name and returns the site with its Hash.
// Whatever is wrong with the file is a *strictyaml.Error with a line for each
// fault.
func Load(path string) (Site, string, error) {
	var s Site
	doc, err := strictyaml.Read(path, &s)
	return finish(s, doc, err, os.LookupEnv)
}

// Parse is Load for a file that was read already; name stands in errors.
func Parse(name string, data []byte) (Site, string, error) {
	return parse(name, data, os.LookupEnv)
}

// lookup finds an environment variable; tests bring their own.
type lookup func(name string) (value string, ok bool)

func parse(name string, data []byte, env lookup) (Site, string, error) {
	var s Site
	doc, err := strictyaml.Parse(name, data, &s)
	return finish(s, doc, err, env)
}

func finish(s Site, doc *strictyaml.Doc, err error, env lookup) (Site, string, error) {
	if err != nil {
		return Site{}, "", err
	}
	if s.Payment == "" {
		s.Payment = PaymentStop
	}
	s.check(doc)
	s.Secrets = resolve(s.Secrets, doc, env)
	if err := doc.Err(); err != nil {
		return Site{}, "", err
	}
	return s, Hash(s), nil
}
