package page

import "time"

// Type is the kind of an action.
type Type string

// The actions. The first three are those of arXiv 2503.20749.
const (
	Click         Type = "click"
	TypeAndSubmit Type = "type_and_submit"
	Terminate     Type = "terminate"
	TypeText      Type = "type"
	Select        Type = "select"
	ScrollPage    Type = "scroll"
	Hover         Type = "hover"
	Back          Type = "back"
	SwitchTab     Type = "switch_tab"
	Wait          Type = "wait"
)

// Performable returns the action types that can be performed.
func Performable() []Type {
	return []Type{Click, TypeAndSubmit, Terminate, TypeText, Select, ScrollPage, Back}
}

// Action is what a shopper does. Its JSON is the wire format of the paper.
//
// Name is the target's name for click, type_and_submit, type and select.
// Text is what to type, the option to select, or the direction of a scroll:
// "down" (the default), "up", "top" or "bottom".
type Action struct {
	Type Type   `json:"type"`
	Name string `json:"name,omitempty"`
	Text string `json:"text,omitempty"`
}

// String gives the action as a person would write it down.
func (a Action) String() string {
	s := string(a.Type)
	if a.Name != "" {
		s += " " + a.Name
	}
	if a.Text != "" {
		s += " “" + a.Text + "”"
	}
	return s
}

// DialogAnswer is how to answer a JavaScript dialog that the action opens.
type DialogAnswer struct {
	Accept bool   `json:"accept"`
	Text   string `json:"text,omitempty"` // for prompt()
}

// Dialog is a JavaScript dialog that opened, and how it was answered.
type Dialog struct {
	Kind     string `json:"kind"` // alert, confirm, prompt, beforeunload
	Message  string `json:"message"`
	Accepted bool   `json:"accepted"`
}

// Effect is what an action did, as far as the browser can tell.
type Effect struct {
	URL       string        `json:"url"` // after the action
	Navigated bool          `json:"navigated,omitempty"`
	NewTab    bool          `json:"new_tab,omitempty"`
	Dialogs   []Dialog      `json:"dialogs,omitempty"`
	Notices   []Notice      `json:"notices,omitempty"`
	Console   []string      `json:"console,omitempty"` // errors the page logged
	Failed    []string      `json:"failed,omitempty"`  // requests that failed or were refused
	Took      time.Duration `json:"took"`              // nanoseconds, settling included
}
