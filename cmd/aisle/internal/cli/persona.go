package cli

import (
	"encoding/json"
	"strings"

	"github.com/aisle-sim/aisle/persona"
	"github.com/spf13/cobra"
	"go.yaml.in/yaml/v3"
)

func newPersona(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use: "persona", Short: "List and show personas", Example: "  aisle persona list", Args: subcommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newPersonaList(a), newPersonaShow(a))
	return cmd
}

func newPersonaList(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "list", Short: "List the shipped personas", Example: "  aisle persona list", Args: noArgs,
		RunE: func(*cobra.Command, []string) error {
			if asJSON {
				return a.json(persona.Shipped())
			}
			for _, p := range persona.Shipped() {
				first, _, _ := strings.Cut(strings.Join(strings.Fields(p.Text), " "), ". ")
				a.say("%-24s %s.", p.ID, strings.TrimSuffix(first, "."))
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func newPersonaShow(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "show ID|FILE", Short: "Show one persona", Example: "  aisle persona show " + persona.Shipped()[0].ID, Args: oneArg("ID or FILE"),
		RunE: func(_ *cobra.Command, args []string) error {
			p, err := personaFrom(args[0])
			if err != nil {
				return err
			}
			if asJSON {
				return a.json(p)
			}
			enc := yaml.NewEncoder(a.out)
			enc.SetIndent(2)
			if err := enc.Encode(p); err != nil {
				return err
			}
			return enc.Close()
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

// personaFrom reads a persona by id or path; a file that is not there is bad
// input, not bad usage.
func personaFrom(arg string) (persona.Persona, error) {
	p, err := persona.FromArg(arg)
	if err != nil {
		return p, readError(err)
	}
	return p, nil
}

// json prints one value for machines.
func (a *app) json(v any) error {
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
