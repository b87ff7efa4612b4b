package report

import (
	"fmt"
	"html/template"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/persona"
)

// sessionView is everything the template shows, in the order of the page.
type sessionView struct {
	Title    string
	Site     string
	Intent   string
	Outcome  outcome
	Reason   string
	Warnings []string
	Facts    []fact
	Settings []fact
	Persona  personaView
	Visits   []visit
	Legend   []clickView
	Steps    []*stepView
	Style    template.CSS // the pictures that several steps share included
}

// fact is one line of what the session was made from.
type fact struct{ Name, Value string }

type personaView struct {
	Who, Text string
	Traits    []trait
	Words     []fact // demographics
}

// trait is a number from 0 to 1 as a bar.
type trait struct {
	Name, Value string
	Width       template.CSS
}

// visit is a run of steps on one page.
type visit struct {
	Title string
	Ticks []*stepView
}

// From and To are the numbers of its first and last step.
func (v visit) From() int { return v.Ticks[0].N }
func (v visit) To() int   { return v.Ticks[len(v.Ticks)-1].N }

// Dense says that the titles would not fit beside the ticks; they stand in a
// list of their own then.
func (v *sessionView) Dense() bool { return len(v.Visits) > 30 }

func newSession(s *trajectory.Session) (*sessionView, error) {
	steps, torn, err := s.Steps()
	if err != nil {
		return nil, err
	}
	h := s.Header
	v := &sessionView{
		Title:   "Session " + h.ID,
		Site:    h.Site,
		Intent:  orElse(h.Task.Intent, h.Task.ID, "No task was given"),
		Outcome: unfinished,
		Persona: newPersona(h),
	}
	if s.End != nil {
		v.Outcome, v.Reason = outcomeOf(s.End.Outcome), s.End.Reason
	}
	b := newBuilder(s, steps)
	for i := range steps {
		v.Steps = append(v.Steps, b.step(i))
	}
	v.Visits = visits(v.Steps)
	v.Legend = legend(v.Steps)
	v.Facts = facts(s, steps)
	for _, k := range slices.Sorted(maps.Keys(h.Settings)) {
		v.Settings = append(v.Settings, fact{k, h.Settings[k]})
	}
	v.Warnings = warnings(s, torn, b)
	v.Style = template.CSS(sessionCSS) + b.pictures.style()
	return v, nil
}

// warnings are what a reader must know before trusting the rest.
func warnings(s *trajectory.Session, torn *trajectory.TornLine, b *builder) []string {
	var all []string
	switch {
	case s.End == nil:
		all = append(all, "This session has no end: it is still running, or it was killed. The report shows what had been written.")
	case s.Attempt() > 0:
		all = append(all, "This is a second attempt at a session that another run finished first. It does not count in its store.")
	}
	if torn != nil {
		all = append(all, fmt.Sprintf("The last line of the recording (line %d) is torn and was left out: the run was killed while writing it.", torn.Line))
	}
	if b.lostPages > 0 {
		all = append(all, count(b.lostPages, "page", "pages")+" cannot be shown: missing from the store, or damaged.")
	}
	if b.pictures.lost > 0 {
		all = append(all, count(b.pictures.lost, "screenshot", "screenshots")+" cannot be shown: missing from the store, or damaged.")
	}
	if b.pictures.left > 0 {
		all = append(all, count(b.pictures.left, "screenshot", "screenshots")+" left out to keep this file small enough to open. They are in the store.")
	}
	return all
}

func facts(s *trajectory.Session, steps []trajectory.Step) []fact {
	h := s.Header
	var all []fact
	add := func(name, value string) {
		if value != "" {
			all = append(all, fact{name, value})
		}
	}
	add("Steps", strconv.Itoa(len(steps)))
	took, usage := sum(s, steps)
	add("Duration", took)
	add("Began", longTime(h.Began))
	add("Site", join(", variant ", h.Site, h.Variant))
	add("Policy", join(" with ", h.Policy, h.Model))
	add("Seed", strconv.FormatUint(h.Seed, 10))
	add("Tokens", tokens(usage))
	add("Cost", dollars(usage.USD))
	if h.Task.Budget > 0 {
		add("Spending limit", strconv.FormatFloat(h.Task.Budget, 'f', -1, 64)+", in the shop's currency")
	}
	add("Study", h.Study)
	add("Device", h.Device)
	add("Browser", h.Browser)
	add("Software", h.Software)
	add("Session", h.ID)
	return all
}

// sum is how long the session took and what it cost, by its end or, without
// one, by its steps.
func sum(s *trajectory.Session, steps []trajectory.Step) (string, trajectory.Usage) {
	if s.End != nil {
		return duration(s.End.Took), s.End.Usage
	}
	var u trajectory.Usage
	for _, x := range steps {
		u = u.Add(x.Usage)
	}
	if len(steps) == 0 {
		return "", u
	}
	return duration(steps[len(steps)-1].Done.Sub(s.Header.Began)) + " so far", u
}

func newPersona(h trajectory.Header) personaView {
	p := personaView{Who: h.Persona.ID, Text: h.Persona.Text}
	if h.Actor == trajectory.ActorHuman {
		p.Who = join(" ", "A real person", h.Person)
	}
	for _, k := range slices.Sorted(maps.Keys(h.Persona.Demographics)) {
		p.Words = append(p.Words, fact{sentence(k), h.Persona.Demographics[k]})
	}
	p.Traits = traits(h.Persona.Traits)
	return p
}

func traits(t persona.Traits) []trait {
	var all []trait
	for _, x := range []struct {
		name  string
		value *float64
	}{
		{"Price sensitivity", t.PriceSensitivity}, {"Patience", t.Patience}, {"Research depth", t.ResearchDepth},
		{"Brand loyalty", t.BrandLoyalty}, {"Impulsiveness", t.Impulsiveness}, {"Tech skill", t.TechSkill}, {"Exploration", t.Exploration},
	} {
		if x.value != nil {
			all = append(all, trait{x.name, strconv.FormatFloat(*x.value, 'f', 2, 64), width(*x.value)})
		}
	}
	return all
}

// visits groups steps that follow each other on one page.
func visits(steps []*stepView) []visit {
	var all []visit
	for i, s := range steps {
		if i == 0 || s.URL != steps[i-1].URL || s.Page != steps[i-1].Page {
			all = append(all, visit{Title: s.Page})
		}
		last := &all[len(all)-1]
		last.Ticks = append(last.Ticks, s)
	}
	return all
}

// legend lists the click types that occur, in the order of their meaning.
func legend(steps []*stepView) []clickView {
	var all []clickView
	for _, c := range clickViews {
		if slices.ContainsFunc(steps, func(s *stepView) bool { return s.Click.Type == c.Type && c.Type != "" }) {
			all = append(all, c)
		}
	}
	return all
}

// offset is a time within the session, such as "+0:07".
func offset(from, to time.Time) string {
	d := max(0, to.Sub(from)).Truncate(time.Second)
	return fmt.Sprintf("+%d:%02d", int(d.Minutes()), int(d.Seconds())%60)
}

func orElse(words ...string) string {
	for _, w := range words {
		if strings.TrimSpace(w) != "" {
			return w
		}
	}
	return ""
}

// join puts a word between two that are both there.
func join(with, a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + with + b
}
