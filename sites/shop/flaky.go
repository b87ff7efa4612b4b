package shop

import (
	"bytes"
	"net/http"
	"net/url"
	"strings"
)

// How often things fail in the flaky shop: every so many pages, every so many fetches, and one
// picture in so many.
const (
	pageFailsEvery    = 7
	pictureFailsEvery = 5
)

// flaky answers some requests of a browser session with an error instead of carrying them out;
// the same request sent again succeeds. Pages and fetches fail by their number. Pictures are
// fetched several at a time, in no sure order, so which of them fails follows from its address
// and the number of the page.
func (s *Shop) flaky(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ss := s.sessions.find(r)
		if ss == nil {
			next.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Cache-Control", "no-store")
		switch kind := kindOfRequest(r); {
		case kind == pageRequest && ss.flaky.next(kind)%pageFailsEvery == 0:
			s.unavailable(w, r)
		case kind == fetchRequest && ss.flaky.next(kind)%pageFailsEvery == 0:
			http.Error(w, "Something went wrong, please try again.", http.StatusServiceUnavailable)
		case kind == pictureRequest && (hash(r.URL.RequestURI())+uint64(ss.flaky.soFar(pageRequest)))%pictureFailsEvery == 0:
			http.Error(w, "The picture is not there right now.", http.StatusInternalServerError)
		default:
			w.Header().Del("Cache-Control")
			next.ServeHTTP(w, r)
		}
	})
}

// unavailable is the page for a request that was not carried out, with the way to try again.
func (s *Shop) unavailable(w http.ResponseWriter, r *http.Request) {
	again := r.URL.RequestURI()
	if r.Method == http.MethodPost {
		again = cameFrom(r)
	}
	again = "/" + strings.TrimLeft(again, "/") // never "//host", which is another site
	var b bytes.Buffer
	if err := s.templates["unavailable"].ExecuteTemplate(&b, "bare", again); err != nil {
		http.Error(w, "Something went wrong, please try again.", http.StatusServiceUnavailable)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Retry-After", "1")
	w.WriteHeader(http.StatusServiceUnavailable)
	w.Write(b.Bytes())
}

// cameFrom is the shop's page that a form was sent from, the home page when that is not known.
func cameFrom(r *http.Request) string {
	u, err := url.Parse(r.Referer())
	if err != nil || u.Host != r.Host || u.Path == "" {
		return "/"
	}
	return u.RequestURI()
}
