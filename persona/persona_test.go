package persona

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/persona/strictyaml"
)

func TestParseFaults(t *testing.T) {
	const head = "id: a\ntext: You shop.\n"
	for _, tc := range []struct{ name, in, want string }{
		{"nothing but a key", "pace: slow", lines(`p.yaml:1: id: missing`, `p.yaml:1: text: missing; say who the person is and how they shop`)},
		{"id", "id: Old Man\ntext: x", `p.yaml:1: id: "Old Man" is not an id; want lower-case letters, digits, - and _, at most 64`},
		{"id as a path", "id: ../a\ntext: x", `p.yaml:1: id: "../a" is not an id; want lower-case letters, digits, - and _, at most 64`},
		{"blank text", "id: a\ntext: |\n  \n", `p.yaml:2: text: missing; say who the person is and how they shop`},
		{"trait above", head + "traits:\n  patience: 0.5\n  price_sensitivity: 1.4", `p.yaml:5: traits.price_sensitivity: 1.4 is not between 0 and 1`},
		{"trait below", head + "traits: {exploration: -0.1}", `p.yaml:3: traits.exploration: -0.1 is not between 0 and 1`},
		{"trait misspelt", head + "traits: {pateince: 1}", `p.yaml:3: traits: unknown key "pateince"; did you mean "patience"?`},
		{"trait as word", head + "traits: {patience: high}", `p.yaml:3: traits.patience: want a number, found "high"`},
		{"device near", head + "device: phon", `p.yaml:3: device: "phon" is not a device; did you mean "phone"?`},
		{"device far", head + "device: tv", `p.yaml:3: device: "tv" is not a device; want one of: desktop, tablet, phone`},
		{"input", head + "input: voice", `p.yaml:3: input: "voice" is not an input; want one of: mouse, touch`},
		{"input of another device", head + "device: phone\ninput: mouse", `p.yaml:4: input: a phone is worked by touch here, not by mouse`},
		{"pace near", head + "pace: fats", `p.yaml:3: pace: "fats" is not a pace; did you mean "fast"?`},
		{"pace far", head + "pace: leisurely", `p.yaml:3: pace: "leisurely" is not a pace; want one of: slow, normal, fast`},
		{"weight", head + "weight: -1", `p.yaml:3: weight: -1 is less than 0`},
		{"several personas", "- id: a", `p.yaml:1: want keys and values, found a list`},
		{"all at once", "id: A\ntext: x\ndevice: tv\nweight: -2", lines(
			`p.yaml:1: id: "A" is not an id; want lower-case letters, digits, - and _, at most 64`,
			`p.yaml:3: device: "tv" is not a device; want one of: desktop, tablet, phone`, `p.yaml:4: weight: -2 is less than 0`)},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := Parse("p.yaml", []byte(tc.in))
			var e *strictyaml.Error
			if !errors.As(err, &e) {
				t.Fatalf("got %v, want a *strictyaml.Error", err)
			}
			if e.Error() != tc.want {
				t.Errorf("got\n%s\nwant\n%s", e, tc.want)
			}
		})
	}
}

func TestParseDefaults(t *testing.T) {
	p, err := Parse("p.yaml", []byte("id: a\ntext: |\n  You shop.\n\ntraits: {patience: 0}\n"))
	if err != nil {
		t.Fatal(err)
	}
	if p.Text != "You shop." || p.Device != Desktop || p.Input != Mouse || p.Pace != Normal {
		t.Errorf("defaults: %+v", p)
	}
	if p.Traits.Patience == nil || *p.Traits.Patience != 0 || p.Traits.Exploration != nil {
		t.Error("a trait of 0 is said, one left out is not")
	}
}

