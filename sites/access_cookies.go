package sites

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// maskedCookie is the shortest cookie value that is masked. Shorter ones are
// choices ("accepted", "en-GB"), and masking those would hide words of the page.
const maskedCookie = 16

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
		if shop.takes(c) {
			own = append(own, c)
			if len(c.Value) >= maskedCookie {
				r.mask(c.Value)
			}
		}
	}
	if len(own) == 0 {
		r.doc.Fault(path, "%q: none of its cookies is for an origin of the shop; they are for %s", given, domainsOf(all))
	}
	return own
}

// takes tells whether one of the origins would be sent the cookie.
func (s Origins) takes(c Cookie) bool {
	return slices.ContainsFunc(s.list, func(o origin) bool {
		wider := !c.HostOnly && strings.HasSuffix(o.host, "."+c.Domain)
		return o.host == c.Domain && !(o.wild && c.HostOnly) || wider || o.wild && strings.HasSuffix(c.Domain, "."+o.host)
	})
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
