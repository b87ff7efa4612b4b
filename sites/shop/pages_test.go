package shop

import (
	"encoding/xml"
	"html"
	"io"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
)

// A node is what the tests need to know of a page's element.
type node struct {
	name  string
	attrs map[string]string
	texts []string // of label, legend, button and a: their words
}

// parse reads a page strictly enough to notice an element that is not closed.
func parse(t *testing.T, page string) []node {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(page, "<!doctype html>")))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var all []*node
	var stack []*node
	for {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("does not parse: %v", err)
		}
		switch e := tok.(type) {
		case xml.StartElement:
			n := &node{name: e.Name.Local, attrs: map[string]string{}}
			for _, a := range e.Attr {
				n.attrs[a.Name.Local] = a.Value
			}
			all, stack = append(all, n), append(stack, n)
		case xml.EndElement:
			if stack[len(stack)-1].name != e.Name.Local {
				t.Fatalf("</%s> closes <%s>", e.Name.Local, stack[len(stack)-1].name)
			}
			stack = stack[:len(stack)-1]
		case xml.CharData:
			for _, n := range stack {
				if s := strings.TrimSpace(string(e)); s != "" {
					n.texts = append(n.texts, s)
				}
			}
		}
	}
	out := make([]node, len(all))
	for i, n := range all {
		out[i] = *n
	}
	return out
}

// checkPage holds for every page of the shop.
func checkPage(t *testing.T, page string) {
	t.Helper()
	nodes := parse(t, page)
	ids, labels := map[string]bool{}, map[string]bool{}
	h1 := 0
	for _, n := range nodes {
		if id := n.attrs["id"]; id != "" {
			if ids[id] {
				t.Errorf("id %q is there twice", id)
			}
			ids[id] = true
		}
		if n.name == "label" && len(n.texts) > 0 {
			labels[n.attrs["for"]] = true
		}
		if n.name == "h1" {
			h1++
		}
	}
	if h1 != 1 {
		t.Errorf("%d h1", h1)
	}
	for _, n := range nodes {
		switch n.name {
		case "input", "select", "textarea":
			if n.attrs["type"] != "hidden" && !labels[n.attrs["id"]] {
				t.Errorf("%s %q has no label", n.name, n.attrs["name"])
			}
		case "img":
			if _, ok := n.attrs["alt"]; !ok {
				t.Errorf("img %s has no alt", n.attrs["src"])
			}
		case "button":
			if len(n.texts) == 0 && n.attrs["aria-label"] == "" {
				t.Error("a button without words")
			}
		case "a":
			if n.attrs["aria-hidden"] == "" && len(n.texts) == 0 && n.attrs["aria-label"] == "" {
				t.Errorf("link to %s has no words", n.attrs["href"])
			}
			if f, ok := strings.CutPrefix(n.attrs["href"], "#"); ok && !ids[f] {
				t.Errorf("link to #%s leads nowhere", f)
			}
		}
		for _, a := range []string{"aria-labelledby", "aria-describedby"} {
			for _, id := range strings.Fields(n.attrs[a]) {
				if !ids[id] {
					t.Errorf("%s names %q, which is not there", a, id)
				}
			}
		}
		if n.attrs["style"] != "" || n.name == "script" && n.attrs["src"] == "" && n.attrs["type"] != "application/ld+json" {
			t.Errorf("%s would be blocked by the content security policy", n.name)
		}
	}
}

