package page

// Click types: what a click means, after OPeRA (arXiv 2506.05606); the
// definitions are ours and stand in the README.
const (
	ClickSearch        = "search"
	ClickSuggestedTerm = "suggested_term"
	ClickFilter        = "filter"
	ClickProductLink   = "product_link"
	ClickProductOption = "product_option"
	ClickQuantity      = "quantity"
	ClickReview        = "review"
	ClickPurchase      = "purchase"
	ClickCartSideBar   = "cart_side_bar"
	ClickCartPage      = "cart_page_select"
	ClickNavBar        = "nav_bar"
	ClickPageRelated   = "page_related"
	ClickOther         = "other"
)

// ClickTypes returns all click types, most telling first.
func ClickTypes() []string {
	return []string{ClickSearch, ClickSuggestedTerm, ClickFilter, ClickProductLink, ClickProductOption,
		ClickQuantity, ClickReview, ClickPurchase, ClickCartSideBar, ClickCartPage, ClickNavBar,
		ClickPageRelated, ClickOther}
}

// LabelRule gives elements a click type that the site knows better than the
// generic rules. Every pattern that is set must match; "*" stands for any
// run of characters.
type LabelRule struct {
	Name      string `yaml:"name" json:"name,omitempty"`
	Role      string `yaml:"role" json:"role,omitempty"`
	Label     string `yaml:"label" json:"label,omitempty"`
	URL       string `yaml:"url" json:"url,omitempty"`
	ClickType string `yaml:"click_type" json:"click_type"`
}

// Matches tells whether the rule speaks of that element on that page.
func (r LabelRule) Matches(url string, e Element) bool {
	return Match(r.Name, e.Name) && Match(r.Role, e.Role) && Match(r.Label, e.Label) && Match(r.URL, url)
}

// Match compares text with a pattern in which "*" stands for any run of
// characters. An empty pattern matches everything.
func Match(pattern, text string) bool {
	if pattern == "" {
		return true
	}
	// Greedy with one point of return: linear for our patterns, and no
	// regular expression to escape.
	p, t, star, mark := 0, 0, -1, 0
	for t < len(text) {
		switch {
		case p < len(pattern) && pattern[p] == '*':
			star, mark = p, t
			p++
		case p < len(pattern) && pattern[p] == text[t]:
			p++
			t++
		case star >= 0:
			mark++
			p, t = star+1, mark
		default:
			return false
		}
	}
	for p < len(pattern) && pattern[p] == '*' {
		p++
	}
	return p == len(pattern)
}
