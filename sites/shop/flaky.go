package shop

import (
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
// and the number of the page: one that fails does so however often it is asked for, until the
// next page.
func (s *Shop) flaky(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ss := arrived(r)
		if ss == nil {
			next.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Cache-Control", "no-store")
		switch kind := kindOfRequest(r); {
		case kind == pageRequest && ss.flaky.next(kind)%pageFailsEvery == 0:
			w.Header().Set("Retry-After", "1")
			s.tryAgain(w, r, http.StatusServiceUnavailable)
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

// tryAgain is the page for a request that was not carried out, with the way to try again. It shows
// nothing of a session.
func (s *Shop) tryAgain(w http.ResponseWriter, r *http.Request, status int) {
	again := r.URL.RequestURI()
	if r.Method == http.MethodPost {
		again = cameFrom(r)
	}
	again = "/" + strings.TrimLeft(again, "/") // never "//host", which is another site
	b, err := s.render("unavailable", "bare", again)
	if err != nil {
		s.fail(w, err)
		return
	}
	send(w, status, s.faultyPage(b))
}

// cameFrom is the shop's page that a form was sent from, the home page when that is not known.
func cameFrom(r *http.Request) string {
	u, err := url.Parse(r.Referer())
	if err != nil || u.Host != r.Host || u.Path == "" {
		return "/"
	}
	return u.RequestURI()
}
