package shop

import (
	"fmt"
	"math/rand/v2"
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
	most              = 40   // reviews of one product
	bestsellerRatings = 1000 // from here on much is said of a product
)

// talkedAbout says whether much is said of a product.
func (p *product) talkedAbout() bool { return p.Ratings >= bestsellerRatings }

// talk is how many reviews were written: many of what sells, few of most things, none of
// some that few rated.
// It is never more than there are ratings, since a review comes with one.
func (p *product) talk(r *rand.Rand) int {
	n := 0
	switch at := r.IntN(100); {
	case p.talkedAbout():
		n = most*3/4 + r.IntN(most/4+1)
	case at < 10 && p.Ratings < 60:
	case at < 80:
		n = 2 + r.IntN(6)
	default:
		n = 8 + r.IntN(9)
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
