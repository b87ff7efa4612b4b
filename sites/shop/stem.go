package shop

import "strings"

// stem cuts the endings that number and tense leave, so that "mugs" finds mug and "hiking" hike.
// What is left need not be a word, only the same for all forms of one.
func stem(w string) string {
	switch w {
	case "knives", "shelves", "scarves", "loaves", "halves":
		return strings.TrimSuffix(w, "ves") + "f"
	case "knife":
		return "knif"
	case "backpacking", "bedding": // a backpacking tent is no backpack, bedding no bed
		return w
	}
	w = singular(w)
	n := len(w)
	switch {
	case n > 5 && strings.HasSuffix(w, "ing") && strings.ContainsAny(w[:n-3], "aeiouy"):
		w = w[:n-3]
	case n > 4 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed") && strings.ContainsAny(w[:n-2], "aeiouy"):
		w = w[:n-2]
	}
	if len(w) > 3 {
		w = strings.TrimSuffix(w, "e")
	}
	// The last letter of "padded" is doubled for its ending alone.
	if n := len(w); n > 3 && w[n-1] == w[n-2] && w[n-1] < 128 {
		w = w[:n-1]
	}
	return w
}

// singular takes the ending of the plural off.
func singular(w string) string {
	n := len(w)
	for _, hiss := range []string{"ches", "shes", "xes", "sses"} {
		if n > 4 && strings.HasSuffix(w, hiss) {
			return w[:n-2]
		}
	}
	switch {
	case n > 4 && strings.HasSuffix(w, "ies"):
		return w[:n-3] + "y"
	case n > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us"):
		return w[:n-1]
	}
	return w
}
