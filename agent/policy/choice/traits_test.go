package choice_test

import (
	"testing"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/persona"
)

func TestTraits(t *testing.T) {
	results, product := at(lamps(24)), at(shelf()["product"])
	product.Now.Elements[2].Value = "Red"
	cheapest, dearest := "lamp_0.view_product", "lamp_7.view_product"
	sum := func(match func(page.Action) bool) func(testing.TB, agent.Input) float64 {
		return func(t testing.TB, in agent.Input) float64 {
			t.Helper()
			all, err := policy(t).Weigh(t.Context(), in)
			if err != nil {
				t.Fatal(err)
			}
			p := 0.0
			for _, c := range all {
				if match(c.Action) {
					p += c.P
				}
			}
			return p
		}
	}
	on := func(name string) func(testing.TB, agent.Input) float64 {
		return sum(func(a page.Action) bool { return a.Name == name })
	}
	ratio := func(a, b string) func(testing.TB, agent.Input) float64 {
		return func(t testing.TB, in agent.Input) float64 { return on(a)(t, in) / on(b)(t, in) }
	}
	leave := sum(func(a page.Action) bool { return a.Type == page.Terminate })
	tired := results
	for i := range 15 {
		tired.History = append(tired.History, trajectory.Step{Seq: i + 1, Action: page.Action{Type: page.ScrollPage, Text: "down"}})
	}
	known := results
	known.Task.Intent = "an Acme lamp"
	known.Now.Items = append([]page.Item(nil), known.Now.Items...)
	known.Now.Items[5].Title = "Acme Lamp"
	filters := results
	filters.Now.Elements = append(filters.Now.Elements[:len(filters.Now.Elements):len(filters.Now.Elements)],
		page.Element{Name: "sort", Role: "combobox", Label: "Sort by", ClickType: page.ClickFilter, Value: "Relevance", Options: []string{"Relevance", "Price: low to high"}})
	nav := results
	nav.Now.Elements = append(nav.Now.Elements[:len(nav.Now.Elements):len(nav.Now.Elements)], page.Element{Name: "garden", Role: "link", Label: "Garden", ClickType: page.ClickNavBar})

	trait := func(name string, v float64) persona.Traits {
		var t persona.Traits
		switch name {
		case "price_sensitivity":
			t.PriceSensitivity = &v
		case "patience":
			t.Patience = &v
		case "research_depth":
			t.ResearchDepth = &v
		case "brand_loyalty":
			t.BrandLoyalty = &v
		case "impulsiveness":
			t.Impulsiveness = &v
		case "tech_skill":
			t.TechSkill = &v
		case "exploration":
			t.Exploration = &v
		}
		return t
	}
	for _, c := range []struct {
		name, trait string
		in          agent.Input
		what        func(testing.TB, agent.Input) float64
		rises       bool
	}{
		{"a cheaper item against a dearer one", "price_sensitivity", results, ratio(cheapest, dearest), true},
		{"sorting by price", "price_sensitivity", filters, on("sort"), true},
		{"leaving after many steps", "patience", tired, leave, false},
		{"reading reviews", "research_depth", product, on("reviews"), true},
		{"adding the first product", "research_depth", product, on("add"), false},
		{"a brand that the task names", "brand_loyalty", known, ratio("lamp_5.view_product", cheapest), true},
		{"adding", "impulsiveness", product, on("add"), true},
		{"reading reviews instead", "impulsiveness", product, on("reviews"), false},
		{"sorting", "tech_skill", filters, on("sort"), true},
		{"a late place against an early one", "exploration", results, ratio("lamp_20.view_product", cheapest), true},
		{"a category", "exploration", nav, on("garden"), true},
	} {
		t.Run(c.trait+"/"+c.name, func(t *testing.T) {
			var p [3]float64
			for i, v := range []float64{0, 0.5, 1} {
				c.in.Persona.Traits = trait(c.trait, v)
				p[i] = c.what(t, c.in)
			}
			if !c.rises {
				p[0], p[2] = p[2], p[0]
			}
			if !(p[0] < p[1] && p[1] < p[2]) {
				t.Errorf("at 0, ½ and 1 (or back): %v", p)
			}
			c.in.Persona.Traits = persona.Traits{}
			if unsaid := c.what(t, c.in); unsaid != p[1] {
				t.Errorf("nothing said is %v, the middle %v", unsaid, p[1])
			}
		})
	}
}
