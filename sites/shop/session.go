package shop

import (
	linked "container/list"
	"context"
	"crypto/rand"
	"encoding/hex"
	"net/http"
	"sync"
)

// maxSessions is how many browser sessions are kept; the one idle longest is dropped first.
const maxSessions = 10000

// A session is what the shop remembers of one browser. Its fields are guarded by mu, but for
// those above it.
type session struct {
	id          string          // names the session in the log; does not change
	token       string          // value of the cookie; guarded by sessions.mu
	place       *linked.Element // in sessions.idle; guarded by sessions.mu
	slow, flaky tally

	mu     sync.Mutex
	cart   []line
	notice *notice    // shown once, on the next page
	shown  int        // pages shown so far
	seen   []*product // seen last, newest first
	chosen string     // product and options that were logged last as chosen
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
	idle    *linked.List // of *session, idle longest first
}

func newSessions(newID func() string) *sessions {
	if newID == nil {
		newID = func() string {
			b := make([]byte, 16)
			rand.Read(b) // never returns an error
			return hex.EncodeToString(b)
		}
	}
	return &sessions{newID: newID, byToken: map[string]*session{}, idle: linked.New()}
}

// arrivedIn is the key of a request's context under which the session stands that it arrived in.
type arrivedIn struct{}

// arrive settles whose request it is. That is done once, before anything waits: the session may
// get another cookie while the request is under way.
func (ss *sessions) arrive(r *http.Request) *http.Request {
	return r.WithContext(context.WithValue(r.Context(), arrivedIn{}, ss.find(r)))
}

// arrived is the session whose cookie the request brought, nil when it brought none that is known.
func arrived(r *http.Request) *session {
	s, _ := r.Context().Value(arrivedIn{}).(*session)
	return s
}

func (ss *sessions) find(r *http.Request) *session {
	token := sessionToken(r)
	ss.mu.Lock()
	defer ss.mu.Unlock()
	s := ss.byToken[token]
	if s != nil {
		ss.idle.MoveToBack(s.place)
	}
	return s
}

// start makes a session and sets its cookie. An id that the shop does not know is never taken
// over from a cookie: the visitor gets a fresh one.
func (ss *sessions) start(w http.ResponseWriter, r *http.Request) *session {
	ss.mu.Lock()
	defer ss.mu.Unlock()
	id := ss.newID()
	s := &session{id: id, token: id}
	ss.byToken[s.token] = s
	s.place = ss.idle.PushBack(s)
	if ss.idle.Len() > maxSessions {
		oldest := ss.idle.Remove(ss.idle.Front()).(*session)
		delete(ss.byToken, oldest.token)
	}
	setCookie(w, r, sessionCookie, s.token, 0)
	return s
}

// renew gives the session another cookie; the old one opens nothing any more.
func (ss *sessions) renew(w http.ResponseWriter, r *http.Request, s *session) {
	ss.mu.Lock()
	defer ss.mu.Unlock()
	if ss.byToken[s.token] != s {
		return // dropped meanwhile
	}
	delete(ss.byToken, s.token)
	s.token = ss.newID()
	ss.byToken[s.token] = s
	setCookie(w, r, sessionCookie, s.token, 0)
}

// outdated says whether the session got another cookie after the request was sent.
func (ss *sessions) outdated(r *http.Request, s *session) bool {
	token := sessionToken(r)
	ss.mu.Lock()
	defer ss.mu.Unlock()
	return token != "" && token != s.token
}
