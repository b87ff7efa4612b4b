package sites

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// The labels that give a control away, as fold writes them.
var (
	searchLabel = regexp.MustCompile(`\bsearch|\bfind\b|\bsuche|\bsuchbegriff|\brecherch|\bchercher|\bbuscar|\bbusqueda`)
	searchName  = regexp.MustCompile(`(?:^|[._])(?:q|query|search|suche|recherche|buscar|busqueda)(?:$|[._])`)
	addLabel    = regexp.MustCompile(`\b(?:add|put|place) (?:it |this )?(?:in|into|to) (?:(?:your|my|the|shopping) )*(?:cart|basket|bag|trolley)\b|` +
		`\bin (?:den|die) (?:warenkorb|einkaufswagen|einkaufstasche)\b|\bzum warenkorb hinzufugen|\b(?:ajouter|mettre) au panier\b|` +
		`\b(?:anadir|agregar) (?:al carrito|a la cesta|a la bolsa)\b`)
	cartLabel = regexp.MustCompile(`^(?:(?:view|open|show|see|go|to|my|your|the|shopping|zum|mein|ihr|dein|mon|votre|voir|le|mi|tu|su|ver|el|la) )*` +
		`(?:cart|basket|bag|trolley|warenkorb|einkaufswagen|panier|carrito|cesta)(?:\s*[^a-z\s].*)?$`)
	checkoutLabel = regexp.MustCompile(`\bcheck ?out\b|\b(?:to|at) the (?:till|cash desk)\b|\bkasse\b|\bcaisse\b|\bcommander\b|\btramitar|\bfinalizar`)
	expressLabel  = regexp.MustCompile(`paypal|apple|google|amazon|klarna|\bpay\b`)
	signInLabel   = regexp.MustCompile(`^(?:sign|log) ?in\b|^anmelden\b|^einloggen\b|^se connecter\b|^connexion\b|^s'identifier\b|^iniciar sesion\b`)
	soldOutLabel  = regexp.MustCompile(`sold out|out of stock|unavailable|ausverkauft|epuise|agotado`)
	placeholder   = regexp.MustCompile(`^(?:please )?(?:choose|select|pick)\b|^bitte\b|wahlen$|^choisi|^selectionne|^elige|^elegir|^seleccion|^[-–—. ]*$`)
)

// SearchBox finds the field that searches the shop: what the rules call one,
// or a field whose words say so.
func SearchBox(o page.Observation) (page.Element, bool) {
	typed := func(e page.Element) bool {
		return e.Role == "textbox" || e.Role == "searchbox" || e.Role == "combobox" && len(e.Options) == 0
	}
	if e, ok := first(o, func(e page.Element) bool { return e.ClickType == page.ClickSearch && typed(e) }); ok {
		return e, true
	}
	return first(o, func(e page.Element) bool {
		return typed(e) && (searchLabel.MatchString(fold(e.Label)) || searchName.MatchString(e.Name))
	})
}

// ProductLinks are the elements that open a product which can be had, in page
// order; those with a price go first.
func ProductLinks(o page.Observation) []page.Element {
	var priced, rest []page.Element
	for _, e := range o.Elements {
		if e.ClickType != page.ClickProductLink || e.Disabled {
			continue
		}
		i := slices.IndexFunc(o.Items, func(i page.Item) bool { return i.Name == e.Item })
		switch {
		case i >= 0 && o.Items[i].SoldOut:
		case i >= 0 && !o.Items[i].Price.IsZero():
			priced = append(priced, e)
		default:
			rest = append(rest, e)
		}
	}
	return append(priced, rest...)
}

// AddButton finds what puts the product of the page into the cart.
func AddButton(o page.Observation) (page.Element, bool) {
	return first(o, func(e page.Element) bool { return pressed(e) && addLabel.MatchString(fold(e.Label)) })
}

// CartLink finds the way to the cart.
func CartLink(o page.Observation) (page.Element, bool) {
	return first(o, func(e page.Element) bool {
		return pressed(e) && e.Item == "" && e.ClickType != page.ClickProductLink && cartLabel.MatchString(fold(cmp.Or(e.Label, e.Name)))
	})
}

// CheckoutEntrance finds, on the page of a cart, the way on to the checkout
// that asks for nobody's wallet.
func CheckoutEntrance(o page.Observation) (page.Element, bool) {
	return first(o, func(e page.Element) bool {
		label := fold(e.Label)
		return pressed(e) && !e.Disabled && !expressLabel.MatchString(label) && (e.ClickType == page.ClickPurchase || checkoutLabel.MatchString(label))
	})
}

// SignInLink finds the way to the page where one signs in.
func SignInLink(o page.Observation) (page.Element, bool) {
	return first(o, func(e page.Element) bool { return pressed(e) && signInLabel.MatchString(fold(e.Label)) })
}

// Choice is one thing that a product's page lets the shopper choose.
type Choice struct {
	Name   string   // of the select, or of the group
	Label  string   // as a person reads it
	Of     []string // what there is to choose from
	Made   bool
	Action page.Action // chooses the first that can be had; zero if there is none
}

// Choices are the options of the product that a page is about.
func Choices(o page.Observation) []Choice {
	var out []Choice
	at := map[string]int{}
	for _, e := range o.Elements {
		switch {
		case !chosen(e):
		case len(e.Options) > 0:
			out = append(out, ofSelect(e))
		default:
			group := e.Name[:max(0, strings.LastIndexByte(e.Name, '.'))]
			i, ok := at[group]
			if !ok {
				i = len(out)
				at[group] = i
				out = append(out, Choice{Name: group, Label: strings.ReplaceAll(group[strings.LastIndexByte(group, '.')+1:], "_", " ")})
			}
			out[i].add(e)
		}
	}
	return out
}

// chosen tells whether an element chooses an option: the rules say so, or it
// is a list on a page where nothing else calls for one.
func chosen(e page.Element) bool {
	if e.ClickType == page.ClickProductOption {
		return true
	}
	return e.ClickType == page.ClickOther && e.Role == "combobox" && len(e.Options) > 1 && e.Item == "" && !settingLabel.MatchString(fold(e.Label+" "+e.Name))
}

// settingLabel tells the lists that set the shop itself apart.
var settingLabel = regexp.MustCompile(`currenc|language|country|region|sort|order by|wahrung|sprache|land\b|devise|langue|pays|moneda|idioma|pais`)

func ofSelect(e page.Element) Choice {
	c := Choice{Name: e.Name, Label: cmp.Or(e.Label, e.Name)}
	for _, option := range e.Options {
		text := fold(option)
		if placeholder.MatchString(text) {
			continue
		}
		c.Of = append(c.Of, option)
		c.Made = c.Made || option == e.Value
		if c.Action.Type == "" && !soldOutLabel.MatchString(text) {
			c.Action = page.Action{Type: page.Select, Name: e.Name, Text: option}
		}
	}
	return c
}

func (c *Choice) add(e page.Element) {
	c.Of = append(c.Of, e.Label)
	c.Made = c.Made || e.Checked || e.Selected
	if c.Action.Type == "" && !e.Disabled && !soldOutLabel.MatchString(fold(e.Label)) {
		c.Action = page.Action{Type: page.Click, Name: e.Name}
	}
}

func first(o page.Observation, is func(page.Element) bool) (page.Element, bool) {
	if i := slices.IndexFunc(o.Elements, is); i >= 0 {
		return o.Elements[i], true
	}
	return page.Element{}, false
}

func pressed(e page.Element) bool { return e.Role == "link" || e.Role == "button" }
