package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"slices"
	"testing"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

func TestWordsOfATask(t *testing.T) {
	for intent, want := range map[string]string{
		"You are looking for black tea. See whether something suits you.":                     "black tea",
		"You are looking for a kettle that pours well. See whether something suits you.":      "kettle",
		"A friend has a birthday, and you are thinking of a mug. See whether something suits": "mug",
		"See whether something suits you.":                                                    "",
	} {
		if got := wordsOf(sites.Task{Intent: intent}); got != want {
			t.Errorf("%q is searched for as %q, want %q", intent, got, want)
		}
	}
}

// TestTrafficChangesNothing: who watches lets in what the rules let in.
func TestTrafficChangesNothing(t *testing.T) {
	is := func(want string) func(string) bool { return func(url string) bool { return url == want } }
	var seen traffic
	rules := seen.watch(browser.Rules{Allow: is("a"), AllowResource: is("b")})
	if !rules.Allow("a") || rules.Allow("b") || !rules.AllowResource("b") || rules.AllowResource("c") {
		t.Error("the rules are others when they are watched")
	}
	open := seen.watch(browser.Rules{Allow: is("a")})
	if !open.AllowResource("d") {
		t.Error("resources that were open are closed when they are watched")
	}
	refused, loaded := seen.urls()
	if !slices.Equal(refused, []string{"b"}) || !slices.Equal(loaded, []string{"b", "d"}) {
		t.Errorf("refused %q, loaded %q", refused, loaded)
	}
}

func TestLost(t *testing.T) {
	over, cancel := context.WithCancel(context.Background())
	cancel()
	gone := &page.Error{Kind: page.BrowserGone}
	for name, c := range map[string]struct {
		ctx       context.Context
		err, want error
	}{
		"nothing":              {context.Background(), nil, nil},
		"a shopper could act":  {context.Background(), &page.Error{Kind: page.Covered}, nil},
		"the browser is gone":  {context.Background(), gone, gone},
		"something else":       {context.Background(), io.EOF, io.EOF},
		"it was interrupted":   {over, context.Canceled, context.Canceled},
		"nothing, interrupted": {over, nil, nil},
	} {
		if got := lost(c.ctx, c.err); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestFindingsAsJSON(t *testing.T) {
	all := []sites.Finding{
		{Check: "search", State: sites.StateOK, Detail: "it works"},
		{Check: "product", State: sites.StateFail, Detail: "none opens", Do: "look"},
	}
	a := newApp()
	var out bytes.Buffer
	a.out = &out
	var end *endError
	if err := a.judge(all, true); !errors.As(err, &end) || end.code != exitBrowser {
		t.Errorf("a failure ends with %v", err)
	}
	var got []map[string]any
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	for i, want := range [][]string{{"check", "detail", "state"}, {"check", "detail", "do", "state"}} {
		if keys := slices.Sorted(maps.Keys(got[i])); !slices.Equal(keys, want) {
			t.Errorf("the keys are %v, want %v", keys, want)
		}
	}
	if err := a.judge(all[:1], false); err != nil {
		t.Errorf("without a failure it ends with %v", err)
	}
}
