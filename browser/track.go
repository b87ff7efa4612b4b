package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/aisle-sim/aisle/browser/page"
	"github.com/chromedp/cdproto/inspector"
	"github.com/chromedp/cdproto/network"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
)

// tracker follows what the page does, from the events of its tab in their
// order. It is fed by chromedp's reader and must never block it.
type tracker struct {
	mu    sync.Mutex
	moved chan struct{} // closed and made anew at every change
	hide  func(string) string
	frame string // the main frame
	url   string // of the main frame

	world   string // unique id of our isolated world in the main frame; "" while there is none
	worlds  map[string]string
	crashed func() // ends what waits for the tab
	dialog  func(cdppage.EventJavascriptDialogOpening)

	// Since the last mark:
	starting bool   // a navigation of the main frame was asked for
	loader   string // its document request
	loading  bool   // committed, and the document not parsed yet
	moves    int    // navigations that committed, within the document too
	flying   map[string]string
	console  []string
	failed   []string
	document string      // the main document that was asked for last
	status   int         // of the answer to it
	media    string      // type of the answer to it, such as text/html
	barred   *page.Error // why the guard refused a main document
	popup    string      // a URL that a pop-up was opened for
	popups   int
	dialogs  []page.Dialog
	changes  int
}

// What one step keeps of console and failures: messages, and runes of each.
const (
	eventsMax  = 20
	messageMax = 300
)

func newTracker(hide func(string) string) *tracker {
	return &tracker{moved: make(chan struct{}), hide: hide, worlds: map[string]string{}, flying: map[string]string{}}
}

// mark forgets what happened so far: what follows belongs to the next action.
func (t *tracker) mark() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.moves, t.popups = 0, 0
	t.barred, t.popup = nil, ""
	t.console, t.failed, t.dialogs = nil, nil, nil
	clear(t.flying)
}

// changed wakes those who wait. Call it with mu held.
func (t *tracker) change() {
	t.changes++
	close(t.moved)
	t.moved = make(chan struct{})
}

