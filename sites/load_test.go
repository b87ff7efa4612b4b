package sites

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/persona/strictyaml"
)

var noEnv variables // in which nothing is set

func lines(l ...string) string { return strings.Join(l, "\n") }

func message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

const head = "id: shop\nstart: https://shop.example/\n"

func TestParseFaults(t *testing.T) {
	const (
		wantOrigin = `want scheme://host[:port], such as https://shop.example`
		wantWild   = `want * as the first label of a name of one's own, such as https://*.shop.example`
		wantStart  = `want an absolute http or https URL, such as https://shop.example/`
		wantID     = `is not an id; want lower-case letters, digits, '-', '_' and '.', at most 64`
		clickTypes = `search, suggested_term, filter, product_link, product_option, quantity, review, purchase, ` +
			`cart_side_bar, cart_page_select, nav_bar, page_related, other`
	)
	for _, tc := range []struct{ name, in, want string }{
		{"neither id nor start", "payment: stop", lines(`s.yaml:1: id: missing`, `s.yaml:1: start: missing; want the URL of the first page`)},
		{"unknown key", head + "\n\n\n\norgins: []", `s.yaml:7: unknown key "orgins"; did you mean "origins"?`},
		{"budget as word", head + "tasks:\n  - {id: a, intent: x}\n  - id: b\n    budget: cheap", `s.yaml:6: tasks[1].budget: want a number, found "cheap"`},
		{"id", "id: My Shop\nstart: https://shop.example", `s.yaml:1: id: "My Shop" ` + wantID},
		{"start without scheme", "id: a\nstart: shop.example", `s.yaml:2: start: "shop.example": ` + wantStart},
		{"start is a path", "id: a\nstart: /shop", `s.yaml:2: start: "/shop": ` + wantStart},
		{"start is a file", "id: a\nstart: file:///etc/passwd", `s.yaml:2: start: "file:///etc/passwd": ` + wantStart},
		{"start is a socket", "id: a\nstart: wss://shop.example", `s.yaml:2: start: "wss://shop.example": ` + wantStart},
		{"start has a user", "id: a\nstart: https://me:pw@shop.example", `s.yaml:2: start: "https://me:pw@shop.example": a URL here must not hold a user name`},
		{"start has no host", "id: a\nstart: https:///x", `s.yaml:2: start: "https:///x": ` + wantStart},
		{"start has an odd host", "id: a\nstart: https://shop..example/", `s.yaml:2: start: "https://shop..example/": its host is not a host name`},
		{"start has an odd port", "id: a\nstart: https://shop.example:99999/", `s.yaml:2: start: "https://shop.example:99999/": its port is not a port`},
		{"origin without scheme", head + "origins:\n  - shop.example", `s.yaml:4: origins[0]: "shop.example": ` + wantOrigin},
		{"origin with a path", head + "origins:\n  - https://shop.example\n  - https://shop.example/de", `s.yaml:5: origins[1]: "https://shop.example/de": ` + wantOrigin},
		{"origin is a socket", head + "origins: [wss://shop.example]", `s.yaml:3: origins[0]: "wss://shop.example": ` + wantOrigin},
		{"star in the middle", head + "origins: ['https://cdn.*.example']", `s.yaml:3: origins[0]: "https://cdn.*.example": ` + wantWild},
		{"star alone", head + "origins: ['https://*']", `s.yaml:3: origins[0]: "https://*": ` + wantWild},
		{"star over everybody", head + "origins: ['https://*.com', 'https://*.co.uk']", lines(
			`s.yaml:3: origins[0]: "https://*.com": `+wantWild, `s.yaml:3: origins[1]: "https://*.co.uk": `+wantWild)},
		{"star over an address", head + "origins: ['http://*.10.0.0.1']", `s.yaml:3: origins[0]: "http://*.10.0.0.1": ` + wantWild},
		{"resources", head + "resources: [cdn]", `s.yaml:3: resources[0]: "cdn": ` + wantOrigin},
		{"payment", head + "payment: allow", `s.yaml:3: payment: "allow" is neither "stop" nor "allowed"; did you mean "allowed"?`},
		{"robots near", head + "robots: obay", `s.yaml:3: robots: "obay" is neither "obey" nor "owner"; did you mean "obey"?`},
		{"robots far", head + "robots: ignore", `s.yaml:3: robots: "ignore" is neither "obey" nor "owner"`},
		{"robots as a list", head + "robots: [owner]", `s.yaml:3: robots: want a text, found a list`},
		{"a tag", head + "robots: !mine owner", `s.yaml:3: robots: the tag !mine is not supported; leave it away (want a text)`},
		{"detail key", head + "details:\n  fullName: x", `s.yaml:4: details.fullName: "fullName" is not a key; want lower snake case, such as full_name`},
		{"detail as reference", head + "details:\n  email: ${MAIL}", `s.yaml:4: details.email: holds a reference; what must stay secret belongs in secrets`},
		{"detail and secret", head + "details: {pin: '1'}\nsecrets: {pin: '2'}", `s.yaml:3: details.pin: stands in secrets too`},
		{"secret key", head + "secrets: {card-number: '1'}", `s.yaml:3: secrets.card-number: "card-number" is not a key; want lower snake case, such as full_name`},
		{"secret not set", head + "secrets:\n  login: ${SHOP_LOGIN}", `s.yaml:4: secrets.login: the environment variable SHOP_LOGIN is not set`},
		{"secret half a reference", head + "secrets:\n  login: me-${SHOP_LOGIN}", `s.yaml:4: secrets.login: want ${NAME} of an environment variable alone, or a value without it`},
		{"secret empty", head + "secrets:\n  login:", `s.yaml:4: secrets.login: missing; want a value or ${NAME} of an environment variable`},
		{"task without anything", head + "tasks:\n  - budget: 3", lines(`s.yaml:4: tasks[0].id: missing`, `s.yaml:4: tasks[0].intent: missing; say what the shopper came for`)},
		{"task twice", head + "tasks:\n  - {id: a, intent: x}\n  - {id: a, intent: y}", `s.yaml:5: tasks[1].id: "a" is already the task of line 4`},
		{"task details", head + "tasks:\n  - {id: a, intent: x, details: {}}", `s.yaml:4: tasks[0]: unknown key "details"; known keys: id, intent, budget`},
		{"budget", head + "tasks:\n  - {id: a, intent: x, budget: -1}", `s.yaml:4: tasks[0].budget: -1 is less than 0`},
		{"outcome", head + "outcomes:\n  - outcome: left\n    url: '*'", `s.yaml:4: outcomes[0].outcome: "left" is neither "order_placed" nor "left_in_checkout"`},
		{"outcome without pattern", head + "outcomes:\n  - outcome: order_placed", `s.yaml:4: outcomes[0]: has no pattern; want at least one of url, title, text`},
		{"click type near", head + "labels:\n  - name: a\n    click_type: product_lnk", `s.yaml:5: labels[0].click_type: "product_lnk" is not a click type; did you mean "product_link"?`},
		{"click type far", head + "labels:\n  - name: a\n    click_type: tap", `s.yaml:5: labels[0].click_type: "tap" is not a click type; want one of: ` + clickTypes},
		{"label without pattern", head + "labels:\n  - click_type: filter", `s.yaml:4: labels[0]: has no pattern; want at least one of name, role, label, url`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s, hash, err := parse("s.yaml", []byte(tc.in), noEnv)
			var e *strictyaml.Error
			if !errors.As(err, &e) {
				t.Fatalf("got %v, want a *strictyaml.Error", err)
			}
			if diff := cmp.Diff(tc.want, e.Error()); diff != "" {
				t.Errorf("message (-want +got):\n%s", diff)
			}
			if s.ID != "" || hash != "" {
				t.Error("a site came with the error")
			}
		})
	}
}

