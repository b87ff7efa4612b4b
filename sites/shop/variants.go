package shop

import (
	"fmt"
	"slices"
	"strings"
)

// baseline is the shop as designed, with nothing changed.
const baseline = "baseline"

// variants is the one list of known variants.
func variants() []string { return []string{baseline} }

// Variants names the variants that [Options] accepts, baseline first.
func Variants() []string { return variants() }

// checkVariants refuses a name that is not in the list, naming those that are.
func checkVariants(names []string) error {
	for _, n := range names {
		if !slices.Contains(variants(), n) {
			return fmt.Errorf("variant %q is not known; known: %s", n, strings.Join(variants(), ", "))
		}
	}
	return nil
}
