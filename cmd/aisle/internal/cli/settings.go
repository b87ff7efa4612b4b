package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/aisle-sim/aisle/agent/model"
	"github.com/aisle-sim/aisle/persona/strictyaml"
	"github.com/rs/zerolog"
	"github.com/spf13/cobra"
	"github.com/spf13/viper"
)

// settings are scalars from, in this order: a flag, the environment (AISLE_*),
// aisle.yaml in the current folder, the default. They are checked by load,
// before anything else happens.
type settings struct {
	v    *viper.Viper
	file *strictyaml.Doc // aisle.yaml, if there is one

	logLevel      zerolog.Level
	chrome, out   string
	maxSteps      int
	maxTime       time.Duration
	budget        int
	noScreenshots bool

	model, baseURL string
	price          *model.Price
	maxTokens      int
	maxUSD         float64
}

// settable are the flags that may also come from the environment or aisle.yaml.
// What makes up one run (site, persona, task, seed) is said on the command line.
func settable() []string {
	return []string{"log-level", "chrome", "out", "max-steps", "max-time", "budget", "no-screenshots",
		"model", "base-url", "model-price", "max-tokens", "max-usd"}
}

// settingsFile is read from the current folder.
const settingsFile = "aisle.yaml"

// The environment variables that other tools use for the same thing.
const (
	baseURLEnv = "OPENAI_BASE_URL"
	keyEnv     = "OPENAI_API_KEY"
)

func newSettings() *settings {
	return &settings{v: viper.New()}
}

// load reads aisle.yaml, binds the flags of the command that runs, and checks
// every value, also those that this command does not use.
func (s *settings) load(cmd *cobra.Command) error {
	if err := s.readFile(); err != nil {
		return err
	}
	for _, key := range settable() {
		if f := cmd.Flags().Lookup(key); f != nil {
			if err := s.v.BindPFlag(key, f); err != nil {
				return err
			}
		}
		if err := s.v.BindEnv(append([]string{key}, environment(key)...)...); err != nil {
			return err
		}
		if err := s.parse(key); err != nil {
			return s.blame(cmd, key, err)
		}
	}
	if s.maxUSD > 0 && s.price == nil {
		return s.blame(cmd, "max-usd", errors.New("needs a model-price: without one nothing is known of money"))
	}
	return nil
}

// readFile takes over what aisle.yaml says, if it is there.
func (s *settings) readFile() error {
	values := map[string]string{} // as they are written: 1e3 is no whole number
	doc, err := strictyaml.Read(settingsFile, &values)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for key := range values {
		if !slices.Contains(settable(), key) {
			doc.Fault(key, "unknown key%s", strictyaml.Hint(key, "the keys are", settable()))
		}
	}
	if err := doc.Err(); err != nil {
		return err
	}
	s.file = doc
	for key, value := range values {
		if err := s.v.MergeConfigMap(map[string]any{key: value}); err != nil {
			return err
		}
	}
	return nil
}

// environment names the variables that give a setting, the first one set wins.
func environment(key string) []string {
	names := []string{"AISLE_" + strings.ToUpper(strings.ReplaceAll(key, "-", "_"))}
	if key == "base-url" {
		names = append(names, baseURLEnv)
	}
	return names
}

// misspelt gives a warning for each variable that is nearly one of ours.
func misspelt(environ []string) []string {
	var known, out []string
	for _, key := range settable() {
		known = append(known, environment(key)[0])
	}
	for _, v := range environ {
		name, _, _ := strings.Cut(v, "=")
		if !strings.HasPrefix(name, "AISLE_") || slices.Contains(known, name) {
			continue
		}
		if near, ok := strictyaml.Nearest(name, known); ok {
			out = append(out, fmt.Sprintf("the environment variable %s is no setting; did you mean %s?", name, near))
		}
	}
	return out
}

// blame says where a bad value came from: a file is bad input, the rest is
// bad usage.
func (s *settings) blame(cmd *cobra.Command, key string, err error) error {
	if f := cmd.Flags().Lookup(key); f != nil && f.Changed {
		return &usageError{err: fmt.Errorf("--%s: %w", key, err), cmd: cmd.CommandPath()}
	}
	for _, env := range environment(key) {
		if os.Getenv(env) != "" {
			return &usageError{err: fmt.Errorf("%s: %w", env, err), cmd: cmd.CommandPath()}
		}
	}
	s.file.Fault(key, "%v", err)
	return s.file.Err()
}
