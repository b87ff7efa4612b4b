package shop

import (
	"net/http"
	"strings"
)

// methods answers 405 to what is sent to an address that can only be read, or that knows other
// methods. The mux would answer it with the page for addresses that are not there, since that
// page takes every method.
func methods(m *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if allow := allowed(m, r); r.Method != http.MethodGet && r.Method != http.MethodHead && allow != "" {
			w.Header().Set("Allow", allow)
			http.Error(w, "This address does not take "+r.Method+".", http.StatusMethodNotAllowed)
			return
		}
		m.ServeHTTP(w, r)
	})
}

// allowed lists the methods of an address as the Allow header has them, "" where the request's
// own is among them or there are none.
func allowed(m *http.ServeMux, r *http.Request) string {
	probe := *r
	var out []string
	for _, method := range []string{r.Method, http.MethodGet, http.MethodHead, http.MethodPost} {
		probe.Method = method
		_, pattern := m.Handler(&probe)
		switch {
		case pattern == "/":
		case method == r.Method:
			return ""
		default:
			out = append(out, method)
		}
	}
	return strings.Join(out, ", ")
}
