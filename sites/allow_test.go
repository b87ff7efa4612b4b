package sites

import (
	"net/url"
	"strings"
	"testing"
)

var allowSite = Site{
	Start: "https://Shop.Example/start?x=1",
	Origins: []string{"https://*.cdn.example", "http://plain.example:8080", "https://bücher.example", "http://127.0.0.1:9000",
		"http://[::1]:9001", "https://under_score.example", "https://dotted.example.", "http://eighty.example:80/", "not an origin"},
}

func TestAllows(t *testing.T) {
	for _, tc := range []struct {
		name, url string
		want      bool
	}{
		{"start", "https://shop.example/start", true},
		{"without a path", "https://shop.example", true},
		{"query at once", "https://shop.example?q=1", true},
		{"fragment at once", "https://shop.example#top", true},
		{"upper case", "HTTPS://SHOP.EXAMPLE/A", true},
		{"default port", "https://shop.example:443/", true},
		{"default port with zeros", "https://shop.example:0443/", true},
		{"empty port", "https://shop.example:/", true},
		{"trailing dot", "https://shop.example./", true},
		{"dot in the list", "https://dotted.example/", true},
		{"path with odd escapes", "https://shop.example/%zz?%", true},
		{"a URL in the query", "https://shop.example/?next=https://evil.example/", true},
		{"an at sign in the path", "https://shop.example/@evil.example", true},
		{"socket", "wss://shop.example/live", true},
		{"subdomain of a star", "https://a.cdn.example/x", true},
		{"deep subdomain of a star", "https://a.b.cdn.example/x", true},
		{"other port listed", "http://plain.example:8080/", true},
		{"socket of it", "ws://plain.example:8080/", true},
		{"listed with its default port", "http://eighty.example/", true},
		{"IDN", "https://bücher.example/", true},
		{"IDN in upper case", "https://BÜCHER.example/", true},
		{"IDN in ASCII", "https://xn--bcher-kva.example/", true},
		{"loopback", "http://127.0.0.1:9000/", true},
		{"IPv6", "http://[::1]:9001/", true},
		{"IPv6 spelt out", "http://[0:0:0:0:0:0:0:1]:9001/", true},
		{"underscore", "https://under_score.example/", true},
		{"empty page", "about:blank", true},
		{"empty page with fragment", "about:blank#x", true},
		{"inline frame", "about:srcdoc", true},

		{"other scheme", "http://shop.example/", false},
		{"insecure socket", "ws://shop.example/", false},
		{"other port", "https://shop.example:8443/", false},
		{"secure scheme on the plain port", "https://shop.example:80/", false},
		{"port missing", "http://plain.example/", false},
		{"other host", "https://evil.example/", false},
		{"subdomain", "https://a.shop.example/", false},
		{"parent", "https://example/", false},
		{"listed as a prefix", "https://shop.example.evil.example/", false},
		{"listed as a suffix", "https://evilshop.example/", false},
		{"star's own host", "https://cdn.example/", false},
		{"star as a suffix", "https://evilcdn.example/", false},
		{"star's host as a prefix", "https://a.cdn.example.evil.example/", false},
		{"empty label before a star", "https://.cdn.example/", false},
		{"star asked for", "https://*.cdn.example/", false},
		{"user", "https://shop.example@evil.example/", false},
		{"user and password", "https://shop.example:443@evil.example/", false},
		{"user at the right host", "https://evil.example@shop.example/", false},
		{"user with escapes", "https://shop.example%2f@evil.example/", false},
		{"backslash", `https://evil.example\@shop.example/`, false},
		{"backslash after the host", `https://shop.example\.evil.example/`, false},
		{"backslashes for slashes", `https:\\shop.example/`, false},
		{"one slash", "https:/shop.example/", false},
		{"three slashes", "https:///shop.example/", false},
		{"no slashes", "https:shop.example", false},
		{"no scheme", "//shop.example/", false},
		{"a path", "/cart", false},
		{"space before", " https://shop.example/", false},
		{"tab in the scheme", "ht\ttps://shop.example/", false},
		{"tab in the host", "https://shop.exam\tple/", false},
		{"line break in the host", "https://evil.example\n.shop.example/", false},
		{"null in the host", "https://shop.example\x00.evil.example/", false},
		{"escaped host", "https://shop%2eexample/", false},
		{"escaped slash in the host", "https://evil.example%2f.cdn.example/", false},
		{"two trailing dots", "https://shop.example../", false},
		{"ideographic full stop leads to a host of its own", "https://evil。example/", false},
		{"look-alike letters", "https://shоp.example/", false},
		{"broken punycode", "https://xn--\xff.example/", false},
		{"address as a number", "http://2130706433:9000/", false},
		{"address in hexadecimal", "http://0x7f000001:9000/", false},
		{"short address", "http://127.1:9000/", false},
		{"address with zeros", "http://127.0.0.01:9000/", false},
		{"IPv6 zone", "http://[::1%25lo]:9001/", false},
		{"IPv6 of the IPv4", "http://[::ffff:127.0.0.1]:9000/", false},
		{"IPv6 half open", "http://[::1:9001/", false},
		{"port 0", "https://shop.example:0/", false},
		{"port too large", "https://shop.example:65979/", false}, // 443 + 65536
		{"port with a sign", "https://shop.example:+443/", false},
		{"port as a word", "https://shop.example:https/", false},
		{"two ports", "https://shop.example:443:443/", false},
		{"data", "data:text/html,<h1>hi</h1>", false},
		{"blob", "blob:https://shop.example/3b241101", false},
		{"script", "javascript:alert(1)", false},
		{"file", "file:///etc/passwd", false},
		{"file with the host", "file://shop.example/etc/passwd", false},
		{"ftp", "ftp://shop.example/", false},
		{"view-source", "view-source:https://shop.example/", false},
		{"filesystem", "filesystem:https://shop.example/temporary/a", false},
		{"browser page", "chrome://settings", false},
		{"other about page", "about:config", false},
		{"about with more", "about:blankish", false},
		{"nothing", "", false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := allowSite.Allows(tc.url); got != tc.want {
				t.Errorf("Allows(%q) = %v, want %v", tc.url, got, tc.want)
			}
		})
	}
}

