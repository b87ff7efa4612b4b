package shop

import (
	"slices"
	"strings"
)

// correct puts the words that the shop does not know right: apart from spaces set wrongly it
// takes the nearest word of its own. What has no word near stays. changed says whether anything
// but spaces is different.
func (x *index) correct(q query) (out query, changed bool) {
	out = x.respaced(q)
	words := append([]string(nil), out.words...)
	for i, w := range words {
		if len(x.term(w).alts) > 0 {
			continue
		}
		if near := x.nearest(w); near != "" {
			words[i], changed = near, true
		}
	}
	return out.reworded(words), changed
}

// respaced joins what the shop writes as one word ("head lamp") and parts what it writes as two
// ("sleepingbag").
func (x *index) respaced(q query) query {
	var words []string
	for i := 0; i < len(q.words); i++ {
		w := q.words[i]
		if i+1 < len(q.words) && x.kinds[stem(w+q.words[i+1])] && i+1 != q.head {
			words = append(words, w+q.words[i+1])
			i++
			continue
		}
		if len(x.term(w).alts) == 0 {
			if a, b := x.parted(w); a != "" {
				words = append(words, a, b)
				continue
			}
		}
		words = append(words, w)
	}
	return q.reworded(words)
}

// parted finds two words of the shop in one; the second is the name of a thing.
func (x *index) parted(w string) (first, second string) {
	for i := 3; i <= len(w)-3; i++ {
		if x.has(w[:i]) && x.kinds[stem(w[i:])] {
			return w[:i], w[i:]
		}
	}
	return "", ""
}

// has says whether the shop uses the word, in this very form.
func (x *index) has(w string) bool {
	_, ok := slices.BinarySearchFunc(x.words, w, func(k word, w string) int { return strings.Compare(k.text, w) })
	return ok
}

// slipsIn is how many slips a word of some length may have to be taken for another.
func slipsIn(w string) int {
	switch {
	case len(w) < 4:
		return 0
	case len(w) < 6:
		return 1
	}
	return 2
}

// nearest is the word of the shop with the fewest slips from w, "" when none is near. Of equals
// it is the one with the same first letter, then the one that weighs more, then the commoner,
// then the first of the alphabet.
func (x *index) nearest(w string) string {
	limit := slipsIn(w)
	best, score := word{}, 2*limit+1
	for _, k := range x.words {
		if d := len(k.text) - len(w); d > limit || -d > limit {
			continue
		}
		n := 2 * slips(w, k.text)
		if n == 0 || n > 2*limit {
			continue
		}
		if k.text[0] != w[0] {
			n++
		}
		if n < score || n == score && best.text != "" && (k.weight > best.weight || k.weight == best.weight && k.count > best.count) {
			best, score = k, n
		}
	}
	return best.text
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
