package shop

import "net"

// policy is the content-security policy of a page served under host: everything comes from the
// shop itself, and the chat's frame from its second origin.
func policy(host string) string {
	p := "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
	if o := chatOrigin(host); o != "" {
		p += " " + o + "; frame-src " + o
	}
	return p
}

// chatOrigin is where the chat of a page served under host is framed from: another name of the
// same loopback address, which to a browser is another origin. "" where there is no second name.
func chatOrigin(host string) string {
	name, port, err := net.SplitHostPort(host)
	if err != nil {
		return ""
	}
	switch name {
	case "127.0.0.1":
		return "http://localhost:" + port
	case "localhost":
		return "http://127.0.0.1:" + port
	}
	return ""
}
