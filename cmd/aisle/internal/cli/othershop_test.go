package cli

import (
	"bytes"
	"fmt"
	"html/template"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"

	"github.com/rogpeppe/go-internal/testscript"
)

// otherShop is "Kontor & Leaf", a tea merchant whose pages are tables without
// landmarks, search roles or scripts: nothing that the built-in shop does.
// It keeps a basket for each visitor and counts what was ordered.
type otherShop struct {
	// User and password of HTTP basic authentication; "" lets everybody in.
	user, password string
	// closed says that robots.txt turns every robot away.
	closed bool
	// letter is the base URL of the house that sends its letters and counts its visitors.
	letter string

	pages *template.Template
	goods []tea

	mu       sync.Mutex
	visitors []*visitor
	orders   int
}

type visitor struct {
	user   string
	crumbs bool // has answered the cookie banner
	notice string
	basket []basketLine
}

type basketLine struct {
	tea
	Packet          string
	Quantity, Index int
	cents           int
}

// Sum is what the line costs.
func (l basketLine) Sum() string { return euros(l.cents * l.Quantity) }

type tillField struct{ Key, Label, Auto, Value string }

var tillFields = []tillField{
	{"name", "Full name", "name", ""}, {"mail", "Email", "email", ""}, {"strasse", "Street address", "street-address", ""},
	{"ort", "City", "address-level2", ""}, {"plz", "Postcode", "postal-code", ""},
	{"karte", "Card number", "cc-number", ""}, {"gueltig", "Expiry date", "cc-exp", ""}, {"pruef", "Security code", "cc-csc", ""},
}

// view is everything that a page of the shop may show.
type view struct {
	Title, Query, User, Notice, Letter, Total, Order, Words string
	Count                                                   int
	Crumbs                                                  bool
	Shelves                                                 []shelf
	Goods                                                   []tea
	One                                                     *tea
	Lines                                                   []basketLine
	Fields                                                  []tillField
	Faults                                                  []string
}

// visitor knows a visitor by the number in a cookie, or gives a new one.
func (s *otherShop) visitor(w http.ResponseWriter, r *http.Request) *visitor {
	if c, err := r.Cookie("besuch"); err == nil {
		if n, err := strconv.Atoi(c.Value); err == nil && n >= 1 && n <= len(s.visitors) {
			return s.visitors[n-1]
		}
	}
	v := &visitor{}
	s.visitors = append(s.visitors, v)
	http.SetCookie(w, &http.Cookie{Name: "besuch", Value: strconv.Itoa(len(s.visitors)), Path: "/", HttpOnly: true})
	return v
}

// ServeHTTP lets one visitor in at a time: it is a small house.
func (s *otherShop) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/robots.txt" {
		if s.closed {
			fmt.Fprintln(w, "User-agent: *\nDisallow: /")
			return
		}
		http.NotFound(w, r)
		return
	}
	if user, password, _ := r.BasicAuth(); s.user != "" && (user != s.user || password != s.password) {
		w.Header().Set("WWW-Authenticate", `Basic realm="Kontor & Leaf, not open yet"`)
		http.Error(w, "not open yet", http.StatusUnauthorized)
		return
	}
	if strings.HasSuffix(r.URL.Path, ".svg") {
		picture(w, r.URL.Path)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	v := s.visitor(w, r)
	if r.Method == http.MethodPost {
		s.post(w, r, v)
		return
	}
	s.get(w, r, v)
}

