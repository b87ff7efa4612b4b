package strictyaml

import (
	"strings"
	"unicode/utf8"
)

// maxWord bounds the words that are compared, in runes: the cost grows with the square.
const maxWord = 64

// Nearest returns the known word that word was probably meant to be: by edit
// distance and without regard to case, else the only one that begins with it;
// false if none is near.
func Nearest(word string, known []string) (string, bool) {
	n := utf8.RuneCountInString(word)
	if n == 0 || n > maxWord {
		return "", false
	}
	// A third of the word may be wrong; of a short word, one letter.
	best, limit := "", max(1, n/3)+1
	for _, k := range known {
		if d := distance(strings.ToLower(word), strings.ToLower(k)); d < limit {
			best, limit = k, d
		}
	}
	if best == "" && n >= minPrefix {
		best = only(word, known)
	}
	return best, best != ""
}

// minPrefix is how many letters of a word say which one is meant.
const minPrefix = 3

// only returns the one known word that begins with prefix, "" if there is
// another.
func only(prefix string, known []string) string {
	found := ""
	for _, k := range known {
		if !strings.HasPrefix(strings.ToLower(k), strings.ToLower(prefix)) {
			continue
		}
		if found != "" {
			return ""
		}
		found = k
	}
	return found
}

// Hint ends a message about a word that is not known: `; did you mean "x"?`
// or, if nothing is near, `; <what>: a, b, c`. It is empty if nothing is known.
func Hint(word, what string, known []string) string {
	if k, ok := Nearest(word, known); ok {
		return `; did you mean "` + k + `"?`
	}
	if len(known) == 0 {
		return ""
	}
	return "; " + what + ": " + strings.Join(known, ", ")
}

// distance counts the insertions, deletions, substitutions and swaps of
// neighbours that turn a into b (optimal string alignment).
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	if len(s) > maxWord || len(t) > maxWord {
		return max(len(s), len(t))
	}
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(t)]
}
