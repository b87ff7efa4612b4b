package page

import "time"

// Rect is a box in CSS pixels, relative to the top left corner of the viewport.
type Rect struct {
	X float64 `json:"x"`
	Y float64 `json:"y"`
	W float64 `json:"w"`
	H float64 `json:"h"`
}

// Empty tells whether the box covers nothing.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Element is something on the page that can be acted on.
type Element struct {
	// Name is dotted, readable and unique in its observation; it stays the
	// same for the same thing across captures and sessions.
	Name string `json:"name"`
	// Role is the ARIA role (link, button, searchbox, checkbox, combobox …).
	Role string `json:"role"`
	// Label is the accessible name as a person would read it.
	Label string `json:"label,omitempty"`
	// Value is what a form field holds now. Secret fields hold Masked.
	Value string `json:"value,omitempty"`
	// ClickType says what a click means: one of the ClickTypes.
	ClickType string `json:"click_type,omitempty"`
	// Item is the name of the Item the element belongs to, if any.
	Item string `json:"item,omitempty"`
	// Options are the choices of a select, in page order.
	Options []string `json:"options,omitempty"`

	Disabled   bool `json:"disabled,omitempty"`
	Checked    bool `json:"checked,omitempty"`
	Selected   bool `json:"selected,omitempty"`
	Expanded   bool `json:"expanded,omitempty"`
	Required   bool `json:"required,omitempty"`
	Invalid    bool `json:"invalid,omitempty"`
	InViewport bool `json:"in_viewport,omitempty"`
	// Shown says that the element stands in the bounded Text.
	Shown bool `json:"shown,omitempty"`
	Box   Rect `json:"box"`
}

// Masked stands where a secret was.
const Masked = "••••"

// Money is an amount in the smallest unit of its currency (cents).
// The zero value means that no price is shown.
type Money struct {
	Cents    int64  `json:"cents"`
	Currency string `json:"currency,omitempty"` // ISO 4217, or the sign on the page
}

// IsZero tells whether no price is given.
func (m Money) IsZero() bool { return m == Money{} }

// Item is a product as it is shown. Zero fields were not shown.
type Item struct {
	Name    string  `json:"name"` // the prefix of the names of its elements
	Title   string  `json:"title"`
	Price   Money   `json:"price,omitzero"`
	Was     Money   `json:"was,omitzero"`
	Rating  float64 `json:"rating,omitempty"` // out of five
	Reviews int     `json:"reviews,omitempty"`
	SoldOut bool    `json:"sold_out,omitempty"`
}

// Tab is one open tab of the shopper.
type Tab struct {
	Name    string `json:"name"`
	Title   string `json:"title"`
	URL     string `json:"url"`
	Current bool   `json:"current,omitempty"`
}

// Observation is what the shopper sees: the page as text plus its elements.
// Two captures of an unchanged page are equal.
type Observation struct {
	URL   string `json:"url"`
	Title string `json:"title"`
	// Text is the outline: the page in reading order, bounded by the token
	// budget of the observer.
	Text string `json:"text"`
	// HTML is the paper's simplified HTML (arXiv 2503.20749, section 3),
	// unfolded. It is a blob of its own and empty unless it was asked for.
	HTML string `json:"-"`
	// Elements is complete and never cut, in reading order.
	Elements []Element `json:"elements"`
	Items    []Item    `json:"items,omitempty"`
	Tabs     []Tab     `json:"tabs,omitempty"`
	// Truncated says in words what Text leaves out; empty if nothing.
	Truncated string `json:"truncated,omitempty"`
}

// Find returns the element of that name.
func (o *Observation) Find(name string) (Element, bool) {
	for i := range o.Elements {
		if o.Elements[i].Name == name {
			return o.Elements[i], true
		}
	}
	return Element{}, false
}

// Scroll is where the viewport stands in the page, in CSS pixels.
type Scroll struct {
	Y      float64 `json:"y"`
	View   float64 `json:"view"`   // height of the viewport
	Height float64 `json:"height"` // height of the page
}

// AtEnd tells whether there is nothing further down.
func (s Scroll) AtEnd() bool { return s.Y+s.View >= s.Height-1 }

// Notice is something the page told the shopper in passing: a toast, an
// alert, a live region, a validation message.
type Notice struct {
	Kind string `json:"kind"` // alert, status, validation
	Text string `json:"text"`
}

// Look is one look at the page: the observation, and what may differ between
// two looks at one unchanged page.
type Look struct {
	Observation
	Scroll Scroll `json:"scroll"`
	// Changed names elements that are new or different since the last look
	// at the same URL.
	Changed []string  `json:"changed,omitempty"`
	Notices []Notice  `json:"notices,omitempty"`
	At      time.Time `json:"at"`
}
