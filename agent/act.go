package agent

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
)

func (r *run) input(look page.Look) Input {
	in := Input{
		Persona: r.Header.Persona, Task: r.Header.Task, Now: look, History: slices.Clone(r.history), Page: r.Pages,
		Told: r.loops.told(), Allowed: slices.Clone(r.Allowed), Seed: r.Header.Seed,
		Left: Budget{Steps: r.Budget.Steps - len(r.history), Wall: r.Budget.Wall - r.Now().Sub(r.began)},
	}
	if r.Budget.Tokens > 0 {
		in.Left.Tokens = r.Budget.Tokens - r.usage.Input - r.usage.Output
	}
	if r.Budget.USD > 0 {
		in.Left.USD = r.Budget.USD - r.usage.USD
	}
	if in.Left.Steps <= nearlySpent {
		in.Told = append(in.Told, fmt.Sprintf("%d steps are left before the session ends by itself.", in.Left.Steps))
	}
	if r.shot != nil {
		shot := r.shot
		in.Screenshot = func() ([]byte, error) { return shot, nil }
	}
	return in
}

// nearlySpent is how many steps before the end the policy is told.
const nearlySpent = 3

// act performs the action of the step, if it can be tried at all.
func (r *run) act(ctx context.Context, st *trajectory.Step, look page.Look) error {
	a := st.Action
	if err := legal(a, look, r.Allowed); err != nil {
		st.Illegal = true
		st.Effect.URL = look.URL
		return err
	}
	if e, ok := look.Find(a.Name); ok {
		st.ClickType = e.ClickType
	}
	effect, err := r.Page.Perform(ctx, a, st.Dialog)
	st.Effect = effect
	if p, ok := r.Page.(Pointing); ok {
		if x, y, ok := p.Pointer(); ok {
			st.Pointer = &trajectory.Point{X: x, Y: y}
		}
	}
	return err
}

// legal tells whether an action can be tried on that page.
func legal(a page.Action, look page.Look, allowed []page.Type) error {
	if !slices.Contains(allowed, a.Type) {
		words := make([]string, len(allowed))
		for i, t := range allowed {
			words[i] = string(t)
		}
		return &page.Error{Kind: page.NotAllowed, Name: string(a.Type), Detail: "the actions of this session are " + strings.Join(words, ", ")}
	}
	switch a.Type {
	case page.Click, page.TypeAndSubmit, page.TypeText, page.Select:
		if _, ok := look.Find(a.Name); !ok {
			names := make([]string, len(look.Elements))
			for i, e := range look.Elements {
				names[i] = e.Name
			}
			return &page.Error{Kind: page.Gone, Name: a.Name, Near: page.Nearest(a.Name, names, 3)}
		}
	}
	return nil
}
