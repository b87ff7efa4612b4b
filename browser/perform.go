package browser

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/chromedp/cdproto/cdp"
	cdppage "github.com/chromedp/cdproto/page"
)

// Perform does one action by name and waits until the page has settled. The
// dialog answer is for a dialog that the action may open; nil takes the
// default. An error that a shopper can react to is a *page.Error; the Effect
// tells what happened up to it.
func (s *Session) Perform(ctx context.Context, a page.Action, d *page.DialogAnswer) (page.Effect, error) {
	began := s.opts.Now()
	call, cancel := s.deadline(ctx, s.opts.ActTimeout)
	defer cancel()
	s.track.mark()
	s.pointer = aimed{}
	s.wish(d)
	err := s.act(call, a)
	if err == nil {
		err = s.settle(call)
		if errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil && s.ctx.Err() == nil {
			// It was done; the page is only slow to show what came of it.
			err = nil
			if s.stopLoading() {
				err = &page.Error{Kind: page.Timeout, Detail: "the page that it leads to did not come"}
			}
		}
	}
	if err == nil {
		err = s.followPopup(call)
	}
	var heard []page.Notice
	if err != nil {
		s.stopLoading()
	} else if heard, err = s.heard(call); errors.Is(err, context.DeadlineExceeded) {
		err = nil // the page is busy; the next look will tell
	}
	e := s.effect()
	e.Notices = heard
	e.Took = s.opts.Now().Sub(began)
	if err == nil {
		err = s.barred()
	}
	return e, s.wrap(ctx, err)
}

// heard is what the page has told in passing since the last look.
func (s *Session) heard(ctx context.Context) ([]page.Notice, error) {
	for {
		said, err := ask[[]page.Notice](ctx, s, "heard")
		if errors.Is(err, errWorldLost) {
			continue // ends with the deadline at the latest
		}
		for i := range said {
			said[i].Text = s.hide(said[i].Text)
		}
		if len(said) == 0 {
			return nil, err
		}
		return said, err
	}
}

func (s *Session) act(ctx context.Context, a page.Action) error {
	switch a.Type {
	case page.Terminate:
		return nil
	case page.Back:
		return s.back(ctx)
	case page.ScrollPage:
		return s.scroll(ctx, a.Text)
	case page.Click:
		return s.onElement(ctx, a, s.click)
	case page.TypeText:
		return s.onElement(ctx, a, func(ctx context.Context, id int, a page.Action) error { return s.typeText(ctx, id, a, false) })
	case page.TypeAndSubmit:
		return s.onElement(ctx, a, func(ctx context.Context, id int, a page.Action) error { return s.typeText(ctx, id, a, true) })
	case page.Select:
		return s.onElement(ctx, a, s.choose)
	}
	var all []string
	for _, t := range page.Performable() {
		all = append(all, string(t))
	}
	return &page.Error{Kind: page.NotAllowed, Name: string(a.Type), Detail: "there is no such action; the actions are " + strings.Join(all, ", ")}
}

// onElement finds the action's element and acts on it. What was re-rendered
// since the last look is found again by its name.
func (s *Session) onElement(ctx context.Context, a page.Action, do func(context.Context, int, page.Action) error) error {
	if s.last == nil {
		if err := s.relook(ctx); err != nil {
			return err
		}
	}
	id, ok := s.last.IDs[a.Name]
	if !ok {
		return s.gone(a.Name)
	}
	err := do(ctx, id, a)
	if page.KindOf(err) != page.Gone {
		return err
	}
	if err := s.relook(ctx); err != nil {
		return err
	}
	if id, ok = s.last.IDs[a.Name]; !ok {
		return s.gone(a.Name)
	}
	if err = do(ctx, id, a); page.KindOf(err) == page.Gone {
		return s.gone(a.Name)
	}
	return err
}

func (s *Session) relook(ctx context.Context) error {
	r, err := s.look(ctx)
	if err != nil {
		return err
	}
	s.last = &r
	return nil
}

func (s *Session) gone(name string) error {
	names := make([]string, len(s.last.Elements))
	for i, e := range s.last.Elements {
		names[i] = e.Name
	}
	return &page.Error{Kind: page.Gone, Name: name, Near: page.Nearest(name, names, 3)}
}

// back goes one page back in the tab's history.
func (s *Session) back(ctx context.Context) error {
	h, err := cdp.Call(ctx, s.target, cdppage.GetNavigationHistory, cdp.Empty{})
	if err != nil {
		return err
	}
	i := int(h.CurrentIndex) - 1
	if i < 0 || i >= len(h.Entries) || h.Entries[i].URL == "about:blank" {
		return &page.Error{Kind: page.NotAllowed, Name: "back", Detail: "this is the first page"}
	}
	s.track.mu.Lock()
	s.track.starting = true
	s.track.mu.Unlock()
	_, err = cdp.Call(ctx, s.target, cdppage.NavigateToHistoryEntry, cdppage.NavigateToHistoryEntryParams{EntryID: h.Entries[i].ID})
	return err
}

// stopPayment refuses what would commit to pay, unless the site allows it.
// enter says that the press is Enter in a field.
func (s *Session) stopPayment(ctx context.Context, id int, name string, enter bool) error {
	if s.opts.Payment {
		return nil
	}
	p, err := ask[struct {
		Gone, Card, Link bool
		Labels           []string
	}](ctx, s, "pays", id, enter)
	switch {
	case err != nil:
		return err
	case p.Gone:
		return &page.Error{Kind: page.Gone, Name: name}
	}
	for _, l := range p.Labels {
		if commits(l, p.Link) {
			return &page.Error{Kind: page.Payment, Name: name, Detail: fmt.Sprintf("it says “%s”", l)}
		}
	}
	if p.Card && (enter || !allHarmless(p.Labels)) {
		return &page.Error{Kind: page.Payment, Name: name, Detail: "its form holds card fields"}
	}
	return nil
}

// followPopup opens in this tab what the page wanted in a new one.
func (s *Session) followPopup(ctx context.Context) error {
	s.track.mu.Lock()
	url := s.track.popup
	s.track.mu.Unlock()
	if url == "" || url == "about:blank" {
		return nil
	}
	return s.navigate(ctx, url)
}

// stopLoading gives up on a document that does not come: until then Chrome
// answers no question about the one that stands there. It tells whether there
// was one.
func (s *Session) stopLoading() bool {
	t := s.track
	t.mu.Lock()
	starting := t.starting
	t.starting, t.loader = false, ""
	t.mu.Unlock()
	if !starting {
		return false
	}
	ctx, cancel := context.WithTimeout(s.alive, callTimeout) // the action's own may be over
	defer cancel()
	_, err := cdp.Call(ctx, s.target, cdppage.StopLoading, cdp.Empty{})
	s.note(err, "stop loading")
	return true
}

// effect tells what the page did since the action began.
func (s *Session) effect() page.Effect {
	t := s.track
	t.mu.Lock()
	defer t.mu.Unlock()
	return page.Effect{
		Navigated: t.moves > 0, NewTab: t.popups > 0,
		Dialogs: slices.Clone(t.dialogs), Console: slices.Clone(t.console), Failed: slices.Clone(t.failed), URL: s.hide(t.url),
	}
}

// Pointer is the point of the viewport, in CSS pixels, where the last action
// pressed; ok is false if it pressed nowhere.
func (s *Session) Pointer() (x, y float64, ok bool) {
	return s.pointer.X, s.pointer.Y, s.pointer != aimed{}
}
