package features

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

func TestGoalOf(t *testing.T) {
	for _, c := range []struct {
		name, intent string
		budget       float64
		head, extras []string
		noun         string
		want         float64
	}{
		{"plain", "Find a merino sweater for hiking, in navy.", 0, []string{"merino", "sweater"}, []string{"hiking", "navy"}, "sweater", 0},
		{"limit with a sign", "A desk lamp under $60", 0, []string{"desk", "lamp"}, nil, "lamp", 60},
		{"limit in words", "wireless headphones for up to 80 euros", 0, []string{"wireless", "headphones"}, nil, "headphone", 80},
		{"task's budget wins", "a tent below $300", 250, []string{"tent"}, nil, "tent", 250},
		{"a price is no limit", "something like the $20 mug", 0, []string{"mug"}, nil, "mug", 0},
		{"size letter", "T-shirt, size M", 0, []string{"t-shirt"}, []string{"m"}, "tshirt", 0},
		{"numbers stay", "a 14 inch laptop", 0, []string{"14", "inch", "laptop"}, nil, "laptop", 0},
		{"German", "Ich suche eine Regenjacke für Herren unter 100 Euro", 0, []string{"regenjacke"}, []string{"herren"}, "regenjacke", 100},
		{"French noun first", "Je cherche un pull bleu pour moins de 60 €", 0, []string{"pull", "bleu"}, nil, "pull", 60},
		{"nothing said", "", 0, nil, nil, "", 0},
		{"only small words", "I want to buy something good", 0, nil, nil, "", 0},
		{"repeated", "a lamp, a red lamp", 0, []string{"lamp"}, []string{"red"}, "lamp", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := GoalOf(sites.Task{Intent: c.intent, Budget: c.budget})
			if d := cmp.Diff(c.head, words(g.Head)); d != "" {
				t.Errorf("head (-want +got):\n%s", d)
			}
			if d := cmp.Diff(c.extras, words(g.Extras)); d != "" {
				t.Errorf("extras (-want +got):\n%s", d)
			}
			if g.Noun != c.noun || g.Budget != c.want {
				t.Errorf("noun %q, budget %v; want %q, %v", g.Noun, g.Budget, c.noun, c.want)
			}
		})
	}
}

func words(ws []Word) []string {
	if len(ws) == 0 {
		return nil
	}
	return surfaces(ws)
}

func TestSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"sweaters", "Sweater", true},
		{"pullover", "Merinopullover", true},
		{"dishes", "dish", true},
		{"berries", "berry", true},
		{"chaussure", "chaussures", true},
		{"men", "women", false},
		{"pack", "backpack", true},
		{"coat", "raincoat", true},
		{"rain", "train", false},
		{"male", "female", false},
		{"lamp", "lampoon", false},
		{"dress", "dres", false},
	} {
		if got := same(stem(tokens(c.a)[0]), stem(tokens(c.b)[0])); got != c.want {
			t.Errorf("same(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

func TestTotal(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       float64
	}{
		{"table", "Subtotal | $60.00\nDelivery | $5.95\nTotal | $65.95", 65.95},
		{"two lines", "Order total:\n1.299,00 €", 1299},
		{"German", "Zwischensumme 50,00 €\nGesamtsumme 54,90 €", 54.90},
		{"only a subtotal", "Subtotal | $60.00", 0},
		{"a word without a sum", "Total satisfaction", 0},
	} {
		if got := total(c.text); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestMadeForSomebodyElse(t *testing.T) {
	read := func(intent, title string) float64 {
		g := GoalOf(sites.Task{Intent: intent})
		return g.Read(&page.Observation{Items: []page.Item{{Name: "x", Title: title}}}).Items[0].Words
	}
	for _, tc := range []struct {
		name, intent, title string
		less                bool
	}{
		{"for anybody", "a backpack", "Harrow Roll-Top Backpack", false},
		{"for kids", "a backpack", "Little Fern Kids' Backpack", true},
		{"for kids, as asked", "a backpack for my kids", "Little Fern Kids' Backpack", false},
		{"for a dog", "a warm coat", "Warm Dog Coat", true},
		{"for a baby's things", "a backpack", "Nursery Changing Backpack", true},
		{"for a camera, as asked", "a camera backpack", "Darkroom Camera Backpack", false},
		{"für Kinder", "ein Rucksack", "Kinder Rucksack", true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := read(tc.intent, tc.title); (got < 1) != tc.less {
				t.Errorf("the share of words is %v", got)
			}
		})
	}
}
