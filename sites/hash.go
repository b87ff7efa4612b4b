package sites

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"net/netip"
	"slices"
	"strings"
)

// Hash names the content of a site: the SHA-256, in hexadecimal, of its
// canonical JSON with the keys of its secrets but not their values, and
// without the details that sessions fill in.
//
// The port of a loopback start is left out. The built-in shop takes whatever
// port is free, and its sessions are of one site all the same.
func Hash(s Site) string {
	s.Start = withoutLoopbackPort(s.Start)
	s.Tasks = slices.Clone(s.Tasks)
	for i := range s.Tasks {
		s.Tasks[i].Details = nil
	}
	if s.Payment == "" {
		s.Payment = PaymentStop
	}
	// Resources that are given but empty close what absent ones leave open.
	closed := s.Resources != nil
	// Maps are written in order of their keys, structs in order of their
	// fields. No type within can fail.
	data, _ := json.Marshal(struct {
		Site
		Closed     bool     `json:"resources_closed,omitempty"`
		SecretKeys []string `json:"secret_keys,omitempty"`
	}{s, closed, slices.Sorted(maps.Keys(s.Secrets))})
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
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
