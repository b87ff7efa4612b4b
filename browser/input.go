package browser

import (
	"context"
	"fmt"
	"strings"
	"time"
	"unicode"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// aimed is the answer of browser/js/act.js aim.
type aimed struct {
	Gone, Disabled bool
	Covered        string
	X, Y           float64
}

// aim brings the element into view and gives the point to press.
func (s *Session) aim(ctx context.Context, id int, name string) (aimed, error) {
	a, err := ask[aimed](ctx, s, "aim", id)
	switch {
	case err != nil:
		return a, err
	case a.Gone:
		return a, &page.Error{Kind: page.Gone, Name: name}
	case a.Disabled:
		return a, &page.Error{Kind: page.Disabled, Name: name}
	case a.Covered != "":
		return a, &page.Error{Kind: page.Covered, Name: name, Detail: "by " + a.Covered}
	}
	s.pointer = a
	return a, nil
}

func (s *Session) click(ctx context.Context, id int, a page.Action) error {
	if err := s.stopPayment(ctx, id, a.Name, false); err != nil {
		return err
	}
	return s.press(ctx, id, a.Name)
}

// press sends a trusted click, or a tap where the shopper has fingers. Moving
// there takes a frame of the page, and may itself change it (menus that open,
// things that slide in): so it aims again until the point stays, and presses
// what never stands still where it is then.
func (s *Session) press(ctx context.Context, id int, name string) error {
	approach := func(at aimed) error {
		return s.mouse(ctx, at, input.DispatchMouseEventTypeMouseMoved, input.MouseButtonNone)
	}
	if s.opts.Input == Touch {
		approach = func(aimed) error { // a finger comes from nowhere
			_, err := ask[bool](ctx, s, "frame")
			return err
		}
	}
	at, err := s.aim(ctx, id, name)
	if err != nil {
		return err
	}
	for patience := time.Now().Add(restless); ; {
		if err := approach(at); err != nil {
			return err
		}
		before := at
		if at, err = s.aim(ctx, id, name); err != nil {
			return err
		}
		if at == before || time.Now().After(patience) {
			break
		}
	}
	if s.opts.Input == Touch {
		return s.tap(ctx, id, at)
	}
	if err := s.mouse(ctx, at, input.DispatchMouseEventTypeMousePressed, input.MouseButtonLeft); err != nil {
		return err
	}
	return s.mouse(ctx, at, input.DispatchMouseEventTypeMouseReleased, input.MouseButtonLeft)
}

func (s *Session) mouse(ctx context.Context, at aimed, what input.DispatchMouseEventType, button input.MouseButton) error {
	p := input.DispatchMouseEventParams{Type: what, X: at.X, Y: at.Y, Button: button}
	if button != input.MouseButtonNone {
		p.ClickCount = 1
	}
	if what == input.DispatchMouseEventTypeMousePressed {
		p.Buttons = 1
	}
	_, err := cdp.Call(ctx, s.target, input.DispatchMouseEvent, p)
	return err
}

// field is the answer of browser/js/act.js fieldOf.
type field struct {
	Gone, Readonly bool
	Lines          bool // it holds more than one line
	Field          string
}

// typeText types into a field in place of what stands there, and presses Enter
// if it is to be submitted.
func (s *Session) typeText(ctx context.Context, id int, a page.Action, submit bool) error {
	f, err := ask[field](ctx, s, "fieldOf", id)
	if err != nil {
		return err
	}
	text, secret, err := s.expand(a.Text)
	if err != nil {
		return err
	}
	switch {
	case f.Gone:
		return &page.Error{Kind: page.Gone, Name: a.Name}
	case f.Readonly:
		return &page.Error{Kind: page.NotAllowed, Name: a.Name, Detail: "it is read-only"}
	case f.Field == "select":
		return s.choose(ctx, id, a)
	case f.Field == "file":
		return &page.Error{Kind: page.NotAllowed, Name: a.Name, Detail: "a shopper here has no files to give"}
	case f.Field == "":
		return &page.Error{Kind: page.NotAllowed, Name: a.Name, Detail: "it takes no text; click it"}
	}
	if submit {
		if err := s.stopPayment(ctx, id, a.Name, true); err != nil {
			return err
		}
	}
	if secret {
		// From now on the field is one that holds a secret.
		if _, err := ask[struct{}](ctx, s, "keep", id); err != nil {
			return err
		}
	}
	if f.Field == "range" || f.Field == "picker" {
		if _, err = s.aim(ctx, id, a.Name); err == nil {
			err = s.set(ctx, "setField", id, a, text)
		}
	} else {
		err = s.keys(ctx, id, a.Name, typeable(text, f.Lines))
	}
	if err != nil || !submit {
		return err
	}
	return s.key(ctx, '\r')
}

// keys clicks into the field, selects what is there and types over it.
func (s *Session) keys(ctx context.Context, id int, name, text string) error {
	if err := s.press(ctx, id, name); err != nil {
		return err
	}
	held, err := ask[struct{ Gone, Empty bool }](ctx, s, "holds", id)
	if err != nil {
		return err
	}
	if held.Gone {
		return &page.Error{Kind: page.Gone, Name: name}
	}
	if text == "" && !held.Empty {
		return s.key(ctx, '\b')
	}
	for _, r := range text {
		if err := s.letter(ctx, r); err != nil {
			return err
		}
	}
	return nil
}

// typeable is the text as pasting it would leave it: a field of one line has no
// lines and no tabs, and no field has other control characters. Pressed as keys
// they would submit the form, or go on to the next field.
func typeable(text string, lines bool) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && (!lines || r != '\n' && r != '\t') {
			return ' '
		}
		return r
	}, text)
}

