package shop

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"
)

// testCard is the only card number the shop accepts.
const testCard = "4242424242424242"

// Cards must not have expired before this month. It is fixed: nothing here goes by the clock.
const (
	expiryYear  = 2026
	expiryMonth = 1
)

// A payment is what is kept of a card: never its number.
type payment struct{ Holder, Last4 string }

var (
	expiryForm = regexp.MustCompile(`^(\d{1,2})\s*[/-]\s*(\d{2}|\d{4})$`)
	codeForm   = regexp.MustCompile(`^\d{3,4}$`)
	digits     = regexp.MustCompile(`^\d{12,19}$`)
)

func paymentForm(p payment) form {
	return form{
		{Name: "card_name", Label: "Name on card", Type: "text", Autocomplete: "cc-name", Value: p.Holder},
		{Name: "card_number", Label: "Card number", Type: "text", Autocomplete: "cc-number", InputMode: "numeric",
			Hint: "This is a test shop: use card 4242 4242 4242 4242."},
		{Name: "card_expiry", Label: "Expiry date", Type: "text", Autocomplete: "cc-exp", InputMode: "numeric", Half: true,
			Hint: "Month and year, such as 08/29."},
		{Name: "card_code", Label: "Security code", Type: "text", Autocomplete: "cc-csc", InputMode: "numeric", Half: true,
			Hint: "Three digits, any will do."},
	}
}

// readPayment checks the typed card; the form comes back with its errors, and without the
// security code, which is not shown again.
func readPayment(v url.Values) (payment, form) {
	f := paymentForm(payment{})
	f.fill(v)
	number := strings.NewReplacer(" ", "", "-", "").Replace(f.get("card_number"))
	switch {
	case number == "" || number == testCard:
	case !digits.MatchString(number):
		f.fault("card_number", "Enter the card number as digits, such as 4242 4242 4242 4242")
	default:
		f.fault("card_number", "This card was declined. This is a test shop: use card 4242 4242 4242 4242")
	}
	if e := f.get("card_expiry"); e != "" {
		f.fault("card_expiry", checkExpiry(e))
	}
	if c := f.get("card_code"); c != "" && !codeForm.MatchString(c) {
		f.fault("card_code", "Enter the three digits of the security code")
	}
	for i := range f {
		if f[i].Name == "card_code" {
			f[i].Value = ""
		}
	}
	return payment{f.get("card_name"), number[max(len(number)-4, 0):]}, f
}

// checkExpiry says what is wrong with an expiry date, "" when nothing is.
func checkExpiry(s string) string {
	m := expiryForm.FindStringSubmatch(s)
	if m == nil {
		return "Enter the expiry date as month and year, such as 08/29"
	}
	month, _ := strconv.Atoi(m[1])
	year, _ := strconv.Atoi(m[2])
	if year < 100 {
		year += 2000
	}
	switch {
	case month < 1 || month > 12:
		return "The month of the expiry date must be 01 to 12"
	case year < expiryYear || year == expiryYear && month < expiryMonth:
		return "This card has expired"
	}
	return ""
}
