package shop

import (
	"fmt"
	"strconv"
	"strings"
)

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
	if err := t.check(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return t, nil
}

// line reads one line of a section.
func (t *table) line(section, s string) error {
	switch section {
	case "reviews":
		r, err := readSaid(s)
		t.reviews = append(t.reviews, r)
		return err
	case "specs":
		fits, s := readAudience(s)
		name, values, ok := strings.Cut(s, " = ")
		if !ok {
			return fmt.Errorf("want \"Name = value / value\"")
		}
		t.specs = append(t.specs, choiceOf{fits, name, strings.Split(values, " / ")})
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
		return t.readMaterial(key, value)
	case "features":
		sentence, rest, ok := strings.Cut(value, " | ")
		if !ok {
			return fmt.Errorf("want \"sentence | Specification = value\"")
		}
		sps, err := readSpecs(rest)
		if err != nil {
			return err
		}
		t.features[key] = described{sentence: sentence, specs: sps}
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

// readMaterial reads "name (spoken): sentence | short form | Spec = value".
func (t *table) readMaterial(key, value string) error {
	name, spoken, ok := strings.Cut(strings.TrimSuffix(key, ")"), " (")
	if !ok {
		spoken = name
	}
	sentence, rest, ok := strings.Cut(value, " | ")
	if !ok {
		return fmt.Errorf("want \"sentence | short form\"")
	}
	short, more, ok := strings.Cut(rest, " | ")
	d := described{spoken, sentence, []spec{{"Material", short}}}
	if ok {
		sps, err := readSpecs(more)
		if err != nil {
			return err
		}
		d.specs = append(d.specs, sps...)
	}
	t.materials[name] = d
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
	if m.specs, err = readSpecs(f[8]); err != nil {
		return err
	}
	t.models = append(t.models, m)
	return nil
}

// readSpecs reads "Name = value; Name = value".
func readSpecs(s string) ([]spec, error) {
	var out []spec
	for _, sp := range strings.Split(s, ";") {
		n, v, ok := strings.Cut(strings.TrimSpace(sp), " = ")
		if !ok {
			return nil, fmt.Errorf("specification %q: want \"Name = value\"", sp)
		}
		out = append(out, spec{n, v})
	}
	return out, nil
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
