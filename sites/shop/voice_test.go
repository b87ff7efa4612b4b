package shop

import (
	"math/rand/v2"
	"testing"
)

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
			table := &table{category: category{One: tt.one}, materials: map[string]described{"fired clay": {spoken: "clay"}}}
			v := table.newVoice(&product{Kind: tt.kind, Brand: "Alder"}, model{material: "fired clay"}, rand.New(rand.NewPCG(1, 1)))
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
