package shop

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestReviews(t *testing.T) {
	for _, seed := range []uint64{1, 2, 3} {
		for _, p := range build(t, seed).catalogue.products {
			texts, authors, sum := map[string]bool{}, map[string]bool{}, 0
			for i, r := range p.Reviews {
				if r.Text == "" || r.Title == "" || strings.ContainsAny(r.Text+r.Title, "{}|") {
					t.Errorf("%s: review %q: %q", p.Slug, r.Title, r.Text)
				}
				if texts[r.Text] || authors[r.Author] {
					t.Errorf("%s: said twice or by the same person: %s, %q", p.Slug, r.Author, r.Text)
				}
				if r.Stars < 1 || r.Stars > 5 || r.Bought != "" && !r.Verified {
					t.Errorf("%s: %+v", p.Slug, r)
				}
				if i > 0 && r.Helpful > p.Reviews[i-1].Helpful {
					t.Errorf("%s: the most helpful reviews do not come first", p.Slug)
				}
				texts[r.Text], authors[r.Author], sum = true, true, sum+r.Stars
			}
			if n := len(p.Reviews); n >= 20 && (10*sum/n > p.Tenths+10 || 10*sum/n < p.Tenths-10) {
				t.Errorf("%s: %d reviews give %d tenths of a star, the rating is %d", p.Slug, n, 10*sum/n, p.Tenths)
			}
		}
	}
}

// A review is written about a product of its kind: no straps on a mug.
func TestReviewsFit(t *testing.T) {
	c := build(t, 1).catalogue
	general, err := readTable("reviews")
	if err != nil {
		t.Fatal(err)
	}
	for _, cat := range c.categories {
		table, err := readTable(cat.Slug)
		if err != nil {
			t.Fatal(err)
		}
		models, meant := map[string]model{}, map[string]audience{}
		for _, m := range table.models {
			models[slugify(m.title)] = m
		}
		for _, s := range table.reviews {
			meant[s.title] = s.fits
		}
		for _, s := range general.reviews {
			delete(meant, s.title)
		}
		for _, p := range cat.Products {
			for _, r := range p.Reviews {
				if fits, ok := meant[r.Title]; ok && !fits.fits(models[p.Slug].words()) {
					t.Errorf("%s: %q is about %v", p.Slug, r.Title, fits)
				}
			}
		}
	}
}

func TestAudience(t *testing.T) {
	tests := []struct {
		line  string
		words []string
		fits  bool
	}{
		{"For all", []string{"mug"}, true},
		{"[mug] One", []string{"mug", "stoneware"}, true},
		{"[mug] One", []string{"plate"}, false},
		{"[plate, mug] Either", []string{"mug"}, true},
		{"[mug+stoneware] Both", []string{"mug", "stoneware"}, true},
		{"[mug+stoneware] Both", []string{"mug", "glass"}, false},
		{"[plate, mug+glass] Either or both", []string{"plate"}, true},
	}
	for _, tt := range tests {
		a, rest := readAudience(tt.line)
		if a.fits(tt.words) != tt.fits || strings.HasPrefix(rest, "[") {
			t.Errorf("%q fits %v: %v, and leaves %q", tt.line, tt.words, !tt.fits, rest)
		}
	}
}

// What is made for children is written about by parents.
func TestKidsPool(t *testing.T) {
	department := []said{{title: "grown-up"}, {title: "mug", fits: audience{{"mug"}}}, {title: "child", fits: audience{{forKids}}}}
	tests := []struct {
		name  string
		words []string
		want  string
	}{
		{"for adults", []string{"mug"}, "grown-up mug"},
		{"for children", []string{"mug", forKids}, "child"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range newPool(department, nil, tt.words).own {
				got = append(got, s.title)
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("may be said: %q, want %q", got, tt.want)
			}
		})
	}
}

func TestVoice(t *testing.T) {
	const text = "I like {a one}. {They} {is} mine, {they} look{s} good in {colour}, {this} {brand} {one} of {material} {has} me: keep {it}."
	tests := []struct{ kind, one, says string }{
		{"mug", "mug", "I like a mug. It is mine, it looks good in moss, this Alder mug of clay has me: keep it."},
		{"apron", "apron", "I like an apron. It is mine, it looks good in moss, this Alder apron of clay has me: keep it."},
		{"boot", "pair", "I like a pair of boots. They are mine, they look good in moss, these Alder boots of clay have me: keep them."},
		{"gloves", "glove", "I like a pair of gloves. They are mine, they look good in moss, these Alder gloves of clay have me: keep them."},
	}
	for _, tt := range tests {
		t.Run(tt.kind, func(t *testing.T) {
			table := &table{category: category{One: tt.one}}
			v := table.newVoice(&product{Kind: tt.kind, Brand: "Alder"}, model{material: "clay"}, rand.New(rand.NewPCG(1, 1)))
			if got := v.say(text, "Moss"); got != tt.says {
				t.Errorf("says %q", got)
			}
		})
	}
	v := (&table{}).newVoice(&product{Kind: "mug"}, model{}, rand.New(rand.NewPCG(1, 1)))
	heard := map[string]bool{}
	for range 50 {
		heard[v.say("{{colour}|plain} {one}", "Moss")] = true
	}
	if len(heard) != 2 || !heard["Moss mug"] || !heard["Plain mug"] {
		t.Errorf("heard %v", heard)
	}
}
