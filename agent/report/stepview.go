package report

import (
	"html/template"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
)

// Bounds on what one step shows; what is beyond is counted in words.
const (
	maxText       = 60_000 // of the observation, bytes
	maxCandidates = 10
	maxTerms      = 5
	maxLines      = 12 // of a kind of effect
)

// stepView is one card of the timeline, and one tick of the overview.
type stepView struct {
	N         int
	At        string // since the session began
	Page, URL string
	Click     clickView
	Failed    bool
	Held      bool // would have paid, and was not let

	Rationale, RationaleBy string
	Action                 sentenceView
	Error                  string
	Picture                pictureView
	Effects                []effect
	Timings                []string
	Candidates             []candidate
	MoreCandidates         string
	Text                   string
	TextNote               string
	SameText               int // the step that shows this text already
	Notes                  string
	Tip                    string
}

// effect is one line of what came of the action.
type effect struct {
	Name, Text, URL string
	Bad             bool
}

// candidate is an action that was considered.
type candidate struct {
	Percent string
	Width   template.CSS
	Action  sentenceView
	Terms   []string
	Taken   bool
}

// builder makes the cards; it remembers what earlier ones have shown.
type builder struct {
	session   *trajectory.Session
	steps     []trajectory.Step
	pages     []*page.Observation // nil where it cannot be read
	pictures  *pictures
	texts     map[string]int // observation hash → step
	lostPages int
}

func newBuilder(s *trajectory.Session, steps []trajectory.Step) *builder {
	b := &builder{session: s, steps: steps, pictures: newPictures(s, steps), texts: map[string]int{}}
	read := map[string]*page.Observation{}
	for _, x := range steps {
		o, ok := read[x.Observation]
		if !ok && x.Observation != "" {
			if got, err := s.Observation(x.Observation); err == nil {
				o = &got
			} else {
				b.lostPages++
			}
			read[x.Observation] = o
		}
		b.pages = append(b.pages, o)
	}
	return b
}

func (b *builder) step(i int) *stepView {
	s, o := b.steps[i], b.pages[i]
	v := &stepView{N: s.Seq, At: offset(b.session.Header.Began, s.Began), Notes: s.Notes, Failed: s.Err != nil || s.Illegal}
	if s.Err != nil && s.Err.Kind == page.Payment {
		v.Held, v.Failed = true, false
	}
	if o != nil {
		v.Page, v.URL = o.Title, o.URL
	}
	v.Page = orElse(v.Page, v.URL, "Unknown page")
	v.Click = clickOf(s)
	v.Rationale, v.RationaleBy = s.Rationale.Text, rationaleBy(s.Rationale)
	v.Action = sayStep(s, o)
	if s.Err != nil {
		v.Error = orElse(s.Err.Message, string(s.Err.Kind))
	}
	v.Picture = b.pictures.show(s, o)
	v.Effects = b.effects(i)
	v.Timings = timings(s)
	v.candidates(s, o)
	b.text(v, i)
	v.Tip = "Step " + strconv.Itoa(v.N) + ", " + v.Page + ": " + v.Action.String()
	return v
}

func rationaleBy(r trajectory.Rationale) string {
	switch r.Source {
	case trajectory.SourcePerson:
		return "in the person’s own words"
	case trajectory.SourceSynthetic:
		return join(" by ", "written afterwards", r.Model)
	default:
		return ""
	}
}

// effects are what came of step i, the page's words before it included.
func (b *builder) effects(i int) []effect {
	s, e := b.steps[i], b.steps[i].Effect
	var all []effect
	add := func(name, text string, bad bool) { all = append(all, effect{Name: name, Text: text, Bad: bad}) }
	for _, n := range capped(s.Notices) {
		add("Page had said", n.Text, false)
	}
	from := ""
	if b.pages[i] != nil {
		from = b.pages[i].URL
	}
	to := effect{URL: e.URL}
	// The next look tells the title of where the action led.
	if i+1 < len(b.pages) && b.pages[i+1] != nil && b.pages[i+1].URL == e.URL {
		to.Text = b.pages[i+1].Title
	}
	switch {
	case e.NewTab:
		to.Name = "New tab"
	case e.Navigated:
		to.Name = "Went to"
	case e.URL != "" && from != "" && e.URL != from:
		to.Name = "Address became"
	}
	if to.Name != "" {
		all = append(all, to)
	}
	for _, d := range capped(e.Dialogs) {
		answer := "declined"
		if d.Accepted {
			answer = "accepted"
		}
		add("Dialog", "“"+d.Message+"” ("+d.Kind+", "+answer+")", false)
	}
	for _, n := range capped(e.Notices) {
		add("Page said", n.Text, n.Kind == "validation")
	}
	for _, f := range capped(e.Failed) {
		add("Failed request", f, true)
	}
	for _, c := range capped(e.Console) {
		add("Console error", c, true)
	}
	return all
}

func capped[T any](all []T) []T { return all[:min(len(all), maxLines)] }

// timings are how long the parts of a step took, in words.
func timings(s trajectory.Step) []string {
	var all []string
	add := func(words string, d time.Duration) {
		if d > 0 {
			all = append(all, words+" "+duration(d))
		}
	}
	acted := s.Done.Sub(s.Decided)
	add("looked and decided in", s.Decided.Sub(s.Began))
	add("acted in", acted)
	// Mostly acting is waiting for the page; then one number says it.
	if (acted - s.Effect.Took).Abs() > acted/10 {
		add("the page took", s.Effect.Took)
	}
	add("a person would take", s.Dwell)
	if t := tokens(s.Usage); t != "" {
		all = append(all, t)
	}
	if d := dollars(s.Usage.USD); d != "" {
		all = append(all, d)
	}
	return all
}

func (v *stepView) candidates(s trajectory.Step, o *page.Observation) {
	// The files promise the most probable first; a picture of them keeps to it.
	all := slices.Clone(s.Candidates)
	slices.SortStableFunc(all, func(a, b trajectory.Scored) int { return compareDown(a.P, b.P) })
	for i, c := range all {
		if i == maxCandidates {
			v.MoreCandidates = count(len(all)-i, "further one was", "further ones were") + " less probable."
			break
		}
		x := candidate{Percent: percent(c.P), Width: width(c.P), Action: say(c.Action, o, infinitive), Taken: c.Action == s.Action}
		for _, t := range c.Terms[:min(len(c.Terms), maxTerms)] {
			x.Terms = append(x.Terms, t.Feature+" "+signed(t.Value))
		}
		v.Candidates = append(v.Candidates, x)
	}
}

func compareDown(a, b float64) int {
	switch {
	case a > b:
		return -1
	case a < b:
		return 1
	}
	return 0
}

// text is what the shopper read, once for each page.
func (b *builder) text(v *stepView, i int) {
	o := b.pages[i]
	if o == nil || o.Text == "" {
		return
	}
	hash := b.steps[i].Observation
	if n, ok := b.texts[hash]; ok {
		v.SameText = n
		return
	}
	b.texts[hash] = v.N
	v.Text, v.TextNote = o.Text, o.Truncated
	if len(v.Text) > maxText {
		v.Text = strings.ToValidUTF8(v.Text[:maxText], "") + "…"
		v.TextNote = join("; ", v.TextNote, "the report stops here, the store has the rest")
	}
}
