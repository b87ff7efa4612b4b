package shop

import "strings"

// correct proposes the search with its unknown words put right, "" when there is nothing to
// propose.
func (x *index) correct(q query) string {
	out, changed := make([]string, len(q.words)), false
	for i, w := range q.words {
		out[i] = w
		if x.knows(q.stems[i]) {
			continue
		}
		if near := x.nearest(w); near != "" {
			out[i], changed = near, true
		}
	}
	if !changed {
		return ""
	}
	s := strings.Join(out, " ")
	if q.phrase != "" {
		s += " " + strings.ReplaceAll(q.phrase, ",", "")
	}
	return s
}

// knows says whether some product has the stem, whole or as a beginning.
func (x *index) knows(s string) bool {
	if x.known[s] {
		return true
	}
	if len(s) < 3 {
		return false
	}
	for t := range x.known {
		if strings.HasPrefix(t, s) {
			return true
		}
	}
	return false
}

// nearest is the known word with the fewest slips from w, at most one in short words and two in
// longer ones; of equals the one of the same first letter, then of the alphabet.
func (x *index) nearest(w string) string {
	limit := 1
	if len(w) > 5 {
		limit = 2
	}
	best, score := "", 2*limit+2
	for _, k := range x.words {
		if d := len(k) - len(w); d > limit || -d > limit {
			continue
		}
		n := 2 * slips(w, k)
		if n > 2*limit {
			continue
		}
		if k[0] != w[0] {
			n++
		}
		if n < score {
			best, score = k, n
		}
	}
	return best
}

// slips counts insertions, deletions, replacements and swaps of neighbours between two words
// (optimal string alignment).
func slips(a, b string) int {
	prev2, prev, cur := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cur[j] = min(cur[j], prev2[j-2]+1)
			}
		}
		prev2, prev, cur = prev, cur, prev2
	}
	return prev[len(b)]
}
