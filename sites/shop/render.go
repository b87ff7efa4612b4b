package shop

import (
	"bytes"
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

// templates are parsed once for each set of variants, written with commas.
var templates = memo[string, map[string]*template.Template]{keep: 16, make: parseTemplates}

// parseTemplates gives one set per page: the layout, the shared pieces (whose names begin with
// an underscore) and the page's own "main". In them, on "name" tells whether a variant is on.
func parseTemplates(names string) (map[string]*template.Template, error) {
	variants := variantSet(strings.Split(names, ","))
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

// render makes a page, or one piece of what the page's templates define.
func (s *Shop) render(page, piece string, data any) ([]byte, error) {
	var b bytes.Buffer
	if err := s.templates[page].ExecuteTemplate(&b, piece, data); err != nil {
		return nil, fmt.Errorf("page %s, %s: %w", page, piece, err)
	}
	return b.Bytes(), nil
}

// fail answers where nothing could be rendered. The shopper need not know why.
func (s *Shop) fail(w http.ResponseWriter, err error) {
	s.onError(err)
	http.Error(w, "The page could not be made.", http.StatusInternalServerError)
}

// send answers with HTML that is not to be kept.
func send(w http.ResponseWriter, status int, page []byte) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	w.Write(page)
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
			return grouped(n) + " " + many
		},
		"number": grouped,
		"join":   func(s []string) string { return strings.Join(s, " ") },
		"lower":  strings.ToLower,
		"times":  func(a, b int) int { return a * b },
		"pair":   func(a, b any) []any { return []any{a, b} },
	}
}

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
