package llm

import (
	"fmt"
	"strings"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
)

// pageText is the page of the i-th step, from 0, and above it what came of the
// action that led there.
func pageText(in agent.Input, i int, look page.Look) (string, error) {
	var came []string
	told := map[page.Notice]bool{}
	if i > 0 {
		came = cameOf(in.History[i-1])
		for _, n := range in.History[i-1].Effect.Notices {
			told[n] = true
		}
	}
	var notices, tabs []string
	for _, n := range look.Notices {
		if !told[n] {
			notices = append(notices, n.Text)
		}
	}
	for _, t := range look.Tabs {
		if len(look.Tabs) > 1 && t.Current {
			tabs = append(tabs, t.Title+" (this one)")
		} else if len(look.Tabs) > 1 {
			tabs = append(tabs, t.Title)
		}
	}
	text, err := render("page", map[string]any{
		"Came": oneLine(came), "URL": look.URL, "Title": look.Title, "Tabs": oneLine(tabs), "View": view(look.Scroll),
		"Notices": oneLine(notices), "Changed": strings.Join(look.Changed, ", "), "Text": look.Text, "Truncated": look.Truncated,
	})
	return fence(in.Seed, i+1, partPage, text), err
}

// view says which part of a page that is higher than the window is seen; the
// text holds all of it.
func view(s page.Scroll) string {
	switch {
	case s.Height <= s.View:
		return ""
	case s.Y < 1:
		return "the top of the page"
	case s.AtEnd():
		return "the end of the page"
	}
	return fmt.Sprintf("%.0f %% down the page", 100*s.Y/(s.Height-s.View))
}

// cameOf says what came of a step.
func cameOf(st trajectory.Step) []string {
	var out []string
	switch {
	case st.Err != nil:
		out = append(out, "it did not work: "+st.Err.Message)
	case st.Effect.NewTab:
		out = append(out, "it opened a new tab")
	case st.Effect.Navigated:
		out = append(out, "it led to another page")
	default:
		out = append(out, "you are still on the same page")
	}
	for _, d := range st.Effect.Dialogs {
		answer := "dismissed"
		if d.Accepted {
			answer = "accepted"
		}
		out = append(out, fmt.Sprintf("a %s box said “%s” and was %s", d.Kind, d.Message, answer))
	}
	for _, n := range st.Effect.Notices {
		out = append(out, "notice: "+n.Text)
	}
	return out
}

// longest is how long one line may be, in characters.
const longest = 300

// flat puts a text on one line of bounded length.
func flat(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > longest {
		return string(r[:longest]) + "…"
	}
	return s
}

func oneLine(all []string) []string {
	var out []string
	for _, s := range all {
		out = append(out, flat(s))
	}
	return out
}
