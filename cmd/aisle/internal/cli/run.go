package cli

import (
	"context"
	"crypto/rand"
	"errors"
	"io/fs"
	"strconv"
	"strings"
	"time"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/policy/choice"
	"github.com/aisle-sim/aisle/agent/policy/llm"
	"github.com/aisle-sim/aisle/agent/report"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/distill"
	"github.com/aisle-sim/aisle/persona"
	"github.com/aisle-sim/aisle/sites"
	"github.com/spf13/cobra"
)

type runOptions struct {
	site, persona, task, intent, policy string
	variants                            []string
	seed                                uint64
	json                                bool
	intentGiven                         bool
}

// What holds when nothing is said: who shops, and where it is written.
const (
	defaultPersona = "maya_first_flat"
	defaultStore   = "out"
)

func newRun(a *app) *cobra.Command {
	var o runOptions
	cmd := &cobra.Command{
		Use:   "run",
		Short: "Let one shopper shop, and record it",
		Long: `Let one shopper shop in a real Chrome until the session ends by itself, and write
the trajectory to a folder of its own in the store, with a report to read.

The built-in shop ("demo") is started by itself. For another shop give a site
file, or its URL and --intent. Exit code 6 says that the budget was spent.`,
		Example: "  aisle run --persona " + defaultPersona + " --seed 7",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			o.intentGiven = cmd.Flags().Changed("intent")
			return a.run(cmd.Context(), o)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.site, "site", "demo", "demo, a site file, or the URL of a shop")
	f.StringSliceVar(&o.variants, "variant", nil, "variants of the built-in shop, several with commas")
	f.StringVar(&o.persona, "persona", defaultPersona, "id of a shipped persona, or a file")
	f.StringVar(&o.task, "task", "", "id of a task of the site (default: its first)")
	f.StringVar(&o.intent, "intent", "", "what the shopper came for, in words, in place of a task")
	f.StringVar(&o.policy, "policy", choice.Name, "choice (the embedded one), llm (asks --model), or script:FILE")
	f.Uint64Var(&o.seed, "seed", 1, "seed of the policy and of the built-in shop")
	f.BoolVar(&o.json, "json", false, "print one JSON object at the end: id, dir, report, outcome, reason, steps, took_ms, seed, calls, tokens, usd")
	f.String("out", defaultStore, "folder of the store")
	f.Int("max-steps", agent.DefaultSteps, "steps before the session ends with outcome budget")
	f.Duration("max-time", agent.DefaultWall, "wall time before the session ends with outcome budget")
	f.Int("budget", distill.DefaultBudget, "tokens (o200k_base) of an observation's text; -1 for no limit")
	f.Bool("no-screenshots", false, "keep no screenshots")
	f.Int("max-tokens", 0, "tokens of the model before the session ends with outcome budget; 0 for no limit")
	f.Float64("max-usd", 0, "US dollars before the session ends with outcome budget; 0 for no limit")
	modelFlags(f)
	return cmd
}

func (a *app) run(ctx context.Context, o runOptions) error {
	policy, err := a.newPolicy(o.policy)
	if err != nil {
		return err
	}
	place, err := openSite(o)
	if err != nil {
		return err
	}
	defer place.close()
	return a.visit(ctx, o, policy, place)
}

// visit runs one session at a place that is ready. Everything that can be
// wrong with the command line and the settings is found before Chrome starts.
func (a *app) visit(ctx context.Context, o runOptions, policy decider, place place) error {
	who, err := personaFrom(o.persona)
	if err != nil {
		return err
	}
	if o.intentGiven && strings.TrimSpace(o.intent) == "" {
		return usagef("--intent is empty; say what the shopper came for, or leave it away")
	}
	task, err := place.site.TaskFor(o.task, o.intent)
	if errors.Is(err, sites.ErrNoTasks) {
		return usagef("%s has no tasks; say what the shopper came for with --intent", place.site.ID)
	} else if errors.Is(err, sites.ErrTaskAndIntent) {
		return usagef("%w", err)
	} else if err != nil {
		return err
	}
	store, err := createStore(a.settings.out)
	if err != nil {
		return err
	}

	b, err := a.launch(ctx)
	if err != nil {
		return err
	}
	defer b.Close()
	opts := sessionOptions(place.site)
	opts.Budget, opts.Device, opts.Input = a.settings.budget, who.Device, who.Input
	s, err := b.Open(ctx, opts)
	if err != nil {
		return err
	}
	defer s.Close()

	now := time.Now()
	id, err := trajectory.NewID(now, rand.Reader)
	if err != nil {
		return err
	}
	h := trajectory.Header{
		ID: id, Actor: trajectory.ActorPolicy, Persona: who, Task: task,
		Site: place.site.ID, SiteHash: place.hash, Variant: strings.Join(o.variants, ","),
		Policy: policy.name, Model: a.settings.modelOf(policy), PromptHash: policy.prompt,
		Browser: b.Version(), Device: who.Device, Software: "aisle " + Version, Seed: o.seed, Began: now.UTC(),
		Settings: a.settings.header(policy, who),
	}
	if err := agent.Setup(ctx, s, place.site); err != nil {
		return err
	}
	return a.session(ctx, o, s, policy, store, place.site, h)
}

