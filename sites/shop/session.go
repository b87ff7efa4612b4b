package shop

import (
	"crypto/rand"
	"encoding/hex"
	"net/http"
	"sync"
)

// maxSessions is how many browser sessions are kept; the oldest is dropped first.
const maxSessions = 10000

// cookieName is the cookie by which a browser is known again.
const cookieName = "fernhill_session"

// A session is what the shop remembers of one browser. Its fields are guarded by mu, but for
// those above it.
type session struct {
	id          string // names the session in the log; does not change
	token       string // value of the cookie; guarded by sessions.mu
	slow, flaky tally

	mu     sync.Mutex
	cart   []line
	notice *notice    // shown once, on the next page
	shown  int        // pages shown so far
	seen   []*product // seen last, newest first
	member *account   // nil when nobody is signed in
	purchase
	orders  []order
	placed  int // orders ever placed
	popups  popupState
	helpful map[string]bool // reviews found helpful
}

// A notice is a message for the next page.
type notice struct {
	Text, Detail string
	Cart         bool  // offers the ways on: cart and checkout
	Undo         *line // offers to put this line back into the cart
}

// sessions holds the browser sessions, bounded. Safe for concurrent use.
type sessions struct {
	newID   func() string
	mu      sync.Mutex
	byToken map[string]*session
	queue   []*session // oldest first
}

func newSessions(newID func() string) *sessions {
	if newID == nil {
		newID = func() string {
			b := make([]byte, 16)
			rand.Read(b) // never returns an error
			return hex.EncodeToString(b)
		}
	}
	return &sessions{newID: newID, byToken: map[string]*session{}}
}

// of gives the request's session, making one and setting its cookie where there is none. An id
// the shop does not know is not taken over: the visitor gets a fresh one.
func (ss *sessions) of(w http.ResponseWriter, r *http.Request) *session {
	ss.mu.Lock()
	defer ss.mu.Unlock()
	if s := ss.byCookie(r); s != nil {
		return s
	}
	id := ss.newID()
	s := &session{id: id, token: id}
	ss.byToken[s.token] = s
	ss.queue = append(ss.queue, s)
	if len(ss.queue) > maxSessions {
		delete(ss.byToken, ss.queue[0].token)
		ss.queue = ss.queue[1:]
	}
	setCookie(w, s.token)
	return s
}

// find gives the request's session, nil where there is none.
func (ss *sessions) find(r *http.Request) *session {
	ss.mu.Lock()
	defer ss.mu.Unlock()
	return ss.byCookie(r)
}

func (ss *sessions) byCookie(r *http.Request) *session {
	c, err := r.Cookie(cookieName)
	if err != nil {
		return nil
	}
	return ss.byToken[c.Value]
}

// renew gives the session another cookie; the old one opens nothing any more.
func (ss *sessions) renew(w http.ResponseWriter, s *session) {
	ss.mu.Lock()
	defer ss.mu.Unlock()
	if ss.byToken[s.token] != s {
		return // dropped meanwhile
	}
	delete(ss.byToken, s.token)
	s.token = ss.newID()
	ss.byToken[s.token] = s
	setCookie(w, s.token)
}

func setCookie(w http.ResponseWriter, token string) {
	http.SetCookie(w, &http.Cookie{Name: cookieName, Value: token, Path: "/", HttpOnly: true, SameSite: http.SameSiteLaxMode})
}
