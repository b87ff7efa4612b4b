package agent

import (
	"context"
	"fmt"
	"net/url"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

// Opener is a Page that can be taken to a URL, as before a session begins.
type Opener interface {
	Page
	Goto(ctx context.Context, url string) error
}

// Setup opens the start of a site and does its set-up steps there; afterwards
// the start is open again. Nothing of it is recorded. The error is a *SetupError
// for a step that could not be done, and Goto's own for the start itself.
func Setup(ctx context.Context, p Opener, site sites.Site) error {
	if err := p.Goto(ctx, site.Start); err != nil || len(site.Setup) == 0 {
		return err
	}
	moved := false
	for i, step := range site.Setup {
		away, err := setUp(ctx, p, site, step)
		if err != nil {
			return &SetupError{File: site.File, Number: i + 1, Step: step, Err: err}
		}
		moved = moved || away
	}
	if moved {
		return p.Goto(ctx, site.Start)
	}
	return nil
}

// SetupError is a set-up step that could not be done.
type SetupError struct {
	File   string // of the site; "" if it was not read from one
	Number int    // from 1, as the steps stand in the site file
	Step   sites.SetupStep
	Err    error
}

// Error gives the step, where it stands and why.
func (e *SetupError) Error() string {
	what := page.Action{Type: e.Step.Type, Name: e.Step.Name, Text: e.Step.Text}.String()
	if e.Step.Open != "" {
		what = "open " + e.Step.Open
	}
	where := ""
	if e.File != "" {
		where = fmt.Sprintf("%s:%d: ", e.File, e.Step.Line)
	}
	return fmt.Sprintf("%ssetup step %d (%s): %v", where, e.Number, what, e.Err)
}

// Unwrap gives the cause.
func (e *SetupError) Unwrap() error { return e.Err }

// setUp does one step; away says that it led to another page.
func setUp(ctx context.Context, p Opener, site sites.Site, step sites.SetupStep) (away bool, err error) {
	if step.Open != "" {
		target, err := resolve(site.Start, step.Open)
		if err != nil {
			return false, err
		}
		return true, p.Goto(ctx, target)
	}
	look, err := p.Observe(ctx)
	if err != nil {
		return false, err
	}
	name, err := named(step.Name, look.Elements)
	if err != nil {
		if step.Optional {
			return false, nil
		}
		return false, err
	}
	effect, err := p.Perform(ctx, page.Action{Type: step.Type, Name: name, Text: detail(step.Text, site)}, nil)
	return effect.Navigated, err
}

// resolve gives the URL of a path of the shop.
func resolve(start, ref string) (string, error) {
	base, err := url.Parse(start)
	if err != nil {
		return "", err
	}
	u, err := base.Parse(ref)
	if err != nil {
		return "", err
	}
	return u.String(), nil
}

// named gives the first element that fits a pattern, or what is nearest to it.
func named(pattern string, elements []page.Element) (string, error) {
	names := make([]string, len(elements))
	for i, e := range elements {
		if page.Match(pattern, e.Name) {
			return e.Name, nil
		}
		names[i] = e.Name
	}
	return "", &page.Error{Kind: page.Gone, Name: pattern, Near: page.Nearest(pattern, names, 3)}
}

// detail gives the text to type: a detail of the site in place of its
// reference. Secrets stay references; the browser types them.
func detail(text string, site sites.Site) string {
	for key, value := range site.Details {
		text = strings.ReplaceAll(text, "${"+key+"}", value)
	}
	return text
}
