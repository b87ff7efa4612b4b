package model

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestErrors holds what a user reads: "URL" stands for the base URL.
func TestErrors(t *testing.T) {
	quota := `{"error":{"message":"You exceeded your current quota.","type":"insufficient_quota","code":"insufficient_quota"}}`
	for _, tc := range []struct {
		name   string
		answer http.HandlerFunc
		kind   Kind
		status int
		tries  int
		want   string
		hint   string // a part of it
	}{
		{"wrong key", says(401, `{"error":{"message":"Incorrect API key provided: `+key+`. You can find yours in the console.","code":"invalid_api_key"}}`),
			Auth, 401, 1, "model tern-1 at URL: access was refused (401): Incorrect API key provided: •••. You can find yours in the console", "check that OPENAI_API_KEY"},
		{"not allowed", says(403, `{"error":"Country not supported"}`),
			Auth, 403, 1, "model tern-1 at URL: access was refused (403): Country not supported", "OPENAI_API_KEY"},
		{"unknown model", says(404, `{"error":{"message":"The model `+"`tern-1`"+` does not exist","code":"model_not_found"}}`),
			NotFound, 404, 1, "model tern-1 at URL: not found (404): The model `tern-1` does not exist", "name another model; `aisle doctor`"},
		{"unknown model, status 400", says(400, `{"error":{"message":"no such model","code":"model_not_found"}}`),
			NotFound, 400, 1, "model tern-1 at URL: not found (400): no such model", "name another model"},
		{"nothing at the URL", says(404, "404 page not found"),
			NotFound, 404, 1, "model tern-1 at URL: not found (404): 404 page not found", "usually ends in /v1"},
		{"a redirect", says(307, "", "Location", "https://elsewhere.example/v1"),
			NotFound, 307, 1, "model tern-1 at URL: not found (307): it redirects to https://elsewhere.example/v1", "usually ends in /v1"},
		{"a redirect with a body", says(307, "{}", "Location", "https://elsewhere.example/v1"),
			NotFound, 307, 1, "model tern-1 at URL: not found (307): it redirects to https://elsewhere.example/v1", ""},
		{"a schema that it cannot", says(400, `{"error":{"message":"Invalid parameter: 'response_format'","param":"response_format"}}`),
			BadRequest, 400, 1, "model tern-1 at URL: the request was not accepted (400): Invalid parameter: 'response_format'", "strict JSON schema"},
		{"another shape of words", says(422, `{"detail":[{"loc":["body"],"msg":"field required"}]}`),
			BadRequest, 422, 1, `model tern-1 at URL: the request was not accepted (422): [{"loc":["body"],"msg":"field required"}]`, ""},
		{"a list of one error", says(400, `[{"error":{"code":400,"message":"Unknown name","status":"INVALID_ARGUMENT"}}]`),
			BadRequest, 400, 1, "model tern-1 at URL: the request was not accepted (400): Unknown name", ""},
		{"a message at the top", says(413, `{"object":"error","message":"too long","code":413}`),
			BadRequest, 413, 1, "model tern-1 at URL: the request was not accepted (413): too long", ""},
		{"an error without words", says(400, `{"error":{"type":"invalid","code":"x9"}}`),
			BadRequest, 400, 1, "model tern-1 at URL: the request was not accepted (400): invalid x9", ""},
		{"quota, which is a 429 and will not pass", says(429, quota, "Retry-After", "1"),
			Quota, 429, 1, "model tern-1 at URL: the account's quota is spent (429): You exceeded your current quota", "add credit"},
		{"credit", says(402, `{"error":{"message":"Insufficient credits","code":402}}`),
			Quota, 402, 1, "model tern-1 at URL: the account's quota is spent (402): Insufficient credits", "add credit"},
		{"busy for ever", says(429, `{"error":{"message":"Slow down"}}`),
			Rate, 429, 5, "model tern-1 at URL: too many requests (429): Slow down; tried 5 times", "fewer at once"},
		{"broken for ever", says(500, `{"error":{"message":"oops"}}`),
			Server, 500, 5, "model tern-1 at URL: the endpoint failed (500): oops; tried 5 times", "try again later"},
		{"a gateway's page", says(502, "<html>\n<head><title>502 Bad\n Gateway</title></head><body>"+strings.Repeat("<p>cloud</p>", 4000)+"</body></html>", "Content-Type", "text/html"),
			Server, 502, 5, "model tern-1 at URL: the endpoint failed (502): a page of HTML, “502 Bad Gateway”; tried 5 times", ""},
		{"what a terminal would obey", says(503, "\x1b[31mbusy\x1b[0m\x00\a \u202enow"),
			Server, 503, 5, "model tern-1 at URL: the endpoint failed (503): [31mbusy[0m now; tried 5 times", ""},
		{"long words", says(503, strings.Repeat("très occupé ", 9000)),
			Server, 503, 5, "model tern-1 at URL: the endpoint failed (503): " + strings.Repeat("très occupé ", 25) + "…; tried 5 times", ""},
		{"a web page in place of an API", says(200, "<!doctype html><title>Tern &amp; Co</title>", "Content-Type", "text/html"),
			Unreadable, 200, 1, "model tern-1 at URL: the reply cannot be read: it is no JSON: a page of HTML, “Tern & Co”", "usually ends in /v1"},
		{"a cut JSON", says(200, `{"choices":[{"message":{"role":"assis`),
			Unreadable, 200, 1, `model tern-1 at URL: the reply cannot be read: it is no JSON: {"choices":[{"message":{"role":"assis`, ""},
		{"another JSON", says(200, `{"choices":"none"}`),
			Unreadable, 200, 1, `model tern-1 at URL: the reply cannot be read: it is no chat completion: {"choices":"none"}`, ""},
		{"no completion at all", says(200, `{"status":"ok"}`),
			Unreadable, 200, 1, `model tern-1 at URL: the reply cannot be read: it is no chat completion: {"status":"ok"}`, ""},
		{"nothing", says(200, ""),
			Unreadable, 200, 1, "model tern-1 at URL: the reply cannot be read: it is empty", ""},
		{"too much", says(200, strings.Repeat("x", maxBody+1)),
			Unreadable, 200, 1, "model tern-1 at URL: the reply cannot be read: the reply is longer than 8 MB", ""},
		{"a provider that fails under status 200", says(200, `{"error":{"message":"No endpoints found","code":404}}`),
			NotFound, 404, 1, "model tern-1 at URL: not found (404): No endpoints found", ""},
		{"a failure under status 200 without a number", says(200, `{"error":{"message":"upstream died"}}`),
			Server, 200, 1, "model tern-1 at URL: the endpoint failed: upstream died", ""},
		{"no choices", says(200, `{"choices":[],"usage":{"prompt_tokens":3}}`),
			Empty, 200, 1, "model tern-1 at URL: the reply is empty: it offers no answer", "try another model"},
		{"no text", completion(`{"role":"assistant","content":null}`, "stop", ""),
			Empty, 200, 1, "model tern-1 at URL: the reply is empty: it holds no text", ""},
		{"reasoning only", completion(`{"role":"assistant","content":"","reasoning_content":"Hm."}`, "stop", ""),
			Empty, 200, 1, "model tern-1 at URL: the reply is empty: it holds reasoning and no answer", ""},
		{"refused", completion(`{"role":"assistant","content":null,"refusal":"I cannot help with that."}`, "stop", ""),
			Refused, 200, 1, "model tern-1 at URL: the model refused: I cannot help with that", "try another model"},
		{"filtered", completion(`{"role":"assistant","content":"I"}`, "content_filter", ""),
			Refused, 200, 1, "model tern-1 at URL: the model refused: its content filter stopped the reply", ""},
		{"length without text", completion(`{"role":"assistant","content":""}`, "length", ""),
			Cut, 200, 1, "model tern-1 at URL: the reply was cut: nothing was said within 4000 tokens; reasoning spends them, too", "more tokens"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := serve(t, tc.answer)
			_, err := e.client(t, nil).Complete(t.Context(), question)
			var m *Error
			if !errors.As(err, &m) {
				t.Fatalf("got %v, want an *Error", err)
			}
			if got := strings.ReplaceAll(err.Error(), e.URL+"/v1", "URL"); got != tc.want {
				t.Errorf("got\n%s\nwant\n%s", got, tc.want)
			}
			if m.Kind != tc.kind || m.Status != tc.status || m.Tries != tc.tries || len(e.bodies) != tc.tries {
				t.Errorf("%s, status %d, %d tries, %d requests", m.Kind, m.Status, m.Tries, len(e.bodies))
			}
			if m.Hint() == "" || !strings.Contains(m.Hint(), tc.hint) {
				t.Errorf("hint %q, want %q in it", m.Hint(), tc.hint)
			}
		})
	}
}

