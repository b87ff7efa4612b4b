package distill

import (
	"fmt"
	"strings"
)

// fit keeps the lines that fit the token budget: the least telling go first,
// and of equals the last. A gap says how many lines it stands for. It marks
// what stays as Shown and says in words what went.
func fit(lines []line, budget int) (text, truncated string) {
	cost := make([]int, len(lines))
	total := 0
	for i, l := range lines {
		cost[i] = Tokens(l.text) + 1
		total += cost[i]
	}
	gone := make([]bool, len(lines))
	left := 0
	if budget > 0 && total > budget {
		room := budget - gapTokens
		for w := weightFrame; w <= weightView && total > room; w++ {
			for i := len(lines) - 1; i >= 0 && total > room; i-- {
				if lines[i].weight != w || gone[i] {
					continue
				}
				gone[i] = true
				total -= cost[i]
				left++
				if lone(gone, i) {
					total += gapTokens // a new gap line
				} else if i > 0 && i+1 < len(gone) && gone[i-1] && gone[i+1] {
					total -= gapTokens // two gaps became one
				}
			}
		}
	}
	var b strings.Builder
	hidden, run := 0, 0
	gap := func() {
		if run > 0 {
			fmt.Fprintf(&b, "… %d lines left out\n", run)
			run = 0
		}
	}
	for i, l := range lines {
		if gone[i] {
			run++
			hidden += len(l.acts)
			continue
		}
		gap()
		b.WriteString(l.text + "\n")
		for _, n := range l.acts {
			n.el.Shown = true
		}
	}
	gap()
	if left > 0 {
		truncated = fmt.Sprintf("%d of %d lines with %d elements are left out of the text to keep it within %d tokens; the element list is complete", left, len(lines), hidden, budget)
	}
	return strings.TrimRight(b.String(), "\n"), truncated
}

// gapTokens bounds the tokens of one gap line.
const gapTokens = 12

func lone(gone []bool, i int) bool {
	return !(i > 0 && gone[i-1]) && !(i+1 < len(gone) && gone[i+1])
}
