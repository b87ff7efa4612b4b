package browser_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/browsertest"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites/shop"
)

var record = flag.Bool("record", false, "record the captures of the built-in shop in distill/testdata anew")

// TestWalkThroughTheShop buys something in the built-in shop. With -record it
// keeps the capture of each page for the goldens of distill.
func TestWalkThroughTheShop(t *testing.T) {
	t.Parallel()
	house, err := shop.New(shop.Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	srv, err := shop.Listen("127.0.0.1:0", house)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = srv.Close(context.Background()) })
	s := browsertest.Goto(t, srv.URL()+"/", browser.SessionOptions{Payment: true})
	at := func(name, title string) page.Look {
		t.Helper()
		l := look(t, s)
		if !strings.Contains(l.Title, title) {
			t.Fatalf("%s: title %q, want %q in it; text:\n%s", name, l.Title, title, l.Text)
		}
		if *record {
			raw, err := s.Capture(context.Background())
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			if err := json.Indent(&out, []byte(strings.ReplaceAll(raw, srv.URL(), "http://shop.example")), "", " "); err != nil {
				t.Fatal(err)
			}
			out.WriteByte('\n')
			if err := os.WriteFile(filepath.Join("distill", "testdata", "shop_"+name+".json"), out.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		return l
	}
	press := func(l page.Look, part string) {
		t.Helper()
		for _, e := range l.Elements {
			if !e.Disabled && strings.Contains(e.Name, part) {
				click(t, s, e.Name)
				return
			}
		}
		t.Fatalf("nothing like %q in:\n%s", part, l.Text)
	}
	fill := func(values map[string]string) {
		t.Helper()
		for _, e := range look(t, s).Elements {
			for part, v := range values {
				if !strings.HasSuffix(e.Name, part) {
					continue
				}
				a := page.Action{Type: page.TypeText, Name: e.Name, Text: v}
				if e.Role == "combobox" {
					a.Type = page.Select
				}
				do(t, s, a)
			}
		}
	}

	at("home", "")
	do(t, s, page.Action{Type: page.TypeAndSubmit, Name: "search_input", Text: "mug"})
	l := at("search", "mug")
	if len(l.Items) < 2 {
		t.Errorf("items %+v", l.Items)
	}
	press(l, "view_product")
	l = at("product", "")
	for _, e := range l.Elements {
		if e.Role == "radio" && e.ClickType == page.ClickProductOption && !e.Disabled {
			click(t, s, e.Name)
		}
	}
	press(look(t, s), "add_to_cart")
	press(at("drawer", ""), "view_cart")
	// The newsletter comes on the fourth page and covers it.
	press(at("newsletter", "cart"), "no_thanks")
	press(at("cart", "cart"), "proceed_to_checkout")
	at("contact", "")
	fill(map[string]string{"email": "ada@example.com"})
	press(look(t, s), "continue_as_guest")
	at("address", "ddress")
	fill(map[string]string{"name": "Ada Lovelace", "email": "ada@example.com", "phone": "555 0100", "address": "12 Cedar Lane", "street_address": "12 Cedar Lane", "city": "Portland", "state": "Oregon", "zip_code": "97201", "zip": "97201", "postcode": "97201"})
	press(look(t, s), "continue_to_delivery")
	press(at("delivery", "elivery"), "continue_to_payment")
	at("payment", "ayment")
	fill(map[string]string{"card_number": "4242424242424242", "name_on_card": "Ada Lovelace", "expiry": "12/30", "expiry_date": "12/30", "security_code": "123", "cvc": "123"})
	press(look(t, s), "continue_to_review")
	press(at("review", "eview"), "place_order")
	at("order", "rder")
}
