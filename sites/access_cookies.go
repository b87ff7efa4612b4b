package sites

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// The shortest values of cookies that are masked. Those that scripts may read
// can be choices ("accepted", "en-GB"), and masking choices would hide words of
// the page; those that they may not are sessions.
const (
	maskedCookie   = 16
	maskedHTTPOnly = 6
)

// cookieDomains is how many domains are told when no cookie is for the shop.
const cookieDomains = 5

// cookies reads the cookie file and keeps what is for the shop.
func (r *resolver) cookies(given, dir string, shop Origins) []Cookie {
	const path = "access.cookies"
	if given == "" {
		r.doc.Fault(path, "missing; want the name of a cookie file, relative to this one")
		return nil
	}
	file := given
	if !filepath.IsAbs(file) {
		file = filepath.Join(dir, file)
	}
	all, faults := readCookies(file)
	for _, f := range faults {
		if f.line > 0 {
			r.doc.Fault(path, "%s:%d: %s", given, f.line, f.message)
		} else {
			r.doc.Fault(path, "%q: %s", given, f.message)
		}
	}
	if len(faults) > 0 {
		return nil
	}
	var own []Cookie
	for _, c := range all {
		for _, c := range shop.narrowed(c) {
			if !slices.Contains(own, c) {
				own = append(own, c)
			}
			if n := len(c.Value); n >= maskedCookie || n >= maskedHTTPOnly && c.HTTPOnly {
				r.mask(c.Value)
			}
		}
	}
	if len(own) == 0 {
		r.doc.Fault(path, "%q: none of its cookies is for an origin of the shop; they are for %s", given, domainsOf(all))
	}
	return own
}

// narrowed gives a cookie for each host of the origins that would be sent it,
// and for no other: what holds for a domain above them would go to whoever else
// has a host there. Under a star it stays a domain's.
func (s Origins) narrowed(c Cookie) []Cookie {
	var out []Cookie
	for _, o := range s.list {
		above := !c.HostOnly && (o.host == c.Domain || strings.HasSuffix(o.host, "."+c.Domain))
		switch own := c; {
		case o.wild && above:
			own.Domain = o.host
			out = append(out, own)
		case o.wild && strings.HasSuffix(c.Domain, "."+o.host):
			out = append(out, own)
		case !o.wild && (above || o.host == c.Domain):
			own.Domain, own.HostOnly = o.host, true
			out = append(out, own)
		}
	}
	return out
}

// domainsOf lists the domains of cookies, some of them.
func domainsOf(cookies []Cookie) string {
	var all []string
	for _, c := range cookies {
		all = append(all, c.Domain)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	if len(all) > cookieDomains {
		return strings.Join(all[:cookieDomains], ", ") + fmt.Sprintf(" and %d more", len(all)-cookieDomains)
	}
	return strings.Join(all, ", ")
}
