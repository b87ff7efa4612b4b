package model

import (
	"encoding/json"
	"html"
	"net/http"
	"regexp"
	"strings"
)

// statement is what an endpoint says of a failure.
type statement struct {
	failed              bool // the body speaks of an error
	offers              bool // the body has a list of choices
	message, kind, code string
	status              int // an HTTP status in the body, 0 if none
}

// said reads what the body of a failure says, in the shapes that endpoints
// use: {"error": {…}}, {"error": "…"}, {"message": …}, {"detail": …}, one of
// these in a list, a page of HTML, plain words.
func said(h http.Header, body []byte) statement {
	var list []json.RawMessage
	if json.Unmarshal(body, &list) == nil && len(list) > 0 {
		body = list[0]
	}
	var top struct {
		Error, Choices  json.RawMessage
		Message, Detail any
	}
	if json.Unmarshal(body, &top) != nil {
		return statement{message: words(h, body)}
	}
	s := statement{failed: given(top.Error), offers: given(top.Choices)}
	var inner struct {
		Message, Type, Code any
	}
	switch {
	case s.failed && json.Unmarshal(top.Error, &s.message) == nil:
	case s.failed && json.Unmarshal(top.Error, &inner) == nil:
		s.kind, s.code = plain(inner.Type), plain(inner.Code)
		if s.message = plain(inner.Message); s.message == "" {
			s.message = strings.TrimSpace(s.kind + " " + s.code)
		}
		if n, ok := inner.Code.(float64); ok {
			s.status = int(n)
		}
	case top.Message != nil:
		s.message = plain(top.Message)
	case top.Detail != nil:
		s.message = plain(top.Detail)
	default:
		s.message = string(body)
	}
	return s
}

// given tells whether a field is there and not null.
func given(raw json.RawMessage) bool { return len(raw) > 0 && string(raw) != "null" }

// plain writes a JSON value as words.
func plain(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	}
	raw, err := json.Marshal(v)
	if err != nil {
		return ""
	}
	return string(raw)
}

var title = regexp.MustCompile(`(?is)<title[^>]*>(.*?)</title>`)

// words are what a body that is no JSON says: of HTML the title is enough.
func words(h http.Header, body []byte) string {
	text := strings.TrimSpace(string(body))
	if !strings.HasPrefix(text, "<") && !strings.HasPrefix(h.Get("Content-Type"), "text/html") {
		return text
	}
	if m := title.FindStringSubmatch(text); m != nil {
		return "a page of HTML, “" + strings.TrimSpace(html.UnescapeString(m[1])) + "”"
	}
	return "a page of HTML"
}

// unreadable says what stands where the library looked for a reply.
func unreadable(w *wire, err error) string {
	switch text := words(w.header, w.body); {
	case len(w.body) > maxBody:
		return err.Error()
	case text == "":
		return "it is empty"
	case json.Valid(w.body):
		return "it is no chat completion: " + text
	default:
		return "it is no JSON: " + text
	}
}
