package model

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"

	openai "github.com/sashabaranov/go-openai"
)

// fail makes an error of this endpoint.
func (c *Client) fail(k Kind, status int, format string, args ...any) *Error {
	message := c.scrub.message(fmt.Sprintf(format, args...))
	return &Error{Kind: k, URL: c.BaseURL(), Status: status, Model: c.model, Message: message, keyless: c.key == ""}
}

// ended is the error of a call whose caller would wait no longer: the failure
// of the try before, nil if there was none, says more than that time is over.
func (c *Client) ended(ctx context.Context, before *Error, tries int) error {
	if !errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return ctx.Err()
	}
	e := c.fail(Timeout, 0, "the time for it is over")
	if before != nil {
		*e = *before // whoever was told of that failure keeps it as it was
		e.gaveUp = true
	}
	e.Tries, e.Err = tries, ctx.Err()
	return e
}

// fault tells what was wrong with an exchange that the library could not use.
func (c *Client) fault(ctx context.Context, timeout time.Duration, w *wire, err error) *Error {
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		e := c.fail(Timeout, 0, "it did not come within %s", timeout)
		e.Err = ctx.Err()
		return e
	case !w.sent: // the library knows better what this model takes
		return c.fail(BadRequest, 0, "%v", err)
	case w.status == 0:
		return c.unreached(err)
	case w.status >= 300:
		return c.refusedBy(w, w.status)
	}
	return c.fail(Unreadable, w.status, "%s", unreadable(w, err))
}

// unreached tells why no reply came. What no later try would change is not
// tried again.
func (c *Client) unreached(err error) *Error {
	// The library's error would quote the URL, with what is secret in it.
	if u := new(url.Error); errors.As(err, &u) {
		err = u.Err
	}
	e := c.fail(Unreachable, 0, "%v", err)
	var cert *tls.CertificateVerificationError
	var dns *net.DNSError
	e.again = !errors.As(err, &cert) && !(errors.As(err, &dns) && dns.IsNotFound)
	return e
}

// refusedBy is the error of an HTTP status, given as status or in the body.
func (c *Client) refusedBy(w *wire, status int) *Error {
	s := said(w.header, w.body)
	kind, again := BadRequest, false
	switch {
	case s.code == "insufficient_quota" || s.kind == "insufficient_quota" || s.code == "billing_hard_limit_reached" || status == http.StatusPaymentRequired:
		kind = Quota
	case s.code == "model_not_found" || status == http.StatusNotFound:
		kind = NotFound
	case status < 400:
		kind = NotFound
		s.message = "it redirects to " + w.header.Get("Location")
	case status == http.StatusUnauthorized || status == http.StatusForbidden:
		kind = Auth
	case status == http.StatusTooManyRequests:
		kind, again = Rate, true
	case status == http.StatusRequestTimeout || status >= 500:
		kind, again = Server, true
	}
	e := c.fail(kind, status, "%s", s.message)
	e.again, e.noModel = again, s.code == "model_not_found"
	if again {
		e.after = retryAfter(w.header)
	}
	return e
}

// noChoice is the error of a reply without any answer. Some gateways put the
// failure of a provider there, under status 200.
func (c *Client) noChoice(w *wire) *Error {
	s := said(w.header, w.body)
	if s.status >= 400 {
		return c.refusedBy(w, s.status)
	}
	if s.failed {
		return c.fail(Server, w.status, "%s", s.message)
	}
	if !s.offers {
		return c.fail(Unreadable, w.status, "it is no chat completion: %s", w.body)
	}
	return c.fail(Empty, w.status, "it offers no answer")
}

// unanswered is the error of a choice that says nothing, nil if it does.
func (c *Client) unanswered(w *wire, choice openai.ChatCompletionChoice, text string, max int) *Error {
	switch {
	case choice.Message.Refusal != "":
		return c.fail(Refused, w.status, "%s", choice.Message.Refusal)
	case choice.FinishReason == openai.FinishReasonContentFilter:
		return c.fail(Refused, w.status, "its content filter stopped the reply")
	case text != "":
		return nil
	case choice.FinishReason == openai.FinishReasonLength:
		return c.fail(Cut, w.status, "nothing was said within %d tokens; reasoning spends them, too", max)
	case choice.Message.ReasoningContent != "":
		return c.fail(Empty, w.status, "it holds reasoning and no answer")
	}
	return c.fail(Empty, w.status, "it holds no text")
}

// Unreadable is the error of a reply whose text is not what was asked for: of
// kind Cut if it was cut, else Unreadable. why says what is wrong with it.
func (r Reply) Unreadable(why string) *Error {
	c := r.client
	if c == nil {
		return &Error{Kind: Unreadable, Model: r.Model, Message: short(printable(why))}
	}
	kind := Unreadable
	if r.Finish == string(openai.FinishReasonLength) {
		kind = Cut
	}
	e := c.fail(kind, http.StatusOK, "%s", why)
	e.Tries = r.tries
	return e
}
