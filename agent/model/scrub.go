package model

import (
	"encoding/json"
	"net/url"
	"regexp"
	"strings"
	"unicode"
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

// printable drops what a terminal would obey or not show, such as escapes.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) || unicode.IsSpace(r) {
			return r
		}
		return -1
	}, strings.ToValidUTF8(s, ""))
}

// How long a key or a part of the URL must be to be hidden. Endpoints that
// need no key are given "x" or "none"; and what they are often given, "ollama"
// or "not-needed", may stand in a reply like any word.
const (
	leastSecret = 6
	leastKey    = 12 // without a digit, in a reply
)

// scrubber hides the key, and what is secret in the URL.
type scrubber struct {
	all  *strings.Replacer // each of them, wherever it stands
	rare *strings.Replacer // those that no word of a reply looks like
}

func newScrubber(key string, u *url.URL) scrubber {
	secrets := []string{key}
	if u.User != nil {
		password, _ := u.User.Password()
		secrets = append(secrets, password, u.User.Username())
	}
	for _, values := range u.Query() {
		secrets = append(secrets, values...)
	}
	var all, rare []string
	for _, s := range secrets {
		if len(s) < leastSecret {
			continue
		}
		for _, form := range []string{s, url.QueryEscape(s), url.PathEscape(s)} {
			all = append(all, form, "•••")
			if len(s) >= leastKey || strings.ContainsAny(s, "0123456789") {
				rare = append(rare, form, "•••")
			}
		}
	}
	return scrubber{all: strings.NewReplacer(all...), rare: strings.NewReplacer(rare...)}
}

// message is what others said as an error may repeat it. What is dropped is
// dropped first, lest it part a key; and it is shortened last: half a key is
// still a secret.
func (s scrubber) message(text string) string { return short(s.all.Replace(printable(text))) }

// literal is a text in JSON.
var literal = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)

// reply is what the model said without the secrets. JSON stays JSON: its texts
// are read, as a key may be written with escapes, and only those that held a
// secret are written anew.
func (s scrubber) reply(text string) string {
	if !json.Valid([]byte(text)) {
		return s.rare.Replace(text)
	}
	return literal.ReplaceAllStringFunc(text, func(quoted string) string {
		var plain string
		if json.Unmarshal([]byte(quoted), &plain) != nil {
			return quoted
		}
		clean := s.rare.Replace(plain)
		if clean == plain {
			return quoted
		}
		raw, _ := json.Marshal(clean) // no text fails to be written
		return string(raw)
	})
}
