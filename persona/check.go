package persona

import (
	"regexp"
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/persona/strictyaml"
)

// What a persona can say so far, and the defaults.
const (
	Desktop = "desktop"
	Tablet  = "tablet"
	Phone   = "phone"

	Mouse = "mouse"
	Touch = "touch"

	Slow   = "slow"
	Normal = "normal"
	Fast   = "fast"
)

// Ids become file names and columns of tables.
var idPattern = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,63}$`)

// withDefaults fills in what the file leaves out and trims the text, which
// YAML blocks end with a newline.
func (p Persona) withDefaults() Persona {
	p.Text = strings.TrimSpace(p.Text)
	if p.Device == "" {
		p.Device = Desktop
	}
	if p.Input == "" {
		p.Input = inputOf(p.Device)
	}
	if p.Pace == "" {
		p.Pace = Normal
	}
	return p
}

// inputOf is how a device is worked if nothing else is said.
func inputOf(device string) string {
	if device == Phone || device == Tablet {
		return Touch
	}
	return Mouse
}

// check adds a fault for everything that a persona may not be.
func (p Persona) check(doc *strictyaml.Doc) {
	switch {
	case p.ID == "":
		doc.Fault("id", "missing")
	case !idPattern.MatchString(p.ID):
		doc.Fault("id", "%q is not an id; want lower-case letters, digits, - and _, at most 64", p.ID)
	}
	if p.Text == "" {
		doc.Fault("text", "missing; say who the person is and how they shop")
	}
	for _, t := range p.Traits.named() {
		if t.value != nil && (*t.value < 0 || *t.value > 1) {
			doc.Fault("traits."+t.name, "%v is not between 0 and 1", *t.value)
		}
	}
	devices := []string{Desktop, Tablet, Phone}
	if !slices.Contains(devices, p.Device) {
		doc.Fault("device", "%q is not a device%s", p.Device, strictyaml.Hint(p.Device, "want one of", devices))
	}
	switch inputs := []string{Mouse, Touch}; {
	case !slices.Contains(inputs, p.Input):
		doc.Fault("input", "%q is not an input%s", p.Input, strictyaml.Hint(p.Input, "want one of", inputs))
	case slices.Contains(devices, p.Device) && p.Input != inputOf(p.Device):
		doc.Fault("input", "a %s is worked by %s here, not by %s", p.Device, inputOf(p.Device), p.Input)
	}
	if paces := []string{Slow, Normal, Fast}; !slices.Contains(paces, p.Pace) {
		doc.Fault("pace", "%q is not a pace%s", p.Pace, strictyaml.Hint(p.Pace, "want one of", paces))
	}
	if p.Weight < 0 {
		doc.Fault("weight", "%v is less than 0", p.Weight)
	}
}

type trait struct {
	name  string
	value *float64
}

// named lists the traits by their keys.
func (t Traits) named() []trait {
	return []trait{
		{"price_sensitivity", t.PriceSensitivity},
		{"patience", t.Patience},
		{"research_depth", t.ResearchDepth},
		{"brand_loyalty", t.BrandLoyalty},
		{"impulsiveness", t.Impulsiveness},
		{"tech_skill", t.TechSkill},
		{"exploration", t.Exploration},
	}
}
