package features

// The words that give labels away, in lower case and without punctuation, as
// tokens makes them. English, German, French, Spanish; other languages fall
// back on click types and roles.
var (
	addWords = []string{"add to cart", "add to bag", "add to basket", "add to trolley", "add to shopping bag", "add to my bag",
		"in den warenkorb", "in den einkaufswagen", "zum warenkorb hinzufügen", "in die einkaufstasche",
		"ajouter au panier", "mettre au panier", "añadir al carrito", "agregar al carrito", "añadir a la cesta", "añadir a la bolsa"}
	buyNowWords = []string{"buy now", "buy it now", "order now", "jetzt kaufen", "sofort kaufen", "acheter maintenant", "comprar ahora", "comprar ya"}
	placeWords  = []string{"place order", "place your order", "place my order", "submit order", "confirm order", "complete order", "complete purchase",
		"pay now", "confirm and pay", "pay", "buy now", "zahlungspflichtig bestellen", "jetzt kaufen", "kostenpflichtig bestellen", "bestellung abschicken",
		"passer la commande", "valider la commande", "commander", "payer", "realizar pedido", "confirmar pedido", "pagar", "hacer pedido"}
	checkoutWords = []string{"checkout", "check out", "proceed to checkout", "go to checkout", "zur kasse", "kasse", "zur kasse gehen",
		"commander", "passer à la caisse", "passer commande", "valider mon panier", "tramitar pedido", "finalizar compra", "ir a pagar"}
	continueWords = []string{"continue", "continue to delivery", "continue to shipping", "continue to payment", "continue to review", "next", "next step",
		"save and continue", "review order", "review your order", "use this address", "deliver to this address", "proceed", "submit",
		"weiter", "weiter zur zahlung", "fortfahren", "bestellung prüfen", "continuer", "suivant", "étape suivante", "continuar", "siguiente"}
	// shopOnWords begin like continueWords and mean the opposite.
	shopOnWords  = []string{"shopping", "einkaufen", "mes achats", "comprando", "google", "apple", "paypal", "facebook"}
	guestWords   = []string{"guest", "gast", "invité", "invitado", "without account", "ohne konto"}
	cartWords    = []string{"cart", "basket", "bag", "trolley", "shopping bag", "warenkorb", "einkaufswagen", "panier", "carrito", "cesta"}
	dismissWords = []string{"close", "dismiss", "no thanks", "got it", "accept all", "accept", "accept cookies", "reject all", "only necessary", "not now", "maybe later",
		"schließen", "alle akzeptieren", "alle ablehnen", "nein danke", "fermer", "tout accepter", "tout refuser", "non merci", "cerrar", "aceptar todo", "rechazar todo", "no gracias"}
	// stayWords close a dialog by going back to the page below it.
	stayWords = []string{"continue", "continue shopping", "keep shopping", "keep browsing", "stay", "back to shop", "skip", "weiter einkaufen", "weiter", "überspringen", "continuer", "continuer mes achats", "seguir comprando", "continuar"}
	// consentWords and cookieWords give away a question about cookies.
	consentWords = []string{"accept all", "accept cookies", "allow all", "reject all", "only necessary", "necessary only", "alle akzeptieren", "alle ablehnen", "nur notwendige", "tout accepter", "tout refuser", "aceptar todo", "rechazar todo"}
	cookieWords  = []string{"cookie", "cookies", "consent", "galletas"}
	retryWords   = []string{"try again", "retry", "reload", "erneut versuchen", "noch einmal versuchen", "neu laden", "réessayer", "recharger", "reintentar", "volver a intentarlo"}
	// brokenWords are what a page says that could not be made.
	brokenWords  = []string{"something went wrong", "temporarily unavailable", "service unavailable", "internal server error", "bad gateway", "please try again later", "etwas ist schiefgelaufen", "vorübergehend nicht verfügbar", "une erreur est survenue", "temporairement indisponible", "algo salió mal", "no disponible temporalmente"}
	removeWords  = []string{"remove", "delete", "entfernen", "löschen", "supprimer", "retirer", "eliminar", "quitar"}
	termsWords   = []string{"terms", "terms and conditions", "agb", "conditions", "términos", "condiciones"}
	nextWords    = []string{"next", "next page", "show more", "load more", "more results", "nächste", "weiter", "mehr anzeigen", "suivant", "page suivante", "voir plus", "siguiente", "ver más"}
	clearWords   = []string{"clear", "clear all", "reset", "remove", "remove filter", "zurücksetzen", "alle löschen", "effacer", "réinitialiser", "borrar", "limpiar"}
	cheapestSort = []string{"low to high", "ascending", "cheapest", "lowest price", "preis aufsteigend", "niedrigster preis", "günstigste", "günstigste zuerst", "prix croissant", "menor a mayor", "menor precio", "más baratos"}
	ratedSort    = []string{"rating", "rated", "top rated", "best rated", "customer review", "customer reviews", "review", "reviews", "bewertung", "bestbewertet", "avis", "mieux notés", "valoración", "mejor valorados"}
	sortWords    = []string{"sort", "sort by", "order by", "sortieren", "sortierung", "trier", "tri", "ordenar", "orden"}
	applyWords   = []string{"sort", "apply", "apply filters", "go", "update", "show results", "anwenden", "sortieren", "appliquer", "trier", "aplicar", "ordenar"}
	ratingFilter = []string{"star", "stars", "and up", "sterne", "étoiles", "estrellas", "rating", "customer reviews", "bewertung"}
	// overWords turn an amount in a filter's label into a lower bound.
	overWords   = []string{"over", "above", "from", "more than", "ab", "über", "plus de", "más de", "à partir de", "desde"}
	freeWords   = []string{"free", "kostenlos", "gratis", "gratuit", "gratuite"}
	totalWords  = []string{"total", "order total", "grand total", "gesamt", "gesamtsumme", "gesamtbetrag", "summe", "à payer", "importe total"}
	emptyCart   = []string{"cart is empty", "basket is empty", "bag is empty", "trolley is empty", "warenkorb ist leer", "panier est vide", "carrito está vacío", "cesta está vacía"}
	thankWords  = []string{"thank you for your order", "thanks for your order", "thank you for your purchase", "order confirmed", "order placed", "your order is confirmed", "order number", "vielen dank für ihre bestellung", "vielen dank für deine bestellung", "bestellnummer", "merci pour votre commande", "numéro de commande", "gracias por tu pedido", "gracias por su pedido", "gracias por tu compra", "número de pedido"}
	addedWords  = []string{"added", "in your cart", "in your bag", "in your basket", "hinzugefügt", "im warenkorb", "ajouté", "dans votre panier", "añadido", "en tu carrito"}
	refuseWords = []string{"choose", "select", "please", "required", "sold out", "out of stock", "could not", "error", "sorry", "bitte", "wählen", "ausverkauft", "fehler", "veuillez", "choisir", "épuisé", "erreur", "elige", "selecciona", "agotado"}
	// accountWords mark the parts of a shop that no shopper with a task needs.
	accountWords = []string{"account", "sign in", "log in", "login", "register", "help", "contact", "wishlist", "about", "careers", "privacy", "terms", "konto", "anmelden", "hilfe", "impressum", "datenschutz", "compte", "connexion", "aide", "cuenta", "iniciar sesión", "ayuda"}
	checkoutPath = []string{"checkout", "kasse", "caisse", "payment", "zahlung", "paiement", "pago"}
	placeholders = []string{"choose", "select", "please", "pick", "wählen", "auswählen", "bitte", "choisir", "sélectionner", "elige", "elegir", "seleccionar", "selecciona"}
	sizeWords    = []string{"size", "größe", "taille", "talla"}
)

