package browser

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"sort"
	"strings"
	"testing"
	"time"

	"github.com/aisle-sim/aisle/browser/distill"
	"github.com/rs/zerolog"
)

// cards is a page of n product cards.
func cards(n int) string {
	var b strings.Builder
	b.WriteString(`<!doctype html><title>Cards</title><header><form role=search><input type=search name=q aria-label=Search><button>Search</button></form></header><main><h1>Results</h1><ul>`)
	for i := range n {
		fmt.Fprintf(&b, `<li><article><a href="/p/%d"><h3>Product number %d of many</h3></a><p>Brand %d</p><span role=img aria-label="4.%d out of 5 stars"></span> (%d) <p><b>$%d.50</b> <s>$%d.00</s></p><button>Add to cart</button></article></li>`, i, i, i%7, i%10, i, i+9, i+19)
	}
	b.WriteString(`</ul></main>`)
	return b.String()
}

// BenchmarkObserve times a warm look, distilling included, beside the floor
// that any look has: the page's outerHTML by one evaluate. The figures to read
// are the ratio of the medians and what the look holds.
func BenchmarkObserve(b *testing.B) {
	chrome, err := Launch(context.Background(), Options{Log: zerolog.Nop()})
	if err != nil {
		b.Fatal(err)
	}
	defer chrome.Close()
	for _, n := range []int{48, 2000} {
		b.Run(fmt.Sprint(n, "cards"), func(b *testing.B) {
			srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "text/html")
				fmt.Fprint(w, cards(n))
			}))
			defer srv.Close()
			ctx := context.Background()
			s, err := chrome.Open(ctx, SessionOptions{})
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close()
			if err := s.Goto(ctx, srv.URL); err != nil {
				b.Fatal(err)
			}
			var ours, floor []time.Duration
			elements, tokens := 0, 0
			for range b.N {
				t := time.Now()
				l, err := s.Observe(ctx)
				ours = append(ours, time.Since(t))
				if err != nil {
					b.Fatal(err)
				}
				elements, tokens = len(l.Elements), distill.Tokens(l.Text)
				t = time.Now()
				if _, err := s.eval(ctx, "document.documentElement.outerHTML", false); err != nil {
					b.Fatal(err)
				}
				floor = append(floor, time.Since(t))
			}
			b.ReportMetric(float64(median(ours))/float64(median(floor)), "x_outerHTML")
			b.ReportMetric(float64(elements), "elements")
			b.ReportMetric(float64(tokens), "tokens")
		})
	}
}

func median(d []time.Duration) time.Duration {
	sort.Slice(d, func(i, j int) bool { return d[i] < d[j] })
	return d[len(d)/2]
}
