package cli

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync"

	"github.com/rogpeppe/go-internal/testscript"
)

// scriptedModel is an endpoint that speaks chat completions, and shops by the
// page that it is shown: it knows no shop and takes every name from the prompt.
// Of what it is asked for a step, it turns the first away as one too many and
// fails at the second; into the first reply it puts the key, as a careless
// gateway would.
type scriptedModel struct {
	mu    sync.Mutex
	asked int
}

// move is what the model does where the page shows a thing of that kind; the
// first that applies is taken. The name is the pattern's first group.
type move struct {
	on         *regexp.Regexp
	kind, text string
	rationale  string
}

var moves = []move{
	{on: regexp.MustCompile(`“Place order” \[([^\]]+)\]`), kind: "click", rationale: "Everything is as I want it, so I order."},
	{on: regexp.MustCompile(`“Go to the till” \[([^\]]+)\]`), kind: "click", rationale: "That is all I came for."},
	{on: regexp.MustCompile(`“Packet” = “Please choose”.*? \[([^\]]+)\]`), kind: "select", text: "100 g", rationale: "A hundred grams are enough to try it."},
	{on: regexp.MustCompile(`“Add to basket” \[([^\]]+)\]`), kind: "click", rationale: "This one suits me."},
	{on: regexp.MustCompile(`(?s)\d+ articles.*?\[([^\]]+\.view_product)\]`), kind: "click", rationale: "I look at the first one."},
	{on: regexp.MustCompile(`“Search the shop” \[([^\]]+)\]`), kind: "type_and_submit", rationale: "I search for what I came for."},
}

var intentRE = regexp.MustCompile(`You are looking for ([^.\n]+)\.`)

func (m *scriptedModel) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	if strings.HasSuffix(r.URL.Path, "/models") {
		fmt.Fprint(w, `{"object":"list","data":[{"id":"scripted-1","object":"model"}]}`)
		return
	}
	if strings.HasPrefix(r.URL.Path, "/prose/") {
		http.Error(w, `{"error":{"message":"response_format is not supported \u001b[31mhere"}}`, http.StatusBadRequest)
		return
	}
	if strings.HasPrefix(r.URL.Path, "/busy/") {
		w.Header().Set("Retry-After", "60")
		http.Error(w, `{"error":{"message":"come back later"}}`, http.StatusTooManyRequests)
		return
	}
	var q struct {
		Messages []struct{ Role, Content string }
		Format   struct {
			Schema struct{ Name string } `json:"json_schema"`
		} `json:"response_format"`
	}
	if err := json.NewDecoder(r.Body).Decode(&q); err != nil || len(q.Messages) < 2 {
		http.Error(w, `{"error":{"message":"no conversation"}}`, http.StatusBadRequest)
		return
	}
	if q.Format.Schema.Name != "decision" { // whether it is there
		say(w, `{"answer":"yes"}`)
		return
	}
	m.mu.Lock()
	m.asked++
	asked := m.asked
	m.mu.Unlock()
	if trouble := map[int]int{1: http.StatusTooManyRequests, 2: http.StatusInternalServerError}[asked]; trouble != 0 {
		w.Header().Set("Retry-After", "0.01")
		w.WriteHeader(trouble)
		fmt.Fprint(w, `{"error":{"message":"come back in a moment"}}`)
		return
	}
	aside := ""
	if asked == 3 {
		aside = " The key is " + strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ") + "."
	}
	say(w, answer(q.Messages[0].Content, q.Messages[len(q.Messages)-1].Content, aside))
}

// say writes a reply of the model.
func say(w http.ResponseWriter, text string) {
	content, _ := json.Marshal(text)
	fmt.Fprintf(w, `{"model":"scripted-1","choices":[{"message":{"role":"assistant","content":%s},"finish_reason":"stop"}],"usage":{"prompt_tokens":900,"completion_tokens":40}}`, content)
}

// answer is the reply to a prompt, as the schema of the shopper has it, with
// something said besides.
func answer(system, page, aside string) string {
	type action struct {
		Type string `json:"type"`
		Name string `json:"name"`
		Text string `json:"text"`
	}
	reply := struct {
		Rationale string `json:"rationale"`
		Action    action `json:"action"`
	}{"There is nothing for me here.", action{Type: "terminate"}}
	for _, m := range moves {
		if found := m.on.FindStringSubmatch(page); found != nil {
			reply.Rationale, reply.Action = m.rationale, action{m.kind, found[1], m.text}
			break
		}
	}
	if wish := intentRE.FindStringSubmatch(system); reply.Action.Type == "type_and_submit" && wish != nil {
		reply.Action.Text = wish[1]
	}
	reply.Rationale += aside
	raw, _ := json.Marshal(reply)
	return string(raw)
}

// serveModel gives a script the endpoint at $MODEL, at $PROSEMODEL one that
// lists the same model and takes no schema, at $BUSYMODEL one that is always
// asked too much.
func serveModel(env *testscript.Env) {
	srv := httptest.NewServer(&scriptedModel{})
	env.Defer(srv.Close)
	env.Setenv("MODEL", srv.URL+"/v1")
	env.Setenv("PROSEMODEL", srv.URL+"/prose/v1")
	env.Setenv("BUSYMODEL", srv.URL+"/busy/v1")
}
