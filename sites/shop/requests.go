package shop

import (
	"net/http"
	"strings"
	"sync"
)

// The kinds of request that faults befall. They are counted apart, so that the number of a page
// does not depend on how many pictures the browser fetched before it.
const (
	otherRequest   = iota // style sheets, scripts, icons: no fault befalls them
	pageRequest           // a page, or a form sent
	fetchRequest          // what a script of a page fetches
	pictureRequest        // a picture of a product
	requestKinds
)

func kindOfRequest(r *http.Request) int {
	p := r.URL.Path
	switch {
	case r.Method != http.MethodGet && r.Method != http.MethodPost, strings.HasPrefix(p, "/static/"), p == "/favicon.ico":
		return otherRequest
	case strings.HasPrefix(p, "/img/"):
		return pictureRequest
	case r.Header.Get("Sec-Fetch-Dest") == "empty", r.Header.Get("Accept") == "application/json":
		return fetchRequest
	}
	return pageRequest
}

// A tally counts the requests of one browser session by kind. Safe for concurrent use.
type tally struct {
	mu sync.Mutex
	n  [requestKinds]int
}

// next counts a request and returns its number, from 1.
func (t *tally) next(kind int) int {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.n[kind]++
	return t.n[kind]
}

// soFar returns the number of requests counted of a kind.
func (t *tally) soFar(kind int) int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.n[kind]
}
