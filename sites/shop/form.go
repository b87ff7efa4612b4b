package shop

import (
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"
)

// maxInput is how many characters of a form field are read.
const maxInput = 120

// An input is one field of a form as the templates show it.
type input struct {
	Name, Label, Type, Autocomplete, InputMode, Hint string
	Missing                                          string   // what is said when it is left empty; "" lets it be empty
	Half, Secret                                     bool     // Secret is never sent back to the browser
	Choices                                          []option // a drop-down list when there are any
	Value, Error                                     string
}

// An option is one entry of a drop-down list.
type option struct{ Value, Label string }

// Optional tells whether the field may be left empty.
func (i input) Optional() bool { return i.Missing == "" }

// Describes lists the ids of what explains the field, for aria-describedby.
func (i input) Describes() string {
	var ids []string
	if i.Error != "" {
		ids = append(ids, i.Name+"-error")
	}
	if i.Hint != "" {
		ids = append(ids, i.Name+"-hint")
	}
	return strings.Join(ids, " ")
}

// A form is fields in order.
type form []input

// Errors are the fields with something wrong.
func (f form) Errors() []input {
	var out []input
	for _, i := range f {
		if i.Error != "" {
			out = append(out, i)
		}
	}
	return out
}

// fill takes the values typed, cut to a sane length, and faults what is empty and must not be.
// A password is taken as it is, however long.
func (f form) fill(v url.Values) {
	for i := range f {
		f[i].Value = clean(v.Get(f[i].Name))
		if f[i].Type == "password" {
			f[i].Value = v.Get(f[i].Name)
		}
		if f[i].Value == "" {
			f[i].Error = f[i].Missing
		}
	}
}

// clean makes one line of what was typed, without spaces at its ends.
func clean(s string) string {
	s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "")), " ")
	if utf8.RuneCountInString(s) > maxInput {
		s = string([]rune(s)[:maxInput])
	}
	return s
}

// get is the value of a field.
func (f form) get(name string) string {
	for _, i := range f {
		if i.Name == name {
			return i.Value
		}
	}
	return ""
}

// fault marks a field that has no error yet.
func (f form) fault(name, text string) {
	for i := range f {
		if f[i].Name == name && f[i].Error == "" {
			f[i].Error = text
		}
	}
}

// want faults a field that was filled in, but not as ok has it.
func (f form) want(name string, ok func(string) bool, text string) {
	if s := f.get(name); s != "" && !ok(s) {
		f.fault(name, text)
	}
}

// forget drops what must not be sent back to the browser.
func (f form) forget() {
	for i := range f {
		if f[i].Secret {
			f[i].Value = ""
		}
	}
}

// A question is a page with one form. It is shown, shown again with what is wrong, and once
// nothing is wrong the answer is taken.
type question struct {
	page, title string
	form        form           // as first shown
	check       func(form)     // faults what is filled in wrongly; nil finds nothing wrong
	body        func(form) any // what the template shows
	// take acts on the answer and redirects. It returns false when it refuses after all; it has
	// then faulted a field and logged why.
	take func(form) bool
}

// ask shows a question or takes its answer. Values are never logged, only the names of fields.
func (v *visit) ask(q question) {
	if v.r.Method != http.MethodPost {
		v.page(http.StatusOK, q.page, q.title, q.body(q.form))
		return
	}
	q.form.fill(v.r.PostForm)
	if q.check != nil {
		q.check(q.form)
	}
	if len(q.form.Errors()) > 0 {
		v.logInvalid(q.form)
	} else if q.take(q.form) {
		return
	}
	q.form.forget()
	v.page(http.StatusUnprocessableEntity, q.page, q.title, q.body(q.form))
}

// logInvalid records which fields were refused.
func (v *visit) logInvalid(f form) {
	var names []string
	for _, i := range f.Errors() {
		names = append(names, i.Name)
	}
	v.log(Event{Kind: KindInvalid, Query: strings.Join(names, ",")})
}
