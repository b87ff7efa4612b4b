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
		var err error
		if came, err = cameOf(in.History[i-1]); err != nil {
			return "", err
		}
		for _, n := range in.History[i-1].Effect.Notices {
			told[n] = true
		}
	}
	var notices []string
	for _, n := range look.Notices {
		if !told[n] {
			notices = append(notices, n.Text)
		}
	}
	var tabs []page.Tab
	if len(look.Tabs) > 1 {
		for _, t := range look.Tabs {
			tabs = append(tabs, page.Tab{Title: flat(t.Title), Current: t.Current})
		}
	}
	text, err := render("page", map[string]any{
		"Came": came, "URL": look.URL, "Title": look.Title, "Tabs": tabs, "View": view(look.Scroll),
		"Notices": oneLine(notices), "Changed": look.Changed, "Text": look.Text, "Truncated": look.Truncated,
	})
	if err != nil {
		return "", err
	}
	return fence(in.Seed, i+1, partPage, text)
}

// view is which part of a page that is higher than the window is seen: top,
// end, or how many hundredths of the way down. The text holds all of it.
func view(s page.Scroll) string {
	switch {
	case s.Height <= s.View:
		return ""
	case s.Y < 1:
		return "top"
	case s.AtEnd():
		return "end"
	}
	return fmt.Sprintf("%.0f", 100*s.Y/(s.Height-s.View))
}

// cameOf says what came of a step, in one line each.
func cameOf(st trajectory.Step) ([]string, error) {
	came := struct {
		Failed            string // why; "" if the action worked
		NewTab, Navigated bool
		Dialogs           []page.Dialog
		Notices           []string
	}{NewTab: st.Effect.NewTab, Navigated: st.Effect.Navigated}
	if st.Err != nil {
		came.Failed = flat(st.Err.Message)
	}
	for _, d := range st.Effect.Dialogs {
		d.Message = flat(d.Message)
		came.Dialogs = append(came.Dialogs, d)
	}
	for _, n := range st.Effect.Notices {
		came.Notices = append(came.Notices, flat(n.Text))
	}
	text, err := render("came", came)
	return strings.Split(text, "\n"), err
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
