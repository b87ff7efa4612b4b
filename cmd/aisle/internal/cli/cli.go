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
	"strings"
	"syscall"
	"unicode"

	"github.com/rs/zerolog"
	"github.com/spf13/cobra"
)

// app is what every command shares.
type app struct {
	out, err io.Writer
	log      zerolog.Logger
	settings *settings
	// cmd is the command that runs, as it is typed.
	cmd string
	// onTerminal says that stdout is read by a person.
	onTerminal bool
}

// Main runs the command line and gives the exit code.
func Main(args []string, stdout, stderr io.Writer) int {
	ends := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) { // nohup ignores it for us
		ends = append(ends, syscall.SIGHUP)
	}
	ctx, stop := signal.NotifyContext(context.Background(), ends...)
	defer stop()
	// A reader that goes away is an error of the write, not the end of the
	// process: a session still writes its end and its report.
	signal.Ignore(syscall.SIGPIPE)
	// After the first signal, a second one ends the process at once.
	context.AfterFunc(ctx, stop)

	out := &printer{w: stdout}
	a := &app{out: out, err: stderr, log: zerolog.Nop(), settings: newSettings(), onTerminal: terminal(stdout)}
	root := a.root()
	root.SetArgs(args)
	return a.exit(out.verdict(root.ExecuteContext(ctx)))
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "aisle",
		Short: "A headless browser agent that acts like a shopper",
		Long: `aisle opens a real Chrome, looks at a shop as text, lets a policy decide like a
person would, acts, and writes the whole trajectory.`,
		Example:       "  aisle run",
		Version:       Version,
		SilenceErrors: true, SilenceUsage: true,
		Args: subcommand,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			a.cmd = cmd.CommandPath()
			if err := a.settings.load(cmd); err != nil {
				return err
			}
			a.openLog()
			for _, warning := range misspelt(os.Environ()) {
				a.log.Warn().Msg(warning)
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(flagError)
	root.SetVersionTemplate(versionLine() + "\n")
	root.SetHelpCommand(newHelp())
	root.PersistentFlags().String("log-level", "warn", "what is logged to stderr: debug, info, warn, error")
	root.PersistentFlags().String("chrome", "", "path of the Chrome to use (default: the first one found)")
	root.AddCommand(newRun(a), newObserve(a), newShop(a), newPersona(a), newSite(a), newDoctor(a), newVersion(a))
	return root
}

func (a *app) openLog() {
	a.log = zerolog.New(zerolog.ConsoleWriter{Out: a.err, NoColor: !terminal(a.err), TimeFormat: "15:04:05"}).Level(a.settings.logLevel).With().Timestamp().Logger()
}

// say writes a line for people to stdout. What goes wrong with it is told at
// the end of the command, by its printer.
func (a *app) say(format string, args ...any) {
	fmt.Fprintln(a.out, plain(fmt.Sprintf(format, args...)))
}

// plain takes out what would command a terminal: the texts of pages and models
// are printed, too.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, text)
}
