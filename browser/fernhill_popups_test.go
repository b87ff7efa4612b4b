package browser_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/browsertest"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites/shop"
)

const (
	banner = "## Cookies at Fernhill"
	letter = "[dialog over the page: One good letter a month]"
)

// TestFernhillCookies answers the banner, which does not come back.
func TestFernhillCookies(t *testing.T) {
	t.Parallel()
	v := fernhill(t, "/", browser.SessionOptions{})
	v.says(banner)
	if e := v.click("cookies_at_fernhill.only_necessary"); e.Navigated {
		t.Error("answering led elsewhere")
	}
	v.says("!" + banner)
	v.open("/c/tents", "/")
	v.says("!" + banner)
	if n := v.happened(shop.KindConsent); n != 1 {
		t.Errorf("the shop got %d answers", n)
	}
}

// TestFernhillNewsletter covers the fourth page until it is closed, once.
func TestFernhillNewsletter(t *testing.T) {
	t.Parallel()
	for name, close := range map[string]func(*visit){
		"button": func(v *visit) { v.click("one_good_letter_a_month.close") },
		"no":     func(v *visit) { v.click("one_good_letter_a_month.no_thanks") },
		"escape": func(v *visit) { v.press(escape) },
		"sign up": func(v *visit) {
			do(v.t, v.Session, page.Action{Type: page.TypeText, Name: "one_good_letter_a_month.email_address", Text: "maya@example.com"})
			v.click("one_good_letter_a_month.sign_me_up")
			v.says("You are on the list The next letter goes to maya@example.com.")
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			v := fernhill(t, "/", browser.SessionOptions{})
			v.open("/c/tents", "/c/jackets")
			v.says("!" + letter)
			v.open("/c/lighting")
			v.says(letter)
			refused(t, v.Session, page.Action{Type: page.Click, Name: "header.cart"}, page.Covered)
			close(v)
			v.says("!" + letter)
			v.click("header.cart")
			v.says("# Your cart", "!"+letter)
		})
	}
}

// TestFernhillCluttered takes what stands in the way in the order in which it
// comes.
func TestFernhillCluttered(t *testing.T) {
	t.Parallel()
	v := fernhill(t, "/", browser.SessionOptions{}, shop.Cluttered)
	v.says("[dialog over the page: Cookies at Fernhill]", "Season's end")
	refused(t, v.Session, page.Action{Type: page.Click, Name: "header.cart"}, page.Covered)
	v.open(feeder)
	v.says("[dialog over the page: Cookies at Fernhill]", "!"+letter)
	v.click("cookies_at_fernhill.accept_all")
	v.says("!"+banner, letter)
	v.click("one_good_letter_a_month.no_thanks")
	v.says("![dialog over the page")

	v.clicks("offer.close_the_offer_bar", "capacity.1_lb", "add_to_cart")
	v.says("!Season's end", "[dialog over the page: You may also like]", "!Your cart (1 item)")
	v.click("you_may_also_like.continue")
	v.says("[dialog over the page: Cart]", "Your cart (1 item)")
	v.click("cart.footer.view_cart")
	v.says("!Season's end", "Fernhill is quicker in the app.")
	v.click("app.close_the_app_bar")
	v.says("!quicker in the app")
}

// TestFernhillChat frames the chat from the shop's second origin, and shows
// nothing of it where that may not load.
func TestFernhillChat(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	var asked []string
	house, base := serveFernhill(t)
	for _, allowed := range []bool{true, false} {
		t.Run(fmt.Sprint(allowed), func(t *testing.T) {
			rules := browser.Rules{Allow: func(url string) bool {
				mu.Lock()
				defer mu.Unlock()
				asked = append(asked, url)
				return allowed || only(base).Allow(url)
			}}
			v := &visit{Session: browsertest.Open(t, browser.SessionOptions{Rules: rules}), t: t, house: house, base: base}
			v.open("/")
			e := v.click("header.categories.tents")
			if allowed {
				shows(t, v.Session, "[frame: Chat with Fernhill]")
				if len(e.Failed)+len(e.Console) > 0 {
					t.Errorf("failed %q, console %q", e.Failed, e.Console)
				}
				return
			}
			v.says("# Tents & Shelters", "!Chat")
		})
	}
	mu.Lock()
	defer mu.Unlock()
	if want := strings.Replace(base, "127.0.0.1", "localhost", 1) + "/chat"; !strings.Contains(strings.Join(asked, "\n"), want) {
		t.Errorf("%s was not asked for, but\n%s", want, strings.Join(asked, "\n"))
	}
}
