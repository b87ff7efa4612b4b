package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"aisle": func() { os.Exit(Main(os.Args[1:], os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs the command line as people type it. A script has a shop
// that is not ours at $SHOP, one that redirects to another origin at $AWAY,
// and an address that refuses connections at $REFUSED. A whole shop, made in
// quite another way than the built-in one, stands at $OTHERSHOP; $LOCKEDSHOP is
// the same behind a password, $CLOSEDSHOP behind a robots.txt.
// A model that shops by what it is shown answers at $MODEL; it takes no schema
// at $PROSEMODEL and no request at $BUSYMODEL.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("UPDATE") != "",
		Setup: func(env *testscript.Env) error {
			shop := httptest.NewServer(http.HandlerFunc(tinyShop))
			env.Defer(shop.Close)
			other := httptest.NewServer(http.HandlerFunc(tinyShop))
			env.Defer(other.Close)
			away := httptest.NewServer(http.RedirectHandler(other.URL, http.StatusFound))
			env.Defer(away.Close)
			gone := httptest.NewServer(nil)
			gone.Close()
			if err := serveOtherShops(env); err != nil {
				return err
			}
			serveModel(env)
			// Chrome of the test shell must be found, its profiles must land
			// where the test can see them.
			env.Setenv("SHOP", shop.URL)
			env.Setenv("AWAY", away.URL)
			env.Setenv("OTHER", other.URL)
			env.Setenv("REFUSED", gone.URL)
			env.Setenv("TMPDIR", filepath.Join(env.WorkDir, "tmp"))
			env.Setenv("AISLE_CHROME", os.Getenv("AISLE_CHROME"))
			env.Setenv("CHROME_OF_TEST", os.Getenv("AISLE_CHROME"))
			for _, key := range []string{keyEnv, baseURLEnv} {
				env.Setenv(key, "")
			}
			return os.Mkdir(filepath.Join(env.WorkDir, "tmp"), 0o777)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"empty": empty,
			"exits": exits,
			"holds": holds,
		},
	})
}

// exits CODE COMMAND… runs a command that must end with that exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARG …]")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// empty DIR fails if there is anything left in the folder.
func empty(ts *testscript.TestScript, neg bool, args []string) {
	left, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	if (len(left) == 0) == neg {
		ts.Fatalf("%s holds %v", args[0], left)
	}
}

// holds TEXT PATH… fails unless the text stands in a file there, of a store as
// it was before it was packed.
func holds(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: holds TEXT PATH …")
	}
	unpacker, err := zstd.NewReader(nil)
	ts.Check(err)
	defer unpacker.Close()
	found := ""
	for _, root := range args[1:] {
		ts.Check(filepath.WalkDir(ts.MkAbs(root), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			raw, err := os.ReadFile(path)
			if err == nil && filepath.Ext(path) == ".zst" {
				raw, err = unpacker.DecodeAll(raw, nil)
			}
			if bytes.Contains(raw, []byte(args[0])) {
				found = path
			}
			return err
		}))
	}
	if (found != "") == neg {
		ts.Fatalf("%q in %v: %q", args[0], args[1:], found)
	}
}

// tinyShop is another shop than the built-in one: two products, a cart, and a
// checkout that asks for a card.
func tinyShop(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	body, ok := map[string]string{
		"/":         `<h1>Tiny</h1><ul><li><h2><a href="/red">Red kettle</a></h2><p>€29,90</p></li><li><h2><a href="/blue">Blue kettle</a></h2><p>€34,90</p></li></ul>`,
		"/red":      `<h1>Red kettle</h1><p>€29,90</p><form action="/cart"><button>Add to basket</button></form>`,
		"/blue":     `<h1>Blue kettle</h1><p>€34,90</p><form action="/cart"><button>Add to basket</button></form>`,
		"/cart":     `<h1>Basket</h1><p>1 kettle</p><a href="/checkout">Checkout</a>`,
		"/checkout": `<h1>Checkout</h1><form action="/thanks"><label>Card number <input name="card_number" autocomplete="cc-number"></label><button>Pay €29,90</button></form>`,
		"/thanks":   `<h1>Thank you for your order</h1>`,
	}[r.URL.Path]
	if !ok {
		http.NotFound(w, r)
		return
	}
	fmt.Fprintf(w, "<!doctype html><title>Tiny shop</title><header><form role=search action=/><input type=search name=q aria-label=Search><button>Search</button></form></header><main>%s</main>", body)
}
