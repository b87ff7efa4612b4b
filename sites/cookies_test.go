package sites

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseCookies(t *testing.T) {
	for _, tc := range []struct {
		name, in string
		want     []Cookie
	}{
		{"curl", ".Shop.Example\tTRUE\t/\tFALSE\t0\ta\tb c\r\n", []Cookie{{Name: "a", Value: "b c", Domain: "shop.example", Path: "/"}}},
		{"an empty value", "shop.example\tFALSE\t/\tFALSE\t0\ta\t\nshop.example\tFALSE\t/\tFALSE\t-1\tb", []Cookie{
			{Name: "a", Domain: "shop.example", HostOnly: true, Path: "/"}, {Name: "b", Domain: "shop.example", HostOnly: true, Path: "/"}}},
		{"Playwright", `{"origins": [{"origin": "x", "localStorage": []}], "cookies": [
			{"name": "a", "value": "b", "domain": ".shop.example", "path": "/", "expires": -1, "httpOnly": true, "secure": true, "sameSite": "None"},
			{"name": "c", "value": "d", "domain": "shop.example", "path": "/x", "expires": 4102444800.5, "httpOnly": false, "secure": false, "sameSite": "Lax"}]}`, []Cookie{
			{Name: "a", Value: "b", Domain: "shop.example", Path: "/", HTTPOnly: true, Secure: true, SameSite: "None"},
			{Name: "c", Value: "d", Domain: "shop.example", HostOnly: true, Path: "/x", Expires: 4102444800, SameSite: "Lax"}}},
		{"an extension", "\ufeff" + `[{"domain": "shop.example", "expirationDate": 4102444800, "hostOnly": false, "httpOnly": false, "name": "a", "path": "/",
			"sameSite": "no_restriction", "secure": false, "session": false, "storeId": "0", "value": "b", "id": 1}]`, []Cookie{
			{Name: "a", Value: "b", Domain: "shop.example", Path: "/", Expires: 4102444800}}},
		{"sameSite not said", `[{"domain": "127.0.0.1", "name": "a", "value": "b", "sameSite": null}]`, []Cookie{
			{Name: "a", Value: "b", Domain: "127.0.0.1", HostOnly: true, Path: "/"}}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, faults := parseCookies([]byte(tc.in))
			if len(faults) > 0 {
				t.Errorf("faults: %v", faults)
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestCookieFileFaults(t *testing.T) {
	const good = "shop.example\tFALSE\t/\tFALSE\t0\ta\tb\n"
	for _, tc := range []struct{ name, in, want string }{
		{"empty", "\n", `"jar": it holds no cookies`},
		{"spaces for tabs", good + "shop.example FALSE / FALSE 0 a hush", `jar:2: want 7 fields apart by tabs (domain, subdomains, path, secure, expiry, name, value), found 1`},
		{"a header", "Set-Cookie: session=hush", `jar:1: want 7 fields apart by tabs (domain, subdomains, path, secure, expiry, name, value), found 1`},
		{"subdomains", "#\nshop.example\tyes\t/\tFALSE\t0\ta\thush", `jar:2: its second field, subdomains, is neither TRUE nor FALSE`},
		{"secure", "shop.example\tTRUE\t/\t0\t0\ta\thush", `jar:1: its fourth field, secure, is neither TRUE nor FALSE`},
		{"expiry", "shop.example\tTRUE\t/\tTRUE\ttomorrow\ta\thush", `jar:1: its fifth field, expiry, is not a number of seconds`},
		{"domain", "shop example\tTRUE\t/\tTRUE\t0\ta\thush", `jar:1: the domain "shop example" is not a host name`},
		{"no name", "shop.example\tTRUE\t/\tTRUE\t0\t\thush", `jar:1: the cookie has no name`},
		{"value", "shop.example\tTRUE\t/\tTRUE\t0\ta\thush;b", `jar:1: the value of "a" holds a character that no cookie can hold`},
		{"path", "shop.example\tTRUE\tx\tTRUE\t0\ta\thush", `jar:1: the path of "a" does not begin with /`},
		{"a promise", "shop.example\tTRUE\t/\tTRUE\t0\t__Host-a\thush", `jar:1: "__Host-a" is not what its name promises (secure; with __Host-, for one host and the path /, too)`},
		{"two faults", "x\n" + good + "y", "jar:1: want 7 fields apart by tabs (domain, subdomains, path, secure, expiry, name, value), found 1\n" +
			"jar:3: want 7 fields apart by tabs (domain, subdomains, path, secure, expiry, name, value), found 1"},
		{"torn JSON", "[\n {\"name\": \"a\",\n  \"value\": \"hush", `jar:2: it is not JSON as it should be`},
		{"bad JSON", "[\n {\"name\": \"a\",\n  value: \"hush\"}]", `jar:3: it is not JSON as it should be`},
		{"not a list", `{"cookies": {"a": "hush"}}`, `jar:1: "cookies" is not a list`},
		{"no list", "{\n\"cookie\": []}", `jar:2: want a list "cookies", found the key "cookie"`},
		{"no list at all", `{"jar": []}`, `jar:1: want a list "cookies", found none`},
		{"two lists", "[{\"name\": \"a\", \"domain\": \"shop.example\"}]\n\n[{\"hush\": 1}]", `jar:3: something stands behind the end of the JSON`},
		{"a text behind", `{"cookies": []} hush`, `jar:1: something stands behind the end of the JSON`},
		{"an odd entry", "[\n{\"name\": \"a\", \"domain\": \"shop.example\"},\n\n\"hush\"]", `jar:4: want a cookie with its keys, found a text`},
		{"an odd value", "[\n{\"name\": \"a\", \"domain\": \"shop.example\", \"value\": {\"hush\": 1}}]", `jar:2: value: want a text, found keys and values`},
		{"a number for a text", "[\n{\"name\": \"a\", \"domain\": \"shop.example\", \"value\": 424242}]", `jar:2: value: want a text, found a number`},
		{"a text for a choice", "[\n{\"name\": \"a\", \"domain\": \"shop.example\", \"secure\": \"hush\"}]", `jar:2: secure: want true or false, found a text`},
		{"too large a number", "[\n{\"name\": \"a\", \"domain\": \"shop.example\", \"expires\": 1e999}]", `jar:2: expires: the number is too large`},
		{"a list for a word", "[\n{\"name\": \"a\", \"domain\": \"shop.example\", \"sameSite\": []}]", `jar:2: sameSite: want a text`},
		{"same site", "[\n{\"name\": \"a\", \"domain\": \"shop.example\", \"sameSite\": \"laxx\"}]", `jar:2: sameSite is "laxx"; did you mean "Lax"?`},
		{"nothing for the shop", `[{"name": "a", "domain": ".other.example"}, {"name": "b", "domain": "sub.shop.example"}]`,
			`"jar": none of its cookies is for an origin of the shop; they are for other.example, sub.shop.example`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "jar"), []byte(tc.in), 0o600); err != nil {
				t.Fatal(err)
			}
			name := filepath.Join(dir, "s.yaml")
			_, _, err := parse(name, []byte(head+"access:\n  cookies: jar\n"), noEnv)
			got := strings.ReplaceAll(message(err), name+":4: access.cookies: ", "")
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("message (-want +got):\n%s", diff)
			}
			if strings.Contains(got, "hush") {
				t.Errorf("the message tells a value: %s", got)
			}
		})
	}
}

