package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/aisle-sim/aisle/persona/strictyaml"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// newHelp is cobra's help command, but for a topic that is not there, which is
// an error.
func newHelp() *cobra.Command {
	return &cobra.Command{
		Use: "help [COMMAND]", Short: "Show how a command is used", Example: "  aisle help run",
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			found, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return unknownCommand(found, strings.Join(args, " "))
			}
			found.InitDefaultHelpFlag()
			return found.Help()
		},
	}
}

// subcommand refuses what follows a command that only groups others.
func subcommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return unknownCommand(cmd, args[0])
}

// unknownCommand names the nearest command below cmd.
func unknownCommand(cmd *cobra.Command, word string) error {
	var known []string
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() {
			known = append(known, sub.Name())
		}
	}
	e := usagef("there is no command %q%s", word, strictyaml.Hint(word, "the commands are", known)).(*usageError)
	e.cmd = cmd.CommandPath()
	return e
}

// flagError tells a flag that is not there from one with a bad value, and
// names the nearest.
func flagError(cmd *cobra.Command, err error) error {
	if unknown := new(pflag.NotExistError); errors.As(err, &unknown) {
		var known []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
		if near, ok := strictyaml.Nearest(unknown.GetSpecifiedName(), known); ok {
			err = errors.New(err.Error() + "; did you mean --" + near + "?")
		}
	}
	if bad := new(pflag.InvalidValueError); errors.As(err, &bad) {
		f := bad.GetFlag()
		err = fmt.Errorf("--%s: want %s, found %q", f.Name, wants(f.Value.Type()), bad.GetValue())
	}
	return &usageError{err: err, cmd: cmd.CommandPath()}
}

// noArgs refuses arguments as a usage error.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	e := usagef("%s takes no argument; found %q", cmd.CommandPath(), args[0]).(*usageError)
	e.cmd = cmd.CommandPath()
	return e
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

// wants says in words what a flag of that type takes.
func wants(kind string) string {
	switch kind {
	case "int":
		return "a whole number"
	case "uint64":
		return "a whole number from 0 up"
	case "float64":
		return "a number"
	case "bool":
		return "true or false"
	case "duration":
		return "a time with its unit, such as 10m or 90s"
	}
	return "a " + kind
}
