package shop

import "net/http"

// A visit is one request of one browser session.
type visit struct {
	shop *Shop
	w    http.ResponseWriter
	r    *http.Request
	s    *session
}

// visit makes a handler of a page. Requests of one session are served one after the other, so
// that its cart and its part of the log are in the order in which things happened.
//
// A script's request never gets a session that its page does not have, and a request under way
// while somebody signs in is not served to who holds the cookie of before: neither is carried out,
// and neither gets a cookie, which would take the place of the one just set.
func (s *Shop) visit(f func(*visit)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := &visit{shop: s, w: w, r: r, s: arrived(r)}
		if v.s == nil {
			if sessionToken(r) != "" && kindOfRequest(r) == fetchRequest {
				s.tryAgain(w, r, http.StatusConflict)
				return
			}
			v.s = s.sessions.start(w, r)
		}
		v.s.mu.Lock()
		defer v.s.mu.Unlock()
		if v.s.member != nil && s.sessions.outdated(r, v.s) {
			s.tryAgain(w, r, http.StatusConflict)
			return
		}
		if err := r.ParseForm(); err != nil && r.Method == http.MethodPost {
			v.page(http.StatusBadRequest, "problem", "That did not work", nil)
			return
		}
		f(v)
	}
}

// probes says whether the request is HEAD, which shows nobody anything and changes nothing.
func (v *visit) probes() bool { return v.r.Method == http.MethodHead }

// log records what happened in this request.
func (v *visit) log(e Event) {
	if v.probes() {
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
	b, err := v.shop.render(name, "layout", data)
	if err != nil {
		v.shop.fail(v.w, err)
		return
	}
	if !v.probes() {
		v.s.notice = nil
		v.s.shown++
		v.carried(data.Popups)
	}
	send(v.w, status, v.shop.faultyPage(b))
}

func (v *visit) notFound() {
	v.page(http.StatusNotFound, "notfound", "Page not found", v.shop.firstInStock(v.shop.catalogue.bestseller, 4))
}
