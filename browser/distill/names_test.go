package distill

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func namesOf(r Result) []string {
	var out []string
	for _, e := range r.Elements {
		out = append(out, e.Name)
	}
	slices.Sort(out)
	return out
}

// TestNamesStay holds names equal while the things stay the same.
func TestNamesStay(t *testing.T) {
	head := func(badge string) string {
		return `<header><a href="/cart">Cart` + badge + `</a><a href="/">Home</a></header>`
	}
	a, b, c := card("a", "Tent", "$20"), card("b", "Boots", "$30"), card("c", "Lamp", "$9")
	same := card("tent-2-acme", "Tent", "$25")
	for _, x := range []struct{ name, before, after string }{
		{"cards change places", `<ul>` + a + b + c + `</ul>`, `<ul>` + c + a + b + `</ul>`},
		{"cards of one title change places", `<ul>` + a + same + b + `</ul>`, `<ul>` + b + same + a + `</ul>`},
		{"badge counts up", head(""), head(" 1")},
		{"badge in words", head(", 1 item"), head(", 12 items")},
		{"price changes", `<ul>` + a + `</ul>`, `<ul>` + card("a", "Tent", "$17.50 <s>$20</s>") + `</ul>`},
		{"price on a button", `<button>Buy for $20</button>`, `<button>Buy for $17</button>`},
		{"counts of filters", `<section aria-label=Brand><a href="?acme">Acme (12)</a></section>`, `<section aria-label=Brand><a href="?acme">Acme (7)</a></section>`},
		{"a notice comes", a, `<p role=status>Added</p>` + a},
		{"in and out of a box", `<main>` + a + `</main>`, `<main><div><div>` + a + `</div></div></main>`},
	} {
		t.Run(x.name, func(t *testing.T) {
			before := namesOf(Distill(made(t, "http://shop.example/", x.before), Options{}))
			after := namesOf(Distill(made(t, "http://shop.example/", x.after), Options{}))
			if diff := cmp.Diff(before, after); diff != "" {
				t.Errorf("names (-before +after):\n%s", diff)
			}
		})
	}
}

func TestNames(t *testing.T) {
	long := strings.Repeat("Very Long Merino Crew Neck Base Layer ", 4)
	for _, c := range []struct {
		name, url, markup string
		want              []string
	}{
		{"search results", "/search?q=x", `<main><ul>` + card("a", "Merino Crew", "$20") + card("b", "Boots", "$30") + `</ul></main>`,
			[]string{"search_results.boots.add_to_cart", "search_results.boots.view_product", "search_results.merino_crew.add_to_cart", "search_results.merino_crew.view_product"}},
		{"one title twice", "/", `<ul>` + card("tent-acme", "Tent", "$20") + card("tent-brix", "Tent", "$30") + `</ul>`,
			[]string{"tent.add_to_cart.acme", "tent.add_to_cart.brix", "tent.view_product.acme", "tent.view_product.brix"}},
		{"told apart by query", "/", `<a href="/p?id=1">More</a><a href="/p?id=2">More</a>`, []string{"more.id_1", "more.id_2"}},
		{"told apart by value", "/", `<input type=radio value=s aria-label=Size><input type=radio value=m aria-label=Size>`, []string{"size.m", "size.s"}},
		{"nothing tells them apart", "/", `<button>Go</button><button>Go</button>`, []string{"go", "go_2"}},
		{"a number that is taken", "/", `<button>Go</button><button>Go</button><button>Go 2</button>`, []string{"go", "go_2", "go_3"}},
		{"unicode", "/", `<button>カートに入れる</button>`, []string{"カートに入れる"}},
		{"no words at all", "/", `<button></button><a href="/">·</a>`, []string{"button", "link"}},
		{"long title", "/", `<ul>` + card("a", long, "$20") + `</ul>`, nil},
		{"filter", "/", `<section aria-label=Refinements><section aria-label=Brand><a href="?acme">Acme (12)</a></section></section>`, []string{"refinements.brand.acme"}},
		{"page", "/", `<nav aria-label=Pagination><a href="?2">2</a></nav>`, []string{"pagination.2"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := namesOf(Distill(made(t, "http://shop.example"+c.url, c.markup), Options{}))
			if c.want == nil {
				for _, n := range got {
					if len([]rune(n)) > slugMax+20 {
						t.Errorf("%q is %d runes long", n, len([]rune(n)))
					}
				}
				return
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("names (-want +got):\n%s", diff)
			}
		})
	}
}
