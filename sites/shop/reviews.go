package shop

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// A review is what one shopper wrote.
type review struct {
	Stars               int
	Title, Text, Author string
	Date                string // as shown: "March 4, 2025"
	Helpful             int
	day                 int // for ordering, newer is greater
}

// write assigns up to 14 reviews to a product: its category's own and general ones, with stars
// near the product's rating, no text twice.
func (t *table) write(p *product, m model, r *rand.Rand) []review {
	n := min(r.IntN(15), p.Ratings)
	pool := slices.Concat(t.reviews, generalReviews())
	used := map[int]bool{}
	var out []review
	for len(out) < n {
		i := pick(pool, used, drawStars(p.Tenths, r), r)
		if i < 0 {
			break
		}
		used[i] = true
		s := pool[i]
		day := r.IntN(560)
		out = append(out, review{
			Stars: s.stars, Title: fill(s.title, t, p, m), Text: fill(s.text, t, p, m),
			Author: firstNames()[r.IntN(len(firstNames()))] + " " + string(rune('A'+r.IntN(25))) + ".",
			Date:   date(day), day: day, Helpful: r.IntN(6) * r.IntN(9),
		})
	}
	slices.SortStableFunc(out, func(a, b review) int { return b.Helpful - a.Helpful })
	return out
}

// drawStars takes stars around a mean given in tenths.
func drawStars(tenths int, r *rand.Rand) int {
	x := float64(tenths)/10 + r.NormFloat64()*0.9
	return min(max(int(x+0.5), 1), 5)
}

// pick finds an unused text with these stars, or the nearest number of stars that has one left.
func pick(pool []said, used map[int]bool, stars int, r *rand.Rand) int {
	start := r.IntN(len(pool))
	for away := 0; away < 5; away++ {
		for k := range pool {
			i := (start + k) % len(pool)
			if d := pool[i].stars - stars; !used[i] && (d == away || d == -away) {
				return i
			}
		}
	}
	return -1
}

// fill puts the product's own words into a text.
func fill(s string, t *table, p *product, m model) string {
	colour := p.Colours[len(s)%len(p.Colours)].Name
	return strings.NewReplacer("{one}", p.noun(), "{material}", m.material, "{colour}", strings.ToLower(colour),
		"{brand}", p.Brand, "{category}", strings.ToLower(t.Name)).Replace(s)
}

// noun is what the product's kind is called in running text.
func (p *product) noun() string { return strings.ReplaceAll(p.Kind, "-", " ") }

// date writes a day counted from March 1, 2024; months are what matter to a reader, so every one
// is taken as 28 days long.
func date(day int) string {
	months := []string{"January", "February", "March", "April", "May", "June", "July", "August",
		"September", "October", "November", "December"}
	m := 2 + day/28
	return fmt.Sprintf("%s %d, %d", months[m%12], day%28+1, 2024+m/12)
}

func firstNames() []string {
	return []string{"Maya", "Tom", "Priya", "Helen", "Jonas", "Aisha", "Ben", "Lucia", "Wei", "Grace", "Omar",
		"Ines", "Patrick", "Hannah", "Kofi", "Sofia", "Daniel", "Ruth", "Mateo", "Erin", "Yuki", "Carl",
		"Nadia", "Leo", "Beth", "Arjun", "Clare", "Viktor", "Rosa", "Sam"}
}

// generalReviews are what shoppers write about anything they bought.
func generalReviews() []said {
	return []said{
		{5, "Exactly as described", "The pictures don't flatter it: the {one} looks just like that in real life. Very happy."},
		{5, "Second one we own", "Bought one last year, came back for another in {colour}. That says it all."},
		{5, "Better than the expensive one", "I returned a {one} that cost twice as much and kept this. No regrets so far."},
		{5, "A gift that landed", "Gave it to my sister for her birthday and she has used it every week since."},
		{5, "You can feel the quality", "The {material} feels solid and the finish is neat everywhere I looked."},
		{5, "Daily use, four months in", "I use it nearly every day and it still looks new. {brand} have won me over."},
		{4, "Really good, one small thing", "Does everything I hoped for. I would have liked a little more detail in the instructions, hence four stars."},
		{4, "Lovely colour", "The {colour} is a touch darker than on my screen, but I like it even more that way."},
		{4, "Solid choice", "Compared five of these before ordering. This had the best balance of price and build."},
		{4, "Happy with it", "Arrived well packed, works as it should. I'd buy it again, ideally on offer."},
		{4, "Good value", "Not the fanciest {one} out there but at this price I can't fault it."},
		{4, "Well thought out", "Small details show that somebody at {brand} actually uses these. Lost a star for the price."},
		{3, "Fine, not special", "It does the job. I expected a bit more after reading the other reviews."},
		{3, "Mixed feelings", "Like the look, less sure about how the {material} will age. Will update after the winter."},
		{3, "Not quite the colour", "The {colour} turned out duller than I had pictured. Otherwise a decent {one}."},
		{3, "Okay for the money", "Some corners were cut, and you notice, but it was not expensive either."},
		{2, "Expected more from this brand", "My last {brand} lasted eight years. This one feels lighter and cheaper."},
		{2, "Scuffed on arrival", "Mine came with a mark on the front. Support offered a discount, but I would rather have had a perfect one."},
		{2, "Went back", "Smaller in real life than I imagined. Check the measurements before you order; returning was easy at least."},
		{1, "Did not last", "Broke within a month of normal use. Waiting to hear about a replacement."},
		{1, "Not for me", "I really wanted to like it. It is just not well finished, and the {material} feels thin."},
	}
}
