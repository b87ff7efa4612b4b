// Package sites says which shop is studied: where it starts, what may load,
// what the shopper comes for, how a session there is judged, and what its
// elements mean where the generic rules cannot know.
//
// It reads files and holds rules; it never opens a page. Of ours only
// browser/page and the strict reading of YAML may enter.
package sites

import "github.com/aisle-sim/aisle/browser/page"

// Site is a shop under study.
type Site struct {
	// File is the name of the site file, as Load was given it; "" without one.
	File string `yaml:"-" json:"-"`
	// ID names the site in files and reports.
	ID string `yaml:"id" json:"id"`
	// Start is the URL of the first page.
	Start string `yaml:"start" json:"start"`
	// Origins are the origins ("https://shop.example") whose documents,
	// frames, form posts and sockets may load. The origin of Start is always
	// among them. "https://*.shop.example" allows every subdomain.
	Origins []string `yaml:"origins" json:"origins,omitempty"`
	// Resources, if set, are the only further origins that pictures, styles,
	// scripts and other GET subresources may come from. Unset leaves them open.
	Resources []string `yaml:"resources" json:"resources,omitempty"`
	// Payment says whether a shopper may pay here: "stop" (the default) or "allowed".
	Payment string `yaml:"payment" json:"payment,omitempty"`
	// Details are what a shopper fills into forms, by key (full_name, email …).
	// They are written to trajectories; secrets belong in Secrets.
	Details map[string]string `yaml:"details" json:"details,omitempty"`
	// Secrets are further details that must reach neither disk nor model.
	// Policies see and type only their reference, "${key}".
	Secrets map[string]string `yaml:"secrets" json:"-"`
	// Robots says whether the shop's robots.txt binds: "obey" (the default), or
	// "owner", the consent of the shop's owner.
	Robots string `yaml:"robots" json:"robots,omitempty"`
	// Access is how to get into a shop that is not open to everybody. It never
	// leaves the process.
	Access Access `yaml:"access" json:"-"`
	// Setup is done on the shop before the session begins and is no part of it:
	// sign in, dismiss a banner.
	Setup []SetupStep `yaml:"setup" json:"setup,omitempty"`
	Tasks []Task      `yaml:"tasks" json:"tasks,omitempty"`
	// Outcomes are tried in order when a session ends; generic rules follow.
	Outcomes []OutcomeRule `yaml:"outcomes" json:"outcomes,omitempty"`
	// Labels give elements their click type; generic rules follow.
	Labels []page.LabelRule `yaml:"labels" json:"labels,omitempty"`
}

// Task is what the shopper came for.
type Task struct {
	ID     string `yaml:"id" json:"id"`
	Intent string `yaml:"intent" json:"intent"`
	// Budget is what the shopper wants to spend at most, in units of the
	// shop's currency; 0 means nothing was said.
	Budget float64 `yaml:"budget" json:"budget,omitempty"`
	// Details are what the shopper can fill into forms, by key: the text, or
	// "${key}" for a secret. Filled in from the site when a session begins.
	Details map[string]string `yaml:"-" json:"details,omitempty"`
}

// Outcome is how a session ended.
type Outcome string

// The outcomes. The first four are the shopper's doing and come from the
// site's rules; the rest are the session's.
const (
	OrderPlaced    Outcome = "order_placed"
	OrderStopped   Outcome = "order_stopped"
	LeftInCheckout Outcome = "left_in_checkout"
	Left           Outcome = "left"
	Budget         Outcome = "budget"
	Stuck          Outcome = "stuck"
	Interrupted    Outcome = "interrupted"
	Failed         Outcome = "error"
)

// OutcomeRule recognises an outcome by the page that shows. Every pattern
// that is set must match; "*" stands for any run of characters.
type OutcomeRule struct {
	// Outcome is order_placed or left_in_checkout.
	Outcome Outcome `yaml:"outcome" json:"outcome"`
	URL     string  `yaml:"url" json:"url,omitempty"`
	Title   string  `yaml:"title" json:"title,omitempty"`
	Text    string  `yaml:"text" json:"text,omitempty"`
}
