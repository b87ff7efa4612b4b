package shop

import (
	"regexp"
	"strings"
)

// An address is where an order goes and whom it is for, as typed.
type address struct{ Name, Phone, Line1, Line2, City, State, ZIP string }

// StateName is the state written out.
func (a address) StateName() string { return stateName(a.State) }

var (
	emailForm = regexp.MustCompile(`^[^@\s]+@[^@\s]+\.[^@\s.]{2,}$`)
	zipForm   = regexp.MustCompile(`^\d{5}(-\d{4})?$`)
	phoneForm = regexp.MustCompile(`^\+?[0-9(][0-9()./ -]*$`)
)

// emailField asks for an email address; both an order and an account need one.
func emailField(value, hint string) input {
	return input{Name: "email", Label: "Email", Type: "email", Autocomplete: "email", Value: value, Hint: hint, Missing: "Enter your email"}
}

func checkEmail(f form) {
	f.want("email", emailForm.MatchString, "Enter an email address such as name@example.com")
}

func addressForm(a address) form {
	return form{
		{Name: "name", Label: "Full name", Type: "text", Autocomplete: "name", Value: a.Name, Missing: "Enter your full name"},
		{Name: "phone", Label: "Phone", Type: "tel", Autocomplete: "tel", Value: a.Phone, Hint: "In case the driver cannot find you."},
		{Name: "address1", Label: "Street address", Type: "text", Autocomplete: "address-line1", Value: a.Line1, Missing: "Enter your street address"},
		{Name: "address2", Label: "Apartment, suite or floor", Type: "text", Autocomplete: "address-line2", Value: a.Line2},
		{Name: "city", Label: "City", Type: "text", Autocomplete: "address-level2", Value: a.City, Missing: "Enter your city"},
		{Name: "state", Label: "State", Autocomplete: "address-level1", Value: a.State, Choices: states(), Half: true, Missing: "Choose your state"},
		{Name: "zip", Label: "ZIP code", Type: "text", Autocomplete: "postal-code", InputMode: "numeric", Value: a.ZIP, Half: true, Missing: "Enter your ZIP code"},
	}
}

func checkAddress(f form) {
	f.want("zip", zipForm.MatchString, "Enter a ZIP code of 5 digits, such as 97205")
	f.want("phone", isPhone, "Enter a phone number such as 503-555-0117, or leave it empty")
	f.want("state", func(s string) bool { return stateName(s) != "" }, "Choose your state")
}

// isPhone wants 7 to 15 digits, however they are set apart.
func isPhone(s string) bool {
	n := 0
	for _, r := range s {
		if r >= '0' && r <= '9' {
			n++
		}
	}
	return phoneForm.MatchString(s) && n >= 7 && n <= 15
}

// readAddress takes the address out of a form.
func readAddress(f form) address {
	return address{f.get("name"), f.get("phone"), f.get("address1"), f.get("address2"), f.get("city"), f.get("state"), f.get("zip")}
}

func stateName(code string) string {
	for _, s := range states() {
		if s.Value == code {
			return s.Label
		}
	}
	return ""
}

// states are the places the shop delivers to, by their codes.
func states() []option {
	const all = "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware," +
		"DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas," +
		"KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi," +
		"MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York," +
		"NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island," +
		"SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington," +
		"WV West Virginia,WI Wisconsin,WY Wyoming"
	var out []option
	for _, s := range strings.Split(all, ",") {
		out = append(out, option{s[:2], s[3:]})
	}
	return out
}
