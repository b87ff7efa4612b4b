package shop

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

// A reply is what a script of the shop's pages gets where a form would get the next page.
type reply struct {
	Notice string `json:"notice,omitempty"` // what happened: "Added to your cart"
	Detail string `json:"detail,omitempty"`
	Error  string `json:"error,omitempty"`
	Pieces int    `json:"pieces"`          // in the cart now
	Drawer string `json:"drawer"`          // HTML of the side-bar cart
	Popup  string `json:"popup,omitempty"` // HTML of a dialog to open
}

// fetched says whether a script asks, and not a form.
func (v *visit) fetched() bool { return v.r.Header.Get("Accept") == "application/json" }

// changed tells the shopper that something was done: a script by its reply, a form by a notice
// on the page it is sent to.
func (v *visit) changed(n notice, next string) {
	if v.fetched() {
		v.reply(http.StatusOK, reply{Notice: n.Text, Detail: n.Detail}, popups{Added: v.interstitial()})
		return
	}
	v.s.notice = &n
	v.redirect(next)
}

// refused tells a script why nothing was done.
func (v *visit) refused(problem string) {
	v.reply(http.StatusUnprocessableEntity, reply{Error: problem}, popups{})
}

// reply completes and sends a reply; what was just added may have a dialog go with it.
func (v *visit) reply(status int, r reply, p popups) {
	drawer, err := v.shop.render("cart", "drawer", v.cartPage())
	if err != nil {
		v.shop.fail(v.w, err)
		return
	}
	r.Pieces, r.Drawer = v.s.pieces(), string(v.shop.faultyPiece(drawer))
	if p.Added != nil {
		dialog, err := v.shop.render("cart", "popup_added", p)
		if err != nil {
			v.shop.fail(v.w, err)
			return
		}
		r.Popup = string(v.shop.faultyPiece(dialog))
	}
	v.carried(p)
	v.w.Header().Set("Content-Type", "application/json")
	v.w.Header().Set("Cache-Control", "no-store")
	v.w.WriteHeader(status)
	json.NewEncoder(v.w).Encode(r)
}

// here is the address of this page for forms that lead back to it. A page that answers a form
// is gone back to where it can be asked for.
func (v *visit) here() string {
	switch {
	case v.r.Method == http.MethodGet || v.r.Method == http.MethodHead:
		return v.r.URL.RequestURI()
	case strings.HasPrefix(v.r.URL.Path, "/cart/"):
		return "/cart"
	}
	return v.r.URL.Path
}

// back is the page of this shop that a form asks to return to, otherwise when it names none.
func (v *visit) back(otherwise string) string {
	u, err := url.Parse(v.r.PostForm.Get("back"))
	if err != nil || u.Host != "" || u.Scheme != "" || !strings.HasPrefix(u.Path, "/") || strings.HasPrefix(u.Path, "//") || strings.Contains(u.Path, `\`) {
		return otherwise
	}
	return u.RequestURI()
}

// done ends a request that changes nothing on the page it came from.
func (v *visit) done() {
	if v.fetched() {
		v.w.WriteHeader(http.StatusNoContent)
		return
	}
	v.redirect(v.back("/"))
}

// pieces names pieces of a line: "2 × Gale Jacket (Moss / M)".
func pieces(n int, l line) string {
	s := fmt.Sprintf("%d × %s", n, l.P.Title)
	if d := l.P.combination(l.Choice); d != "" {
		s += " (" + d + ")"
	}
	return s
}
