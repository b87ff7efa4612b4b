package choice

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/aisle-sim/aisle/agent/features"
	"github.com/aisle-sim/aisle/browser/page"
)

// phrases say a feature in words, in several ways. A phrase is used only if
// the feature is above zero and spoke for the action. Those of a product go
// on from "This one …"; the others are sentences of their own.
//
//	%b the budget, %r the rating, %n the reviews, %t the total
var phrases = map[string][]string{
	"search.first":     {"I know what I want", "I start with what I came for"},
	"search.poor":      {"these results are not quite it", "nothing here convinces me"},
	"search.new":       {"other words may find more", "I have not tried these words"},
	"search.refined":   {"I want to narrow it down"},
	"search.suggested": {"the suggestion saves me typing"},

	"filter.words":       {"it names what I want", "that is one of my wishes"},
	"filter.price":       {"it keeps to my budget of %b"},
	"filter.rating":      {"I would like something well rated"},
	"filter.sort_price":  {"I want to see the cheapest first"},
	"filter.sort_rating": {"I want to see the best liked first"},
	"filter.many":        {"the list is long", "there is a lot to go through"},
	"filter.apply":       {"my choice still has to be applied"},

	"open.words":     {"matches what I am looking for", "sounds like what I want"},
	"open.extras":    {"has what else I wished for"},
	"open.in_budget": {"fits my budget of %b", "is within my %b budget"},
	"open.cheap":     {"costs less than most here", "is cheaper than the others"},
	"open.deal":      {"is reduced"},
	"open.rating":    {"is rated %r", "has a good rating of %r"},
	"open.reviews":   {"has %n reviews"},
	"open.best_seen": {"is the best I have seen so far"},
	"open.brand":     {"is a brand I know"},
	"open.related":   {"caught my eye beside the other"},

	"turn.next":    {"there may be more on the next page"},
	"turn.poor":    {"nothing on this page convinces me"},
	"turn.details": {"I want to know more about it"},

	"browse.words": {"the category sounds right"},
	"browse.lost":  {"I see no products here"},

	"option.needed": {"still needs a choice"},
	"option.words":  {"comes the way I want it"},
	"option.suit":   {"suits me"},

	"review.suit": {"might be right for me", "could be the one"},

	"add.suit":         {"suits me", "is what I was looking for"},
	"add.extras":       {"has what else I wished for"},
	"add.in_budget":    {"fits my budget of %b", "is within my %b budget"},
	"add.saving":       {"leaves me money to spare"},
	"add.deal":         {"is reduced"},
	"add.rating":       {"is rated %r", "has a good rating of %r"},
	"add.reviews":      {"has %n reviews"},
	"add.reviews_read": {"did well in the comments I read"},
	"add.compared":     {"is one of several I compared", "comes after a look around"},
	"add.best":         {"is the best I have seen so far"},
	"add.brand":        {"is a brand I know"},
	"add.buy_now":      {"can be bought right away"},

	"cart.in_cart": {"I have put something in"},
	"cart.waiting": {"it has waited long enough"},

	"checkout.in_cart":     {"I have what I came for"},
	"checkout.waiting":     {"it has waited long enough"},
	"checkout.at_cart":     {"everything here looks right"},
	"checkout.ready":       {"nothing is missing in the form", "the form is complete"},
	"checkout.place_order": {"this is the last step"},
	"checkout.guest":       {"I do not need an account"},

	"fill.required": {"it is required"},
	"fill.invalid":  {"the shop says it is wrong"},
	"fill.choose":   {"I have to choose one"},
	"fill.cheapest": {"it costs the least"},
	"fill.terms":    {"the order needs my consent"},

	"dismiss.covered": {"it is in my way"},
	"dismiss.over":    {"it lies over the page", "I cannot go on before it is closed"},
	"dismiss.cookies": {"the question about cookies wants an answer"},

	"retry.broken": {"something went wrong"},

	"scroll.more":    {"there is more further down"},
	"scroll.reading": {"I want to read on"},

	"back.unsuitable": {"this is not quite it", "this one does not convince me"},
	"back.compare":    {"I want to compare it with others"},
	"back.to_better":  {"I have seen a better one"},
	"back.dead_end":   {"this page leads nowhere"},
	"back.looked":     {"I have seen enough of this page"},

	"leave.steps":      {"I do not want to spend more time here", "this takes me too long"},
	"leave.form_steps": {"the forms tire me"},
	"leave.no_results": {"the search found nothing"},
	"leave.unsuited":   {"what I opened does not suit me"},
	"leave.over_total": {"the total of %t is over my budget"},
	"leave.trouble":    {"it does not work"},
	"leave.surprise":   {"it costs more in the end than it said before"},
	"leave.closed":     {"things keep getting in my way"},
	"leave.done":       {"my order is placed"},
	"leave.empty":      {"the page is empty"},
}

