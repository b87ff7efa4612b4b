package browser_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/browsertest"
)

// say sends bytes to the proxy and gives its answer.
func say(t *testing.T, addr, words string) string {
	t.Helper()
	c, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(10 * time.Second))
	_, _ = io.WriteString(c, words)
	_ = c.(*net.TCPConn).CloseWrite()
	answer, _ := io.ReadAll(c)
	return string(answer)
}

func TestProxyTakesAnything(t *testing.T) {
	t.Parallel()
	shop := newWitness(t, nil, false)
	s := browsertest.Open(t, browser.SessionOptions{Rules: only(shop.URL)})
	host := strings.TrimPrefix(shop.URL, "http://")
	for _, c := range []struct{ name, words, answer string }{
		{"nothing", "", ""},
		{"garbage", "\x00\x16\x03 garbage\r\n\r\n", "400"},
		{"a request to itself", "GET / HTTP/1.1\r\nHost: x\r\n\r\n", "400"},
		{"another POST", "POST http://127.0.0.1:1/ HTTP/1.1\r\nHost: 127.0.0.1:1\r\nContent-Length: 0\r\n\r\n", "403"},
		{"tunnel to nowhere", "CONNECT 127.0.0.1:1 HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n", "502"},
		{"tunnel without a host", "CONNECT / HTTP/1.1\r\n\r\n", "502"},
		{"tunnel with nothing in it", "CONNECT " + host + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n", "200"},
		{"tunnel with half a handshake", "CONNECT " + host + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n\x16\x03\x01\xff\xff..", "200"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := say(t, s.Proxy(), c.words); !strings.Contains(got, c.answer) {
				t.Errorf("answer %q, want %s in it", got, c.answer)
			}
		})
	}
	if err := s.Goto(context.Background(), shop.URL+"/"); err != nil {
		t.Errorf("after all that: %v", err)
	}
}

// TestProxySaysNothing: a shop that breaks off is told by the page that did not
// come, not by a log of Go's own in between.
func TestProxySaysNothing(t *testing.T) {
	var said bytes.Buffer // read when nobody writes any more
	log.SetOutput(&said)
	defer log.SetOutput(os.Stderr)
	shop := newWitness(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "1000")
		fmt.Fprint(w, "too little")
		_ = http.NewResponseController(w).Flush()
		panic(http.ErrAbortHandler)
	}), false)
	s := browsertest.Open(t, browser.SessionOptions{Rules: only(shop.URL)})
	through := &http.Transport{Proxy: http.ProxyURL(&url.URL{Scheme: "http", Host: s.Proxy()})}
	answer, err := (&http.Client{Transport: through}).Get(shop.URL + "/")
	if err != nil {
		t.Fatal(err)
	}
	if body, err := io.ReadAll(answer.Body); err == nil {
		t.Errorf("all of it came: %q", body)
	}
	answer.Body.Close()
	s.Close()
	if said.Len() > 0 {
		t.Errorf("the log says %q", said.String())
	}
}

// TestProxyForgets why a host could not be reached as soon as it can.
func TestProxyForgets(t *testing.T) {
	t.Parallel()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	host := l.Addr().String()
	l.Close()
	s := browsertest.Open(t, browser.SessionOptions{Rules: only("http://" + host)})
	if err := s.Goto(context.Background(), "http://"+host+"/"); err == nil || !strings.Contains(s.Why(host), "refused") {
		t.Fatalf("error %v; the proxy knows %q", err, s.Why(host))
	}
	if l, err = net.Listen("tcp", host); err != nil {
		t.Skipf("somebody else took the port: %v", err)
	}
	shop := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "here") })}
	go func() { _ = shop.Serve(l) }()
	defer shop.Close()
	if err := s.Goto(context.Background(), "http://"+host+"/"); err != nil || s.Why(host) != "" {
		t.Errorf("error %v; the proxy still knows %q", err, s.Why(host))
	}
}

// TestAllowedSocket has a socket to the shop itself.
func TestAllowedSocket(t *testing.T) {
	t.Parallel()
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/socket" {
			// The opening of RFC 6455 for a key is a hash; refusing it tells
			// the page as well that the server was reached.
			http.Error(w, "not today", http.StatusTeapot)
			return
		}
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<script>new WebSocket('ws://'+location.host+'/socket').onerror=()=>document.title='answered'</script>`)
	}))
	t.Cleanup(srv.Close)
	s := browsertest.Goto(t, srv.URL+"/", browser.SessionOptions{Rules: only(strings.TrimSuffix(srv.URL, "/"))})
	shows(t, s, "answered")
}

// TestSocketURL fails closed: what cannot be read is a socket.
func TestSocketURL(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, raw, url string
		socket         bool
	}{
		{"nothing", "", "", true},
		{"plain", "GET / HTTP/1.1\r\n\r\n", "ws://host:1/", true},
		{"half a hello", "\x16\x03\x01\xff\xff..", "wss://host:1/", true},
		{"nonsense as a hello", "\x16\x03\x01\x00\x05nosuc", "wss://host:1/", true},
		{"one byte", "\x16", "wss://host:1/", true},
	} {
		url, socket := browser.SocketURL(bufio.NewReader(strings.NewReader(c.raw)), "host:1")
		if url != c.url || socket != c.socket {
			t.Errorf("%s: %q, %v", c.name, url, socket)
		}
	}
}

func FuzzSocketURL(f *testing.F) {
	f.Add([]byte("GET / HTTP/1.1\r\n\r\n"))
	f.Add([]byte{0x16, 3, 1, 0, 5, 1, 0, 0, 1, 0})
	f.Add([]byte{0x16, 3, 1, 0xff, 0xff})
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, raw []byte) {
		in := bufio.NewReaderSize(bytes.NewReader(raw), 1<<16)
		url, socket := browser.SocketURL(in, "host:1")
		if socket && len(raw) > 0 && !strings.HasPrefix(url, "ws") {
			t.Errorf("a socket of URL %q", url)
		}
		// Peeking takes nothing away.
		if rest, err := io.ReadAll(in); err != nil || !bytes.Equal(rest, raw) {
			t.Errorf("left %q of %q, %v", rest, raw, err)
		}
	})
}
