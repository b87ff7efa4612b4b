package sites

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/aisle-sim/aisle/browser/page"
)

// robotsTimeout bounds the wait for one robots.txt.
const robotsTimeout = 10 * time.Second

// RobotsGate asks the robots.txt of each origin, once, when the first page of
// it is to be opened. It may be shared by goroutines and sessions.
type RobotsGate struct {
	// Get loads a URL as the browser would, following redirects, and gives at
	// least the first 500 KiB of the answer. The error says why there is none.
	Get func(ctx context.Context, url string) (status int, body []byte, err error)
	// Consent says how the shop's owner agrees; the default is a key of the
	// site file.
	Consent string

	mu    sync.Mutex
	known map[string]*robotsAnswer
}

// robotsAnswer is what an origin said. Who holds mu asks.
type robotsAnswer struct {
	mu     sync.Mutex
	asked  bool
	robots robotsFile
	err    error
}

// Barred says why robots.txt keeps a page from being opened, in words that go
// on from “it is”, with what to do; it is "" if nothing does. An origin that
// gives no answer forbids everything (RFC 9309, section 2.3.1.4). If ctx ended
// the wait for it, the next call waits anew.
func (g *RobotsGate) Barred(ctx context.Context, rawurl string) string {
	scheme, authority, _, err := split(rawurl)
	if err != nil {
		return "" // no page of a server
	}
	o, err := fromAuthority(scheme, authority)
	if err != nil {
		return "" // no origin; what may load is decided elsewhere
	}
	origin := o.String()
	consent := cmp.Or(g.Consent, "`robots: owner` in the site file is the consent of the shop's owner")
	robots, err := g.ask(ctx, origin)
	switch {
	case err != nil:
		return fmt.Sprintf("not opened, for %s/robots.txt could not be read (%s); %s", origin, reason(err), consent)
	case robots.closed:
		return fmt.Sprintf("forbidden, for %s/robots.txt is answered by a server error; %s", origin, consent)
	case !robots.allows(rawurl):
		return fmt.Sprintf("forbidden by %s/robots.txt; %s", origin, consent)
	}
	return ""
}

// reason leaves out what an error says of the file, which is told already.
func reason(err error) string {
	if e := new(page.Error); errors.As(err, &e) && e.Detail != "" {
		return e.Detail
	}
	return err.Error()
}

func (g *RobotsGate) ask(ctx context.Context, origin string) (robotsFile, error) {
	g.mu.Lock()
	if g.known == nil {
		g.known = map[string]*robotsAnswer{}
	}
	a := g.known[origin]
	if a == nil {
		a = &robotsAnswer{}
		g.known[origin] = a
	}
	g.mu.Unlock()

	a.mu.Lock()
	defer a.mu.Unlock()
	if a.asked {
		return a.robots, a.err
	}
	call, cancel := context.WithTimeout(ctx, robotsTimeout)
	defer cancel()
	status, body, err := g.Get(call, origin+"/robots.txt")
	if ctx.Err() != nil {
		return robotsFile{}, ctx.Err() // whoever asks next waits anew
	}
	a.asked, a.err = true, err
	if err == nil {
		a.robots = readRobots(status, body)
	}
	return a.robots, a.err
}
