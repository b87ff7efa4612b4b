package sites

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/aisle-sim/aisle/browser/page"
)

// draftTasks is how many tasks a draft has at most, each with words that led
// to products.
const draftTasks = 2

func (d *drafter) tasks() {
	d.section("What shoppers come for. An intent pushes nobody to buy: what a shopper does must be the shopper's. The budget is in the shop's currency.")
	var ids []string
	for _, q := range d.s.sold() {
		if len(ids) == 0 {
			d.line("tasks:")
		}
		id := taskID(q.Words)
		if id == "" || slices.Contains(ids, id) {
			id = "task_" + strconv.Itoa(len(ids)+1)
		}
		ids = append(ids, id)
		where, found := "stands in titles on the start page", "it was not searched for"
		if q.From == CategoryWords {
			where = "is a link on the start page"
		}
		if len(q.Items) > 0 {
			found = "a search for it shows " + products(len(q.Items))
		}
		d.entry("“%s” %s; %s.", q.Words, where, found)
		d.line("  - id: %s", id)
		d.line("    intent: %s", quoted("You are looking for "+lowered(q.Words)+". See whether something suits you."))
		if b := budgetOf(q.Items); len(ids) == draftTasks && b > 0 {
			d.line("    budget: %d # three quarters of those products cost no more", b)
		}
	}
	if len(ids) == 0 {
		d.note("No words of the shop led to products, so that none could be made up. Put your own here, or give --intent with every run:")
		d.example(`tasks:
  - {id: kettle, intent: "You are looking for a kettle that pours well. See whether something suits you.", budget: 40}`)
	}
}

// sold are the searches for a draft's tasks: words that led to products, the
// names of categories before words of titles. Where no search could be made,
// they are the first categories.
func (s *Survey) sold() []Search {
	var out []Search
	for _, q := range s.Searches {
		if len(q.Items) > 0 {
			out = append(out, q)
		}
	}
	if tried := slices.ContainsFunc(s.Searches, func(q Search) bool { return q.Err == nil }); !tried {
		for _, c := range Categories(s.Start.Observation) {
			out = append(out, Search{Words: c.Label, From: CategoryWords})
		}
	}
	slices.SortStableFunc(out, func(a, b Search) int {
		rank := map[string]int{CategoryWords: -1}
		return cmp.Compare(rank[a.From], rank[b.From])
	})
	return out[:min(len(out), draftTasks)]
}

// lowered writes a label as the words of a sentence: "Rain Jackets" becomes
// "rain jackets", "USB lamps" stays.
func lowered(label string) string {
	words := strings.Fields(clean(label))
	for i, w := range words {
		_, n := utf8.DecodeRuneInString(w)
		if rest := w[n:]; rest == strings.ToLower(rest) {
			words[i] = strings.ToLower(w)
		}
	}
	return strings.Join(words, " ")
}

// taskID makes an id of the words of a task; "" if nothing of them can stand in one.
func taskID(words string) string {
	id := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '_'
	}, fold(words))
	id = strings.Join(strings.FieldsFunc(id, func(r rune) bool { return r == '_' }), "_")
	return id[:min(len(id), 60)]
}

// budgetOf is a round amount that three quarters of the products do not
// exceed, in units of the currency; 0 with less than three prices.
func budgetOf(items []page.Item) int {
	var cents []int64
	for _, it := range items {
		if !it.Price.IsZero() {
			cents = append(cents, it.Price.Cents)
		}
	}
	if len(cents) < 3 {
		return 0
	}
	slices.Sort(cents)
	units := float64(cents[len(cents)*3/4]) / 100
	step := math.Pow(10, math.Floor(math.Log10(max(units, 1)))) / 2
	return int(math.Ceil(units/max(step, 1)) * max(step, 1))
}
