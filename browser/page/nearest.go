package page

import (
	"sort"
	"strings"
)

// Nearest gives the names most like the one that was asked for, best first,
// at most n. It compares sets of three letters (Dice coefficient), which stays
// fast on thousands of names.
func Nearest(want string, names []string, n int) []string {
	type scored struct {
		name  string
		score float64
	}
	grams := trigrams(want)
	var all []scored
	for _, name := range names {
		if s := overlap(grams, trigrams(name)); s > 0.1 {
			all = append(all, scored{name, s})
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].score > all[j].score })
	var out []string
	for _, s := range all[:min(n, len(all))] {
		out = append(out, s.name)
	}
	return out
}

func trigrams(s string) map[string]bool {
	r := []rune("  " + strings.ToLower(s) + " ")
	out := make(map[string]bool, len(r))
	for i := 0; i+3 <= len(r); i++ {
		out[string(r[i:i+3])] = true
	}
	return out
}

// overlap is the Dice coefficient of two sets, 0 to 1.
func overlap(a, b map[string]bool) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	both := 0
	for g := range a {
		if b[g] {
			both++
		}
	}
	return 2 * float64(both) / float64(len(a)+len(b))
}
