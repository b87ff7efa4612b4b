package browser

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"

	"github.com/aisle-sim/aisle/browser/page"
)

//go:embed js/forms.js
var jsForms string

// Forms gives the URLs that the forms of the page are sent to, in page order.
func (s *Session) Forms(ctx context.Context) ([]string, error) {
	call, cancel := s.deadline(ctx, s.opts.CallTimeout)
	defer cancel()
	raw, err := s.eval(call, jsForms, false)
	for errors.Is(err, errWorldLost) {
		raw, err = s.eval(call, jsForms, false) // ends with the deadline at the latest
	}
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
