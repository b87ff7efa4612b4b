package sites

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// Draft writes a site file for a shop that was surveyed. Every line says what
// it is and where it was found; what was not found says what to do. The file
// loads as it stands, and the same survey gives the same file.
func Draft(s Survey) []byte {
	d := &drafter{s: &s}
	d.head()
	d.origins()
	d.payment()
	d.setup()
	d.access()
	d.details()
	d.tasks()
	d.outcomes()
	d.labels()
	d.found()
	return []byte(d.b.String())
}

// drafter writes the sections of one file.
type drafter struct {
	s *Survey
	b strings.Builder
}

func (d *drafter) head() {
	var seen []string
	for _, p := range d.s.pages() {
		seen = append(seen, p.name)
	}
	d.note("A site file for %s, drafted after one walk through the shop: %s. Nothing was put into the cart. "+
		"Words in “quotes” are the shop's own. Read it, mend it, save it as shop.yaml, and then", d.s.Site.Start, strings.Join(seen, ", "))
	d.example("  aisle site check shop.yaml")

	if d.s.Site.File == "" {
		d.section("The name of the shop in files and reports, made of its host.")
	} else {
		d.section("The name of the shop in files and reports, as it was given.")
	}
	d.line("id: %s", quoted(d.s.Site.ID))
	d.section("The first page of every session, as it was given.")
	d.line("start: %s", quoted(d.s.Site.Start))
	if d.s.Site.Robots == RobotsOwner {
		d.section("Your word that the shop is yours or that its owner agrees: its robots.txt does not bind.")
		d.line("robots: %s", RobotsOwner)
		return
	}
	d.section("The shop's robots.txt is obeyed. If the shop is yours, or its owner agrees, say so:")
	d.example("robots: " + RobotsOwner)
}

func (d *drafter) payment() {
	d.section("A shopper stops before it would pay; the last click is recorded and not made. Only where nothing real can be charged, write “%s”.", PaymentAllowed)
	d.line("payment: %s", PaymentStop)
}

func (d *drafter) setup() {
	d.section("Done before every session, and no part of it: send a banner away, sign in, choose a currency. It can be `open` with a path, " +
		"or click, type, type_and_submit and select with the name of an element, which `aisle observe URL` shows in [brackets].")
	if e, ok := Banner(d.s.Start.Observation); ok {
		d.note("The start page has a cookie banner; this is its button “%s”. Optional: passed over where there is none.", e.Label)
		d.line("setup:")
		d.line("  - {type: click, name: %s, optional: true}", quoted(e.Name))
	} else {
		d.note("No cookie banner was found on the start page. If there is one:")
		d.example(`setup:
  - {type: click, name: accept_all, optional: true}`)
	}
	d.signIn()
	for _, e := range settings(d.s.Start.Observation) {
		d.note("“%s” on the start page chooses how the shop is shown, from: %s. To fix it:", cmp.Or(e.Label, e.Name), list(e.Options, 6))
		d.example(fmt.Sprintf("  - {type: select, name: %s, text: %s}", quoted(e.Name), quoted(cmp.Or(e.Value, e.Options[0]))))
	}
}

// signIn shows how a session begins signed in, with the fields that were seen.
func (d *drafter) signIn() {
	if !d.s.SignIn.Seen() {
		d.note("No page to sign in was found. If shoppers should be signed in, look at that page with `aisle observe` and add its steps.")
		return
	}
	d.note("The shop has a page to sign in. For sessions that begin signed in, with the details and secrets below:")
	d.example(fmt.Sprintf("  - {open: %s}", quoted(pathOf(d.s.SignIn.URL))))
	last := ""
	for _, e := range d.s.SignIn.Elements {
		if e.Role != "textbox" || e.ClickType == page.ClickSearch || d.s.framed(e) {
			continue
		}
		text := "${email}"
		if passwordLabel.MatchString(fold(e.Label + " " + e.Name)) {
			text = "${account_password}"
		}
		if last != "" {
			d.example(fmt.Sprintf("  - {type: type, name: %s}", last))
		}
		last = quoted(e.Name) + ", text: " + quoted(text)
	}
	if last != "" {
		d.example(fmt.Sprintf("  - {type: type_and_submit, name: %s}", last))
	}
}

// details writes what a shopper fills into forms.
func (d *drafter) details() {
	d.section("What a shopper fills into forms; invented, and written into the files of every session. Cards and passwords go under secrets, which never leave the process:")
	d.example(`details: {full_name: "Robin Sample", email: "shopper@example.com", street: "1 Example Street", city: "Sampleton", postcode: "90000", country: "United States"}
secrets: {card_number: "${TEST_CARD}", card_expiry: "${TEST_EXPIRY}", card_cvc: "${TEST_CVC}", account_password: "${SHOP_ACCOUNT_PASSWORD}"}`)
}

func (d *drafter) outcomes() {
	d.section("How an order looks cannot be seen without placing one, and the till not with an empty cart. The generic rules know the usual confirmations " +
		"(“Thank you for your order” under /thank-you and its like, in four languages) and checkouts (/checkout, or fields for a card). Where your shop is different:")
	d.example(`outcomes:
  - {outcome: order_placed, url: "*/done/*", title: "We have your order*"}
  - {outcome: left_in_checkout, url: "*/till*"}`)
}

func (d *drafter) labels() {
	all := d.s.guesses()
	if len(all) == 0 {
		d.section("What a click on an element means, where the generic rules cannot know; on the pages that were seen they left nothing open that words or place would settle. A rule looks like this:")
		d.example(`labels:
  - {name: "*.swatch_*", click_type: product_option}`)
		return
	}
	d.section("What a click on an element means, where the generic rules only say “other”. Guessed; strike what is wrong.")
	d.line("labels:")
	for i, g := range all {
		if i == 0 || all[i-1].why != g.why || all[i-1].rule.ClickType != g.rule.ClickType {
			d.entry("%s: %s.", g.rule.ClickType, g.why)
		}
		d.line("  - {name: %s, click_type: %s}", quoted(g.rule.Name), g.rule.ClickType)
	}
}
