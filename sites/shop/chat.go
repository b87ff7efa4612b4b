package shop

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// maxAsked is how many questions a conversation keeps; the oldest go first.
const maxAsked = 8

// A chatTopic is something the chat knows about.
type chatTopic struct {
	Key, Question string
	words         []string // that a typed question about it has
	Reply         string
	Path, More    string // the page that says more
}

func chatTopics() []chatTopic {
	return []chatTopic{
		{"delivery", "How long does delivery take?", []string{"deliver", "ship", "arrive", "long", "courier", "post"},
			"Standard delivery takes 3 to 5 business days, express 1 to 2. Or collect from our Portland store the next business day.", "/help/delivery", "Delivery"},
		{"returns", "Can I send something back?", []string{"return", "refund", "back", "exchange", "wrong"},
			"Yes, for 60 days from the day it arrives, used or not. The first return of an order is free.", "/help/returns", "Returns"},
		{"sizes", "Which size do I need?", []string{"size", "fit", "small", "large", "measure", "litre"},
			"Our size guide has chest, foot and back lengths. Between two sizes, take the larger one for outdoor wear.", "/help/sizes", "Size guide"},
		{"repairs", "Do you repair things?", []string{"repair", "mend", "broken", "zip", "fix", "spare"},
			"We mend what we sell at cost, for as long as we can get the parts. Send it in or bring it to the bench.", "/help/repairs", "Repairs"},
		{"order", "Where is my order?", []string{"order", "track", "parcel", "where", "status"},
			"The number on your confirmation begins with FH. Have it ready and write to us; we can see where the parcel is.", "/help/contact", "Contact us"},
	}
}

// A chatTurn is one question and what the chat says to it.
type chatTurn struct {
	Asked string
	Topic chatTopic
}

// A chatPage is a conversation. It is kept in its address alone, so that the chat needs neither
// session nor cookie.
type chatPage struct {
	Open   bool
	Turns  []chatTurn
	Topics []chatTopic // not talked about yet
	Asked  []string
	Shop   string // origin of the shop that the chat's links lead to
}

// chat serves the frame of the chat. It makes no session.
func (s *Shop) chat(w http.ResponseWriter, r *http.Request) {
	page := newChatPage(r.URL.Query())
	page.Shop = chatOrigin(r.Host)
	b, err := s.render("chat", "chat", page)
	if err != nil {
		s.fail(w, err)
		return
	}
	send(w, http.StatusOK, s.faultyPage(b))
}

func newChatPage(q url.Values) chatPage {
	page := chatPage{Open: q.Get("open") != ""}
	for _, text := range q["ask"] {
		if text = cutQuery(text); text != "" {
			page.Asked = append(page.Asked, text)
		}
	}
	page.Asked = page.Asked[max(len(page.Asked)-maxAsked, 0):]
	known := map[string]bool{}
	for _, text := range page.Asked {
		t := findTopic(text)
		known[t.Key] = true
		page.Turns = append(page.Turns, chatTurn{text, t})
	}
	for _, t := range chatTopics() {
		if !known[t.Key] {
			page.Topics = append(page.Topics, t)
		}
	}
	return page
}

// findTopic gives the topic with most of its words in the question, and a way to people when
// there is none.
func findTopic(question string) chatTopic {
	best, most := chatTopic{Reply: "I do not know that one. Our people at the bench do: they answer within a business day.",
		Path: "/help/contact", More: "Contact us"}, 0
	asked := strings.Fields(strings.ToLower(question))
	for _, t := range chatTopics() {
		if t.Question == question {
			return t
		}
		n := 0
		for _, w := range asked {
			if slices.ContainsFunc(t.words, func(have string) bool { return strings.HasPrefix(w, have) }) {
				n++
			}
		}
		if n > most {
			best, most = t, n
		}
	}
	return best
}

// chatOpened notes that the shopper opened the chat; the page says so on behalf of the frame,
// which knows no session.
func (v *visit) chatOpened() {
	v.log(Event{Kind: KindChat})
	v.w.WriteHeader(http.StatusNoContent)
}
