package browser

import (
	"bufio"
	"context"
	"crypto/tls"
	"encoding/base64"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"

	netproxy "golang.org/x/net/proxy"
)

// toProxy connects with the proxy itself.
func (r route) toProxy(ctx context.Context) (net.Conn, error) {
	c, err := (&net.Dialer{Timeout: dialTimeout}).DialContext(ctx, "tcp", r.proxyAddr())
	if err != nil {
		return nil, &routeError{"the proxy of access.proxy at " + r.proxyAddr() + " does not answer", err}
	}
	if r.proxy.Scheme != "https" {
		return c, nil
	}
	t := tls.Client(c, &tls.Config{ServerName: r.proxy.Hostname()})
	if err := t.HandshakeContext(ctx); err != nil {
		c.Close()
		return nil, &routeError{"the proxy of access.proxy at " + r.proxyAddr() + " does not speak TLS as it should", err}
	}
	return t, nil
}

func (r route) proxyAddr() string {
	port := r.proxy.Port()
	if port == "" {
		port = proxyPorts[r.proxy.Scheme]
	}
	return net.JoinHostPort(r.proxy.Hostname(), port)
}

// connect asks an HTTP proxy for a tunnel.
func (r route) connect(ctx context.Context, addr string) (net.Conn, error) {
	ctx, cancel := context.WithTimeout(ctx, dialTimeout)
	defer cancel()
	c, err := r.toProxy(ctx)
	if err != nil {
		return nil, err
	}
	stop := context.AfterFunc(ctx, func() { c.Close() })
	ask := &http.Request{Method: http.MethodConnect, URL: &url.URL{Opaque: addr}, Host: addr, Header: http.Header{}}
	if u := r.proxy.User; u != nil {
		password, _ := u.Password()
		ask.Header.Set("Proxy-Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(u.Username()+":"+password)))
	}
	in := bufio.NewReader(c)
	err = ask.Write(c)
	var said *http.Response
	if err == nil {
		said, err = http.ReadResponse(in, ask)
	}
	if err == nil && said.StatusCode != http.StatusOK {
		err = r.refusal(said.StatusCode)
	}
	if !stop() && err == nil {
		err = ctx.Err()
	}
	if err != nil {
		c.Close()
		if told := new(routeError); errors.As(err, &told) {
			return nil, err
		}
		return nil, &routeError{"the proxy of access.proxy at " + r.proxyAddr() + " ended the connection", err}
	}
	if in.Buffered() > 0 { // the host spoke first
		return &spoken{Conn: c, in: in}, nil
	}
	return c, nil
}

// refusal says what a proxy's status means.
func (r route) refusal(status int) error {
	if status != http.StatusProxyAuthRequired {
		return &routeError{fmt.Sprintf("the proxy of access.proxy answered %d %s", status, http.StatusText(status)), nil}
	}
	if r.proxy.User == nil {
		return &routeError{"the proxy asks for a name and password (407): give them in access.proxy", nil}
	}
	return &routeError{"the proxy does not take the name and password of access.proxy (407)", nil}
}

// spoken is a connection some of whose bytes were read ahead.
type spoken struct {
	net.Conn
	in *bufio.Reader
}

func (s *spoken) Read(p []byte) (int, error) { return s.in.Read(p) }

// socks asks a SOCKS proxy for a connection. The proxy looks names up.
func (r route) socks(ctx context.Context, addr string) (net.Conn, error) {
	ctx, cancel := context.WithTimeout(ctx, dialTimeout)
	defer cancel()
	var auth *netproxy.Auth
	if u := r.proxy.User; u != nil {
		auth = &netproxy.Auth{User: u.Username()}
		auth.Password, _ = u.Password()
	}
	d, err := netproxy.SOCKS5("tcp", r.proxyAddr(), auth, forward{r})
	if err != nil {
		return nil, err
	}
	c, err := d.(netproxy.ContextDialer).DialContext(ctx, "tcp", addr)
	told := new(routeError)
	switch {
	case err == nil:
		return c, nil
	case errors.As(err, &told):
		return nil, err
	case strings.Contains(err.Error(), "authentication") && auth == nil:
		return nil, &routeError{"the proxy asks for a name and password: give them in access.proxy", err}
	case strings.Contains(err.Error(), "authentication"):
		return nil, &routeError{"the proxy does not take the name and password of access.proxy", err}
	}
	return nil, &routeError{"the proxy of access.proxy does not reach the host", err}
}

// forward dials the SOCKS proxy itself.
type forward struct{ route }

func (f forward) Dial(_, _ string) (net.Conn, error) { return f.toProxy(context.Background()) }

func (f forward) DialContext(ctx context.Context, _, _ string) (net.Conn, error) {
	return f.toProxy(ctx)
}
