package shop

import (
	"context"
	"errors"
	"net/http/httptest"
	"slices"
	"testing"
	"time"
)

func TestSlowWaitsByTheNumberOfThePage(t *testing.T) {
	t.Parallel()
	run := func() []time.Duration {
		var waits []time.Duration
		s := waiting(t, 1, func(_ context.Context, d time.Duration) error {
			waits = append(waits, d)
			return nil
		}, Slow)
		b := open(t, s)
		for range 12 {
			b.get("/about").at("/about", 200)
			b.get("/static/base.css")
			b.get(s.catalogue.products[0].Picture())
		}
		return waits
	}
	first, again := run(), run()
	if !slices.Equal(first, again) || len(first) != 12 {
		t.Errorf("waits %v, then %v", first, again)
	}
	for _, d := range first {
		if d < 400*time.Millisecond || d > 3*time.Second {
			t.Errorf("waits %v", d)
		}
	}
	if slices.Max(first) != 3*time.Second {
		t.Error("no page takes long")
	}
}

func TestSlowStopsWaitingWhenTheBrowserGoes(t *testing.T) {
	t.Parallel()
	s, err := New(Options{Seed: 1, Variants: []string{Slow}}) // with the real wait
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest("GET", "/", nil).WithContext(ctx))
	if w.Body.Len() > 0 {
		t.Error("a page is made for nobody")
	}
	if err := wait(ctx, time.Hour); !errors.Is(err, context.Canceled) {
		t.Errorf("wait returns %v", err)
	}
	if err := wait(t.Context(), 0); err != nil {
		t.Errorf("wait returns %v", err)
	}
}
