package sites

import (
	"errors"
	"maps"
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/persona/strictyaml"
)

// hosts returns the map in the one spelling that is looked up.
func (r *resolver) hosts(given map[string]string) map[string]string {
	if len(given) == 0 {
		return nil
	}
	out, spelt := make(map[string]string, len(given)), map[string]string{}
	for _, from := range slices.Sorted(maps.Keys(given)) {
		path := "access.hosts." + from
		key, err := canonicalAddress(from)
		if err != nil {
			r.doc.Fault(path, "%q: %v; want host[:port], such as shop.example", from, err)
			continue
		}
		if spelt[key] != "" {
			r.doc.Fault(path, "is the host %s again", spelt[key])
			continue
		}
		spelt[key] = from
		if given[from] == "" {
			r.doc.Fault(path, "missing; want the host or address that answers for it, such as 10.0.0.7:8443")
			continue
		}
		to, err := canonicalAddress(given[from])
		if err != nil {
			r.doc.Fault(path, "%q: %v; want a host or address with or without port, such as 10.0.0.7:8443", given[from], err)
			continue
		}
		out[key] = to
	}
	return out
}

var errScheme = errors.New("a host has no scheme")

// canonicalAddress brings "host[:port]" into one form; an IPv6 address has
// brackets only before a port.
func canonicalAddress(s string) (string, error) {
	if ip, err := netip.ParseAddr(s); err == nil && ip.Is6() && ip.Zone() == "" {
		return ip.String(), nil
	}
	if strings.Contains(s, "://") {
		return "", errScheme
	}
	o, err := fromAuthority("", s)
	if err != nil || o.port == "" {
		return o.host, err
	}
	return net.JoinHostPort(o.host, o.port), nil
}

var proxySchemes = []string{"http", "https", "socks5"}

// proxy returns the URL of the proxy with its password in it. The whole may be
// one reference; else only name and password may hold some.
func (r *resolver) proxy(given string) string {
	const path = "access.proxy"
	if given == "" {
		if r.doc.Has(path) {
			r.doc.Fault(path, "missing; want a URL such as http://proxy.example:3128")
		}
		return ""
	}
	whole := envPattern.MatchString(given)
	if whole {
		before := len(r.masked)
		value, ok := r.expand(path, given)
		if !ok {
			return ""
		}
		r.masked = r.masked[:before] // only its password is secret
		given = value
	}
	scheme, rest, ok := strings.Cut(given, "://")
	switch {
	case !ok || strings.ContainsAny(scheme, ":@"): // what may be a password is not repeated
		r.doc.Fault(path, "want a URL such as http://proxy.example:3128")
		return ""
	case !slices.Contains(proxySchemes, strings.ToLower(scheme)):
		r.doc.Fault(path, "%q is no kind of proxy%s", strictyaml.Clip(scheme), strictyaml.Hint(scheme, "want one of", proxySchemes))
		return ""
	}
	authority := strings.TrimSuffix(rest, "/")
	var who *url.Userinfo
	if i := strings.LastIndexByte(authority, '@'); i >= 0 {
		if who, ok = r.proxyUser(authority[:i], whole); !ok {
			return ""
		}
		authority = authority[i+1:]
	}
	o, err := fromAuthority("", authority)
	if err != nil {
		r.doc.Fault(path, "%v; want a URL such as http://proxy.example:3128", err)
		return ""
	}
	o.scheme = strings.ToLower(scheme)
	u := url.URL{Scheme: o.scheme, User: who, Host: strings.TrimPrefix(o.String(), o.scheme+"://")}
	return u.String()
}

// proxyUser reads "name:password"; whole says that it came from the
// environment, where it may stand as it is.
func (r *resolver) proxyUser(info string, whole bool) (*url.Userinfo, bool) {
	const path = "access.proxy"
	user, password, given := strings.Cut(info, ":")
	if whole {
		if decoded, err := url.PathUnescape(password); err == nil {
			password = decoded
		}
		r.mask(password)
	} else {
		ok := true
		if refPattern.MatchString(user) {
			before := len(r.masked)
			user, ok = r.expand(path, user)
			r.masked = r.masked[:before]
		}
		if given && ok {
			if !refPattern.MatchString(password) {
				r.doc.Fault(path, "give its password as ${NAME} of an environment variable")
				return nil, false
			}
			password, ok = r.expand(path, password)
		}
		if !ok {
			return nil, false
		}
	}
	if !given {
		return url.User(user), true
	}
	return url.UserPassword(user, password), true
}
