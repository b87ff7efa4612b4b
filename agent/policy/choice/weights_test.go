package choice_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/agent/policy/choice"
)

func TestWeightsFile(t *testing.T) {
	good, err := os.ReadFile("weights.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, from, to string
		entry          string // of the *FileError; "" = another error
	}{
		{"a feature missing", "  - {feature: open.deal, weight: 0.6,", "  - {feature: open.words, weight: 0.6,", "open.words"},
		{"an unknown feature", "{feature: open.deal, weight", "{feature: open.dael, weight", "open.dael"},
		{"lambda above one", "{move: back, lambda: 1,", "{move: back, lambda: 1.5,", "back"},
		{"an unknown trait", "{trait: patience, feature: leave.steps,", "{trait: patients, feature: leave.steps,", "patients"},
		{"no status", "{move: back, lambda: 1, status: assumed,", "{move: back, lambda: 1, status: guessed,", "move back"},
		{"an unknown key", "{move: back, lambda: 1,", "{move: back, lambda: 1, mu: 2,", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			bad := strings.Replace(string(good), c.from, c.to, 1)
			if bad == string(good) {
				t.Fatalf("%q is not in the file", c.from)
			}
			_, err := choice.New(choice.WithWeights("w.yaml", []byte(bad)))
			var fault *choice.FileError
			if errors.As(err, &fault) != (c.entry != "") || fault != nil && fault.Entry != c.entry || err == nil {
				t.Errorf("%v, want one about %q", err, c.entry)
			}
		})
	}
}

func TestOtherWeightsHaveAnotherHash(t *testing.T) {
	shipped, err := os.ReadFile("weights.yaml")
	if err != nil {
		t.Fatal(err)
	}
	other, err := choice.New(choice.WithWeights("mine.yaml", append(shipped, "# mine\n"...)))
	if err != nil {
		t.Fatal(err)
	}
	if a, b := policy(t).WeightsHash(), other.WeightsHash(); a == b || len(a) != 12 {
		t.Errorf("hashes %q and %q", a, b)
	}
}
