package cli

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rs/zerolog"
	"github.com/spf13/cobra"
	"github.com/spf13/viper"
)

// settings are scalars from, in this order: a flag, the environment (AISLE_*),
// aisle.yaml in the current folder, the default. They are checked by load,
// before anything else happens.
type settings struct {
	v *viper.Viper

	logLevel      zerolog.Level
	chrome, out   string
	maxSteps      int
	maxTime       time.Duration
	budget        int
	noScreenshots bool
}

// settable are the flags that may also come from the environment or aisle.yaml.
// What makes up one run (site, persona, task, seed) is said on the command line.
var settable = []string{"log-level", "chrome", "out", "max-steps", "max-time", "budget", "no-screenshots"}

// settingsFile is read from the current folder.
const settingsFile = "aisle.yaml"

func newSettings() *settings {
	v := viper.New()
	v.SetEnvPrefix("AISLE")
	v.SetEnvKeyReplacer(strings.NewReplacer("-", "_"))
	v.SetConfigName("aisle")
	v.SetConfigType("yaml")
	v.AddConfigPath(".")
	return &settings{v: v}
}

// load reads aisle.yaml, binds the flags of the command that runs, and checks
// every value, also those that this command does not use.
func (s *settings) load(cmd *cobra.Command) error {
	err := s.v.ReadInConfig()
	if none := new(viper.ConfigFileNotFoundError); err != nil && !errors.As(err, none) {
		return &inputError{err}
	}
	for _, key := range s.v.AllKeys() {
		if !slices.Contains(settable, key) {
			return &inputError{fmt.Errorf("%s: unknown key %q; the keys are %s", settingsFile, key, strings.Join(settable, ", "))}
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
		if err := s.parse(key); err != nil {
			return s.blame(cmd, key, err)
		}
	}
	return nil
}

// parse turns the text of one setting into its value.
func (s *settings) parse(key string) (err error) {
	value := s.v.Get(key)
	switch value.(type) {
	case nil:
		return nil // set nowhere, and no flag of this command
	case []any, map[string]any:
		return errors.New("want one value")
	}
	text := fmt.Sprint(value)
	switch key {
	case "log-level":
		if !slices.Contains([]string{"debug", "info", "warn", "error"}, text) {
			return fmt.Errorf("log level %q is none of debug, info, warn, error", text)
		}
		s.logLevel, err = zerolog.ParseLevel(text)
	case "chrome":
		s.chrome = text
	case "out":
		s.out = text
	case "max-steps":
		if s.maxSteps, err = whole(text); err == nil && s.maxSteps < 1 {
			err = errors.New("must be above zero")
		}
	case "max-time":
		if s.maxTime, err = time.ParseDuration(text); err != nil {
			err = fmt.Errorf("want a time with its unit, such as 10m or 90s; found %q", text)
		} else if s.maxTime <= 0 {
			err = errors.New("must be above zero")
		}
	case "budget":
		if s.budget, err = whole(text); err == nil && (s.budget == 0 || s.budget < -1) {
			err = errors.New("must be above zero, or -1 for no limit")
		}
	case "no-screenshots":
		if s.noScreenshots, err = strconv.ParseBool(text); err != nil {
			err = fmt.Errorf("want true or false, found %q", text)
		}
	}
	return err
}

func whole(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, fmt.Errorf("want a whole number, found %q", text)
	}
	return n, nil
}

// blame says where a bad value came from: a file is bad input, the rest is
// bad usage.
func (s *settings) blame(cmd *cobra.Command, key string, err error) error {
	env := "AISLE_" + strings.ToUpper(strings.ReplaceAll(key, "-", "_"))
	from := env
	switch f := cmd.Flags().Lookup(key); {
	case f != nil && f.Changed:
		from = "--" + key
	case os.Getenv(env) == "":
		return &inputError{fmt.Errorf("%s: %s: %w", settingsFile, key, err)}
	}
	return &usageError{err: fmt.Errorf("%s: %w", from, err), cmd: cmd.CommandPath()}
}