func TestMissingKeyIsHinted(t *testing.T) {
	e := serve(t, says(401, `{"error":{"message":"You didn't provide an API key"}}`))
	_, err := e.client(t, func(o *Options) { o.Key = "" }).Complete(t.Context(), question)
	var m *Error
	if !errors.As(err, &m) || m.Hint() != "set OPENAI_API_KEY to a key of this endpoint" {
		t.Errorf("%v", err)
	}
}

func TestUnreachable(t *testing.T) {
	gone := httptest.NewServer(nil)
	gone.Close()
	secure := httptest.NewTLSServer(nil)
	defer secure.Close()
	secure.Config.ErrorLog = quiet
	for _, tc := range []struct {
		name, url string
		tries     int
		want      string
	}{
		{"nobody listens", gone.URL, 5, "connection refused; tried 5 times"},
		{"a certificate of nobody", secure.URL, 1, "certificate"},
		{"no such host", "http://shop-model.invalid", 1, "no such host"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := &endpoint{Server: &httptest.Server{URL: tc.url}}
			_, err := e.client(t, nil).Complete(t.Context(), question)
			var m *Error
			if !errors.As(err, &m) || m.Kind != Unreachable || m.Tries != tc.tries {
				t.Fatalf("%v", err)
			}
			if !strings.Contains(err.Error(), "cannot be reached: ") || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("%s", err)
			}
		})
	}
}

