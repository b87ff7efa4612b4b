package sites

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// someEnv is an environment with a few variables. Their values begin with
// "hush", so that a message that tells one is found out.
var someEnv = variables{
	"USER": "hush-user", "PW": "hush-p:w@/", "TOKEN": "hush-token", "COLON": "hush:er", "LINES": "hush\r\nHost: x",
	"PROXY": "http://hush-me:hush%40pw@proxy.example:3128", "BAD_PROXY": "ftp://hush:hush@proxy.example", "STAGING_PASSWD": "hush",
}

func TestAccessFaults(t *testing.T) {
	const wantEnv = `give it as ${NAME} of an environment variable`
	const access = head + "access:\n"
	for _, tc := range []struct{ name, in, want string }{
		{"not keys", head + "access: open", `s.yaml:3: access: want keys and values, found "open"`},
		{"unknown key", access + "  basic-auth: {}", `s.yaml:4: access: unknown key "basic-auth"; did you mean "basic_auth"?`},
		{"unknown key of basic auth", access + "  basic_auth:\n    user: ${USER}\n    pasword: ${PW}", `s.yaml:6: access.basic_auth: unknown key "pasword"; did you mean "password"?`},
		{"our own field", access + "  jar: []", `s.yaml:4: access: unknown key "jar"; known keys: basic_auth, headers, cookies, hosts, proxy, user_agent_suffix, untrusted_certs`},

		{"user as it is", access + "  basic_auth:\n    user: hush\n    password: ${PW}", `s.yaml:5: access.basic_auth.user: ` + wantEnv},
		{"password as it is", access + "  basic_auth:\n    user: ${USER}\n    password: hush", `s.yaml:6: access.basic_auth.password: ` + wantEnv},
		{"no password", access + "  basic_auth:\n    user: ${USER}", `s.yaml:4: access.basic_auth.password: missing; want ${NAME} of an environment variable`},
		{"password not set", access + "  basic_auth: {user: '${USER}', password: '${STAGING_PW}'}", `s.yaml:4: access.basic_auth.password: the environment variable STAGING_PW is not set`},
		{"password nearly set", access + "  basic_auth: {user: '${USER}', password: '${STAGING_PASSWORD}'}", `s.yaml:4: access.basic_auth.password: the environment variable STAGING_PASSWORD is not set; did you mean "STAGING_PASSWD"?`},
		{"user with a colon", access + "  basic_auth: {user: '${COLON}', password: '${PW}'}", `s.yaml:4: access.basic_auth.user: its value holds a colon, which ends a name`},

		{"header as it is", access + "  headers:\n    X-Key: hush", `s.yaml:5: access.headers.X-Key: ` + wantEnv},
		{"header without a value", access + "  headers:\n    X-Key:", `s.yaml:5: access.headers.X-Key: missing; want ${NAME} of an environment variable`},
		{"header not set", access + "  headers:\n    Authorization: Bearer ${STAGING_TOKEN}", `s.yaml:5: access.headers.Authorization: the environment variable STAGING_TOKEN is not set`},
		{"header half a reference", access + "  headers:\n    X-Key: ${TOKEN}${", `s.yaml:5: access.headers.X-Key: holds a ${ that is no ${NAME} of an environment variable`},
		{"header of two lines", access + "  headers:\n    X-Key: ${LINES}", `s.yaml:5: access.headers.X-Key: its value holds a line break or another character that no header can hold`},
		{"name of a header", access + "  headers:\n    X Key: ${TOKEN}", `s.yaml:5: access.headers.X Key: "X Key" is not the name of a header; want letters, digits and -, such as X-Staging-Key`},
		{"host as a header", access + "  headers: {Host: '${TOKEN}'}", `s.yaml:4: access.headers.Host: Host cannot be given as a header; use access.hosts to lead a host elsewhere`},
		{"cookie as a header", access + "  headers: {cookie: '${TOKEN}'}", `s.yaml:4: access.headers.cookie: cookie cannot be given as a header; use access.cookies`},
		{"user agent as a header", access + "  headers: {User-Agent: '${TOKEN}'}", `s.yaml:4: access.headers.User-Agent: User-Agent cannot be given as a header; use access.user_agent_suffix`},
		{"length as a header", access + "  headers: {Content-Length: '${TOKEN}'}", `s.yaml:4: access.headers.Content-Length: Content-Length cannot be given as a header; the browser writes it`},
		{"the browser's own", access + "  headers: {Sec-Fetch-Site: '${TOKEN}'}", `s.yaml:4: access.headers.Sec-Fetch-Site: Sec-Fetch-Site cannot be given as a header; the browser writes it`},
		{"header twice", access + "  headers:\n    X-Key: ${TOKEN}\n    x-key: ${TOKEN}", `s.yaml:6: access.headers.x-key: is the header X-Key again; case does not tell headers apart`},
		{"authorization twice", access + "  basic_auth: {user: '${USER}', password: '${PW}'}\n  headers: {Authorization: 'Bearer ${TOKEN}'}", `s.yaml:5: access.headers.Authorization: stands in access.basic_auth too; give one of the two`},

		{"host with a scheme", access + "  hosts:\n    https://shop.example: 10.0.0.7", `s.yaml:5: access.hosts.https://shop.example: "https://shop.example": a host has no scheme; want host[:port], such as shop.example`},
		{"host with a star", access + "  hosts:\n    '*.shop.example': 10.0.0.7", `s.yaml:5: access.hosts.*.shop.example: "*.shop.example": its host is not a host name; want host[:port], such as shop.example`},
		{"host twice", access + "  hosts:\n    SHOP.example: 10.0.0.7\n    shop.example: 10.0.0.8", `s.yaml:6: access.hosts.shop.example: is the host SHOP.example again`},
		{"address with a path", access + "  hosts:\n    shop.example: 10.0.0.7/x", `s.yaml:5: access.hosts.shop.example: "10.0.0.7/x": its host is not a host name; want a host or address with or without port, such as 10.0.0.7:8443`},
		{"address with an odd port", access + "  hosts:\n    shop.example: 10.0.0.7:84430", `s.yaml:5: access.hosts.shop.example: "10.0.0.7:84430": its port is not a port; want a host or address with or without port, such as 10.0.0.7:8443`},
		{"no address", access + "  hosts:\n    shop.example:", `s.yaml:5: access.hosts.shop.example: missing; want the host or address that answers for it, such as 10.0.0.7:8443`},

		{"proxy without a scheme", access + "  proxy: proxy.example:3128", `s.yaml:4: access.proxy: want a URL such as http://proxy.example:3128`},
		{"proxy of another kind", access + "  proxy: socks://proxy.example", `s.yaml:4: access.proxy: "socks" is no kind of proxy; did you mean "socks5"?`},
		{"proxy of no kind", access + "  proxy: ftp://proxy.example", `s.yaml:4: access.proxy: "ftp" is no kind of proxy; want one of: http, https, socks5`},
		{"proxy with a path", access + "  proxy: http://proxy.example/x", `s.yaml:4: access.proxy: its host is not a host name; want a URL such as http://proxy.example:3128`},
		{"proxy with an odd port", access + "  proxy: http://proxy.example:0", `s.yaml:4: access.proxy: its port is not a port; want a URL such as http://proxy.example:3128`},
		{"password of the proxy as it is", access + "  proxy: http://me:hush@proxy.example:3128", `s.yaml:4: access.proxy: give its password as ${NAME} of an environment variable`},
		{"password of the proxy not set", access + "  proxy: http://me:${PROXY_PW}@proxy.example:3128", `s.yaml:4: access.proxy: the environment variable PROXY_PW is not set`},
		{"proxy in the environment", access + "  proxy: ${BAD_PROXY}", `s.yaml:4: access.proxy: "ftp" is no kind of proxy; want one of: http, https, socks5`},
		{"no proxy", access + "  proxy:", `s.yaml:4: access.proxy: missing; want a URL such as http://proxy.example:3128`},

		{"suffix with a reference", access + "  user_agent_suffix: ${TOKEN}", `s.yaml:4: access.user_agent_suffix: holds a reference; it is sent to everybody, so it cannot be a secret`},
		{"suffix of two lines", access + "  user_agent_suffix: \"a\\nb\"", `s.yaml:4: access.user_agent_suffix: want at most 200 letters, digits and signs of plain ASCII, such as aisle-study/1`},
		{"suffix with an accent", access + "  user_agent_suffix: étude", `s.yaml:4: access.user_agent_suffix: want at most 200 letters, digits and signs of plain ASCII, such as aisle-study/1`},
		{"certificates as a word", access + "  untrusted_certs: sure", `s.yaml:4: access.untrusted_certs: want true or false, found "sure"`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, _, err := parse("s.yaml", []byte(tc.in), someEnv)
			if diff := cmp.Diff(tc.want, message(err)); diff != "" {
				t.Errorf("message (-want +got):\n%s", diff)
			}
			if strings.Contains(message(err), "hush") {
				t.Errorf("the message tells a value: %v", err)
			}
		})
	}
}

