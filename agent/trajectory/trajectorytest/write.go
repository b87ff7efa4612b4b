package trajectorytest

import (
	"testing"

	"github.com/aisle-sim/aisle/agent/trajectory"
)

// Write puts a visit into a store, makes the hashes on the way, and opens
// what came of it: an attempt if the visit has no End.
func Write(store *trajectory.Store, v Visit) (*trajectory.Session, error) {
	w, err := store.Begin(v.Header)
	if err != nil {
		return nil, err
	}
	defer w.Close()
	for i, f := range v.Frames {
		s := f.Step
		s.Seq = i + 1
		if s.Observation, err = w.PutObservation(f.Page); err != nil {
			return nil, err
		}
		if f.Page.HTML != "" {
			hash, err := w.PutHTML(f.Page.HTML)
			if err != nil {
				return nil, err
			}
			s.SetHTMLHash(hash)
		}
		if f.Screenshot != nil {
			if s.Screenshot, err = w.PutScreenshot(f.Screenshot); err != nil {
				return nil, err
			}
		}
		if err := w.Append(s); err != nil {
			return nil, err
		}
	}
	dir := w.Dir()
	if v.End != nil {
		if dir, err = w.Finish(*v.End); err != nil {
			return nil, err
		}
	}
	return trajectory.OpenSession(dir)
}

// Store makes an empty store in a folder that goes away with the test.
func Store(tb testing.TB) *trajectory.Store {
	tb.Helper()
	s, err := trajectory.CreateStore(tb.TempDir())
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// Add writes a visit into a store and fails the test if that does not work.
func Add(tb testing.TB, store *trajectory.Store, v Visit) *trajectory.Session {
	tb.Helper()
	s, err := Write(store, v)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// Session is Example, finished, in a store of its own.
func Session(tb testing.TB) *trajectory.Session {
	tb.Helper()
	return Add(tb, Store(tb), Example("example"))
}
