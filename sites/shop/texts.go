package shop

import "net/http"

// A textPage is a page of running text.
type textPage struct {
	Path, Title string
	template    string
}

// text makes a page of running text; the one about cookies calls them by the names they have here.
func text(t textPage) func(*visit) {
	return func(v *visit) {
		host := v.r.Host
		v.page(http.StatusOK, t.template, t.Title, struct{ Session, Consent string }{cookieName(sessionCookie, host), cookieName(consentCookie, host)})
	}
}

// textPages are the shop's pages of help and about itself.
func textPages() []textPage {
	return []textPage{
		{"/help/delivery", "Delivery", "help_delivery"},
		{"/help/returns", "Returns", "help_returns"},
		{"/help/repairs", "Repairs", "help_repairs"},
		{"/help/sizes", "Size guide", "help_sizes"},
		{"/help/care", "Care guide", "help_care"},
		{"/help/contact", "Contact us", "help_contact"},
		{"/help/app", "The Fernhill app", "help_app"},
		{"/about", "About Fernhill", "about"},
		{"/about/privacy", "Privacy and cookies", "about_privacy"},
		{"/about/terms", "Terms of sale", "about_terms"},
	}
}
