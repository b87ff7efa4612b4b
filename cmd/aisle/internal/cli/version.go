package cli

import (
	"runtime"

	"github.com/spf13/cobra"
)

// Version is the version of aisle, written into every trajectory.
const Version = "0.1.0"

func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print the version", Example: "  aisle version", Args: noArgs,
		RunE: func(*cobra.Command, []string) error {
			a.say("aisle %s %s/%s %s", Version, runtime.GOOS, runtime.GOARCH, runtime.Version())
			return nil
		},
	}
}

// noArgs refuses arguments as a usage error.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return &usageError{err: cobra.NoArgs(cmd, args), cmd: cmd.CommandPath()}
	}
	return nil
}

// oneArg wants exactly one argument, named for the message.
func oneArg(name string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != 1 {
			e := usagef("%s takes one argument, %s; %d given", cmd.CommandPath(), name, len(args)).(*usageError)
			e.cmd = cmd.CommandPath()
			return e
		}
		return nil
	}
}
