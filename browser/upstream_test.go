package browser_test

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/browsertest"
)

// middle is a proxy that wants a name and password, if any are given, and
// remembers what it was asked for.
type middle struct {
	addr string
	mu   sync.Mutex
	got  []string
}

func (m *middle) note(what string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.got = append(m.got, what)
}

func (m *middle) asked(what string) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return strings.Contains(strings.Join(m.got, "\n"), what)
}

// httpProxy forwards plain requests and makes tunnels.
func httpProxy(t *testing.T, auth string) *middle {
	t.Helper()
	m := &middle{}
	forward := &httputil.ReverseProxy{Rewrite: func(*httputil.ProxyRequest) {}}
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		m.note(r.Method + " " + r.URL.String())
		if r.Header.Get("Proxy-Authorization") != auth {
			w.Header().Set("Proxy-Authenticate", `Basic realm="proxy"`)
			w.WriteHeader(http.StatusProxyAuthRequired)
			return
		}
		if r.Method != http.MethodConnect {
			forward.ServeHTTP(w, r)
			return
		}
		up, err := net.Dial("tcp", r.Host)
		if err != nil {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		conn, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			up.Close()
			return
		}
		_, _ = io.WriteString(conn, "HTTP/1.1 200 OK\r\n\r\n")
		join(conn, up)
	}))
	t.Cleanup(srv.Close)
	m.addr = strings.TrimPrefix(srv.URL, "http://")
	return m
}

func join(a, b net.Conn) {
	go func() { _, _ = io.Copy(a, b); a.Close() }()
	go func() { _, _ = io.Copy(b, a); b.Close() }()
}

// socksProxy speaks as much of SOCKS 5 (RFC 1928, RFC 1929) as a browser asks for.
func socksProxy(t *testing.T, user, password string) *middle {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	m := &middle{addr: l.Addr().String()}
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go m.serveSOCKS(c, user, password)
		}
	}()
	return m
}

func (m *middle) serveSOCKS(c net.Conn, user, password string) {
	in := bufio.NewReader(c)
	read := func(n int) []byte {
		b := make([]byte, n)
		_, _ = io.ReadFull(in, b)
		return b
	}
	methods := read(int(read(2)[1]))
	switch {
	case user == "":
		_, _ = c.Write([]byte{5, 0})
	case !strings.Contains(string(methods), "\x02"):
		_, _ = c.Write([]byte{5, 0xff})
		c.Close()
		return
	default:
		_, _ = c.Write([]byte{5, 2})
		given := string(read(int(read(2)[1])))
		given += ":" + string(read(int(read(1)[0])))
		if given != user+":"+password {
			_, _ = c.Write([]byte{1, 1})
			c.Close()
			return
		}
		_, _ = c.Write([]byte{1, 0})
	}
	var host string
	switch read(4)[3] {
	case 1:
		host = net.IP(read(4)).String()
	case 3:
		host = string(read(int(read(1)[0])))
	default:
		c.Close()
		return
	}
	port := read(2)
	addr := net.JoinHostPort(host, strconv.Itoa(int(port[0])<<8|int(port[1])))
	m.note("SOCKS " + addr)
	up, err := net.Dial("tcp", addr)
	if err != nil {
		_, _ = c.Write([]byte{5, 5, 0, 1, 0, 0, 0, 0, 0, 0})
		c.Close()
		return
	}
	_, _ = c.Write([]byte{5, 0, 0, 1, 0, 0, 0, 0, 0, 0})
	join(c, up)
}