// letter types one letter of a text. Only keys that print are pressed: the
// others (Tab, Escape, arrows) stand in kb under letters of their own.
func (s *Session) letter(ctx context.Context, r rune) error {
	if k, ok := kb.Keys[r]; ok && k.Print && r != '\t' {
		return s.key(ctx, r)
	}
	_, err := cdp.Call(ctx, s.target, input.InsertText, input.InsertTextParams{Text: string(r)})
	return err
}

// key presses and releases one key.
func (s *Session) key(ctx context.Context, r rune) error {
	for _, ev := range kb.Encode(r) {
		if _, err := cdp.Call(ctx, s.target, input.DispatchKeyEvent, *ev); err != nil {
			return err
		}
	}
	return nil
}

// expand puts a secret in place of its reference, "${key}", and tells whether
// the text was one.
func (s *Session) expand(text string) (string, bool, error) {
	key, ok := strings.CutPrefix(text, "${")
	if !ok || !strings.HasSuffix(key, "}") {
		return text, false, nil
	}
	v, ok := s.opts.Secrets[strings.TrimSuffix(key, "}")]
	if !ok {
		return "", false, &page.Error{Kind: page.NotAllowed, Name: text, Detail: "the site file has no secret of that key"}
	}
	return v, true, nil
}

func (s *Session) choose(ctx context.Context, id int, a page.Action) error {
	f, err := ask[field](ctx, s, "fieldOf", id)
	if err != nil {
		return err
	}
	if f.Gone {
		return &page.Error{Kind: page.Gone, Name: a.Name}
	}
	if f.Field != "select" {
		return &page.Error{Kind: page.NotAllowed, Name: a.Name, Detail: "it is not a list of options; click it"}
	}
	text, secret, err := s.expand(a.Text)
	if err != nil {
		return err
	}
	if _, err := s.aim(ctx, id, a.Name); err != nil {
		return err
	}
	if secret {
		if _, err := ask[struct{}](ctx, s, "keep", id); err != nil {
			return err
		}
	}
	return s.set(ctx, "choose", id, a, text)
}

// set puts a value where a person would use a widget of the browser itself,
// which no event can reach. The error says what the action said, for the text
// may be a secret.
func (s *Session) set(ctx context.Context, fn string, id int, a page.Action, text string) error {
	r, err := ask[struct {
		Gone    bool
		Missing []string
	}](ctx, s, fn, id, text)
	switch {
	case err != nil:
		return err
	case r.Gone:
		return &page.Error{Kind: page.Gone, Name: a.Name}
	case r.Missing != nil:
		e := &page.Error{Kind: page.NotAllowed, Name: a.Name, Detail: fmt.Sprintf("it has no “%s”", a.Text)}
		if len(r.Missing) > 0 {
			e.Detail += "; it has: " + strings.Join(r.Missing, ", ")
		}
		return e
	}
	return nil
}

// scroll turns the wheel in the middle of the page.
func (s *Session) scroll(ctx context.Context, text string) error {
	r, err := ask[struct {
		Missing  []string
		DY, X, Y float64
	}](ctx, s, "scrollPage", text)
	if err != nil {
		return err
	}
	if r.Missing != nil {
		return &page.Error{Kind: page.NotAllowed, Name: "scroll", Detail: "its text is one of " + strings.Join(r.Missing, ", ")}
	}
	_, err = cdp.Call(ctx, s.target, dispatchWheel, wheel{Type: input.DispatchMouseEventTypeMouseWheel, X: r.X, Y: r.Y, DeltaY: r.DY})
	return err
}

// wheel is a mouse wheel event. cdproto leaves a delta of 0 out, and Chrome
// wants both.
type wheel struct {
	Type   input.DispatchMouseEventType `json:"type"`
	X      float64                      `json:"x"`
	Y      float64                      `json:"y"`
	DeltaX float64                      `json:"deltaX"`
	DeltaY float64                      `json:"deltaY"`
}

var dispatchWheel = cdp.Command[wheel, cdp.Empty]{Method: input.CommandDispatchMouseEvent}
