package shop

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// titled says that the words stand in the title or the kind.
func titled(words ...string) func(*product) bool {
	return func(p *product) bool {
		text := strings.ToLower(p.Title + " " + p.Kind)
		return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
	}
}

func of(slug string) func(*product) bool {
	return func(p *product) bool { return p.Category.Slug == slug }
}

func kind(names ...string) func(*product) bool {
	return func(p *product) bool { return slices.Contains(names, p.Kind) }
}

func both(a, b func(*product) bool) func(*product) bool {
	return func(p *product) bool { return a(p) && b(p) }
}

// specified says that the title, a specification or an option has the word.
func specified(value string) func(*product) bool {
	return func(p *product) bool {
		for _, s := range p.Specs {
			if slices.Contains(tokens(s.Value), value) {
				return true
			}
		}
		for _, g := range p.Groups {
			for _, v := range g.Values {
				if slices.Contains(tokens(v.Label), value) {
					return true
				}
			}
		}
		return slices.Contains(tokens(p.Title), value)
	}
}

// Everyday searches, and what each of their first three products must be, where the shop has three.
func TestFirstThree(t *testing.T) {
	s := build(t, 1)
	cheap := func(p *product) bool { return p.Cents < 2000 }
	tests := []struct {
		search string
		first  func(*product) bool
	}{
		// One word: the plain thing before what is called so among other names.
		{"jacket", kind("jacket")},
		{"jackets", kind("jacket")},
		{"JACKETS!!!", kind("jacket")},
		{"bag", of("backpacks")},
		{"backpack", kind("backpack")},
		{"lamp", kind("table lamp", "floor lamp", "desk lamp", "wall lamp")},
		{"lantern", kind("lantern")},
		{"pan", kind("pan")},
		{"chair", kind("chair")},
		{"mug", kind("mug")},
		{"tent", kind("tent")},
		{"boots", kind("boot")},
		{"hammock", kind("hammock")},
		{"blanket", titled("blanket")},
		{"light", kind("table lamp", "floor lamp", "desk lamp")},
		{"cup", kind("mug")},
		// Another name for the thing.
		{"rucksack", kind("backpack")},
		{"thermos", kind("flask")},
		{"sneakers", kind("shoe")},
		{"flashlight", kind("headlamp")},
		{"frying pan", kind("pan")},
		{"standing lamp", kind("floor lamp")},
		{"plant pot", kind("planter")},
		{"couch", kind("sofa")},
		{"carpet", kind("rug")},
		{"nightstand", kind("side table")},
		{"carry-on", kind("suitcase")},
		{"pruning shears", kind("secateurs")},
		{"french press", kind("coffee maker", "travel press")},
		// The thing and what it is like, in any order and form.
		{"waterproof jacket", kind("jacket")},
		{"rain jacket", kind("jacket")},
		{"hiking boots", kind("boot")},
		{"hike boot", kind("boot")},
		{"cast iron pan", both(kind("pan"), specified("iron"))},
		{"desk lamp", of("lighting")},
		{"lamp for my desk", of("lighting")},
		{"wool blanket", titled("wool", "blanket")},
		{"kids' jacket", titled("kids", "jacket")},
		{"children's jacket", titled("kids", "jacket")},
		{"sleeping bag", kind("sleeping bag")},
		{"backpacking tent", kind("tent")},
		{"insulated water bottle", kind("bottle")},
		{"folding camping chair", kind("chair")},
		{"blue mug", both(kind("mug"), func(p *product) bool { return p.comesIn("blue") })},
		{"gray backpack", both(kind("backpack"), func(p *product) bool { return p.comesIn("grey") })},
		// Measures, however written.
		{"2 person tent", both(kind("tent"), specified("2person"))},
		{"two-person tent", both(kind("tent"), specified("2person"))},
		{"28 litre duffel", both(kind("duffel"), specified("28l"))},
		{"30L backpack", both(kind("backpack"), specified("30l"))},
		{`12" skillet`, both(kind("pan"), specified("12in"))},
		// Prices.
		{"$50 lamp", both(of("lighting"), func(p *product) bool { return p.Cents <= 5000 && p.Kind != "lantern" })},
		{"mug under $20", both(kind("mug"), cheap)},
		{"gift mug below 20 dollars", both(kind("mug"), cheap)},
		// Brands.
		{"northmoor backpack", both(kind("backpack"), func(p *product) bool { return p.Brand == "Northmoor" })},
		{"tarn and fell tent", both(kind("tent"), func(p *product) bool { return p.Brand == "Tarn & Fell" })},
		// Spaces set wrongly, and slips.
		{"head lamp", kind("headlamp")},
		{"door mat", kind("doormat")},
		{"sleepingbag", kind("sleeping bag")},
		{"waterbottle", kind("bottle")},
		{"jakcet", kind("jacket")},
		{"waterprof jaket", kind("jacket")},
		{"rucksak", kind("backpack")},
		{"lantren", kind("lantern")},
		{"terracota", specified("terracotta")},
		// Words that say who it is for, or nothing that we know.
		{"women's rain jacket", kind("jacket")},
		{"mens hiking boots", kind("boot")},
		{"durable backpack for travel", kind("backpack")},
		{"eco friendly bottle", kind("bottle")},
	}
	for _, tt := range tests {
		t.Run(tt.search, func(t *testing.T) {
			found := s.index.answer(tt.search, false).products
			fitting := 0 // in the whole shop
			for _, p := range s.catalogue.products {
				if tt.first(p) {
					fitting++
				}
			}
			if fitting == 0 || len(found) < min(3, fitting) {
				t.Fatalf("%d found, %d fit", len(found), fitting)
			}
			for i, p := range found[:min(3, fitting)] {
				if !tt.first(p) {
					t.Errorf("%d. %s (%s, %s)", i+1, p.Title, p.Kind, p.Category.Slug)
				}
			}
		})
	}
}

