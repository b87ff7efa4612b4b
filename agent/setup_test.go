package agent_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

// door is a corridor that can be opened at an address.
type door struct {
	corridor
	opened []string
}

func (d *door) Goto(_ context.Context, url string) error {
	d.opened = append(d.opened, url)
	if strings.HasSuffix(url, "/locked") {
		return &page.Error{Kind: page.Unreachable, Name: url}
	}
	return nil
}

func TestSetup(t *testing.T) {
	const start = "http://shop.example/home"
	click := func(name string) sites.SetupStep { return sites.SetupStep{Type: page.Click, Name: name} }
	for name, c := range map[string]struct {
		steps  []sites.SetupStep
		did    []page.Action
		opened []string
		err    string
	}{
		"none":                   {nil, nil, []string{start}, ""},
		"stays on the page":      {[]sites.SetupStep{click("stay")}, []page.Action{stay}, []string{start}, ""},
		"start opens again":      {[]sites.SetupStep{click("next")}, []page.Action{next}, []string{start, start}, ""},
		"a pattern":              {[]sites.SetupStep{click("s*")}, []page.Action{stay}, []string{start}, ""},
		"a path":                 {[]sites.SetupStep{{Open: "/sign-in"}}, nil, []string{start, "http://shop.example/sign-in", start}, ""},
		"optional and not there": {[]sites.SetupStep{{Type: page.Click, Name: "banner", Optional: true}, click("stay")}, []page.Action{stay}, []string{start}, ""},
		"not there": {[]sites.SetupStep{click("stay"), click("nextt")}, []page.Action{stay}, []string{start},
			`setup step 2 (click nextt): there is no "nextt" on the page; nearest: next`},
		"cannot be opened": {[]sites.SetupStep{{Open: "locked"}}, nil, []string{start, "http://shop.example/locked"},
			`setup step 1 (open locked): "http://shop.example/locked" could not be loaded`},
		"details are typed, secrets stay references": {
			[]sites.SetupStep{{Type: page.TypeText, Name: "stay", Text: "${email} ${password}"}},
			[]page.Action{{Type: page.TypeText, Name: "stay", Text: "robin@shop.example ${password}"}}, []string{start}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := &door{}
			err := agent.Setup(t.Context(), d, sites.Site{Start: start, Setup: c.steps,
				Details: map[string]string{"email": "robin@shop.example"}, Secrets: map[string]string{"password": "hush"}})
			if got := new(agent.SetupError); c.err != "" && (!errors.As(err, &got) || got.Error() != c.err) || c.err == "" && err != nil {
				t.Errorf("error %v, want %q", err, c.err)
			}
			if !slices.Equal(d.did, c.did) || !slices.Equal(d.opened, c.opened) {
				t.Errorf("did %v and opened %v, want %v and %v", d.did, d.opened, c.did, c.opened)
			}
		})
	}
}

// TestSetupSaysWhere: a step of a site file has its line.
func TestSetupSaysWhere(t *testing.T) {
	site := sites.Site{File: "shop.yaml", Start: "http://shop.example/", Setup: []sites.SetupStep{{Type: page.Click, Name: "none", Line: 12}}}
	err := agent.Setup(t.Context(), &door{}, site)
	if want := `shop.yaml:12: setup step 1 (click none): there is no "none" on the page`; err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
}
