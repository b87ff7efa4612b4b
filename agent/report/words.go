package report

import (
	"strings"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

// outcome is an ending in words. Its sign tells it apart without colour.
type outcome struct{ Words, Meaning, Sign, Class string }

var unfinished = outcome{"Not finished", "", "…", "open"}

func outcomeOf(o sites.Outcome) outcome {
	switch o {
	case sites.OrderPlaced:
		return outcome{"Order placed", "The shopper bought something.", "✓", "good"}
	case sites.OrderStopped:
		return outcome{"Ready to pay, stopped there", "The visit got as far as paying.", "✓", "good"}
	case sites.LeftInCheckout:
		return outcome{"Left in checkout", "The shopper gave up after the checkout had begun.", "↩", "warn"}
	case sites.Left:
		return outcome{"Left the shop", "The shopper ended the visit without ordering.", "↩", "calm"}
	case sites.Budget:
		return outcome{"Budget spent", "Steps, time, tokens or money ran out before the visit was over.", "◔", "warn"}
	case sites.Stuck:
		return outcome{"Got stuck", "The shopper made no progress any more.", "!", "bad"}
	case sites.Interrupted:
		return outcome{"Interrupted", "The run was stopped from outside.", "‖", "calm"}
	case sites.Failed:
		return outcome{"Ended by an error", "The browser, the model or the recording failed.", "✕", "bad"}
	default:
		return outcome{sentence(string(o)), "", "•", "calm"}
	}
}

// sentenceView is an action in words. Name is the element's name, for those
// who compare with the files.
type sentenceView struct{ Verb, Object, Rest, Name string }

// String is the sentence without the name.
func (s sentenceView) String() string {
	return strings.Join(strings.Fields(s.Verb+" "+s.Object+" "+s.Rest), " ")
}

// form is how a verb stands: what was done, or what could be.
type form int

const (
	past form = iota
	infinitive
)

// verbs are the words of an action: past, infinitive, and what follows its
// object.
var verbs = map[page.Type][3]string{
	page.Click:         {"Clicked", "Click", ""},
	page.TypeAndSubmit: {"Typed", "Type", "and pressed Enter"},
	page.TypeText:      {"Typed", "Type", ""},
	page.Select:        {"Chose", "Choose", ""},
	page.Hover:         {"Pointed at", "Point at", ""},
	page.ScrollPage:    {"Scrolled", "Scroll", ""},
	page.Back:          {"Went back", "Go back", ""},
	page.SwitchTab:     {"Switched to the tab", "Switch to the tab", ""},
	page.Wait:          {"Waited", "Wait", ""},
	page.Terminate:     {"Ended the visit", "End the visit", ""},
}

// sayStep says what a step did, or tried to do.
func sayStep(s trajectory.Step, o *page.Observation) sentenceView {
	v := say(s.Action, o, past)
	tried := say(s.Action, o, infinitive)
	switch {
	case s.Illegal:
		v.Verb = "Could not be tried: " + lower(tried.Verb)
		v.Rest = tried.Rest
	case s.Err != nil && s.Err.Kind == page.Payment:
		v.Verb = "Would have paid: " + lower(tried.Verb)
		v.Rest = tried.Rest
	case s.Err != nil:
		v.Verb = "Tried to " + lower(tried.Verb)
		v.Rest = tried.Rest
	}
	return v
}

// say puts an action into words, with the target's label if the page is known.
func say(a page.Action, o *page.Observation, f form) sentenceView {
	words, ok := verbs[a.Type]
	if !ok {
		return sentenceView{Verb: "“" + clip(string(a.Type)) + "”", Object: quoted(a.Text), Name: a.Name}
	}
	v := sentenceView{Verb: words[f], Name: a.Name}
	target := quoted(labelOf(a.Name, o))
	switch a.Type {
	case page.TypeAndSubmit, page.TypeText:
		v.Object = "“" + clip(a.Text) + "”"
		if target != "" {
			v.Rest = "into " + target
		}
		if a.Type == page.TypeAndSubmit {
			enter := words[2]
			if f == infinitive {
				enter = "and press Enter"
			}
			v.Rest = strings.TrimSpace(v.Rest + " " + enter)
		}
	case page.Select:
		v.Object = "“" + clip(a.Text) + "”"
		if target != "" {
			v.Rest = "in " + target
		}
	case page.ScrollPage:
		v.Rest = direction(a.Text)
	case page.Terminate, page.Back, page.Wait:
		v.Rest = ""
	default:
		v.Object = target
	}
	return v
}

func direction(text string) string {
	switch text {
	case "", "down":
		return "down"
	case "top":
		return "to the top"
	case "bottom":
		return "to the bottom"
	default:
		return clip(text)
	}
}

// labelOf is what a person would call the element, or the last part of its
// name where the page does not say.
func labelOf(name string, o *page.Observation) string {
	if o != nil {
		if e, ok := o.Find(name); ok && strings.TrimSpace(e.Label) != "" {
			return e.Label
		}
		for _, t := range o.Tabs {
			if t.Name == name && t.Title != "" {
				return t.Title
			}
		}
	}
	return strings.ReplaceAll(name[strings.LastIndexByte(name, '.')+1:], "_", " ")
}

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return "‘" + clip(s) + "’"
}

// clip keeps a label from filling the card.
func clip(s string) string {
	const most = 120
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) > most {
		return string(r[:most]) + "…"
	}
	return string(r)
}

// lower makes the first letter small; all our verbs begin with an ASCII one.
func lower(s string) string {
	if s == "" || s[0] < 'A' || s[0] > 'Z' {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

// sentence turns a key into words: "place_order" into "Place order".
func sentence(key string) string {
	s := strings.ReplaceAll(key, "_", " ")
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
