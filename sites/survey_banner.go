package sites

import (
	"regexp"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// What the buttons of a cookie banner say, the most sparing first.
var consentLabels = []*regexp.Regexp{
	regexp.MustCompile(`\b(?:reject|decline|refuse|deny)\b|\bonly (?:the )?(?:necessary|essential|required|what is needed)\b|\b(?:necessary|essential) (?:cookies )?only\b|` +
		`ablehnen|\bnur (?:die )?(?:notwendige|erforderliche|technisch)|\brefuser|\brechazar|\bsolo (?:las )?necesarias`),
	regexp.MustCompile(`\b(?:accept|allow|agree|consent)\b|\bgot it\b|akzeptieren|zustimmen|einverstanden|\baccepter|\baceptar`),
	regexp.MustCompile(`^(?:ok|okay|close|dismiss|understood|verstanden|schliessen|fermer|cerrar|×|✕)$`),
}

var (
	consentName = regexp.MustCompile(`cookie|consent|privacy|gdpr|datenschutz`)
	cookieWord  = regexp.MustCompile(`\bcookies?\b|\bgalletas\b`)
)

// Banner finds the button that sends a cookie banner away: the one that
// agrees to least. Without a word of cookies nearby or on the page, a button
// that says "Accept" is something else.
func Banner(o page.Observation) (page.Element, bool) {
	told := cookieWord.MatchString(fold(o.Text))
	for i, says := range consentLabels {
		// "Close" may send away anything: it must be the banner's by its name.
		told := told && i < 2
		e, ok := first(o, func(e page.Element) bool {
			label := fold(e.Label)
			return pressed(e) && !e.Disabled && e.Item == "" && len(strings.Fields(label)) <= 6 && says.MatchString(label) &&
				(told || consentName.MatchString(e.Name) || cookieWord.MatchString(label))
		})
		if ok {
			return e, true
		}
	}
	return page.Element{}, false
}

// closeLabel is what the buttons say that close what lies over a page.
var closeLabel = regexp.MustCompile(`^(?:close|dismiss|no,? thanks?|no,? thank you|not now|maybe later|skip|schliessen|nein,? danke|spater|fermer|non,? merci|cerrar|no,? gracias)\b|^[×✕✖x]$`)

// Closer finds the button that closes what lies over the page, such as a
// letter that wants a subscriber.
func Closer(o page.Observation) (page.Element, bool) {
	if e, ok := Banner(o); ok {
		return e, true
	}
	return first(o, func(e page.Element) bool {
		return pressed(e) && !e.Disabled && e.Item == "" && e.ClickType != page.ClickProductLink && closeLabel.MatchString(fold(e.Label))
	})
}
