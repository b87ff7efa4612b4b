package sites

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// access writes how to get into the shop: as the file said that the survey
// began with, in its words and so without the values of its references.
func (d *drafter) access() {
	a := d.s.Given
	if reflect.DeepEqual(a, Access{}) {
		d.section("How to get into a shop that is not open to everybody. Values come from the environment alone:")
		d.example(`access:
  basic_auth: {user: "${SHOP_USER}", password: "${SHOP_PASSWORD}"}
  headers: {X-Staging-Key: "${SHOP_KEY}"}`)
		return
	}
	d.section("How to get into the shop, as it was given. Values come from the environment alone; files are looked for beside this one.")
	d.line("access:")
	if a.BasicAuth != (BasicAuth{}) {
		d.line("  basic_auth: {user: %s, password: %s}", verbatim(a.BasicAuth.User), verbatim(a.BasicAuth.Password))
	}
	d.words("headers", a.Headers)
	d.word("cookies", a.Cookies)
	d.words("hosts", a.Hosts)
	d.word("proxy", a.Proxy)
	d.word("user_agent_suffix", a.UserAgentSuffix)
	if a.UntrustedCerts {
		d.line("  untrusted_certs: true")
	}
}

func (d *drafter) word(key, value string) {
	if value != "" {
		d.line("  %s: %s", key, verbatim(value))
	}
}

func (d *drafter) words(key string, values map[string]string) {
	var all []string
	for _, k := range slices.Sorted(maps.Keys(values)) {
		all = append(all, fmt.Sprintf("%s: %s", verbatim(k), verbatim(values[k])))
	}
	if len(all) > 0 {
		d.line("  %s: {%s}", key, strings.Join(all, ", "))
	}
}
