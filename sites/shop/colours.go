package shop

// A colour is a shade a product comes in, and the family a shopper filters by.
type colour struct{ Slug, Name, Hex, Family string }

// colours is every shade the catalogue may name.
func colours() []colour {
	return []colour{
		{"moss", "Moss", "#6b7a45", "Green"},
		{"fir", "Fir", "#2f5d4a", "Green"},
		{"sage", "Sage", "#9caf8f", "Green"},
		{"olive", "Olive", "#77703a", "Green"},
		{"lichen", "Lichen", "#b9c08a", "Green"},
		{"slate", "Slate", "#56636e", "Grey"},
		{"stone", "Stone", "#a9a294", "Grey"},
		{"ash", "Ash", "#8b8f92", "Grey"},
		{"steel", "Brushed Steel", "#aeb6bc", "Grey"},
		{"granite", "Granite", "#6e6d6b", "Grey"},
		{"charcoal", "Charcoal", "#3c4045", "Black"},
		{"black", "Black", "#2a2b2d", "Black"},
		{"navy", "Navy", "#2c3f5f", "Blue"},
		{"harbour", "Harbor Blue", "#3f6f92", "Blue"},
		{"sky", "Sky", "#8fb7d1", "Blue"},
		{"teal", "Teal", "#2f7a7d", "Blue"},
		{"ink", "Ink", "#303a55", "Blue"},
		{"rust", "Rust", "#b4552d", "Orange"},
		{"amber", "Amber", "#d98a2b", "Orange"},
		{"terracotta", "Terracotta", "#c26a4a", "Orange"},
		{"copper", "Copper", "#b87346", "Orange"},
		{"mustard", "Mustard", "#d0a233", "Yellow"},
		{"honey", "Honey", "#e0b45c", "Yellow"},
		{"brass", "Brass", "#b99549", "Yellow"},
		{"brick", "Brick", "#a03f35", "Red"},
		{"berry", "Berry", "#8c2f4c", "Red"},
		{"rose", "Rose", "#d29a9a", "Pink"},
		{"blush", "Blush", "#e3bfb3", "Pink"},
		{"plum", "Plum", "#6a3f62", "Purple"},
		{"heather", "Heather", "#9a86a8", "Purple"},
		{"cream", "Cream", "#ece2cd", "White"},
		{"white", "White", "#f1efea", "White"},
		{"oat", "Oat", "#d8c8ab", "Beige"},
		{"sand", "Sand", "#cdb48a", "Beige"},
		{"oak", "Oak", "#c79a63", "Brown"},
		{"walnut", "Walnut", "#7a5238", "Brown"},
		{"chestnut", "Chestnut", "#8a4f2d", "Brown"},
		{"tan", "Tan", "#b58455", "Brown"},
		{"cocoa", "Cocoa", "#5d4336", "Brown"},
	}
}
