package features

import (
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// How an outline marks a dialog that lies over the page, and where it ends.
const (
	dialogOver = "[dialog over the page"
	dialogEnd  = "[end of dialog]"
)

// over returns the names of the elements in the dialogs that lie over the
// page; nil if none does. A dialog of which nothing stands in the viewport
// covers nothing: it waits beside the page.
func over(o *page.Observation) map[string]bool {
	if !strings.Contains(o.Text, dialogOver) {
		return nil
	}
	names, inside := map[string]bool{}, false
	for line := range strings.Lines(o.Text) {
		switch {
		case strings.HasPrefix(line, dialogOver):
			inside = true
		case strings.HasPrefix(line, dialogEnd):
			inside = false
		case inside:
			for _, m := range elementMark.FindAllString(line, -1) {
				names[m[1:len(m)-1]] = true
			}
		}
	}
	for i := range o.Elements {
		if o.Elements[i].InViewport && names[o.Elements[i].Name] {
			return names
		}
	}
	return nil
}

// behind tells whether a dialog lies between the shopper and the element.
func (r *Reading) behind(e *page.Element) bool { return r.over != nil && !r.over[e.Name] }

// closes tells whether a press closes the dialog over the page: it says so,
// sends one back to the page, or is a button without words, which is a cross.
func (r *Reading) closes(e *page.Element) bool {
	if !r.over[e.Name] || e.Role != "button" {
		return false
	}
	label := padded(e.Label)
	return label == "  " || is(label, dismissWords) || is(label, stayWords)
}

// dismiss makes the candidate that closes what lies over the page, or answers
// a banner.
func (s *Scene) dismiss(l *listing, e *page.Element) {
	l.begin()
	l.put("dismiss.base", 1)
	l.is("dismiss.covered", s.Past.Covered)
	l.is("dismiss.over", s.Here.over[e.Name])
	l.is("dismiss.way_on", s.Here.over[e.Name] && s.wayOn())
	l.is("dismiss.cookies", says(padded(e.Label), consentWords) || says(padded(e.Name), cookieWords))
	l.end(MoveDismiss, click(e), nil)
}

// wayOn tells whether a dialog over the page leads on with the purchase, as
// the side-bar cart does.
func (s *Scene) wayOn() bool {
	for i := range s.Now.Elements {
		if e := &s.Now.Elements[i]; s.Here.over[e.Name] && !e.Disabled {
			if p := s.part(i); p == partCart || p == partCheckout {
				return true
			}
		}
	}
	return false
}
