package sites

import (
	"encoding/base64"
	"maps"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/http/httpguts"

	"github.com/aisle-sim/aisle/persona/strictyaml"
)

// resolver turns what a site file says about access into what is used, with a
// fault for everything that it may not be. No value stands in a fault.
type resolver struct {
	doc    *strictyaml.Doc
	env    variables
	masked []string
}

// resolveAccess returns the access of a site whose file lies in dir.
func (s Site) resolveAccess(doc *strictyaml.Doc, env variables, dir string) Access {
	a, r := s.Access, &resolver{doc: doc, env: env}
	a.BasicAuth = r.basicAuth(a.BasicAuth)
	a.Headers = r.headers(a.Headers, doc.Has("access.basic_auth"))
	a.Hosts = r.hosts(a.Hosts)
	a.Proxy = r.proxy(a.Proxy)
	a.UserAgentSuffix = r.suffix(a.UserAgentSuffix)
	if doc.Has("access.cookies") {
		a.Jar = r.cookies(a.Cookies, dir, s.DocumentOrigins())
	}
	a.Masked = r.masked
	return a
}

var refPattern = regexp.MustCompile(`\$\{([A-Za-z_][A-Za-z0-9_]*)\}`)

// expand puts environment variables in place of the references in a text that
// must hold one, and remembers them as values to mask.
func (r *resolver) expand(path, text string) (string, bool) {
	switch {
	case text == "":
		r.doc.Fault(path, "missing; want ${NAME} of an environment variable")
		return "", false
	case !refPattern.MatchString(text):
		r.doc.Fault(path, "give it as ${NAME} of an environment variable")
		return "", false
	case strings.Contains(refPattern.ReplaceAllString(text, ""), "${"):
		r.doc.Fault(path, "holds a ${ that is no ${NAME} of an environment variable")
		return "", false
	}
	ok := true
	out := refPattern.ReplaceAllStringFunc(text, func(ref string) string {
		name := ref[2 : len(ref)-1]
		value := r.env[name]
		if value == "" {
			r.doc.Fault(path, "%s", r.env.unset(name))
			ok = false
		}
		r.mask(value)
		return value
	})
	return out, ok
}

func (r *resolver) mask(value string) {
	if value != "" && !slices.Contains(r.masked, value) {
		r.masked = append(r.masked, value)
	}
}

func (r *resolver) basicAuth(given BasicAuth) BasicAuth {
	const path = "access.basic_auth"
	if !r.doc.Has(path) {
		return BasicAuth{}
	}
	before := len(r.masked)
	user, ok := r.expand(path+".user", given.User)
	r.masked = r.masked[:before] // a word of many pages, see Access.Masked
	password, ok2 := r.expand(path+".password", given.Password)
	if !ok || !ok2 {
		return BasicAuth{}
	}
	if strings.Contains(user, ":") {
		r.doc.Fault(path+".user", "its value holds a colon, which ends a name")
	}
	r.mask(base64.StdEncoding.EncodeToString([]byte(user + ":" + password)))
	return BasicAuth{User: user, Password: password}
}

// refusedHeaders are the headers that are the browser's own, with what to give
// in their place.
var refusedHeaders = map[string]string{
	"host":              "use access.hosts to lead a host elsewhere",
	"cookie":            "use access.cookies",
	"user-agent":        "use access.user_agent_suffix",
	"content-length":    "the browser writes it",
	"content-type":      "the browser writes it",
	"content-encoding":  "the browser writes it",
	"connection":        "the browser writes it",
	"keep-alive":        "the browser writes it",
	"te":                "the browser writes it",
	"trailer":           "the browser writes it",
	"transfer-encoding": "the browser writes it",
	"upgrade":           "the browser writes it",
	"expect":            "the browser writes it",
	"accept-encoding":   "the browser writes it",
	"origin":            "the browser writes it",
	"referer":           "the browser writes it",
}

func (r *resolver) headers(given map[string]string, basicAuth bool) map[string]string {
	if len(given) == 0 {
		return nil
	}
	out, spelt := make(map[string]string, len(given)), map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		path, low := "access.headers."+name, strings.ToLower(name)
		why, refused := refusedHeaders[low]
		switch {
		case !httpguts.ValidHeaderFieldName(name):
			r.doc.Fault(path, "%q is not the name of a header; want letters, digits and -, such as X-Staging-Key", name)
			continue
		case refused:
			r.doc.Fault(path, "%s cannot be given as a header; %s", name, why)
			continue
		case strings.HasPrefix(low, "sec-"), strings.HasPrefix(low, "proxy-"):
			r.doc.Fault(path, "%s cannot be given as a header; the browser writes it", name)
			continue
		case low == "authorization" && basicAuth:
			r.doc.Fault(path, "stands in access.basic_auth too; give one of the two")
			continue
		case spelt[low] != "":
			r.doc.Fault(path, "is the header %s again; case does not tell headers apart", spelt[low])
			continue
		}
		spelt[low] = name
		value, ok := r.expand(path, given[name])
		if ok && !httpguts.ValidHeaderFieldValue(value) {
			r.doc.Fault(path, "its value holds a line break or another character that no header can hold")
		}
		out[name] = value
	}
	return out
}

// suffixMax bounds what is added to the user agent, in bytes.
const suffixMax = 200

func (r *resolver) suffix(given string) string {
	const path = "access.user_agent_suffix"
	switch {
	case given == "":
	case strings.Contains(given, "${"):
		r.doc.Fault(path, "holds a reference; it is sent to everybody, so it cannot be a secret")
	case strings.TrimSpace(given) == "" || len(given) > suffixMax || strings.ContainsFunc(given, func(c rune) bool { return c < ' ' || c > '~' }):
		r.doc.Fault(path, "want at most %d letters, digits and signs of plain ASCII, such as aisle-study/1", suffixMax)
	}
	return strings.TrimSpace(given)
}