// TestSecrets are in no error, wherever the endpoint repeats them.
func TestSecrets(t *testing.T) {
	const password, token = "p4ss/w0rd+long", "query-token-77"
	for _, tc := range []struct{ name, body string }{
		{"in JSON", `{"error":{"message":"bad key ` + key + ` for ` + password + `"}}`},
		{"in HTML", `<title>` + key + ` ` + token + `</title>`},
		{"in plain words", "Bearer " + key + " p4ss%2Fw0rd%2Blong " + token},
		{"parted by what cannot be seen", key[:9] + "\u200b" + key[9:] + " " + token[:5] + "\x00" + token[5:]},
		{"where it is shortened", strings.Repeat("x", longest-4) + key},
	} {
		t.Run(tc.name, func(t *testing.T) {
			e := serve(t, says(401, tc.body, "Location", "http://x.example/?"+token))
			c := e.client(t, func(o *Options) {
				o.BaseURL = strings.Replace(e.URL, "http://", "http://someone:p4ss%2Fw0rd+long@", 1) + "/v1?token=" + token
			})
			_, err := c.Complete(t.Context(), question)
			if err == nil {
				t.Fatal("no error")
			}
			for _, secret := range []string{key, key[:4], password, "p4ss", token} {
				if strings.Contains(err.Error(), secret) || strings.Contains(c.BaseURL(), secret) {
					t.Errorf("%q stands in %s", secret, err)
				}
			}
			if e.bodies[0][:len("POST /v1/chat/completions?token=")] != "POST /v1/chat/completions?token=" {
				t.Errorf("asked %s", e.bodies[0])
			}
		})
	}
	t.Run("where nobody answers", func(t *testing.T) {
		gone := httptest.NewServer(nil)
		gone.Close()
		e := &endpoint{Server: &httptest.Server{URL: strings.Replace(gone.URL, "//", "//"+key+":"+password[:4]+"@", 1)}}
		_, err := e.client(t, func(o *Options) { o.Key = "" }).Complete(t.Context(), question)
		if err == nil || strings.Contains(err.Error(), key) {
			t.Errorf("%v", err)
		}
	})
}

// TestReplyUnreadable is the error of whoever reads the text.
func TestReplyUnreadable(t *testing.T) {
	for _, tc := range []struct {
		finish string
		kind   Kind
		want   string
	}{
		{"stop", Unreadable, "model tern-1 at URL: the reply cannot be read: it is no JSON: I would"},
		{"length", Cut, "model tern-1 at URL: the reply was cut: it is no JSON: I would"},
	} {
		e := serve(t, completion(message("I would"), tc.finish, ""))
		r, err := e.client(t, nil).Complete(t.Context(), question)
		if err != nil {
			t.Fatal(err)
		}
		m := r.Unreadable("it is no JSON: " + r.Text)
		if got := strings.ReplaceAll(m.Error(), e.URL+"/v1", "URL"); got != tc.want || m.Kind != tc.kind || m.Tries != 1 {
			t.Errorf("%s: %s", m.Kind, got)
		}
	}
	if m := (Reply{Model: "tern-1"}).Unreadable("no"); m.Error() != "model tern-1: the reply cannot be read: no" {
		t.Errorf("%s", m)
	}
}