// header are the settings that a session depends on, for its header.
func (s *settings) header(policy decider, who persona.Persona) map[string]string {
	width, height := browser.Viewport(who.Device)
	h := map[string]string{
		"budget":      strconv.Itoa(s.budget),
		"viewport":    strconv.Itoa(width) + "x" + strconv.Itoa(height),
		"max_steps":   strconv.Itoa(s.maxSteps),
		"max_time":    s.maxTime.String(),
		"screenshots": strconv.FormatBool(!s.noScreenshots),
	}
	if policy.hash != "" {
		h["policy_hash"] = policy.hash
	}
	if policy.model != nil {
		h["base_url"] = policy.model.BaseURL()
		h["pages_told"] = strconv.Itoa(llm.PagesTold)
		h["reply_tokens"] = strconv.Itoa(llm.ReplyTokens)
		h["max_tokens"] = strconv.Itoa(s.maxTokens)
		h["max_usd"] = strconv.FormatFloat(s.maxUSD, 'f', -1, 64)
	}
	return h
}

// modelOf names the model that a policy asks, "" if it asks none.
func (s *settings) modelOf(policy decider) string {
	if policy.model == nil {
		return ""
	}
	return s.model
}

// createStore opens the folder to write to; one that cannot be a store is one
// that cannot be written.
func createStore(dir string) (*trajectory.Store, error) {
	store, err := trajectory.CreateStore(dir)
	if output := new(trajectory.OutputError); err != nil && !errors.As(err, &output) {
		return nil, &trajectory.OutputError{Path: dir, Err: err}
	}
	return store, err
}

// session runs one session that is ready, tells it and writes its report.
func (a *app) session(ctx context.Context, o runOptions, s *browser.Session, policy agent.Policy, store *trajectory.Store, site sites.Site, h trajectory.Header) error {
	w, err := store.Begin(h)
	if err != nil {
		return err
	}
	defer w.Close()
	t := &teller{app: a, quiet: o.json}
	t.begin(h, site, a.settings.maxSteps)
	end, runErr := agent.Session{
		Page: s, Policy: policy, Recorder: w, Pages: store.Observation, Header: h,
		Budget: agent.Budget{Steps: a.settings.maxSteps, Wall: a.settings.maxTime, Tokens: a.settings.maxTokens, USD: a.settings.maxUSD},
		Judge:  site.Judge, Screenshots: !a.settings.noScreenshots, OnStep: t.step,
		Hide: s.Hide,
	}.Run(ctx)
	dir, err := w.Finish(end)
	if err != nil {
		return errors.Join(runErr, err)
	}
	path, err := report.Session(dir)
	if err != nil {
		return errors.Join(runErr, err)
	}
	told := t.end(h, end, dir, path)
	switch {
	case runErr != nil:
		return runErr
	case end.Outcome == sites.Interrupted:
		return &endError{exitInterrupted}
	case end.Outcome == sites.Budget:
		return &endError{exitBudget}
	}
	return told
}

// readError marks a file that could not be read as bad input.
func readError(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return &inputError{err}
	}
	return err
}

// What a run needs of a browser session.
var (
	_ agent.Opener   = (*browser.Session)(nil)
	_ agent.Camera   = (*browser.Session)(nil)
	_ agent.Pointing = (*browser.Session)(nil)
)
