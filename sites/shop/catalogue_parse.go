package shop

import (
	"fmt"
	"strconv"
	"strings"
)

// A table is one category's data file as read, before a seed makes products of it.
//
// A file begins with "key: value" lines about the category, then sections in brackets. Blank lines
// and lines that begin with # are skipped.
//
//	[kinds]      kind: other words shoppers use for it
//	[options]    key: Label = value, value +12.50    ("Label (select)" shows a drop-down list)
//	[materials]  name: sentence | short form for the specifications
//	[features]   name: sentence | Specification = value
//	[specs]      Specification = value / value       (one is taken by the product's title)
//	[reviews]    stars Title :: text
//	[models]     Title | Brand | kind:detail | dollars | material | features | colours | options | Spec = value; …
//	             followed by an indented line that opens the description; the detail,
//	             which of its kind's drawings it has, may be left out
type table struct {
	category
	kinds     map[string][]string
	options   map[string]optionGroup
	materials map[string]described
	features  map[string]described
	specs     []choiceOf
	reviews   []said
	models    []model
}

type described struct {
	sentence string
	spec     spec
}

type choiceOf struct {
	name   string
	values []string
}

// said is a review before it has an author: its stars, title and text.
type said struct {
	stars       int
	title, text string
}

type model struct {
	title, brand, kind, material, opening string
	detail                                int // -1 when not said
	cents                                 int
	features, colours, options            []string
	specs                                 []spec
}

// parseTable reads a category file; errors name the file and the line.
func parseTable(name, text string) (*table, error) {
	t := &table{kinds: map[string][]string{}, options: map[string]optionGroup{},
		materials: map[string]described{}, features: map[string]described{}}
	section := ""
	for i, line := range strings.Split(text, "\n") {
		trimmed := strings.TrimSpace(line)
		if trimmed == "" || strings.HasPrefix(trimmed, "#") {
			continue
		}
		var err error
		switch {
		case strings.HasPrefix(trimmed, "[") && strings.HasSuffix(trimmed, "]"):
			section = strings.Trim(trimmed, "[]")
		case section == "models" && line[0] == ' ':
			if len(t.models) == 0 {
				err = fmt.Errorf("a sentence before any model")
			} else {
				t.models[len(t.models)-1].opening = trimmed
			}
		default:
			err = t.line(section, trimmed)
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
	}
	return t, nil
}

// line reads one line of a section.
func (t *table) line(section, s string) error {
	switch section {
	case "reviews":
		return t.readReview(s)
	case "specs":
		name, values, ok := strings.Cut(s, " = ")
		if !ok {
			return fmt.Errorf("want \"Name = value / value\"")
		}
		t.specs = append(t.specs, choiceOf{name, strings.Split(values, " / ")})
		return nil
	case "models":
		return t.readModel(s)
	}
	key, value, ok := strings.Cut(s, ": ")
	if !ok {
		return fmt.Errorf("want \"key: value\"")
	}
	switch section {
	case "":
		return t.header(key, value)
	case "kinds":
		t.kinds[key] = list(value)
	case "options":
		g, err := readOption(value)
		if err != nil {
			return err
		}
		t.options[key] = g
	case "materials":
		sentence, short, ok := strings.Cut(value, " | ")
		if !ok {
			return fmt.Errorf("want \"sentence | short form\"")
		}
		t.materials[key] = described{sentence, spec{"Material", short}}
	case "features":
		sentence, sp, _ := strings.Cut(value, " | ")
		n, v, ok := strings.Cut(sp, " = ")
		if !ok {
			return fmt.Errorf("want \"sentence | Specification = value\"")
		}
		t.features[key] = described{sentence, spec{n, v}}
	default:
		return fmt.Errorf("section [%s] is not known", section)
	}
	return nil
}

func (t *table) header(key, value string) error {
	switch key {
	case "slug":
		t.Slug = value
	case "name":
		t.Name = value
	case "short":
		t.Short = value
	case "one":
		t.One = value
	case "blurb":
		t.Blurb = value
	case "popular":
		t.Popular = value
	default:
		return fmt.Errorf("key %q is not known; known: slug, name, short, one, blurb, popular", key)
	}
	return nil
}

func (t *table) readReview(s string) error {
	title, text, ok := strings.Cut(s, " :: ")
	if !ok || len(title) < 3 || title[0] < '1' || title[0] > '5' {
		return fmt.Errorf("want \"stars Title :: text\"")
	}
	t.reviews = append(t.reviews, said{int(title[0] - '0'), title[2:], text})
	return nil
}

func (t *table) readModel(s string) error {
	f := strings.Split(s, "|")
	if len(f) != 9 {
		return fmt.Errorf("a model has 9 columns, this line has %d", len(f))
	}
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	cents, err := dollars(f[3])
	if err != nil {
		return err
	}
	kind, detail, named := strings.Cut(f[2], ":")
	m := model{title: f[0], brand: f[1], kind: kind, detail: -1, cents: cents, material: f[4],
		features: list(f[5]), colours: list(f[6]), options: list(f[7])}
	if named {
		if m.detail, err = strconv.Atoi(detail); err != nil || m.detail < 0 {
			return fmt.Errorf("detail %q is not a number", detail)
		}
	}
	for _, sp := range strings.Split(f[8], ";") {
		n, v, ok := strings.Cut(strings.TrimSpace(sp), " = ")
		if !ok {
			return fmt.Errorf("specification %q: want \"Name = value\"", sp)
		}
		m.specs = append(m.specs, spec{n, v})
	}
	t.models = append(t.models, m)
	return nil
}

// readOption reads "Label = value, value +12.50".
func readOption(s string) (optionGroup, error) {
	label, values, ok := strings.Cut(s, " = ")
	if !ok {
		return optionGroup{}, fmt.Errorf("want \"Label = value, value\"")
	}
	g := optionGroup{}
	g.Label, g.Select = strings.CutSuffix(label, " (select)")
	g.Name = slugify(g.Label)
	for _, v := range list(values) {
		name, extra, priced := strings.Cut(v, " +")
		val := optionValue{Slug: slugify(name), Label: name}
		if priced {
			cents, err := dollars(extra)
			if err != nil {
				return g, err
			}
			val.Extra = cents
		}
		g.Values = append(g.Values, val)
	}
	return g, nil
}

// list splits at commas; "-" is the empty list.
func list(s string) []string {
	var out []string
	for _, f := range strings.Split(s, ",") {
		if f = strings.TrimSpace(f); f != "" && f != "-" {
			out = append(out, f)
		}
	}
	return out
}

func dollars(s string) (int, error) {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f < 0 || f > 100000 {
		return 0, fmt.Errorf("%q is not a price in dollars", s)
	}
	return int(f*100 + 0.5), nil
}
