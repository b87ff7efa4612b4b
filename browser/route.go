package browser

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"net/url"
	"strings"
	"syscall"
)

// route is how the connections of a session reach their hosts: by the address
// that answers for a host, and by way of a proxy if there is one.
type route struct {
	hosts map[string]string
	proxy *url.URL // nil for none
}

func newRoute(a Access) (route, error) {
	r := route{hosts: a.Hosts}
	if a.Proxy == "" {
		return r, nil
	}
	u, err := url.Parse(a.Proxy)
	if err != nil || u.Host == "" || proxyPorts[u.Scheme] == "" {
		return r, errors.New("access.proxy is no URL of an http, https or socks5 proxy")
	}
	r.proxy = u
	return r, nil
}

// proxyPorts are where proxies listen when their URL does not say.
var proxyPorts = map[string]string{"http": "80", "https": "443", "socks5": "1080"}

// answering is the "host:port" that answers for another, and whether it is
// another one.
func (r route) answering(addr string) (string, bool) {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return addr, false
	}
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	to, ok := r.hosts[net.JoinHostPort(host, port)]
	if !ok {
		if to, ok = r.hosts[host]; !ok {
			return addr, false
		}
	}
	if _, _, err := net.SplitHostPort(to); err == nil {
		return to, true
	}
	return net.JoinHostPort(to, port), true
}

// dial connects with what answers for addr.
func (r route) dial(ctx context.Context, _, addr string) (net.Conn, error) {
	addr, _ = r.answering(addr)
	switch {
	case r.proxy == nil:
		return (&net.Dialer{Timeout: dialTimeout}).DialContext(ctx, "tcp", addr)
	case r.proxy.Scheme == "socks5":
		return r.socks(ctx, addr)
	}
	return r.connect(ctx, addr)
}

// routeError is a connection that failed on the way, in words for the
// researcher.
type routeError struct {
	words string
	err   error
}

func (e *routeError) Error() string { return e.words }
func (e *routeError) Unwrap() error { return e.err }

// Certificates are said alike whoever met them.
const untrusted = "its certificate is not trusted; if it is the shop's own, give access.untrusted_certs in the site file"

// reason is why there was no connection.
type reason struct {
	words   string
	advised bool // the words name what to change in the site file
}

// dialReason says why a connection failed; it is zero for what has no words of
// its own.
func dialReason(err error) reason {
	var told *routeError
	var name *net.DNSError
	var cert *tls.CertificateVerificationError
	var timeout net.Error
	switch {
	case errors.As(err, &told):
		return reason{told.words, true}
	case errors.As(err, &cert):
		return reason{untrusted, true}
	case errors.As(err, &name):
		return reason{"the host name " + name.Name + " is not known; access.hosts in the site file can say which address answers for it", true}
	case errors.Is(err, syscall.ECONNREFUSED):
		return reason{"the connection was refused; is the shop running?", false}
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return reason{"it did not answer in time", false}
	}
	return reason{}
}

// hostPort is where a URL leads, with the port of its scheme.
func hostPort(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = "80"
		if u.Scheme == "https" || u.Scheme == "wss" {
			port = "443"
		}
	}
	return net.JoinHostPort(u.Hostname(), port)
}
