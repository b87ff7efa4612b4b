package cli

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"
)

// Version is the version of aisle, written into every trajectory.
const Version = "0.1.0"

func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print the version", Example: "  aisle version", Args: noArgs,
		RunE: func(*cobra.Command, []string) error {
			a.say("%s", versionLine())
			return nil
		},
	}
}

// versionLine says what runs here, for people who report a problem.
func versionLine() string {
	return fmt.Sprintf("aisle %s %s/%s %s", Version, runtime.GOOS, runtime.GOARCH, runtime.Version())
}