func TestEveryKindOfPage(t *testing.T) {
	s := build(t, 1)
	b := open(t, s)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 && len(p.Reviews) > reviewsPerPage })
	selects, _ := buyable(t, s, func(p *product) bool { return len(p.Groups) > 1 && p.Groups[1].Select })
	check := func(name string, do func()) {
		do()
		t.Run(name, func(t *testing.T) { checkPage(t, b.html) })
	}
	for _, path := range []string{"/", "/search", "/search?q=jacket", "/search?q=zzzz", "/search?q=jakcet", "/c/jackets",
		"/c/jackets?brand=northmoor&rating=4&stock=in", "/c/jackets?brand=nobody", p.URL(), selects.URL(), p.URL() + "/reviews",
		p.URL() + "/reviews?sort=newest&page=2", "/cart", "/newsletter", "/chat", "/chat?open=1&ask=Do+you+repair+things%3F", "/nope"} {
		check(path, func() { b.get(path) })
	}
	for _, text := range textPages() {
		check(text.Path, func() { b.get(text.Path).at(text.Path, 200, text.Title+" – Fernhill") })
	}
	check("newsletter with a mistake", func() { b.post("/newsletter", "email", "maya").at("/newsletter", 422, `role="alert"`) })
	check("refused", func() { b.post(p.URL(), "action", "add").at(p.URL(), 422) })
	check("added", func() { b.post(p.URL(), p.form(c, "action", "add")...).at(p.URL(), 200) })
	check("cart", func() { b.get("/cart").at("/cart", 200) })
	check("contact", func() { b.get("/checkout").at("/checkout/contact", 200) })
	check("contact with mistakes", func() { b.post("/checkout/contact").at("/checkout/contact", 422) })
	check("address", func() { b.post("/checkout/contact", validEmail...).at("/checkout/address", 200) })
	check("address with mistakes", func() { b.post("/checkout/address").at("/checkout/address", 422) })
	check("delivery", func() { b.post("/checkout/address", validAddress...).at("/checkout/delivery", 200) })
	check("delivery with mistakes", func() { b.post("/checkout/delivery").at("/checkout/delivery", 422) })
	check("payment", func() { b.post("/checkout/delivery", "delivery", "standard").at("/checkout/payment", 200) })
	check("payment with mistakes", func() { b.post("/checkout/payment").at("/checkout/payment", 422) })
	check("review", func() { b.post("/checkout/payment", validCard...).at("/checkout/review", 200) })
	check("promo with mistakes", func() { b.post("/checkout/promo").at("/checkout/promo", 422) })
	check("order", func() { b.post("/checkout/review").at(b.path, 200, "Thank you") })
	order := "/account/orders/" + strings.TrimPrefix(b.path, "/order/")
	check("forgotten password", func() { b.get("/account/password").at("/account/password", 200) })
	check("sign in", func() { b.get("/account").at("/account/sign-in", 200) })
	check("create an account", func() { b.get("/account/create").at("/account/create", 200) })
	check("an account without orders", func() { b.post("/account/sign-in", memberLogin...).at("/account", 200) })
	check("not the account's order", func() { b.get(order).at(order, 404) })
	check("saved address", func() { b.get("/account/address").at("/account/address", 200) })
	b.buy(p, c)
	check("contact of a member", func() { b.get("/checkout/contact").at("/checkout/contact", 200) })
	b.toReview("standard").post("/checkout/review")
	order = "/account/orders/" + strings.TrimPrefix(b.path, "/order/")
	check("account", func() { b.get("/account").at("/account", 200, order) })
	check("order in the account", func() { b.get(order).at(order, 200) })
}

func TestEveryProductPage(t *testing.T) {
	s := build(t, 1)
	b := open(t, s)
	for _, p := range s.catalogue.products {
		b.get(p.URL()).at(p.URL(), 200, html.EscapeString(p.Title), "application/ld+json")
		checkPage(t, b.html)
	}
}

func TestPicturesAreWellFormed(t *testing.T) {
	s := build(t, 1)
	seen := map[string]bool{}
	for _, p := range s.catalogue.products {
		for _, c := range p.Colours {
			svg := draw(p, c)
			d := xml.NewDecoder(strings.NewReader(svg))
			for {
				if _, err := d.Token(); err == io.EOF {
					break
				} else if err != nil {
					t.Fatalf("%s in %s: %v", p.Slug, c.Slug, err)
				}
			}
			if strings.Count(svg, " fill=") < 7 {
				t.Errorf("%s is hardly drawn", p.Slug)
			}
		}
		seen[p.Kind] = true
	}
	for kind := range drawings() {
		if !seen[kind] {
			t.Errorf("no product shows the drawing %q", kind)
		}
	}
	b := open(t, s)
	p, _ := buyable(t, s, func(p *product) bool { return len(p.Colours) > 1 })
	one := b.get(p.Picture()).html
	two := b.get(p.PictureIn(p.Colours[1].Slug)).html
	if one == two || b.code != 200 {
		t.Error("two colours have one picture")
	}
	b.get("/img/none.svg").at("/img/none.svg", 404)
}

// link finds what can be followed: what a form posts to cannot.
var link = regexp.MustCompile(`(?:href|src)="(/[^"]*)"|action="(/[^"]*)" method="get"`)

