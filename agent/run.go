package agent

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

// Recorder keeps what happened. *trajectory.Writer is one. A step is safe on
// disk when Append returns.
type Recorder interface {
	PutObservation(page.Observation) (hash string, err error)
	PutScreenshot(jpeg []byte) (hash string, err error)
	Append(trajectory.Step) error
}

// Camera is a Page that can also be photographed, as JPEG.
type Camera interface {
	Screenshot(context.Context) ([]byte, error)
}

// Pointing is a Page that tells where its last action pressed, in CSS pixels
// of the viewport.
type Pointing interface {
	Pointer() (x, y float64, ok bool)
}

// Session is everything that one run needs. Page, Policy, Recorder, Pages and Judge
// must be set; zero budgets take the defaults.
type Session struct {
	Page     Page
	Policy   Policy
	Recorder Recorder
	// Pages returns an earlier observation of the session by its hash.
	Pages  func(hash string) (page.Observation, error)
	Header trajectory.Header // persona, task and seed are read from here
	Budget Budget
	// Judge recognises an outcome by the page that shows; "" if it is none.
	Judge func(page.Observation) sites.Outcome
	// Allowed are the action types that the policy may use; nil means all
	// that a page can perform.
	Allowed []page.Type
	// Screenshots asks for a picture at every step, if Page is a Camera.
	Screenshots bool
	// OnStep is called after each step is on disk.
	OnStep func(trajectory.Step, page.Look)
	// Hide masks the secrets of the site in a text. A policy may type one that
	// it was told as it is; what is recorded and told goes through it. Nil hides
	// nothing.
	Hide func(string) string
	// Now tells the time; nil means time.Now.
	Now func() time.Time
}

// The budget of a session for which nothing else is said.
const (
	DefaultSteps = 50
	DefaultWall  = 10 * time.Minute
)

// Error says in which part a session failed; the caller maps it to an exit
// code. What was recorded before stays readable.
type Error struct {
	Part string // page, policy or recorder
	Err  error
}

// Error gives the cause; Unwrap too, for errors.As.
func (e *Error) Error() string { return e.Err.Error() }

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Run lets the shopper shop until the session ends. The End is always usable;
// the error, an *Error, says why a session with outcome "error" failed.
func (s Session) Run(ctx context.Context) (trajectory.End, error) {
	if s.Now == nil {
		s.Now = time.Now
	}
	if s.Hide == nil {
		s.Hide = func(text string) string { return text }
	}
	if s.Allowed == nil {
		s.Allowed = page.Performable()
	}
	if s.Budget.Steps <= 0 {
		s.Budget.Steps = DefaultSteps
	}
	if s.Budget.Wall <= 0 {
		s.Budget.Wall = DefaultWall
	}
	wall, cancel := context.WithTimeoutCause(ctx, s.Budget.Wall, errWall)
	defer cancel()
	r := &run{Session: s, began: s.Now()}
	end, err := r.loop(wall)
	end.Steps, end.Usage, end.Took = len(r.history), r.usage, s.Now().Sub(r.began)
	end.Reason = s.Hide(end.Reason)
	return end, s.hiddenFrom(err)
}

var errWall = errors.New("wall time is spent")

// run is a session under way.
type run struct {
	Session
	began   time.Time
	history []trajectory.Step
	usage   trajectory.Usage
	loops   loops
	shot    []byte
}

func (r *run) loop(ctx context.Context) (trajectory.End, error) {
	for {
		if end, over := r.spent(ctx); over {
			return r.lastLook(ctx, end), nil
		}
		end, over, err := r.step(ctx)
		if err != nil {
			// What fails because time ran out or it was interrupted is no
			// failure; what could not be written is one all the same.
			var part *Error
			if end, over := r.spent(ctx); over && errors.As(err, &part) && part.Part != "recorder" {
				if part.Part == "policy" && part.Err != ctx.Err() { // a model that failed all the while is why
					end.Reason += "; the last decision failed: " + part.Error()
				}
				return r.lastLook(ctx, end), nil
			}
			return trajectory.End{Outcome: sites.Failed, Reason: err.Error()}, err
		}
		if over {
			return end, nil
		}
	}
}

// spent ends a session that was interrupted or has used up its budget.
func (r *run) spent(ctx context.Context) (trajectory.End, bool) {
	switch {
	case context.Cause(ctx) == errWall:
		return trajectory.End{Outcome: sites.Budget, Reason: fmt.Sprintf("the %s of wall time are spent", r.Budget.Wall)}, true
	case ctx.Err() != nil:
		return trajectory.End{Outcome: sites.Interrupted, Reason: "the run was interrupted"}, true
	case len(r.history) >= r.Budget.Steps:
		return trajectory.End{Outcome: sites.Budget, Reason: fmt.Sprintf("the %d steps are spent", r.Budget.Steps)}, true
	case r.Budget.Tokens > 0 && r.usage.Input+r.usage.Output >= r.Budget.Tokens:
		return trajectory.End{Outcome: sites.Budget, Reason: fmt.Sprintf("the %d tokens are spent", r.Budget.Tokens)}, true
	case r.Budget.USD > 0 && r.usage.USD >= r.Budget.USD:
		return trajectory.End{Outcome: sites.Budget, Reason: fmt.Sprintf("the %.2f USD are spent", r.Budget.USD)}, true
	}
	return trajectory.End{}, false
}

