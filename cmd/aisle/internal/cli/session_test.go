package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
	"github.com/aisle-sim/aisle/sites/shop"
	"github.com/rs/zerolog"
)

// shopped is one session on the built-in shop, with what really happened there.
type shopped struct {
	session *trajectory.Session
	actions []page.Action
	orders  int
}

// goShopping runs the command's own code against a shop whose log can be read.
func goShopping(t *testing.T, seed uint64, persona string, variants ...string) shopped {
	t.Helper()
	s, err := shop.New(shop.Options{Seed: seed, Variants: variants})
	if err != nil {
		t.Fatal(err)
	}
	srv, err := shop.Listen("127.0.0.1:0", s)
	if err != nil {
		t.Fatal(err)
	}
	defer srv.Close(context.Background())

	store := t.TempDir()
	var out bytes.Buffer
	a := &app{out: &out, err: &out, log: zerolog.Nop(), settings: newSettings()}
	cmd := newRun(a)
	if err := cmd.ParseFlags([]string{"--out", store, "--no-screenshots"}); err != nil {
		t.Fatal(err)
	}
	if err := a.settings.load(cmd); err != nil {
		t.Fatal(err)
	}
	site := sites.Demo(srv.URL())
	policy, err := a.newPolicy("choice")
	if err != nil {
		t.Fatal(err)
	}
	err = a.visit(context.Background(), runOptions{site: "demo", persona: persona, seed: seed, variants: variants}, policy,
		place{site: site, hash: sites.Hash(site), close: func() {}})
	if err != nil {
		t.Fatalf("seed %d: %v\n%s", seed, err, &out)
	}
	var got shopped
	for sess, err := range trajectory.Sessions(store) {
		if err != nil {
			t.Fatal(err)
		}
		got.session = sess
	}
	steps, torn, err := got.session.Steps()
	if err != nil || torn != nil {
		t.Fatal(err, torn)
	}
	for _, st := range steps {
		got.actions = append(got.actions, st.Action)
	}
	for _, e := range s.Log() {
		if e.Kind == shop.KindOrder {
			got.orders++
		}
	}
	return got
}

// check holds the outcome against what the shop knows.
func (g shopped) check(t *testing.T, seed uint64) {
	t.Helper()
	end := g.session.End
	if want := end.Outcome == sites.OrderPlaced; (g.orders == 1) != want || g.orders > 1 {
		t.Errorf("seed %d: outcome %s, but the shop took %d orders", seed, end.Outcome, g.orders)
	}
	if own := []sites.Outcome{sites.OrderPlaced, sites.Left, sites.LeftInCheckout}; !slices.Contains(own, end.Outcome) {
		t.Errorf("seed %d: it did not end by itself: %s, %s", seed, end.Outcome, end.Reason)
	}
	findings, err := trajectory.Verify(filepath.Dir(g.session.Dir))
	if err != nil || len(findings) > 0 {
		t.Errorf("seed %d: %v %v", seed, findings, err)
	}
}

// TestSessionsEndAsTheShopSays lets shoppers loose on every variant.
func TestSessionsEndAsTheShopSays(t *testing.T) {
	counts := shopEverywhere(t, 3)
	bought := counts[sites.OrderPlaced]
	if left := counts[sites.Left] + counts[sites.LeftInCheckout]; bought == 0 || left == 0 {
		t.Errorf("some shoppers should buy, and some leave: %v", counts)
	}
}

// shopEverywhere runs seeds 1 to n on each variant, and on all of them at once,
// holds every outcome against the shop's log, and counts them.
func shopEverywhere(t *testing.T, n uint64) map[sites.Outcome]int {
	var mu sync.Mutex
	total, mixed := map[sites.Outcome]int{}, strings.Join(shop.Variants()[1:], ",")
	byVariant, steps := map[string]map[sites.Outcome]int{}, map[string]int{}
	atOnce := make(chan struct{}, 4) // Chromes; each waits more than it computes
	everywhere := append(shop.Variants(), mixed)
	t.Run("variants", func(t *testing.T) {
		for _, variant := range everywhere {
			byVariant[variant] = map[sites.Outcome]int{}
			for seed := uint64(1); seed <= n; seed++ {
				t.Run(fmt.Sprint(variant, "/", seed), func(t *testing.T) {
					t.Parallel()
					atOnce <- struct{}{}
					defer func() { <-atOnce }()
					g := goShopping(t, seed, defaultPersona, strings.Split(variant, ",")...)
					g.check(t, seed)
					t.Logf("%s after %d steps; the shop took %d orders", g.session.End.Outcome, g.session.End.Steps, g.orders)
					mu.Lock()
					defer mu.Unlock()
					total[g.session.End.Outcome]++
					byVariant[variant][g.session.End.Outcome]++
					steps[variant] += g.session.End.Steps
				})
			}
		}
	})
	for _, variant := range everywhere {
		t.Logf("%s: %v, mean %.1f steps", variant, byVariant[variant], float64(steps[variant])/float64(n))
	}
	return total
}

