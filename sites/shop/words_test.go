package shop

import (
	"strings"
	"testing"
)

func TestTokens(t *testing.T) {
	t.Parallel()
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
		{"Carry-On, carry on", "carryon carryon"},
		{"...'", ""},
	}
	for _, tt := range tests {
		if got := strings.Join(tokens(tt.in), " "); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestStemsAreOne(t *testing.T) {
	t.Parallel()
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
