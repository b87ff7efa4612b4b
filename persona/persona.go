// Package persona says who the shopper is: a text for a model, traits for the
// embedded policy, and nothing about any one shop.
//
// No other room of ours may enter, save the strict reading of YAML.
package persona

// Persona is who the shopper is.
type Persona struct {
	// ID names the persona in files and on the command line.
	ID string `yaml:"id" json:"id"`
	// Text describes the person in the second person, for a model to read.
	Text string `yaml:"text" json:"text"`
	// Demographics are the words studies group by: age, gender, income, …
	Demographics map[string]string `yaml:"demographics" json:"demographics,omitempty"`
	Traits       Traits            `yaml:"traits" json:"traits,omitzero"`
	// Device is what the person holds: "desktop", "tablet" or "phone".
	Device string `yaml:"device" json:"device,omitempty"`
	// Input is how the person works it: "mouse" on a desktop, "touch" on the others.
	Input string `yaml:"input" json:"input,omitempty"`
	// Pace is how fast the person reads and types: "slow", "normal", "fast".
	Pace string `yaml:"pace" json:"pace,omitempty"`
	// Weight is the share of the population the persona stands for, in any unit.
	Weight float64 `yaml:"weight" json:"weight,omitempty"`
}

// Traits are numbers from 0 to 1; nil means that nothing is said, which
// policies read as the middle.
type Traits struct {
	PriceSensitivity *float64 `yaml:"price_sensitivity" json:"price_sensitivity,omitempty"`
	Patience         *float64 `yaml:"patience" json:"patience,omitempty"`
	ResearchDepth    *float64 `yaml:"research_depth" json:"research_depth,omitempty"`
	BrandLoyalty     *float64 `yaml:"brand_loyalty" json:"brand_loyalty,omitempty"`
	Impulsiveness    *float64 `yaml:"impulsiveness" json:"impulsiveness,omitempty"`
	TechSkill        *float64 `yaml:"tech_skill" json:"tech_skill,omitempty"`
	Exploration      *float64 `yaml:"exploration" json:"exploration,omitempty"`
}
