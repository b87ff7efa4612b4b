package cli

import "github.com/spf13/cobra"

func newSite(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "site",
		Short: "Draft and check the file that describes a shop",
		Long: `A site file says where a shop starts, what may load, what shoppers come for and
how an order looks. "init" drafts one from a look at the shop, "check" says what
of it works.`,
		Example: "  aisle site init http://127.0.0.1:8080 > shop.yaml",
		Args:    subcommand,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newSiteInit(a), newSiteCheck(a))
	return cmd
}
