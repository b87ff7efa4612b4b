package browser

import (
	"context"
	_ "embed"
	"encoding/json"

	"github.com/aisle-sim/aisle/browser/page"
)

//go:embed js/forms.js
var jsForms string

// Forms gives the URLs that the forms of the page are sent to, in page order.
func (s *Session) Forms(ctx context.Context) ([]string, error) {
	call, cancel := s.deadline(ctx, s.opts.CallTimeout)
	defer cancel()
	raw, err := s.evalHere(call, jsForms)
	if err != nil {
		return nil, s.wrap(ctx, err)
	}
	var urls []string
	if err := json.Unmarshal(raw, &urls); err != nil {
		return nil, err
	}
	for i := range urls {
		urls[i] = s.hide(urls[i])
	}
	return urls, nil
}

// MediaType is what the server called the document that was opened last, such
// as text/html; "" where it came from no server.
func (s *Session) MediaType() string {
	s.track.mu.Lock()
	defer s.track.mu.Unlock()
	return s.track.media
}

// Happened tells what the page did since the last Goto or Perform began.
func (s *Session) Happened() page.Effect { return s.effect() }

// WouldPay tells whether a click on the element would be refused as a payment,
// which is never so where payment is allowed. Nothing is pressed.
func (s *Session) WouldPay(ctx context.Context, name string) (bool, error) {
	call, cancel := s.deadline(ctx, s.opts.CallTimeout)
	defer cancel()
	err := s.onElement(call, page.Action{Type: page.Click, Name: name}, func(ctx context.Context, id int, a page.Action) error {
		return s.stopPayment(ctx, id, a.Name, false)
	})
	if page.KindOf(err) == page.Payment {
		return true, nil
	}
	return false, s.wrap(ctx, err)
}
