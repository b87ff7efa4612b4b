package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/aisle-sim/aisle/agent/model"
	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/sites"
	"github.com/aisle-sim/aisle/sites/shop"
)

// checkChrome starts the Chrome that a run would use and reads a page of the
// built-in shop in it, so that nothing but this machine is tested.
func (a *app) checkChrome(ctx context.Context, found func(finding)) {
	const chrome, loads = "Chrome", "a page loads"
	path, err := browser.Find(a.settings.chrome)
	if err != nil {
		found(failed(chrome, err))
		return
	}
	b, err := a.launch(ctx)
	if err != nil {
		found(failed(chrome, err))
		return
	}
	defer b.Close()
	found(ok(chrome, b.Version()+" at "+path))
	if os.Geteuid() == 0 {
		found(warn("sandbox", "as root Chrome runs without its sandbox", "run as an ordinary user where pages are not trusted"))
	}
	began := time.Now()
	n, err := a.readDemo(ctx, b)
	if err != nil {
		found(failed(loads, err))
		return
	}
	found(ok(loads, fmt.Sprintf("the built-in shop shows %d elements after %s", n, time.Since(began).Round(10*time.Millisecond))))
}

// readDemo opens the built-in shop and counts what can be acted on.
func (a *app) readDemo(ctx context.Context, b *browser.Browser) (elements int, err error) {
	srv, err := startShop(shopOptions{addr: shop.DefaultAddr, seed: 1, fixedIDs: true})
	if err != nil {
		return 0, err
	}
	defer srv.Close(context.Background())
	s, err := b.Open(ctx, sessionOptions(sites.Demo(srv.URL())))
	if err != nil {
		return 0, err
	}
	defer s.Close()
	if err := s.Goto(ctx, srv.URL()); err != nil {
		return 0, err
	}
	look, err := s.Observe(ctx)
	if err == nil && len(look.Elements) == 0 {
		err = errors.New("the page shows nothing that can be acted on")
	}
	return len(look.Elements), err
}

// checkModel asks the endpoint what it is, if there is one in the settings.
func (a *app) checkModel(ctx context.Context) finding {
	const check = "model endpoint"
	if a.settings.model == "" && a.settings.baseURL == model.DefaultBaseURL && os.Getenv(keyEnv) == "" {
		return skip(check, "none is set; the embedded policy needs none",
			"for --policy llm set "+keyEnv+" (or "+baseURLEnv+" of a server of yours) and AISLE_MODEL")
	}
	client, err := a.modelClient()
	if err != nil {
		return failed(check, err)
	}
	said, err := client.Probe(ctx)
	if err != nil {
		return failed(check, err)
	}
	return ok(check, said)
}

// sharedMemory is where Linux keeps it; Chrome is told to use the temporary
// folder in its place, so that a small one does no harm.
const sharedMemory = "/dev/shm"

func checkSharedMemory() finding {
	const check = "shared memory"
	free, known := freeSpace(sharedMemory)
	if !known {
		return ok(check, "not limited here")
	}
	return ok(check, fmt.Sprintf("%s has %s; Chrome uses %s instead", sharedMemory, size(free), os.TempDir()))
}

// existing is the path itself, or the nearest one above it that is there.
func existing(path string) string {
	for p := filepath.Clean(path); ; p = filepath.Dir(p) {
		if _, err := os.Lstat(p); err == nil || p == filepath.Dir(p) {
			return p
		}
	}
}

// size writes bytes as people read them.
func size(bytes uint64) string {
	if bytes >= 1<<30 {
		return fmt.Sprintf("%.1f GB", float64(bytes)/(1<<30))
	}
	return fmt.Sprintf("%d MB", bytes>>20)
}
