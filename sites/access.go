package sites

// Access is how to get into a shop that is not open to everybody. What could
// let others in (BasicAuth, Headers, a proxy's password) is given as "${NAME}"
// of an environment variable only, and is sent to the site's origins alone.
// Load puts the values in place of the references.
//
// Cookies cannot be held as narrowly as the rest: they know hosts and no ports.
// What is for shop.example:8443 is sent to every port of shop.example from
// which a page loads something, and one under https://*.shop.example to
// shop.example itself, too.
type Access struct {
	BasicAuth BasicAuth `yaml:"basic_auth"`
	// Headers go with every request to the site's origins.
	Headers map[string]string `yaml:"headers"`
	// Cookies names a file, relative to the site file: cookies.txt as curl
	// writes it, or JSON as Playwright (storage state) and browser extensions do.
	// One for a domain is kept for the hosts of the site's origins alone.
	Cookies string `yaml:"cookies"`
	// Hosts maps a host of the shop to the address that answers for it, with
	// or without port, as /etc/hosts would.
	Hosts map[string]string `yaml:"hosts"`
	// Proxy is the http://, https:// or socks5:// proxy that leads to the shop.
	Proxy string `yaml:"proxy"`
	// UserAgentSuffix is added to Chrome's user agent, so that logs and
	// firewalls of the shop can tell the shopper from people.
	UserAgentSuffix string `yaml:"user_agent_suffix"`
	// UntrustedCerts accepts certificates of the site's origins that nobody vouches for.
	UntrustedCerts bool `yaml:"untrusted_certs"`

	// Jar holds the cookies of the file that are for the site's origins.
	Jar []Cookie `yaml:"-"`
	// Masked are the values in all this that must reach neither disk nor
	// model, should the shop show them: passwords, tokens, session cookies. The
	// user of BasicAuth is not among them: one such as "staging" is a word of
	// many pages.
	Masked []string `yaml:"-"`
}

// BasicAuth is the name and password of HTTP basic authentication.
type BasicAuth struct {
	User     string `yaml:"user"`
	Password string `yaml:"password"`
}
