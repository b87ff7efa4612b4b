package shop

import (
	"math/rand/v2"
	"regexp"
	"strings"
)

// A voice fills the braces of a review, so that one text can be said of many products:
//
//	{one}                     the thing: "backpack", "boots"
//	{a one}                   the thing with an article: "an apron", "a pair of boots"
//	{this}                    "this" or, of a pair, "these"
//	{it}                      the thing as an object: "it" or "them"
//	{they} {They}             the thing as a subject: "it" or "they"
//	{s} {es}                  the ending of its verb: "{they} look{s} new"
//	{is} {was} {has} {does}   or "are", "were", "have", "do"
//	{colour}                  the colour bought
//	{brand} {material}        the product's own, the material as one speaks of it
//	{red|green}               one of these at random, each of which may hold further braces
type voice struct {
	words *strings.Replacer
	r     *rand.Rand
}

// newVoice speaks of a product.
func (t *table) newVoice(p *product, m model, r *rand.Rand) voice {
	one, paired := t.noun(p.Kind)
	w := []string{"{one}", one, "{brand}", p.Brand, "{material}", t.materials[m.material].spoken}
	if paired {
		w = append(w, "{a one}", "a pair of "+one, "{this}", "these", "{it}", "them", "{they}", "they", "{They}", "They",
			"{s}", "", "{es}", "", "{is}", "are", "{was}", "were", "{has}", "have", "{does}", "do")
	} else {
		w = append(w, "{a one}", indefinite(one)+" "+one, "{this}", "this", "{it}", "it", "{they}", "it", "{They}", "It",
			"{s}", "s", "{es}", "es", "{is}", "is", "{was}", "was", "{has}", "has", "{does}", "does")
	}
	return voice{strings.NewReplacer(w...), r}
}

// unfilled gives the first brace of a text that no voice fills, "" when there is none.
func unfilled(s string) string {
	if !strings.ContainsAny(s, "{}") {
		return ""
	}
	t := &table{}
	v := t.newVoice(&product{Kind: "thing"}, model{}, rand.New(rand.NewPCG(0, 0)))
	left := v.say(s, "")
	if at := strings.IndexAny(left, "{}"); at >= 0 {
		return left[at:min(at+12, len(left))]
	}
	return ""
}

// noun is what a kind is called in running text, and whether that is a plural: shoes are sold in
// pairs, and secateurs are plural by nature.
func (t *table) noun(kind string) (one string, paired bool) {
	if strings.HasSuffix(kind, "s") && !strings.HasSuffix(kind, "ss") {
		return kind, true
	}
	if t.One == "pair" {
		return kind + "s", true
	}
	return kind, false
}

func indefinite(noun string) string {
	if strings.ContainsRune("aeiou", rune(noun[0])) {
		return "an"
	}
	return "a"
}

var choices = regexp.MustCompile(`\{[^{}]*\|[^{}]*\}`)

// say fills a text, given the colour bought, and begins it with a capital.
func (v voice) say(s, colour string) string {
	if !strings.Contains(s, "{") {
		return s
	}
	s = strings.ReplaceAll(s, "{colour}", strings.ToLower(colour))
	return capital(choices.ReplaceAllStringFunc(v.words.Replace(s), func(c string) string {
		of := strings.Split(c[1:len(c)-1], "|")
		return of[v.r.IntN(len(of))]
	}))
}
