package shop

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// How many characters a password has.
const (
	minPassword = 8
	maxPassword = maxInput // as many as a field takes
)

// A doorPage is where one signs in or creates an account. Under /checkout it leads back to the
// checkout, under /account to the account; the path says so, and no parameter that others could
// set.
type doorPage struct {
	Form form
	Base string // /checkout or /account
}

// Buying tells whether the shopper came from the checkout.
func (p doorPage) Buying() bool { return p.Base == "/checkout" }

func (v *visit) door() string {
	if strings.HasPrefix(v.r.URL.Path, "/checkout/") {
		return "/checkout"
	}
	return "/account"
}

func passwordField(use, hint string) input {
	return input{Name: "password", Label: "Password", Type: "password", Autocomplete: use, Hint: hint, Secret: true, Missing: "Enter your password"}
}

// signIn asks for an account's email and password. Which of them was wrong is not said.
func (v *visit) signIn() {
	if v.s.member != nil {
		v.redirect(v.door())
		return
	}
	f := form{emailField(v.s.Email, ""), passwordField("current-password", "")}
	v.ask(question{page: "account_sign_in", title: "Sign in", form: f, body: v.doorPage, take: func(f form) bool {
		a := v.shop.accounts.open(f.get("email"), f.get("password"))
		if a == nil {
			f.fault("password", "The email or the password is not right. Please try again")
			v.logInvalid(f)
			return false
		}
		v.welcome(a, KindSignIn, "You are signed in")
		return true
	}})
}

// signUp asks for what a new account needs, and signs its owner in.
func (v *visit) signUp() {
	if v.s.member != nil {
		v.redirect(v.door())
		return
	}
	name := input{Name: "name", Label: "Full name", Type: "text", Autocomplete: "name", Value: v.s.Address.Name, Missing: "Enter your full name"}
	f := form{name, emailField(v.s.Email, ""), passwordField("new-password", fmt.Sprintf("At least %d characters.", minPassword))}
	check := func(f form) {
		checkEmail(f)
		n := utf8.RuneCountInString(f.get("password"))
		f.want("password", func(string) bool { return n >= minPassword }, fmt.Sprintf("Choose a password of at least %d characters", minPassword))
		f.want("password", func(string) bool { return n <= maxPassword }, fmt.Sprintf("Choose a password of at most %d characters", maxPassword))
	}
	v.ask(question{page: "account_create", title: "Create an account", form: f, check: check, body: v.doorPage, take: func(f form) bool {
		a := v.shop.accounts.create(f.get("email"), f.get("name"), f.get("password"))
		if a == nil {
			f.fault("email", "There is an account with this email already. Please sign in instead")
			v.logInvalid(f)
			return false
		}
		v.welcome(a, KindSignUp, "Your account is ready")
		return true
	}})
}

func (v *visit) doorPage(f form) any { return doorPage{f, v.door()} }

// welcome signs the session in and sends it on. The session gets another cookie, so that nobody
// who knew the old one is signed in with it.
func (v *visit) welcome(a *account, kind, says string) {
	v.s.member, v.s.Email = a, a.Email
	v.shop.sessions.renew(v.w, v.r, v.s)
	v.log(Event{Kind: kind})
	v.s.notice = &notice{Text: says, Detail: a.Name}
	v.redirect(v.door())
}

// signOut leaves the cart as it is and forgets who the shopper was.
func (v *visit) signOut() {
	if v.s.member != nil {
		v.log(Event{Kind: KindSignOut})
		v.s.notice = &notice{Text: "You are signed out"}
	}
	v.s.member, v.s.purchase, v.s.orders = nil, purchase{}, nil
	v.shop.sessions.renew(v.w, v.r, v.s)
	v.redirect("/account/sign-in")
}
