package features

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/aisle-sim/aisle/sites"
)

// Word is one word of a task: as it was written, and as it is compared.
type Word struct {
	Surface string // lower case, hyphens kept
	Stem    string
}

// Goal is what a task asks for, in words that can be looked for.
type Goal struct {
	// Head names the thing: the content words up to the first comma or
	// connective ("merino sweater" of "a merino sweater for hiking, navy").
	Head []Word
	// Noun is the stem of the word of Head that says what kind of thing it is:
	// the last one, or the first in Romance languages; "" without a head.
	Noun string
	// Extras are the further content words: "hiking", "navy".
	Extras []Word
	// Phrase are the words of the clause that names the thing as they were
	// said, small words too ("merino", "sweater", "for", "hiking"). Purpose is
	// how many of Extras stand in it; they come first.
	Phrase  []string
	Purpose int
	// Budget is the most to spend in units of the shop's currency; 0 = not
	// said. A task without a budget may name one in its intent.
	Budget float64
	// Details are what can be filled into forms, by key.
	Details map[string]string
}

// amountWords finds a limit or a price in an intent. Group 1 is the word
// of limit, the others the amount with a sign before, a word behind, or bare
// after a word of limit.
var amountWords = regexp.MustCompile(`(?i)(?:\b(under|below|less than|at most|up to|max(?:imum)?|no more than|within|unter|bis zu|bis|höchstens|moins de|jusqu.à|menos de|hasta)\s+)?` +
	`(?:[$€£]\s?(\d+(?:[.,]\d{1,2})?)|(\d+(?:[.,]\d{1,2})?)\s?(?:[€£]|(?:dollars?|euros?|eur|usd|gbp|pounds?)\b))` +
	`|\b(?:under|below|less than|at most|up to|no more than|unter|höchstens|moins de|menos de)\s+(\d+(?:[.,]\d{1,2})?)\b`)

// wishWords end where the thing that is wanted begins.
var wishWords = regexp.MustCompile(`(?i)\b(?:look(?:ing)? (?:around )?for|search(?:ing)? for|shopping for|thinking of|interested in|in need of|need|want|would like|` +
	`suchst|suche|brauchst|brauche|möchtest|möchte|cherche[sz]?|voudrai[st]|besoin d[e’'']|busca[sn]?|busco|necesita[sn]?|necesito|quiere[sn]?|quiero)\b`)

// GoalOf reads a task.
func GoalOf(t sites.Task) Goal {
	g := Goal{Budget: t.Budget, Details: t.Details}
	rest := amountWords.ReplaceAllStringFunc(t.Intent, func(m string) string {
		sub := amountWords.FindStringSubmatch(m)
		if v := firstAmount(sub[2:]); g.Budget <= 0 && (sub[1] != "" || sub[4] != "") {
			g.Budget = v
		}
		return ","
	})
	if at := wishWords.FindAllStringIndex(rest, -1); len(at) > 0 {
		// The thing stands behind the wish ("you are looking for …"); what goes
		// before it tells why.
		last := at[len(at)-1][1]
		rest = rest[last:] + ", " + rest[:at[len(at)-1][0]]
	}
	g.split(rest)
	switch n := len(g.Head); {
	case n > 0 && says(padded(t.Intent), romance):
		g.Noun = g.Head[0].Stem
	case n > 0:
		g.Noun = g.Head[n-1].Stem
	}
	return g
}

func firstAmount(ss []string) float64 {
	for _, s := range ss {
		if v, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64); err == nil {
			return v
		}
	}
	return 0
}

// split parts an intent into the words of its first telling clause and those
// of the rest. Words are not repeated.
func (g *Goal) split(intent string) {
	into, last, ended := &g.Head, "", false
	for _, f := range strings.Fields(intent) {
		bare := strings.TrimFunc(f, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		ts := tokens(bare)
		low := strings.Join(ts, " ")
		switch {
		case low == "":
		case slices.Contains(connectives, low):
			if len(g.Head) > 0 {
				into = &g.Extras
			}
		case slices.Contains(stopWords, low):
		case utf8.RuneCountInString(low) == 1 && !slices.Contains(sizeWords, last):
		default:
			w := Word{Surface: strings.ToLower(bare), Stem: stem(strings.Join(ts, ""))}
			known := func(o Word) bool { return o.Stem == w.Stem }
			if !slices.ContainsFunc(g.Head, known) && !slices.ContainsFunc(g.Extras, known) {
				*into = append(*into, w)
			}
		}
		last = low
		if len(g.Head) == 0 || ended {
			continue
		}
		if low != "" {
			g.Phrase = append(g.Phrase, strings.ToLower(bare))
		}
		g.Purpose = len(g.Extras)
		if strings.ContainsAny(f[len(f)-1:], ",.;:!?)") {
			into, ended = &g.Extras, true
		}
	}
}

// wishes is how many further wishes that are met are as good as all of them.
const wishes = 3

// extras is the share of the goal's further words in the words, of which
// three are enough: an intent says more than any product does.
func (g *Goal) extras(words []string) float64 {
	if len(g.Extras) == 0 {
		return 0
	}
	return min(1, float64(found(g.Extras, words))/float64(min(wishes, len(g.Extras))))
}

// Said tells whether the task names anything that can be looked for.
func (g *Goal) Said() bool { return len(g.Head)+len(g.Extras) > 0 }

// surfaces returns the words as they were written.
func surfaces(ws []Word) []string {
	out := make([]string, len(ws))
	for i, w := range ws {
		out[i] = w.Surface
	}
	return out
}

// strangers counts the words that say for whom or for what special use a thing
// is made and that the goal does not name.
func (g *Goal) strangers(words []string) int {
	n := 0
	for i, w := range words {
		if (slices.Contains(whomStems, w) || slices.Contains(useStems, w)) && !slices.Contains(words[:i], w) && found(g.Head, []string{w})+found(g.Extras, []string{w}) == 0 {
			n++
		}
	}
	return n
}
