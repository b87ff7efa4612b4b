package shop

import (
	"strings"
	"testing"
)

func TestPriceReading(t *testing.T) {
	t.Parallel()
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
		{"mug under $20 in blue", 0, 1999, "mug blue"},
		// Commas between thousands.
		{"tent under $1,000", 0, 99999, "tent"},
		{"sofa under 1,200 dollars", 0, 119999, "sofa"},
		{"tent between $100 and $1,000", 10000, 100000, "tent"},
		// The amount first, or by itself.
		{"$50 lamp", 0, 5000, "lamp"},
		{"50 dollar lamp", 0, 5000, "lamp"},
		{"lamp 50 dollars or less", 0, 5000, "lamp"},
		{"lamp $50 max", 0, 5000, "lamp"},
		{"lamp 50 and under", 0, 5000, "lamp"},
		{"boots $150 or more", 15000, 0, "boots"},
		{"boots 150 and up", 15000, 0, "boots"},
		// One phrase within another, and one of each.
		{"no more than $40 mug", 0, 4000, "mug"},
		{"no less than $40 mug", 4000, 0, "mug"},
		{"boots over $100 under $200", 10000, 19999, "boots"},
		{"boots under $100 over $200", 9999, 20000, "boots"},
		// Numbers that are no prices.
		{"flask up to 2 l", 0, 0, "flask 2l"},
		{"boot size 9", 0, 0, "boot 9"},
	}
	for _, tt := range tests {
		q := understand(tt.in)
		if q.min != tt.min || q.max != tt.max || strings.Join(q.words, " ") != tt.words {
			t.Errorf("%q: %d to %d, %q", tt.in, q.min, q.max, q.words)
		}
	}
}
