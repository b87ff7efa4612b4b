package shop

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// The variants. Several can be on at once; each changes one thing that studies ask about.
const (
	Baseline           = "baseline"             // the shop as designed
	NoReviews          = "no-reviews"           // no ratings and no reviews anywhere
	ShortFilters       = "short-filters"        // two refinements instead of all
	HiddenShippingCost = "hidden-shipping-cost" // what delivery costs is said at the last step only
	InfiniteScroll     = "infinite-scroll"      // more products as one scrolls, instead of pages
	Slow               = "slow"                 // pages and what they fetch take their time
	Flaky              = "flaky"                // some requests are answered with 5xx, some pictures fail
	Cluttered          = "cluttered"            // pop-ups, banners and bars
	BadLabels          = "bad-labels"           // accessibility faults: fields and buttons without names
)

// Variants names the variants that [Options] accepts, baseline first.
func Variants() []string {
	return []string{Baseline, NoReviews, ShortFilters, HiddenShippingCost, InfiniteScroll, Slow, Flaky, Cluttered, BadLabels}
}

// A variantSet is the variants that are on, by alphabet.
type variantSet []string

// newVariantSet refuses a name that is not known, naming those that are.
func newVariantSet(names []string) (variantSet, error) {
	for _, n := range names {
		if !slices.Contains(Variants(), n) {
			return nil, fmt.Errorf("variant %q is not known%s; known: %s", n, meant(n), strings.Join(Variants(), ", "))
		}
	}
	return slices.Compact(slices.Sorted(slices.Values(names))), nil
}

// meant names the variant that a word is nearly, "" where none is near.
func meant(word string) string {
	for _, v := range Variants() {
		if editDistance(word, v) <= len(v)/4 {
			return "; did you mean " + strconv.Quote(v) + "?"
		}
	}
	return ""
}

// On tells whether a variant is on.
func (vs variantSet) On(name string) bool { return slices.Contains(vs, name) }
