// Package trajectory is the one record of a session, simulated or real: its
// Header, its Steps, its End, and the Store that keeps them.
//
// Whatever reads sessions (evaluation, comparison, reports, exports) reads
// these files and nothing else. No browser, no model and no policy may enter.
package trajectory

import (
	"encoding/json"
	"time"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/persona"
	"github.com/aisle-sim/aisle/sites"
)

// Version is the version of the format that this code writes. Readers read
// every version up to it and refuse a newer one by name.
const Version = 1

// Header says what the session was made from: with the site file of SiteHash
// (and, for a model, its cassette) it can be run again.
type Header struct {
	Version    int               `json:"version"`
	ID         string            `json:"id"`
	Job        string            `json:"job,omitempty"`
	Study      string            `json:"study,omitempty"`
	Actor      string            `json:"actor"`            // policy or human
	Person     string            `json:"person,omitempty"` // random id of a real person
	Persona    persona.Persona   `json:"persona"`
	Task       sites.Task        `json:"task"`
	Site       string            `json:"site"`
	SiteHash   string            `json:"site_hash"`
	Variant    string            `json:"variant,omitempty"`
	Policy     string            `json:"policy"`
	Model      string            `json:"model,omitempty"`
	PromptHash string            `json:"prompt_hash,omitempty"`
	Browser    string            `json:"browser"`
	Device     string            `json:"device"`
	Software   string            `json:"software"`
	Settings   map[string]string `json:"settings,omitempty"`
	Consent    *Consent          `json:"consent,omitempty"`
	Seed       uint64            `json:"seed"`
	Began      time.Time         `json:"began"`
}

// The actors of a Header.
const (
	ActorPolicy = "policy"
	ActorHuman  = "human"
)

// Consent is what a real person agreed to before anything was recorded.
type Consent struct {
	Version string    `json:"version"` // of the text that was shown
	Given   bool      `json:"given"`
	At      time.Time `json:"at"`
}

// Step is one look, one decision and one action.
type Step struct {
	Seq     int       `json:"seq"` // from 1
	Began   time.Time `json:"began"`
	Decided time.Time `json:"decided"`
	Done    time.Time `json:"done"`

	// Observation and Screenshot are hashes of blobs in the store: what stood
	// there before the action.
	Observation string        `json:"observation"`
	Screenshot  string        `json:"screenshot,omitempty"`
	Scroll      page.Scroll   `json:"scroll"`
	Changed     []string      `json:"changed,omitempty"`
	Notices     []page.Notice `json:"notices,omitempty"`

	// ClickType is that of the target, as it stood.
	ClickType  string             `json:"click_type,omitempty"`
	Dialog     *page.DialogAnswer `json:"dialog,omitempty"`
	Rationale  Rationale          `json:"rationale"`
	Action     page.Action        `json:"action"`
	Candidates []Scored           `json:"candidates,omitempty"`
	Effect     page.Effect        `json:"effect"`
	Err        *StepError         `json:"err,omitempty"`
	// Illegal marks a decision that could not even be tried: an unknown name,
	// an unknown type, an unreadable reply.
	Illegal bool                       `json:"illegal,omitempty"`
	Usage   Usage                      `json:"usage,omitzero"`
	Dwell   time.Duration              `json:"dwell,omitempty"` // nanoseconds a person of that pace would take
	Pointer *Point                     `json:"pointer,omitempty"`
	Notes   string                     `json:"notes,omitempty"`
	Extra   map[string]json.RawMessage `json:"extra,omitempty"`
}

// Rationale is why, short and in the first person.
type Rationale struct {
	Text       string `json:"text"`
	Source     string `json:"source"` // policy, person or synthetic
	Model      string `json:"model,omitempty"`
	PromptHash string `json:"prompt_hash,omitempty"`
}

// The sources of a Rationale.
const (
	SourcePolicy    = "policy"
	SourcePerson    = "person"
	SourceSynthetic = "synthetic"
)

// Scored is an action the policy considered, with its probability.
type Scored struct {
	Action page.Action `json:"action"`
	P      float64     `json:"p"` // probability in the choice that was made; sums to at most 1
	// Terms are the weighted features behind it, by name, largest first.
	Terms []Term `json:"terms,omitempty"`
}

// Term is one readable reason: a feature and what it added to the utility.
type Term struct {
	Feature string  `json:"feature"`
	Value   float64 `json:"value"` // weight times feature
}

// StepError is why an action failed.
type StepError struct {
	Kind    page.Kind `json:"kind"`
	Message string    `json:"message"`
}

// Usage is what a decision cost.
type Usage struct {
	Calls     int     `json:"calls,omitempty"`
	Input     int     `json:"input,omitempty"`     // prompt tokens, cached ones included
	Cached    int     `json:"cached,omitempty"`    // of Input
	Output    int     `json:"output,omitempty"`    // completion tokens, reasoning included
	Reasoning int     `json:"reasoning,omitempty"` // of Output
	USD       float64 `json:"usd,omitempty"`       // 0 if the model has no known price
}

// Add returns the sum of two usages.
func (u Usage) Add(v Usage) Usage {
	return Usage{Calls: u.Calls + v.Calls, Input: u.Input + v.Input, Cached: u.Cached + v.Cached,
		Output: u.Output + v.Output, Reasoning: u.Reasoning + v.Reasoning, USD: u.USD + v.USD}
}

// Point is where the pointer was, in CSS pixels of the viewport.
type Point struct {
	X float64 `json:"x"`
	Y float64 `json:"y"`
}

// End says how the session ended.
type End struct {
	Outcome sites.Outcome `json:"outcome"`
	Reason  string        `json:"reason"` // one sentence
	Steps   int           `json:"steps"`
	Usage   Usage         `json:"usage,omitzero"`
	Took    time.Duration `json:"took"` // nanoseconds, wall time
}