// TestDemo runs what `make demo` runs: it must be worth watching and end well,
// and --json must say so in its keys.
func TestDemo(t *testing.T) {
	t.Parallel()
	makefile, err := os.ReadFile("../../../../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	seed := regexp.MustCompile(`(?m)^SEED\s*\?=\s*(\d+)$`).FindSubmatch(makefile)
	if seed == nil {
		t.Fatal("the Makefile names no SEED")
	}
	cmd := exec.Command("aisle", "run", "--site", "demo", "--seed", string(seed[1]), "--json", "--out", t.TempDir())
	raw, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, raw)
	}
	var keys map[string]any
	if err := json.Unmarshal(raw, &keys); err != nil {
		t.Fatal(err)
	}
	want := []string{"calls", "dir", "id", "outcome", "reason", "report", "seed", "steps", "tokens", "took_ms", "usd"}
	if got := slices.Sorted(maps.Keys(keys)); !slices.Equal(got, want) {
		t.Errorf("the keys are %v, want %v", got, want)
	}
	var sum summary
	if err := json.Unmarshal(raw, &sum); err != nil {
		t.Fatal(err)
	}
	if sum.Steps < 5 {
		t.Errorf("the demo ends after %d steps: %s, %s", sum.Steps, sum.Outcome, sum.Reason)
	}
	if strconv.FormatUint(sum.Seed, 10) != string(seed[1]) || sum.Reason == "" || sum.TookMS <= 0 ||
		sum.Outcome == "" || filepath.Base(sum.Dir) != sum.ID || sum.Report != filepath.Join(sum.Dir, "report.html") {
		t.Errorf("it does not fit together: %s", raw)
	}
	if _, err := os.Stat(sum.Report); err != nil {
		t.Error(err)
	}
	s, err := trajectory.OpenSession(sum.Dir)
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Header.Settings; got["budget"] != "4000" || got["viewport"] == "" || got["max_steps"] != "50" ||
		got["max_time"] != "10m0s" || got["screenshots"] != "true" || len(got["policy_hash"]) != 12 {
		t.Errorf("the settings of the header are %v", got)
	}
}

// panicking is a policy with a bug.
type panicking struct{}

func (panicking) Decide(context.Context, agent.Input) (agent.Decision, error) { panic("a bug") }

func TestPanicLeavesNothing(t *testing.T) {
	tmp, store := t.TempDir(), t.TempDir()
	t.Setenv("TMPDIR", tmp)
	a := newApp()
	cmd := newRun(a)
	if err := cmd.ParseFlags([]string{"--out", store}); err != nil {
		t.Fatal(err)
	}
	if err := a.settings.load(cmd); err != nil {
		t.Fatal(err)
	}
	place, err := openSite(runOptions{site: "demo", seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	defer place.close()
	func() {
		defer func() {
			if got := recover(); got != "a bug" {
				t.Errorf("recovered %v", got)
			}
		}()
		err := a.visit(context.Background(), runOptions{persona: defaultPersona}, decider{Policy: panicking{}, name: "bug"}, place)
		t.Errorf("it ended with %v", err)
	}()
	if left := chromes(tmp); len(left) > 0 {
		t.Errorf("processes left: %v", left)
	}
	if left, _ := os.ReadDir(tmp); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

func TestSameSeedSameActions(t *testing.T) {
	t.Parallel()
	a, b := goShopping(t, 5, "ingrid_careful_reader"), goShopping(t, 5, "ingrid_careful_reader")
	if !slices.Equal(a.actions, b.actions) {
		t.Errorf("the same seed gave\n%v\nand\n%v", a.actions, b.actions)
	}
}

// TestProof prints what `make proof` is for: seeds 1 to 50 on every variant,
// each outcome held against the shop's own log.
func TestProof(t *testing.T) {
	if os.Getenv("AISLE_PROOF") == "" {
		t.Skip("it takes most of an hour: `make proof` runs it")
	}
	t.Logf("together: %v", shopEverywhere(t, 50))
}