// lastLookTime bounds the look after a session that ran out of its budget.
const lastLookTime = 5 * time.Second

// lastLook sees what the last step of a session led to: an order that was
// placed with the last of the budget is an order.
func (r *run) lastLook(ctx context.Context, end trajectory.End) trajectory.End {
	if end.Outcome != sites.Budget || len(r.history) == 0 {
		return end
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), lastLookTime)
	defer cancel()
	look, err := r.Page.Observe(ctx)
	if err == nil && r.Judge(look.Observation) == sites.OrderPlaced {
		return ordered()
	}
	return end
}

func ordered() trajectory.End {
	return trajectory.End{Outcome: sites.OrderPlaced, Reason: "the shop confirmed the order"}
}

// step looks, decides, acts and writes down. over says that the session ended
// with it.
func (r *run) step(ctx context.Context) (end trajectory.End, over bool, err error) {
	st := trajectory.Step{Seq: len(r.history) + 1, Began: r.Now().UTC()}
	look, err := r.Page.Observe(ctx)
	if err != nil {
		return end, false, &Error{Part: "page", Err: err}
	}
	if r.Judge(look.Observation) == sites.OrderPlaced {
		return ordered(), true, nil
	}
	if stuck := r.loops.stuck(); stuck != "" {
		return trajectory.End{Outcome: sites.Stuck, Reason: stuck}, true, nil
	}
	if err := r.record(ctx, &st, look); err != nil {
		return end, false, err
	}
	d, err := r.Policy.Decide(ctx, r.input(look))
	r.usage = r.usage.Add(d.Usage) // a call that failed may have cost something
	if err != nil {
		return end, false, &Error{Part: "policy", Err: err}
	}
	st.Decided = r.Now().UTC()
	st.Rationale = trajectory.Rationale{Text: d.Rationale, Source: trajectory.SourcePolicy, Model: r.Header.Model, PromptHash: r.Header.PromptHash}
	st.Action, st.Candidates, st.Dialog, st.Notes, st.Usage = d.Action, d.Candidates, d.Dialog, d.Notes, d.Usage

	failed := r.act(ctx, &st, look)
	st.Done = r.Now().UTC()
	if ctx.Err() != nil && errors.Is(failed, ctx.Err()) {
		failed = &page.Error{Kind: page.Timeout, Detail: "the session was ended while it was done", Err: failed}
	}
	if failed != nil {
		st.Err = &trajectory.StepError{Kind: page.KindOf(failed), Message: failed.Error()}
	}
	st = r.masked(st)
	if err := r.Recorder.Append(st); err != nil {
		return end, false, &Error{Part: "recorder", Err: err}
	}
	r.history = append(r.history, st)
	r.loops.add(st, look)
	if r.OnStep != nil {
		r.OnStep(st, look)
	}
	switch kind := page.KindOf(failed); {
	case kind == page.Payment:
		return trajectory.End{Outcome: sites.OrderStopped, Reason: "the next click would pay, which the site does not allow: " + st.Action.Name}, true, nil
	case kind == page.BrowserGone || failed != nil && kind == "":
		return end, false, &Error{Part: "page", Err: failed}
	case d.Action.Type == page.Terminate && failed == nil:
		return r.left(look.Observation), true, nil
	}
	return end, false, nil
}

// left is the end of a session that the shopper ended.
func (r *run) left(o page.Observation) trajectory.End {
	if r.Judge(o) == sites.LeftInCheckout {
		return trajectory.End{Outcome: sites.LeftInCheckout, Reason: "the shopper left in the checkout"}
	}
	return trajectory.End{Outcome: sites.Left, Reason: "the shopper left"}
}

// record keeps the page as it stands before the decision.
func (r *run) record(ctx context.Context, st *trajectory.Step, look page.Look) (err error) {
	st.Scroll, st.Changed, st.Notices = look.Scroll, look.Changed, look.Notices
	if st.Observation, err = r.Recorder.PutObservation(look.Observation); err != nil {
		return &Error{Part: "recorder", Err: err}
	}
	r.shot = nil
	cam, ok := r.Page.(Camera)
	if !ok || !r.Screenshots {
		return nil
	}
	if r.shot, err = cam.Screenshot(ctx); err != nil {
		return &Error{Part: "page", Err: err}
	}
	if st.Screenshot, err = r.Recorder.PutScreenshot(r.shot); err != nil {
		return &Error{Part: "recorder", Err: err}
	}
	return nil
}
