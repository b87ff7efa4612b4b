package shop

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var memberLogin = []string{"email", MemberEmail, "password", MemberPassword}

// token is the cookie by which the shop knows the browser.
func (b *browser) token() string {
	u, err := url.Parse(b.base)
	if err != nil {
		b.t.Fatal(err)
	}
	for _, c := range b.http.Jar.Cookies(u) {
		if c.Name == cookieName(sessionCookie, u.Host) {
			return c.Value
		}
	}
	return ""
}

func TestMemberBuys(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 })
	b := open(t, s)
	b.buy(p, c).at("/checkout/contact", 200)
	b.get("/checkout/sign-in").at("/checkout/sign-in", 200, "check out as a guest", "Forgot your password?")
	b.post("/checkout/sign-in", memberLogin...).at("/checkout/address", 200, `value="Jordan Example"`, `value="27 Example Avenue"`,
		`value="OR" selected`, "You are signed in", "Your account")
	b.get("/checkout/contact").at("/checkout/contact", 200, "You are signed in as <strong>Jordan Example</strong>")
	b.post("/checkout/address", validAddress...)
	b.post("/checkout/delivery", "delivery", "pickup")
	b.post("/checkout/payment", validCard...).at("/checkout/review", 200, MemberEmail)
	b.place()
	number := strings.TrimPrefix(b.path, "/order/")
	b.at("/order/"+number, 200, "Thank you for your order", MemberEmail)

	// The order is in the account, from any browser, and is not mistaken for a new one there.
	other := visitor(t, b.base)
	other.post("/account/sign-in", memberLogin...).at("/account", 200, "Order "+number, money(p.price(c)), "27 Example Avenue")
	other.get("/account/orders/"+number).at("/account/orders/"+number, 200, "<title>Order "+number, "Card ending in 4242")
	if strings.Contains(other.html, "Thank you") {
		t.Error("an old order thanks again")
	}
	other.get("/order/"+number).at("/order/"+number, 404)
	stranger := visitor(t, b.base)
	stranger.get("/account/orders/"+number).at("/account/sign-in", 200)
	stranger.post("/account/create", "name", "Ines Vale", "email", "ines@example.com", "password", "long enough").at("/account", 200)
	stranger.get("/account/orders/"+number).at("/account/orders/"+number, 404)
}

func TestSavedAddress(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 })
	b := open(t, s)
	b.buy(p, c)
	b.post("/checkout/create", "name", "Maya Ortiz", "email", "maya@example.com", "password", "cedar lane 12").at("/checkout/address", 200, "Your account is ready")
	if !strings.Contains(b.html, `name="save_address" type="checkbox" value="yes" checked`) {
		t.Error("a first address is not saved unless one asks for it")
	}
	b.post("/checkout/address", with(validAddress, "save_address", "yes")...).at("/checkout/delivery", 200)
	b.get("/account").at("/account", 200, "12 Cedar Lane", "You have not ordered anything yet")
	b.post("/checkout/address", with(validAddress, "address1", "9 Elm Street")...)
	b.get("/account").at("/account", 200, "12 Cedar Lane")
	b.post("/account/address", with(validAddress, "zip", "9")...).at("/account/address", 422, "Enter a ZIP code of 5 digits")
	b.post("/account/address", with(validAddress, "address1", "3 Ash Road")...).at("/account", 200, "Address saved", "3 Ash Road")
}

func TestSignInIsRefused(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	b := open(t, s)
	for _, m := range []struct{ name, email, password, says, field string }{
		{"wrong password", MemberEmail, "guess", "The email or the password is not right", "password"},
		{"unknown email", "nobody@example.com", MemberPassword, "The email or the password is not right", "password"},
		{"password with a space", MemberEmail, MemberPassword + " ", "The email or the password is not right", "password"},
		{"no password", MemberEmail, "", "Enter your password", "password"},
		{"no email", "", MemberPassword, "Enter your email", "email"},
	} {
		for _, path := range []string{"/account/sign-in", "/checkout/sign-in"} {
			t.Run(m.name+path, func(t *testing.T) {
				b.t = t
				b.post(path, "email", m.email, "password", m.password).at(path, 422, `role="alert"`, m.says, `href="#`+m.field+`"`)
				checkPage(t, b.html)
				if m.password != "" && strings.Contains(b.html, m.password) {
					t.Error("the password is sent back")
				}
			})
		}
	}
	b.get("/account").at("/account/sign-in", 200)
	if e := events(s, KindSignIn); len(e) > 0 {
		t.Errorf("logged %+v", e)
	}
	b.post("/account/sign-in", "email", strings.ToUpper(MemberEmail), "password", MemberPassword).at("/account", 200, "Hello Jordan")
	b.get("/account/sign-in").at("/account", 200)
}

