package cli

import (
	"context"
	"io"
	"os"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
	"github.com/spf13/cobra"
)

func newSiteInit(a *app) *cobra.Command {
	var owner bool
	cmd := &cobra.Command{
		Use:   "init URL|FILE",
		Short: "Draft a site file after a walk through the shop",
		Long: `Look at the first page of a shop, search it with words of its own, open a product,
the empty cart and the page to sign in, and print a site file in which every line
says where it comes from. Nothing is put into the cart.

A shop that is not open to everybody needs a file to begin with, start.yaml, of id,
start and access (and, where they are needed, origins and robots). The draft,
"aisle site init start.yaml > shop.yaml", has them as they were given, with
references in place of passwords.

The shop's robots.txt is obeyed. --owner says that the shop is yours or that its
owner agrees; the site file then says so, too.`,
		Example: "  aisle site init http://127.0.0.1:8080 > shop.yaml\n  aisle site init --owner http://127.0.0.1:8080 > shop.yaml",
		Args:    oneArg("URL or FILE"),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.siteInit(cmd.Context(), args[0], owner) },
	}
	cmd.Flags().BoolVar(&owner, "owner", false, "the shop is yours or its owner agrees: robots.txt does not bind")
	return cmd
}

func (a *app) siteInit(ctx context.Context, arg string, owner bool) error {
	site, given, err := a.entrance(arg)
	if err != nil {
		return err
	}
	if owner {
		site.Robots = sites.RobotsOwner
	}
	w, err := a.newWalk(ctx, site)
	if err != nil {
		return err
	}
	defer w.close()
	w.survey.Given = given
	if err := w.look(ctx); err != nil {
		return err
	}
	if start := w.survey.Start; len(start.Elements) == 0 {
		a.log.Warn().Str("url", start.URL).Msg("the first page shows nothing that could be pressed or filled in; open it in a browser of your own to see whether it is the shop")
	}
	a.out.Write(sites.Draft(w.done()))
	return nil
}

// entrance is the shop of a URL, or that of a file which says how to get in.
func (a *app) entrance(arg string) (site sites.Site, given sites.Access, err error) {
	if strings.Contains(arg, "://") {
		if site, err = sites.Generic(arg); err != nil {
			err = usagef("%w", err)
		}
		return site, given, err
	}
	if writesTo(a.out, arg) {
		return site, given, usagef("the draft would be written over %s; send it to another file", arg)
	}
	site, given, err = sites.LoadEntrance(arg)
	return site, given, fileError(arg, err)
}

// writesTo tells whether an output is the file of that name. A shell has
// emptied it by then.
func writesTo(out io.Writer, name string) bool {
	if p, ok := out.(*printer); ok {
		out = p.w
	}
	f, ok := out.(*os.File)
	if !ok {
		return false
	}
	a, err := f.Stat()
	if err != nil {
		return false
	}
	b, err := os.Stat(name)
	return err == nil && os.SameFile(a, b)
}

// look walks for a draft: it leaves everything in the shop as it was.
func (w *walk) look(ctx context.Context) error {
	if err := w.start(ctx); err != nil {
		return err
	}
	start := w.survey.Start
	switch {
	case start.Err != nil:
		return start.Err
	case !start.HTML():
		return &page.Error{Kind: page.Unreachable, Name: start.URL, Detail: "it is no page of a shop but " + start.Media}
	}
	for _, step := range []func(context.Context) error{
		w.dismiss,
		func(ctx context.Context) error { return w.searches(ctx, draftSearches) },
		w.product,
		func(ctx context.Context) error { return w.follow(ctx, "the cart", sites.CartLink, &w.survey.Cart) },
		func(ctx context.Context) error {
			return w.follow(ctx, "the page to sign in", sites.SignInLink, &w.survey.SignIn)
		},
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// draftSearches is how many searches that find something a draft wants: one
// for each of its tasks.
const draftSearches = 2
