package trajectory

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"sync"

	"github.com/google/jsonschema-go/jsonschema"
)

var (
	//go:embed schema/session.schema.json
	sessionSchema []byte
	//go:embed schema/step.schema.json
	stepSchema []byte
)

// SessionSchema returns the JSON Schema (draft 2020-12) of session.json.
func SessionSchema() []byte { return bytes.Clone(sessionSchema) }

// StepSchema returns the JSON Schema (draft 2020-12) of a line of steps.jsonl.
func StepSchema() []byte { return bytes.Clone(stepSchema) }

// checker validates against both schemas.
type checker struct{ session, step *jsonschema.Resolved }

// schemas is made on first use: only Verify needs it.
var schemas = sync.OnceValues(func() (*checker, error) {
	session, err := resolve(sessionSchema)
	if err != nil {
		return nil, fmt.Errorf("session schema: %w", err)
	}
	step, err := resolve(stepSchema)
	if err != nil {
		return nil, fmt.Errorf("step schema: %w", err)
	}
	return &checker{session, step}, nil
})

func resolve(text []byte) (*jsonschema.Resolved, error) {
	var s jsonschema.Schema
	if err := json.Unmarshal(text, &s); err != nil {
		return nil, err
	}
	return s.Resolve(nil)
}

// conforms validates one JSON text.
func conforms(to *jsonschema.Resolved, text []byte) error {
	var v any
	if err := json.Unmarshal(text, &v); err != nil {
		return err
	}
	return to.Validate(v)
}
