package choice

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/aisle-sim/aisle/agent/features"
	"github.com/aisle-sim/aisle/browser/page"
)

// reasons is how many reasons a rationale gives at most.
const reasons = 2

// rationale says why in the first person: the strongest terms that spoke for
// the candidate, then what follows. A candidate for which nothing spoke but
// its kind is told without a reason.
func (c *considered) rationale(ch *features.Candidate, rng *rand.Rand) string {
	pick := func(ways []string) string { return ways[rng.IntN(len(ways))] }
	said := map[string]bool{}
	var why []string
	say := func(ways []string) {
		if s := pick(ways); !said[s] {
			said[s] = true
			why = append(why, s)
		}
	}
	spoke := c.speaking(ch)
	for _, f := range spoke {
		if len(why) == reasons {
			break
		}
		kind, feature, _ := strings.Cut(f, ".")
		both := feature == "rating" || feature == "reviews"
		switch {
		case said[f]:
		case both && slices.Contains(spoke, kind+".rating") && slices.Contains(spoke, kind+".reviews"):
			say(rated)
			said[kind+".rating"], said[kind+".reviews"] = true, true
		default:
			say(phrases[f])
		}
	}
	deed := pick(c.deeds(ch))
	return sentence(c.facts(ch).Replace(join(why, onProduct(ch.Move), deed)))
}

// deeds are the ways to say what the candidate does.
func (c *considered) deeds(ch *features.Candidate) []string {
	switch {
	case ch.Move == features.MoveSearch && ch.Action.Text == "":
		return []string{"I'll use “%e”"}
	case ch.Move == features.MoveFill && ch.Action.Type == page.Select:
		return []string{"I'll choose “%e”"}
	}
	return deeds[ch.Move]
}

// speaking returns the features with a phrase that are above zero and spoke
// for the candidate, strongest first.
func (c *considered) speaking(ch *features.Candidate) []string {
	value := map[string]float64{}
	for _, f := range ch.Features {
		value[f.Feature] = f.Value
	}
	var out []string
	for _, t := range c.weights.terms(ch) {
		if t.Value > 0 && value[t.Feature] > 0 && len(phrases[t.Feature]) > 0 {
			out = append(out, t.Feature)
		}
	}
	return out
}

func join(why []string, product bool, deed string) string {
	if len(why) == 0 {
		return deed
	}
	s := strings.Join(why, " and ")
	if product {
		s = "this one " + s
	}
	return s + ", so " + deed
}

// sentence begins with a capital and ends with a stop.
func sentence(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:] + "."
}
