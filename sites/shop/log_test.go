package shop

import (
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"
)

// What a visitor sends does not fill the log, whatever its length.
func TestLogIsCut(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	open(t, s).get("/c/jackets?brand=" + strings.Repeat("x", 20_000)).get("/search?q=" + url.QueryEscape(strings.Repeat("ä", 5000)))
	log := s.Log()
	if len(log) != 2 {
		t.Fatalf("%d events, want 2", len(log))
	}
	for _, e := range log {
		if len(e.Query) > maxLogged || !utf8.ValidString(e.Query) || e.Query == "" {
			t.Errorf("%s: %d bytes of a query: %.40q…", e.Kind, len(e.Query), e.Query)
		}
	}
	for s, want := range map[string]string{"": "", "abc": "abc", "abcde": "abcd", "abcä": "abc", "ääää": "ää"} {
		if got := cutBytes(s, 4); got != want {
			t.Errorf("%q is cut to %q, want %q", s, got, want)
		}
	}
}

// The page that asks what to search for is no search.
func TestEmptySearchIsNone(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	open(t, s).get("/search").get("/search?q=+").get("/search?q=mug")
	if got := events(s, KindSearch); len(got) != 1 || got[0].Query != "mug" {
		t.Errorf("logged %+v", got)
	}
}

// Only what a shopper chose is logged as chosen, be it by addresses or, as with scripts, on the page.
func TestChoicesAreLogged(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	p, c := buyable(t, s, func(p *product) bool {
		return p.Stock > 10 && len(p.Colours) > 1 && len(p.Groups) == 2 && len(p.Groups[1].Values) > 1
	})
	size := p.Groups[1].Name + "=" + c[1]
	other := p.Colours[1].Slug
	tests := []struct {
		name string
		do   func(*browser)
		want []string
	}{
		{"looking at the pictures", func(b *browser) {
			b.get(p.URL())
			for range 2 {
				for _, n := range parse(t, b.html) {
					if n.attrs["class"] != "turn on" {
						continue
					}
					if strings.Contains(n.attrs["href"], "colour=") {
						t.Errorf("the next picture is at %s, with a colour nobody chose", n.attrs["href"])
					}
					b.get(n.attrs["href"])
				}
			}
			b.at(p.URL(), 200, `data-view="3" data-says="in its place" aria-label="Show picture 3, in its place" aria-current="true"`)
		}, nil},
		{"a colour by its address, and pictures of it", func(b *browser) {
			b.get(p.URL() + "?colour=" + other).get(p.URL() + "?colour=" + other + "&view=2")
		}, []string{"colour=" + other}},
		{"one choice after another", func(b *browser) {
			b.get(p.URL() + "?colour=" + other).get(p.URL() + "?" + size)
		}, []string{"colour=" + other, size}},
		{"with an addition alone", func(b *browser) { b.post(p.URL(), p.form(c, "action", "add")...) }, []string{size}},
		{"by an address, then added", func(b *browser) {
			b.get(p.URL()+"?"+size).post(p.URL(), p.form(c, "action", "add")...)
		}, []string{size}},
	}
	b := open(t, s)
	logged := 0
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.do(visitor(t, b.base))
			all := events(s, KindOption)
			var got []string
			for _, e := range all[logged:] {
				got = append(got, e.Query)
			}
			logged = len(all)
			if strings.Join(got, " ") != strings.Join(tt.want, " ") {
				t.Errorf("logged %q, want %q", got, tt.want)
			}
		})
	}
}
