package shop

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
)

func TestNothingFoundSuggests(t *testing.T) {
	b := open(t, build(t, 1))
	b.get("/search?q=zzzzzz").at("/search", 200, "No results for “zzzzzz”", "Browse a category", "Popular searches", "Best sellers")
	b.get("/search?q=jacket+under+$2").at("/search", 200, "No results", "Searches that find something", `href="/search?q=jacket"`, "Closest categories", "/c/jackets")
	b.get("/search").at("/search", 200, "What are you looking for?", "Popular searches")
}

func TestSuggestions(t *testing.T) {
	s := build(t, 1)
	tests := []struct {
		typed  string
		search string // among the searches
		other  string // among the links
	}{
		{"ja", "jacket", "/c/jackets"},
		{"JACK", "jacket", "/c/jackets"},
		{"water b", "water bottle", ""},
		{"sleepi", "sleeping bag", "/c/sleep"},
		{"jakc", "jacket", ""},
		{"slepin", "sleeping bag", ""},
		{"northm", "northmoor", ""},
		{"rain jacket", "rain jacket", "/p/"},
	}
	for _, tt := range tests {
		t.Run(tt.typed, func(t *testing.T) {
			got := s.suggestions(tt.typed)
			found := false
			for _, x := range got.Searches {
				found = found || x.Typed+x.Rest == tt.search
			}
			if !found {
				t.Errorf("searches %v have no %q", got.Searches, tt.search)
			}
			page := open(t, s).get("/suggest?q=" + url.QueryEscape(tt.typed)).html
			if !strings.Contains(page, `href="`+tt.other) {
				t.Errorf("no link to %s", tt.other)
			}
		})
	}
	for _, nothing := range []string{"", " ", "zzzz", "?!"} {
		if n := s.suggestions(nothing).Count(); n > 0 {
			t.Errorf("%q has %d suggestions", nothing, n)
		}
	}
}

// Every suggestion leads somewhere, is an option with an id of its own, and no search is proposed
// that finds nothing. Asking for suggestions is nothing that happened.
func TestSuggestionsLeadSomewhere(t *testing.T) {
	s := build(t, 1)
	b := open(t, s)
	option := regexp.MustCompile(`<a role="option" id="([^"]+)"[^>]* href="([^"]+)" tabindex="-1" aria-selected="false">`)
	for _, typed := range []string{"b", "la", "tea", "wool", "alder"} {
		b.get("/suggest?q="+typed).at("/suggest", 200, `role="group"`)
		ids := map[string]bool{}
		options := option.FindAllStringSubmatch(b.html, -1)
		if len(options) < 2 {
			t.Fatalf("%q has %d suggestions", typed, len(options))
		}
		for _, o := range options {
			if ids[o[1]] {
				t.Errorf("%q: two options are called %s", typed, o[1])
			}
			ids[o[1]] = true
		}
	}
	if log := s.Log(); len(log) > 0 {
		t.Errorf("%d events", len(log))
	}
	for _, p := range s.index.phrases {
		if _, exact := s.index.find(understand(p.text)); !exact {
			t.Errorf("%q is proposed and finds nothing", p.text)
		}
	}
}
