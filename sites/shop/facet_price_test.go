package shop

import (
	"regexp"
	"strings"
	"testing"
)

func TestPriceRange(t *testing.T) {
	tests := []struct {
		name     string
		query    string
		from, to string // where the thumbs stand
		applied  string
	}{
		{"open", "", "", "", ""},
		{"lowest", "min=50", "50", "", "Price: from $50"},
		{"highest", "max=100", "", "100", "Price: up to $100"},
		{"both", "min=50&max=100", "50", "100", "Price: $50 to $100"},
		{"the wrong way round", "min=100&max=50", "50", "100", "Price: $50 to $100"},
		{"not a number", "min=a&max=-1", "", "", ""},
		{"beyond everything", "min=99999", "", "", "Price: from $99,999"},
	}
	b := open(t, build(t, 1))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b.get("/c/backpacks?" + tt.query)
			for id, want := range map[string]string{"lowest": tt.from, "highest": tt.to} {
				if want != "" && !regexp.MustCompile(`id="price-`+id+`" [^>]*value="`+want+`"`).MatchString(b.html) {
					t.Errorf("the %s thumb does not stand at %s", id, want)
				}
			}
			if has := strings.Contains(b.html, "Remove </span>Price"); has != (tt.applied != "") || !strings.Contains(b.html, tt.applied) {
				t.Errorf("applied %v, want %q", has, tt.applied)
			}
			checkPage(t, b.html)
		})
	}
}
