package shop

import (
	"fmt"
	"strings"
)

// schema is the product as schema.org has it.
func (p item) schema() map[string]any {
	availability := "https://schema.org/InStock"
	if p.SoldOut() {
		availability = "https://schema.org/SoldOut"
	}
	return map[string]any{
		"@context": "https://schema.org", "@type": "Product", "name": p.Title, "sku": p.Slug,
		"brand":       map[string]any{"@type": "Brand", "name": p.Brand},
		"description": strings.Join(p.Description, " "), "image": p.Picture(), "category": p.Category.Name,
		"offers": map[string]any{"@type": "Offer", "price": fmt.Sprintf("%d.%02d", p.Cents/100, p.Cents%100),
			"priceCurrency": "USD", "availability": availability, "url": p.URL()},
		"aggregateRating": map[string]any{"@type": "AggregateRating",
			"ratingValue": fmt.Sprintf("%d.%d", p.Tenths/10, p.Tenths%10), "ratingCount": p.Ratings, "bestRating": 5},
	}
}
