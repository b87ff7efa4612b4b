package agent

import (
	"fmt"
	"hash/fnv"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
)

// Limits of going round in circles, in steps without anything new.
const (
	tellAfter  = 3
	stuckAfter = 10
	// failAfter ends a session whose actions all fail, however they differ.
	failAfter = 8
)

// loops notices a shopper that goes round in circles: the same action on the
// same page again, alone or as part of a longer round, or one failure after
// another. It tells the policy first and ends the session at last; it never
// forbids anything, as people repeat themselves, too.
type loops struct {
	seen     map[place]int // steps
	stale    int           // steps since something new
	failures int           // failed actions in a row
	last     trajectory.Step
	times    int // how often the last step was made on that page
}

func (l *loops) add(s trajectory.Step, look page.Look) {
	if l.seen == nil {
		l.seen = map[place]int{}
	}
	at := placeOf(s.Action, look)
	l.seen[at]++
	l.last, l.times = s, l.seen[at]
	if l.times > 1 {
		l.stale++
	} else {
		l.stale = 0
	}
	if s.Err != nil {
		l.failures++
	} else {
		l.failures = 0
	}
}

// told is what the policy should know before it decides.
func (l *loops) told() []string {
	var out []string
	if l.last.Err != nil {
		out = append(out, fmt.Sprintf("The last action (%s) failed: %s.", l.last.Action, l.last.Err.Message))
	} else if l.times > 1 && l.last.Action.Type != page.ScrollPage {
		out = append(out, fmt.Sprintf("You have done this %d times on this same page: %s.", l.times, l.last.Action))
	}
	if l.failures >= tellAfter {
		out = append(out, fmt.Sprintf("The last %d actions failed.", l.failures))
	}
	if l.stale >= tellAfter {
		out = append(out, fmt.Sprintf("The last %d steps repeated earlier ones on the same pages.", l.stale))
	}
	return out
}

// stuck says why the session must end, "" if it need not.
func (l *loops) stuck() string {
	switch {
	case l.failures >= failAfter:
		return fmt.Sprintf("the last %d actions failed; the last one: %s", l.failures, l.last.Err.Message)
	case l.stale >= stuckAfter:
		return fmt.Sprintf("the last %d steps repeated earlier ones on the same pages", l.stale)
	}
	return ""
}

// place is an action where it was done, as a shopper would tell it from
// another: by address, by how far down the page, and by what can be used there
// and how it is set. Text does not count: a countdown or a badge would make
// every step new.
type place struct {
	url, action string
	y           float64
	elements    uint64
}

func placeOf(a page.Action, l page.Look) place {
	h := fnv.New64a()
	for i := range l.Elements {
		e := &l.Elements[i]
		fmt.Fprint(h, e.Name, "\x00", e.Value, "\x00", e.Disabled, e.Checked, e.Selected, e.Expanded, e.Invalid, "\x00")
	}
	return place{url: l.URL, action: a.String(), y: l.Scroll.Y, elements: h.Sum64()}
}
