package browser

import (
	"bufio"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httputil"
	"slices"
	"strings"
	"sync"
	"time"
)

// proxy is the second lock: every connection of a session goes through it. It
// holds what the protocol cannot intercept, sockets, and plain-text requests
// that carry data out whoever made them (workers, service workers).
//
// It reads no secrets: encrypted connections are passed on as they are. Their
// first message says whether they are sockets: Chrome offers "h2" for requests
// and "http/1.1" alone for wss.
type proxy struct {
	rules   Rules
	route   route
	refused func(url string)
	server  *http.Server
	addr    string
	forward *httputil.ReverseProxy
	carrier *carrier
	open    sync.WaitGroup // tunnels

	mu     sync.Mutex
	failed map[string]reason // why there was no connection, by host:port
	ctx    context.Context
	stop   context.CancelFunc
}

const (
	dialTimeout  = 15 * time.Second
	helloTimeout = 15 * time.Second
)

// newProxy listens on a free port of the loopback interface.
func newProxy(rules Rules, r route, refused func(url string)) (*proxy, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("listen for the session's proxy: %w", err)
	}
	ctx, stop := context.WithCancel(context.Background())
	p := &proxy{
		rules: rules, route: r, carrier: newCarrier(r, nil), refused: refused,
		addr: l.Addr().String(), ctx: ctx, stop: stop, failed: map[string]reason{},
	}
	p.forward = &httputil.ReverseProxy{
		Rewrite:       func(*httputil.ProxyRequest) {}, // the request is complete as it comes
		FlushInterval: -1,
		Transport:     p.carrier,
		ModifyResponse: func(r *http.Response) error {
			p.note(hostPort(r.Request.URL), nil)
			return nil
		},
		ErrorHandler: func(w http.ResponseWriter, r *http.Request, err error) {
			p.note(hostPort(r.URL), err)
			// Chrome must see a failed connection, not a page that we made up.
			if c, _, err := http.NewResponseController(w).Hijack(); err == nil {
				c.Close()
			}
		},
		ErrorLog: discard,
	}
	p.server = &http.Server{Handler: p, ReadHeaderTimeout: dialTimeout, ErrorLog: discard}
	p.open.Go(func() { _ = p.server.Serve(l) })
	return p, nil
}

// close ends every connection and waits for it.
func (p *proxy) close() {
	p.stop()
	p.server.Close()
	p.carrier.CloseIdleConnections()
	p.open.Wait()
}

func (p *proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodConnect {
		p.tunnel(w, r)
		return
	}
	if !r.URL.IsAbs() {
		http.Error(w, "this is the proxy of a browser session", http.StatusBadRequest)
		return
	}
	// Which GET requests are documents was decided by the guard.
	if !p.rules.allows(r.Method, r.URL.String(), false) {
		p.refused(r.URL.String())
		http.Error(w, outside(r.URL.String()).Detail, http.StatusForbidden)
		return
	}
	p.forward.ServeHTTP(w, r)
}

// tunnel joins the browser with a host, once the first bytes say what for.
func (p *proxy) tunnel(w http.ResponseWriter, r *http.Request) {
	host := r.Host
	conn, buf, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return
	}
	p.open.Add(1)
	defer p.open.Done()
	defer conn.Close()
	end := context.AfterFunc(p.ctx, func() { conn.Close() })
	defer end()

	up, err := p.route.dial(p.ctx, "tcp", host)
	p.note(host, err)
	if err != nil {
		_, _ = io.WriteString(conn, "HTTP/1.1 502 Bad Gateway\r\n\r\n")
		return
	}
	defer up.Close()
	endUp := context.AfterFunc(p.ctx, func() { up.Close() })
	defer endUp()
	if _, err := io.WriteString(conn, "HTTP/1.1 200 Connection established\r\n\r\n"); err != nil {
		return
	}
	_ = conn.SetReadDeadline(time.Now().Add(helloTimeout))
	in := bufio.NewReaderSize(io.MultiReader(buffered(buf.Reader), conn), 1<<16)
	url, socket := socketURL(in, host)
	_ = conn.SetReadDeadline(time.Time{})
	if url == "" {
		return // nothing was said: there is nothing to pass on
	}
	if socket && p.rules.Allow != nil && !p.rules.Allow(url) {
		p.refused(url)
		return
	}
	done := make(chan struct{}, 2)
	pump := func(dst net.Conn, src io.Reader) {
		_, _ = io.Copy(dst, src)
		dst.Close() // the other direction ends with it
		done <- struct{}{}
	}
	go pump(up, in)
	go pump(conn, up)
	<-done
	<-done
}

// note remembers why a host could not be reached, until it can.
func (p *proxy) note(host string, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if why := dialReason(err); why.words != "" {
		p.failed[host] = why
	} else {
		delete(p.failed, host)
	}
}

// why says what note remembers.
func (p *proxy) why(host string) reason {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.failed[host]
}

func buffered(r *bufio.Reader) io.Reader {
	b, _ := r.Peek(r.Buffered())
	return strings.NewReader(string(b))
}

// socketURL tells from the first bytes of a tunnel whether it is a socket, and
// gives its URL, or none if no byte came. Plain text in a tunnel is always one:
// Chrome sends plain requests to the proxy itself. What cannot be read counts as
// one, too.
func socketURL(in *bufio.Reader, host string) (string, bool) {
	first, err := in.Peek(1)
	if err != nil {
		return "", true
	}
	if first[0] != 0x16 { // not a TLS handshake
		return "ws://" + host + "/", true
	}
	return "wss://" + host + "/", !slices.Contains(offered(in), "h2")
}

var errPeeked = errors.New("only peeked")

// offered gives the protocols of a TLS client hello without consuming it.
func offered(in *bufio.Reader) []string {
	var protos []string
	header, err := in.Peek(5)
	if err != nil {
		return nil
	}
	record, err := in.Peek(5 + int(header[3])<<8 + int(header[4]))
	if err != nil {
		return nil
	}
	c := tls.Server(onlyRead{strings.NewReader(string(record))}, &tls.Config{
		GetConfigForClient: func(h *tls.ClientHelloInfo) (*tls.Config, error) {
			protos = h.SupportedProtos
			return nil, errPeeked
		},
	})
	_ = c.Handshake()
	return protos
}

// onlyRead is a connection that says nothing.
type onlyRead struct{ io.Reader }

func (onlyRead) Write(p []byte) (int, error)      { return len(p), nil }
func (onlyRead) Close() error                     { return nil }
func (onlyRead) LocalAddr() net.Addr              { return nil }
func (onlyRead) RemoteAddr() net.Addr             { return nil }
func (onlyRead) SetDeadline(time.Time) error      { return nil }
func (onlyRead) SetReadDeadline(time.Time) error  { return nil }
func (onlyRead) SetWriteDeadline(time.Time) error { return nil }
