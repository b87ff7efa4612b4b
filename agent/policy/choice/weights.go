package choice

import (
	"crypto/sha256"
	_ "embed"
	"fmt"
	"maps"
	"slices"

	"github.com/aisle-sim/aisle/agent/features"
	"github.com/aisle-sim/aisle/persona"
	"github.com/aisle-sim/aisle/persona/strictyaml"
)

//go:embed weights.yaml
var shipped []byte

// source says where a number comes from and why.
type source struct {
	Status string `yaml:"status"` // assumed or fitted
	Why    string `yaml:"why"`
}

// file is the weights file.
type file struct {
	hash  string
	Moves []struct {
		Move   features.Move `yaml:"move"`
		Lambda float64       `yaml:"lambda"`
		source `yaml:",inline"`
	} `yaml:"moves"`
	Weights []struct {
		Feature string  `yaml:"feature"`
		Weight  float64 `yaml:"weight"`
		source  `yaml:",inline"`
	} `yaml:"weights"`
	Tilts []struct {
		Trait   string  `yaml:"trait"`
		Feature string  `yaml:"feature"`
		Times   float64 `yaml:"times"`
		Plus    float64 `yaml:"plus"`
		source  `yaml:",inline"`
	} `yaml:"tilts"`
}

// weights are what a shopper cares about, ready for use.
type weights struct {
	lambda  map[features.Move]float64
	feature map[string]float64
}

// FileError is a weights file that can be read and does not fit.
type FileError struct {
	File   string
	Entry  string // the feature, move or trait
	Reason string
}

// Error names the file, the entry and what is wrong with it.
func (e *FileError) Error() string {
	return fmt.Sprintf("%s: %q: %s", e.File, e.Entry, e.Reason)
}

// readFile reads a weights file and checks that it says something about
// every feature and move, once, and about nothing else.
func readFile(name string, data []byte) (*file, error) {
	var f file
	if err := strictyaml.Decode(name, data, &f); err != nil {
		return nil, err
	}
	f.hash = fmt.Sprintf("%x", sha256.Sum256(data))[:12]
	wrong := func(entry, reason string) error { return &FileError{name, entry, reason} }
	open := map[string]bool{} // true until an entry was found
	for _, m := range features.Moves() {
		open["move "+string(m)] = true
	}
	for _, m := range features.Meanings() {
		open[m.Feature] = true
	}
	take := func(entry string, s source) error {
		left, known := open[entry]
		switch {
		case !known:
			return wrong(entry, "there is no such thing to weigh")
		case !left:
			return wrong(entry, "given twice")
		}
		open[entry] = false
		return s.check(name, entry)
	}
	for _, m := range f.Moves {
		if err := take("move "+string(m.Move), m.source); err != nil {
			return nil, err
		}
		if !(m.Lambda > 0 && m.Lambda <= 1) {
			return nil, wrong(string(m.Move), "lambda has to be above 0 and at most 1")
		}
	}
	for _, w := range f.Weights {
		if err := take(w.Feature, w.source); err != nil {
			return nil, err
		}
	}
	for _, entry := range slices.Sorted(maps.Keys(open)) {
		if open[entry] {
			return nil, wrong(entry, "no entry")
		}
	}
	for _, t := range f.Tilts {
		if _, ok := traitOf(persona.Traits{}, t.Trait); !ok {
			return nil, wrong(t.Trait, "there is no such trait")
		}
		if _, ok := open[t.Feature]; !ok {
			return nil, wrong(t.Feature, "there is no such thing to weigh")
		}
		if err := t.check(name, t.Trait+" "+t.Feature); err != nil {
			return nil, err
		}
	}
	return &f, nil
}

func (s source) check(file, entry string) error {
	switch {
	case s.Status != "assumed" && s.Status != "fitted":
		return &FileError{file, entry, "status has to be assumed or fitted"}
	case s.Why == "":
		return &FileError{file, entry, "why is missing"}
	}
	return nil
}

// tilted returns the weights of a shopper with those traits.
func (f *file) tilted(t persona.Traits) weights {
	w := weights{make(map[features.Move]float64, len(f.Moves)), make(map[string]float64, len(f.Weights))}
	for _, m := range f.Moves {
		w.lambda[m.Move] = m.Lambda
	}
	for _, e := range f.Weights {
		w.feature[e.Feature] = e.Weight
	}
	for _, e := range f.Tilts {
		v, _ := traitOf(t, e.Trait)
		w.feature[e.Feature] *= max(0, 1+e.Times*v)
	}
	for _, e := range f.Tilts {
		v, _ := traitOf(t, e.Trait)
		w.feature[e.Feature] += e.Plus * v
	}
	return w
}

// traitOf returns a trait by its name in files, from -1 to 1, 0 if nothing is
// said about it; false if there is no such trait.
func traitOf(t persona.Traits, name string) (float64, bool) {
	var p *float64
	switch name {
	case "price_sensitivity":
		p = t.PriceSensitivity
	case "patience":
		p = t.Patience
	case "research_depth":
		p = t.ResearchDepth
	case "brand_loyalty":
		p = t.BrandLoyalty
	case "impulsiveness":
		p = t.Impulsiveness
	case "tech_skill":
		p = t.TechSkill
	case "exploration":
		p = t.Exploration
	default:
		return 0, false
	}
	if p == nil {
		return 0, true
	}
	return 2*min(1, max(0, *p)) - 1, true
}
