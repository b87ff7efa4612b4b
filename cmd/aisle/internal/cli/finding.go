package cli

import (
	"errors"

	"github.com/aisle-sim/aisle/sites"
)

// finding is what one check found, with the exit code that it means if it
// failed. To machines it is a sites.Finding.
type finding struct {
	sites.Finding
	code int
}

// stateSkip is the state of a check that had nothing to look at.
const stateSkip sites.State = "skip"

func ok(check, detail string) finding {
	return finding{Finding: sites.Finding{Check: check, State: sites.StateOK, Detail: detail}}
}

func warn(check, detail, do string) finding {
	return finding{Finding: sites.Finding{Check: check, State: sites.StateWarn, Detail: detail, Do: do}}
}

func skip(check, detail, do string) finding {
	return finding{Finding: sites.Finding{Check: check, State: stateSkip, Detail: detail, Do: do}}
}

func fail(check, detail, do string, code int) finding {
	return finding{Finding: sites.Finding{Check: check, State: sites.StateFail, Detail: detail, Do: do}, code: code}
}

// failed is the finding for an error, with the hint that the error has anyway.
func failed(check string, err error) finding {
	code, hint := explain(err)
	if usage := new(usageError); errors.As(err, &usage) {
		hint = "" // it is the settings, not the command line of this check
	}
	return fail(check, err.Error(), hint, code)
}

// tell prints a finding for people: what is so, and what to do about it.
func (a *app) tell(f finding) {
	a.say("%-4s  %-16s  %s", f.State, f.Check, f.Detail)
	if f.Do != "" {
		a.say("      %-16s  → %s", "", f.Do)
	}
}

// verdict prints the findings as JSON, if machines read them, and ends with the
// exit code of the first that failed.
func (a *app) verdict(all []finding, asJSON bool) error {
	if asJSON {
		if err := a.json(all); err != nil {
			return err
		}
	}
	for _, f := range all {
		if f.State == sites.StateFail {
			return &endError{f.code}
		}
	}
	return nil
}
