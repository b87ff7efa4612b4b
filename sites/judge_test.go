package sites

import (
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser/page"
)

// fields makes text fields and, after "!", buttons.
func fields(labels ...string) []page.Element {
	var out []page.Element
	for _, l := range labels {
		role := "textbox"
		if b, ok := strings.CutPrefix(l, "!"); ok {
			role, l = "button", b
		}
		out = append(out, page.Element{Name: l, Role: role, Label: l})
	}
	return out
}

var (
	addressForm = fields("Email", "Full name", "Street address", "City", "ZIP code", "!Continue")
	cardForm    = fields("Name on card", "Card number", "Expiry date", "Security code", "!Continue")
)

func TestJudgeGenericOrders(t *testing.T) {
	for _, tc := range []struct {
		name, url, title, text string
		elements               []page.Element
		want                   Outcome
	}{
		// Orders, by kind of shop and language.
		{"own page of an order", "https://a.example/order/FH-1042-01", "Thank you for your order – A", "", nil, OrderPlaced},
		{"confirmation and number", "https://a.example/order-confirmation?id=7", "Order", "Order number: FH-1042", nil, OrderPlaced},
		{"thank-you page", "https://a.example/thank-you", "A", "# Thank you for your purchase!", nil, OrderPlaced},
		{"end of a checkout", "https://a.example/checkout/success", "A", "Your order number is 100042.", nil, OrderPlaced},
		{"one-page checkout", "https://a.example/checkout/onepage/success/", "A", "Your order # is: 100042.\nThank you for your purchase!", nil, OrderPlaced},
		{"order received", "https://a.example/checkout/order-received/81/?key=wc_1", "A", "Order number: 81", nil, OrderPlaced},
		{"hosted checkout", "https://a.example/checkouts/cn/Z2NwL/thank-you", "Thank you", "Confirmation #XK2J9\nYour order is confirmed", nil, OrderPlaced},
		{"hosted checkout, underscore", "https://a.example/123/checkouts/9f/thank_you", "A", "Thank you for your purchase!", nil, OrderPlaced},
		{"route in the query", "https://a.example/index.php?route=checkout/success", "Your order has been placed!", "", nil, OrderPlaced},
		{"route in the fragment", "https://a.example/#/checkout/confirmation", "A", "Order confirmed", nil, OrderPlaced},
		{"capitals in the path", "https://a.example/on/store/Order-Confirm", "A", "Order confirmed", nil, OrderPlaced},
		{"file ending", "https://a.example/order_confirmation.html", "A", "Order no. 55", nil, OrderPlaced},
		{"apostrophe", "https://a.example/orders/7b", "A", "Great, we’ve received your order.", nil, OrderPlaced},
		{"recommendations below", "https://a.example/thank-you", "A", "Thanks for your order", fields("!Add to cart", "!Buy now", "Search"), OrderPlaced},
		{"German", "https://a.example/bestellbest%C3%A4tigung", "A", "Vielen Dank für Ihre Bestellung!", nil, OrderPlaced},
		{"German, number", "https://a.example/kasse/confirmation", "A", "Bestellnummer: 4711", nil, OrderPlaced},
		{"German, thanks", "https://a.example/vielen-dank", "A", "Wir haben deine Bestellung erhalten", nil, OrderPlaced},
		{"French", "https://a.example/confirmation-de-commande", "A", "Numéro de commande : A-77", nil, OrderPlaced},
		{"French, thanks", "https://a.example/commande/merci", "A", "Merci pour votre commande", nil, OrderPlaced},
		{"French, order's page", "https://a.example/commande/2231", "A", "Votre commande est confirmée", nil, OrderPlaced},
		{"Spanish", "https://a.example/pedido-recibido", "A", "Pedido nº 8812", nil, OrderPlaced},
		{"Spanish, thanks", "https://a.example/finalizar-compra/gracias", "A", "¡Gracias por tu compra!", nil, OrderPlaced},
		{"promise and fact", "https://a.example/thank-you", "A", "Once your order has been placed we pack it.\nYour order has been placed.", nil, OrderPlaced},

		// The words alone.
		{"product that speaks of order numbers", "https://a.example/products/order-book", "Order book", "Room for every order number: 1 to 500. Thank you for your order", nil, ""},
		{"product named thank you", "https://a.example/products/thank-you", "Thank-you card", "Thank you for your order", nil, ""},
		{"product named confirmation", "https://a.example/p/confirmation", "Confirmation card", "Thank you for your purchase", nil, ""},
		{"search for an order", "https://a.example/search?q=order+number+5", "Results", "Order number 5. Thank you for your order", nil, ""},
		{"path in a query", "https://a.example/search?q=/order-confirmation", "Results", "Order number 5", nil, ""},
		{"home after an order", "https://a.example/", "A", "Thank you for your order! Order number 5", nil, ""},
		{"category", "https://a.example/c/lamps", "Lamps", "Order now. Order number on every box: 12", nil, ""},
		{"help", "https://a.example/help/order-confirmation", "Where is my confirmation?", "Your order number is FH-1", nil, ""},
		{"blog", "https://a.example/blog/thank-you", "Thank you", "Thank you for your order, 2023 was great", nil, ""},
		{"account", "https://a.example/account/orders/1042", "Order 1042", "Thank you for your order. Order number 1042", nil, ""},
		{"tracking", "https://a.example/orders/1042/track", "Track", "Your order has been placed", nil, ""},
		{"returns", "https://a.example/returns/order/1042", "Return", "Thanks for your order", nil, ""},
		// The URL alone.
		{"newsletter", "https://a.example/thank-you", "Thank you", "Thank you for signing up. Have your order number at hand", nil, ""},
		{"not found", "https://a.example/order/FH-9", "Page not found", "We could not find that page.", nil, ""},
		{"list of orders", "https://a.example/orders", "Orders", "Thank you for your order", nil, ""},
		{"looking an order up", "https://a.example/order-confirmation", "Find it", "Enter your order number", fields("Order number", "Email", "!Find"), ""},
		{"order form of a wholesaler", "https://a.example/order/2024", "Order form", "Order number required", nil, ""},
		{"conditional", "https://a.example/thank-you", "A", "Once your order has been placed, we will write to you.", nil, ""},
		{"conditional, German", "https://a.example/danke", "A", "Sobald wir Ihre Bestellung erhalten, nachdem wir Ihre Bestellung erhalten haben", nil, ""},
		// Not yet: these are the checkout.
		{"review step", "https://a.example/checkout/confirm", "Confirm", "Order number 12 is reserved for you.", fields("!Place order"), LeftInCheckout},
		{"review step with an amount", "https://a.example/checkout/confirmation", "Confirm", "Order no. 12", fields("!Pay $12.00"), LeftInCheckout},
		{"review step, German", "https://a.example/kasse/bestatigung", "Prüfen", "Bestellnummer 12", fields("!Zahlungspflichtig bestellen"), LeftInCheckout},
		{"card form under a confirming path", "https://a.example/checkout/complete", "Pay", "Order number 12", cardForm, LeftInCheckout},
		{"promise in a checkout", "https://a.example/checkout/payment", "Payment", "You get a mail when your order has been placed.", nil, LeftInCheckout},
	} {
		t.Run(tc.name, func(t *testing.T) {
			o := page.Observation{URL: tc.url, Title: tc.title, Text: tc.text, Elements: tc.elements}
			if got := (Site{}).Judge(o); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

func TestJudgeGenericCheckout(t *testing.T) {
	for _, tc := range []struct {
		name, url, text string
		elements        []page.Element
		want            Outcome
	}{
		{"checkout", "https://a.example/checkout", "Shipping", nil, LeftInCheckout},
		{"step of a checkout", "https://a.example/checkout/address?step=2", "Address", addressForm, LeftInCheckout},
		{"signing in on the way", "https://a.example/checkout/login", "Sign in or go on as a guest", nil, LeftInCheckout},
		{"items in a checkout", "https://a.example/checkout/items", "Review items", nil, LeftInCheckout},
		{"with a locale", "https://a.example/en-gb/checkout/", "", nil, LeftInCheckout},
		{"host", "https://checkout.a.example/c/123", "Pay", nil, LeftInCheckout},
		{"route in the query", "https://a.example/index.php?route=checkout/checkout", "", nil, LeftInCheckout},
		{"German", "https://a.example/kasse", "", nil, LeftInCheckout},
		{"German, to the till", "https://a.example/de/zur-kasse", "", nil, LeftInCheckout},
		{"French", "https://a.example/caisse", "", nil, LeftInCheckout},
		{"Spanish", "https://a.example/finalizar-compra/", "", nil, LeftInCheckout},
		{"card form anywhere", "https://a.example/buy/step3", "Pay", cardForm, LeftInCheckout},
		{"card form, German", "https://a.example/x", "", fields("Kartennummer", "Gültig bis", "Prüfziffer"), LeftInCheckout},
		{"card form, French", "https://a.example/x", "", fields("Numéro de carte", "Date d’expiration", "Cryptogramme"), LeftInCheckout},
		{"card form, Spanish", "https://a.example/x", "", fields("Número de tarjeta", "Fecha de caducidad", "CVV"), LeftInCheckout},
		{"delivery form by its words", "https://a.example/x", "Shipping address", addressForm, LeftInCheckout},
		{"delivery form by its path", "https://a.example/shipping", "", addressForm, LeftInCheckout},
		{"delivery form, German", "https://a.example/x", "Lieferadresse", fields("Nachname", "Straße", "PLZ", "Ort"), LeftInCheckout},
		{"delivery form, French", "https://a.example/livraison", "", fields("Nom", "Adresse", "Code postal", "Ville"), LeftInCheckout},
		{"delivery form, Spanish", "https://a.example/x", "Dirección de envío", fields("Nombre", "Calle", "Código postal", "Ciudad"), LeftInCheckout},
		{"empty cart but a form", "https://a.example/checkout", "Your cart is empty", cardForm, LeftInCheckout},

		{"home", "https://a.example/", "Free shipping. Secure checkout.", fields("Search"), ""},
		{"cart", "https://a.example/cart", "Proceed to checkout", fields("!Checkout", "Quantity"), ""},
		{"cart under checkout", "https://a.example/checkout/cart/", "Proceed", nil, ""},
		{"cart by route", "https://a.example/index.php?route=checkout/cart", "", nil, ""},
		{"empty checkout", "https://a.example/checkout", "Your cart is currently empty.", nil, ""},
		{"a product at the till", "https://a.example/products/checkout", "Checkout counter bell", nil, ""},
		{"a word with more", "https://a.example/checkout-our-new-range", "", nil, ""},
		{"help on checkouts", "https://a.example/help/checkout", "How the checkout works", nil, ""},
		{"help on delivery", "https://a.example/help/delivery", "Delivery address: where we ship", nil, ""},
		{"delivery, no form", "https://a.example/shipping", "Shipping address, rates", nil, ""},
		{"search", "https://a.example/search?q=checkout", "", nil, ""},
		{"gift card", "https://a.example/cart", "", fields("Gift card number", "Security code"), ""},
		{"gift card in German", "https://a.example/warenkorb", "", fields("Geschenkkartennummer", "Sicherheitscode"), ""},
		{"loyalty card", "https://a.example/x", "", fields("Loyalty card number", "Expiry"), ""},
		{"a card's number alone", "https://a.example/x", "", fields("Card number"), ""},
		{"words of a card, no fields", "https://a.example/x", "Card number, expiry date, security code", fields("!Card number", "!Expiry date"), ""},
		{"registering", "https://a.example/register", "Shipping address", addressForm, ""},
		{"address book", "https://a.example/account/addresses", "Shipping address", addressForm, ""},
		{"wallet", "https://a.example/account/payment", "", cardForm, ""},
		{"registering, by its words", "https://a.example/join", "Tell us about you", addressForm, ""},
		{"newsletter", "https://a.example/shipping", "", fields("Name", "Email address"), ""},
		{"stock alert", "https://a.example/products/lamp", "Ship to", fields("Your name", "ZIP code"), ""},
		{"no page", "", "", nil, ""},
		{"broken URL", "https://a.example/%zz/checkout", "", nil, ""},
		{"empty page", "about:blank", "", nil, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			o := page.Observation{URL: tc.url, Text: tc.text, Elements: tc.elements}
			if got := (Site{}).Judge(o); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

func TestJudgeSiteRules(t *testing.T) {
	s := Site{Outcomes: []OutcomeRule{
		{Outcome: LeftInCheckout, URL: "*/order/draft"},
		{Outcome: OrderPlaced, URL: "*/order/*", Title: "Done*"},
		{Outcome: OrderPlaced, Text: "*Your code: *"},
		{Outcome: LeftInCheckout, URL: "*/order/*"},
		{Outcome: OrderPlaced},
	}}
	for _, tc := range []struct {
		name, url, title, text string
		want                   Outcome
	}{
		{"first rule wins", "https://a.example/order/draft", "Done", "", LeftInCheckout},
		{"both patterns", "https://a.example/order/1", "Done – A", "", OrderPlaced},
		{"one pattern of two", "https://a.example/order/1", "Almost", "", LeftInCheckout},
		{"text over lines", "https://a.example/x", "", "Hello\nYour code: 5\nBye", OrderPlaced},
		{"patterns have a case", "https://a.example/x", "", "your code: 5", ""},
		{"a rule overrules the generic ones", "https://a.example/order/1", "Almost", "Thank you for your order", LeftInCheckout},
		{"generic rules follow", "https://a.example/thank-you", "", "Thank you for your order", OrderPlaced},
		{"no pattern fits nothing", "https://a.example/", "", "", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := s.Judge(page.Observation{URL: tc.url, Title: tc.title, Text: tc.text}); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

func FuzzJudge(f *testing.F) {
	f.Add("https://a.example/order/1", "Thank you for your order", "Card number")
	f.Add("https://a.example/%C3%A4/#!/kasse?x", "Une fois votre commande a bien ete", "Ä\xff")
	f.Fuzz(func(t *testing.T, url, text, label string) {
		o := page.Observation{URL: url, Title: text, Text: text, Elements: fields(label)}
		if got := (Site{}).Judge(o); got != "" && got != OrderPlaced && got != LeftInCheckout {
			t.Errorf("got %q", got)
		}
	})
}
