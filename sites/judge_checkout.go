package sites

import (
	"regexp"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// Paths that are a checkout by themselves.
var checkoutPath = set(`
	checkout checkouts onestepcheckout securecheckout onepagecheckout kasse zurkasse bestellvorgang
	caisse passercommande commander finalizarcompra finalizarpedido tramitarpedido realizarpedido`)

// Paths that are a step of a checkout if there is a form to go with them.
var stepPath = set(`
	payment pay paiement zahlung bezahlung bezahlen pago shipping delivery versand lieferung livraison
	envio entrega billing order bestellung bestellen commande pedido buy onepage`)

// Pages that speak of checkouts and orders without being one. They count only
// before the word in question: /checkout/items is a checkout.
var elsewherePath = set(`
	account myaccount konto meinkonto compte moncompte cuenta micuenta profile wallet addresses addressbook
	help faq faqs support hilfe aide ayuda blog blogs news magazine magazin journal guide guides article
	articles docs policies policy legal terms agb cgv about contact kontakt press jobs careers
	product products produkt produkte produit produits producto productos p dp item items
	collection collections category categories kategorie kategorien categorie categoria
	search suche recherche buscar reviews wishlist compare gift giftcard giftcards`)

var cartPath = set(`cart basket bag warenkorb panier carrito cesta`)

var emptyCart = []string{
	"cart is empty", "basket is empty", "bag is empty", "cart is currently empty", "nothing in your cart",
	"warenkorb ist leer", "panier est vide", "carrito esta vacio", "cesta esta vacia",
}

var (
	cardNumber = regexp.MustCompile(`\bcard (?:number|no\b)|kartennummer|numero de (?:la )?carte|numero de (?:la )?tarjeta`)
	cardOther  = regexp.MustCompile(`gift|loyalty|member|bonus|club|points|reward|library|geschenk|gutschein|kunden|cadeau|fidelite|regalo|socio`)
	cardRest   = regexp.MustCompile(`expir|\bmm ?/ ?(?:yy|aa|jj)|\bcv[cv]2?\b|security code|gultig bis|ablaufdatum|prufziffer|` +
		`kartenprufnummer|sicherheitscode|cryptogramme|code de securite|caducidad|vencimiento|codigo de seguridad`)
)

// The kinds of fields of an address.
var addressFields = []*regexp.Regexp{
	regexp.MustCompile(`\bname\b|nachname|vorname|\bnom\b|prenom|nombre|apellido`),
	regexp.MustCompile(`street|address|strasse|anschrift|adresse|\brue\b|direccion|\bcalle\b`),
	regexp.MustCompile(`\b(?:city|town|ort|stadt|ville|ciudad|localidad|poblacion)\b`),
	regexp.MustCompile(`post ?code|postal|\bzip\b|postleitzahl|\bplz\b`),
}

var addressWords = []string{
	"shipping address", "delivery address", "billing address", "shipping information", "ship to",
	"lieferadresse", "rechnungsadresse", "versandadresse", "lieferanschrift",
	"adresse de livraison", "adresse de facturation", "direccion de envio", "direccion de entrega",
	"direccion de facturacion",
}

func (e evidence) inCheckout() bool {
	card := e.cardFields()
	if e.place.first(checkoutPath, elsewherePath) >= 0 || e.checkoutHost() {
		if e.place.any(cartPath) {
			return false // /checkout/cart is the cart
		}
		return card || !e.has(emptyCart)
	}
	if e.inAccount() {
		return false
	}
	if card {
		return true
	}
	// An address form alone is also how one registers; a step's path or the
	// words of a delivery make it a checkout's.
	return e.addressKinds() >= 3 && (e.has(addressWords) || e.place.first(stepPath, elsewherePath) >= 0)
}

func (e evidence) checkoutHost() bool {
	label, _, _ := strings.Cut(e.place.host, ".")
	return label == "checkout" && e.place.first(elsewherePath, nil) < 0
}

// inAccount tells of pages where a person keeps cards and addresses.
func (e evidence) inAccount() bool { return e.place.any(accountPath) }

var accountPath = set(`
	account myaccount konto meinkonto compte moncompte cuenta micuenta profile wallet addresses addressbook
	register registration signup registrieren inscription registro settings`)

func (e evidence) has(wordings []string) bool {
	for _, w := range wordings {
		if strings.Contains(e.text, w) {
			return true
		}
	}
	return false
}

// cardFields tells whether a payment card can be typed in: its number, and
// its expiry or code. Gift and loyalty cards have a number alone.
func (e evidence) cardFields() bool {
	number, rest := false, false
	for i, el := range e.elements {
		if !field(el) {
			continue
		}
		l := e.labels[i]
		number = number || cardNumber.MatchString(l) && !cardOther.MatchString(l)
		rest = rest || cardRest.MatchString(l)
	}
	return number && rest
}

func (e evidence) addressKinds() int {
	kinds := 0
	for _, k := range addressFields {
		for i, el := range e.elements {
			if field(el) && k.MatchString(e.labels[i]) && !strings.Contains(e.labels[i], "mail") {
				kinds++
				break
			}
		}
	}
	return kinds
}

func field(el page.Element) bool {
	switch el.Role {
	case "textbox", "combobox", "spinbutton", "listbox":
		return true
	}
	return false
}
