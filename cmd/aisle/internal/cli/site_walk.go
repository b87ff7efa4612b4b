package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/aisle-sim/aisle/browser"
	"github.com/aisle-sim/aisle/browser/distill"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

// walk goes through a shop and fills a survey. What a page lacks or refuses is
// part of the survey; what ends the walk itself is an error.
type walk struct {
	survey sites.Survey
	s      *browser.Session
	b      *browser.Browser
	seen   traffic
	tell   func(string) // what it does now, for whoever waits
}

// newWalk opens a browser for a walk through the site. It never pays, whatever
// the site allows, and reads pages whole.
func (a *app) newWalk(ctx context.Context, site sites.Site) (*walk, error) {
	w := &walk{survey: sites.Survey{Site: site}, tell: func(string) {}}
	if terminal(a.err) {
		w.tell = func(what string) { fmt.Fprintf(a.err, "… %s\n", what) }
	}
	opts := sessionOptions(site)
	opts.Payment, opts.Budget = false, -1
	opts.Rules = w.seen.watch(opts.Rules)
	var err error
	if w.b, err = a.launch(ctx); err != nil {
		return nil, err
	}
	if w.s, err = w.b.Open(ctx, opts); err != nil {
		w.b.Close()
		return nil, err
	}
	return w, nil
}

func (w *walk) close() {
	w.s.Close()
	w.b.Close()
}

// done is the survey with what was asked for on the way.
func (w *walk) done() sites.Survey {
	w.survey.Refused, w.survey.Loaded = w.seen.urls()
	return w.survey
}

// lost is the error if it ends the walk, and nil if it is one that a shopper
// could react to.
func lost(ctx context.Context, err error) error {
	if known := new(page.Error); err == nil || ctx.Err() == nil && errors.As(err, &known) && known.Kind != page.BrowserGone {
		return nil
	}
	return err
}

// see looks at the page that is open, after an attempt to come there.
func (w *walk) see(ctx context.Context, at *sites.Sight, tried error) error {
	*at = sites.Sight{Err: tried}
	if tried != nil {
		return lost(ctx, tried)
	}
	if at.Look, at.Err = w.s.Observe(ctx); at.Err != nil {
		return lost(ctx, at.Err)
	}
	if at.Forms, at.Err = w.s.Forms(ctx); at.Err != nil {
		return lost(ctx, at.Err)
	}
	at.Effect, at.Tokens, at.Media = w.s.Happened(), distill.Tokens(at.Text), w.s.MediaType()
	return nil
}

// popupsMax is how often one action tries to close what lies over its element:
// what is still sliding in cannot be closed yet.
const popupsMax = 5

// do acts and looks at what comes of it. What lies over the element is closed
// first, as a person would.
func (w *walk) do(ctx context.Context, at *sites.Sight, a page.Action) error {
	_, err := w.s.Perform(ctx, a, nil)
	for i := 0; i < popupsMax && page.KindOf(err) == page.Covered; i++ {
		w.uncover(ctx)
		_, err = w.s.Perform(ctx, a, nil)
	}
	return w.see(ctx, at, err)
}

// uncover closes something that lies over the page, if it can.
func (w *walk) uncover(ctx context.Context) {
	look, err := w.s.Observe(ctx)
	if err != nil {
		return
	}
	e, ok := sites.Closer(look.Observation)
	if !ok {
		return
	}
	if _, err := w.s.Perform(ctx, page.Action{Type: page.Click, Name: e.Name}, nil); err == nil {
		w.survey.Closed = append(w.survey.Closed, e.Label)
	}
}

func (w *walk) click(ctx context.Context, at *sites.Sight, e page.Element) error {
	return w.do(ctx, at, page.Action{Type: page.Click, Name: e.Name})
}

func (w *walk) start(ctx context.Context) error {
	w.tell("opens " + w.survey.Site.Start)
	return w.see(ctx, &w.survey.Start, w.s.Goto(ctx, w.survey.Site.Start))
}

// home opens the start page again.
func (w *walk) home(ctx context.Context, at *sites.Sight) error {
	return w.see(ctx, at, w.s.Goto(ctx, w.survey.Site.Start))
}

// here finds an element on the page that is open or, if it is not there, on the
// start page, which is then open.
func (w *walk) here(ctx context.Context, find func(page.Observation) (page.Element, bool)) (page.Element, bool, error) {
	var at sites.Sight
	if err := w.see(ctx, &at, nil); err != nil {
		return page.Element{}, false, err
	}
	if e, ok := find(at.Observation); ok {
		return e, true, nil
	}
	if err := w.home(ctx, &at); err != nil {
		return page.Element{}, false, err
	}
	e, ok := find(at.Observation)
	return e, ok, nil
}

// follow presses what is found, if it is, and looks at the page behind it.
func (w *walk) follow(ctx context.Context, what string, find func(page.Observation) (page.Element, bool), at *sites.Sight) error {
	e, ok, err := w.here(ctx, find)
	if err != nil || !ok {
		return err
	}
	w.tell("opens " + what)
	return w.click(ctx, at, e)
}

// traffic keeps the URLs that a session let in and kept out, as they come from
// several goroutines.
type traffic struct {
	mu              sync.Mutex
	refused, loaded []string
}

func (t *traffic) watch(r browser.Rules) browser.Rules {
	allow, resource := r.Allow, r.AllowResource
	r.Allow = func(url string) bool {
		ok := allow(url)
		if !ok {
			t.note(&t.refused, url)
		}
		return ok
	}
	r.AllowResource = func(url string) bool {
		ok := resource == nil || resource(url)
		if ok {
			t.note(&t.loaded, url)
		}
		return ok
	}
	return r
}

func (t *traffic) note(list *[]string, url string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	*list = append(*list, url)
}

func (t *traffic) urls() (refused, loaded []string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Clone(t.refused), slices.Clone(t.loaded)
}
