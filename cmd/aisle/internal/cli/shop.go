package cli

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"time"

	"github.com/aisle-sim/aisle/sites/shop"
	"github.com/spf13/cobra"
)

type shopOptions struct {
	variants []string
	addr     string
	seed     uint64
	// fixedIDs makes the ids of browser sessions follow from the seed, for a
	// shop that one run has to itself: its order numbers are then the same
	// every time. They can be guessed, so a shop for others must not have them.
	fixedIDs bool
}

func newShop(a *app) *cobra.Command {
	var o shopOptions
	cmd := &cobra.Command{
		Use:   "shop",
		Short: "Serve the built-in shop",
		Long: `Serve the built-in shop until Ctrl-C; its URL is the first line. Nothing on it goes
by the clock: the same seed gives the same shop.`,
		Example: "  aisle shop --addr 127.0.0.1:8080",
		Args:    noArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.runShop(cmd.Context(), o) },
	}
	cmd.Flags().StringSliceVar(&o.variants, "variant", nil, "variants of the shop, several with commas")
	cmd.Flags().StringVar(&o.addr, "addr", shop.DefaultAddr, "address to listen on; port 0 takes a free one")
	cmd.Flags().Uint64Var(&o.seed, "seed", 1, "seed of prices, stock and reviews")
	return cmd
}

func (a *app) runShop(ctx context.Context, o shopOptions) error {
	srv, err := startShop(o)
	if err != nil {
		return err
	}
	a.say("%s", srv.URL())
	<-ctx.Done()
	end, cancel := context.WithTimeout(context.Background(), 3*time.Second)
	defer cancel()
	return srv.Close(end)
}

func startShop(o shopOptions) (*shop.Server, error) {
	opts := shop.Options{Seed: o.seed}
	for _, v := range o.variants {
		opts.Variants = append(opts.Variants, strings.TrimSpace(v))
	}
	if o.fixedIDs {
		var n atomic.Int64
		opts.NewID = func() string { return fmt.Sprintf("%d-%d", o.seed, n.Add(1)) }
	}
	s, err := shop.New(opts)
	if err != nil {
		return nil, usagef("%w", err)
	}
	srv, err := shop.Listen(o.addr, s)
	if err != nil && o.addr != shop.DefaultAddr {
		return nil, &usageError{err: fmt.Errorf("--addr: %w", err), cmd: "aisle shop"}
	}
	return srv, err
}
