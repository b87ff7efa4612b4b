package shop

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestGallery(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	b := open(t, s)
	p, _ := buyable(t, s, func(p *product) bool { return len(p.Colours) > 1 })
	second := p.Colours[1]
	b.get(p.URL() + "?colour=" + second.Slug + "&view=2")
	for _, says := range []string{`alt="` + html.EscapeString(p.Title+" in "+second.Name+", close up") + `"`, `gallery shown-1`, `data-view="2" data-says="close up"`,
		html.EscapeString("/img/" + p.Slug + ".svg?colour=" + second.Slug + "&view=2")} {
		if !strings.Contains(b.html, says) {
			t.Errorf("the page does not say %q", says)
		}
	}
	seen := map[string]bool{}
	for _, v := range p.pictureViews() {
		svg := b.get(p.pictureAt(second.Slug, v.Key)).html
		if seen[svg] || b.code != 200 || !strings.Contains(svg, second.Hex) {
			t.Errorf("view %q is no picture of its own in %s", v.Key, second.Name)
		}
		seen[svg] = true
	}
	if first := b.get(p.Picture()).html; b.get(p.Picture()+"&view=nine").html != first {
		t.Error("a view that is not there is not the first")
	}
}

// The price shown is that of the choice, and what cannot be had with it is marked.
func TestPriceFollowsTheChoice(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	b := open(t, s)
	var dear *product
	var extra optionValue
	for _, p := range s.catalogue.products {
		for _, g := range p.Groups[1:] {
			for _, v := range g.Values {
				if v.Extra > 0 && p.WasCents > 0 {
					dear, extra = p, v
				}
			}
		}
	}
	if dear == nil {
		t.Fatal("no reduced product has an option that costs more")
	}
	for _, g := range dear.Groups {
		if _, ok := g.find(extra.Slug); ok {
			b.get(dear.URL()+"?"+g.Name+"="+extra.Slug).at(dear.URL(), 200, `<span class="now cut">`+money(dear.Cents+extra.Extra), `<span class="was">`+money(dear.WasCents+extra.Extra))
		}
	}
	b.get(dear.URL()).at(dear.URL(), 200, fmt.Sprintf(`data-cents="%d"`, dear.Cents), fmt.Sprintf(`data-extra="%d"`, extra.Extra))
	for _, p := range s.catalogue.products {
		for key := range p.gone {
			if c := strings.Split(key, "."); len(c) == 2 && !p.dead(1, c[1]) && !p.dead(0, c[0]) {
				colour, _ := p.Groups[0].find(c[0])
				b.get(p.URL()+"?colour="+c[0]).at(p.URL(), 200, "not in "+colour.Label, key)
				return
			}
		}
	}
	t.Error("no combination is sold out")
}

func TestReviewsSortedAndFiltered(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	b := open(t, s)
	p, _ := buyable(t, s, func(p *product) bool { return len(p.Reviews) > 2*reviewsPerPage })
	stars := func(query string) []string {
		b.get(p.URL()+"/reviews"+query).at(p.URL()+"/reviews", 200)
		page := b.html[strings.Index(b.html, `class="count-of"`):]
		var out []string
		for _, m := range regexp.MustCompile(`star-rating class="stars" value="([1-5])\.0"`).FindAllStringSubmatch(page, -1) {
			out = append(out, m[1])
		}
		return out
	}
	if lowest := stars("?sort=lowest"); len(lowest) != reviewsPerPage || !slices.IsSorted(lowest) {
		t.Errorf("most critical first gives %v", lowest)
	}
	highest := stars("?sort=highest")
	slices.Reverse(highest)
	if !slices.IsSorted(highest) {
		t.Errorf("highest first gives, reversed, %v", highest)
	}
	for _, c := range p.summary().Stars {
		if got := stars(fmt.Sprintf("?stars=%d", c.Stars)); len(got) != min(c.Count, reviewsPerPage) || strings.Trim(strings.Join(got, ""), fmt.Sprint(c.Stars)) != "" {
			t.Errorf("%d stars gives %v, want %d", c.Stars, got, c.Count)
		}
	}
	b.get(p.URL()+"/reviews?stars=5&sort=newest&page=99").at(p.URL()+"/reviews", 200)
	b.post(p.URL()+"/helpful", "review", "1", "back", p.URL()+"/reviews").at(p.URL()+"/reviews", 200, "Thank you", "You found this helpful",
		"<p class=\"helpful\">"+fmt.Sprint(p.Reviews[0].Helpful+1))
	b.post(p.URL()+"/helpful", "review", "999").at(p.URL()+"/helpful", 404)
}

// Without reviews nothing on any page speaks of ratings.
func TestNoReviewsLeavesNoRating(t *testing.T) {
	t.Parallel()
	speaks := regexp.MustCompile(`(?i)star-rating|out of 5|★|aggregateRating|\bratings?\)|\d ratings?\b|customer rating|#reviews|/reviews\b|\breviews\b|written review|verified purchase|[1-5] stars`)
	s := build(t, 1, NoReviews)
	b := open(t, s)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 && len(p.Reviews) > 3 })
	check := func() {
		t.Helper()
		if at := speaks.FindString(b.html); at != "" {
			t.Errorf("%s speaks of ratings: %q", b.path, at)
		}
	}
	for _, path := range []string{"/", "/search?q=jacket", "/search?q=zzzz", "/search?q=jacket&sort=rating&rating=4", "/c/jackets", "/c/" + p.Category.Slug, p.URL(), "/cart", "/nope", "/about",
		p.URL() + "?view=2", "/suggest?q=" + p.Slug[:3]} {
		b.get(path)
		check()
	}
	b.get(p.URL()+"/reviews").at(p.URL()+"/reviews", 404)
	b.post(p.URL()+"/helpful", "review", "1").at(p.URL()+"/helpful", 404)
	b.post(p.URL(), p.form(c, "action", "add")...)
	check()
	b.get("/cart")
	check()
	b.toReview("express")
	check()
	b.place()
	check()
	if got := visitor(t, b.base).fetch(p.URL(), p.form(c, "action", "add")...); speaks.MatchString(got.Drawer) {
		t.Error("the side bar speaks of ratings")
	}
}

func TestGuideOpensANewTab(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	b := open(t, s)
	for slug, guide := range map[string]string{"jackets": "/help/sizes", "cookware": "/help/care"} {
		p, _ := buyable(t, s, func(p *product) bool { return p.Category.Slug == slug })
		b.get(p.URL()).at(p.URL(), 200, `<a href="`+guide+`" target="_blank" rel="noopener">`, "(opens a new tab)")
		b.get(guide).at(guide, 200)
	}
}
