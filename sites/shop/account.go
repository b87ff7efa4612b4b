package shop

import (
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"strings"
	"sync"
)

// The member every shop knows from the start, for studies that sign in. He is invented.
const (
	MemberEmail    = "member@example.com"
	MemberPassword = "walk-the-hills"
)

// maxAccounts is how many created accounts are kept; the oldest is dropped first.
const maxAccounts = 10000

// An account is a member of the shop. Several browsers can be signed in to it at once.
type account struct {
	Email, Name string // do not change
	salt, hash  []byte // neither do these

	mu      sync.Mutex
	address address
	orders  []order // oldest first
}

// newAccount hashes the password; the password itself is not kept.
func newAccount(email, name, password string) *account {
	a := &account{Email: email, Name: name, salt: make([]byte, 16)}
	rand.Read(a.salt) // never returns an error
	a.hash = hashPassword(password, a.salt)
	return a
}

// hashRounds makes a password slow to guess from its hash. It is low for a shop whose accounts
// are invented and gone with the process, so that it does not slow down studies.
const hashRounds = 4096

func hashPassword(password string, salt []byte) []byte {
	key, err := pbkdf2.Key(sha256.New, password, salt, hashRounds, sha256.Size)
	if err != nil {
		panic(err) // a key length or a hash that is not allowed, neither of which varies
	}
	return key
}

// opens tells whether this is the account's password.
func (a *account) opens(password string) bool {
	return subtle.ConstantTimeCompare(a.hash, hashPassword(password, a.salt)) == 1
}

// FirstName is what the shop calls a member.
func (a *account) FirstName() string {
	first, _, _ := strings.Cut(a.Name, " ")
	return first
}

// saved is the address kept for the next order, empty when there is none.
func (a *account) saved() address {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.address
}

func (a *account) save(to address) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.address = to
}

// ordered adds an order to the account's history.
func (a *account) ordered(o order) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.orders = remember(a.orders, o)
}

// history is the account's orders, newest first.
func (a *account) history() []order {
	a.mu.Lock()
	defer a.mu.Unlock()
	var out []order
	for i := len(a.orders) - 1; i >= 0; i-- {
		out = append(out, a.orders[i])
	}
	return out
}

// accounts are the shop's members by email, in memory. Safe for concurrent use.
type accounts struct {
	stranger *account // whose password nobody has; see open
	mu       sync.Mutex
	byEmail  map[string]*account
	queue    []string // created ones, oldest first
}

func newAccounts() *accounts {
	m := newAccount(MemberEmail, "Jordan Example", MemberPassword)
	m.address = address{Name: m.Name, Phone: "503-555-0176", Line1: "27 Example Avenue", Line2: "Apartment 4", City: "Portland", State: "OR", ZIP: "97205"}
	return &accounts{stranger: newAccount("", "", rand.Text()), byEmail: map[string]*account{emailKey(m.Email): m}}
}

// emailKey makes one of the ways to write an email address.
func emailKey(email string) string { return strings.ToLower(email) }

// open returns the account that the email and the password belong to, nil when they do not go
// together. An email nobody has takes as long as one somebody has.
func (as *accounts) open(email, password string) *account {
	as.mu.Lock()
	a := as.byEmail[emailKey(email)]
	as.mu.Unlock()
	if a == nil {
		a = as.stranger
	}
	if !a.opens(password) {
		return nil
	}
	return a
}

// create makes an account, or returns nil when the email has one.
func (as *accounts) create(email, name, password string) *account {
	a, key := newAccount(email, name, password), emailKey(email)
	as.mu.Lock()
	defer as.mu.Unlock()
	if as.byEmail[key] != nil {
		return nil
	}
	as.byEmail[key] = a
	as.queue = append(as.queue, key)
	if len(as.queue) > maxAccounts {
		delete(as.byEmail, as.queue[0])
		as.queue = as.queue[1:]
	}
	return a
}
