package browser

import (
	"context"
	"crypto/tls"
	"io"
	"net"
	"net/http"
	"time"
)

// carrier sends plain requests along a route: to an HTTP proxy as they are, for
// many make tunnels to port 443 alone, and else over a connection of their own.
type carrier struct {
	route
	direct, asked *http.Transport
}

func newCarrier(r route, certs *tls.Config) *carrier {
	base := http.Transport{
		DisableCompression: true, MaxIdleConnsPerHost: 8, IdleConnTimeout: 30 * time.Second, TLSClientConfig: certs,
		DialContext: r.dial,
	}
	c := &carrier{route: r, direct: base.Clone()}
	if r.proxy != nil && r.proxy.Scheme != "socks5" {
		c.asked = base.Clone()
		c.asked.Proxy = http.ProxyURL(r.proxy)
		c.asked.TLSClientConfig = nil // the proxy's certificate, not the shop's
		c.asked.DialContext = func(ctx context.Context, _, addr string) (net.Conn, error) {
			conn, err := (&net.Dialer{Timeout: dialTimeout}).DialContext(ctx, "tcp", addr)
			if err != nil {
				err = &routeError{"the proxy of access.proxy at " + addr + " does not answer", err}
			}
			return conn, err
		}
	}
	return c
}

// RoundTrip implements http.RoundTripper. What a proxy says about itself is no
// answer of the shop's.
func (c *carrier) RoundTrip(r *http.Request) (*http.Response, error) {
	_, elsewhere := c.answering(hostPort(r.URL))
	if c.asked == nil || elsewhere || r.URL.Scheme != "http" {
		return c.direct.RoundTrip(r)
	}
	answer, err := c.asked.RoundTrip(r)
	if err == nil && answer.StatusCode == http.StatusProxyAuthRequired {
		_, _ = io.Copy(io.Discard, io.LimitReader(answer.Body, 1<<16))
		answer.Body.Close()
		return nil, c.refusal(answer.StatusCode)
	}
	return answer, err
}

// CloseIdleConnections ends what is kept for later.
func (c *carrier) CloseIdleConnections() {
	c.direct.CloseIdleConnections()
	if c.asked != nil {
		c.asked.CloseIdleConnections()
	}
}
