package agent_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
)

// chatty says a secret wherever a policy can say something.
type chatty struct {
	inputs []agent.Input
	said   []trajectory.Scored
}

const secret = "hush-hush"

func (c *chatty) Decide(_ context.Context, in agent.Input) (agent.Decision, error) {
	c.inputs = append(c.inputs, in)
	if len(c.inputs) == 3 {
		return agent.Decision{}, fmt.Errorf("step 2 typed %s: %w", secret, errChatty)
	}
	a := page.Action{Type: page.TypeText, Name: "stay", Text: secret}
	if len(c.inputs) == 2 {
		a.Name = secret // there is no such element, and the error says so
	}
	c.said = []trajectory.Scored{{Action: a, P: 1}}
	return agent.Decision{Rationale: "I know it: " + secret, Notes: secret, Action: a, Candidates: c.said, Dialog: &page.DialogAnswer{Accept: true, Text: secret}}, nil
}

var errChatty = errors.New("that was enough")

// TestSecretsOfAPolicyAreHidden: they are typed, and nothing that is recorded or
// told repeats them.
func TestSecretsOfAPolicyAreHidden(t *testing.T) {
	c, policy := &corridor{}, &chatty{}
	var told []trajectory.Step
	end, steps, err := shop(t, t.Context(), c, policy, func(s *agent.Session) {
		s.Hide = func(text string) string { return strings.ReplaceAll(text, secret, page.Masked) }
		s.OnStep = func(st trajectory.Step, _ page.Look) { told = append(told, st) }
	})
	if len(c.did) != 1 || c.did[0].Text != secret {
		t.Errorf("did %v", c.did)
	}
	if policy.said[0].Action.Text != secret {
		t.Error("what the policy keeps was changed")
	}
	var part *agent.Error
	if !errors.Is(err, errChatty) || !errors.As(err, &part) || part.Part != "policy" {
		t.Errorf("the error is %v", err)
	}
	if len(steps) != 2 || len(told) != 2 {
		t.Fatalf("%d steps recorded, %d told", len(steps), len(told))
	}
	if s := steps[0]; s.Action.Text != page.Masked || s.Rationale.Text != "I know it: "+page.Masked || s.Notes != page.Masked || s.Dialog.Text != page.Masked {
		t.Errorf("recorded %+v", s)
	}
	all, jsonErr := json.Marshal([]any{steps, told, end, policy.inputs[2].History, policy.inputs[2].Told})
	if jsonErr != nil {
		t.Fatal(jsonErr)
	}
	if strings.Contains(string(all), secret) || strings.Contains(err.Error(), secret) {
		t.Errorf("the secret is told:\n%s\n%v", all, err)
	}
}
