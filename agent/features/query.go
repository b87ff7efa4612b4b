package features

import (
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// Limits of what people type into a search box: at most so many words, and so
// many wordings that come to mind at once.
const (
	queryWords = 6
	queryKinds = 4
)

// query is a wording of the task for a search box.
type query struct {
	text    string
	cover   float64 // share of the task's words
	words   int
	refined bool // has a word of the page's
}

// queries returns up to four wordings, none of them the last one again: the
// thing by its name, the clause that names it as it was said, and the name with
// a word that the page offers. After a search come the name with one word of
// its purpose, as people reformulate, and the name cut short.
func (s *Scene) queries() []query {
	head := surfaces(s.Goal.Head)
	extras := surfaces(s.Goal.Extras)
	purpose := extras[:min(s.Goal.Purpose, len(extras))]
	if len(head) == 0 {
		head, purpose = extras, nil
	}
	if len(head) == 0 {
		return nil
	}
	last := ""
	if n := len(s.Past.Queries); n > 0 {
		last = strings.ToLower(s.Past.Queries[n-1])
	}
	var out []query
	add := func(ws []string, refined bool) {
		ws = ws[:min(len(ws), queryWords)]
		q := query{text: strings.Join(ws, " "), words: len(ws), refined: refined}
		if len(ws) == 0 || q.text == last || len(out) == queryKinds ||
			slices.ContainsFunc(out, func(o query) bool { return o.text == q.text }) {
			return
		}
		have := stems(q.text)
		n := found(s.Goal.Head, have) + found(s.Goal.Extras, have)
		q.cover = min(1, float64(n)/float64(len(s.Goal.Head)+s.Goal.Purpose))
		out = append(out, q)
	}
	if last != "" {
		if r := s.refinement(); r != "" {
			add(append(slices.Clone(head), r), true)
		}
		for _, x := range purpose {
			if q := append([]string{x}, head...); !s.tried(strings.Join(q, " ")) {
				add(q, false)
				break
			}
		}
	}
	add(head, false)
	add(s.Goal.Phrase, false)
	for n := len(head) - 1; n > 0; n-- {
		for _, part := range [][]string{head[len(head)-n:], head[:n]} {
			if s.Goal.kind(stems(strings.Join(part, " "))) { // not "warm wool" for a warm wool blanket
				add(part, false)
			}
		}
	}
	return out
}

func (s *Scene) tried(q string) bool {
	return slices.ContainsFunc(s.Past.Queries, func(p string) bool { return strings.EqualFold(p, q) })
}

// refinement returns what the page offers as a filter and the task names
// among its further wishes; "" if nothing.
func (s *Scene) refinement() string {
	for i := range s.Now.Elements {
		e := &s.Now.Elements[i]
		if s.part(i) != partFilter || e.Disabled || e.Checked || len(e.Options) > 0 {
			continue
		}
		label, _, _ := strings.Cut(e.Label, "(")
		ws := tokens(label)
		if len(ws) == 0 || len(ws) > 2 || found(s.Goal.Head, stems(label)) > 0 {
			continue
		}
		if slices.ContainsFunc(s.Goal.Extras, func(w Word) bool { return slices.Contains(stems(label), w.Stem) }) {
			return strings.Join(ws, " ")
		}
	}
	return ""
}

// searches makes the candidates of a search box.
func (s *Scene) searches(l *listing, e *page.Element, best float64) {
	for _, q := range s.queries() {
		l.begin()
		s.searching(l, best)
		l.put("search.cover", q.cover)
		l.put("search.words", float64(q.words)/10)
		l.is("search.new", len(s.Past.Queries) > 0 && !s.tried(q.text))
		l.is("search.refined", q.refined)
		l.end(MoveSearch, page.Action{Type: page.TypeAndSubmit, Name: e.Name, Text: q.text}, nil)
	}
}

// searching puts what all searches have.
func (s *Scene) searching(l *listing, best float64) {
	l.put("search.base", 1)
	l.is("search.first", len(s.Past.Queries) == 0)
	l.put("search.again", float64(len(s.Past.Queries)))
	list := s.Here.Place == PlaceList || s.Here.Place == PlaceOther
	if len(s.Past.Queries) > 0 && list {
		l.put("search.poor", 1-best)
	}
	l.put("search.promising", best)
	l.is("search.midway", !list)
}

// searchClick makes the candidate of a suggestion or of the search button.
func (s *Scene) searchClick(l *listing, e *page.Element, p part, best float64) {
	l.begin()
	s.searching(l, best)
	if p == partSuggestion {
		l.put("search.suggested", 1)
		have := stems(e.Label)
		if n := len(s.Goal.Head) + s.Goal.Purpose; n > 0 {
			l.put("search.cover", min(1, float64(found(s.Goal.Head, have)+found(s.Goal.Extras, have))/float64(n)))
		}
		l.is("search.new", len(s.Past.Queries) > 0 && !s.tried(e.Label))
	} else {
		l.put("search.button", 1)
	}
	l.end(MoveSearch, click(e), nil)
}
