package trajectory

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/aisle-sim/aisle/browser/page"
)

// Limits on what is read and written. Beyond them is an error, never a cut.
const (
	// MaxLine is the longest line of steps.jsonl, and the largest
	// session.json, in bytes.
	MaxLine = 64 << 20
	// MaxBlob is the largest blob, in bytes before compression.
	MaxBlob = 256 << 20
)

// encode gives the canonical JSON of our types: fields in the order of the
// struct, map keys sorted, no space, "<" as "<". Equal values have equal
// bytes, which is what a hash needs.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// Canonical returns the bytes an observation is stored and hashed as: its
// JSON without space, HTML left out (it is a blob of its own). An observation
// that holds NaN or infinity has none.
func Canonical(o page.Observation) ([]byte, error) {
	if o.Elements == nil {
		o.Elements = []page.Element{} // no elements is one thing, not two
	}
	b, err := encode(o)
	if err != nil {
		return nil, fmt.Errorf("observation of %s: %w", o.URL, err)
	}
	return b, nil
}

// Hash names a blob: SHA-256 of its uncompressed bytes, in lower-case hex.
func Hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// ObservationHash returns the name under which a store keeps an observation.
func ObservationHash(o page.Observation) (string, error) {
	b, err := Canonical(o)
	if err != nil {
		return "", err
	}
	return Hash(b), nil
}

// ExtraHTML is the key in Step.Extra of the hash of the observation's HTML
// form, a JSON string, where that form was kept.
const ExtraHTML = "html"

// HTMLHash returns the hash of the HTML form the step names, or "".
func (s *Step) HTMLHash() string {
	var h string
	if json.Unmarshal(s.Extra[ExtraHTML], &h) != nil || CheckHash(h) != nil {
		return ""
	}
	return h
}

// SetHTMLHash notes the hash of the HTML form in the step. The map in Extra
// is replaced, not changed, so that copies of a step stay apart.
func (s *Step) SetHTMLHash(hash string) {
	extra := make(map[string]json.RawMessage, len(s.Extra)+1)
	for k, v := range s.Extra {
		extra[k] = v
	}
	extra[ExtraHTML] = json.RawMessage(`"` + hash + `"`)
	s.Extra = extra
}
