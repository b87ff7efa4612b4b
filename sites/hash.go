package sites

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"net/netip"
	"reflect"
	"slices"
	"strings"
)

// Hash names the content of a site: the SHA-256, in hexadecimal, of its
// canonical JSON with the keys of its secrets but not their values, with what
// kinds of access it needs but nothing that would give it, and without the
// details that sessions fill in.
//
// The port of a loopback start or origin is left out. The built-in shop takes whatever
// port is free, and its sessions are of one site all the same.
func Hash(s Site) string {
	s.Start = withoutLoopbackPort(s.Start)
	s.Origins = slices.Clone(s.Origins)
	for i, o := range s.Origins {
		s.Origins[i] = withoutLoopbackPort(o)
	}
	s.Tasks = slices.Clone(s.Tasks)
	for i := range s.Tasks {
		s.Tasks[i].Details = nil
	}
	if s.Payment == "" {
		s.Payment = PaymentStop
	}
	if s.Robots == RobotsObey {
		s.Robots = ""
	}
	// Resources that are given but empty close what absent ones leave open.
	closed := s.Resources != nil
	// Maps are written in order of their keys, structs in order of their
	// fields. No type within can fail.
	data, _ := json.Marshal(struct {
		Site
		Closed     bool         `json:"resources_closed,omitempty"`
		SecretKeys []string     `json:"secret_keys,omitempty"`
		Access     *accessShape `json:"access,omitempty"`
	}{s, closed, slices.Sorted(maps.Keys(s.Secrets)), shapeOf(s.Access)})
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// accessShape is what of an access makes another site of it: which server
// answers, and what is sent there, but no value that could let others in. Where
// the proxy stands is the machine's affair.
type accessShape struct {
	BasicAuth       bool              `json:"basic_auth,omitempty"`
	Headers         []string          `json:"headers,omitempty"` // names, in lower case
	Cookies         bool              `json:"cookies,omitempty"`
	Hosts           map[string]string `json:"hosts,omitempty"`
	Proxy           bool              `json:"proxy,omitempty"`
	UserAgentSuffix string            `json:"user_agent_suffix,omitempty"`
	UntrustedCerts  bool              `json:"untrusted_certs,omitempty"`
}

// shapeOf gives nil for a shop that is open to everybody.
func shapeOf(a Access) *accessShape {
	s := accessShape{
		BasicAuth: a.BasicAuth != BasicAuth{}, Cookies: a.Cookies != "", Hosts: a.Hosts, Proxy: a.Proxy != "",
		UserAgentSuffix: a.UserAgentSuffix, UntrustedCerts: a.UntrustedCerts,
	}
	for name := range a.Headers {
		s.Headers = append(s.Headers, strings.ToLower(name))
	}
	slices.Sort(s.Headers)
	if reflect.DeepEqual(s, accessShape{}) {
		return nil
	}
	return &s
}

func withoutLoopbackPort(start string) string {
	o, err := originOf(start)
	if err != nil || o.port == "" {
		return start
	}
	ip, err := netip.ParseAddr(o.host)
	if o.host != "localhost" && (err != nil || !ip.IsLoopback()) {
		return start
	}
	// The authority was parsed, so the port is in it and only there.
	scheme, rest, _ := strings.Cut(start, "://")
	end := strings.IndexAny(rest, "/?#")
	if end < 0 {
		end = len(rest)
	}
	colon := strings.LastIndexByte(rest[:end], ':')
	return scheme + "://" + rest[:colon] + rest[end:]
}