// closedPort is an address where nobody listens, on a port that Chrome would open.
func closedPort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func TestUpstreamProxy(t *testing.T) {
	t.Parallel()
	page := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, "<p>This is %s</p>", r.Host)
	})
	plain, secure := newWitness(t, page, false), newWitness(t, page, true)
	at := strings.TrimPrefix(plain.URL, "http://")
	secureAt := strings.TrimPrefix(secure.URL, "https://")
	const user = "me:p%40ss@"
	auth := "Basic " + base64.StdEncoding.EncodeToString([]byte("me:p@ss"))
	open, closed := httpProxy(t, ""), httpProxy(t, auth)
	socksOpen, socksClosed := socksProxy(t, "", ""), socksProxy(t, "me", "p@ss")

	for _, c := range []struct {
		name, proxy string
		by          *middle
		url         string
		hosts       map[string]string
		asked       string
	}{
		{"plain request", "http://" + open.addr, open, plain.URL, nil, "GET " + plain.URL + "/"},
		{"tunnel", "http://" + open.addr, open, secure.URL, nil, "CONNECT //" + secureAt},
		{"with a password", "http://" + user + closed.addr, closed, plain.URL, nil, "GET " + plain.URL + "/"},
		{"tunnel with a password", "http://" + user + closed.addr, closed, secure.URL, nil, "CONNECT //" + secureAt},
		{"host that is led elsewhere", "http://" + open.addr, open, "http://shop.example", map[string]string{"shop.example": at}, "CONNECT //" + at},
		{"SOCKS", "socks5://" + socksOpen.addr, socksOpen, plain.URL, nil, "SOCKS " + at},
		{"SOCKS over TLS", "socks5://" + socksOpen.addr, socksOpen, secure.URL, nil, "SOCKS " + secureAt},
		{"SOCKS with a password", "socks5://" + user + socksClosed.addr, socksClosed, plain.URL, nil, "SOCKS " + at},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := browsertest.Goto(t, c.url+"/", into(c.url, browser.Access{Proxy: c.proxy, Hosts: c.hosts, UntrustedCerts: true}))
			if l := look(t, s); !strings.Contains(l.Text, "This is") {
				t.Errorf("the shop shows %s", l.Text)
			}
			if !c.by.asked(c.asked) {
				t.Errorf("the proxy was not asked %q but %q", c.asked, c.by.got)
			}
		})
	}
	for _, c := range []struct{ name, proxy, url, words string }{
		{"password wanted", "http://" + closed.addr, plain.URL, "asks for a name and password (407): give them in access.proxy"},
		{"password wanted for a tunnel", "http://" + closed.addr, secure.URL, "asks for a name and password (407): give them in access.proxy"},
		{"wrong password", "http://me:other@" + closed.addr, plain.URL, "does not take the name and password of access.proxy (407)"},
		{"wrong password for a tunnel", "http://me:other@" + closed.addr, secure.URL, "does not take the name and password of access.proxy (407)"},
		{"password wanted by SOCKS", "socks5://" + socksClosed.addr, plain.URL, "asks for a name and password: give them in access.proxy"},
		{"wrong password for SOCKS", "socks5://me:other@" + socksClosed.addr, plain.URL, "does not take the name and password of access.proxy"},
		{"no proxy there", "http://127.0.0.1:1", plain.URL, "the proxy of access.proxy at 127.0.0.1:1 does not answer"},
		{"no proxy there for a tunnel", "http://127.0.0.1:1", secure.URL, "the proxy of access.proxy at 127.0.0.1:1 does not answer"},
		{"no SOCKS there", "socks5://127.0.0.1:1", secure.URL, "the proxy of access.proxy at 127.0.0.1:1 does not answer"},
		{"not a TLS proxy", "https://" + open.addr, secure.URL, "does not speak TLS as it should"},
		{"host that the proxy does not reach", "http://" + open.addr, "https://" + closedPort(t), "the proxy of access.proxy answered 502 Bad Gateway"},
		{"host that SOCKS does not reach", "socks5://" + socksOpen.addr, "http://" + closedPort(t), "the proxy of access.proxy does not reach the host"},
	} {
		t.Run(c.name, func(t *testing.T) {
			fails(t, c.url+"/", into(c.url, browser.Access{Proxy: c.proxy, UntrustedCerts: true}), 0, c.words)
		})
	}
}
