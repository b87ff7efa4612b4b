package cli

import (
	"context"
	"strings"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/features"
	"github.com/aisle-sim/aisle/browser/distill"
	"github.com/aisle-sim/aisle/sites"
	"github.com/spf13/cobra"
)

type siteCheckOptions struct {
	task      string
	dry, json bool
}

func newSiteCheck(a *app) *cobra.Command {
	var o siteCheckOptions
	cmd := &cobra.Command{
		Use:   "check FILE",
		Short: "Say what of a site file and its shop works",
		Long: `Read a site file, open the shop, do its set-up steps, and walk to the entrance of
the checkout as a shopper would: search, open a product, choose its options, put
it into the cart. One line a check says what works, and what each task would meet.

It puts one product into the cart of a visitor of its own, and never presses what
would pay; --dry leaves the cart alone. The exit code is 3 for a fault in the
file, and 4 if a check fails; warnings let it be 0.`,
		Example: "  aisle site check shop.yaml",
		Args:    oneArg("FILE"),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.siteCheck(cmd.Context(), args[0], o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.task, "task", "", "id of the one task to look at (default: all)")
	f.BoolVar(&o.dry, "dry", false, "put nothing into the cart")
	f.BoolVar(&o.json, "json", false, "print a JSON list of findings: check, state (ok, warn, fail), detail, do")
	f.Int("budget", distill.DefaultBudget, "tokens (o200k_base) of an observation's text that a policy would read; -1 for no limit")
	return cmd
}

func (a *app) siteCheck(ctx context.Context, file string, o siteCheckOptions) error {
	if strings.Contains(file, "://") {
		return usagef("%s is an address; `aisle site init %s > shop.yaml` drafts the file that can be checked", file, file)
	}
	site, _, err := loadSite(file)
	if err != nil {
		return err
	}
	tasks := site.Tasks
	if o.task != "" {
		task, err := site.Task(o.task)
		if err != nil {
			return usagef("%w", err)
		}
		tasks = []sites.Task{task}
	}
	w, err := a.newWalk(ctx, site)
	if err != nil {
		return err
	}
	defer w.close()
	w.survey.Dry, w.survey.Budget = o.dry, a.settings.budget
	if err := w.check(ctx, tasks); err != nil {
		return err
	}
	survey := w.done()
	return a.judge(survey.Findings(), o.json)
}

// check walks as far as a shopper can without paying.
func (w *walk) check(ctx context.Context, tasks []sites.Task) error {
	if err := w.start(ctx); err != nil || !w.survey.Start.Seen() || !w.survey.Start.HTML() {
		return err
	}
	if err := w.setUp(ctx); err != nil || w.survey.SetUp != nil {
		return err
	}
	for _, step := range []func(context.Context) error{
		func(ctx context.Context) error { return w.searches(ctx, 1) },
		w.product,
		w.fillCart,
		w.checkout,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	for _, t := range tasks {
		w.tell("searches for what task " + t.ID + " names")
		found := sites.TaskSearch{Task: t, Search: sites.Search{Words: wordsOf(t), From: sites.TaskWords}}
		if found.Words != "" {
			if _, err := w.search(ctx, &found.Search); err != nil {
				return err
			}
		}
		w.survey.Tasks = append(w.survey.Tasks, found)
	}
	return nil
}

// wordsOf are the words of a task that its shopper would search for first.
func wordsOf(t sites.Task) string {
	goal := features.GoalOf(t)
	from := goal.Head
	if len(from) == 0 {
		from = goal.Extras
	}
	var words []string
	for _, w := range from {
		words = append(words, w.Surface)
	}
	return strings.Join(words, " ")
}

// setUp does the set-up steps of the site and looks at the start page again.
func (w *walk) setUp(ctx context.Context) error {
	if len(w.survey.Site.Setup) == 0 {
		return nil
	}
	w.tell("does the set-up steps")
	if err := agent.Setup(ctx, w.s, w.survey.Site); err != nil {
		w.survey.SetUp = err
		return lost(ctx, err)
	}
	return w.see(ctx, &w.survey.Start, nil)
}

// judge tells what a survey found; a shop that cannot be used is the browser's
// exit code.
func (a *app) judge(findings []sites.Finding, asJSON bool) error {
	var all []finding
	for _, f := range findings {
		all = append(all, finding{Finding: f, code: exitBrowser})
		if !asJSON {
			a.tell(all[len(all)-1])
		}
	}
	return a.verdict(all, asJSON)
}