func TestAccessIsResolved(t *testing.T) {
	s, _, err := parse("s.yaml", []byte(head+`
access:
  basic_auth: {user: "${USER}", password: "${PW}"}
  headers: {X-Key: "key ${TOKEN}"}
  hosts: {"SHOP.example": "10.0.0.7:8443", "cdn.example:443": "::1", "bücher.example": "[::1]:90"}
  proxy: "socks5://me:${PW}@Proxy.Example:1080/"
  user_agent_suffix: aisle-study/1
  untrusted_certs: true
`), someEnv)
	if err != nil {
		t.Fatal(err)
	}
	want := Access{
		BasicAuth: BasicAuth{User: "hush-user", Password: "hush-p:w@/"},
		Headers:   map[string]string{"X-Key": "key hush-token"},
		Hosts:     map[string]string{"shop.example": "10.0.0.7:8443", "cdn.example:443": "::1", "xn--bcher-kva.example": "[::1]:90"},
		Proxy:     "socks5://me:hush-p%3Aw%40%2F@proxy.example:1080", UserAgentSuffix: "aisle-study/1", UntrustedCerts: true,
		// The password, what basic authentication makes of it, and the part of the header.
		Masked: []string{"hush-p:w@/", "aHVzaC11c2VyOmh1c2gtcDp3QC8=", "hush-token"},
	}
	if diff := cmp.Diff(want, s.Access); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestProxyFromTheEnvironment(t *testing.T) {
	s, _, err := parse("s.yaml", []byte(head+"access: {proxy: '${PROXY}'}"), someEnv)
	if err != nil {
		t.Fatal(err)
	}
	if s.Access.Proxy != "http://hush-me:hush%40pw@proxy.example:3128" || !slices.Equal(s.Access.Masked, []string{"hush@pw"}) {
		t.Errorf("got %q, masked %q", s.Access.Proxy, s.Access.Masked)
	}
}

func TestCookieFile(t *testing.T) {
	dir := t.TempDir()
	site := filepath.Join(dir, "shop.yaml")
	for name, text := range map[string]string{
		"shop.yaml": head + "access: {cookies: jars/jar.txt}\n",
		"jars/jar.txt": "# Netscape HTTP Cookie File\n\n" +
			"#HttpOnly_.shop.example\tTRUE\t/\tTRUE\t4102444800\tsession\thush-0123456789abcdef\n" +
			"#HttpOnly_shop.example\tFALSE\t/\tTRUE\t0\tsid\thush-1\n" +
			"#HttpOnly_shop.example\tFALSE\t/\tTRUE\t0\tterms\tyes\n" +
			"shop.example\tFALSE\t/cart\tFALSE\t0\tlang\ten-GB\n" +
			".tracker.example\tTRUE\t/\tFALSE\t0\tid\thush-0123456789abcdef-of-others\n",
	} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s, _, err := Load(site)
	if err != nil {
		t.Fatal(err)
	}
	want := []Cookie{
		{Name: "session", Value: "hush-0123456789abcdef", Domain: "shop.example", HostOnly: true, Path: "/", Expires: 4102444800, Secure: true, HTTPOnly: true},
		{Name: "sid", Value: "hush-1", Domain: "shop.example", HostOnly: true, Path: "/", Secure: true, HTTPOnly: true},
		{Name: "terms", Value: "yes", Domain: "shop.example", HostOnly: true, Path: "/", Secure: true, HTTPOnly: true},
		{Name: "lang", Value: "en-GB", Domain: "shop.example", HostOnly: true, Path: "/cart"},
	}
	if diff := cmp.Diff(want, s.Access.Jar); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !slices.Equal(s.Access.Masked, []string{"hush-0123456789abcdef", "hush-1"}) {
		t.Errorf("masked: %q", s.Access.Masked)
	}
}
