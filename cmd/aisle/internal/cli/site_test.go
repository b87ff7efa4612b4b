package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
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

// TestInitOfOddShops: what a draft says when there is little to see, or when
// the shop can only be seen by a file.
func TestInitOfOddShops(t *testing.T) {
	quiet := log.New(io.Discard, "", 0)
	empty := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/" {
			io.WriteString(w, "<!doctype html><title>Soon</title><p>We open in spring.")
			return
		}
		http.NotFound(w, r)
	}))
	defer empty.Close()
	secure := httptest.NewUnstartedServer(empty.Config.Handler)
	secure.Config.ErrorLog = quiet
	secure.StartTLS()
	defer secure.Close()
	file := filepath.Join(t.TempDir(), "start.yaml")
	if err := os.WriteFile(file, []byte("id: soon\nstart: "+secure.URL+"/\naccess: {untrusted_certs: true}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct{ name, arg, out, said string }{
		{"nothing to press", empty.URL + "/", "start: \"" + empty.URL + "/\"", "shows nothing that could be pressed or filled in"},
		{"an unknown certificate", secure.URL + "/", "", "access.untrusted_certs in the site file; there is none yet: write id, start and that key to start.yaml"},
		{"the same, from a file", file, "access:\n  untrusted_certs: true\n", "shows nothing that could be pressed or filled in"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var out, said bytes.Buffer
			code := Main([]string{"site", "init", tc.arg}, &out, &said)
			if want := map[bool]int{true: exitDone, false: exitBrowser}[tc.out != ""]; code != want {
				t.Errorf("exit code %d, want %d", code, want)
			}
			if !strings.Contains(out.String(), tc.out) || tc.out == "" && out.Len() > 0 {
				t.Errorf("printed %s", &out)
			}
			if !strings.Contains(said.String(), tc.said) {
				t.Errorf("said %s\nwant %s in it", &said, tc.said)
			}
		})
	}
}
