package cli

import (
	_ "embed"
	"fmt"
	"html/template"
	"strconv"
	"strings"
	"testing"
)

var (
	//go:embed testdata/othershop/teas.txt
	otherTeas string
	//go:embed testdata/othershop/pages.html
	otherPages string
)

type tea struct {
	Number      int
	Shelf, Name string
	Cents       int
	Stars       string
	Opinions    string
	out         string
	Text        string
}

// Price as it stands on the card, Lead the first words of its text, Loose
// whether it is weighed.
func (t tea) Price() string { return euros(t.Cents) }
func (t tea) Lead() string  { lead, _, _ := strings.Cut(t.Text, "."); return lead + "." }
func (t tea) Loose() bool   { return t.Shelf != "Teaware" }

type packet struct {
	Name string
	Out  bool
	of   int // hundredths of the price
}

// Packets are the weights in which a tea is sold.
func (t tea) Packets() []packet {
	all := []packet{{"50 g", false, 55}, {"100 g", false, 100}, {"250 g", false, 235}}
	for i := range all {
		all[i].Out = strings.Contains(", "+t.out, ", "+all[i].Name)
	}
	return all
}

// shelf is a category; its path is its name as it stands in URLs.
type shelf struct{ Name, Path string }

// openOtherShop reads the catalogue and the pages.
func openOtherShop() (*otherShop, error) {
	s := &otherShop{}
	var err error
	if s.pages, err = template.New("").Parse(otherPages); err != nil {
		return nil, err
	}
	for line := range strings.Lines(otherTeas) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if len(f) != 8 {
			return nil, fmt.Errorf("%q has %d columns, want 8", line, len(f))
		}
		t := tea{Shelf: f[1], Name: f[2], Stars: unless(f[4]), Opinions: unless(f[5]), out: unless(f[6]), Text: f[7]}
		if t.Number, err = strconv.Atoi(f[0]); err != nil {
			return nil, err
		}
		if t.Cents, err = strconv.Atoi(f[3]); err != nil {
			return nil, err
		}
		s.goods = append(s.goods, t)
	}
	return s, nil
}

func unless(s string) string {
	if s == "-" {
		return ""
	}
	return s
}

func euros(cents int) string { return fmt.Sprintf("EUR %d.%02d", cents/100, cents%100) }

func (s *otherShop) shelves() []shelf {
	var out []shelf
	for _, t := range s.goods {
		if len(out) == 0 || out[len(out)-1].Name != t.Shelf {
			out = append(out, shelf{t.Shelf, strings.ReplaceAll(strings.ToLower(t.Shelf), " ", "-")})
		}
	}
	return out
}

func (s *otherShop) article(number string) *tea {
	for i := range s.goods {
		if strconv.Itoa(s.goods[i].Number) == number {
			return &s.goods[i]
		}
	}
	return nil
}

// some are the goods for which keep says yes.
func (s *otherShop) some(keep func(tea) bool) []tea {
	var out []tea
	for _, t := range s.goods {
		if keep(t) {
			out = append(out, t)
		}
	}
	return out
}

// find gives the goods whose name or shelf holds every word.
func (s *otherShop) find(query string) []tea {
	words := strings.Fields(strings.ToLower(query))
	return s.some(func(t tea) bool {
		for _, w := range words {
			if !strings.Contains(strings.ToLower(t.Name+" "+t.Shelf), strings.TrimSuffix(w, "s")) {
				return false
			}
		}
		return len(words) > 0
	})
}

func TestOtherShopSells(t *testing.T) {
	s, err := openOtherShop()
	if err != nil {
		t.Fatal(err)
	}
	if len(s.goods) != 30 || len(s.shelves()) != 5 {
		t.Errorf("%d goods on %d shelves, want 30 on 5", len(s.goods), len(s.shelves()))
	}
	if got := len(s.find("teapots")); got != 2 {
		t.Errorf("%d teapots, want 2", got)
	}
}
