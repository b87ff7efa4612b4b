package llm

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// The parts of a message that come from outside, each with a fence of its own.
const (
	partPage = iota
	partEarlier
	partTold
)

// fence encloses what comes from a page between two lines with a code that
// does not stand in it, so that nothing in there can end it. The code follows
// from seed, step and part: the same message reads the same in every call.
func fence(seed uint64, seq, part int, text string) (string, error) {
	rng := rand.New(rand.NewPCG(seed, uint64(seq)<<2|uint64(part)))
	code := ""
	for lower := strings.ToLower(text); code == "" || strings.Contains(lower, code); {
		code = fmt.Sprintf("%016x", rng.Uint64())
	}
	return render("fence", map[string]string{"Code": code, "Text": text})
}
