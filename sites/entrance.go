package sites

import "github.com/aisle-sim/aisle/persona/strictyaml"

// entrance is a file that only says how to get into a shop: where a site file
// begins that is still to be drafted.
type entrance struct {
	ID      string   `yaml:"id"`
	Start   string   `yaml:"start"`
	Origins []string `yaml:"origins"`
	Robots  string   `yaml:"robots"`
	Access  Access   `yaml:"access"`
}

// LoadEntrance reads a file of id, start, origins, robots and access, and
// nothing else: what a draft of a site file for a shop that is not open to
// everybody begins with. Given is the access as it stands there, with its
// references. The error is one of Load's.
func LoadEntrance(path string) (s Site, given Access, err error) {
	var e entrance
	doc, err := strictyaml.Read(path, &e)
	s, _, err = finish(path, Site{ID: e.ID, Start: e.Start, Origins: e.Origins, Robots: e.Robots, Access: e.Access}, doc, err, environment())
	if err != nil {
		return Site{}, Access{}, err
	}
	return s, e.Access, nil
}
