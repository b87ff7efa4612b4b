package sites

import (
	"testing"

	"github.com/aisle-sim/aisle/browser/page"
)

func TestHash(t *testing.T) {
	base := func() Site {
		return Site{ID: "shop", Start: "http://127.0.0.1:1234/de?x=:9", Payment: PaymentStop,
			Details: map[string]string{"b": "1", "a": "2"}, Secrets: map[string]string{"card": "4242"},
			Tasks:  []Task{{ID: "t", Intent: "x"}},
			Access: Access{BasicAuth: BasicAuth{"me", "hush"}, Headers: map[string]string{"X-Key": "hush"}, Proxy: "http://a.example:1"}}
	}
	for _, tc := range []struct {
		name   string
		change func(*Site)
		same   bool
	}{
		{"nothing", func(*Site) {}, true},
		{"the value of a secret", func(s *Site) { s.Secrets["card"] = "5555" }, true},
		{"the port of a loopback start", func(s *Site) { s.Start = "http://127.0.0.1:4321/de?x=:9" }, true},
		{"details that a session filled in", func(s *Site) { s.Tasks[0] = s.Fill(s.Tasks[0]) }, true},
		{"payment said or left out", func(s *Site) { s.Payment = "" }, true},
		{"robots said or left out", func(s *Site) { s.Robots = RobotsObey }, true},
		{"the password", func(s *Site) { s.Access.BasicAuth.Password = "other" }, true},
		{"the value of a header", func(s *Site) { s.Access.Headers["X-Key"] = "other" }, true},
		{"the case of a header", func(s *Site) { s.Access.Headers = map[string]string{"x-key": "hush"} }, true},
		{"where the proxy stands", func(s *Site) { s.Access.Proxy = "socks5://b.example" }, true},
		{"the cookies in the file", func(s *Site) { s.Access.Jar = []Cookie{{Name: "a"}} }, true},
		{"robots", func(s *Site) { s.Robots = RobotsOwner }, false},
		{"a set-up step", func(s *Site) { s.Setup = []SetupStep{{Open: "/login"}} }, false},
		{"no basic auth", func(s *Site) { s.Access.BasicAuth = BasicAuth{} }, false},
		{"another header", func(s *Site) { s.Access.Headers = map[string]string{"X-Other": "hush"} }, false},
		{"a cookie file", func(s *Site) { s.Access.Cookies = "jar.txt" }, false},
		{"which server answers", func(s *Site) { s.Access.Hosts = map[string]string{"shop.example": "10.0.0.7"} }, false},
		{"the user agent", func(s *Site) { s.Access.UserAgentSuffix = "study" }, false},
		{"certificates", func(s *Site) { s.Access.UntrustedCerts = true }, false},
		{"the key of a secret", func(s *Site) { s.Secrets = map[string]string{"cards": "4242"} }, false},
		{"a detail", func(s *Site) { s.Details["a"] = "3" }, false},
		{"the path of start", func(s *Site) { s.Start = "http://127.0.0.1:1234/fr?x=:9" }, false},
		{"the host of start", func(s *Site) { s.Start = "http://127.0.0.2:1234/de?x=:9" }, false},
		{"an intent", func(s *Site) { s.Tasks[0].Intent = "y" }, false},
		{"a budget", func(s *Site) { s.Tasks[0].Budget = 1 }, false},
		{"payment", func(s *Site) { s.Payment = PaymentAllowed }, false},
		{"resources closed", func(s *Site) { s.Resources = []string{} }, false},
		{"a label", func(s *Site) { s.Labels = []page.LabelRule{{Name: "a", ClickType: "other"}} }, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := base()
			tc.change(&s)
			if got := Hash(s) == Hash(base()); got != tc.same {
				t.Errorf("same hash: %v, want %v", got, tc.same)
			}
		})
	}
}

func TestHashKeepsOtherPorts(t *testing.T) {
	a, b := Site{Start: "http://shop.example:8080/"}, Site{Start: "http://shop.example:8081/"}
	if Hash(a) == Hash(b) {
		t.Error("ports of other hosts tell sites apart")
	}
	for _, s := range []string{"http://localhost:81/", "http://localhost/", "http://[::1]:81/", "http://[::1]/", "http://127.0.0.1:81"} {
		Hash(Site{Start: s}) // cuts nothing out of bounds
	}
	if Hash(Site{Start: "http://[::1]:81/"}) != Hash(Site{Start: "http://[::1]/"}) {
		t.Error("the port of [::1] counts")
	}
}

// A change here changes the identity of every stored site: raise the
// trajectory's version with it.
func TestHashIsStable(t *testing.T) {
	const want = "b37e1f9ddeaaa1fc5b0f5854ebce4b0763e1d8005a396dba4391ba488d18eac1"
	if got := Hash(Site{ID: "shop", Start: "https://shop.example/", Secrets: map[string]string{"a": "b"}}); got != want {
		t.Errorf("got %s", got)
	}
}
