package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/distill"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
	"github.com/aisle-sim/aisle/sites/shop"
	"github.com/spf13/cobra"
)

type observeOptions struct {
	format string
	json   bool
	site   string
	device string
}

func newObserve(a *app) *cobra.Command {
	o := observeOptions{}
	cmd := &cobra.Command{
		Use:   "observe URL",
		Short: "Show a page as a shopper sees it",
		Long: `Open a page and print its observation: the outline that a policy reads, or the
paper's simplified HTML, or everything as JSON. "demo" is the built-in shop.`,
		Example: "  aisle observe demo",
		Args:    oneArg("URL"),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.runObserve(cmd.Context(), args[0], o) },
	}
	cmd.Flags().StringVar(&o.format, "format", "outline", "outline or html")
	cmd.Flags().Int("budget", distill.DefaultBudget, "tokens (o200k_base) of the outline; -1 for no limit")
	cmd.Flags().BoolVar(&o.json, "json", false, "print the whole look as JSON: url, title, text, elements, items, scroll, notices, html")
	cmd.Flags().StringVar(&o.site, "site", "", "site file whose origins, access and labels hold")
	cmd.Flags().StringVar(&o.device, "device", browser.Desktop, "desktop, tablet or phone")
	return cmd
}

func (a *app) runObserve(ctx context.Context, url string, o observeOptions) error {
	if o.format != "outline" && o.format != "html" {
		return usagef("format %q is neither outline nor html", o.format)
	}
	var site sites.Site
	var err error
	switch {
	case url == "demo":
		srv, err := startShop(shopOptions{addr: shop.DefaultAddr, seed: 1, fixedIDs: true})
		if err != nil {
			return err
		}
		defer srv.Close(context.Background())
		site, url = sites.Demo(srv.URL()), srv.URL()
	case o.site != "":
		site, _, err = loadSite(o.site)
	default:
		site, err = sites.Generic(url)
		if err != nil {
			return usagef("%w", err)
		}
	}
	if err != nil {
		return err
	}
	if !slices.Contains(devices(), o.device) {
		return usagef("device %q is none of %s", o.device, strings.Join(devices(), ", "))
	}
	b, err := a.launch(ctx)
	if err != nil {
		return err
	}
	defer b.Close()
	opts := sessionOptions(site)
	opts.Device = o.device
	opts.Budget, opts.HTML = a.settings.budget, o.json || o.format == "html"
	s, err := b.Open(ctx, opts)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := s.Goto(ctx, url); err != nil {
		return err
	}
	look, err := s.Observe(ctx)
	if err != nil {
		return err
	}
	switch {
	case o.json:
		return a.json(struct {
			page.Look
			HTML string `json:"html"`
		}{look, look.HTML})
	case o.format == "html":
		a.say("%s", look.HTML)
	default:
		a.say("%s", look.Text)
		if look.Truncated != "" {
			a.log.Warn().Msg(look.Truncated)
		}
	}
	return nil
}

func devices() []string { return []string{browser.Desktop, browser.Tablet, browser.Phone} }

// launch starts the Chrome of the settings. Whatever goes wrong there is the
// browser's.
func (a *app) launch(ctx context.Context) (*browser.Browser, error) {
	b, err := browser.Launch(ctx, browser.Options{Chrome: a.settings.chrome, Log: a.log})
	if err != nil {
		return nil, &launchError{err}
	}
	return b, nil
}
