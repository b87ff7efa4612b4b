package report

import (
	"strings"
	"testing"
	"time"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/agent/trajectory/trajectorytest"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/sites"
)

func TestSayStep(t *testing.T) {
	o := &page.Observation{
		Elements: []page.Element{{Name: "product.add", Label: "Add to  cart"}, {Name: "q", Label: "Search"}, {Name: "product.size", Label: ""}},
		Tabs:     []page.Tab{{Name: "tab.2", Title: "Reviews"}},
	}
	click := page.Action{Type: page.Click, Name: "product.add"}
	for want, s := range map[string]trajectory.Step{
		"Clicked ‘Add to cart’":                              {Action: click},
		"Tried to click ‘Add to cart’":                       {Action: click, Err: &trajectory.StepError{Kind: page.Covered}},
		"Would have paid: click ‘Add to cart’":               {Action: click, Err: &trajectory.StepError{Kind: page.Payment}},
		"Could not be tried: click ‘gone button’":            {Action: page.Action{Type: page.Click, Name: "x.gone_button"}, Illegal: true},
		"Typed “wool” into ‘Search’ and pressed Enter":       {Action: page.Action{Type: page.TypeAndSubmit, Name: "q", Text: "wool"}},
		"Typed “wool” into ‘Search’":                         {Action: page.Action{Type: page.TypeText, Name: "q", Text: "wool"}},
		"Tried to type “wool” into ‘Search’ and press Enter": {Action: page.Action{Type: page.TypeAndSubmit, Name: "q", Text: "wool"}, Err: &trajectory.StepError{}},
		"Chose “M” in ‘size’":                                {Action: page.Action{Type: page.Select, Name: "product.size", Text: "M"}},
		"Scrolled down":                                      {Action: page.Action{Type: page.ScrollPage}},
		"Scrolled to the top":                                {Action: page.Action{Type: page.ScrollPage, Text: "top"}},
		"Tried to scroll up":                                 {Action: page.Action{Type: page.ScrollPage, Text: "up"}, Err: &trajectory.StepError{}},
		"Went back":                                          {Action: page.Action{Type: page.Back}},
		"Switched to the tab ‘Reviews’":                      {Action: page.Action{Type: page.SwitchTab, Name: "tab.2"}},
		"Pointed at ‘Search’":                                {Action: page.Action{Type: page.Hover, Name: "q"}},
		"Waited":                                             {Action: page.Action{Type: page.Wait}},
		"Ended the visit":                                    {Action: page.Action{Type: page.Terminate}},
		"“fly”":                                              {Action: page.Action{Type: "fly"}},
		"Clicked ‘" + strings.Repeat("ä", 120) + "…" + "’":   {Action: page.Action{Type: page.Click, Name: strings.Repeat("ä", 300)}},
		"Clicked":                {Action: page.Action{Type: page.Click}},
		"Could not be tried: “”": {Action: page.Action{}, Illegal: true},
	} {
		if got := sayStep(s, o).String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestEveryOutcomeHasWords(t *testing.T) {
	for _, o := range []sites.Outcome{sites.OrderPlaced, sites.OrderStopped, sites.LeftInCheckout, sites.Left, sites.Budget, sites.Stuck, sites.Interrupted, sites.Failed} {
		if w := outcomeOf(o); w.Meaning == "" || w.Class == "" || w.Sign == "" || w.Words == "" {
			t.Errorf("%s: %+v", o, w)
		}
	}
	for _, c := range page.ClickTypes() {
		if v := clickOf(trajectory.Step{ClickType: c}); v.Words == "" || !strings.Contains(sessionCSS, "."+v.Class+"{") {
			t.Errorf("%s: %+v", c, v)
		}
	}
}

func TestNumbers(t *testing.T) {
	for want, got := range map[string]string{
		"0 ms": duration(0), "999 ms": duration(999 * time.Millisecond), "1.0 s": duration(time.Second), "59 s": duration(59 * time.Second),
		"2 min 05 s": duration(125 * time.Second), "1 h 01 min": duration(61 * time.Minute), "unknown": duration(-1),
		"<1 %": percent(0.001), "0 %": percent(0), "100 %": percent(1), "width:100.00%": string(width(3)), "width:0.00%": string(width(-1)),
		"−0.50": signed(-0.5), "+2.00": signed(2), "1\u202f234\u202f567": thousands(1234567), "-123": thousands(-123), "12": thousands(12),
		"$0.0012": dollars(0.0012), "$1.50": dollars(1.5), "1 page": count(1, "page", "pages"), "0 pages": count(0, "page", "pages"),
		"+1:05": offset(time.Unix(0, 0), time.Unix(65, 0)), "+0:00": offset(time.Unix(9, 0), time.Unix(0, 0)),
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if tokens(trajectory.Usage{}) != "" || dollars(0) != "" {
		t.Error("what cost nothing is mentioned")
	}
}

func TestPicturesAreBounded(t *testing.T) {
	s := trajectorytest.Session(t)
	steps, _, err := s.Steps()
	if err != nil {
		t.Fatal(err)
	}
	b := newBuilder(s, steps)
	b.pictures.max = len(trajectorytest.Example("x").Frames[0].Screenshot)
	shown := 0
	for i := range steps {
		v := b.step(i)
		if v.Picture.Width > 0 {
			shown++
		} else if !strings.Contains(v.Picture.Note, "left out") {
			t.Errorf("step %d: %+v", i+1, v.Picture)
		}
	}
	if shown != 1 || b.pictures.left == 0 || b.pictures.total > b.pictures.max {
		t.Errorf("%d shown, %d left out, %d bytes", shown, b.pictures.left, b.pictures.total)
	}
	if w := warnings(s, nil, b); len(w) != 1 || !strings.Contains(w[0], "left out") {
		t.Errorf("warnings %v", w)
	}
}
