package cli

import (
	"context"
	"crypto/rand"
	"errors"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/policy/choice"
	"github.com/aisle-sim/aisle/agent/policy/script"
	"github.com/aisle-sim/aisle/agent/report"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/distill"
	"github.com/aisle-sim/aisle/sites"
	"github.com/aisle-sim/aisle/sites/shop"
	"github.com/spf13/cobra"
)

type runOptions struct {
	site, persona, task, intent, policy string
	variants                            []string
	seed                                uint64
	json                                bool
}

// defaultPersona is who shops when nobody is named.
const defaultPersona = "maya_first_flat"

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
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.run(cmd.Context(), o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.site, "site", "demo", "demo, a site file, or the URL of a shop")
	f.StringSliceVar(&o.variants, "variant", nil, "variants of the built-in shop, several with commas")
	f.StringVar(&o.persona, "persona", defaultPersona, "id of a shipped persona, or a file")
	f.StringVar(&o.task, "task", "", "id of a task of the site (default: its first)")
	f.StringVar(&o.intent, "intent", "", "what the shopper came for, in words, in place of a task")
	f.StringVar(&o.policy, "policy", choice.Name, "choice, or script:FILE")
	f.Uint64Var(&o.seed, "seed", 1, "seed of the policy and of the built-in shop")
	f.BoolVar(&o.json, "json", false, "print one JSON object at the end: id, dir, report, outcome, reason, steps, took_ms, seed")
	f.String("out", "out", "folder of the store")
	f.Int("max-steps", agent.DefaultSteps, "steps before the session ends with outcome budget")
	f.Duration("max-time", agent.DefaultWall, "wall time before the session ends with outcome budget")
	f.Int("budget", distill.DefaultBudget, "tokens (o200k_base) of an observation's text")
	f.Bool("no-screenshots", false, "keep no screenshots")
	return cmd
}

func (a *app) run(ctx context.Context, o runOptions) error {
	place, err := openSite(o)
	if err != nil {
		return err
	}
	defer place.close()
	return a.visit(ctx, o, place)
}

// visit runs one session at a place that is ready. Everything that can be
// wrong with the command line is found before Chrome starts.
func (a *app) visit(ctx context.Context, o runOptions, place place) error {
	policy, err := newPolicy(o.policy)
	if err != nil {
		return err
	}
	who, err := personaFrom(o.persona)
	if err != nil {
		return err
	}
	task, err := place.site.TaskFor(o.task, o.intent)
	if errors.Is(err, sites.ErrNoTasks) {
		return usagef("%s has no tasks; say what the shopper came for with --intent", place.site.ID)
	} else if errors.Is(err, sites.ErrTaskAndIntent) {
		return usagef("%w", err)
	} else if err != nil {
		return err
	}
	store, err := trajectory.CreateStore(a.settings.get("out"))
	if err != nil {
		return err
	}

	b, err := browser.Launch(ctx, browser.Options{Chrome: a.settings.get("chrome"), Log: a.log})
	if err != nil {
		return err
	}
	defer b.Close()
	opts := sessionOptions(place.site)
	if opts.Budget, err = a.settings.whole("budget"); err != nil {
		return err
	}
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
		Site: place.site.ID, SiteHash: place.hash, Variant: strings.Join(o.variants, ","), Policy: policyName(o.policy),
		Browser: b.Version(), Device: "desktop", Software: "aisle " + Version, Seed: o.seed, Began: now.UTC(),
		Settings: map[string]string{"budget": strconv.Itoa(opts.Budget), "viewport": strconv.Itoa(browser.DefaultWidth) + "x" + strconv.Itoa(browser.DefaultHeight)},
	}
	if err := s.Goto(ctx, place.site.Start); err != nil {
		return err
	}
	return a.session(ctx, o, s, policy, store, place.site, h)
}

// session runs one session that is ready, tells it and writes its report.
func (a *app) session(ctx context.Context, o runOptions, s *browser.Session, policy agent.Policy, store *trajectory.Store, site sites.Site, h trajectory.Header) error {
	budget := agent.Budget{Wall: a.settings.v.GetDuration("max-time")}
	var err error
	if budget.Steps, err = a.settings.whole("max-steps"); err != nil {
		return err
	}
	if budget.Steps < 1 || budget.Wall <= 0 {
		return usagef("--max-steps and --max-time must be above zero")
	}
	w, err := store.Begin(h)
	if err != nil {
		return err
	}
	defer w.Close()
	t := &teller{app: a, quiet: o.json}
	t.begin(h, site)
	end, runErr := agent.Session{
		Page: s, Policy: policy, Recorder: w, Pages: store.Observation, Header: h, Budget: budget,
		Judge: site.Judge, Screenshots: !a.settings.v.GetBool("no-screenshots"), OnStep: t.step,
	}.Run(ctx)
	dir, err := w.Finish(end)
	if err != nil {
		return errors.Join(runErr, err)
	}
	path, err := report.Session(dir)
	if err != nil {
		return errors.Join(runErr, err)
	}
	if err := t.end(h, end, dir, path); err != nil {
		return err
	}
	switch {
	case runErr != nil:
		return runErr
	case end.Outcome == sites.Interrupted:
		return &endError{exitInterrupted}
	case end.Outcome == sites.Budget:
		return &endError{exitBudget}
	}
	return nil
}

// newPolicy makes the policy that the flag names.
func newPolicy(arg string) (agent.Policy, error) {
	kind, file, _ := strings.Cut(arg, ":")
	switch {
	case arg == choice.Name:
		return choice.New()
	case kind == "script" && file != "":
		p, err := script.New(file)
		return p, readError(err)
	}
	return nil, usagef("policy %q is neither choice nor script:FILE", arg)
}

// policyName is the policy without the path of its file, which says nothing
// to anybody else.
func policyName(arg string) string {
	kind, file, ok := strings.Cut(arg, ":")
	if !ok {
		return arg
	}
	return kind + ":" + filepath.Base(file)
}

// readError marks a file that could not be read as bad input.
func readError(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return &inputError{err}
	}
	return err
}

// place is a site that is ready to be visited.
type place struct {
	site  sites.Site
	hash  string
	close func()
}

// openSite reads the site, or starts the built-in shop.
func openSite(o runOptions) (place, error) {
	p := place{close: func() {}}
	var err error
	switch {
	case o.site == "demo":
		srv, err := startShop(shopOptions{variants: o.variants, addr: shop.DefaultAddr, seed: o.seed, fixedIDs: true})
		if err != nil {
			return p, err
		}
		p.site = sites.Demo(srv.URL())
		p.close = func() {
			ctx, cancel := context.WithTimeout(context.Background(), 3*time.Second)
			defer cancel()
			srv.Close(ctx)
		}
	case len(o.variants) > 0:
		return p, usagef("--variant is for the built-in shop; %s is another one", o.site)
	case strings.Contains(o.site, "://"):
		if p.site, err = sites.Generic(o.site); err != nil {
			return p, usagef("%w", err)
		}
	default:
		if p.site, p.hash, err = sites.Load(o.site); err != nil {
			return p, readError(err)
		}
	}
	if p.hash == "" {
		p.hash = sites.Hash(p.site)
	}
	return p, nil
}

// What a run needs of a browser session.
var (
	_ agent.Page     = (*browser.Session)(nil)
	_ agent.Camera   = (*browser.Session)(nil)
	_ agent.Pointing = (*browser.Session)(nil)
)
