package shop

// A letterPage is the newsletter's own page, to which a refused address leads, too.
type letterPage struct {
	Form form
	Back string // where the form that was sent stands
}

// newsletter puts an address on the list of the newsletter.
func (v *visit) newsletter() {
	v.ask(question{page: "newsletter", title: "The Fernhill letter", form: form{emailField("", "")}, check: checkEmail,
		body: func(f form) any { return letterPage{f, v.back("/")} },
		take: func(f form) bool {
			v.s.popups.subscribed = true
			v.log(Event{Kind: KindSubscribe})
			v.changed(notice{Text: "You are on the list", Detail: "The next letter goes to " + f.get("email") + "."}, v.back("/"))
			return true
		}})
}
