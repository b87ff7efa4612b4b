package browser

import (
	"regexp"
	"slices"
	"strings"
)

// The labels that commit to pay, as plain gives them. They are whole labels: a
// product may be called “Magic Commander Deck”.
var commitRE = regexp.MustCompile(`^(?:` + strings.Join([]string{
	`(?:place|submit|complete|confirm|finali[sz]e|send|make) (?:(?:my|your|the|this|an?) )?(?:order|purchase|payment|booking)`,
	`(?:[a-z]+ ){1,4}and pay`,
	`pay(?: (?:(?:for )?(?:my|your|the) )?(?:order|bill|invoice|balance|amount|deposit))?`,
	`pay (?:with|by|via|using)(?: [\pL]+){1,4}`,
	`authori[sz]e (?:the )?payment`,
	`order`, `order with obligation to pay`, `buy (?:now )?with (?:one )?click`,
	`(?:start|begin|activate|buy) (?:(?:my|your|the|a) )?paid (?:subscription|membership|plan)`,
	// German
	`(?:jetzt |sofort |verbindlich )?(?:zahlungspflichtig|kostenpflichtig|jetzt|verbindlich) (?:bestellen|kaufen|buchen|bezahlen|zahlen)`,
	`(?:bestellung|kauf|zahlung|bezahlung) (?:abschicken|absenden|aufgeben|abschließen|bestätigen|ausführen)`,
	`(?:jetzt )?(?:kaufen|bestellen|bezahlen|zahlen)`, `(?:jetzt )?(?:kaufen|bestellen|prüfen) und (?:bezahlen|zahlen)`, `(?:jetzt )?mit [\pL]+ (?:bezahlen|zahlen)`,
	// French
	`(?:valider|confirmer|passer|finaliser|terminer) (?:la |ma |votre )?commande`, `(?:confirmer|valider|finaliser|effectuer) (?:le |mon |l )?(?:paiement|achat)`,
	`payer(?: (?:la |ma )?commande| maintenant| par carte)?`, `commander(?: maintenant)?`, `(?:commander|acheter|valider|confirmer) et payer`, `commande(?:r)? avec obligation de paiement`,
	// Spanish, Portuguese
	`(?:realizar|confirmar|hacer|finalizar|enviar|completar) (?:el |la |mi |tu |o )?(?:pedido|compra|pago|pagamento)`,
	`(?:comprar|confirmar|finalizar) (?:y|e) pagar`, `pagar(?: ahora| agora| con tarjeta)?`,
	// Italian, Dutch
	`(?:conferma|effettua|invia|completa) (?:l )?(?:ordine|acquisto|pagamento)`, `paga(?: ora)?`, `(?:ordina|acquista|conferma) e paga`,
	`bestelling plaatsen(?: en betalen)?`, `(?:nu |bestellen en )?(?:af)?betalen`,
}, "|") + `)(?: (?:now|today|securely|safely|total|items?))*$`)

// harmlessRE matches the whole labels of buttons that may be pressed among card
// fields.
var harmlessRE = regexp.MustCompile(`^(?:` + strings.Join([]string{
	`(?:apply|redeem)(?: (?:(?:my|your|the|a) )?(?:coupon|discount|promo|promotion|promotional|voucher|gift card)(?: code)?| code)?`,
	`(?:go )?back(?: to [\pL ]+)?`, `return to [\pL ]+`, `cancel`, `close`, `dismiss`, `clear`, `help`, `(?:more|less)(?: info)?`, `learn more`,
	`(?:edit|change|remove|delete|show|hide)(?: [\pL]+){0,4}`,
	`(?:accept|allow|reject|decline)(?: all)? cookies`, `(?:accept|reject) all`,
	`(?:what|where|why|how)(?: [\pL]+)*\?`,
	`(?:gutschein )?(?:einlösen|anwenden)`, `zurück`, `abbrechen`, `schließen`, `bearbeiten`, `ändern`, `entfernen`, `löschen`, `anzeigen`, `ausblenden`, `hilfe`,
	`appliquer`, `retour`, `annuler`, `fermer`, `modifier`, `supprimer`, `afficher`, `masquer`, `aide`,
	`aplicar`, `volver`, `cancelar`, `cerrar`, `editar`, `cambiar`, `eliminar`, `mostrar`, `ocultar`, `ayuda`,
	`[×✕✖✗x?iⓘ+−–-]`,
}, "|") + `)$`)

// goesOnRE finds in an otherwise harmless label that it does something else, too.
var goesOnRE = regexp.MustCompile(`\b(?:and|pay|buy|continue|submit|confirm)\b`)

var (
	amountRE = regexp.MustCompile(`(?i)(?:\b(?:usd|eur|gbp|chf|cad|aud|us|ca|au|kr|zł) ?)?\p{Sc}? ?\d[\d.,'’\x{a0}\x{202f}]*(?: ?(?:\p{Sc}|\b(?:usd|eur|gbp|chf|cad|aud|kr|zł)\b))?`)
	noWordRE = regexp.MustCompile(`[^\pL\pM]+`)
)

// plain is a label in lower case without amounts and punctuation.
func plain(label string) string {
	label = amountRE.ReplaceAllString(strings.ToLower(label), " ")
	label = strings.NewReplacer("&", " and ", "+", " and ").Replace(label)
	return strings.TrimSpace(noWordRE.ReplaceAllString(label, " "))
}

// commits tells whether a label commits to pay. A link that leads somewhere needs
// more than one word: “Commander” may be a shelf of the shop.
func commits(label string, link bool) bool {
	label = plain(label)
	return commitRE.MatchString(label) && (!link || strings.Contains(label, " "))
}

func allHarmless(labels []string) bool {
	return len(labels) > 0 && !slices.ContainsFunc(labels, func(l string) bool {
		l = strings.ToLower(strings.TrimSpace(l))
		if p := plain(l); p != "" && !strings.HasSuffix(l, "?") {
			l = p
		}
		return !harmlessRE.MatchString(l) || goesOnRE.MatchString(l)
	})
}
