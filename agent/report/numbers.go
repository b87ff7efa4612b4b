package report

import (
	"fmt"
	"html/template"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/aisle-sim/aisle/agent/trajectory"
)

// duration is a length of time as a person would say it.
func duration(d time.Duration) string {
	switch {
	case d < 0:
		return "unknown"
	case d < time.Second:
		return fmt.Sprintf("%d ms", d.Milliseconds())
	case d < 10*time.Second:
		return fmt.Sprintf("%.1f s", d.Seconds())
	case d < time.Minute:
		return fmt.Sprintf("%.0f s", d.Seconds())
	case d < time.Hour:
		return fmt.Sprintf("%d min %02d s", int(d.Minutes()), int(d.Seconds())%60)
	default:
		return fmt.Sprintf("%d h %02d min", int(d.Hours()), int(d.Minutes())%60)
	}
}

func longTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2 January 2006, 15:04 MST")
}

// percent of a probability; a small one is not made nothing.
func percent(p float64) string {
	switch {
	case math.IsNaN(p):
		return "?"
	case p > 0 && p < 0.01:
		return "<1 %"
	default:
		return strconv.FormatFloat(100*p, 'f', 0, 64) + " %"
	}
}

// width is a share of 1 as the length of a bar.
func width(p float64) template.CSS {
	if math.IsNaN(p) {
		p = 0
	}
	return template.CSS("width:" + hundredths(100*min(1, max(0, p))) + "%")
}

// hundredths writes a number for CSS, which knows no exponents of ours.
func hundredths(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) }

// signed is the value of a term, with a real minus sign.
func signed(x float64) string {
	s := strconv.FormatFloat(math.Abs(x), 'f', 2, 64)
	if x < 0 {
		return "−" + s
	}
	return "+" + s
}

// count puts a number before the word that fits it.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return thousands(n) + " " + many
}

// thousands groups digits with a narrow space, which is read everywhere.
func thousands(n int) string {
	s := strconv.Itoa(n)
	var b strings.Builder
	for i, r := range s {
		if left := len(s) - i; i > 0 && left%3 == 0 && s[i-1] != '-' {
			b.WriteRune('\u202f')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// tokens is what a model read and wrote; "" if none was asked.
func tokens(u trajectory.Usage) string {
	if u.Input == 0 && u.Output == 0 {
		return ""
	}
	s := thousands(u.Input) + " tokens in"
	if u.Cached > 0 {
		s += " (" + thousands(u.Cached) + " cached)"
	}
	return s + ", " + thousands(u.Output) + " out"
}

// dollars is a cost; "" if there was none or it is not known.
func dollars(usd float64) string {
	switch {
	case usd <= 0:
		return ""
	case usd < 0.01:
		return fmt.Sprintf("$%.4f", usd)
	default:
		return fmt.Sprintf("$%.2f", usd)
	}
}
