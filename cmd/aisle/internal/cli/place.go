package cli

import (
	"context"
	"errors"
	"io/fs"
	"regexp"
	"strings"
	"time"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/persona/strictyaml"
	"github.com/aisle-sim/aisle/sites"
	"github.com/aisle-sim/aisle/sites/shop"
)

// place is a site that is ready to be visited.
type place struct {
	site  sites.Site
	hash  string
	close func()
}

// demoSite is what the built-in shop is called.
const demoSite = "demo"

// openSite reads the site, or starts the built-in shop.
func openSite(o runOptions) (place, error) {
	p := place{close: func() {}}
	var err error
	switch {
	case o.site == demoSite:
		srv, err := startShop(shopOptions{variants: o.variants, addr: shop.DefaultAddr, seed: o.seed, fixedIDs: true})
		if err != nil {
			return p, err
		}
		p.site = sites.Demo(srv.URL())
		p.close = func() {
			ctx, cancel := context.WithTimeout(context.Background(), 3*time.Second)
			defer cancel()
			srv.Close(ctx)
		}
	case len(o.variants) > 0:
		return p, usagef("--variant is for the built-in shop; %s is another one", o.site)
	case strings.Contains(o.site, "://"):
		if p.site, err = sites.Generic(o.site); err != nil {
			return p, usagef("%w", err)
		}
	default:
		p.site, p.hash, err = loadSite(o.site)
		if near, ok := strictyaml.Nearest(o.site, []string{demoSite}); ok && errors.Is(err, fs.ErrNotExist) {
			return p, usagef("there is no file %s; did you mean %q, the built-in shop?", o.site, near)
		}
		if err != nil {
			return p, err
		}
	}
	if p.hash == "" {
		p.hash = sites.Hash(p.site)
	}
	return p, nil
}

// loadSite reads a site file.
func loadSite(arg string) (sites.Site, string, error) {
	site, hash, err := sites.Load(arg)
	return site, hash, fileError(arg, err)
}

// fileError is why a site file could not be read. A host that was given without
// its scheme is no file that is missing.
func fileError(arg string, err error) error {
	yaml := strings.HasSuffix(arg, ".yaml") || strings.HasSuffix(arg, ".yml")
	if errors.Is(err, fs.ErrNotExist) && !yaml && hostLike.MatchString(arg) {
		return usagef("there is no file %s; if it is a shop's address, write http://%s or https://%s", arg, arg, arg)
	}
	return readError(err)
}

// hostLike is a host name with a port or a domain, perhaps with a path.
var hostLike = regexp.MustCompile(`^([a-z0-9-]+\.)*[a-z0-9-]+(:[0-9]+|\.[a-z]{2,})(/.*)?$`)

// What to do about a shop that is known by its address alone.
const (
	firstFile    = "there is none yet: write id, start and that key to start.yaml, and `aisle site init start.yaml > shop.yaml` drafts the rest"
	firstConsent = "if the shop's owner agrees, `aisle site init --owner URL` drafts a site file that says so"
)

// sessionOptions are a site's rules in the browser's words.
func sessionOptions(s sites.Site) browser.SessionOptions {
	o := browser.SessionOptions{
		Rules:   browser.Rules{Allow: s.Allows},
		Payment: s.Payment == sites.PaymentAllowed,
		Secrets: s.Secrets, Labels: s.Labels,
		Access: accessOf(s),
	}
	if s.Resources != nil { // an empty list lets nothing in beside the documents' origins
		o.Rules.AllowResource = s.AllowsResource
	}
	if s.Robots != sites.RobotsOwner {
		gate := &sites.RobotsGate{Get: o.Access.Get}
		if s.File == "" {
			gate.Consent = firstConsent
		}
		o.Rules.Barred = gate.Barred
	}
	return o
}

// accessOf is a site's access in the browser's words.
func accessOf(s sites.Site) browser.Access {
	a := browser.Access{
		Own: s.Allows, User: s.Access.BasicAuth.User, Password: s.Access.BasicAuth.Password,
		Headers: s.Access.Headers, Hosts: s.Access.Hosts, Proxy: s.Access.Proxy,
		UserAgentSuffix: s.Access.UserAgentSuffix, UntrustedCerts: s.Access.UntrustedCerts, Masked: s.Access.Masked,
	}
	if s.File == "" {
		a.Advice = firstFile
	}
	for _, c := range s.Access.Jar {
		a.Cookies = append(a.Cookies, browser.Cookie(c))
	}
	return a
}
