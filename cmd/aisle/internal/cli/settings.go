package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cast"
	"github.com/spf13/cobra"
	"github.com/spf13/viper"
)

// settings are scalars from, in this order: a flag, the environment (AISLE_*),
// aisle.yaml in the current folder, the default.
type settings struct{ v *viper.Viper }

// settable are the flags that may also come from the environment or aisle.yaml.
// What makes up one run (site, persona, task, seed) is said on the command line.
var settable = []string{"log-level", "chrome", "out", "max-steps", "max-time", "budget", "no-screenshots"}

func newSettings() *settings {
	v := viper.New()
	v.SetEnvPrefix("AISLE")
	v.SetEnvKeyReplacer(strings.NewReplacer("-", "_"))
	v.SetConfigName("aisle")
	v.SetConfigType("yaml")
	v.AddConfigPath(".")
	return &settings{v: v}
}

// load reads aisle.yaml and binds the flags of the command that runs.
func (s *settings) load(cmd *cobra.Command) error {
	err := s.v.ReadInConfig()
	if none := new(viper.ConfigFileNotFoundError); err != nil && !errors.As(err, none) {
		return &inputError{err}
	}
	for _, key := range s.v.AllKeys() {
		if !known(key) {
			return &inputError{errors.New("aisle.yaml: unknown key \"" + key + "\"; the keys are " + strings.Join(settable, ", "))}
		}
	}
	for _, key := range settable {
		if f := cmd.Flags().Lookup(key); f != nil {
			if err := s.v.BindPFlag(key, f); err != nil {
				return err
			}
		}
		if err := s.v.BindEnv(key); err != nil {
			return err
		}
	}
	return nil
}

func known(key string) bool {
	for _, k := range settable {
		if k == key {
			return true
		}
	}
	return false
}

func (s *settings) get(key string) string { return s.v.GetString(key) }

// whole is a setting that must be a whole number.
func (s *settings) whole(key string) (int, error) {
	n, err := cast.ToIntE(s.v.Get(key))
	if err != nil {
		return 0, usagef("%s: want a whole number, found %q", key, s.v.GetString(key))
	}
	return n, nil
}
