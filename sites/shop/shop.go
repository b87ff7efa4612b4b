package shop

import (
	"context"
	"fmt"
	"html/template"
	"log"
	"net/http"
	"strings"
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
	// OnError is told why a page could not be made, which is always a fault of the shop itself. Nil
	// is the standard logger. It may be called from several goroutines at once.
	OnError func(error)
}

// A Shop is Fernhill as an HTTP handler. It is safe for concurrent use.
type Shop struct {
	assortment
	variants  variantSet
	templates map[string]*template.Template
	sessions  *sessions
	accounts  *accounts
	stock     *stock
	log       eventLog
	onError   func(error)
	handler   http.Handler
}

var _ http.Handler = (*Shop)(nil)

// New builds a shop. A variant that is not known is an error naming those that are.
func New(o Options) (*Shop, error) {
	variants, err := newVariantSet(o.Variants)
	if err != nil {
		return nil, err
	}
	a, err := assortments.get(o.Seed)
	if err != nil {
		return nil, fmt.Errorf("catalogue: %w", err)
	}
	t, err := templates.get(strings.Join(variants, ","))
	if err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	s := &Shop{assortment: a, variants: variants, templates: t, sessions: newSessions(o.NewID), accounts: newAccounts(),
		stock: newStock(), onError: o.OnError}
	if s.onError == nil {
		s.onError = func(err error) { log.Print("shop: ", err) }
	}
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

// maxBody is how many bytes of a request's body are read.
const maxBody = 32 << 10

// ServeHTTP serves one request of a shopper's browser.
func (s *Shop) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", policy(r.Host))
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	s.handler.ServeHTTP(w, s.sessions.arrive(r))
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
	page("GET /newsletter", (*visit).newsletter)
	page("POST /newsletter", (*visit).newsletter)
	page("POST /consent", (*visit).consent)
	page("POST /popup", (*visit).closePopup)
	page("POST /chat/opened", (*visit).chatOpened)
	for _, a := range textPages() {
		page("GET "+a.Path, text(a))
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
