// Package cli is the command line of aisle: one file a command, each an
// options struct, a constructor and a run function. It wires the rooms
// together and decides nothing about shopping itself.
package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/rs/zerolog"
	"github.com/spf13/cobra"
)

// app is what every command shares.
type app struct {
	out, err io.Writer
	log      zerolog.Logger
	settings *settings
}

// Main runs the command line and gives the exit code.
func Main(args []string, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// After the first signal, a second one ends the process at once.
	context.AfterFunc(ctx, stop)

	a := &app{out: stdout, err: stderr, log: zerolog.Nop(), settings: newSettings()}
	root := a.root()
	root.SetArgs(args)
	return a.exit(root.ExecuteContext(ctx))
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "aisle",
		Short: "A headless browser agent that acts like a shopper",
		Long: `aisle opens a real Chrome, looks at a shop as text, lets a policy decide like a
person would, acts, and writes the whole trajectory.`,
		Example:       "  aisle run",
		SilenceErrors: true, SilenceUsage: true,
		Args: cobra.NoArgs,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			if err := a.settings.load(cmd); err != nil {
				return err
			}
			return a.openLog()
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return &usageError{err: err, cmd: cmd.CommandPath()}
	})
	root.PersistentFlags().String("log-level", "warn", "what is logged to stderr: debug, info, warn, error")
	root.PersistentFlags().String("chrome", "", "path of the Chrome to use (default: the first one found)")
	root.AddCommand(newRun(a), newObserve(a), newShop(a), newPersona(a), newVersion(a))
	return root
}

func (a *app) openLog() error {
	level, err := zerolog.ParseLevel(a.settings.get("log-level"))
	if err != nil || level == zerolog.NoLevel {
		return usagef("log level %q is none of debug, info, warn, error", a.settings.get("log-level"))
	}
	a.log = zerolog.New(zerolog.ConsoleWriter{Out: a.err, NoColor: !terminal(a.err), TimeFormat: "15:04:05"}).Level(level).With().Timestamp().Logger()
	return nil
}

// terminal tells whether a person reads along.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// say writes a line for people to stdout.
func (a *app) say(format string, args ...any) {
	fmt.Fprintf(a.out, format+"\n", args...)
}
