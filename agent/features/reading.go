package features

import (
	"hash/fnv"
	"math"
	"sort"
	"strings"

	"github.com/aisle-sim/aisle/browser/page"
)

// Seen is a product as one page shows it, judged against a Goal.
type Seen struct {
	page.Item
	Key   string // the same for the same title on every page
	Brand string // stem of the first word of the title
	// Words is the share of the goal's head words; 1 if it has none. Being made
	// for somebody the goal does not name lowers it.
	Words  float64
	Extras float64 // share of the goal's further words
	// Over is the price above the budget as a share of the budget, at most 1.
	Over float64
	// Within is true if both price and budget are known and the price fits.
	Within bool
	// Suit is 0 to 1; see Meanings.
	Suit   float64
	linked bool // an element here opens it
	noun   bool // its words have the goal's noun
}

// Reading is one page as a shopper with a goal understands it.
type Reading struct {
	URL   string
	Place Place
	// Items are those of the observation, in its order.
	Items []Seen
	// Subject is the product that the page is about, nil if it is about none.
	Subject *Seen
	// Median is the median price of the items, in units of the currency; 0 =
	// no prices.
	Median float64
	// Total is the sum to pay on a cart or checkout page; 0 if not shown.
	Total float64
	// Best is the suit of the item that suits best, 0 without items.
	Best float64

	parts   []part // by index of the element
	byName  map[string]int
	empty   bool   // says that the cart is empty
	thanks  bool   // says that an order was placed
	alerts  string // lines of the text that raise an alarm, padded
	invalid bool   // some element is marked as wrong
	fields  int    // text fields that the shopper could fill in
	lines   int    // elements that belong to lines of the cart
	print   uint64
	broken  bool            // says that something went wrong, and shows nothing else
	over    map[string]bool // names of what stands in dialogs over the page; nil if none does
}

// Read reads a page. The observation is not kept.
func (g *Goal) Read(o *page.Observation) *Reading {
	r := &Reading{URL: o.URL, parts: make([]part, len(o.Elements)), byName: make(map[string]int, len(o.Items)), print: fingerprint(o)}
	for i := range o.Items {
		if _, twice := r.byName[o.Items[i].Name]; !twice {
			r.byName[o.Items[i].Name] = i
		}
	}
	r.Items = make([]Seen, len(o.Items))
	words := make([][]string, len(o.Items))
	f := newForm(g.Details)
	for i := range o.Elements {
		e := &o.Elements[i]
		p := partOf(e)
		r.parts[i] = p
		r.invalid = r.invalid || e.Invalid
		switch p {
		case partOpen:
			if j, ok := r.item(e); ok {
				r.Items[j].linked = true
				if len(words[j]) == 0 { // labels may say more than titles
					words[j] = stems(e.Label)
				}
			}
		case partField:
			if f.answer(e) != "" {
				r.fields++
			}
		case partLine:
			r.lines++
		}
	}
	low := padded(o.Title + " " + o.Text)
	r.alerts = alerts(o.Text)
	r.empty, r.thanks = says(low, emptyCart), says(low, thankWords)
	for i := range o.Items {
		r.Items[i].Item = o.Items[i]
		r.Items[i].judge(g, append(words[i], stems(o.Items[i].Title)...))
	}
	r.over = over(o)
	r.broken = len(o.Items) == 0 && len(o.Elements) <= brokenElements && says(low, brokenWords)
	r.place(g, o)
	r.finish(g, o)
	return r
}

// brokenElements is how many elements a page has at most that only says that
// something went wrong: a link or two and the shop's menu.
const brokenElements = 60

// estranged is how much of a thing's fitness is left by a word that says that
// it is made for somebody or something else.
const estranged = 0.3

// judge compares an item, known by its words, with the goal.
func (s *Seen) judge(g *Goal, words []string) {
	s.Key = strings.Join(tokens(s.Title), "_")
	if ts := stems(s.Title); len(ts) > 0 {
		s.Brand = ts[0]
	}
	s.Words, s.Extras = 1, g.extras(words)
	if len(g.Head) > 0 {
		// A thing for somebody else ("kids'") is hardly the thing.
		s.Words = share(g.Head, words) * math.Pow(estranged, float64(g.strangers(words)))
	}
	s.noun = len(g.Head) == 0 || g.kind(words)
	s.Over, s.Within = 0, false
	if g.Budget > 0 && !s.Price.IsZero() {
		s.Over = min(1, max(0, units(s.Price)/g.Budget-1))
		s.Within = s.Over == 0
	}
	s.fit()
}

// fit computes Suit from the other fields.
func (s *Seen) fit() {
	s.Suit = s.Words * (1 - s.Over)
	if s.SoldOut {
		s.Suit = 0
	}
	if s.Rating > 0 {
		s.Suit *= min(1, s.Rating/5)
	}
}

// finish works out what needs the whole page.
func (r *Reading) finish(g *Goal, o *page.Observation) {
	if r.Place == PlaceCart || r.Place == PlaceCheckout {
		r.Total = total(o.Text)
	}
	r.trust(g, o)
	var prices []float64
	for i := range r.Items {
		r.Best = max(r.Best, r.Items[i].Suit)
		if p := r.Items[i].Price; !p.IsZero() {
			prices = append(prices, units(p))
		}
	}
	if sort.Float64s(prices); len(prices) > 0 {
		r.Median = prices[len(prices)/2]
	}
}

// alertMark begins the lines of an outline that stand in an alert or a status.
const alertMark = "! "

func alerts(text string) string {
	var all strings.Builder
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, alertMark) {
			all.WriteString(line)
		}
	}
	return padded(all.String())
}

// item returns the index of the item that the element belongs to.
func (r *Reading) item(e *page.Element) (int, bool) {
	if e.Item == "" {
		return 0, false
	}
	i, ok := r.byName[e.Item]
	return i, ok
}

// units returns an amount in units of its currency.
func units(m page.Money) float64 { return float64(m.Cents) / 100 }

// fingerprint tells pages apart by all that a shopper could notice.
func fingerprint(o *page.Observation) uint64 {
	h := fnv.New64a()
	put := func(s string) {
		_, _ = h.Write([]byte(s))
		_, _ = h.Write([]byte{0})
	}
	put(o.URL)
	put(o.Title)
	put(o.Text)
	for i := range o.Elements {
		e := &o.Elements[i]
		put(e.Name)
		put(e.Value)
		var bits byte
		for k, on := range [...]bool{e.Disabled, e.Checked, e.Selected, e.Expanded, e.Invalid} {
			if on {
				bits |= 1 << k
			}
		}
		_, _ = h.Write([]byte{bits})
	}
	return h.Sum64()
}
