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
		{"terracota pot", specified("terracotta")},
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

func TestPriceReading(t *testing.T) {
	tests := []struct {
		in       string
		min, max int
		words    string
	}{
		{"mug under $20", 0, 1999, "mug"},
		{"under 50 dollars lamp", 0, 4999, "lamp"},
		{"tent up to $300", 0, 30000, "tent"},
		{"$20-$40 mug", 2000, 4000, "mug"},
		{"mug from 20 to 40", 2000, 4000, "mug"},
		{"between $40 and $20", 2000, 4000, ""},
		{"boots over $150", 15000, 0, "boots"},
		{"bottle under 1 liter", 0, 0, "bottle 1l"},
		{"tent for 2 people", 0, 0, "tent 2person"},
		{"less than $9.50 plate", 0, 949, "plate"},
	}
	for _, tt := range tests {
		q := understand(tt.in)
		if q.min != tt.min || q.max != tt.max || strings.Join(q.words, " ") != tt.words {
			t.Errorf("%q: %d to %d, %q", tt.in, q.min, q.max, q.words)
		}
	}
}

func TestTokens(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Skerry Backpack 30L", "skerry backpack 30l"},
		{"28 litres, 28-liter, 28l", "28l 28l 28l"},
		{"1.5 L bottle", "1.5l bottle"},
		{"Weight 1,050 g", "weight 1050g"},
		{`10" pan`, "10in pan"},
		{"Two-person tent", "2person tent"},
		{"size 9 in brown", "size 9 in brown"},
		{"Chef’s sauté pan", "chef saute pan"},
		{"one. two", "one two"},
		{"...'", ""},
	}
	for _, tt := range tests {
		if got := strings.Join(tokens(tt.in), " "); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestStemsAreOne(t *testing.T) {
	for _, forms := range [][]string{{"mug", "mugs"}, {"hike", "hiking"}, {"knife", "knives"}, {"dish", "dishes"}, {"pad", "padded"},
		{"insulate", "insulated", "insulating"}, {"enamel", "enamelled", "enameled"}, {"berry", "berries"}, {"glass", "glasses"},
		{"roll", "rolled"}, {"box", "boxes"}, {"run", "running"}, {"shelf", "shelves"}} {
		for _, f := range forms {
			if stem(f) != stem(forms[0]) {
				t.Errorf("%q is %q, %q is %q", f, stem(f), forms[0], stem(forms[0]))
			}
		}
	}
	for _, pair := range [][2]string{{"tea", "teal"}, {"backpack", "backpacking"}, {"bed", "bedding"}, {"string", "stretch"}, {"pan", "pants"}} {
		if stem(pair[0]) == stem(pair[1]) {
			t.Errorf("%q and %q are one", pair[0], pair[1])
		}
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
