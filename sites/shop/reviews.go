package shop

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"
)

// A review is what one shopper wrote.
type review struct {
	Stars               int
	Title, Text, Author string
	Date                string // as shown: "March 4, 2025"
	Bought              string // which of the product's combinations: "Moss / 28 L"; "" when not said
	Verified            bool   // the shop knows that its author bought it
	Helpful             int
	day                 int // for ordering, newer is greater
}

// said is a review before it has a product and an author: its stars, title and text, and whom
// it is about.
type said struct {
	fits        audience
	stars       int
	title, text string
}

// readSaid reads "stars [kind, kind] Title :: text".
func readSaid(s string) (said, error) {
	stars, rest, _ := strings.Cut(s, " ")
	fits, rest := readAudience(rest)
	title, text, ok := strings.Cut(rest, " :: ")
	if !ok || len(stars) != 1 || stars[0] < '1' || stars[0] > '5' || title == "" {
		return said{}, fmt.Errorf("want \"stars Title :: text\" or \"stars [kind, kind] Title :: text\"")
	}
	return said{fits, int(stars[0] - '0'), title, text}, nil
}

const (
	most              = 40  // reviews of one product
	bestsellerRatings = 750 // from here on a product is talked about
)

// write gives a product its reviews, with stars near its rating and no text twice: what its
// department says about such a thing, and what anybody says about anything.
func (t *table) write(p *product, m model, general []said, r *rand.Rand) []review {
	pool := newPool(t.reviews, general, m.words())
	v := t.newVoice(p, m, r)
	authors := map[string]bool{}
	var out []review
	for n := p.talk(r); len(out) < n; {
		s := pool.draw(drawStars(p.Tenths, r), r)
		if s == nil {
			break
		}
		bought := p.anyChoice(r)
		colour, _ := p.Groups[0].find(bought[0])
		rv := review{Stars: s.stars, Title: v.say(s.title, colour.Label), Text: v.say(s.text, colour.Label), Author: author(authors, r), day: r.IntN(560)}
		rv.Date = date(rv.day)
		if rv.Verified = r.IntN(100) < 85; rv.Verified {
			rv.Bought = p.combination(bought)
		}
		rv.Helpful = p.helped(rv, r)
		out = append(out, rv)
	}
	slices.SortStableFunc(out, func(a, b review) int { return b.Helpful - a.Helpful })
	return out
}

// talk is how many reviews were written: many of what sells, few of most things, none of
// some that few rated.
// It is never more than there are ratings, since a review comes with one.
func (p *product) talk(r *rand.Rand) int {
	n := 0
	switch at := r.IntN(100); {
	case p.Ratings >= bestsellerRatings:
		n = most/2 + r.IntN(most/2+1)
	case at < 10 && p.Ratings < 60:
	case at < 82:
		n = 3 + r.IntN(8)
	default:
		n = 10 + r.IntN(9)
	}
	return min(n, p.Ratings)
}

// helped is how many found a review helpful: more where many read, and where there is more to read.
func (p *product) helped(rv review, r *rand.Rand) int {
	readers := 1 + float64(p.Ratings)/200
	worth := 0.4 + float64(len(rv.Text))/160
	return min(int(r.ExpFloat64()*readers*worth), 140)
}

// anyChoice is a combination somebody may have bought, in stock today or not.
func (p *product) anyChoice(r *rand.Rand) choice {
	c := make(choice, len(p.Groups))
	for i, g := range p.Groups {
		c[i] = g.Values[r.IntN(len(g.Values))].Slug
	}
	return c
}

// date writes a day counted from March 1, 2024; months are what matter to a reader, so every one
// is taken as 28 days long.
func date(day int) string {
	m := 2 + day/28
	return fmt.Sprintf("%s %d, %d", time.January+time.Month(m%12), day%28+1, 2024+m/12)
}

// author makes up a name that nobody in taken has, and takes it.
func author(taken map[string]bool, r *rand.Rand) string {
	for {
		first := firstNames[r.IntN(len(firstNames))]
		letter := string(rune('A' + r.IntN(23)))
		name := first + " " + letter + "."
		switch r.IntN(10) {
		case 0:
			name = first
		case 1:
			name = strings.ToLower(first + letter + fmt.Sprint(r.IntN(90)+10))
		}
		if !taken[name] {
			taken[name] = true
			return name
		}
	}
}

// firstNames are those that reviews are signed with.
var firstNames = [...]string{
	"Maya", "Tom", "Priya", "Helen", "Jonas", "Aisha", "Ben", "Lucia", "Wei", "Grace", "Omar", "Ines",
	"Patrick", "Hannah", "Kofi", "Sofia", "Daniel", "Ruth", "Mateo", "Erin", "Yuki", "Carl", "Nadia", "Leo",
	"Beth", "Arjun", "Clare", "Viktor", "Rosa", "Sam", "Tess", "Dmitri", "Joan", "Farid", "Anneke", "Luis",
	"Moira", "Chidi", "Elena", "Walt", "Noor", "Gareth", "Mei", "Paulo", "Judith", "Ravi", "Siobhan",
	"Marek", "Dolores", "Finn", "Amara", "Hugo", "Linda", "Tariq", "Greta", "Ivan", "Carmen", "Ned",
	"Astrid", "Malik", "Paula", "Desmond", "Keiko", "Frank", "Zoe", "Bernard", "Leila", "Otto",
}
