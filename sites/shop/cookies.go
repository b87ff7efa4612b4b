package shop

import (
	"net"
	"net/http"
	"strconv"
	"time"
)

// The cookies the shop sets, see [cookieName].
const (
	sessionCookie = "fernhill_session" // by which a browser is known again
	consentCookie = "fernhill_consent" // the answer to the cookie banner
)

// consentLasts is for how long the cookie banner stays answered.
const consentLasts = 180 * 24 * time.Hour

// cookieName is a cookie's name in a shop that is served under host. It ends in the port, since
// browsers tell cookies apart by host alone, and two shops may well run beside each other.
func cookieName(name, host string) string {
	_, port, err := net.SplitHostPort(host)
	if err != nil {
		return name
	}
	if _, err := strconv.ParseUint(port, 10, 16); err != nil {
		return name
	}
	return name + "_" + port
}

// setCookie sets a cookie that lasts for a time, or with 0 until the browser is closed.
func setCookie(w http.ResponseWriter, r *http.Request, name, value string, lasts time.Duration) {
	http.SetCookie(w, &http.Cookie{Name: cookieName(name, r.Host), Value: value, Path: "/", MaxAge: int(lasts.Seconds()),
		HttpOnly: true, SameSite: http.SameSiteLaxMode})
}

// cookie is the value of a cookie of this shop, "" when the request has none.
func cookie(r *http.Request, name string) string {
	c, err := r.Cookie(cookieName(name, r.Host))
	if err != nil {
		return ""
	}
	return c.Value
}

func sessionToken(r *http.Request) string { return cookie(r, sessionCookie) }
