package shop

import "slices"

// A certainty is how sure it is that words put right are what was meant.
type certainty int

const (
	unchanged certainty = iota // nothing but spaces is different
	doubtful
	sure // every new word is of a title, a name of a thing or a brand
)

// correct puts the words that the shop does not know right: apart from spaces set wrongly it
// takes the nearest word of its own. What has no word near stays.
func (x *index) correct(q query) (query, certainty) {
	out, c := x.respaced(q), unchanged
	words := slices.Clone(out.words)
	for i, w := range words {
		if len(x.term(w).alts) > 0 {
			continue
		}
		near := x.nearest(w)
		if near.text == "" {
			continue
		}
		words[i] = near.text
		switch {
		case near.weight < inBrand:
			c = doubtful
		case c == unchanged:
			c = sure
		}
	}
	return out.reworded(words), c
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
		if pair, ok := x.pairs[w]; ok && x.kinds[stem(pair[1])] && len(x.term(w).alts) == 0 {
			words = append(words, pair[:]...)
			continue
		}
		words = append(words, w)
	}
	return q.reworded(words)
}

// maxDistance is how far a word of some length may be from the one it is taken for. Short words
// have too many neighbours: two letters away from "wallet" is "wall".
func maxDistance(w string) int {
	switch {
	case len(w) < 4:
		return 0
	case len(w) < 8:
		return 1
	}
	return 2
}

// nearest is the word of the shop at the least distance from w; none when none is near, or when w
// is right as it is. Of equals it is the one with the same first letter, then the one that weighs
// more, then the commoner, then the first of the alphabet.
func (x *index) nearest(w string) word {
	if x.right[w] || x.right[singular(w)] {
		return word{}
	}
	limit := maxDistance(w)
	best, score := word{}, 2*limit+1
	for _, k := range x.words {
		if d := len(k.text) - len(w); d > limit || -d > limit {
			continue
		}
		n := 2 * editDistance(w, k.text)
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
	return best
}

// editDistance counts insertions, deletions, replacements and swaps of neighbours between two
// words (optimal string alignment).
func editDistance(a, b string) int {
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