func TestShippedPersonas(t *testing.T) {
	if _, err := shipped(); err != nil {
		t.Fatal(err)
	}
	all := Shipped()
	if len(all) < 12 {
		t.Errorf("%d personas are shipped, want 12 or more", len(all))
	}
	groups := map[string]map[string]bool{}
	for i, p := range all {
		t.Run(p.ID, func(t *testing.T) {
			if i > 0 && all[i-1].ID >= p.ID {
				t.Errorf("comes after %s", all[i-1].ID)
			}
			if n := len(strings.Fields(p.Text)); n < 60 || n > 120 {
				t.Errorf("text has %d words, want 60 to 120", n)
			}
			if !strings.HasPrefix(p.Text, "You are ") {
				t.Error("text is not in the second person")
			}
			// Whether they buy is what a study asks.
			for _, w := range []string{"you buy", "you always buy", "you never buy", "you order", "purchase"} {
				if strings.Contains(strings.ToLower(p.Text), w) {
					t.Errorf("text says %q", w)
				}
			}
			for _, tr := range p.Traits.named() {
				if tr.value == nil {
					t.Errorf("says nothing about %s", tr.name)
				}
			}
			for _, k := range []string{"age", "age_group", "gender", "household", "occupation", "income", "education", "location", "online_shopping", "disability"} {
				if p.Demographics[k] == "" {
					t.Errorf("demographics lack %s", k)
				}
			}
			if len(p.Demographics) != len(all[0].Demographics) {
				t.Error("demographics have keys that the others lack")
			}
			if !strings.Contains(p.Text, p.Demographics["age"]) {
				t.Errorf("text does not say the age %s", p.Demographics["age"])
			}
			for k, v := range map[string]string{"age_group": p.Demographics["age_group"], "gender": p.Demographics["gender"], "income": p.Demographics["income"],
				"disability": p.Demographics["disability"], "device": p.Device, "pace": p.Pace} {
				if groups[k] == nil {
					groups[k] = map[string]bool{}
				}
				groups[k][v] = true
			}
			if p.Weight <= 0 {
				t.Error("stands for nobody")
			}
			if data, err := shippedFiles.ReadFile("shipped/" + p.ID + ".yaml"); err != nil || len(data) == 0 {
				t.Errorf("its file has another name: %v", err)
			}
		})
	}
	for k, want := range map[string]int{"age_group": 4, "gender": 2, "income": 4, "disability": 4, "device": 3, "pace": 3} {
		if got := len(groups[k]); got < want {
			t.Errorf("%d different values of %s, want %d or more", got, k, want)
		}
	}
}

// TestShippedTraitsSpread: among the personas each trait is low with one and
// high with another, and no two of them are the same shopper.
func TestShippedTraitsSpread(t *testing.T) {
	all := Shipped()
	for i, tr := range all[0].Traits.named() {
		low, high := 1.0, 0.0
		for _, p := range all {
			v := *p.Traits.named()[i].value
			low, high = min(low, v), max(high, v)
		}
		if low > 0.25 || high < 0.8 {
			t.Errorf("%s goes from %v to %v", tr.name, low, high)
		}
	}
	for i, a := range all {
		for _, b := range all[i+1:] {
			far := 0.0
			for k, tr := range a.Traits.named() {
				far += math.Abs(*tr.value - *b.Traits.named()[k].value)
			}
			if far < 0.5 {
				t.Errorf("%s and %s differ by %.2f in all their traits", a.ID, b.ID, far)
			}
		}
	}
}

