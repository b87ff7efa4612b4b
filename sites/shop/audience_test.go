package shop

import (
	"strings"
	"testing"
)

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

// What is made for children is written about by parents, and of other colors nobody speaks where
// there are none.
func TestPool(t *testing.T) {
	general := []said{{title: "any color", fits: audience{{inColors}}}}
	department := []said{{title: "grown-up"}, {title: "mug", fits: audience{{"mug"}}}, {title: "child", fits: audience{{forKids}}}}
	tests := []struct {
		name  string
		words []string
		want  string
	}{
		{"for adults", []string{"mug"}, "grown-up mug"},
		{"in several colors", []string{"mug", inColors}, "grown-up mug any color"},
		{"for children", []string{"mug", forKids}, "child"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			pool := newPool(department, general, tt.words)
			for _, s := range append(pool.own, pool.general...) {
				got = append(got, s.title)
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("may be said: %q, want %q", got, tt.want)
			}
		})
	}
}
