package shop

import (
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
			meant[s.title] = s.fits // its titles may be a department's as well
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

// Who compares products seldom reads the same text twice, and never among the reviews that two of
// a kind show on their pages.
func TestReviewsDiffer(t *testing.T) {
	for _, seed := range []uint64{1, 2, 3} {
		said, first := map[string]int{}, map[string]string{}
		for _, p := range build(t, seed).catalogue.products {
			for i, r := range p.Reviews {
				if said[r.Text]++; said[r.Text] == generalUses+1 {
					t.Errorf("seed %d: %q is said of more than %d products", seed, r.Text, generalUses)
				}
				if i >= shownFirst {
					continue
				}
				if other := first[p.Kind+r.Text]; other != "" {
					t.Errorf("seed %d: %s and %s both show %q", seed, other, p.Slug, r.Text)
				}
				first[p.Kind+r.Text] = p.Slug
			}
		}
	}
}
