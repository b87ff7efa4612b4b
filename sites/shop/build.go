package shop

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
)

// product makes a product of a model, without reviews. What it is comes from the model alone;
// price, stock, rating and sales come from the seed, drawn per product so that adding one product
// to the catalogue does not change the others.
func (t *table) product(m model, seed uint64) (*product, error) {
	p := &product{Slug: slugify(m.title), Title: m.title, Brand: m.brand, Kind: m.kind, detail: m.detail}
	own := hash(p.Slug)
	p.look = int(own >> 8 & 0xff)
	words, ok := t.kinds[m.kind]
	if !ok {
		return nil, fmt.Errorf("kind %q is not in [kinds]", m.kind)
	}
	p.Words = words
	if err := t.groups(p, m); err != nil {
		return nil, err
	}
	if err := t.texts(p, m, own); err != nil {
		return nil, err
	}
	r := rand.New(rand.NewPCG(seed, own))
	p.setPrice(m.cents, r)
	p.setStock(r)
	p.setRating(r)
	return p, nil
}

// groups gives the product its colours and option groups.
func (t *table) groups(p *product, m model) error {
	known := colours()
	for _, slug := range m.colours {
		found := false
		for _, c := range known {
			if c.Slug == slug {
				p.Colours, found = append(p.Colours, c), true
			}
		}
		if !found {
			return fmt.Errorf("colour %q is not known", slug)
		}
	}
	if len(p.Colours) == 0 {
		return fmt.Errorf("no colour")
	}
	g := optionGroup{Name: "colour", Label: "Colour"}
	for _, c := range p.Colours {
		g.Values = append(g.Values, optionValue{Slug: c.Slug, Label: c.Name})
	}
	p.Groups = append(p.Groups, g)
	for _, key := range m.options {
		g, ok := t.options[key]
		if !ok {
			return fmt.Errorf("option %q is not in [options]", key)
		}
		p.Groups = append(p.Groups, g)
	}
	return nil
}

// texts composes the description and the specifications.
func (t *table) texts(p *product, m model, own uint64) error {
	if m.opening == "" {
		return fmt.Errorf("no opening sentence")
	}
	material, ok := t.materials[m.material]
	if !ok {
		return fmt.Errorf("material %q is not in [materials]", m.material)
	}
	p.Description = []string{m.opening, material.sentence}
	p.specify(m.specs...)
	p.specify(material.specs...)
	for i, key := range m.features {
		f, ok := t.features[key]
		if !ok {
			return fmt.Errorf("feature %q is not in [features]", key)
		}
		if i < 2 {
			p.Description = append(p.Description, f.sentence)
		}
		p.specify(f.specs...)
	}
	for i, s := range t.specs {
		if s.fits.fits(m.words()) {
			p.specify(spec{s.name, s.values[(own>>(4*i))%uint64(len(s.values))]})
		}
	}
	return nil
}

// maxSpecs is how many lines a table of specifications has at most.
const maxSpecs = 8

// specify adds specifications that the product does not have yet.
func (p *product) specify(specs ...spec) {
	for _, s := range specs {
		known := slices.ContainsFunc(p.Specs, func(q spec) bool { return q.Name == s.Name })
		if !known && len(p.Specs) < maxSpecs {
			p.Specs = append(p.Specs, s)
		}
	}
}

// setPrice moves the model's price by up to a tenth and sometimes marks it down.
func (p *product) setPrice(cents int, r *rand.Rand) {
	p.Cents = tidy(cents * (90 + r.IntN(21)) / 100)
	if r.IntN(100) < 24 {
		p.WasCents = p.Cents
		p.Cents = tidy(p.Cents * (62 + r.IntN(29)) / 100)
	}
}

// tidy rounds to a price as shops write them: .50 or .95 below fifty dollars, whole dollars above.
func tidy(cents int) int {
	switch {
	case cents >= 5000:
		return (cents + 50) / 100 * 100
	case cents%100 < 50:
		return max(cents/100*100+50, 150)
	}
	return cents/100*100 + 95
}

// setStock sets how many there are and which combinations cannot be had.
func (p *product) setStock(r *rand.Rand) {
	switch n := r.IntN(100); {
	case n < 7:
		p.Stock = 0
	case n < 20:
		p.Stock = 1 + r.IntN(4)
	default:
		p.Stock = 8 + r.IntN(60)
	}
	p.gone = map[string]bool{}
	all := p.combinations()
	if len(all) < 4 {
		return
	}
	for i, c := range all {
		// The first combination is always there, so that no product on sale is all gone.
		if hit := r.IntN(100) < 9; hit && i > 0 && len(p.gone) < 5 {
			p.gone[c.key()] = true
		}
	}
}

// setRating sets stars, how many gave them, and sales that follow from both.
func (p *product) setRating(r *rand.Rand) {
	// The better of two draws leans the shelf towards good products, as real shelves do.
	p.Tenths = max(21+r.IntN(29), 28+r.IntN(22))
	if r.IntN(100) < 8 {
		p.Tenths = 21 + r.IntN(14)
	}
	p.Ratings = 1 + r.IntN(40)
	if r.IntN(100) < 70 {
		p.Ratings += r.IntN(60) * (1 + r.IntN(24))
	}
	p.Sold = p.Ratings*p.Tenths/40 + r.IntN(120)
	if p.SoldOut() {
		p.Sold /= 4
	}
}

func hash(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	// Finish the mix: FNV leaves the low bits of short, similar strings alike.
	x := h.Sum64()
	x ^= x >> 31
	x *= 0x9e3779b97f4a7c15
	return x ^ x>>29
}