// stopWords carry nothing that could be searched for: small words, words of
// wishing and buying, and words of praise that no title contains.
var stopWords = []string{
	"a", "an", "the", "of", "to", "i", "im", "id", "ive", "me", "my", "we", "our", "you", "your", "it", "its", "is", "are", "be", "am", "was", "do", "does", "have", "has", "this", "these", "those", "some", "any", "one", "pair", "set", "pack", "piece", "something",
	"see", "whether", "suit", "suits", "thing", "things", "another", "someone", "somebody", "what", "there", "here",
	"need", "needs", "want", "wants", "would", "like", "looking", "look", "find", "found", "buy", "buying", "get", "getting", "purchase", "order", "shop", "shopping", "search", "searching", "choose", "please", "must", "should", "can", "will", "could", "ideally", "preferably", "possible", "around", "about", "more", "than", "most", "not", "no", "too", "very", "really", "also", "just", "as", "at", "by", "so", "up",
	"good", "nice", "great", "best", "better", "decent", "cheap", "cheapest", "affordable", "inexpensive", "well", "rated", "highly", "rating", "ratings", "reviewed", "reviews", "review", "stars", "quality", "price", "priced", "budget", "money", "dollars", "euros", "under", "below", "less", "size", "colour", "color",
	"ein", "eine", "einen", "einem", "einer", "eines", "der", "die", "das", "den", "dem", "ich", "suche", "möchte", "will", "brauche", "kaufe", "kaufen", "mir", "mein", "meine", "meinen", "gute", "guter", "gutes", "guten", "günstig", "günstige", "günstigen", "bitte", "paar", "größe", "farbe", "zu", "am", "im", "bis",
	"un", "une", "des", "du", "de", "le", "la", "les", "je", "cherche", "veux", "voudrais", "acheter", "besoin", "jai", "mon", "ma", "mes", "bon", "bonne", "pas", "cher", "taille", "couleur", "paire",
	"una", "unos", "unas", "el", "los", "las", "del", "yo", "quiero", "busco", "necesito", "comprar", "mi", "mis", "bueno", "buena", "buen", "barato", "barata", "talla", "par",
}

// whomStems are stems of words that say whom a thing is made for, where that
// rules it out for everybody else.
var whomStems = stems("kid kids children childrens child baby babies toddler toddlers junior dog dogs cat cats puppy doll dolls " +
	"kinder kind hund hunde katze enfant enfants bébé chien chat niño niños niña bebé perro gato")

// useStems are stems of words for a special use, where a thing made for it is
// of little use for another.
var useStems = stems("changing diaper nappy nursery camera cycling biking fishing golf toy souvenir replacement spare refill " +
	"wickel kamera fahrrad angel ersatz langer appareil vélo pêche rechange pañales cámara ciclismo pesca repuesto")

// connectives end the naming of the thing and begin its circumstances.
var connectives = []string{
	"with", "without", "to", "as", "for", "that", "which", "in", "on", "from", "made", "because", "if", "but", "and", "or", "who", "when", "while",
	"mit", "ohne", "für", "unter", "aus", "und", "oder", "damit", "wenn", "zum", "zur",
	"avec", "sans", "pour", "et", "ou", "en", "qui", "dans",
	"con", "sin", "para", "y", "o", "que", "por",
}

// romance are small words of French and Spanish, where the noun comes first.
var romance = []string{"un", "une", "des", "du", "les", "je", "pour", "avec", "una", "unos", "unas", "el", "los", "las", "del", "para", "con", "quiero", "busco"}
