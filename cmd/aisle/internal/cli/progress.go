package cli

import (
	"fmt"
	"io"
	"os"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// progress shows on stderr how far a session is, where a person watches and the
// steps themselves are not told there. It shows nothing elsewhere.
type progress struct {
	bar  *progressbar.ProgressBar
	used trajectory.Usage
}

// newProgress is for up to steps steps.
func (a *app) newProgress(steps int, told bool) *progress {
	if !terminal(a.err) || told && a.onTerminal {
		return &progress{}
	}
	return &progress{bar: progressbar.NewOptions(steps,
		progressbar.OptionSetWriter(a.err),
		progressbar.OptionSetWidth(20),
		progressbar.OptionSetPredictTime(false), // nobody knows when a shopper will leave
		progressbar.OptionClearOnFinish())}
}

// step shows that a step was taken, and what the session cost so far.
func (p *progress) step(s trajectory.Step) {
	if p.bar == nil {
		return
	}
	p.used = p.used.Add(s.Usage)
	p.bar.Describe(describe(s, p.used))
	_ = p.bar.Set(s.Seq) // a terminal that goes away is no reason to stop
}

// end clears the line.
func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}

func describe(s trajectory.Step, used trajectory.Usage) string {
	text := fmt.Sprintf("step %d", s.Seq)
	if tokens := used.Input + used.Output; tokens > 0 {
		text += fmt.Sprintf(", %d tokens", tokens)
	}
	if used.USD > 0 {
		text += fmt.Sprintf(", $%.4f", used.USD)
	}
	return text
}

// terminal tells whether a person reads along.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
