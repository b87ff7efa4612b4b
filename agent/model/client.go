// Package model asks a language model behind any endpoint that speaks OpenAI's
// chat completions: one request, one reply, what it cost, and an error that
// says what was wrong, where, and what to do.
//
// It tries again only what may pass: too many requests, a failing server, a
// broken connection. Everything else fails at once, a reply that is too late,
// too: the next one would cost as much and come no sooner. Every call ends by
// a deadline. The key stands in no error, and in no reply that repeats it.
//
// There is no shopper in it: nothing of ours may enter. go-openai writes the
// requests and reads the replies, backoff spaces the tries.
package model

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strings"
	"time"

	openai "github.com/sashabaranov/go-openai"
)

// What a Client does where its Options are silent.
const (
	DefaultBaseURL   = "https://api.openai.com/v1"
	DefaultTimeout   = 2 * time.Minute
	DefaultRetries   = 4
	DefaultMaxTokens = 4000
)

// Options say which model is asked, and how.
type Options struct {
	// BaseURL is the endpoint; "" means DefaultBaseURL. "/chat/completions" is
	// put behind its path, and its query, if any, behind that.
	BaseURL string
	// Key is sent as bearer token; endpoints of one's own often need none.
	Key string
	// Model is the model's name as the endpoint knows it.
	Model string
	// Price is what the model costs; nil means that it is not known.
	Price *Price
	// Timeout bounds one try; 0 means DefaultTimeout.
	Timeout time.Duration
	// Retries is how often a call is tried again at most; 0 means
	// DefaultRetries, less than 0 never.
	Retries int
	// OnRetry is told what failed and how long is waited before the next try;
	// nil means that nobody is.
	OnRetry func(failed *Error, wait time.Duration)
	// Wait waits between two tries and returns the error of a context that
	// ended meanwhile; nil means by the clock.
	Wait func(context.Context, time.Duration) error
	// Jitter gives numbers from 0 up to 1 that spread the tries of many; nil
	// means random ones.
	Jitter func() float64
}

// Client asks one model. It is safe for concurrent use.
type Client struct {
	base    *url.URL // without query
	query   string
	key     string
	model   string
	price   *Price
	timeout time.Duration
	retries int
	onRetry func(*Error, time.Duration)
	wait    func(context.Context, time.Duration) error
	jitter  func() float64
	http    *http.Client
	scrub   scrubber
}

// New checks the options and asks nothing yet.
func New(o Options) (*Client, error) {
	if o.BaseURL == "" {
		o.BaseURL = DefaultBaseURL
	}
	base, err := baseURL(o.BaseURL)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(o.Model) == "" {
		return nil, errors.New("no model is named")
	}
	if o.Key != strings.TrimSpace(o.Key) || strings.ContainsFunc(o.Key, func(r rune) bool { return r < ' ' || r > '~' }) {
		return nil, errors.New("the key holds a space, a line break or a letter that no key has; copy it again")
	}
	if o.Price != nil {
		if err := o.Price.check(); err != nil {
			return nil, err
		}
	}
	c := &Client{
		query: base.RawQuery, key: o.Key, model: o.Model, price: o.Price,
		timeout: o.Timeout, retries: o.Retries, onRetry: o.OnRetry, wait: o.Wait, jitter: o.Jitter,
		// A redirect turns a POST into a GET, and may lead a key astray.
		http:  &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }},
		scrub: newScrubber(o.Key, base),
	}
	base.RawQuery = ""
	c.base = base
	if c.timeout <= 0 {
		c.timeout = DefaultTimeout
	}
	if c.retries == 0 {
		c.retries = DefaultRetries
	}
	if c.onRetry == nil {
		c.onRetry = func(*Error, time.Duration) {}
	}
	if c.wait == nil {
		c.wait = sleep
	}
	if c.jitter == nil {
		c.jitter = rand.Float64
	}
	return c, nil
}

// baseURL reads the URL. Its errors quote nothing that may be secret.
func baseURL(text string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(text))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, errors.New("the base URL of the endpoint must look like " + DefaultBaseURL)
	}
	u.Fragment = ""
	u.Path = strings.TrimRight(u.Path, "/")
	u.RawPath = ""
	if path, ok := strings.CutSuffix(u.Path, "/chat/completions"); ok {
		return nil, fmt.Errorf("the base URL of the endpoint ends too late; give it up to %q", shown(u)+path)
	}
	return u, nil
}

// BaseURL is where the endpoint is, without user, password and query.
func (c *Client) BaseURL() string { return shown(c.base) + c.base.Path }

// shown is a URL's scheme and host.
func shown(u *url.URL) string { return u.Scheme + "://" + u.Host }

// Model is the name of the model.
func (c *Client) Model() string { return c.model }

// Priced tells whether the price is known; if not, Usage.USD stays 0.
func (c *Client) Priced() bool { return c.price != nil }

// api is the library's client for one exchange.
func (c *Client) api(w *wire) *openai.Client {
	cfg := openai.DefaultConfig(c.key)
	cfg.BaseURL = c.base.String()
	cfg.HTTPClient = w
	return openai.NewClientWithConfig(cfg)
}
