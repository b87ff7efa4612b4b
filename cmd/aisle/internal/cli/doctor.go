package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"
)

func newDoctor(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Check that this machine can run shoppers",
		Long: `Check Chrome, that a page loads in it, the model endpoint, room on the disk and
shared memory: a line each, with what to do about it. The exit code is that of
the first check that failed: 4 Chrome, 5 model, 7 disk.`,
		Example: "  aisle doctor",
		Args:    noArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.doctor(cmd.Context(), asJSON) },
	}
	f := cmd.Flags()
	f.BoolVar(&asJSON, "json", false, "print a JSON list of findings: check, state (ok, warn, fail, skip), detail, do")
	f.String("out", defaultStore, "folder of the store")
	modelFlags(f)
	return cmd
}

// doctor tells each finding as it is made; later checks run whatever came of
// the earlier ones.
func (a *app) doctor(ctx context.Context, asJSON bool) error {
	var all []finding
	found := func(f finding) {
		all = append(all, f)
		if !asJSON {
			a.tell(f)
		}
	}
	a.checkChrome(ctx, found)
	if f := a.checkModel(ctx); ctx.Err() == nil {
		found(f)
	}
	// A run makes the store's folder; the temporary one must be there.
	found(checkFolder("output folder", a.settings.out, existing(a.settings.out), "choose another one with --out", exitOutput))
	found(checkFolder("temporary folder", os.TempDir(), os.TempDir(), "point TMPDIR at another one; Chrome's profile lives there", exitBrowser))
	found(checkSharedMemory())
	if err := ctx.Err(); err != nil {
		return err
	}
	return a.verdict(all, asJSON)
}

// small is the room below which a few sessions may fill a disk.
const small = 200 << 20

// checkFolder writes into where, which is the folder or, if it is still to be
// made, the one that will hold it.
func checkFolder(check, dir, where, do string, code int) finding {
	probe, err := os.CreateTemp(where, ".aisle-doctor-*")
	if err != nil {
		return fail(check, fmt.Sprintf("%s: %v", where, cause(err)), do, code)
	}
	_, err = probe.Write(make([]byte, 1<<16))
	probe.Close()
	os.Remove(probe.Name())
	if err != nil {
		return fail(check, fmt.Sprintf("%s cannot be written: %v", where, cause(err)), "make room, or "+do, code)
	}
	free, known := freeSpace(where)
	switch {
	case !known:
		return ok(check, dir+" can be written")
	case free < small:
		return warn(check, fmt.Sprintf("%s has %s left", dir, size(free)), "make room, or "+do)
	}
	return ok(check, fmt.Sprintf("%s can be written, %s free", dir, size(free)))
}

// cause leaves out the name of the file that was only tried.
func cause(err error) error {
	if path := new(fs.PathError); errors.As(err, &path) {
		return path.Err
	}
	return err
}
