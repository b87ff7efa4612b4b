package sites

import (
	"regexp"
	"strings"
)

// A page is an order's confirmation if its URL and its words both say so, and
// nothing on it is still to be paid. One sign alone is common elsewhere: help
// pages talk of order numbers, newsletters have a /thank-you.

// Paths that lead to confirmations and to little else.
var confirmationPath = set(`
	orderconfirmation orderconfirmed orderconfirm orderreceived ordercomplete ordercompleted
	ordersuccess ordersuccessful orderplaced orderthankyou orderreceipt
	checkoutsuccess checkoutcomplete checkoutconfirmation purchaseconfirmation purchasecomplete
	bestellbestatigung bestellbestaetigung bestellungbestatigt bestellungerhalten
	bestellungabgeschlossen bestellungerfolgreich
	confirmationcommande confirmationdecommande commandeconfirmee commanderecue commandevalidee
	confirmacionpedido confirmaciondepedido confirmaciondelpedido pedidoconfirmado pedidorecibido
	pedidorealizado pedidocompletado`)

// Paths that lead to confirmations among other things.
var thanksPath = set(`
	thankyou thankyoupage thanks thankyouforyourorder thankyouforyourpurchase confirmation confirmed
	success receipt danke vielendank merci gracias confirmacion bestatigung`)

// The last step of a checkout, after one of its words.
var checkoutEnd = set(`
	success complete completed confirmation confirmed confirm finish finished done receipt
	confirmacion bestatigung`)

// An order of its own page: /order/1042.
var orderPath = set(`order orders bestellung bestellungen commande commandes pedido pedidos`)

// Pages about an order that was placed earlier.
var followUpPath = set(`
	track tracking trackorder ordertracking orderstatus orderhistory orderlookup
	returns return retoure retouren retour retours devolucion devoluciones sendungsverfolgung suivi`)

// Wording that only a confirmation has.
var thanksWords = []string{
	"thank you for your order", "thanks for your order", "thank you for ordering", "thanks for ordering",
	"thank you for your purchase", "thanks for your purchase",
	"your order is confirmed", "your order is complete", "your order has been placed",
	"your order has been received", "your order has been confirmed", "your order was placed",
	"we have received your order", "we've received your order", "we've got your order",
	"danke fur ihre bestellung", "danke fur deine bestellung", "dank fur ihre bestellung",
	"dank fur deine bestellung", "danke fur ihren einkauf", "danke fur deinen einkauf",
	"dank fur ihren einkauf", "dank fur deinen einkauf",
	"ihre bestellung ist bei uns eingegangen", "deine bestellung ist bei uns eingegangen",
	"wir haben ihre bestellung erhalten", "wir haben deine bestellung erhalten",
	"merci pour votre commande", "merci de votre commande", "merci pour votre achat",
	"merci pour ta commande", "votre commande est confirmee", "votre commande a ete confirmee",
	"votre commande a bien ete", "nous avons bien recu votre commande", "nous avons recu votre commande",
	"gracias por su pedido", "gracias por tu pedido", "gracias por su compra", "gracias por tu compra",
	"tu pedido esta confirmado", "su pedido esta confirmado", "hemos recibido tu pedido",
	"hemos recibido su pedido", "tu pedido ha sido", "su pedido ha sido",
}

// Wording that confirmations share with lists of orders.
var confirmedWords = []string{
	"order confirmed", "order placed", "order complete", "order received",
	"bestellung bestatigt", "bestellung abgeschlossen", "commande confirmee", "commande validee",
	"pedido confirmado", "pedido realizado",
}

// An order's number with the number, not the mere word.
var numbered = regexp.MustCompile(`(?:order (?:number|no\.?|id|reference)|order #|confirmation (?:number|#)|` +
	`bestellnummer|bestell-nr\.?|auftragsnummer|numero de commande|commande n[o.]*|` +
	`numero de pedido|pedido n[o.]*)(?: is| lautet| est| es)?[\s:#*"]{0,6}(?:[a-z]{1,6}[-_]?)?[0-9]`)

// "Once your order has been placed" promises; it does not tell.
var conditional = regexp.MustCompile(`\b(?:once|when|after|until|if|before|unless|as soon as|` +
	`sobald|wenn|nachdem|falls|bevor|bis|une fois|lorsque|quand|apres|des que|si|avant|` +
	`cuando|una vez|despues|tras|antes)\b[^.!?\n]{0,40}$`)

// Buttons that commit to pay. A page that has one confirms nothing yet.
var commitWords = []string{
	"place order", "place your order", "place my order", "submit order", "complete order",
	"complete purchase", "pay now", "confirm and pay", "confirm order", "order and pay", "order now",
	"zahlungspflichtig bestellen", "kostenpflichtig bestellen", "jetzt bestellen", "bestellung abschicken",
	"jetzt bezahlen", "passer la commande", "passer commande", "valider la commande", "confirmer la commande",
	"payer maintenant", "confirmer et payer", "realizar pedido", "realizar el pedido",
	"confirmar pedido", "confirmar el pedido", "confirmar y pagar", "pagar ahora",
}

var paysAmount = regexp.MustCompile(`^(?:pay|payer|pagar|bezahlen)\b.*[0-9]`)

func (e evidence) orderPlaced() bool {
	if e.commits() || e.cardFields() {
		return false
	}
	elsewhere := elsewherePath
	sure := e.place.first(confirmationPath, elsewhere) >= 0
	if i := e.place.first(checkoutPath, elsewhere); i >= 0 {
		for _, w := range e.place.words[i+1:] {
			sure = sure || checkoutEnd[w]
		}
	}
	if sure && (numbered.MatchString(e.text) || e.says(confirmedWords)) {
		return true
	}
	return (sure || e.mayConfirm()) && e.says(thanksWords)
}

// mayConfirm is the weaker sign of the URL, which needs the stronger words.
func (e evidence) mayConfirm() bool {
	if e.place.any(followUpPath) {
		return false
	}
	if e.place.first(thanksPath, elsewherePath) >= 0 {
		return true
	}
	i := e.place.first(orderPath, elsewherePath)
	return i >= 0 && strings.ContainsAny(e.place.word(i+1), "0123456789")
}

// says tells whether the page states one of the wordings outright.
func (e evidence) says(wordings []string) bool {
	for _, w := range wordings {
		for from := 0; ; {
			i := strings.Index(e.text[from:], w)
			if i < 0 {
				break
			}
			at := from + i
			if !conditional.MatchString(e.text[max(0, at-60):at]) {
				return true
			}
			from = at + len(w)
		}
	}
	return false
}

// commits tells whether a button on the page would place an order.
func (e evidence) commits() bool {
	for i, el := range e.elements {
		if el.Role != "button" {
			continue
		}
		if paysAmount.MatchString(e.labels[i]) {
			return true
		}
		for _, w := range commitWords {
			if strings.Contains(e.labels[i], w) {
				return true
			}
		}
	}
	return false
}