func TestNoCookieFile(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "cookies.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct{ name, given, want string }{
		{"near", "cookie.txt", `"cookie.txt": there is no such file; did you mean "cookies.txt"?`},
		{"far", "other/jar", `"other/jar": there is no such file`},
		{"a folder", "folder", `"folder": it is not a file`},
		{"nothing", "", `missing; want the name of a cookie file, relative to this one`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			name := filepath.Join(dir, "s.yaml")
			_, _, err := parse(name, []byte(head+"access:\n  cookies: "+tc.given+"\n"), noEnv)
			if got, want := message(err), name+":4: access.cookies: "+tc.want; got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

// TestCookiesAreNarrowed: none goes to a host that is not the shop's.
func TestCookiesAreNarrowed(t *testing.T) {
	star := Site{Start: "https://shop.example/", Origins: []string{"https://*.cdn.example"}}
	deep := Site{Start: "https://www.shop.example/"}
	both := Site{Start: "https://www.shop.example/", Origins: []string{"https://pay.shop.example", "https://pay.shop.example:8443"}}
	for _, tc := range []struct {
		name string
		shop Site
		c    Cookie
		want string // domains, with a dot before those of which subdomains are
	}{
		{"its host", star, Cookie{Domain: "shop.example", HostOnly: true}, "shop.example"},
		{"its host and those below", star, Cookie{Domain: "shop.example"}, "shop.example"},
		{"a subdomain of a star", star, Cookie{Domain: "a.cdn.example", HostOnly: true}, "a.cdn.example"},
		{"a domain within a star", star, Cookie{Domain: "a.cdn.example"}, ".a.cdn.example"},
		{"all of a star", star, Cookie{Domain: "cdn.example"}, ".cdn.example"},
		{"the star's own host alone", star, Cookie{Domain: "cdn.example", HostOnly: true}, ""},
		{"the domain above", deep, Cookie{Domain: "shop.example"}, "www.shop.example"},
		{"the domain above two", both, Cookie{Domain: "shop.example"}, "www.shop.example pay.shop.example pay.shop.example"},
		{"the host above alone", deep, Cookie{Domain: "shop.example", HostOnly: true}, ""},
		{"a host beside", deep, Cookie{Domain: "pay.shop.example"}, ""},
		{"an ending that is no label", deep, Cookie{Domain: "op.example"}, ""},
	} {
		var got []string
		for _, c := range tc.shop.DocumentOrigins().narrowed(tc.c) {
			if !c.HostOnly {
				c.Domain = "." + c.Domain
			}
			got = append(got, c.Domain)
		}
		if got := strings.Join(got, " "); got != tc.want {
			t.Errorf("%s: %q, want %q", tc.name, got, tc.want)
		}
	}
}

func FuzzParseCookies(f *testing.F) {
	f.Add([]byte("#HttpOnly_.a.example\tTRUE\t/\tTRUE\t1\ta\tb\n"))
	f.Add([]byte(`{"cookies":[{"name":"a","value":"b","domain":".a.example","sameSite":"Lax"}]}`))
	f.Add([]byte(`[{"name":"a"},`))
	f.Fuzz(func(t *testing.T, data []byte) {
		cookies, faults := parseCookies(data)
		lines := strings.Count(string(data), "\n") + 1
		for _, c := range cookies {
			if c.Name == "" || c.Domain == "" || !strings.HasPrefix(c.Path, "/") {
				t.Errorf("took %+v", c)
			}
		}
		for _, f := range faults {
			if f.line < 1 || f.line > lines || f.message == "" {
				t.Errorf("fault %+v in %d lines", f, lines)
			}
		}
	})
}