func TestSignUpIsRefused(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	b := open(t, s)
	valid := []string{"name", "Maya Ortiz", "email", "maya@example.com", "password", "cedar lane 12"}
	for _, m := range []struct{ name, field, value, says string }{
		{"no name", "name", "", "Enter your full name"},
		{"odd email", "email", "maya", "Enter an email address such as"},
		{"short password", "password", "seven77", "at least 8 characters"},
		{"long password", "password", strings.Repeat("x", maxPassword+1), "at most 120 characters"},
		{"taken", "email", "Member@Example.com", "There is an account with this email already"},
	} {
		t.Run(m.name, func(t *testing.T) {
			b.t = t
			b.post("/account/create", with(valid, m.field, m.value)...).at("/account/create", 422, `role="alert"`, m.says)
			checkPage(t, b.html)
		})
	}
	b.get("/account").at("/account/sign-in", 200)
	b.get("/account/password").at("/account/password", 200, "it sends no mail")
}

// Who knew the cookie before the sign-in, or after the sign-out, is not signed in with it.
func TestSignInRenewsTheSession(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	b := open(t, s)
	b.get("/")
	before := b.token()
	holding := func(token string) *browser {
		o := visitor(t, b.base)
		u, _ := url.Parse(b.base)
		o.http.Jar.SetCookies(u, []*http.Cookie{{Name: cookieName(sessionCookie, u.Host), Value: token, Path: "/"}})
		return o
	}
	b.post("/account/sign-in", memberLogin...).at("/account", 200)
	during := b.token()
	if during == before {
		t.Fatal("the cookie stays the same")
	}
	holding(before).get("/account").at("/account/sign-in", 200)
	holding(during).get("/account").at("/account", 200)
	b.post("/account/sign-out").at("/account/sign-in", 200, "You are signed out", "Sign in")
	holding(during).get("/account").at("/account/sign-in", 200)
	b.get("/account").at("/account/sign-in", 200)
	// To the log it is one browser session all along.
	want := []Event{{Session: "s1", Kind: KindSignIn, Path: "/account/sign-in"}, {Session: "s1", Kind: KindSignOut, Path: "/account/sign-out"}}
	if d := cmp.Diff(want, events(s, KindSignIn, KindSignOut)); d != "" {
		t.Errorf("log differs (-want +got):\n%s", d)
	}
}

func TestSignOutForgets(t *testing.T) {
	t.Parallel()
	s := build(t, 1)
	p, c := buyable(t, s, func(p *product) bool { return p.Stock > 4 })
	b := open(t, s)
	b.post("/account/sign-in", memberLogin...)
	b.buy(p, c)
	b.post("/checkout/address", validAddress...)
	b.post("/checkout/delivery", "delivery", "pickup")
	b.post("/checkout/payment", validCard...)
	b.place()
	order := b.path
	b.buy(p, c)
	b.post("/account/sign-out").at("/account/sign-in", 200, "Cart, 1 item")
	b.get(order).at(order, 404)
	b.get("/checkout").at("/checkout/contact", 200)
	if strings.Contains(b.html, MemberEmail) {
		t.Error("the checkout still knows the member's email")
	}
}

func TestAccountsAreBounded(t *testing.T) {
	t.Parallel()
	as := newAccounts()
	for i := range maxAccounts {
		key := fmt.Sprint(i, "@example.com")
		as.byEmail[key], as.queue = &account{Email: key}, append(as.queue, key)
	}
	if as.create("new@example.com", "New", "long enough") == nil {
		t.Fatal("a new account is refused")
	}
	if n := len(as.byEmail); n != maxAccounts+1 {
		t.Errorf("%d accounts", n)
	}
	if as.byEmail["0@example.com"] != nil || as.open(MemberEmail, MemberPassword) == nil {
		t.Error("the oldest stays, or the member everybody knows goes")
	}
}
