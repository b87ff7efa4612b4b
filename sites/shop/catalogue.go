package shop

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
)

//go:embed catalogue/*.txt
var catalogueFiles embed.FS

// An assortment is what shops of one seed share: the catalogue and the index to it.
type assortment struct {
	catalogue *catalogue
	index     *index
}

// assortments are built once for each seed.
var assortments = memo[uint64, assortment]{keep: 4, make: func(seed uint64) (assortment, error) {
	c, err := newCatalogue(seed)
	if err != nil {
		return assortment{}, err
	}
	return assortment{c, newIndex(c)}, nil
}}

// A catalogue is everything the shop sells under one seed. It does not change once built; what is
// left of it is each shop's own [stock].
type catalogue struct {
	categories []*category
	products   []*product // by category, in catalogue order
	bySlug     map[string]*product
	bestseller []*product // most sold first
	deals      []*product // biggest saving first, in stock
}

// departments is how categories stand in the navigation; each has a file of this name.
func departments() []string {
	return []string{"backpacks", "jackets", "footwear", "tents", "sleep", "bottles",
		"lighting", "tableware", "cookware", "textiles", "furniture", "garden"}
}

// newCatalogue reads the embedded tables and makes products of them by the seed.
func newCatalogue(seed uint64) (*catalogue, error) {
	c := &catalogue{bySlug: map[string]*product{}}
	general, err := readTable("reviews")
	if err != nil {
		return nil, err
	}
	pictured := drawings()
	reviews := newDesk(general.reviews)
	for _, name := range departments() {
		t, err := readTable(name)
		if err != nil {
			return nil, err
		}
		if t.Slug != name {
			return nil, fmt.Errorf("catalogue/%s.txt: slug is %q", name, t.Slug)
		}
		cat := t.category
		for _, m := range t.models {
			if pictured[m.kind] == nil {
				return nil, fmt.Errorf("catalogue/%s.txt: %s: kind %q has no drawing", name, m.title, m.kind)
			}
			p, err := t.product(m, seed)
			if err != nil {
				return nil, fmt.Errorf("catalogue/%s.txt: %s: %w", name, m.title, err)
			}
			if c.bySlug[p.Slug] != nil {
				return nil, fmt.Errorf("catalogue/%s.txt: %s: the title is taken", name, m.title)
			}
			p.Category = &cat
			reviews.add(t, m, p, seed)
			cat.Products = append(cat.Products, p)
			c.bySlug[p.Slug] = p
		}
		c.categories = append(c.categories, &cat)
		c.products = append(c.products, cat.Products...)
	}
	reviews.write()
	c.bestseller = slices.Clone(c.products)
	slices.SortStableFunc(c.bestseller, func(a, b *product) int { return b.Sold - a.Sold })
	for _, p := range c.products {
		if p.WasCents > 0 && !p.SoldOut() {
			c.deals = append(c.deals, p)
		}
	}
	slices.SortStableFunc(c.deals, func(a, b *product) int { return b.Saving() - a.Saving() })
	return c, nil
}

// readTable reads catalogue/<name>.txt. Besides the departments there is "reviews", a table of
// nothing but what may be said of anything.
func readTable(name string) (*table, error) {
	file := "catalogue/" + name + ".txt"
	text, err := fs.ReadFile(catalogueFiles, file)
	if err != nil {
		return nil, err
	}
	return parseTable(file, string(text))
}

// category finds a category by its slug, nil when there is none.
func (c *catalogue) category(slug string) *category {
	for _, cat := range c.categories {
		if cat.Slug == slug {
			return cat
		}
	}
	return nil
}