// until waits until ok holds; ok is called with mu held.
func (t *tracker) until(ctx context.Context, ok func() bool) error {
	for {
		t.mu.Lock()
		if ok() {
			t.mu.Unlock()
			return nil
		}
		moved := t.moved
		t.mu.Unlock()
		select {
		case <-moved:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// asked takes note of a main document that is asked for, or redirected to.
func (t *tracker) asked(url string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.document, t.status, t.media = url, 0, ""
}

func (t *tracker) refused(why *page.Error, mainDocument bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.failed = t.add(t.failed, "blocked, "+why.Detail+": "+why.Name)
	if mainDocument {
		t.barred = why
		t.starting = false
	}
	t.change()
}

func (t *tracker) answered(d page.Dialog) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.dialogs = append(t.dialogs, d)
	if d.Kind == string(cdppage.DialogTypeBeforeunload) && !d.Accepted {
		t.starting = false // the shopper stays
	}
	t.change()
}

// add keeps a message of the page, masked before it is cut.
func (t *tracker) add(list []string, s string) []string {
	s = t.hide(s)
	if r := []rune(s); len(r) > messageMax {
		s = string(r[:messageMax-1]) + "…"
	}
	if len(list) >= eventsMax || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// event takes one event of the tab.
func (t *tracker) event(ev any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	switch e := ev.(type) {
	case *runtime.EventExecutionContextCreated:
		var aux struct {
			FrameID string `json:"frameId"`
		}
		if e.Context.Name != worldName || json.Unmarshal(e.Context.AuxData, &aux) != nil {
			return
		}
		t.worlds[e.Context.UniqueID] = aux.FrameID
		if aux.FrameID == t.frame {
			t.world = e.Context.UniqueID
		}
	case *runtime.EventExecutionContextDestroyed:
		delete(t.worlds, e.ExecutionContextUniqueID)
		if t.world == e.ExecutionContextUniqueID {
			t.world = ""
		}
	case *runtime.EventExecutionContextsCleared:
		clear(t.worlds)
		t.world = ""
	case *cdppage.EventFrameStartedNavigating:
		if string(e.FrameID) != t.frame || strings.Contains(string(e.NavigationType), "sameDocument") || strings.Contains(string(e.NavigationType), "SameDocument") {
			return
		}
		t.starting, t.loader = true, string(e.LoaderID)
	case *cdppage.EventFrameRequestedNavigation:
		if string(e.FrameID) != t.frame || e.Disposition != cdppage.ClientNavigationDispositionCurrentTab {
			return
		}
		t.starting = true
	case *cdppage.EventFrameNavigated:
		if e.Frame.ParentID != "" {
			return
		}
		t.starting, t.loader = false, ""
		// A page from the back-forward cache is there as it was left.
		t.loading = e.Type != cdppage.NavigationTypeBackForwardCacheRestore
		clear(t.flying) // nobody waits for the answers to the last document
		t.moves++
		t.url = e.Frame.URL + e.Frame.URLFragment
	case *cdppage.EventNavigatedWithinDocument:
		if string(e.FrameID) != t.frame {
			return
		}
		t.starting = false
		t.moves++
		t.url = e.URL
	case *cdppage.EventDomContentEventFired:
		t.loading = false
	case *cdppage.EventFrameStoppedLoading:
		if string(e.FrameID) != t.frame {
			return
		}
		t.starting, t.loading = false, false
	case *cdppage.EventWindowOpen:
		t.popups++
		if t.popup == "" {
			t.popup = e.URL
		}
	case *cdppage.EventJavascriptDialogOpening:
		if t.dialog != nil {
			t.dialog(*e)
		}
	case *network.EventRequestWillBeSent:
		switch e.Type {
		case network.ResourceTypeXHR, network.ResourceTypeFetch, network.ResourceTypeScript, network.ResourceTypeStylesheet:
			t.flying[string(e.RequestID)] = e.Request.URL
		}
	case *network.EventResponseReceived:
		if e.Type == network.ResourceTypeDocument && string(e.FrameID) == t.frame {
			t.status, t.media = int(e.Response.Status), e.Response.MimeType
		}
		// The browser's own wish for an icon is nothing that the page did.
		if e.Response.Status >= 400 && e.Type != network.ResourceTypeOther {
			t.failed = t.add(t.failed, fmt.Sprintf("%d %s", e.Response.Status, e.Response.URL))
		}
	case *network.EventLoadingFinished:
		delete(t.flying, string(e.RequestID))
	case *network.EventLoadingFailed:
		// What the page itself gave up, such as suggestions for a word that
		// went on, did not fail.
		if url := t.flying[string(e.RequestID)]; url != "" && e.BlockedReason == "" && !e.Canceled {
			t.failed = t.add(t.failed, e.ErrorText+" "+url)
		}
		delete(t.flying, string(e.RequestID))
		if string(e.RequestID) == t.loader {
			t.starting, t.loader = false, ""
		}
	case *runtime.EventConsoleAPICalled:
		if e.Type != runtime.ConsoleAPICalledTypeError {
			return
		}
		t.console = t.add(t.console, consoleText(e.Args))
	case *runtime.EventExceptionThrown:
		s := e.ExceptionDetails.Text
		if x := e.ExceptionDetails.Exception; x != nil && x.Description != "" {
			s, _, _ = strings.Cut(x.Description, "\n")
		}
		t.console = t.add(t.console, s)
	case *inspector.EventTargetCrashed:
		t.crashed()
	default:
		return
	}
	t.change()
}

func consoleText(args []*runtime.RemoteObject) string {
	var parts []string
	for _, a := range args {
		var s string
		if json.Unmarshal(a.Value, &s) == nil {
			parts = append(parts, s)
		} else if a.Description != "" {
			parts = append(parts, a.Description)
		} else {
			parts = append(parts, string(a.Value))
		}
	}
	return strings.Join(parts, " ")
}
