package browser

import (
	"net/url"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// secretMin is the shortest secret that is masked in running text; a shorter
// one ("123") would mask prices. Fields that a secret was typed into are masked
// whatever its length.
const secretMin = 6

// masker gives the function that hides secrets in a text: as they are, without
// their spaces, and as URLs spell them.
func masker(secrets map[string]string) func(string) string {
	var pairs []string
	for _, v := range secrets {
		for _, form := range []string{v, strings.Join(strings.Fields(v), " "), strings.ReplaceAll(v, " ", "")} {
			if len(form) >= secretMin {
				pairs = append(pairs, form, page.Masked)
			}
		}
	}
	if len(pairs) == 0 {
		return func(s string) string { return s }
	}
	plain := strings.NewReplacer(pairs...)
	return func(s string) string {
		s = plain.Replace(s)
		if !strings.ContainsAny(s, "%+") {
			return s
		}
		for _, decode := range []func(string) (string, error){url.PathUnescape, url.QueryUnescape} {
			if d, err := decode(s); err == nil && plain.Replace(d) != d {
				return plain.Replace(d) // readable, and no longer the address itself
			}
		}
		return s
	}
}
