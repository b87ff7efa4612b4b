package model

import (
	"net/url"
	"strings"
)

// longest is how much of what others said is repeated, in characters.
const longest = 300

// short puts a text on one line of bounded length.
func short(s string) string {
	// Only as much as can be shown is looked at; bodies may be long.
	if len(s) > 16*longest {
		s = s[:16*longest]
	}
	s = strings.ToValidUTF8(strings.Join(strings.Fields(s), " "), "")
	if r := []rune(s); len(r) > longest {
		return string(r[:longest]) + "…"
	}
	return s
}

// leastSecret is how long a key or a part of the URL must be to be hidden:
// endpoints that need no key are given "x" or "none".
const leastSecret = 6

// scrubber hides the key, and what is secret in the URL, wherever they stand.
func scrubber(key string, u *url.URL) *strings.Replacer {
	secrets := []string{key}
	if u.User != nil {
		password, _ := u.User.Password()
		secrets = append(secrets, password, u.User.Username())
	}
	for _, values := range u.Query() {
		secrets = append(secrets, values...)
	}
	var pairs []string
	for _, s := range secrets {
		if len(s) < leastSecret {
			continue
		}
		for _, form := range []string{s, url.QueryEscape(s), url.PathEscape(s)} {
			pairs = append(pairs, form, "•••")
		}
	}
	return strings.NewReplacer(pairs...)
}
