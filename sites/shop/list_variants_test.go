package shop

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var legends = regexp.MustCompile(`<legend>([^<]+)</legend>`)

func TestRefinementsOfVariants(t *testing.T) {
	t.Parallel()
	tests := []struct {
		variants []string
		want     string
	}{
		{nil, "Type, Brand, Price, Customer rating, Colour, Availability"},
		{[]string{NoReviews}, "Type, Brand, Price, Colour, Availability"},
		{[]string{ShortFilters}, "Price, Availability"},
		{[]string{ShortFilters, NoReviews, InfiniteScroll}, "Price, Availability"},
	}
	for _, tt := range tests {
		b := open(t, build(t, 1, tt.variants...)).get("/c/backpacks")
		var got []string
		for _, l := range legends.FindAllStringSubmatch(b.html, -1) {
			got = append(got, l[1])
		}
		if strings.Join(got, ", ") != tt.want {
			t.Errorf("%v: refinements are %v", tt.variants, got)
		}
		checkPage(t, b.html)
	}
}

// A filter that the shop does not offer is none, even when an address asks for it.
func TestWhatIsNotOfferedIsIgnored(t *testing.T) {
	t.Parallel()
	tests := []struct{ variant, query string }{
		{ShortFilters, "brand=northmoor&kind=tote&colour=green&rating=4"},
		{NoReviews, "rating=4"},
		{NoReviews, "sort=rating"},
	}
	for _, tt := range tests {
		b := open(t, build(t, 1, tt.variant))
		plain, _ := walk(b, "/c/backpacks")
		got, _ := walk(b, "/c/backpacks?"+tt.query)
		if !slices.Equal(got, plain) {
			t.Errorf("%s: %s changes the list", tt.variant, tt.query)
		}
	}
}

func TestListsWithoutReviews(t *testing.T) {
	t.Parallel()
	stars := regexp.MustCompile(`(?i)\b(?:stars?|ratings?|rated)\b`)
	b := open(t, build(t, 1, NoReviews))
	for _, path := range []string{"/", "/c/jackets", "/search?q=jacket", "/search?q=zzzz", "/suggest?q=jacket"} {
		b.get(path)
		for _, m := range stars.FindAllStringIndex(b.html, -1) {
			t.Errorf("%s says …%s…", path, b.html[max(0, m[0]-60):min(len(b.html), m[1]+60)])
		}
	}
}

// In an endless list the fragments together are the list: each fragment holds what the page with
// its number has more than the one before, and a page without a script shows all up to it.
func TestInfiniteScroll(t *testing.T) {
	t.Parallel()
	pages, endless := open(t, build(t, 1)), build(t, 1, InfiniteScroll)
	b := open(t, endless)
	for _, path := range []string{"/c/backpacks?", "/c/backpacks?sort=price-low&", "/search?q=lamp&", "/search?q=waterprof&"} {
		want, total := walk(pages, path)
		var shown []string
		for n := 1; ; n++ {
			b.get(fmt.Sprintf("%spage=%d", path, n))
			checkPage(t, b.html)
			if strings.Contains(b.html, `aria-label="Pagination"`) {
				t.Fatalf("%s: an endless list has pages", path)
			}
			whole, hasNext := cardsOf(b.html), nextLink.MatchString(b.html)
			b.get(fmt.Sprintf("%spage=%d&fragment=1", path, n))
			part := cardsOf(b.html)
			shown = append(shown, part...)
			if len(part) > perPage || !slices.Equal(whole, shown) || strings.Contains(b.html, "<html") {
				t.Fatalf("%s: fragment %d has %d products, the page %d, seen so far %d", path, n, len(part), len(whole), len(shown))
			}
			if hasNext != nextLink.MatchString(b.html) {
				t.Errorf("%s: fragment and page %d do not agree whether there is more", path, n)
			}
			if !hasNext {
				if !strings.Contains(b.html, "You have seen all "+total+" product") {
					t.Errorf("%s: the end does not say so", path)
				}
				break
			}
			if m := nextLink.FindStringSubmatch(b.html); !strings.Contains(html.UnescapeString(m[1]), fmt.Sprint("page=", n+1)) {
				t.Errorf("%s: after %d comes %s", path, n, m[1])
			}
		}
		if !slices.Equal(shown, want) {
			t.Errorf("%s: %d products, in pages there are %d", path, len(shown), len(want))
		}
	}
}

// Each part of an endless list that is shown is an event, as each page of a list is.
func TestFragmentsAreLogged(t *testing.T) {
	t.Parallel()
	s := build(t, 1, InfiniteScroll)
	open(t, s).get("/c/backpacks").get("/c/backpacks?page=2&fragment=1").get("/search?q=lamp&page=2&fragment=1")
	var got []string
	for _, e := range s.Log() {
		got = append(got, e.Kind+" "+e.Query)
	}
	if want := []string{"category ", "category page=2&fragment=1", "search lamp"}; !slices.Equal(got, want) {
		t.Errorf("log %q, want %q", got, want)
	}
}

// What a list says to machines is what it shows.
func TestStructuredListAgrees(t *testing.T) {
	t.Parallel()
	b := open(t, build(t, 1))
	item := regexp.MustCompile(`"position":(\d+),"url":"([^"]+)"`)
	for _, path := range []string{"/c/backpacks", "/c/backpacks?page=2", "/c/backpacks?brand=northmoor", "/search?q=lamp"} {
		b.get(path)
		var got []string
		for _, m := range item.FindAllStringSubmatch(b.html, -1) {
			got = append(got, strings.ReplaceAll(m[2], `\/`, "/"))
		}
		if want := cardsOf(b.html); len(want) == 0 || !slices.Equal(got, want) {
			t.Errorf("%s: %d items for machines, %d cards", path, len(got), len(want))
		}
	}
}
