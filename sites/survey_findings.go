package sites

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// State says how well something of a shop works for shoppers.
type State string

// The states of a Finding.
const (
	StateOK   State = "ok"
	StateWarn State = "warn" // it works, and something may surprise
	StateFail State = "fail" // no shopper gets by
)

// Finding is one thing that a survey found out about a shop.
type Finding struct {
	Check  string `json:"check"`
	State  State  `json:"state"`
	Detail string `json:"detail"`
	// Do says what to do about it; empty for StateOK.
	Do string `json:"do,omitempty"`
}

// Findings judge a survey, in the order of the walk. Where the start page does
// not come, or robots.txt or the set-up stands before it, that is all.
func (s *Survey) Findings() []Finding {
	f := &findings{s: s}
	for _, check := range []func() bool{f.start, f.setUp} {
		if !check() {
			return f.list
		}
	}
	f.popups()
	f.search()
	f.product()
	f.buying()
	f.outcomes()
	f.labels()
	f.origins()
	f.console()
	f.names()
	f.tokens()
	f.tasks()
	return f.list
}

// findings are the findings of a survey as they are made.
type findings struct {
	s    *Survey
	list []Finding
}

func (f *findings) ok(check, format string, args ...any) {
	f.list = append(f.list, Finding{Check: check, State: StateOK, Detail: fmt.Sprintf(format, args...)})
}

func (f *findings) warn(check, do, format string, args ...any) {
	f.list = append(f.list, Finding{Check: check, State: StateWarn, Do: do, Detail: fmt.Sprintf(format, args...)})
}

func (f *findings) fail(check, do, format string, args ...any) {
	f.list = append(f.list, Finding{Check: check, State: StateFail, Do: do, Detail: fmt.Sprintf(format, args...)})
}

// start judges how the start page answers; robots.txt is the first to say no.
func (f *findings) start() bool {
	s := f.s
	if err := s.Start.Err; err != nil {
		check, do := "start page", "open it in a browser of your own to see whether it answers"
		if page.CauseOf(err) == page.Robots {
			check = "robots"
		}
		if e := new(page.Error); errors.As(err, &e) && e.Advised {
			do = "" // it says so itself
		}
		f.fail(check, do, "%v", err)
		return false
	}
	if !s.Start.HTML() {
		f.fail("start page", "give the URL of the shop's first page as `start`", "%s is no page but %s", s.Start.URL, clean(s.Start.Media))
		return false
	}
	if s.Site.Robots == RobotsOwner {
		f.ok("robots", "the site file has the owner's consent; robots.txt is not asked")
	} else {
		f.ok("robots", "robots.txt lets the start page be opened")
	}
	if len(s.Start.Elements) == 0 {
		f.warn("start page", "open it in a browser of your own: it may need more time, or show nothing to visitors that it does not know", "“%s” at %s shows nothing that could be pressed or filled in", clean(s.Start.Title), s.Start.URL)
		return true
	}
	f.ok("start page", "“%s” at %s, %s", clean(s.Start.Title), s.Start.URL, plural(len(s.Start.Elements), "element"))
	return true
}

func (f *findings) setUp() bool {
	s := f.s
	if s.SetUp != nil {
		f.fail("set-up", "`aisle observe` shows the names of that page; mend the step, or make it optional", "%v", s.SetUp)
		return false
	}
	if e, ok := Banner(s.Start.Observation); ok {
		f.warn("set-up", fmt.Sprintf("add to `setup`: {type: click, name: %s, optional: true}", quoted(e.Name)), "a cookie banner waits on the start page: “%s”", clean(e.Label))
		return true
	}
	if n := len(s.Site.Setup); n > 0 {
		f.ok("set-up", "%s done", plural(n, "step"))
		return true
	}
	f.ok("set-up", "none given and no cookie banner found")
	return true
}

func (f *findings) popups() {
	if len(f.s.Closed) == 0 {
		f.ok("pop-ups", "none lay over what was to be pressed")
		return
	}
	f.ok("pop-ups", "closed by %s; shoppers meet them, too", list(quotedWords(f.s.Closed), 3))
}

