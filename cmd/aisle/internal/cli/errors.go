package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/model"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/persona"
	"github.com/aisle-sim/aisle/persona/strictyaml"
	"github.com/aisle-sim/aisle/sites"
)

// The exit codes.
const (
	exitDone        = 0
	exitUnexpected  = 1
	exitUsage       = 2
	exitInput       = 3
	exitBrowser     = 4
	exitModel       = 5
	exitBudget      = 6
	exitOutput      = 7
	exitInterrupted = 130
)

// usageError is a command line that cannot be understood.
type usageError struct {
	err error
	cmd string
}

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

func usagef(format string, args ...any) error {
	return &usageError{err: fmt.Errorf(format, args...)}
}

// endError carries the exit code of a session that has told its end already.
type endError struct{ code int }

func (e *endError) Error() string { return fmt.Sprintf("exit code %d", e.code) }

// inputError is a file that cannot be read, told apart from what we write.
type inputError struct{ err error }

func (e *inputError) Error() string { return e.err.Error() }
func (e *inputError) Unwrap() error { return e.err }

// launchError is what kept Chrome from being tried at all, such as a folder
// for its profile that cannot be made.
type launchError struct{ err error }

func (e *launchError) Error() string { return e.err.Error() }
func (e *launchError) Unwrap() error { return e.err }

// exit prints the error, with what to do, and gives its code.
func (a *app) exit(err error) int {
	if err == nil {
		return exitDone
	}
	var end *endError
	if errors.As(err, &end) {
		return end.code
	}
	code, hint := explain(err)
	if usage := new(usageError); errors.As(err, &usage) && usage.cmd == "" {
		usage.cmd = a.cmd
		code, hint = explain(err)
	}
	if print := new(printError); errors.As(err, &print) && print.silent() {
		return code
	}
	if code == exitInterrupted {
		fmt.Fprintln(a.err, "aisle: interrupted")
		return code
	}
	fmt.Fprintln(a.err, "aisle:", plain(err.Error()))
	if hint != "" {
		fmt.Fprintln(a.err, "       "+hint)
	}
	return code
}

// explain is the one table that turns errors into codes and hints.
func explain(err error) (code int, hint string) {
	var (
		usage   *usageError
		part    *agent.Error
		output  *trajectory.OutputError
		input   *inputError
		yaml    *strictyaml.Error
		unknown *persona.UnknownError
		task    *sites.UnknownTaskError
		pageErr *page.Error
		launch  *browser.LaunchError
		before  *launchError
		print   *printError
		model   *model.Error
		setup   *agent.SetupError
	)
	switch {
	case errors.As(err, &print):
		return exitOutput, ""
	case errors.As(err, &usage):
		cmd := "aisle"
		if usage.cmd != "" {
			cmd = usage.cmd
		}
		return exitUsage, "`" + strings.Replace(cmd, "aisle", "aisle help", 1) + "` shows how it is used"
	case errors.As(err, &output):
		return exitOutput, "choose another folder with --out, or make room in this one"
	case errors.As(err, &yaml), errors.As(err, &input):
		return exitInput, ""
	case errors.As(err, &unknown):
		return exitUsage, "`aisle persona list` lists them; a path to a YAML file works, too"
	case errors.As(err, &task):
		return exitUsage, ""
	case errors.Is(err, browser.ErrNoChrome):
		return exitBrowser, "`make chrome` installs one on Debian; or point --chrome or " + browser.PathEnv + " at yours"
	case errors.Is(err, context.Canceled):
		return exitInterrupted, ""
	case errors.As(err, &launch):
		return exitBrowser, "start it by hand to see what it lacks, or point --chrome at another one"
	case errors.As(err, &before):
		return exitBrowser, "set TMPDIR to a folder that is there, can be written and has room"
	case errors.As(err, &model):
		return exitModel, model.Hint()
	case errors.As(err, &setup):
		return exitBrowser, "mend `setup` in the site file; `aisle observe URL` shows the names on a page"
	case errors.As(err, &pageErr):
		return exitBrowser, pageHint(pageErr)
	case errors.As(err, &part):
		return map[string]int{"page": exitBrowser, "policy": exitModel, "recorder": exitOutput}[part.Part], ""
	case errors.Is(err, fs.ErrPermission):
		return exitOutput, ""
	}
	return exitUnexpected, ""
}

func pageHint(e *page.Error) string {
	switch {
	case e.Cause == page.Origins && !e.Advised:
		return "if it belongs to the shop, add its origin to `origins` in the site file"
	case e.Kind == page.Unreachable && e.Status == 0 && !e.Advised:
		return "open it in a browser of your own to see whether it answers"
	}
	return ""
}
