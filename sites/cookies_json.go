package sites

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/aisle-sim/aisle/persona/strictyaml"
)

// jsonCookie is a cookie as Playwright and browser extensions write it; each
// has keys that the other lacks.
type jsonCookie struct {
	Name           string   `json:"name"`
	Value          string   `json:"value"`
	Domain         string   `json:"domain"`
	Path           string   `json:"path"`
	Expires        float64  `json:"expires"`        // Playwright; -1 for none
	ExpirationDate float64  `json:"expirationDate"` // extensions
	HostOnly       *bool    `json:"hostOnly"`       // extensions
	HTTPOnly       bool     `json:"httpOnly"`
	Secure         bool     `json:"secure"`
	SameSite       sameSite `json:"sameSite"`
}

// sameSite reads the spellings of either.
type sameSite string

var sameSites = map[string]sameSite{
	"strict": "Strict", "lax": "Lax", "none": "None", "no_restriction": "None", "unspecified": "", "": "",
}

// UnmarshalJSON implements json.Unmarshaler.
func (s *sameSite) UnmarshalJSON(data []byte) error {
	var word string
	if err := json.Unmarshal(data, &word); err != nil {
		return errors.New("sameSite: want a text")
	}
	v, ok := sameSites[strings.ToLower(word)]
	if !ok {
		known := []string{"Strict", "Lax", "None", "no_restriction", "unspecified"}
		return fmt.Errorf("sameSite is %q%s", strictyaml.Clip(word), strictyaml.Hint(word, "want one of", known))
	}
	*s = v
	return nil
}

// parseCookieJSON reads a list of cookies, or an object that holds one under
// "cookies".
func parseCookieJSON(text string) ([]Cookie, []cookieFault) {
	r := cookieReader{text: text, dec: json.NewDecoder(strings.NewReader(text))}
	if err := r.top(); err != nil {
		r.fault(err)
	} else if end := r.dec.InputOffset(); strings.TrimSpace(text[end:]) != "" {
		r.faults = append(r.faults, cookieFault{r.line(end), "something stands behind the end of the JSON"})
	}
	return r.cookies, r.faults
}

type cookieReader struct {
	text    string
	dec     *json.Decoder
	cookies []Cookie
	faults  []cookieFault
}

func (r *cookieReader) top() error {
	first, err := r.dec.Token()
	if err != nil {
		return err
	}
	if first == json.Delim('[') {
		return r.list()
	}
	found := false
	var keys []string
	for r.dec.More() {
		key, err := r.dec.Token()
		if err != nil {
			return err
		}
		if key != "cookies" {
			keys = append(keys, fmt.Sprint(key))
			var skipped json.RawMessage
			if err := r.dec.Decode(&skipped); err != nil {
				return err
			}
			continue
		}
		found = true
		open, err := r.dec.Token()
		if err != nil {
			return err
		}
		if open != json.Delim('[') {
			return errors.New(`"cookies" is not a list`)
		}
		if err := r.list(); err != nil {
			return err
		}
	}
	if !found {
		if k, ok := strictyaml.Nearest("cookies", keys); ok {
			return fmt.Errorf(`want a list "cookies", found the key %q`, strictyaml.Clip(k))
		}
		return errors.New(`want a list "cookies", found none`)
	}
	_, err = r.dec.Token()
	return err
}

// list reads cookies up to the end of their list. A cookie that is none is a
// fault of its line, and the next is read.
func (r *cookieReader) list() error {
	for r.dec.More() {
		line := r.line(r.dec.InputOffset())
		var raw json.RawMessage
		if err := r.dec.Decode(&raw); err != nil {
			return err
		}
		var j jsonCookie
		err := json.Unmarshal(raw, &j)
		c := j.cookie()
		if err == nil {
			err = c.normalize()
		}
		if err != nil {
			r.faults = append(r.faults, cookieFault{line, inWords(err)})
			continue
		}
		r.cookies = append(r.cookies, c)
	}
	_, err := r.dec.Token()
	return err
}

func (j jsonCookie) cookie() Cookie {
	hostOnly := !strings.HasPrefix(j.Domain, ".")
	if j.HostOnly != nil {
		hostOnly = *j.HostOnly
	}
	return Cookie{
		Name: j.Name, Value: j.Value, Domain: j.Domain, HostOnly: hostOnly, Path: j.Path, Expires: seconds(max(j.Expires, j.ExpirationDate)),
		Secure: j.Secure, HTTPOnly: j.HTTPOnly, SameSite: string(j.SameSite),
	}
}

// kinds are the kinds of JSON values, as encoding/json and Go name them.
var kinds = map[string]string{
	"string": "a text", "number": "a number", "bool": "true or false", "array": "a list", "object": "keys and values",
	"float64": "a number",
}

// inWords says what is wrong with JSON without what stands there.
func inWords(err error) string {
	var kind *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &kind):
		found, _, _ := strings.Cut(kind.Value, " ") // a number goes on with its value
		if kind.Field == "" {
			return "want a cookie with its keys, found " + kinds[found]
		}
		want := kinds[kind.Type.Kind().String()]
		if want == kinds[found] {
			return kind.Field + ": the number is too large"
		}
		return fmt.Sprintf("%s: want %s, found %s", kind.Field, want, kinds[found])
	case errors.As(err, &syntax), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return "it is not JSON as it should be"
	}
	return err.Error()
}

func (r *cookieReader) fault(err error) {
	at := r.dec.InputOffset()
	if syntax := new(json.SyntaxError); errors.As(err, &syntax) {
		at = syntax.Offset
	}
	r.faults = append(r.faults, cookieFault{r.line(at), inWords(err)})
}

// line counts the line of what follows an offset, from 1.
func (r *cookieReader) line(offset int64) int {
	at := min(int(offset), len(r.text))
	rest := strings.TrimLeft(r.text[at:], " \t\r\n,")
	return 1 + strings.Count(r.text[:len(r.text)-len(rest)], "\n")
}