func (f *findings) search() {
	s := f.s
	box, ok := SearchBox(s.Start.Observation)
	if !ok {
		f.warn("search", "if there is one, give it the click type search under `labels`; if not, shoppers browse", "no search box on the start page")
		return
	}
	if box.ClickType != page.ClickSearch {
		f.warn("search", fmt.Sprintf("add to `labels`: {name: %s, click_type: search}", quoted(box.Name)), "“%s” looks like the search box, and policies do not know it", clean(box.Label))
	}
	var tried []string
	for _, q := range s.Searches {
		if q.Err != nil {
			f.warn("search", "shoppers meet the same, and browse", "“%s” could not be searched for: %v", clean(q.Words), q.Err)
			return
		}
		if len(q.Items) > 0 {
			f.ok("search", "“%s” gives %s: %s", clean(q.Words), products(len(q.Items)), list(titles(q.Items), 3))
			return
		}
		tried = append(tried, "“"+clean(q.Words)+"”")
	}
	if len(tried) == 0 {
		f.warn("search", "try it by hand; the tasks below are searched for all the same", "the start page offers no words to search for")
		return
	}
	f.warn("search", "try it by hand; if it finds something, its results are not read as products", "nothing is found for %s, words of the shop's own", strings.Join(tried, ", "))
}

func titles(items []page.Item) []string {
	var out []string
	for _, it := range items {
		out = append(out, it.Title)
	}
	return out
}

// ratingSign tells that a page shows ratings, in whatever way.
var ratingSign = regexp.MustCompile(`★|☆|\brat(?:ing|ed)\b|\bstars?\b|bewertung|sterne|\bavis\b|valoraci`)

func (f *findings) product() {
	p := f.s.Product
	if !p.Seen() {
		why := ""
		if p.Err != nil {
			why = ": " + p.Err.Error()
		}
		f.fail("product", "look at a list of products with `aisle observe`, and give its links the click type product_link under `labels`", "no product could be opened%s", why)
		return
	}
	it, ok := f.s.Subject()
	if !ok || it.Price.IsZero() {
		f.warn("product", "a price is read where a number stands beside a currency; `aisle observe` shows the page as policies read it", "“%s” opens at %s, and no price is read", clean(p.Title), p.URL)
	} else {
		f.ok("product", "“%s” opens, %s", clean(it.Title), amount(it.Price))
	}
	switch shown := ratingSign.MatchString(fold(p.Text)); {
	case it.Rating > 0:
		f.ok("rating", "%.1f of 5 from %s", it.Rating, plural(it.Reviews, "review"))
	case shown:
		f.warn("rating", "say it in words, as aria-label=\"4.5 out of 5 stars\" does: people who listen to the page need them, too", "the product's page speaks of ratings, and none is read")
	default:
		f.ok("rating", "none is shown")
	}
	all := Choices(p.Observation)
	if len(all) == 0 {
		f.ok("options", "none on this product")
	}
	for _, c := range all {
		if c.Action.Type == "" {
			f.warn("options", "open the product by hand to see whether it can be had", "“%s” leaves nothing to choose: %s", clean(c.Label), list(c.Of, 4))
			continue
		}
		f.ok("options", "“%s”: %s", clean(c.Label), list(c.Of, 4))
	}
}

func plural(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return fmt.Sprintf("%d %s", n, word)
}

// tasks say what each task would meet.
func (f *findings) tasks() {
	for _, t := range f.s.Tasks {
		check := "task " + t.Task.ID
		switch {
		case t.Words == "":
			f.warn(check, "say what the shopper looks for", "its intent names nothing that could be searched for")
		case t.Err != nil:
			f.warn(check, "see what the checks above say of the search", "“%s” could not be searched for: %v", clean(t.Words), t.Err)
		case len(t.Items) == 0:
			f.warn(check, "say it in words of the shop's own; shoppers reword and browse, and may still find nothing", "a search for “%s” gives no product", clean(t.Words))
		case f.tooDear(t):
			f.warn(check, "raise the budget, unless that is what you study", "a search for “%s” gives %s, and none within its budget of %g", clean(t.Words), products(len(t.Items)), t.Task.Budget)
		default:
			f.ok(check, "a search for “%s” gives %s: %s", clean(t.Words), products(len(t.Items)), list(titles(t.Items), 3))
		}
	}
}

func (f *findings) tooDear(t TaskSearch) bool {
	return t.Task.Budget > 0 && !slices.ContainsFunc(t.Items, func(i page.Item) bool { return float64(i.Price.Cents) <= t.Task.Budget*100 })
}
