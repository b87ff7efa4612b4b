package sites

import "strings"

// robotsAgent is the product token that robots.txt files know us by.
const robotsAgent = "aisle"

// robotsMax is how much of a robots.txt is read, in bytes: what RFC 9309 asks
// for at least (section 2.5).
const robotsMax = 500 << 10

// robotsFile is what a robots.txt says to us, by RFC 9309. The zero value forbids
// nothing.
type robotsFile struct {
	rules  []robotsRule
	closed bool
}

// robotsRule allows or forbids the paths of a pattern.
type robotsRule struct {
	pattern string // in canonical form; "*" stands for any run, a final "$" for the end
	allow   bool
}

// readRobots reads the answer to a request for robots.txt. A file that is not
// there (4xx, or redirects without end) forbids nothing; a server that does not
// answer properly forbids everything (section 2.3.1).
func readRobots(status int, body []byte) robotsFile {
	switch {
	case status >= 300 && status < 500:
		return robotsFile{}
	case status < 200 || status >= 600, status >= 500:
		return robotsFile{closed: true}
	}
	return parseRobots(string(body[:min(len(body), robotsMax)]))
}

// parseRobots keeps the rules of all groups that name us, else those for
// everybody. Lines that are none are passed over, as other records are.
func parseRobots(text string) robotsFile {
	var ours, anyone []robotsRule
	var named, forUs, forAll bool
	inRules := true
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(text, "\ufeff"))
	for line := range strings.SplitSeq(text, "\n") {
		line, _, _ = strings.Cut(line, "#")
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
		switch key {
		case "user-agent":
			if inRules { // a new group
				inRules, forUs, forAll = false, false, false
			}
			us := strings.EqualFold(productToken(value), robotsAgent)
			named, forUs, forAll = named || us, forUs || us, forAll || value == "*"
		case "allow", "disallow":
			inRules = true
			if value == "" {
				continue
			}
			rule := robotsRule{pattern: canonicalPattern(value), allow: key == "allow"}
			if forUs {
				ours = append(ours, rule)
			}
			if forAll {
				anyone = append(anyone, rule)
			}
		}
	}
	if named {
		return robotsFile{rules: ours}
	}
	return robotsFile{rules: anyone}
}

// productToken is the name at the beginning of a user agent: of "Aisle/1.0" it
// is "Aisle".
func productToken(s string) string {
	end := strings.IndexFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '-' || r == '_')
	})
	if end < 0 {
		return s
	}
	return s[:end]
}

// allows tells whether a page of that URL may be opened. The longest pattern
// that fits decides, and of two that are as long the one that allows.
func (r robotsFile) allows(rawurl string) bool {
	_, _, rest, err := split(rawurl)
	if err != nil {
		return true // no page of a server
	}
	if rest, _, _ = strings.Cut(rest, "#"); !strings.HasPrefix(rest, "/") {
		rest = "/" + rest
	}
	path := strings.NewReplacer("*", "%2A", "$", "%24").Replace(canonicalOctets(rest))
	if path == "/robots.txt" {
		return true
	}
	allowed, longest := !r.closed, -1
	for _, rule := range r.rules {
		if n := len(rule.pattern); (n > longest || n == longest && rule.allow) && fits(rule.pattern, path) {
			allowed, longest = rule.allow, n
		}
	}
	return allowed
}

// fits tells whether a path begins as the pattern says.
func fits(pattern, path string) bool {
	pattern, toEnd := strings.CutSuffix(pattern, "$")
	first, rest, wild := strings.Cut(pattern, "*")
	path, ok := strings.CutPrefix(path, first)
	if !ok || !wild {
		return ok && (!toEnd || path == "")
	}
	for {
		part, more, another := strings.Cut(rest, "*")
		if !another && toEnd {
			return strings.HasSuffix(path, part)
		}
		i := strings.Index(path, part)
		if i < 0 {
			return false
		}
		if !another {
			return true
		}
		path, rest = path[i+len(part):], more
	}
}

// canonicalPattern is the pattern of a rule in the octets that paths are
// compared by. "$" means the end only at the end.
func canonicalPattern(s string) string {
	s = canonicalOctets(s)
	if !strings.HasPrefix(s, "/") && !strings.HasPrefix(s, "*") {
		s = "/" + s
	}
	body, toEnd := strings.CutSuffix(s, "$")
	body = strings.ReplaceAll(body, "$", "%24")
	if toEnd {
		body += "$"
	}
	return body
}

// canonicalOctets writes what may be written in two ways in one: octets that
// are no ASCII as %XX, escapes of unreserved letters as those letters, other
// escapes in upper case (section 2.2.2).
func canonicalOctets(s string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '%' && i+2 < len(s) {
			hi, lo := strings.IndexByte(digits, upper(s[i+1])), strings.IndexByte(digits, upper(s[i+2]))
			if hi >= 0 && lo >= 0 {
				i += 2
				if c = byte(hi<<4 | lo); unreserved(c) {
					b.WriteByte(c)
				} else {
					b.WriteString("%" + digits[hi:hi+1] + digits[lo:lo+1])
				}
				continue
			}
		}
		if c <= ' ' || c >= 0x7f {
			b.WriteString("%" + digits[c>>4:c>>4+1] + digits[c&15:c&15+1])
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

func upper(c byte) byte {
	if c >= 'a' && c <= 'z' {
		return c - 'a' + 'A'
	}
	return c
}

// unreserved are the letters that mean the same escaped or not (RFC 3986, section 2.3).
func unreserved(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}
