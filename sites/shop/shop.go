package shop

import (
	"bytes"
	"context"
	"fmt"
	"html/template"
	"net/http"
	"time"
)

// Options say which shop is built. The zero value is the baseline under seed 0.
type Options struct {
	Seed     uint64        // prices, stock, ratings, reviews and best sellers follow from it
	Variants []string      // names from [Variants]; none is the baseline
	NewID    func() string // makes the ids of browser sessions; nil is crypto/rand
	// Wait is what [Slow] waits with: for the time given, or until the context ends, whose error
	// it then returns. Nil really waits.
	Wait func(context.Context, time.Duration) error
}

// A Shop is Fernhill as an HTTP handler. It is safe for concurrent use.
type Shop struct {
	variants  variantSet
	catalogue *catalogue
	index     *index
	templates map[string]*template.Template
	sessions  *sessions
	accounts  *accounts
	stock     stock
	log       eventLog
	handler   http.Handler
}

var _ http.Handler = (*Shop)(nil)

// New builds a shop. A variant that is not known is an error naming those that are.
func New(o Options) (*Shop, error) {
	variants, err := newVariantSet(o.Variants)
	if err != nil {
		return nil, err
	}
	c, err := newCatalogue(o.Seed)
	if err != nil {
		return nil, fmt.Errorf("catalogue: %w", err)
	}
	t, err := parseTemplates(variants)
	if err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	s := &Shop{variants: variants, catalogue: c, index: newIndex(c), templates: t, sessions: newSessions(o.NewID),
		accounts: newAccounts()}
	s.handler = s.routes()
	if variants.On(Flaky) {
		s.handler = s.flaky(s.handler)
	}
	if variants.On(Slow) {
		if o.Wait == nil {
			o.Wait = wait
		}
		s.handler = s.slow(s.handler, o.Wait)
	}
	return s, nil
}

// ServeHTTP serves one request of a shopper's browser.
func (s *Shop) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", policy(r.Host))
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
	s.handler.ServeHTTP(w, r)
}

// routes is the shop's whole address space. Forms from other origins are refused.
func (s *Shop) routes() http.Handler {
	m := http.NewServeMux()
	page := func(pattern string, f func(*visit)) { m.HandleFunc(pattern, s.visit(f)) }
	page("GET /{$}", (*visit).home)
	page("GET /search", (*visit).search)
	page("GET /c/{slug}", (*visit).category)
	page("GET /p/{slug}", (*visit).product)
	page("POST /p/{slug}", (*visit).add)
	page("GET /p/{slug}/reviews", (*visit).reviews)
	page("POST /p/{slug}/helpful", (*visit).helpful)
	page("GET /cart", (*visit).cart)
	page("POST /cart/update", (*visit).update)
	page("POST /cart/remove", (*visit).remove)
	checkoutRoutes(page)
	accountRoutes(page)
	page("GET /newsletter", (*visit).letter)
	page("POST /newsletter", (*visit).subscribe)
	page("POST /consent", (*visit).consent)
	page("POST /popup", (*visit).closePopup)
	page("POST /chat/opened", (*visit).chatOpened)
	for _, a := range textPages() {
		page("GET "+a.Path, func(v *visit) { v.page(http.StatusOK, a.template, a.Title, nil) })
	}
	page("/", (*visit).notFound)
	m.HandleFunc("GET /chat", s.chat)
	m.HandleFunc("GET /suggest", s.suggest)
	m.HandleFunc("GET /img/{file}", s.picture)
	m.HandleFunc("GET /static/{file}", static)
	m.HandleFunc("GET /favicon.ico", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/static/favicon.svg", http.StatusMovedPermanently)
	})
	return http.NewCrossOriginProtection().Handler(methods(m))
}

// maxBody is how many bytes of a form are read.
const maxBody = 32 << 10

// A visit is one request of one browser session.
type visit struct {
	shop *Shop
	w    http.ResponseWriter
	r    *http.Request
	s    *session
}

// visit makes a handler of a page. Requests of one session are served one after the other, so
// that its cart and its part of the log are in the order in which things happened.
func (s *Shop) visit(f func(*visit)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		v := &visit{shop: s, w: w, r: r, s: s.sessions.of(w, r)}
		v.s.mu.Lock()
		defer v.s.mu.Unlock()
		if err := r.ParseForm(); err != nil && r.Method == http.MethodPost {
			v.page(http.StatusBadRequest, "problem", "That did not work", nil)
			return
		}
		f(v)
	}
}

// log records what happened in this request; a HEAD request shows nobody anything.
func (v *visit) log(e Event) {
	if v.r.Method == http.MethodHead {
		return
	}
	e.Path = v.r.URL.Path
	v.shop.log.add(v.s, e)
}

// redirect answers 303, so that reloading the next page repeats nothing.
func (v *visit) redirect(path string) {
	v.w.Header().Set("Cache-Control", "no-store")
	http.Redirect(v.w, v.r, path, http.StatusSeeOther)
}

// A view is what the layout shows around a page.
type view struct {
	Title      string
	Page       string // name of the template
	Categories []*category
	Category   string // slug of the category the page belongs to
	Query      string
	Pieces     int
	Member     bool // somebody is signed in
	Notice     *notice
	PageNumber int // pages this session was shown so far, this one included; pop-ups go by it
	Popups     popups
	ChatOrigin string
	Body       any
}

// page renders a page whole before any of it is sent. A waiting notice goes with it.
func (v *visit) page(status int, name, title string, body any) {
	data := view{Title: title, Page: name, Categories: v.shop.catalogue.categories, Query: cutQuery(v.r.Form.Get("q")),
		Pieces: v.s.pieces(), Member: v.s.member != nil, Notice: v.s.notice, PageNumber: v.s.shown + 1, ChatOrigin: chatOrigin(v.r.Host), Body: body}
	if c, ok := body.(interface{ category() string }); ok {
		data.Category = c.category()
	}
	data.Popups = v.popups(name, data.PageNumber)
	var b bytes.Buffer
	if err := v.shop.templates[name].ExecuteTemplate(&b, "layout", data); err != nil {
		http.Error(v.w, "The page could not be made.", http.StatusInternalServerError)
		return
	}
	v.s.notice = nil
	v.s.shown++
	v.w.Header().Set("Content-Type", "text/html; charset=utf-8")
	v.w.Header().Set("Cache-Control", "no-store")
	v.w.WriteHeader(status)
	v.w.Write(v.shop.faultyPage(b.Bytes()))
}

func (v *visit) notFound() {
	v.page(http.StatusNotFound, "notfound", "Page not found", v.shop.catalogue.bestseller[:4])
}
