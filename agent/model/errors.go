package model

import (
	"fmt"
	"net/http"
	"strings"
	"time"
)

// Kind says what kept a model from answering.
type Kind string

// The kinds of Error.
const (
	Auth        Kind = "auth"        // the key is missing, wrong or not enough
	NotFound    Kind = "not_found"   // no such model, or nothing at that URL
	BadRequest  Kind = "bad_request" // the endpoint does not take such requests
	Rate        Kind = "rate"        // too many requests
	Quota       Kind = "quota"       // the account's money is spent
	Server      Kind = "server"      // the endpoint failed
	Unreachable Kind = "unreachable" // nobody answers there, or the line broke
	Timeout     Kind = "timeout"     // no reply in time
	Empty       Kind = "empty"       // a reply that says nothing
	Cut         Kind = "cut"         // a reply that ended before its end
	Refused     Kind = "refused"     // the model, or its filter, would not
	Unreadable  Kind = "unreadable"  // a reply that is not what was asked for
)

var kindWords = map[Kind]string{
	Auth:        "access was refused",
	NotFound:    "not found",
	BadRequest:  "the request was not accepted",
	Rate:        "too many requests",
	Quota:       "the account's quota is spent",
	Server:      "the endpoint failed",
	Unreachable: "cannot be reached",
	Timeout:     "no reply in time",
	Empty:       "the reply is empty",
	Cut:         "the reply was cut",
	Refused:     "the model refused",
	Unreadable:  "the reply cannot be read",
}

// Error is why there is no reply. The key is in none of its fields.
type Error struct {
	Kind Kind
	// URL is the base URL of the endpoint, without user, password and query.
	URL string
	// Status is the HTTP status, 0 if there was none.
	Status int
	Model  string
	// Message is what the endpoint said, or what is wrong; shortened.
	Message string
	// Tries is how often the endpoint was asked.
	Tries int
	// Err is the context's error if time ran out.
	Err error

	gaveUp  bool          // it might have passed, but the time for it was over
	again   bool          // it may pass
	after   time.Duration // what the endpoint asks to wait, 0 if it says nothing
	keyless bool
	noModel bool // it is the model that is unknown, not the URL
}

// Error says what was wrong, where, and what the endpoint said.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString("model " + e.Model)
	if e.URL != "" {
		b.WriteString(" at " + e.URL)
	}
	b.WriteString(": " + kindWords[e.Kind])
	if e.Status != 0 && e.Status != http.StatusOK {
		fmt.Fprintf(&b, " (%d)", e.Status)
	}
	if e.Message != "" {
		b.WriteString(": " + strings.TrimSuffix(e.Message, "."))
	}
	if e.Tries > 1 {
		fmt.Fprintf(&b, "; tried %d times", e.Tries)
	}
	if e.gaveUp {
		b.WriteString("; gave up when the time for it was over")
	}
	return b.String()
}

// Unwrap gives the context's error if time ran out.
func (e *Error) Unwrap() error { return e.Err }

// Hint says what to do about it.
func (e *Error) Hint() string {
	switch e.Kind {
	case Auth:
		if e.keyless {
			return "set OPENAI_API_KEY to a key of this endpoint"
		}
		return "check that OPENAI_API_KEY is a key of this endpoint and may use the model"
	case NotFound:
		if e.noModel {
			return "name another model; `aisle doctor` says what the endpoint offers"
		}
		return "OPENAI_BASE_URL usually ends in /v1; if it is right, the model is not: `aisle doctor` says what the endpoint offers"
	case BadRequest:
		return "the endpoint and the model must take max_completion_tokens and a strict JSON schema, and a prompt of this length"
	case Rate:
		return "wait, or run fewer at once; the limits are those of your account"
	case Quota:
		return "add credit at the provider, or use another endpoint"
	case Server:
		return "try again later, or ask whoever runs the endpoint"
	case Unreachable:
		return "check OPENAI_BASE_URL, and that the server runs and can be reached from here"
	case Timeout:
		return "ask a faster model or endpoint"
	case Cut:
		return "the reply needs more tokens than it may have; try a model that reasons less"
	case Refused:
		return "try another model; this one will not play this shopper on this page"
	case Empty, Unreadable:
		return "try another model, and check that OPENAI_BASE_URL is that of an API (it usually ends in /v1)"
	}
	return ""
}
