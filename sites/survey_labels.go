package sites

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// guess is a label rule that a survey proposes, and why.
type guess struct {
	rule page.LabelRule
	why  string
}

// The reasons of guesses.
const (
	whyWords = "its words say so"
	whyPlace = "it stands on a product's page"
	whyEvery = "it stands on every page that was seen"
	whyTitle = "its words are those of a product"
)

// Words that say what the generic rules leave open, as fold writes them, by
// the roles that may say them.
var labelWords = []struct {
	clickType string
	roles     map[string]bool
	says      *regexp.Regexp
}{
	{page.ClickSearch, set("textbox searchbox"), searchLabel},
	{page.ClickFilter, set("combobox listbox checkbox radio"), regexp.MustCompile(`\b(?:show only|price range|arrange|order by|sort)\b|\bsortier|\btrier\b|\bordenar\b`)},
	{page.ClickQuantity, set("textbox spinbutton combobox"), regexp.MustCompile(`\b(?:how many|number of|amount|pieces|pcs|stuck|nombre|unidades)\b`)},
	{page.ClickReview, set("link button"), regexp.MustCompile(`\b(?:opinions?|testimonials|what (?:customers|others) say|guest ?book|meinungen|kundenstimmen)\b`)},
	{page.ClickPurchase, set("link button"), regexp.MustCompile(`\b(?:to|at) the (?:till|cash desk)\b|\bzur kasse\b|\bpasser a la caisse\b|\btramitar (?:el )?pedido\b`)},
	{page.ClickPageRelated, set("link button"), regexp.MustCompile(`^(?:\d{1,3}|(?:more|older|newer|further) (?:articles|products|items|results)|[«»‹›<>]+)$`)},
}

// Limits of what a draft proposes.
const guessesMax = 24

// guesses are rules for elements that the generic rules call "other" although
// their words or their place say more. Elements of one group share a rule if
// nothing else stands in the group.
func (s *Survey) guesses() []guess {
	var singles []guess
	for _, one := range s.pages() {
		for _, e := range one.Elements {
			if e.ClickType != page.ClickOther {
				continue
			}
			if c, why := s.means(one, e); c != "" {
				singles = append(singles, guess{page.LabelRule{Name: e.Name, ClickType: c}, why})
			}
		}
	}
	out := s.grouped(singles)
	slices.SortStableFunc(out, func(a, b guess) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.why, b.why))
	})
	return out[:min(len(out), guessesMax)]
}

func rank(g guess) int { return slices.Index(page.ClickTypes(), g.rule.ClickType) }

// means says what an element of unknown use is, "" if nothing tells.
func (s *Survey) means(on named, e page.Element) (clickType, why string) {
	label := fold(e.Label)
	for _, w := range labelWords {
		if w.clickType == page.ClickPageRelated && on.Sight != &s.Results {
			continue // elsewhere a number is the count of a badge
		}
		if w.roles[e.Role] && w.says.MatchString(label) {
			return w.clickType, whyWords
		}
	}
	switch {
	case on.Sight == &s.Product && chosen(e):
		return page.ClickProductOption, whyPlace
	case e.Role == "link" && e.Item == "" && s.sells(label):
		return page.ClickProductLink, whyTitle
	case e.Role == "link" && s.everywhere(e):
		return page.ClickNavBar, whyEvery
	}
	return "", ""
}

// sells tells whether a product of that title was seen.
func (s *Survey) sells(label string) bool {
	for _, one := range s.pages() {
		if slices.ContainsFunc(one.Items, func(i page.Item) bool { return label != "" && fold(i.Title) == label }) {
			return true
		}
	}
	return false
}

// everywhere tells whether the element stands on every page that was seen,
// three at least.
func (s *Survey) everywhere(e page.Element) bool {
	all := s.pages()
	for _, one := range all {
		other, ok := one.Find(e.Name)
		if !ok || other.Role != e.Role {
			return false
		}
	}
	return len(all) >= 3
}

// grouped puts one pattern in place of several guesses about one group. Of
// links to products only groups are worth a rule: the next product has others.
func (s *Survey) grouped(all []guess) []guess {
	var out []guess
	for _, g := range all {
		pattern := groupOf(g.rule.Name) + ".*"
		same := 0
		for _, o := range all {
			if o.why == g.why && o.rule.ClickType == g.rule.ClickType && o.rule.Name != g.rule.Name && page.Match(pattern, o.rule.Name) {
				same++
			}
		}
		switch {
		case pattern != ".*" && same > 0 && s.agree(pattern, g.rule.ClickType):
			g.rule.Name = pattern
		case g.why == whyTitle:
			continue
		}
		if !slices.Contains(out, g) {
			out = append(out, g)
		}
	}
	return out
}

// agree tells whether whatever the pattern names is of unknown use, or of the
// use that is guessed.
func (s *Survey) agree(pattern, clickType string) bool {
	for _, one := range s.pages() {
		for _, e := range one.Elements {
			if !page.Match(pattern, e.Name) || e.ClickType == clickType {
				continue
			}
			if c, _ := s.means(one, e); e.ClickType != page.ClickOther || c != clickType {
				return false
			}
		}
	}
	return true
}

func groupOf(name string) string {
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		return name[:i]
	}
	return ""
}
