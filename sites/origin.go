package sites

import (
	"errors"
	"net/netip"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
	"golang.org/x/net/publicsuffix"
)

// origin is where a URL leads. Two spellings of one origin are equal.
type origin struct {
	scheme string // http or https; ws counts as http, wss as https
	host   string // lower case ASCII, no trailing dot; an IPv6 address without brackets
	port   string // "" for the scheme's own
	wild   bool   // any subdomain of host, and not host itself
}

// What a person did wrong with a URL or an origin.
var (
	errAbsolute = errors.New("want an absolute http or https URL, such as https://shop.example/")
	errUser     = errors.New("a URL here must not hold a user name")
	errHost     = errors.New("its host is not a host name")
	errPort     = errors.New("its port is not a port")
	errOrigin   = errors.New("want scheme://host[:port], such as https://shop.example")
	errWild     = errors.New("want * as the first label of a name of one's own, such as https://*.shop.example")
)

// originOf returns the origin of an http, https, ws or wss URL.
//
// Browsers forgive much in URLs ("http:\\host", tabs, "http:host"), and what
// is forgiven differently by two readers is how one is tricked. Chrome reports
// URLs in their plain form; whatever is not in it has no origin here.
func originOf(raw string) (origin, error) {
	scheme, authority, _, err := split(raw)
	if err != nil {
		return origin{}, err
	}
	return fromAuthority(scheme, authority)
}

// startOrigin is originOf for a page, which a socket is not.
func startOrigin(start string) (origin, error) {
	if strings.HasPrefix(strings.ToLower(start), "ws") {
		return origin{}, errAbsolute
	}
	return originOf(start)
}

// parseOrigin reads an origin as site files give it: http or https, with an
// optional "*." before the host and nothing after it but one slash.
func parseOrigin(s string) (origin, error) {
	scheme, authority, rest, err := split(s)
	if err != nil || (rest != "" && rest != "/") || strings.HasPrefix(strings.ToLower(s), "ws") {
		return origin{}, errOrigin
	}
	tail, wild := strings.CutPrefix(authority, "*.")
	if strings.Contains(tail, "*") {
		return origin{}, errWild
	}
	o, err := fromAuthority(scheme, tail)
	if err != nil {
		return origin{}, err
	}
	if wild {
		// https://*.com or https://*.co.uk would let everybody in.
		suffix, icann := publicsuffix.PublicSuffix(o.host)
		if isIP(o.host) || o.host == suffix && (icann || !strings.Contains(o.host, ".")) {
			return origin{}, errWild
		}
		o.wild = true
	}
	return o, nil
}

// split cuts a URL after its authority. The scheme comes back as http or https.
func split(raw string) (scheme, authority, rest string, err error) {
	scheme, rest, ok := strings.Cut(raw, "://")
	if !ok {
		return "", "", "", errAbsolute
	}
	switch strings.ToLower(scheme) {
	case "http", "ws":
		scheme = "http"
	case "https", "wss":
		scheme = "https"
	default:
		return "", "", "", errAbsolute
	}
	end := strings.IndexAny(rest, `/?#\`)
	if end < 0 {
		end = len(rest)
	}
	authority, rest = rest[:end], rest[end:]
	switch {
	case authority == "", strings.HasPrefix(rest, `\`):
		return "", "", "", errAbsolute
	case strings.Contains(authority, "@"):
		return "", "", "", errUser
	}
	return scheme, authority, rest, nil
}

func fromAuthority(scheme, authority string) (origin, error) {
	host, port := authority, ""
	if i := strings.LastIndexByte(authority, ':'); i >= 0 && !strings.HasSuffix(authority, "]") {
		host, port = authority[:i], authority[i+1:]
	}
	host, err := canonicalHost(host)
	if err != nil {
		return origin{}, err
	}
	if port, err = canonicalPort(scheme, port); err != nil {
		return origin{}, err
	}
	return origin{scheme: scheme, host: host, port: port}, nil
}

// canonicalHost brings a host into the one form that is compared. The final
// dot of an absolute name is dropped: it is the same name.
func canonicalHost(host string) (string, error) {
	if inner, ok := strings.CutPrefix(host, "["); ok {
		inner, ok = strings.CutSuffix(inner, "]")
		ip, err := netip.ParseAddr(inner)
		if !ok || err != nil || !ip.Is6() || ip.Zone() != "" {
			return "", errHost
		}
		return ip.String(), nil
	}
	for _, r := range host {
		if r >= 0x80 {
			ascii, err := idna.Lookup.ToASCII(host)
			if err != nil {
				return "", errHost
			}
			host = ascii
			break
		}
	}
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	if host == "" || len(host) > 253 {
		return "", errHost
	}
	labels := strings.Split(host, ".")
	for _, l := range labels {
		if l == "" || len(l) > 63 || strings.Trim(l, "abcdefghijklmnopqrstuvwxyz0123456789-_") != "" {
			return "", errHost
		}
	}
	// A number at the end makes it an address, and browsers read many
	// spellings of those (127.1, 0x7f000001); only the plain one is taken.
	last := labels[len(labels)-1]
	if strings.Trim(last, "0123456789") == "" || strings.HasPrefix(last, "0x") {
		ip, err := netip.ParseAddr(host)
		if err != nil || !ip.Is4() {
			return "", errHost
		}
	}
	return host, nil
}

func canonicalPort(scheme, port string) (string, error) {
	if port == "" {
		return "", nil
	}
	n, err := strconv.ParseUint(port, 10, 16)
	if err != nil || n == 0 {
		return "", errPort
	}
	if scheme == "http" && n == 80 || scheme == "https" && n == 443 {
		return "", nil
	}
	return strconv.FormatUint(n, 10), nil
}

func isIP(host string) bool {
	_, err := netip.ParseAddr(host)
	return err == nil
}

// String is the origin as a URL without a path.
func (o origin) String() string {
	host := o.host
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	if o.wild {
		host = "*." + host
	}
	if o.port != "" {
		host += ":" + o.port
	}
	return o.scheme + "://" + host
}

// covers tells whether the listed origin o lets u in.
func (o origin) covers(u origin) bool {
	if o.scheme != u.scheme || o.port != u.port {
		return false
	}
	if o.wild {
		return strings.HasSuffix(u.host, "."+o.host)
	}
	return o.host == u.host
}
