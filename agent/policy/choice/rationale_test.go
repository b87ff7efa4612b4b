package choice_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/persona"
)

// facts are words of rationales and the features that alone may bring them
// up, any one of them. Labels and queries stand in quotation marks and are
// not looked at.
var facts = map[string][]string{
	"budget":          {"open.in_budget", "add.in_budget", "filter.price", "leave.over_total"},
	"rated":           {"open.rating", "add.rating", "filter.rating"},
	"rating":          {"open.rating", "add.rating"},
	"stars":           {"open.rating", "add.rating"},
	"people":          {"open.reviews", "add.reviews"},
	"reviews":         {"open.reviews", "add.reviews"},
	"cheaper":         {"open.cheap"},
	"costs less":      {"open.cheap"},
	"cheapest":        {"filter.sort_price"},
	"reduced":         {"open.deal", "add.deal"},
	"spare":           {"add.saving"},
	"brand":           {"open.brand", "add.brand"},
	"best I have":     {"open.best_seen", "add.best"},
	"compared":        {"add.compared"},
	"comments":        {"add.reviews_read"},
	"suits me":        {"add.suit", "option.suit"},
	"looking for":     {"open.words", "add.suit"},
	"wished":          {"open.extras", "add.extras"},
	"better one":      {"back.to_better"},
	"leads nowhere":   {"back.dead_end"},
	"total":           {"leave.over_total"},
	"order is placed": {"leave.done"},
	"found nothing":   {"leave.no_results"},
	"does not work":   {"leave.trouble"},
	"required":        {"fill.required"},
	"the least":       {"fill.cheapest"},
	"put something":   {"cart.in_cart"},
	"came for, so":    {"checkout.in_cart", "search.first"},
	"last step":       {"checkout.place_order"},
	"needs a choice":  {"option.needed"},
	"in my way":       {"dismiss.covered", "leave.closed"},
	"over the page":   {"dismiss.over"},
	"before it is":    {"dismiss.over"},
	"cookies":         {"dismiss.cookies"},
	"went wrong":      {"retry.broken"},
	"than it said":    {"leave.surprise"},
	"know more":       {"turn.details"},
}

var quoted = regexp.MustCompile(`“[^”]*”`)

// maxWords is how long a rationale may be.
const maxWords = 30

// honest holds that a rationale names nothing that did not speak for the action.
func honest(t fatal, d agent.Decision) {
	t.Helper()
	spoke := map[string]bool{}
	for _, c := range d.Candidates {
		if c.Action == d.Action {
			for _, term := range c.Terms {
				spoke[term.Feature] = term.Value > 0
			}
			break
		}
	}
	told := quoted.ReplaceAllString(d.Rationale, "")
	for word, features := range facts {
		if !strings.Contains(told, word) {
			continue
		}
		ok := false
		for _, f := range features {
			ok = ok || spoke[f]
		}
		if !ok {
			t.Errorf("%q says %q, yet %v did not speak for %v", d.Rationale, word, features, d.Action)
		}
	}
	if n := len(strings.Fields(d.Rationale)); n == 0 || n > maxWords {
		t.Errorf("%q has %d words", d.Rationale, n)
	}
	if strings.Contains(told, "%") || !strings.Contains(told, "I") {
		t.Errorf("not in the first person, or unfilled: %q", d.Rationale)
	}
}

func TestRationalesOfSessions(t *testing.T) {
	seen := map[string]bool{}
	for seed := range uint64(40) {
		s := walk(t, policy(t), sweater, persona.Persona{}, seed)
		for _, st := range s.steps {
			honest(t, agent.Decision{Rationale: st.Rationale.Text, Action: st.Action, Candidates: st.Candidates})
			seen[quoted.ReplaceAllString(st.Rationale.Text, "")] = true
		}
	}
	if len(seen) < 40 {
		t.Errorf("only %d different rationales in 40 sessions", len(seen))
	}
}

func TestRationaleOfAProduct(t *testing.T) {
	in := at(shelf()["product"])
	in.Now.Elements[2].Value = "Red"
	for seed := range uint64(200) {
		in.Seed = seed
		d, err := policy(t).Decide(t.Context(), in)
		if err != nil {
			t.Fatal(err)
		}
		if d.Action.Name == "add" && strings.Contains(d.Rationale, "This one") {
			return
		}
	}
	t.Error("no seed adds the lamp and says so")
}