// picture draws a leaf in a colour of its own for each article.
func picture(w http.ResponseWriter, path string) {
	hue := 0
	for _, c := range path {
		hue = (hue*31 + int(c)) % 90
	}
	w.Header().Set("Content-Type", "image/svg+xml")
	fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><path d="M8 52C4 20 24 6 54 6c2 30-14 48-40 40L8 52z" fill="hsl(%d 40%% 40%%)"/><path d="M8 52L44 16" stroke="#fffaf0" stroke-width="2"/></svg>`, 40+hue)
}

func (s *otherShop) get(w http.ResponseWriter, r *http.Request, v *visitor) {
	d, name := view{}, ""
	first, rest, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	switch first {
	case "":
		name, d.Title = "start", "Tea by the harbour"
		d.Goods = s.some(func(t tea) bool { return t.Number%5 == 1 })
	case "regal":
		for _, sh := range s.shelves() {
			if sh.Path == rest {
				name, d.Title = "list", sh.Name
				d.Goods = s.some(func(t tea) bool { return t.Shelf == sh.Name })
			}
		}
	case "suche":
		name, d.Query = "list", strings.TrimSpace(r.FormValue("suche"))
		d.Title, d.Goods = "Found for "+d.Query, s.find(d.Query)
	case "artikel":
		if t := s.article(rest); t != nil {
			name, d.Title, d.One = "article", t.Name, t
			d.Goods = s.some(func(o tea) bool { return o.Shelf == t.Shelf && o.Number != t.Number })
		}
	case "warenkorb":
		name, d.Title = "basket", "Basket"
	case "kasse":
		name, d.Title, d.Fields = "till", "Till", tillFields
	case "danke":
		name, d.Title, d.Order = "thanks", "Thank you for your order", rest
	case "konto":
		name, d.Title = "account", "Sign in"
	case "versand":
		name, d.Title, d.Words = "words", "Postage and returns", "Three euros fifty within the country, nothing from forty euros. What you do not like goes back within a month."
	case "haus":
		name, d.Title, d.Words = "words", "About the house", "A warehouse, two weighing tables and a cat."
	}
	if name == "" {
		http.NotFound(w, r)
		return
	}
	s.show(w, v, name, d)
}

func (s *otherShop) show(w http.ResponseWriter, v *visitor, name string, d view) {
	total := 0
	for i := range v.basket {
		v.basket[i].Index = i
		total += v.basket[i].cents * v.basket[i].Quantity
		d.Count += v.basket[i].Quantity
	}
	d.User, d.Notice, d.Crumbs, d.Letter = v.user, v.notice, !v.crumbs, s.letter
	d.Lines, d.Total, d.Shelves = v.basket, euros(total), s.shelves()
	v.notice = ""
	var b bytes.Buffer
	if err := s.pages.ExecuteTemplate(&b, name, d); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	b.WriteTo(w)
}

func (s *otherShop) post(w http.ResponseWriter, r *http.Request, v *visitor) {
	var to string
	switch r.URL.Path {
	case "/kekse":
		v.crumbs, to = true, "/"
	case "/warenkorb":
		to = s.add(r, v)
	case "/warenkorb/weg":
		if i, err := strconv.Atoi(r.FormValue("zeile")); err == nil && i >= 0 && i < len(v.basket) {
			v.basket = append(v.basket[:i], v.basket[i+1:]...)
		}
		to = "/warenkorb"
	case "/konto":
		if r.FormValue("post") == "" || r.FormValue("kennwort") == "" {
			s.show(w, v, "account", view{Title: "Sign in", Faults: []string{"We do not know you under these words."}})
			return
		}
		v.user, v.notice, to = r.FormValue("post"), "Good to see you again", "/"
	case "/kasse":
		fields, faults := append([]tillField(nil), tillFields...), []string(nil)
		for i := range fields {
			if fields[i].Value = strings.TrimSpace(r.FormValue(fields[i].Key)); fields[i].Value == "" {
				faults = append(faults, fields[i].Label+" is missing")
			}
		}
		if len(faults) > 0 || len(v.basket) == 0 {
			s.show(w, v, "till", view{Title: "Till", Fields: fields, Faults: faults})
			return
		}
		s.orders++
		v.basket, to = nil, fmt.Sprintf("/danke/KL-%04d", s.orders)
	default:
		http.NotFound(w, r)
		return
	}
	http.Redirect(w, r, to, http.StatusSeeOther)
}

// add puts an article into the basket and gives the page that follows.
func (s *otherShop) add(r *http.Request, v *visitor) string {
	t := s.article(r.FormValue("artikel"))
	if t == nil {
		return "/"
	}
	line := basketLine{tea: *t, Quantity: 1, cents: t.Cents}
	if n, err := strconv.Atoi(r.FormValue("menge")); err == nil && n >= 1 && n <= 3 {
		line.Quantity = n
	}
	if t.Loose() {
		for _, p := range t.Packets() {
			if p.Name == r.FormValue("packung") && !p.Out {
				line.Packet, line.cents = p.Name, t.Cents*p.of/100
			}
		}
		if line.Packet == "" {
			v.notice = "Please choose a packet first"
			return "/artikel/" + strconv.Itoa(t.Number)
		}
	}
	v.basket, v.notice = append(v.basket, line), t.Name+" was added to your basket"
	return "/warenkorb"
}

// serveOtherShops gives a script three of them, with a house for their letters
// at an origin of its own.
func serveOtherShops(env *testscript.Env) error {
	letters := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { picture(w, r.URL.Path) }))
	env.Defer(letters.Close)
	env.Setenv("LETTERS", letters.URL)
	for name, set := range map[string]func(*otherShop){
		"OTHERSHOP":  func(*otherShop) {},
		"LOCKEDSHOP": func(s *otherShop) { s.user, s.password = "harbour", "low tide" },
		"CLOSEDSHOP": func(s *otherShop) { s.closed = true },
	} {
		shop, err := openOtherShop()
		if err != nil {
			return err
		}
		shop.letter = letters.URL
		set(shop)
		srv := httptest.NewServer(shop)
		env.Defer(srv.Close)
		env.Setenv(name, srv.URL)
	}
	return nil
}
