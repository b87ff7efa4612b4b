package sites

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/aisle-sim/aisle/browser/page"
)

// draftWidth is how long a line of comment gets, in runes.
const draftWidth = 110

// section begins a block with what it is, after a blank line.
func (d *drafter) section(format string, args ...any) {
	d.b.WriteByte('\n')
	d.note(format, args...)
}

// note writes a comment, inside a list if it is one of an entry.
func (d *drafter) note(format string, args ...any) {
	d.wrap("# ", "# ", fmt.Sprintf(format, args...))
}

func (d *drafter) entry(format string, args ...any) {
	d.wrap("  # ", "  # ", fmt.Sprintf(format, args...))
}

// row is one line of what was found, with its name in a column.
func (d *drafter) row(what, format string, args ...any) {
	d.wrap(fmt.Sprintf("#   %-9s ", what), "#"+strings.Repeat(" ", 13), fmt.Sprintf(format, args...))
}

// line writes a line of YAML.
func (d *drafter) line(format string, args ...any) { fmt.Fprintf(&d.b, format+"\n", args...) }

// example writes YAML to uncomment, as it is.
func (d *drafter) example(yaml string) {
	for l := range strings.SplitSeq(yaml, "\n") {
		d.line("# %s", l)
	}
}

func (d *drafter) wrap(row, next, text string) {
	width, empty := utf8.RuneCountInString(row), true
	for _, w := range strings.Fields(clean(text)) {
		n := utf8.RuneCountInString(w)
		switch {
		case empty:
		case width+1+n > draftWidth:
			d.line("%s", row)
			row, width = next, utf8.RuneCountInString(next)
		default:
			row, width = row+" ", width+1
		}
		row, width, empty = row+w, width+n, false
	}
	d.line("%s", row)
}

// clean makes what a page says fit for a comment: no line ends there, and no
// sign that YAML does not take.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || !unicode.IsPrint(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return strings.Join(strings.Fields(s), " ")
}

// quoted writes words of a page as YAML takes them.
func quoted(s string) string { return verbatim(clean(s)) }

// verbatim writes a text as YAML takes it whatever it holds: as JSON, which is
// YAML, too.
func verbatim(s string) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if enc.Encode(s) != nil {
		return `""`
	}
	return strings.TrimSpace(b.String())
}

// list gives the first n of some texts, and how many more there are.
func list(all []string, n int) string {
	text := clean(strings.Join(all[:min(n, len(all))], ", "))
	if more := len(all) - n; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

func products(n int) string {
	switch n {
	case 0:
		return "no product"
	case 1:
		return "1 product"
	}
	return strconv.Itoa(n) + " products"
}

func amount(m page.Money) string {
	return strings.TrimSpace(fmt.Sprintf("%s %d.%02d", clean(m.Currency), m.Cents/100, m.Cents%100))
}
