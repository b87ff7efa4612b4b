package shop

import "net/http"

// accountRoutes are the pages of members, and the doors to them.
func accountRoutes(page func(string, func(*visit))) {
	for path, f := range map[string]func(*visit){
		"/account/sign-in": (*visit).signIn, "/account/create": (*visit).signUp, "/account/address": forMembers((*visit).accountAddress),
	} {
		page("GET "+path, f)
		page("POST "+path, f)
	}
	page("GET /account", forMembers((*visit).account))
	page("GET /account/orders/{number}", forMembers((*visit).accountOrder))
	page("GET /account/password", func(v *visit) { v.page(http.StatusOK, "account_password", "Forgotten password", nil) })
	page("POST /account/sign-out", (*visit).signOut)
}

// An accountPage is what a member sees of the account.
type accountPage struct {
	Member  *account
	Address address
	Orders  []order
	Form    form
}

// forMembers makes a page that sends others to sign in first.
func forMembers(f func(*visit)) func(*visit) {
	return func(v *visit) {
		if v.s.member == nil {
			v.redirect("/account/sign-in")
			return
		}
		f(v)
	}
}

// account is the member's own page.
func (v *visit) account() {
	m := v.s.member
	v.page(http.StatusOK, "account", "Your account", accountPage{Member: m, Address: m.saved(), Orders: m.history()})
}

// accountAddress asks for the address to keep for the next order.
func (v *visit) accountAddress() {
	m := v.s.member
	a := m.saved()
	if a.Name == "" {
		a.Name = m.Name
	}
	v.ask(question{page: "account_address", title: "Saved address", form: addressForm(a), check: checkAddress,
		body: func(f form) any { return accountPage{Member: m, Form: f} },
		take: func(f form) bool {
			m.save(readAddress(f))
			v.s.notice = &notice{Text: "Address saved"}
			v.redirect("/account")
			return true
		}})
}

// accountOrder is an order of the member, whichever browser placed it. It is a page of its own, so
// that looking back at an order does not look like having placed one.
func (v *visit) accountOrder() {
	o, ok := findOrder(v.s.member.history(), v.r.PathValue("number"))
	if !ok {
		v.notFound()
		return
	}
	v.page(http.StatusOK, "account_order", "Order "+o.Number, o)
}
