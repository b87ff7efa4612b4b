package distill

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Tokens is a fast upper estimate of the number of o200k_base tokens in s: a
// third too many on shop pages. The tests hold it above the tokenizer on
// recorded and random outlines.
//
// It goes by how that tokenizer cuts: a word takes the one ASCII sign or space before
// it along, digits go by threes and take none, common short words are one
// token and longer ones split. It counts in halves.
func Tokens(s string) int {
	halves, letters, digits := 0, 0, 0
	before := rune(0)
	flush := func() {
		if letters > 0 {
			halves += 2
			if rest := letters - 3; rest > 0 {
				halves += 2 * ((rest + 4) / 5)
			}
		}
		halves += 2 * ((digits + 2) / 3)
		letters, digits = 0, 0
	}
	sign := false // the rune before may go with a word
	for _, r := range s {
		letter := r < utf8.RuneSelf && unicode.IsLetter(r)
		digit := r >= '0' && r <= '9'
		// A capital inside a word begins a new one.
		if !letter && letters > 0 || !digit && digits > 0 || unicode.IsUpper(r) && unicode.IsLower(before) {
			flush()
		}
		if letter && sign {
			halves--
		}
		sign = false
		switch {
		case letter:
			letters++
		case digit:
			if before == ' ' {
				halves += 2
			}
			digits++
		case r == ' ':
		case r < utf8.RuneSelf || strings.ContainsRune("“”‘’–—·•…€£", r):
			halves += 2
			sign = r > ' ' && r < utf8.RuneSelf
		case unicode.IsLetter(r):
			halves += 4
		default:
			halves += 2 * utf8.RuneLen(r)
		}
		before = r
	}
	flush()
	if s == "" {
		return 0
	}
	return halves/2 + 1
}
