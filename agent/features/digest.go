package features

import (
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
)

// digest is one step, read: what was acted on and what the page was.
type digest struct {
	seq         int
	observation string
	action      page.Action
	url         string
	part        part
	label       string
	group       string  // of the target, for options
	target      Seen    // the product that the target opens
	adds        string  // key of the product that the target adds
	price       float64 // of that product
	subject     string  // key of the page's product
	page        *Reading
	kind        page.Kind // of the error
	erred       bool
	told        string // notices after the action, padded
	loud        bool   // a validation message or error came back
	heard       string // notices before the action, padded
	navigated   bool
	quiet       bool // no notices and no sign of change in the step itself
}

// of tells whether the digest is that of the step.
func (d *digest) of(s *trajectory.Step) bool {
	return d.seq == s.Seq && d.observation == s.Observation && d.action == s.Action
}

func (d *digest) attempt() attempt { return attempt{d.action, d.url} }

// digestOf reads a step. Without its observation the step's own words have
// to do: the click type and what the name says.
func digestOf(g *Goal, s *trajectory.Step, pages Pages) digest {
	d := digest{seq: s.Seq, observation: s.Observation, action: s.Action,
		erred: s.Err != nil || s.Illegal, heard: notices(s.Notices), navigated: s.Effect.Navigated}
	if s.Err != nil {
		d.kind = s.Err.Kind
	}
	d.told = notices(s.Effect.Notices)
	d.loud = slices.ContainsFunc(s.Effect.Notices, func(n page.Notice) bool { return n.Kind == "validation" })
	d.quiet = len(s.Effect.Notices) == 0 && len(s.Effect.Dialogs) == 0 && !s.Effect.Navigated && !s.Effect.NewTab

	e := page.Element{Name: s.Action.Name, ClickType: s.ClickType, Label: strings.ReplaceAll(lastSegment(s.Action.Name), "_", " ")}
	if s.Action.Type == page.TypeAndSubmit || s.Action.Type == page.TypeText {
		e.Role = "textbox"
	}
	if pages != nil && s.Observation != "" {
		if o, err := pages(s.Observation); err == nil {
			d.page, d.url = g.Read(&o), o.URL
			if found, ok := o.Find(s.Action.Name); ok {
				e = found
			}
		}
	}
	d.aim(g, &e)
	return d
}

// notices returns what was told, padded.
func notices(ns []page.Notice) string {
	var all strings.Builder
	for _, n := range ns {
		all.WriteString(n.Text + " ")
	}
	return padded(all.String())
}

// aim works out what the target was.
func (d *digest) aim(g *Goal, e *page.Element) {
	if e.Name == "" {
		return
	}
	d.part, d.label, d.group = partOf(e), e.Label, group(e.Name)
	if d.page == nil {
		if d.part == partOpen {
			d.target = Seen{Item: page.Item{Title: e.Label}}
			d.target.judge(g, stems(e.Label))
		}
		return
	}
	d.part = d.page.inPlace(d.part, e)
	if s := d.page.Subject; s != nil {
		d.subject, d.adds, d.price = s.Key, s.Key, units(s.Price)
	}
	if i, ok := d.page.item(e); ok {
		d.target, d.adds, d.price = d.page.Items[i], d.page.Items[i].Key, units(d.page.Items[i].Price)
	} else if d.part == partOpen {
		d.target = Seen{Item: page.Item{Title: e.Label}}
		d.target.judge(g, stems(e.Label))
	}
}

// moved tells whether another address was reached.
func (d *digest) moved(after *Reading) bool {
	switch {
	case d.navigated:
		return true
	case after != nil && d.url != "":
		return after.URL != d.url
	}
	return false
}

// failed tells whether the step came to nothing: an error, or a page that is
// the same afterwards. Typing is believed without a sign, for what is typed
// may be masked; so is a scroll, whose sign is no part of the page.
func (d *digest) failed(after *Reading) bool {
	if d.erred {
		return true
	}
	switch d.action.Type {
	case page.TypeText, page.ScrollPage, page.Wait, page.Hover:
		return false
	}
	return d.quiet && d.page != nil && after != nil && d.page.print == after.print
}

// refused tells whether a shop did not take a product into the cart: it says
// so, or asks for something first. Silence is no acknowledgement either.
// heard is what the next look was told, padded.
func (d *digest) refused(after *Reading, heard string) bool {
	said := d.told + heard
	if after != nil {
		said += after.alerts
	}
	switch {
	case says(said, addedWords):
		return false
	case d.loud || says(said, refuseWords) || after != nil && after.invalid:
		return true
	}
	return d.quiet && (after == nil || d.page == nil || d.page.print == after.print)
}