func TestLoad(t *testing.T) {
	file := filepath.Join(t.TempDir(), "shop.yaml")
	const in = head + `
origins: ["https://pay.example"]
details: {full_name: Robin Sample, postcode: 01067}
secrets: {card_number: "4242 4242 4242 4242", login: "${AISLE_TEST_LOGIN}"}
tasks: [{id: lamp, intent: A lamp., budget: 40}]
outcomes: [{outcome: order_placed, url: "*/done"}]
labels: [{label: "Add*", click_type: purchase}]
`
	if err := os.WriteFile(file, []byte(in), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Setenv("AISLE_TEST_LOGIN", "hush")
	got, hash, err := Load(file)
	if err != nil {
		t.Fatal(err)
	}
	want := Site{
		File: file,
		ID:   "shop", Start: "https://shop.example/", Origins: []string{"https://pay.example"}, Payment: PaymentStop, Robots: RobotsObey,
		Details:  map[string]string{"full_name": "Robin Sample", "postcode": "01067"},
		Secrets:  map[string]string{"card_number": "4242 4242 4242 4242", "login": "hush"},
		Tasks:    []Task{{ID: "lamp", Intent: "A lamp.", Budget: 40}},
		Outcomes: []OutcomeRule{{Outcome: OrderPlaced, URL: "*/done"}},
		Labels:   []page.LabelRule{{Label: "Add*", ClickType: "purchase"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if hash != Hash(got) {
		t.Error("the hash is another than Hash gives")
	}
	if _, _, err := Load(file + "x"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v, want fs.ErrNotExist", err)
	}
}

// TestEnvironment: what is set to nothing is not set.
func TestEnvironment(t *testing.T) {
	t.Setenv("AISLE_TEST_ONE", "a=b")
	t.Setenv("AISLE_TEST_NONE", "")
	all := environment()
	if _, ok := all["AISLE_TEST_NONE"]; ok || all["AISLE_TEST_ONE"] != "a=b" {
		t.Errorf("one is %q, none %v", all["AISLE_TEST_ONE"], ok)
	}
}

func TestFaultsKeepSecrets(t *testing.T) {
	const in = head + "secrets:\n  a: pa$${ss\n  b: hunter2\n  B: hunter3\n"
	_, _, err := parse("s.yaml", []byte(in), variables{"x": "hunter4"})
	for _, secret := range []string{"pa$", "hunter"} {
		if strings.Contains(message(err), secret) {
			t.Errorf("the message tells %q: %v", secret, err)
		}
	}
	if err == nil {
		t.Error("no fault was found")
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(head + "origins: ['https://*.a.example']\ntasks: [{id: a, intent: b, budget: 1}]"))
	f.Add(demoFile)
	f.Fuzz(func(t *testing.T, data []byte) {
		s, hash, err := parse("s.yaml", data, noEnv)
		if err != nil {
			return
		}
		if !s.Allows(s.Start) {
			t.Errorf("start %q is not allowed", s.Start)
		}
		if hash != Hash(s) || len(hash) != 64 {
			t.Errorf("hash %q", hash)
		}
	})
}
