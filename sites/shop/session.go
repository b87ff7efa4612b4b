package shop

import (
	"crypto/rand"
	"encoding/hex"
	"net/http"
	"sync"
)

// maxSessions is how many browser sessions are kept; the oldest is dropped first.
const maxSessions = 10000

// cookieName is the cookie that holds the session's id.
const cookieName = "fernhill_session"

// A session is what the shop remembers of one browser. Its fields are guarded by mu.
type session struct {
	id string

	mu      sync.Mutex
	cart    []line
	notice  *notice // shown once, on the next page
	address address
	method  string // delivery method, "" until chosen
	paid    payment
	orders  []order
	placed  int // orders ever placed
}

// A notice is a message for the next page.
type notice struct {
	Text, Detail string
	Cart         bool // offers the ways on: cart and checkout
}

// sessions holds the browser sessions, bounded. Safe for concurrent use.
type sessions struct {
	newID func() string
	mu    sync.Mutex
	byID  map[string]*session
	queue []string // oldest first
}

func newSessions(newID func() string) *sessions {
	if newID == nil {
		newID = func() string {
			b := make([]byte, 16)
			rand.Read(b) // never returns an error
			return hex.EncodeToString(b)
		}
	}
	return &sessions{newID: newID, byID: map[string]*session{}}
}

// of gives the request's session, making one and setting its cookie where there is none. An id
// the shop does not know is not taken over: the visitor gets a fresh one.
func (ss *sessions) of(w http.ResponseWriter, r *http.Request) *session {
	ss.mu.Lock()
	defer ss.mu.Unlock()
	if c, err := r.Cookie(cookieName); err == nil {
		if s := ss.byID[c.Value]; s != nil {
			return s
		}
	}
	s := &session{id: ss.newID()}
	ss.byID[s.id] = s
	ss.queue = append(ss.queue, s.id)
	if len(ss.queue) > maxSessions {
		delete(ss.byID, ss.queue[0])
		ss.queue = ss.queue[1:]
	}
	http.SetCookie(w, &http.Cookie{Name: cookieName, Value: s.id, Path: "/", HttpOnly: true, SameSite: http.SameSiteLaxMode})
	return s
}
