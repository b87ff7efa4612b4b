package llm

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"
	"text/template"

	"github.com/aisle-sim/aisle/agent/model"
	"github.com/aisle-sim/aisle/browser/page"
)

//go:embed prompts/*.tmpl
var prompts embed.FS

var templates = template.Must(template.ParseFS(prompts, "prompts/*.tmpl"))

// PromptHash identifies the prompts in the record of a session: the first 12
// hexadecimal digits of a SHA-256 over all templates, in the order of their
// names. Every word of ours that a model reads stands in one; the code beside
// them only says which, and keeps a line within its length.
func PromptHash() string {
	h := sha256.New()
	// Reading what is embedded cannot fail.
	_ = fs.WalkDir(prompts, "prompts", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := prompts.ReadFile(path)
		fmt.Fprintf(h, "%s %d\n%s", path, len(raw), raw)
		return err
	})
	return hex.EncodeToString(h.Sum(nil)[:6])
}

// render fills in a template, without the line break that ends its file.
func render(name string, data any) (string, error) {
	var b strings.Builder
	if err := templates.ExecuteTemplate(&b, name+".tmpl", data); err != nil {
		return "", err
	}
	return strings.TrimRight(b.String(), "\n"), nil
}

// decisionSchema is the schema of a decision: the rationale comes first, and
// every property is required, as strict schemas want it. Names are not listed;
// a page has too many.
func decisionSchema(allowed []page.Type) (model.Schema, error) {
	types, err := json.Marshal(allowed)
	if err != nil {
		return model.Schema{}, err
	}
	text, err := render("decision", string(types))
	if err != nil {
		return model.Schema{}, err
	}
	var b bytes.Buffer
	if err := json.Compact(&b, []byte(text)); err != nil {
		return model.Schema{}, err
	}
	return model.Schema{Name: "decision", JSON: b.Bytes()}, nil
}
