package shop

import (
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"strings"
)

//go:embed templates/*.html
var templateFiles embed.FS

//go:embed static
var staticFiles embed.FS

// parseTemplates gives one set per page: the layout, the shared pieces (whose names begin with
// an underscore) and the page's own "main". In them, on "name" tells whether a variant is on.
func parseTemplates(variants variantSet) (map[string]*template.Template, error) {
	shared, err := template.New("").Funcs(functions()).Funcs(template.FuncMap{"on": variants.On}).ParseFS(templateFiles, "templates/_*.html")
	if err != nil {
		return nil, err
	}
	files, err := fs.Glob(templateFiles, "templates/[a-z]*.html")
	if err != nil {
		return nil, err
	}
	out := map[string]*template.Template{}
	for _, f := range files {
		t, err := shared.Clone()
		if err != nil {
			return nil, err
		}
		if t, err = t.ParseFS(templateFiles, f); err != nil {
			return nil, err
		}
		out[strings.TrimSuffix(path.Base(f), ".html")] = t
	}
	return out, nil
}

func functions() template.FuncMap {
	return template.FuncMap{
		"money": money,
		"free": func(cents int) string {
			if cents == 0 {
				return "Free"
			}
			return money(cents)
		},
		"rating": func(tenths int) string { return fmt.Sprintf("%d.%d", tenths/10, tenths%10) },
		"stars":  stars,
		"plural": func(n int, one, many string) string {
			if n == 1 {
				return "1 " + one
			}
			return thousands(n) + " " + many
		},
		"number": thousands,
		"join":   func(s []string) string { return strings.Join(s, " ") },
		"lower":  strings.ToLower,
		"times":  func(a, b int) int { return a * b },
		"pair":   func(a, b any) []any { return []any{a, b} },
	}
}

func thousands(n int) string { return strings.TrimSuffix(strings.TrimPrefix(money(n*100), "$"), ".00") }

// stars are the classes of five stars for a rating in tenths: full, half or empty.
func stars(tenths int) []string {
	out := make([]string, 5)
	for i := range out {
		switch left := tenths - 10*i; {
		case left >= 8:
			out[i] = "full"
		case left >= 3:
			out[i] = "half"
		default:
			out[i] = "empty"
		}
	}
	return out
}

// static serves the style sheets, the scripts and the icons.
func static(w http.ResponseWriter, r *http.Request) {
	types := map[string]string{".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
	name := r.PathValue("file")
	b, err := staticFiles.ReadFile("static/" + name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", types[path.Ext(name)])
	w.Header().Set("Cache-Control", "public, max-age=3600")
	w.Write(b)
}