// TestShippedTraitsAgreeWithText: what a text says of money, time and skill is
// what the traits say.
func TestShippedTraitsAgreeWithText(t *testing.T) {
	for _, c := range []struct {
		word  string
		trait func(Traits) *float64
		above bool
		limit float64
	}{
		{"cannot bear to overpay", func(t Traits) *float64 { return t.PriceSensitivity }, true, 0.9},
		{"look at the price before anything", func(t Traits) *float64 { return t.PriceSensitivity }, true, 0.8},
		{"You earn well and would rather pay once", func(t Traits) *float64 { return t.PriceSensitivity }, false, 0.3},
		{"matter more to you than the last cent", func(t Traits) *float64 { return t.PriceSensitivity }, false, 0.4},
		{"a famous name is rather a reason against", func(t Traits) *float64 { return t.BrandLoyalty }, false, 0.1},
		{"you start with those", func(t Traits) *float64 { return t.BrandLoyalty }, true, 0.8},
		{"far less sure about websites", func(t Traits) *float64 { return t.TechSkill }, false, 0.2},
		{"You notice at once when a filter lies", func(t Traits) *float64 { return t.TechSkill }, true, 0.9},
		{"all the time you need", func(t Traits) *float64 { return t.Patience }, true, 0.75},
		{"in short gaps", func(t Traits) *float64 { return t.Patience }, false, 0.2},
		{"few minutes at a time", func(t Traits) *float64 { return t.Patience }, false, 0.3},
		{"open only what can work", func(t Traits) *float64 { return t.Exploration }, false, 0.1},
		{"You drift from one thing to the next", func(t Traits) *float64 { return t.Exploration }, true, 0.9},
		{"sooner wait a week than choose in a hurry", func(t Traits) *float64 { return t.Impulsiveness }, false, 0.2},
		{"act on the first feeling", func(t Traits) *float64 { return t.Impulsiveness }, true, 0.9},
		{"You decide quickly", func(t Traits) *float64 { return t.Impulsiveness }, true, 0.6},
		{"let long paragraphs be", func(t Traits) *float64 { return t.ResearchDepth }, false, 0.25},
		{"compare carefully before", func(t Traits) *float64 { return t.ResearchDepth }, true, 0.75},
	} {
		found := false
		for _, p := range Shipped() {
			if !strings.Contains(strings.Join(strings.Fields(p.Text), " "), c.word) {
				continue
			}
			found = true
			if v := *c.trait(p.Traits); c.above && v < c.limit || !c.above && v > c.limit {
				t.Errorf("%s: says “%s” with a trait of %v", p.ID, c.word, v)
			}
		}
		if !found {
			t.Errorf("nobody says “%s” any more", c.word)
		}
	}
}

func TestShippedIsTheCallers(t *testing.T) {
	Shipped()[0].ID = "changed"
	if Shipped()[0].ID == "changed" {
		t.Error("a caller changed what is shipped")
	}
}

func TestFromArg(t *testing.T) {
	t.Chdir(t.TempDir())
	file := []byte("id: from_file\ntext: You shop.\n")
	for _, name := range []string{"mine.yaml", "mine.yml", filepath.Join("sub", "mine")} {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, file, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var ids []string
	for _, p := range Shipped() {
		ids = append(ids, p.ID)
	}
	known := "(known: " + strings.Join(ids, ", ") + ")"
	for _, tc := range []struct{ name, arg, id, err string }{
		{"id", "maya_first_flat", "maya_first_flat", ""},
		{"yaml", "mine.yaml", "from_file", ""},
		{"yml", "mine.yml", "from_file", ""},
		{"path without an ending", "sub/mine", "from_file", ""},
		{"no such file", "none.yaml", "", "none.yaml: no such file or directory"},
		{"near id", "maya_first_flt", "", `there is no persona "maya_first_flt"; did you mean "maya_first_flat"? ` + known},
		{"first name", "maya", "", `there is no persona "maya"; did you mean "maya_first_flat"? ` + known},
		{"far id", "me", "", `there is no persona "me" ` + known},
		{"empty", "", "", `there is no persona "" ` + known},
	} {
		t.Run(tc.name, func(t *testing.T) {
			p, err := FromArg(tc.arg)
			if got := text(err); got != tc.err {
				t.Errorf("got error %q, want %q", got, tc.err)
			}
			if p.ID != tc.id {
				t.Errorf("got %q, want %q", p.ID, tc.id)
			}
		})
	}
	var unknown *UnknownError
	if _, err := FromArg("me"); !errors.As(err, &unknown) || unknown.ID != "me" {
		t.Errorf("got %v, want an *UnknownError", err)
	}
}

func lines(l ...string) string { return strings.Join(l, "\n") }

func text(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("id: a\ntext: x\ntraits: {patience: 1e-3}\nweight: 1e300"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Parse("p.yaml", data)
		if err != nil {
			return
		}
		for _, tr := range p.Traits.named() {
			if tr.value != nil && !(*tr.value >= 0 && *tr.value <= 1) {
				t.Errorf("%s is %v", tr.name, *tr.value)
			}
		}
		if !(p.Weight >= 0) || p.ID == "" || p.Text == "" {
			t.Errorf("accepted %+v", p)
		}
	})
}
