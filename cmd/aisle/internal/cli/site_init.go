package cli

import (
	"context"
	"fmt"

	"github.com/aisle-sim/aisle/sites"
	"github.com/spf13/cobra"
)

func newSiteInit(a *app) *cobra.Command {
	var owner bool
	cmd := &cobra.Command{
		Use:   "init URL",
		Short: "Draft a site file after a walk through the shop",
		Long: `Look at the first page of a shop, search it with words of its own, open a product,
the empty cart and the page to sign in, and print a site file in which every line
says where it comes from. Nothing is put into the cart.

The shop's robots.txt is obeyed. --owner says that the shop is yours or that its
owner agrees; the site file then says so, too.`,
		Example: "  aisle site init http://127.0.0.1:8080 > shop.yaml\n  aisle site init --owner http://127.0.0.1:8080 > shop.yaml",
		Args:    oneArg("URL"),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.siteInit(cmd.Context(), args[0], owner) },
	}
	cmd.Flags().BoolVar(&owner, "owner", false, "the shop is yours or its owner agrees: robots.txt does not bind")
	return cmd
}

func (a *app) siteInit(ctx context.Context, url string, owner bool) error {
	site, err := sites.Generic(url)
	if err != nil {
		return usagef("%w", err)
	}
	if owner {
		site.Robots = sites.RobotsOwner
	}
	w, err := a.newWalk(ctx, site)
	if err != nil {
		return err
	}
	defer w.close()
	if err := w.look(ctx); sites.ForbiddenByRobots(err) {
		return fmt.Errorf("%w; here it is --owner", err)
	} else if err != nil {
		return err
	}
	a.out.Write(sites.Draft(w.done()))
	return nil
}

// look walks for a draft: it leaves everything in the shop as it was.
func (w *walk) look(ctx context.Context) error {
	if err := w.start(ctx); err != nil {
		return err
	}
	if err := w.survey.Start.Err; err != nil {
		return err
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
