package page

import (
	"cmp"
	"errors"
	"strings"
)

// Kind says why an action could not be done, or a page not be seen.
type Kind string

// The kinds of Error.
const (
	Gone        Kind = "gone"         // the name is not on the page (any more)
	Covered     Kind = "covered"      // something lies over it
	Disabled    Kind = "disabled"     // it is there and cannot be used
	Blocked     Kind = "blocked"      // a URL that the site's rules or robots.txt keep closed
	Payment     Kind = "payment"      // would pay, and the site does not allow it
	NotAllowed  Kind = "not_allowed"  // the action does not fit the element
	Unreachable Kind = "unreachable"  // the page could not be loaded
	Timeout     Kind = "timeout"      // no answer within the deadline
	BrowserGone Kind = "browser_gone" // Chrome ended or its tab crashed
)

// Cause says which of the site's rules keeps a URL closed.
type Cause string

// The causes of a Blocked.
const (
	Origins Cause = "origins" // it is outside the allowed origins
	Robots  Cause = "robots"  // the shop's robots.txt, which the owner's consent overrules
)

// Error is why an action failed, in words that a policy can use. It is
// written for the shopper, so it never holds a stack or a protocol message.
type Error struct {
	Kind Kind
	// Name is the element's name, or the URL for Blocked and Unreachable.
	Name string
	// Detail says more: what covers it, why it does not fit. For Blocked it
	// stands in place of "outside the allowed origins".
	Detail string
	// Cause says what keeps the URL closed, for Blocked.
	Cause Cause
	// Advised says that Detail names what to change in the site file.
	Advised bool
	// Status is the HTTP status for Unreachable, if there was an answer.
	Status int
	// Near are names on the page that the policy may have meant.
	Near []string
	// Err is the cause, for logs.
	Err error
}

// Error says what, where and what to do instead.
func (e *Error) Error() string {
	var b strings.Builder
	switch e.Kind {
	case Gone:
		b.WriteString("there is no " + quote(e.Name) + " on the page")
	case Covered:
		b.WriteString(quote(e.Name) + " is covered")
	case Disabled:
		b.WriteString(quote(e.Name) + " is disabled")
	case Blocked:
		b.WriteString(quote(e.Name) + " is " + cmp.Or(e.Detail, "outside the allowed origins"))
	case Payment:
		b.WriteString(quote(e.Name) + " would pay, and the site file does not allow payment")
	case NotAllowed:
		b.WriteString(quote(e.Name) + " cannot be used like this")
	case Unreachable:
		b.WriteString(quote(e.Name) + " could not be loaded")
	case Timeout:
		b.WriteString("the page did not answer in time")
	case BrowserGone:
		b.WriteString("the browser is gone")
	default:
		b.WriteString(string(e.Kind))
	}
	if e.Detail != "" && e.Kind != Blocked {
		b.WriteString(": " + e.Detail)
	}
	if len(e.Near) > 0 {
		b.WriteString("; nearest: " + strings.Join(e.Near, ", "))
	}
	return b.String()
}

func quote(s string) string {
	if s == "" {
		return "it"
	}
	return `"` + s + `"`
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// KindOf returns the kind of the first Error in the chain, or "".
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return ""
}

// CauseOf returns the cause of the first Error in the chain, or "".
func CauseOf(err error) Cause {
	var e *Error
	if errors.As(err, &e) {
		return e.Cause
	}
	return ""
}
