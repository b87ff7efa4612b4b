package shop

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// build makes a shop whose session ids are s1, s2, … It does not wait, and may not fail.
func build(t testing.TB, seed uint64, variants ...string) *Shop {
	t.Helper()
	return waiting(t, seed, func(context.Context, time.Duration) error { return nil }, variants...)
}

// waiting is like build, but says how the shop waits.
func waiting(t testing.TB, seed uint64, wait func(context.Context, time.Duration) error, variants ...string) *Shop {
	t.Helper()
	n := 0
	s, err := New(Options{Seed: seed, Variants: variants, Wait: wait,
		NewID:   func() string { n++; return fmt.Sprint("s", n) },
		OnError: func(err error) { t.Error(err) }})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A browser is one shopper over real HTTP, following redirects and keeping its cookie.
type browser struct {
	t    testing.TB
	http *http.Client
	base string
	path string // of the page shown

	method string // by which it was asked for, redirects followed
	code   int
	html   string
	header http.Header
	seen   string // what the order review shown last stands for
}

func open(t testing.TB, s *Shop) *browser {
	t.Helper()
	srv := httptest.NewServer(s)
	t.Cleanup(srv.Close)
	return visitor(t, srv.URL)
}

func visitor(t testing.TB, base string) *browser {
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &browser{t: t, http: &http.Client{Jar: jar}, base: base}
}

var seenField = regexp.MustCompile(`name="seen" value="([^"]+)"`)

func (b *browser) get(path string) *browser {
	b.t.Helper()
	return b.read(b.http.Get(b.base + path))
}

func (b *browser) post(path string, fields ...string) *browser {
	b.t.Helper()
	return b.read(b.http.PostForm(b.base+path, values(fields...)))
}

func values(fields ...string) url.Values {
	v := url.Values{}
	for i := 0; i < len(fields); i += 2 {
		v.Set(fields[i], fields[i+1])
	}
	return v
}

func (b *browser) read(r *http.Response, err error) *browser {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	b.code, b.html, b.header, b.path, b.method = r.StatusCode, string(body), r.Header, r.Request.URL.Path, r.Request.Method
	if m := seenField.FindStringSubmatch(b.html); m != nil {
		b.seen = m[1]
	}
	return b
}

// at checks where the shopper is and what the page says.
func (b *browser) at(path string, code int, says ...string) *browser {
	b.t.Helper()
	if b.path != path || b.code != code {
		b.t.Errorf("at %s with %d, want %s with %d", b.path, b.code, path, code)
	}
	for _, s := range says {
		if !strings.Contains(b.html, s) {
			b.t.Errorf("%s does not say %q", b.path, s)
		}
	}
	return b
}

// buyable finds a product that fits, and a choice of it that can be bought.
func buyable(t testing.TB, s *Shop, fits func(*product) bool) (*product, choice) {
	t.Helper()
	for _, p := range s.catalogue.products {
		if p.SoldOut() || !fits(p) {
			continue
		}
		for _, c := range p.combinations() {
			if !p.gone[c.key()] {
				return p, c
			}
		}
	}
	t.Fatal("no product fits")
	return nil, nil
}

// form writes a choice as form fields, with more fields behind.
func (p *product) form(c choice, more ...string) []string {
	var out []string
	for i, g := range p.Groups {
		out = append(out, g.Name, c[i])
	}
	return append(out, more...)
}

func TestVariants(t *testing.T) {
	t.Parallel()
	if _, err := New(Options{Variants: []string{"baseline"}}); err != nil {
		t.Error(err)
	}
	_, err := New(Options{Variants: []string{"loud"}})
	if err == nil || !strings.Contains(err.Error(), "loud") || !strings.Contains(err.Error(), "baseline") {
		t.Errorf("error %v does not name the variant and the known ones", err)
	}
	names := []string{NoReviews}
	s := build(t, 1, names...)
	if names[0] = Flaky; !s.variants.On(NoReviews) {
		t.Error("the shop changes with its maker's list of variants")
	}
	set, err := newVariantSet([]string{Slow, Flaky, Slow})
	if err != nil || !slices.Equal(set, variantSet{Flaky, Slow}) {
		t.Errorf("the same variants are not one set: %q, %v", set, err)
	}
}