func TestAllowsResource(t *testing.T) {
	open := Site{Start: "https://shop.example/", Origins: []string{"https://pay.example"}}
	listed, closed := open, open
	listed.Resources = []string{"https://*.cdn.example"}
	closed.Resources = []string{}
	for _, tc := range []struct {
		name, url            string
		open, listed, closed bool
	}{
		{"own", "https://shop.example/a.css", true, true, true},
		{"of an origin", "https://pay.example/a.js", true, true, true},
		{"of a resource", "https://a.cdn.example/a.png", true, true, false},
		{"of anybody", "https://fonts.example/a.woff", true, false, false},
		{"insecure", "http://fonts.example/a.woff", true, false, false},
		{"with a user", "https://a.cdn.example@evil.example/a.png", true, false, false},
		{"data", "data:image/png;base64,AA==", true, true, true},
		{"blob", "blob:https://shop.example/1", true, true, true},
		{"file", "file:///etc/passwd", false, false, false},
		{"socket", "wss://shop.example/", false, false, false},
		{"script", "javascript:1", false, false, false},
		{"browser page", "chrome://theme/a.png", false, false, false},
		{"nothing", "", false, false, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for _, c := range []struct {
				name string
				site Site
				want bool
			}{{"unset", open, tc.open}, {"listed", listed, tc.listed}, {"empty", closed, tc.closed}} {
				if got := c.site.AllowsResource(tc.url); got != c.want {
					t.Errorf("resources %s: AllowsResource(%q) = %v, want %v", c.name, tc.url, got, c.want)
				}
			}
		})
	}
}

func TestResourcesLetNoDocumentIn(t *testing.T) {
	s := Site{Start: "https://shop.example/", Resources: []string{"https://cdn.example"}}
	if s.Allows("https://cdn.example/") {
		t.Error("a resource's origin may not show a document")
	}
}

func TestNoOrigins(t *testing.T) {
	if (Origins{}).Has("https://a.example") {
		t.Error("the empty set lets something in")
	}
}

func TestGeneric(t *testing.T) {
	for _, tc := range []struct{ name, start, id, err string }{
		{"shop", "https://Shop.Example/de/", "shop.example", ""},
		{"port", "http://127.0.0.1:8080", "127.0.0.1", ""},
		{"IPv6", "http://[::1]:8080/", "1", ""},
		{"IDN", "https://bücher.example", "xn--bcher-kva.example", ""},
		{"no scheme", "shop.example", "", `"shop.example": want an absolute http or https URL, such as https://shop.example/`},
		{"user", "https://a@shop.example", "", `"https://a@shop.example": a URL here must not hold a user name`},
		{"socket", "ws://shop.example", "", `"ws://shop.example": want an absolute http or https URL, such as https://shop.example/`},
		{"nothing", "", "", `"": want an absolute http or https URL, such as https://shop.example/`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s, err := Generic(tc.start)
			if message(err) != tc.err || s.ID != tc.id {
				t.Fatalf("got %q, %v; want %q, %s", s.ID, err, tc.id, tc.err)
			}
			if err != nil {
				return
			}
			if s.Start != tc.start || s.Payment != PaymentStop || len(s.Tasks) != 0 || !idPattern.MatchString(s.ID) {
				t.Errorf("got %+v", s)
			}
			if !s.Allows(tc.start) || s.Allows("https://evil.example/") {
				t.Error("its own origin, and no other, is allowed")
			}
		})
	}
}

// FuzzAllows holds the origin check against a second, cruder reading: what is
// let in must begin with a listed origin, letter by letter, and the standard
// library must not see another host in it.
func FuzzAllows(f *testing.F) {
	site := Site{Start: "https://shop.example/", Origins: []string{"https://*.cdn.example"}}
	for _, s := range []string{"https://shop.example/", "https://shop.example@evil.example/", `https://shop.example\.evil/`, "wss://a.cdn.example:443/",
		"https://shop.example:0443?x", "https://a.cdn.example#@evil", "about:blank", "https://SHOP。example", "https://shop.example.", "https://a.cdn.example%00.evil"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		if !site.Allows(raw) || strings.HasPrefix(raw, "about:") {
			return
		}
		lower := strings.ToLower(raw)
		rest, ok := strings.CutPrefix(lower, "https://")
		if !ok {
			rest, ok = strings.CutPrefix(lower, "wss://")
		}
		if !ok {
			t.Fatalf("%q is allowed", raw)
		}
		host := rest
		if i := strings.IndexAny(rest, "/?#:"); i >= 0 {
			host = rest[:i]
		}
		if !listed(host) && isASCII(host) {
			t.Errorf("%q is allowed, its host reads %q", raw, host)
		}
		if u, err := url.Parse(raw); err == nil && isASCII(u.Host) && (!listed(strings.ToLower(u.Hostname())) || u.User != nil) {
			t.Errorf("%q is allowed, another reading gives host %q, user %v", raw, u.Hostname(), u.User)
		}
	})
}

func listed(host string) bool {
	host = strings.TrimSuffix(host, ".")
	return host == "shop.example" || strings.HasSuffix(host, ".cdn.example")
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) < 0
}
