package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/model"
	"github.com/aisle-sim/aisle/agent/policy/choice"
	"github.com/aisle-sim/aisle/agent/policy/llm"
	"github.com/aisle-sim/aisle/agent/policy/script"
	"github.com/aisle-sim/aisle/persona/strictyaml"
	"github.com/spf13/pflag"
)

// decider is a policy with what the header says of it.
type decider struct {
	agent.Policy
	name  string
	hash  string // of the file that it goes by: its script, its weights
	model *model.Client
	// prompt is the hash of the templates that a model reads.
	prompt string
}

// policyLLM is the name of the policy that asks a model.
const policyLLM = "llm"

// newPolicy makes the policy that the flag names.
func (a *app) newPolicy(arg string) (decider, error) {
	kind, file, _ := strings.Cut(arg, ":")
	switch {
	case arg == choice.Name:
		p, err := choice.New()
		if err != nil {
			return decider{}, err
		}
		return decider{Policy: p, name: arg, hash: p.WeightsHash()}, nil
	case arg == policyLLM:
		return a.newShopper()
	case kind == "script" && file != "":
		return newScript(file)
	}
	return decider{}, usagef("there is no policy %q%s", arg, strictyaml.Hint(arg, "there are", []string{choice.Name, policyLLM, "script:FILE"}))
}

func newScript(file string) (decider, error) {
	p, err := script.New(file)
	if err != nil {
		return decider{}, readError(err)
	}
	raw, err := os.ReadFile(file)
	if err != nil {
		return decider{}, readError(err)
	}
	sum := sha256.Sum256(raw)
	// The path of the file says nothing to anybody else.
	return decider{Policy: p, name: "script:" + filepath.Base(file), hash: hex.EncodeToString(sum[:6])}, nil
}

// newShopper is the policy that asks the model of the settings.
func (a *app) newShopper() (decider, error) {
	client, err := a.modelClient()
	if err != nil {
		return decider{}, err
	}
	return decider{Policy: llm.New(client), name: policyLLM, model: client, prompt: llm.PromptHash()}, nil
}

// modelClient is the endpoint of the settings. The key comes from the
// environment alone, so that it stands in no history of a shell and no file.
func (a *app) modelClient() (*model.Client, error) {
	s := a.settings
	if s.model == "" {
		return nil, usagef("no model is named: give --model, or set AISLE_MODEL")
	}
	if s.baseURL == model.DefaultBaseURL && os.Getenv(keyEnv) == "" {
		return nil, usagef("%s is not set, and %s takes no request without a key; set it, or %s for an endpoint of your own", keyEnv, s.baseURL, baseURLEnv)
	}
	client, err := model.New(model.Options{BaseURL: s.baseURL, Key: os.Getenv(keyEnv), Model: s.model, Price: s.price, OnRetry: a.waits})
	if err != nil {
		return nil, usagef("%w", err)
	}
	return client, nil
}

// waits tells whoever watches why nothing happens.
func (a *app) waits(failed *model.Error, wait time.Duration) {
	a.log.Warn().Msg(fmt.Sprintf("%v; asked again in %s", failed, wait.Round(10*time.Millisecond)))
}

// modelFlags are the flags of every command that may ask a model.
func modelFlags(f *pflag.FlagSet) {
	f.String("model", "", "model that --policy llm asks")
	f.String("base-url", model.DefaultBaseURL, "OpenAI-compatible endpoint; "+baseURLEnv+" gives it, too, and "+keyEnv+" the key")
	f.String("model-price", "", "US dollars per million tokens, IN/OUT or IN/CACHED/OUT; without it no money is counted")
}
