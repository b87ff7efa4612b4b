package shop

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"
)

// DefaultAddr is where [Listen] listens when told nothing: loopback, any free port.
const DefaultAddr = "127.0.0.1:0"

// A Server serves a shop until it is closed.
type Server struct {
	http   *http.Server
	addr   net.Addr
	done   chan struct{}
	once   sync.Once
	closed error
}

// Listen serves the shop at addr, host:port, in the background. No addr is [DefaultAddr]; no host
// is loopback, so that the shop is seen from outside only when a host says so. The error names
// an address that cannot be listened on.
func Listen(addr string, s *Shop) (*Server, error) {
	if addr == "" {
		addr = DefaultAddr
	}
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, fmt.Errorf("address %q: want host:port, such as 127.0.0.1:8080", addr)
	}
	if host == "" {
		host = "127.0.0.1"
	}
	ln, err := net.Listen("tcp", net.JoinHostPort(host, port))
	if err != nil {
		return nil, fmt.Errorf("address %q: %w", addr, err)
	}
	v := &Server{addr: ln.Addr(), done: make(chan struct{}), http: &http.Server{
		Handler:           s,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
	}}
	go func() {
		defer close(v.done)
		v.http.Serve(ln) // returns when Close shuts it down
	}()
	return v, nil
}

// URL is where the shop is found, such as http://127.0.0.1:41233, without a slash at the end.
func (v *Server) URL() string {
	return "http://" + v.addr.String()
}

// Close stops listening, lets requests under way finish until ctx ends, then cuts them off.
// Closing again does nothing and returns the same.
func (v *Server) Close(ctx context.Context) error {
	v.once.Do(func() {
		if err := v.http.Shutdown(ctx); err != nil {
			v.closed = errors.Join(err, v.http.Close())
		}
		<-v.done
	})
	return v.closed
}
