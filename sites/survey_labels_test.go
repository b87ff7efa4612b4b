package sites

import (
	"testing"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/google/go-cmp/cmp"
)

func sightOf(url string, all ...page.Element) Sight {
	o := elements(all...)
	o.URL = url
	return Sight{Look: page.Look{Observation: o}}
}

func TestGuesses(t *testing.T) {
	const other = page.ClickOther
	packet := el("combobox Packet", other)
	packet.Options = []string{"50 g", "100 g"}
	home, tea := el("link Kontor [kontor]", other), el("link Black tea", other)
	for _, tc := range []struct {
		name   string
		survey Survey
		want   []page.LabelRule
	}{
		{"words", Survey{Start: sightOf("https://a.example/", el("textbox Search the shop", other), el("link Opinions", other), el("textbox How many", other),
			el("button Go to the till", other), el("link 2 [badge]", other), el("combobox Arrange by price", other)),
			Results: sightOf("https://a.example/s", el("link 2 [pages.2]", other), el("link 3 [pages.3]", other))},
			[]page.LabelRule{{Name: "search_the_shop", ClickType: page.ClickSearch}, {Name: "arrange_by_price", ClickType: page.ClickFilter},
				{Name: "how_many", ClickType: page.ClickQuantity}, {Name: "opinions", ClickType: page.ClickReview},
				{Name: "go_to_the_till", ClickType: page.ClickPurchase}, {Name: "pages.*", ClickType: page.ClickPageRelated}}},
		{"options by their place", Survey{Product: sightOf("https://a.example/p/1", packet), Start: sightOf("https://a.example/", packet)},
			[]page.LabelRule{{Name: "packet", ClickType: page.ClickProductOption}}},
		{"what stands on every page is navigation", Survey{Start: sightOf("https://a.example/", home, tea), Results: sightOf("https://a.example/s", home), Product: sightOf("https://a.example/p/1", home, tea)},
			[]page.LabelRule{{Name: "kontor", ClickType: page.ClickNavBar}}},
		{"two pages are too few to tell", Survey{Start: sightOf("https://a.example/", home), Results: sightOf("https://a.example/s", home)}, nil},
		{"links to products by their group alone", func() Survey {
			s := Survey{Start: sightOf("https://a.example/"), Product: sightOf("https://a.example/p/1", el("link Red mug [also.red_mug]", other), el("link Blue mug [also.blue_mug]", other), el("link Red mug [red_mug]", other))}
			s.Start.Items = []page.Item{{Title: "Red mug"}, {Title: "Blue mug"}}
			return s
		}(), []page.LabelRule{{Name: "also.*", ClickType: page.ClickProductLink}}},
		{"a group with something else in it is none", Survey{Results: sightOf("https://a.example/", el("link 2 [list.2]", other), el("link 3 [list.3]", other), el("link Red mug [list.red_mug]", page.ClickProductLink))},
			[]page.LabelRule{{Name: "list.2", ClickType: page.ClickPageRelated}, {Name: "list.3", ClickType: page.ClickPageRelated}}},
		{"what the rules know is left alone", Survey{Start: sightOf("https://a.example/", el("link Opinions", page.ClickNavBar))}, nil},
		{"nothing seen", Survey{}, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var got []page.LabelRule
			for _, g := range tc.survey.guesses() {
				got = append(got, g.rule)
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
