package sites

import "strings"

// Generic returns a site of which nothing is known but its first page: its
// own origin, its robots.txt, no payment, no tasks, the generic rules. The error is an
// *OriginError.
func Generic(start string) (Site, error) {
	o, err := startOrigin(start)
	if err != nil {
		return Site{}, &OriginError{Origin: start, Err: err}
	}
	return Site{ID: idOf(o.host), Start: start, Payment: PaymentStop, Robots: RobotsObey}, nil
}

// idOf makes an id of a host; the colons of an IPv6 address and what else
// cannot begin an id give way.
func idOf(host string) string {
	id := strings.Trim(strings.ReplaceAll(host, ":", "-"), "-_.")
	if id == "" {
		return "site"
	}
	return id[:min(len(id), 64)]
}
