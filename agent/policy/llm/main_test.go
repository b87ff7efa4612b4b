package llm

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/aisle-sim/aisle/agent"
	"github.com/aisle-sim/aisle/agent/model"
	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
	"github.com/aisle-sim/aisle/persona"
	"github.com/aisle-sim/aisle/sites"
	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// golden compares a text with a file under testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s; if that is right, run go test -update (-want +got):\n%s", path, diff)
	}
}

// asked is a request as the endpoint reads it.
type asked struct {
	Messages []struct{ Role, Content string }
	Seed     int
	Max      int `json:"max_completion_tokens"`
	Format   struct {
		Schema struct {
			Strict bool
			Schema json.RawMessage
		} `json:"json_schema"`
	} `json:"response_format"`
}

// endpoint is a server on a real socket that gives replies in turn, the last
// one for ever, and keeps what it was asked.
type endpoint struct {
	*httptest.Server
	mu      sync.Mutex
	replies []reply
	asked   []asked
}

// reply is one answer; its zero fields are those of an ordinary one.
type reply struct {
	status int
	text   string
	finish string
	in     int // tokens
	out    int
}

func says(action page.Action, why string) reply {
	raw, _ := json.Marshal(map[string]any{"rationale": why,
		"action": map[string]string{"type": string(action.Type), "name": action.Name, "text": action.Text}})
	return reply{text: string(raw), in: 1000, out: 50}
}

func serve(t *testing.T, replies ...reply) *endpoint {
	t.Helper()
	e := &endpoint{replies: replies}
	e.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var q asked
		body, _ := io.ReadAll(r.Body)
		if err := json.Unmarshal(body, &q); err != nil {
			t.Errorf("request: %v", err)
		}
		e.mu.Lock()
		a := e.replies[min(len(e.asked), len(e.replies)-1)]
		e.asked = append(e.asked, q)
		e.mu.Unlock()
		if a.status != 0 {
			w.WriteHeader(a.status)
			return
		}
		if a.finish == "" {
			a.finish = "stop"
		}
		text, _ := json.Marshal(a.text)
		fmt.Fprintf(w, `{"model":"tern-1","choices":[{"message":{"role":"assistant","content":%s},"finish_reason":%q}],"usage":{"prompt_tokens":%d,"completion_tokens":%d}}`,
			text, a.finish, a.in, a.out)
	}))
	t.Cleanup(e.Close)
	return e
}

// shopper is one that the endpoint plays.
func (e *endpoint) shopper(t *testing.T) *Shopper {
	t.Helper()
	c, err := model.New(model.Options{BaseURL: e.URL + "/v1", Model: "tern-1", Price: &model.Price{Input: 1, Cached: 1, Output: 10}, Timeout: 10 * time.Second, Retries: -1})
	if err != nil {
		t.Fatal(err)
	}
	return New(c)
}

// pages are the pages of a small shop, by hash.
var pages = map[string]page.Observation{
	"home": {URL: "http://shop.example/", Title: "Larch & Lane", Text: "searchbox “Search” [search_input] button “Search” [search_button]\n- “Lamps” [nav.lamps]\n- “Delivery” [footer.help.delivery]"},
	"results": {URL: "http://shop.example/search?q=reading+lamp", Title: "reading lamp – Larch & Lane",
		Text:      "# Results for “reading lamp”\n- “Heron Floor Lamp” [search_results.heron_floor_lamp.view_product] · $89.00\n- “Wren Desk Lamp” [search_results.wren_desk_lamp.view_product] · $34.00 (was $41.00)\n… 12 lines left out",
		Truncated: "12 of 60 lines with 8 elements are left out of the text to keep it within 400 tokens; the element list is complete"},
	"lamp": {URL: "http://shop.example/p/heron", Title: "Heron Floor Lamp", Text: "# Heron Floor Lamp\n$89.00\nbutton “Add to cart” [add_to_cart]",
		Tabs: []page.Tab{{Name: "tab.1", Title: "reading lamp – Larch & Lane"}, {Name: "tab.2", Title: "Heron Floor Lamp", Current: true}}},
}

func pageOf(hash string) (page.Observation, error) {
	o, ok := pages[hash]
	if !ok {
		return o, fmt.Errorf("there is no observation %q", hash)
	}
	return o, nil
}

// middle is halfway down a page.
var middle = page.Scroll{Y: 300, View: 800, Height: 1400}

// visit is an Input after the first n of six steps.
func visit(n int) agent.Input {
	step := func(hash, why string, a page.Action, e page.Effect) trajectory.Step {
		return trajectory.Step{Observation: hash, Rationale: trajectory.Rationale{Text: why}, Action: a, Effect: e}
	}
	steps := []trajectory.Step{
		step("home", "I need a lamp to read by.", page.Action{Type: page.TypeAndSubmit, Name: "search_input", Text: "reading lamp"}, page.Effect{Navigated: true}),
		step("results", "Let me see what else there is.", page.Action{Type: page.ScrollPage, Text: "down"}, page.Effect{}),
		step("results", "The heron looks nice & tall.", page.Action{Type: page.Click, Name: "search_results.heron_floor_lamp.view_product"}, page.Effect{NewTab: true}),
		step("lamp", "It might fit.", page.Action{Type: page.Click, Name: "add_to_cart"},
			page.Effect{Dialogs: []page.Dialog{{Kind: "confirm", Message: "Add insurance?"}}, Notices: []page.Notice{{Kind: "status", Text: "Added to your cart"}}}),
		step("lamp", "How long is the cable?", page.Action{Type: page.Click, Name: "tabs.specification"}, page.Effect{}),
		step("lamp", "I would rather see the others.", page.Action{Type: page.Back}, page.Effect{Navigated: true}),
	}
	steps[4].Err, steps[4].Illegal = &trajectory.StepError{Kind: page.Gone, Message: `there is no "tabs.specification" on the page`}, true
	steps[4].Notices = []page.Notice{{Kind: "status", Text: "Added to your cart"}, {Kind: "status", Text: "2 people look at this"}}
	steps[4].Changed = []string{"header.cart"}
	in := agent.Input{
		Persona: persona.Persona{ID: "ona", Text: "You are Ona, 34, a night nurse who reads before she sleeps.\n", Demographics: map[string]string{"age_group": "30-44", "occupation": "nurse"}, Pace: "fast"},
		Task: sites.Task{ID: "lamp", Intent: "You are looking for a lamp to read by. See whether something suits you.", Budget: 120.5,
			Details: map[string]string{"full_name": "Robin Sample", "card_number": "${card_number}"}},
		Page: pageOf, Allowed: page.Performable(), Seed: 7,
	}
	for i := range n {
		steps[i].Seq, steps[i].Scroll = i+1, middle
		in.History = append(in.History, steps[i])
	}
	hash := []string{"home", "results", "results", "lamp", "lamp", "lamp", "results"}[n]
	in.Now = page.Look{Observation: pages[hash], Scroll: middle}
	if n > 0 && n < len(steps) {
		in.Now.Changed, in.Now.Notices = steps[n].Changed, steps[n].Notices
	}
	return in
}
