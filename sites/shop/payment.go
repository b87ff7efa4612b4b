package shop

import (
	"regexp"
	"strconv"
	"strings"
)

// The card numbers the shop knows. Every other one is refused, so that nobody pays with their own.
const (
	testCard     = "4242424242424242" // is charged
	declinedCard = "4000000000000002" // is declined by the bank
)

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
	cardForm   = regexp.MustCompile(`^\d{12,19}$`)
)

func paymentForm(p payment) form {
	return form{
		{Name: "card_name", Label: "Name on card", Type: "text", Autocomplete: "cc-name", Value: p.Holder, Missing: "Enter the name on the card"},
		{Name: "card_number", Label: "Card number", Type: "text", Autocomplete: "cc-number", InputMode: "numeric", Secret: true,
			Hint: "This is a test shop: use card 4242 4242 4242 4242.", Missing: "Enter the card number"},
		{Name: "card_expiry", Label: "Expiry date", Type: "text", Autocomplete: "cc-exp", InputMode: "numeric", Half: true,
			Hint: "Month and year, such as 08/29.", Missing: "Enter the expiry date"},
		{Name: "card_code", Label: "Security code", Type: "text", Autocomplete: "cc-csc", InputMode: "numeric", Half: true, Secret: true,
			Hint: "Three digits, any will do.", Missing: "Enter the security code"},
	}
}

func checkCard(f form) {
	f.fault("card_number", numberFault(cardNumber(f)))
	if e := f.get("card_expiry"); e != "" {
		f.fault("card_expiry", expiryFault(e))
	}
	f.want("card_code", codeForm.MatchString, "Enter the three digits of the security code")
}

// cardNumber is the number typed, without what sets its groups apart.
func cardNumber(f form) string {
	return strings.NewReplacer(" ", "", "-", "").Replace(f.get("card_number"))
}

// numberFault says what is wrong with a card number, "" when nothing is.
func numberFault(n string) string {
	switch {
	case n == "" || n == testCard || n == declinedCard:
		return ""
	case !cardForm.MatchString(n):
		return "Enter the card number as digits, such as 4242 4242 4242 4242"
	case !luhn(n):
		return "Check the card number: it has a wrong digit"
	}
	return "We do not take real cards. This is a test shop: use card 4242 4242 4242 4242"
}

// luhn tells whether the last digit of a card number fits the others.
func luhn(n string) bool {
	sum := 0
	for i := range n {
		d := int(n[len(n)-1-i] - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}

// expiryFault says what is wrong with an expiry date, "" when nothing is.
func expiryFault(s string) string {
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
