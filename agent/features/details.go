package features

import (
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// concept is something that forms ask for, with the words for it, in labels
// and in the keys of a task's details.
type concept struct {
	name  string
	words []string
}

var concepts = []concept{
	{"card_number", []string{"card number", "credit card", "kartennummer", "numéro de carte", "número de tarjeta", "cardnumber"}},
	{"card_expiry", []string{"card expiry", "expiry", "expiration", "expires", "exp", "expiry date", "mm yy", "ablaufdatum", "gültig bis", "date dexpiration", "expire", "caducidad", "vencimiento"}},
	{"card_cvc", []string{"card cvc", "cvc", "cvv", "security code", "card code", "prüfnummer", "prüfziffer", "sicherheitscode", "cryptogramme", "código de seguridad"}},
	{"card_name", []string{"card name", "name on card", "name on the card", "cardholder", "karteninhaber", "titulaire", "titular"}},
	{"first_name", []string{"first name", "given name", "forename", "vorname", "prénom"}},
	{"last_name", []string{"last name", "surname", "family name", "nachname", "nom de famille", "apellido", "apellidos"}},
	{"company", []string{"company", "firma", "société", "empresa"}},
	{"email", []string{"email", "email address", "mail", "courriel", "correo"}},
	{"phone", []string{"phone", "telephone", "mobile", "tel", "telefon", "telefonnummer", "handynummer", "téléphone", "teléfono", "móvil"}},
	{"address_2", []string{"address line 2", "address 2", "apartment", "suite", "flat", "adresszusatz", "complément"}},
	{"postal_code", []string{"zip", "zip code", "zipcode", "postcode", "postal code", "post code", "postal", "plz", "postleitzahl", "code postal", "código postal"}},
	{"street", []string{"street", "address", "address line 1", "straße", "strasse", "anschrift", "adresse", "dirección", "calle"}},
	{"city", []string{"city", "town", "stadt", "ort", "wohnort", "ville", "ciudad", "localidad"}},
	{"state", []string{"state", "province", "region", "bundesland", "provincia"}},
	{"country", []string{"country", "land", "pays", "país"}},
	{"password", []string{"password", "passwort", "mot de passe", "contraseña"}},
	{"full_name", []string{"full name", "name", "your name", "vollständiger name", "nom", "nom complet", "nombre", "nombre completo"}},
}

// conceptOf returns the concept that a label or key names, "" if none.
func conceptOf(s string) string {
	p := padded(s)
	best, where := "", 0
	for _, c := range concepts {
		for _, w := range c.words {
			// The longest phrase wins: "name on card" over "card" and "name".
			if len(w) > where && holds(p, w) {
				best, where = c.name, len(w)
			}
		}
	}
	return best
}

// secret tells whether a detail is the reference to a secret.
func secret(detail string) bool { return strings.HasPrefix(detail, "${") }

// form knows what the shopper can fill in, by concept and by key.
type form struct {
	byConcept map[string]string
	byKey     map[string]string // padded key → detail
}

func newForm(details map[string]string) form {
	f := form{map[string]string{}, map[string]string{}}
	for k, v := range details {
		if v == "" {
			continue
		}
		f.byKey[padded(k)] = v
		c := conceptOf(k)
		// Of two keys for one concept the first in order counts, so that the
		// order of a map never decides.
		if c != "" && (f.byConcept[c] == "" || v < f.byConcept[c]) {
			f.byConcept[c] = v
		}
	}
	f.derive()
	return f
}

// derive fills in names that follow from others.
func (f *form) derive() {
	give := func(c, v string) {
		if f.byConcept[c] == "" && v != "" && !secret(v) {
			f.byConcept[c] = v
		}
	}
	full := f.byConcept["full_name"]
	if first, last, ok := strings.Cut(full, " "); ok && !secret(full) {
		give("first_name", first)
		give("last_name", last)
	}
	if a, b := f.byConcept["first_name"], f.byConcept["last_name"]; a != "" && b != "" && !secret(a) && !secret(b) {
		give("full_name", a+" "+b)
	}
	give("card_name", f.byConcept["full_name"])
}

// answer returns what the shopper would fill into the element, "" if nothing.
func (f *form) answer(e *page.Element) string {
	for _, s := range []string{e.Label, lastSegment(e.Name)} {
		if p := padded(s); p != "  " {
			if v := f.byKey[p]; v != "" {
				return v
			}
			if c := conceptOf(s); c != "" {
				return f.byConcept[c]
			}
		}
	}
	return ""
}

// pick returns the option of a select that answers best: the detail of that
// concept, else the first that is no placeholder; "" if one is chosen already
// or none fits.
func (f *form) pick(e *page.Element) string {
	if e.Value != "" && !e.Invalid && !placeholder(e.Value) {
		return ""
	}
	if want := f.answer(e); want != "" && !secret(want) {
		for _, o := range e.Options {
			if padded(o) == padded(want) {
				return o
			}
		}
		for _, o := range e.Options {
			if strings.Contains(padded(o), padded(want)) {
				return o
			}
		}
	}
	for _, o := range e.Options {
		if o != e.Value && !placeholder(o) {
			return o
		}
	}
	return ""
}

// placeholder tells whether an option only asks for a choice.
func placeholder(option string) bool {
	p := padded(option)
	return p == "  " || says(p, placeholders)
}
