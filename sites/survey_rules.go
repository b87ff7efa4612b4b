package sites

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// outcomes judges the outcome rules by pages on which nothing has ended yet: a
// rule that fits one would end every session there.
func (f *findings) outcomes() {
	s, wrong := f.s, false
	for _, p := range f.s.pages() {
		if p.Sight == &s.Checkout {
			continue
		}
		for i, r := range s.Site.Outcomes {
			if r.matches(p.Observation) {
				wrong = true
				f.fail("outcomes", fmt.Sprintf("make outcomes[%d] narrower", i), "outcomes[%d], %s, fits %s", i, r.Outcome, p.name)
			}
		}
		if o := s.Site.Judge(p.Observation); o == OrderPlaced && !wrong {
			wrong = true
			f.fail("outcomes", "put a rule of your own before the generic ones, which take it for a confirmation", "%s counts as %s", p.name, o)
		}
	}
	if !wrong {
		rules := "the generic rules"
		if n := len(s.Site.Outcomes); n > 0 {
			rules = plural(n, "rule") + " and the generic ones"
		}
		f.ok("outcomes", "%s; none fits a page before the checkout", rules)
	}
}

func (f *findings) labels() {
	unused, n := 0, len(f.s.Site.Labels)
	for i, r := range f.s.Site.Labels {
		if !f.s.meets(r) {
			unused++
			f.warn("labels", "`aisle observe` shows the names of a page; strike the rule if what it names is gone", "labels[%d] (%s) fits nothing on %s", i, ruleWords(r), f.seen())
		}
	}
	switch {
	case n == 0:
		f.ok("labels", "none given")
	case unused < n:
		f.ok("labels", "%d of %s met something", n-unused, plural(n, "rule"))
	}
}

// meets tells whether a rule speaks of anything that was seen.
func (s *Survey) meets(r page.LabelRule) bool {
	for _, one := range s.pages() {
		if _, ok := first(one.Observation, func(e page.Element) bool { return r.Matches(one.URL, e) }); ok {
			return true
		}
	}
	return false
}

func ruleWords(r page.LabelRule) string {
	var out []string
	for _, p := range []struct{ key, pattern string }{{"name", r.Name}, {"role", r.Role}, {"label", r.Label}, {"url", r.URL}} {
		if p.pattern != "" {
			out = append(out, p.key+" "+p.pattern)
		}
	}
	return strings.Join(out, ", ")
}

func (f *findings) seen() string { return fmt.Sprintf("the %s seen", plural(len(f.s.pages()), "page")) }

func (f *findings) origins() {
	refused := originsOf(f.s.Site.Start, f.s.Refused)
	if len(refused) == 0 {
		f.ok("origins", "nothing was kept out")
	}
	for _, o := range refused {
		f.warn("origins", "if it belongs to the shop, add it to `origins`, or to `resources` for pictures and scripts alone", "%s was kept out", o)
	}
}

func (f *findings) console() {
	var said []string
	for _, one := range f.s.pages() {
		for _, c := range one.Effect.Console {
			if c = clean(c); !slices.Contains(said, c) {
				said = append(said, c)
			}
		}
	}
	if len(said) == 0 {
		f.ok("console", "no errors on %s", f.seen())
		return
	}
	f.warn("console", "what does not work for people does not work for shoppers", "%s, such as: %s", plural(len(said), "error"), said[0])
}

// names counts what a shopper cannot tell by its words.
func (f *findings) names() {
	mute, all, such := 0, 0, ""
	for _, one := range f.s.pages() {
		for _, e := range one.Elements {
			all++
			if strings.TrimSpace(e.Label) == "" {
				mute++
				such = cmp.Or(such, e.Name)
			}
		}
	}
	if mute == 0 {
		f.ok("words", "every one of %s has words", plural(all, "element"))
		return
	}
	f.warn("words", "give them words, or an aria-label: people who listen to the page need them, too", "%d of %s have none, such as [%s]", mute, plural(all, "element"), such)
}

func (f *findings) tokens() {
	most, where := 0, ""
	for _, p := range f.s.pages() {
		if p.Tokens > most {
			most, where = p.Tokens, p.name
		}
	}
	switch {
	case f.s.Budget <= 0:
		f.ok("size", "at most %d tokens a page (%s); a policy reads all of them", most, where)
	case most > f.s.Budget:
		f.warn("size", "raise --budget if what is below the fold matters to you", "%s takes %d tokens; a policy reads %d of them, what can be seen first", where, most, f.s.Budget)
	default:
		f.ok("size", "at most %d tokens a page (%s), within the budget of %d", most, where, f.s.Budget)
	}
}