// Everything the shop links to is there. Of refinements and colours one link in four is
// followed, and none from there on, since their combinations have no end.
func TestCrawl(t *testing.T) {
	s := build(t, 1)
	b := open(t, s)
	type stop struct {
		path string
		deep int
	}
	queue, seen := []stop{{"/", 0}}, map[string]bool{"/": true}
	products := map[string]bool{}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		b.get(at.path)
		if b.code != 200 {
			t.Errorf("%s answers %d", at.path, b.code)
		}
		if strings.HasPrefix(at.path, "/p/") {
			products[b.path] = true
		}
		for _, m := range link.FindAllStringSubmatch(b.html, -1) {
			to := html.UnescapeString(m[1] + m[2])
			u, err := url.Parse(to)
			if err != nil {
				t.Fatal(err)
			}
			deep := 0
			if u.RawQuery != "" && !strings.HasPrefix(u.Path, "/img/") {
				if deep = at.deep + 1; deep > 1 || hash(to)%4 > 0 && !strings.Contains(to, "page=") {
					continue
				}
			}
			if !seen[to] {
				seen[to] = true
				queue = append(queue, stop{to, deep})
			}
		}
	}
	for _, p := range s.catalogue.products {
		if !products[p.URL()] {
			t.Errorf("%s is not reached", p.URL())
		}
	}
}

func TestSameSeedSamePages(t *testing.T) {
	one, same, other := build(t, 7), build(t, 7), build(t, 8)
	page := func(s *Shop, path string) string {
		w := httptest.NewRecorder()
		s.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
		return w.Body.String()
	}
	differ := 0
	paths := []string{"/", "/search?q=lamp", "/c/tents", "/c/tents?sort=rating", "/cart", "/nope"}
	for _, p := range one.catalogue.products {
		paths = append(paths, p.URL(), p.URL()+"/reviews", p.Picture())
	}
	for _, path := range paths {
		if page(one, path) != page(same, path) {
			t.Errorf("%s differs between two shops of one seed", path)
		}
		if page(one, path) != page(other, path) {
			differ++
		}
	}
	if differ < len(paths)/2 {
		t.Errorf("another seed changes only %d of %d pages", differ, len(paths))
	}
	for i, p := range one.catalogue.products {
		if q := other.catalogue.products[i]; q.Slug != p.Slug || q.Title != p.Title {
			t.Errorf("another seed makes %q of %q", q.Title, p.Title)
		}
	}
}

func TestHeadersAndOrigins(t *testing.T) {
	s := build(t, 1)
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
	for _, h := range []string{"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"} {
		if w.Header().Get(h) == "" {
			t.Errorf("no %s", h)
		}
	}
	if c := w.Header().Get("Set-Cookie"); !strings.Contains(c, "SameSite=Lax") || !strings.Contains(c, "HttpOnly") {
		t.Errorf("cookie %q", c)
	}
	r := httptest.NewRequest("POST", "/cart/remove", nil)
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	w = httptest.NewRecorder()
	s.ServeHTTP(w, r)
	if w.Code != 403 {
		t.Errorf("a form of another site gets %d", w.Code)
	}
	b := open(t, s).get("/search?q=" + url.QueryEscape(`"><script>alert(1)</script>`))
	if strings.Contains(b.html, "<script>alert") {
		t.Error("the search is not escaped")
	}
	checkPage(t, b.html)
	b.post("/cart/update", "line", strings.Repeat("x", maxBody+1))
	if b.code != 400 {
		t.Errorf("a huge form gets %d", b.code)
	}
}

func FuzzPages(f *testing.F) {
	s := build(f, 1)
	for _, seed := range []string{"q=mug", "q=under+$20", "brand=northmoor&page=2", "page=-1", "page=99999999999999999999", "sort=x&rating=9",
		"q=%ff%fe", "colour=fir&size=l", "q=between+$9+and+$1", "a;b", "%zz"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, query string) {
		for _, path := range []string{"/search", "/c/jackets", "/p/gale-waterproof-jacket", "/p/gale-waterproof-jacket/reviews", "/img/gale-waterproof-jacket.svg"} {
			r := httptest.NewRequest("GET", path, nil)
			r.URL.RawQuery = query
			w := httptest.NewRecorder()
			s.ServeHTTP(w, r)
			if w.Code >= 500 {
				t.Errorf("%s?%s answers %d", path, query, w.Code)
			}
		}
	})
}
