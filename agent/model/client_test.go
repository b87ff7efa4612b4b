package model

import (
	"io"
	"log"
	"math"
	"net/http"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

var quiet = log.New(io.Discard, "", 0)

func TestNew(t *testing.T) {
	const like = "the base URL of the endpoint must look like https://api.openai.com/v1"
	for _, tc := range []struct {
		name string
		in   Options
		want string // "" if it is right
		url  string
	}{
		{"the default endpoint", Options{Model: "m"}, "", "https://api.openai.com/v1"},
		{"one of one's own, no key", Options{BaseURL: "http://localhost:11434/v1/", Model: "m"}, "", "http://localhost:11434/v1"},
		{"with query and user", Options{BaseURL: "https://me:hush@gate.example/a/v1?code=1#x", Model: "m"}, "", "https://gate.example/a/v1"},
		{"no scheme", Options{BaseURL: "localhost:8080/v1", Model: "m"}, like, ""},
		{"another scheme", Options{BaseURL: "ftp://gate.example/v1", Model: "m"}, like, ""},
		{"no host", Options{BaseURL: "https:///v1", Model: "m"}, like, ""},
		{"no URL", Options{BaseURL: "http://me:hush hush@[", Model: "m"}, like, ""},
		{"too far", Options{BaseURL: "https://gate.example/v1/chat/completions", Model: "m"}, `the base URL of the endpoint ends too late; give it up to "https://gate.example/v1"`, ""},
		{"no model", Options{Model: " "}, "no model is named", ""},
		{"a key with a line break", Options{Model: "m", Key: "sk-1\n"}, "the key holds a space, a line break or a letter that no key has; copy it again", ""},
		{"a price below zero", Options{Model: "m", Price: &Price{Input: -1}}, "a price must be an amount that is not below zero", ""},
		{"no price", Options{Model: "m", Price: &Price{Output: math.NaN()}}, "a price must be an amount that is not below zero", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c, err := New(tc.in)
			if tc.want != "" {
				if err == nil || err.Error() != tc.want {
					t.Errorf("got %v, want %s", err, tc.want)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if c.BaseURL() != tc.url || c.Model() != "m" || c.Priced() {
				t.Errorf("%s %s %v", c.BaseURL(), c.Model(), c.Priced())
			}
		})
	}
	if c, err := New(Options{Model: "m", Price: &Price{}}); err != nil || !c.Priced() {
		t.Errorf("a model that costs nothing has a price, too: %v", err)
	}
}

func TestRetryAfter(t *testing.T) {
	for _, tc := range []struct {
		name, after, date string
		want              time.Duration
	}{
		{"nothing", "", "", 0},
		{"seconds", "30", "", 30 * time.Second},
		{"parts of a second", "0.5", "", 500 * time.Millisecond},
		{"no number", "NaN", "", 0},
		{"below zero", "-3", "", 0},
		{"more than fits", "1e300", "", time.Minute},
		{"a date", "Wed, 21 Oct 2026 07:28:30 GMT", "Wed, 21 Oct 2026 07:28:00 GMT", 30 * time.Second},
		{"a date gone by", "Wed, 21 Oct 2026 07:27:00 GMT", "Wed, 21 Oct 2026 07:28:00 GMT", 0},
		{"a date without another", "Wed, 21 Oct 2026 07:28:30 GMT", "", 0},
		{"words", "soon", "Wed, 21 Oct 2026 07:28:00 GMT", 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			h := http.Header{"Retry-After": {tc.after}, "Date": {tc.date}}
			if got := retryAfter(h); got != tc.want {
				t.Errorf("%s, want %s", got, tc.want)
			}
		})
	}
}

func TestCharged(t *testing.T) {
	p := &Price{Input: 10, Cached: 1, Output: 100}
	for _, tc := range []struct {
		name, body string
		price      *Price
		want       Usage
	}{
		{"nothing said", `{}`, p, Usage{}},
		{"null", `{"usage":null}`, p, Usage{}},
		{"no JSON", `<html>`, p, Usage{}},
		{"without details", `{"usage":{"prompt_tokens":5,"completion_tokens":2}}`, p, Usage{Calls: 1, Input: 5, Output: 2, USD: 0.00025}},
		{"without a price", `{"usage":{"prompt_tokens":5,"completion_tokens":2}}`, nil, Usage{Calls: 1, Input: 5, Output: 2}},
		{"all of it cached", `{"usage":{"prompt_tokens":5,"prompt_tokens_details":{"cached_tokens":5}}}`, p, Usage{Calls: 1, Input: 5, Cached: 5, USD: 0.000005}},
		{"null details", `{"usage":{"prompt_tokens":5,"prompt_tokens_details":null,"completion_tokens_details":null}}`, nil, Usage{Calls: 1, Input: 5}},
		{"what cannot be", `{"usage":{"prompt_tokens":5,"completion_tokens":-9,"prompt_tokens_details":{"cached_tokens":70},"completion_tokens_details":{"reasoning_tokens":8}}}`, nil,
			Usage{Calls: 1, Input: 5, Cached: 5}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, charged([]byte(tc.body), tc.price)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// FuzzSaid reads what endpoints say of failures: it may not crash, and stays
// on one short line that can be printed.
func FuzzSaid(f *testing.F) {
	for _, s := range []string{`{"error":{"message":"m","code":1}}`, `{"error":"m"}`, `[{"error":{}}]`, `{"message":[1]}`, `<title>x</title>`, "", `{"error":{"message":{"a":[]}}}`} {
		f.Add(s, "text/html")
	}
	f.Fuzz(func(t *testing.T, body, kind string) {
		s := short(printable(said(http.Header{"Content-Type": {kind}}, []byte(body)).message))
		if strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) || len([]rune(s)) > longest+1 {
			t.Errorf("%q", s)
		}
	})
}
