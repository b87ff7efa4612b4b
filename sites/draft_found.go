package sites

import (
	"cmp"
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

var (
	passwordLabel = regexp.MustCompile(`password|passwort|kennwort|passcode|mot de passe|contrasena`)
	currencyLabel = regexp.MustCompile(`currenc|wahrung|devise|moneda`)
	languageLabel = regexp.MustCompile(`language|sprache|langue|idioma`)
)

// found writes what the walk met, as comments: what a shopper works with, and
// the URL patterns of the pages for rules of one's own.
func (d *drafter) found() {
	d.section("What the walk found. Nobody reads this but you.")
	d.search()
	if closed := d.s.Closed; len(closed) > 0 {
		d.row("pop-ups", "closed on the way by %s; shoppers meet them, too", list(quotedWords(closed), 3))
	}
	if p := d.s.Product; p.Seen() {
		d.row("products", "%s%s", d.product(), under(pathPattern(p.URL)))
		d.choices()
		d.control("add", p.Observation, AddButton, "no button that says so on that page; shoppers know it by words such as “Add to cart”")
	} else {
		d.row("products", "no product could be opened; look at a list of products with `aisle observe` and give its links the click type product_link under `labels`")
	}
	link, _ := CartLink(d.s.Start.Observation)
	switch c := d.s.Cart; {
	case c.Seen():
		d.row("cart", "“%s” [%s]%s", link.Label, link.Name, under(pagePattern(c.URL)))
	case c.Err != nil:
		d.row("cart", "could not be opened: %v", c.Err)
	default:
		d.row("cart", "no link to the cart was found; a shopper finds it only where the shop shows one after something was added")
	}
	d.row("checkout", "not visited, as the cart was empty; `aisle site check` puts a product in and goes on to its entrance")
	d.row("currency", "%s", d.currency())
	d.row("language", "%s", d.setting(languageLabel, "no list of languages on the start page"))
	d.control("sign in", d.s.Start.Observation, SignInLink, "no link that says so on the start page")
}

func (d *drafter) control(what string, o page.Observation, find func(page.Observation) (page.Element, bool), missing string) {
	if e, ok := find(o); ok {
		d.row(what, "“%s” [%s]", e.Label, e.Name)
		return
	}
	d.row(what, "%s", missing)
}

func (d *drafter) search() {
	box, ok := SearchBox(d.s.Start.Observation)
	if !ok {
		d.row("search", "no search box on the start page; if there is one, give it the click type search under `labels`, or shoppers only browse")
		return
	}
	var gave []string
	pattern := ""
	for _, q := range d.s.Searches {
		if q.Err != nil {
			gave = append(gave, fmt.Sprintf("“%s” could not be searched for: %v", q.Words, q.Err))
			continue
		}
		gave = append(gave, fmt.Sprintf("“%s” gave %s", q.Words, products(len(q.Items))))
		if pattern == "" && d.s.Results.Seen() {
			pattern = searchPattern(d.s.Results.URL, q.Words)
		}
	}
	d.row("search", "“%s” [%s]; %s%s", box.Label, box.Name, strings.Join(gave, ", "), under(pattern))
}

// product says how the shop shows one.
func (d *drafter) product() string {
	it, ok := d.s.Subject()
	if !ok {
		return fmt.Sprintf("“%s”; no price was read on its page", d.s.Product.Title)
	}
	out := fmt.Sprintf("“%s”", it.Title)
	if !it.Price.IsZero() {
		out += fmt.Sprintf(", %s", amount(it.Price))
	}
	if it.Rating > 0 {
		out += fmt.Sprintf(", %.1f of 5", it.Rating)
	}
	return out
}

func (d *drafter) choices() {
	all := Choices(d.s.Product.Observation)
	if len(all) == 0 {
		d.row("options", "none on this product")
	}
	for _, c := range all {
		d.row("options", "“%s” [%s]: %s", c.Label, c.Name, list(c.Of, 6))
	}
}

func (d *drafter) currency() string {
	shown := "no price was read"
	for _, p := range d.s.pages() {
		for _, it := range p.Items {
			if it.Price.Currency != "" {
				shown = "prices are in " + it.Price.Currency
			}
		}
	}
	return shown + "; " + d.setting(currencyLabel, "no list of currencies on the start page")
}

func (d *drafter) setting(says *regexp.Regexp, missing string) string {
	for _, e := range settings(d.s.Start.Observation) {
		if says.MatchString(fold(e.Label + " " + e.Name)) {
			return fmt.Sprintf("“%s” [%s]: %s", cmp.Or(e.Label, e.Name), e.Name, list(e.Options, 6))
		}
	}
	return missing
}

// settings are the lists by which the shop's language and currency are chosen.
func settings(o page.Observation) []page.Element {
	var out []page.Element
	for _, e := range o.Elements {
		if label := fold(e.Label + " " + e.Name); len(e.Options) > 1 && (currencyLabel.MatchString(label) || languageLabel.MatchString(label)) {
			out = append(out, e)
		}
	}
	return out
}

// under says which URLs are of that kind.
func under(pattern string) string {
	if pattern == "" {
		return ""
	}
	return "; its URLs are like " + pattern
}

// pathOf is a URL without its origin, as set-up steps may give it.
func pathOf(rawurl string) string {
	u, err := url.Parse(rawurl)
	if err != nil {
		return rawurl
	}
	return u.RequestURI()
}
