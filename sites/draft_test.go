package sites

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the goldens anew")

// drafted is the survey of a shop that offers everything a draft can speak of.
func drafted() Survey {
	s := teaShop()
	s.Checkout, s.Closed = Sight{}, []string{"No, thanks"}
	s.Site.Robots = RobotsOwner
	currency := el("combobox Currency", page.ClickNavBar)
	currency.Value, currency.Options = "EUR", []string{"EUR", "USD"}
	s.Start.Elements = append(s.Start.Elements, el("button Only necessary cookies", page.ClickPageRelated), currency)
	s.Start.Forms = []string{teaStart + "search", "https://letters.example/subscribe", "https://pay.tea.example/express"}
	s.Refused = []string{"https://chat.example/frame", "https://pay.tea.example/x"}
	s.Loaded = []string{teaStart + "a.css", "https://cdn.example/a.png", "https://cdn.example/b.png", "data:image/png;base64,AA=="}
	s.Product.Elements = append(s.Product.Elements, el("link Opinions", page.ClickOther))
	s.SignIn = sightOf(teaStart+"account/sign-in", el("searchbox Search [search_input]", page.ClickSearch), el("textbox Mail address", page.ClickOther), el("textbox Password", page.ClickOther))
	s.Searches = append([]Search{{Words: "assam", From: ProductWords, Items: s.Searches[0].Items[:1]}, {Words: "Green Tea", From: CategoryWords}}, s.Searches...)
	return s
}

// barred is the survey of a shop that keeps robots from its search and its cart.
func barred() Survey {
	refused := func(path string) error {
		return &page.Error{Kind: page.Blocked, Name: teaStart + path, Detail: "forbidden by robots.txt"}
	}
	s := teaShop()
	s.Searches = []Search{{Words: "Black tea", From: CategoryWords, Err: refused("search")}}
	s.Results, s.Checkout, s.Cart = Sight{}, Sight{}, Sight{Err: refused("basket")}
	return s
}

func TestDraft(t *testing.T) {
	bare, err := Generic("http://127.0.0.1:8080/")
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		golden string
		survey Survey
	}{
		{"draft_full.yaml", drafted()},
		{"draft_barred.yaml", barred()},
		{"draft_bare.yaml", Survey{Site: bare, Start: sightOf("http://127.0.0.1:8080/")}},
	} {
		t.Run(tc.golden, func(t *testing.T) {
			file := filepath.Join("testdata", tc.golden)
			got := Draft(tc.survey)
			if *update {
				if err := os.WriteFile(file, got, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("%s (-want +got), -update to take it:\n%s", tc.golden, diff)
			}
			site, _, err := Load(file)
			if err != nil {
				t.Fatal(err)
			}
			if site.ID != tc.survey.Site.ID || site.Start != tc.survey.Site.Start || site.Robots != tc.survey.Site.Robots || site.Payment != PaymentStop {
				t.Errorf("it loads as %+v", site)
			}
		})
	}
}

// exampleLine is a line of a comment that is YAML: a key, or an entry of a list.
var exampleLine = regexp.MustCompile(`(?m)^(?:(?:origins|resources|robots|setup|access|details|secrets|tasks|outcomes|labels):|  - [{"]|  [a-z_]+: \{)`)

// TestDraftExamplesLoad takes the comment marks off everything that looks like
// YAML to be uncommented: people will.
func TestDraftExamplesLoad(t *testing.T) {
	env := variables{}
	for _, name := range []string{"SHOP_USER", "SHOP_PASSWORD", "SHOP_KEY", "TEST_CARD", "TEST_EXPIRY", "TEST_CVC", "SHOP_ACCOUNT_PASSWORD"} {
		env[name] = "x"
	}
	bare, err := Generic("https://shop.example/")
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]Survey{"full": drafted(), "bare": {Site: bare}} {
		var open strings.Builder
		for line := range strings.Lines(string(Draft(s))) {
			if bare := strings.TrimPrefix(line, "# "); exampleLine.MatchString(bare) {
				line = bare
			}
			open.WriteString(line)
		}
		site, _, err := parse("shop.yaml", []byte(open.String()), env)
		if err != nil {
			t.Errorf("%s: %v\n%s", name, err, open.String())
			continue
		}
		if len(site.Origins) == 0 || site.Access.BasicAuth.User == "" || len(site.Details) == 0 || len(site.Secrets) == 0 || len(site.Outcomes) == 0 || len(site.Setup) == 0 || len(site.Labels) == 0 || len(site.Tasks) == 0 {
			t.Errorf("%s: something is missing in %+v", name, site)
		}
	}
}

func TestDraftTasksAreNeutral(t *testing.T) {
	s, _, err := Parse("shop.yaml", Draft(drafted()))
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Tasks) != draftTasks {
		t.Fatalf("%d tasks, want %d", len(s.Tasks), draftTasks)
	}
	if got := s.Tasks[0]; got.ID != "black_tea" || got.Intent != "You are looking for black tea. See whether something suits you." {
		t.Errorf("the first task is %+v", got)
	}
	for _, task := range s.Tasks {
		for _, push := range []string{"buy", "order", "purchase", "checkout", "cart", "must", "need to"} {
			if strings.Contains(strings.ToLower(task.Intent), push) {
				t.Errorf("%s says %q: %s", task.ID, push, task.Intent)
			}
		}
	}
}

func TestDraftTakesWhateverAPageSays(t *testing.T) {
	const evil = "x\"\n- a: [\u2028#\x00\u0085\ufeff%TAG ! ${HOME}\xff: *"
	s := drafted()
	s.Start.Title = evil
	for _, one := range []*Sight{&s.Start, &s.Product, &s.SignIn} {
		for i := range one.Elements {
			one.Elements[i].Label, one.Elements[i].Name = evil, evil
		}
	}
	s.Searches[2].Words = evil
	if _, _, err := Parse("shop.yaml", Draft(s)); err != nil {
		t.Errorf("%v\n%s", err, Draft(s))
	}
}

func TestBudgetOf(t *testing.T) {
	items := func(cents ...int64) []page.Item {
		var out []page.Item
		for _, c := range cents {
			out = append(out, page.Item{Price: page.Money{Cents: c}})
		}
		return out
	}
	for _, tc := range []struct {
		name string
		of   []page.Item
		want int
	}{
		{"few prices", items(100, 200), 0},
		{"no prices", items(0, 0, 0, 0), 0},
		{"small", items(310, 420, 450, 690), 7},
		{"tens", items(1200, 1900, 2300, 4900), 50},
		{"hundreds", items(10000, 20000, 21000, 21000), 250},
		{"cents", items(10, 20, 30), 1},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := budgetOf(tc.of); got != tc.want {
				t.Errorf("got %d, want %d", got, tc.want)
			}
		})
	}
}

func FuzzDraft(f *testing.F) {
	f.Add("https://shop.example/p/1", "Red kettle", "kettle")
	f.Add("http://[::1]:8080/?q=%zz", "\u2028- *x: !y", "${key}")
	f.Fuzz(func(t *testing.T, url, label, words string) {
		s := drafted()
		if site, err := Generic(url); err == nil {
			s.Site = site
		}
		s.SignIn.URL, s.Product.URL, s.Results.URL = url, url, url
		s.Start.Forms = []string{url}
		for i := range s.Start.Elements {
			s.Start.Elements[i].Label, s.Start.Elements[i].Name = label, words
		}
		s.Searches[2].Words = words
		out := Draft(s)
		if _, _, err := Parse("shop.yaml", out); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
	})
}