// rated says rating and number in one, if both spoke for the action.
var rated = []string{"is rated %r by %n people", "has %r stars from %n people"}

// deeds say what the shopper then does; %e is the label of the target, %q the
// text to type.
var deeds = map[features.Move][]string{
	features.MoveSearch:   {"I'll search for “%q”", "I'll look for “%q”"},
	features.MoveFilter:   {"I'll use “%e”"},
	features.MoveOpen:     {"I'll open it", "I'll take a look"},
	features.MoveTurn:     {"I'll turn to “%e”"},
	features.MoveBrowse:   {"I'll go to “%e”"},
	features.MoveOption:   {"I'll take “%e”", "I'll choose “%e”"},
	features.MoveReview:   {"I'll read what others say"},
	features.MoveAdd:      {"I'll take it", "I'll add it"},
	features.MoveCart:     {"I'll look at my cart"},
	features.MoveCheckout: {"I'll go on with “%e”", "I'll press “%e”"},
	features.MoveFill:     {"I'll fill in “%e”"},
	features.MoveDismiss:  {"I'll close it"},
	features.MoveRetry:    {"I'll press “%e”"},
	features.MoveScroll:   {"I'll scroll %d"},
	features.MoveBack:     {"I'll go back"},
	features.MoveLeave:    {"I'll leave"},
	features.MoveOther:    {"I'll try “%e”"},
}

// onProduct are the moves whose phrases go on from "This one".
func onProduct(m features.Move) bool {
	switch m {
	case features.MoveOpen, features.MoveOption, features.MoveReview, features.MoveAdd:
		return true
	}
	return false
}

// labelWords is how many words of a label a rationale repeats.
const labelWords = 5

// label returns the target's label, or what its name says, cut short.
func (c *considered) label(a page.Action) string {
	if a.Type == page.Select {
		return short(a.Text)
	}
	if e, ok := c.scene.Now.Find(a.Name); ok && strings.TrimSpace(e.Label) != "" {
		return short(e.Label)
	}
	return short(strings.ReplaceAll(a.Name[strings.LastIndexByte(a.Name, '.')+1:], "_", " "))
}

func short(s string) string {
	ws := strings.Fields(strings.NewReplacer("“", "", "”", "").Replace(s))
	return strings.Join(ws[:min(len(ws), labelWords)], " ")
}

// signs of currencies; others are named behind the amount.
var signs = map[string]string{"USD": "$", "EUR": "€", "GBP": "£", "$": "$", "€": "€", "£": "£"}

// amount writes a sum in the currency of the page, without cents if there are none.
func (c *considered) amount(v float64) string {
	n := strconv.FormatFloat(v, 'f', 2, 64)
	n = strings.TrimSuffix(n, ".00")
	currency := ""
	if i := strings.IndexAny(c.scene.Now.Text, "$€£"); i >= 0 {
		r, _ := utf8.DecodeRuneInString(c.scene.Now.Text[i:])
		currency = string(r)
	}
	for i := range c.scene.Now.Items {
		if on := c.scene.Now.Items[i].Price.Currency; on != "" {
			currency = on
			break
		}
	}
	switch sign := signs[currency]; {
	case sign != "":
		return sign + n
	case currency != "":
		return n + " " + currency
	}
	return n
}

// facts returns a replacer of the placeholders of phrases and deeds.
func (c *considered) facts(ch *features.Candidate) *strings.Replacer {
	var it page.Item
	if ch.Product != nil {
		it = ch.Product.Item
	}
	return strings.NewReplacer(
		"%b", c.amount(c.scene.Goal.Budget),
		"%t", c.amount(c.scene.Here.Total),
		"%r", fmt.Sprintf("%.1f", it.Rating),
		"%n", strconv.Itoa(it.Reviews),
		"%q", ch.Action.Text,
		"%d", ch.Action.Text,
		"%e", c.label(ch.Action),
	)
}
