package shop

import (
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"
)

// An address is where an order goes and whom it is for, as typed.
type address struct{ Email, Name, Phone, Line1, Line2, City, State, ZIP string }

// maxInput is how many characters of a form field are read.
const maxInput = 120

// An input is one field of a form as the templates show it.
type input struct {
	Name, Label, Type, Autocomplete, InputMode, Hint string
	Optional, Half                                   bool
	Choices                                          []field // a drop-down list when there are any
	Value, Error                                     string
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

// fill takes the values typed, cut to a sane length, and refuses required fields left empty.
func (f form) fill(v url.Values) {
	for i := range f {
		f[i].Value = clean(v.Get(f[i].Name))
		if f[i].Value == "" && !f[i].Optional {
			f[i].Error = "Enter " + article(f[i].Label)
			if len(f[i].Choices) > 0 {
				f[i].Error = "Choose " + article(f[i].Label)
			}
		}
	}
}

// article puts "your" before what is the shopper's own.
func article(label string) string {
	l := strings.ToLower(label[:1]) + label[1:]
	switch {
	case strings.HasPrefix(l, "zIP"):
		return "your ZIP code"
	case strings.Contains(l, "security") || strings.Contains(l, "name on"):
		return "the " + l
	}
	return "your " + l
}

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

var (
	emailForm = regexp.MustCompile(`^[^@\s]+@[^@\s]+\.[^@\s.]{2,}$`)
	zipForm   = regexp.MustCompile(`^\d{5}(-\d{4})?$`)
	phoneForm = regexp.MustCompile(`^[0-9+()./ -]{7,20}$`)
)

func addressForm(a address) form {
	return form{
		{Name: "email", Label: "Email", Type: "email", Autocomplete: "email", Value: a.Email, Hint: "For the order confirmation only."},
		{Name: "name", Label: "Full name", Type: "text", Autocomplete: "name", Value: a.Name},
		{Name: "phone", Label: "Phone", Type: "tel", Autocomplete: "tel", Value: a.Phone, Optional: true, Hint: "In case the driver cannot find you."},
		{Name: "address1", Label: "Street address", Type: "text", Autocomplete: "address-line1", Value: a.Line1},
		{Name: "address2", Label: "Apartment, suite or floor", Type: "text", Autocomplete: "address-line2", Value: a.Line2, Optional: true},
		{Name: "city", Label: "City", Type: "text", Autocomplete: "address-level2", Value: a.City},
		{Name: "state", Label: "State", Autocomplete: "address-level1", Value: a.State, Choices: states(), Half: true},
		{Name: "zip", Label: "ZIP code", Type: "text", Autocomplete: "postal-code", InputMode: "numeric", Value: a.ZIP, Half: true},
	}
}

// readAddress reads the typed address; the form comes back with its errors.
func readAddress(v url.Values) (address, form) {
	f := addressForm(address{})
	f.fill(v)
	if e := f.get("email"); e != "" && !emailForm.MatchString(e) {
		f.fault("email", "Enter an email address such as name@example.com")
	}
	if z := f.get("zip"); z != "" && !zipForm.MatchString(z) {
		f.fault("zip", "Enter a ZIP code of 5 digits, such as 97205")
	}
	if p := f.get("phone"); p != "" && !phoneForm.MatchString(p) {
		f.fault("phone", "Enter a phone number such as 503-555-0117, or leave it empty")
	}
	if s := f.get("state"); s != "" && stateName(s) == "" {
		f.fault("state", "Choose your state")
	}
	return address{f.get("email"), f.get("name"), f.get("phone"), f.get("address1"), f.get("address2"),
		f.get("city"), f.get("state"), f.get("zip")}, f
}

func stateName(code string) string {
	for _, s := range states() {
		if s.Name == code {
			return s.Value
		}
	}
	return ""
}

// states are the places the shop delivers to: code and name.
func states() []field {
	const all = "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware," +
		"DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas," +
		"KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi," +
		"MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York," +
		"NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island," +
		"SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington," +
		"WV West Virginia,WI Wisconsin,WY Wyoming"
	var out []field
	for _, s := range strings.Split(all, ",") {
		out = append(out, field{s[:2], s[3:]})
	}
	return out
}
