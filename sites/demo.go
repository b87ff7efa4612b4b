package sites

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
	"sync"
)

//go:embed demo.yaml
var demoFile []byte

// The file is part of the build and a test reads it, so that an error here
// cannot reach a user of a released binary.
var demo = sync.OnceValues(func() (Site, error) {
	s, _, err := parse("demo.yaml", demoFile, nil)
	return s, err
})

// loopback is where the built-in shop is served by default.
const loopback = "http://127.0.0.1"

// Demo returns the built-in shop as a site, at the URL where it is served.
// The customer in it is invented and the card is a test card, so payment is
// allowed. Every call returns a site of its own.
func Demo(start string) Site {
	s, _ := demo()
	s.Start = start
	if strings.HasPrefix(start, loopback) {
		// The shop's chat is framed from another name of the same address.
		s.Origins = []string{"http://localhost" + strings.TrimRight(start[len(loopback):], "/")}
	}
	s.Details, s.Secrets = maps.Clone(s.Details), maps.Clone(s.Secrets)
	s.Tasks, s.Outcomes, s.Labels = slices.Clone(s.Tasks), slices.Clone(s.Outcomes), slices.Clone(s.Labels)
	return s
}
