package sites_test

import (
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
	"github.com/aisle-sim/aisle/sites/shop"
)

// The demo file speaks of the built-in shop, which knows nothing of it. One
// visit, by plain HTTP, holds the two together: the invented customer's
// details pass the shop's forms, and every page is judged for what it is, by
// the demo's rules and by the generic ones alone.
func TestDemoFitsTheShop(t *testing.T) {
	s, err := shop.New(shop.Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(s)
	defer server.Close()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	v := &visitor{t: t, client: &http.Client{Jar: jar}, demo: sites.Demo(server.URL), at: server.URL}

	v.get("/", "")
	results := v.get("/search?q=mug", "")
	product := results.link("/p/")
	if product == "" {
		t.Fatal("a search for a mug finds nothing")
	}
	form := v.get(product, "").form()
	form.Set("quantity", "1")
	form.Set("action", "add")
	v.post(product, form, "")
	v.get("/cart", "")
	v.get("/checkout", sites.LeftInCheckout)
	d, secret := v.demo.Details, v.demo.Secrets
	v.post("/checkout/contact", url.Values{"email": {d["email"]}}, sites.LeftInCheckout)
	v.expect("/checkout/address")
	v.post("/checkout/address", url.Values{"name": {d["full_name"]}, "phone": {d["phone"]},
		"address1": {d["street"]}, "city": {d["city"]}, "state": {v.page.option("state", d["state"])}, "zip": {d["zip"]}}, sites.LeftInCheckout)
	v.expect("/checkout/delivery")
	v.post("/checkout/delivery", v.page.form(), sites.LeftInCheckout)
	v.expect("/checkout/payment")
	v.post("/checkout/payment", url.Values{"card_name": {d["card_name"]}, "card_number": {secret["card_number"]},
		"card_expiry": {secret["card_expiry"]}, "card_code": {secret["card_cvc"]}}, sites.LeftInCheckout)
	v.expect("/checkout/review")
	v.post("/checkout/review", url.Values{"seen": {v.page.hidden("seen")}}, sites.OrderPlaced)
	v.expect("/order/")
	v.get("/order/FH-000000-99", "")
	v.get("/help/delivery", "")
	v.get("/help/returns", "")
	v.get("/", "")
}

// Each task can be served: its words find several products.
func TestDemoTasksFindSomething(t *testing.T) {
	s, err := shop.New(shop.Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(s)
	defer server.Close()
	v := &visitor{t: t, client: http.DefaultClient, demo: sites.Demo(server.URL), at: server.URL}
	words := map[string]string{"day_pack": "backpack", "rain_jacket": "rain jacket", "reading_lamp": "lamp", "mug_gift": "mug",
		"folding_chair": "folding chair", "just_looking": "tent"}
	for _, task := range v.demo.Tasks {
		if words[task.ID] == "" {
			t.Errorf("no search for the task %s", task.ID)
			continue
		}
		// A search without results suggests other products, but counts none.
		results := v.get("/search?q="+url.QueryEscape(words[task.ID]), "")
		if !counted.MatchString(results.observation().Text) {
			t.Errorf("%s: a search for %q finds no choice", task.ID, words[task.ID])
		}
	}
}

var counted = regexp.MustCompile(`\b([2-9]|[1-9][0-9]+) products`)

type visitor struct {
	t      *testing.T
	client *http.Client
	demo   sites.Site
	at     string
	page   shown
}

func (v *visitor) get(path string, want sites.Outcome) shown {
	v.t.Helper()
	res, err := v.client.Get(v.at + path)
	return v.see(res, err, want)
}

func (v *visitor) post(path string, form url.Values, want sites.Outcome) shown {
	v.t.Helper()
	res, err := v.client.PostForm(v.at+path, form)
	return v.see(res, err, want)
}

func (v *visitor) see(res *http.Response, err error, want sites.Outcome) shown {
	v.t.Helper()
	if err != nil {
		v.t.Fatal(err)
	}
	defer res.Body.Close()
	root, err := html.Parse(res.Body)
	if err != nil {
		v.t.Fatal(err)
	}
	v.page = shown{url: res.Request.URL.String(), root: root}
	o := v.page.observation()
	if !v.demo.Allows(o.URL) {
		v.t.Errorf("%s is not allowed", o.URL)
	}
	if got := v.demo.Judge(o); got != want {
		v.t.Errorf("%s (%s): judged %q, want %q", o.URL, o.Title, got, want)
	}
	if got := (sites.Site{}).Judge(o); got != want {
		v.t.Errorf("%s (%s): by the generic rules %q, want %q", o.URL, o.Title, got, want)
	}
	return v.page
}

func (v *visitor) expect(path string) {
	v.t.Helper()
	if !strings.Contains(v.page.url, path) {
		v.t.Fatalf("the shop shows %s, want %s", v.page.url, path)
	}
}

// shown is a page as plain HTTP gives it, enough of it for a judge.
type shown struct {
	url  string
	root *html.Node
}

func (s shown) observation() page.Observation {
	o := page.Observation{URL: s.url}
	var text strings.Builder
	for n := range s.root.Descendants() {
		switch {
		case n.Type == html.TextNode && n.Parent.Data == "title":
			o.Title = n.Data
		case n.Type == html.TextNode && n.Parent.Data != "style" && n.Parent.Data != "script":
			text.WriteString(strings.TrimSpace(n.Data) + "\n")
		case n.Data == "label":
			o.Elements = append(o.Elements, page.Element{Role: "textbox", Label: content(n)})
		case n.Data == "button":
			o.Elements = append(o.Elements, page.Element{Role: "button", Label: content(n)})
		}
	}
	o.Text = text.String()
	return o
}

// link returns the first link below a path.
func (s shown) link(prefix string) string {
	for n := range s.root.Descendants() {
		if n.Data == "a" && strings.HasPrefix(attr(n, "href"), prefix) {
			href, _, _ := strings.Cut(attr(n, "href"), "?")
			return href
		}
	}
	return ""
}

// form fills in the first choice of every radio group and list.
func (s shown) form() url.Values {
	out := url.Values{}
	for n := range s.root.Descendants() {
		name := attr(n, "name")
		switch {
		case n.Data == "input" && attr(n, "type") == "radio" && !has(n, "disabled") && !out.Has(name):
			out.Set(name, attr(n, "value"))
		case n.Data == "option" && attr(n, "value") != "" && !has(n, "disabled"):
			if name := attr(n.Parent, "name"); !out.Has(name) {
				out.Set(name, attr(n, "value"))
			}
		}
	}
	return out
}

// hidden returns the value of a hidden field.
func (s shown) hidden(name string) string {
	for n := range s.root.Descendants() {
		if n.Data == "input" && attr(n, "type") == "hidden" && attr(n, "name") == name {
			return attr(n, "value")
		}
	}
	return ""
}

// option returns the value of a list's entry by what it says.
func (s shown) option(list, says string) string {
	for n := range s.root.Descendants() {
		if n.Data == "option" && attr(n.Parent, "name") == list && content(n) == says {
			return attr(n, "value")
		}
	}
	return ""
}

func content(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return strings.TrimSpace(b.String())
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