// What holds for everything that a search finds.
func TestSearchFindsNothingElse(t *testing.T) {
	s := build(t, 1)
	tests := []struct {
		search string
		all    func(*product) bool
		least  int
	}{
		{"waterproof jacket", of("jackets"), 3},
		{"mugs between $20 and $40", func(p *product) bool { return p.Cents >= 2000 && p.Cents <= 4000 }, 1},
		{"backpacks over 100 dollars", func(p *product) bool { return p.Cents >= 10000 && p.Kind == "backpack" }, 1},
		{"hiking boots", of("footwear"), 2},
		{"Northmoor", func(p *product) bool { return p.Brand == "Northmoor" }, 10},
		{"flask up to 2 l", kind("flask"), 0},
		{"backpacking tent", kind("tent"), 1},
		{"coffee mug", func(p *product) bool { return p.Kind == "mug" || p.Kind == "tumbler" }, 3},
	}
	for _, tt := range tests {
		t.Run(tt.search, func(t *testing.T) {
			found := s.index.answer(tt.search, false).products
			if len(found) < tt.least {
				t.Fatalf("%d found, want at least %d", len(found), tt.least)
			}
			for _, p := range found {
				if !tt.all(p) {
					t.Errorf("found %q of %s, %s", p.Title, p.Brand, money(p.Cents))
				}
			}
		})
	}
}

// A thing that the shop does not sell is never found, though some products may come close.
func TestNothingIsMistakenForAnother(t *testing.T) {
	s := build(t, 1)
	for _, search := range []string{"camping stove", "stove", "baking sheet", "cookie sheet", "laptop stand", "washcloth", "toaster", "speaker", "cooler"} {
		if a := s.index.answer(search, false); a.exact || a.instead != "" || a.proposal != "" {
			t.Errorf("%q: exact %v, %d found, instead %q, proposal %q", search, a.exact, len(a.products), a.instead, a.proposal)
		}
	}
	for _, w := range soldElsewhere() {
		if s.index.kinds[stem(w)] {
			t.Errorf("%q is said to be sold elsewhere, and is sold here", w)
		}
	}
}

// What shoppers are told to search for finds something.
func TestPopularSearchesFind(t *testing.T) {
	s := build(t, 1)
	for _, c := range s.catalogue.categories {
		found, exact := s.index.find(understand(c.Popular))
		if !exact || found[0].Category != c {
			t.Errorf("%q: %d found, all words %v", c.Popular, len(found), exact)
		}
	}
}

// Every product is found by its own title, among the first three.
func TestEveryProductIsFoundByTitle(t *testing.T) {
	s := build(t, 1)
	for _, p := range s.catalogue.products {
		found, _ := s.index.find(understand(p.Title))
		if i := slices.Index(found, p); i < 0 || i > 2 {
			t.Errorf("%q is result %d of %d", p.Title, i, len(found))
		}
	}
}

// Of products that answer a search equally well those that can be bought come first, then those
// that sell more.
func TestTiesGoBySales(t *testing.T) {
	s := build(t, 1)
	q := understand("backpack")
	found, _ := s.index.find(q)
	score := map[*product]int{}
	for _, e := range s.index.entries {
		score[e.p] = e.match(q, []term{s.index.term(q.words[0])}).score
	}
	ties := 0
	for i := 1; i < len(found); i++ {
		a, b := found[i-1], found[i]
		if score[a] < score[b] {
			t.Errorf("%s with %d stands before %s with %d", a.Slug, score[a], b.Slug, score[b])
		}
		if score[a] == score[b] {
			ties++
			if a.SoldOut() && !b.SoldOut() || a.SoldOut() == b.SoldOut() && a.Sold < b.Sold {
				t.Errorf("%s (sold %d, sold out %v) stands before %s (%d, %v)", a.Slug, a.Sold, a.SoldOut(), b.Slug, b.Sold, b.SoldOut())
			}
		}
	}
	if ties == 0 {
		t.Error("no two products answer equally well")
	}
}

// Whatever is typed is answered, with no product twice, none but the shop's, and words no longer
// than what was typed allows.
func TestAnyTextIsAnswered(t *testing.T) {
	s := build(t, 1)
	pieces := rapid.SampledFrom([]string{"jacket", "jakcet", "for", "under", "$", "20", "l", "2", "person", "\"", ".", "'", "and", "between", "é", "\xff", "ﬁ", "brook", " ", "  "})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.OneOf(pieces, rapid.String()), 0, 12).Draw(t, "text"), rapid.SampledFrom([]string{"", " "}).Draw(t, "between"))
		for _, insist := range []bool{false, true} {
			a := s.index.answer(text, insist)
			for _, said := range []string{a.instead, a.proposal} {
				if !utf8.ValidString(said) || len(said) > 4*maxQuery {
					t.Errorf("%q becomes %q", text, said)
				}
			}
			seen := map[*product]bool{}
			for _, p := range a.products {
				if seen[p] || s.catalogue.bySlug[p.Slug] != p {
					t.Errorf("%s is found twice, or is not of the shop", p.Slug)
				}
				seen[p] = true
			}
			if insist && a.instead != "" {
				t.Errorf("%q is put right against the shopper's will: %q", text, a.instead)
			}
		}
		for _, near := range s.index.nearby(understand(text), 4) {
			if found, exact := s.index.find(understand(near)); !exact || len(found) == 0 {
				t.Errorf("%q proposes %q, which finds nothing", text, near)
			}
		}
		if got := s.suggestions(cutQuery(text)); got.Count() > maxPhrases+maxCategories+maxProducts {
			t.Errorf("%q has %d suggestions", text, got.Count())
		}
	})
}
