package shop

// alike are words that shoppers use for one thing, whatever the catalogue calls it. What else a
// kind of product is called stands in the catalogue itself.
func alike() [][]string {
	return [][]string{
		{"kid", "child", "children", "junior", "toddler", "youth"},
		{"grey", "gray"}, {"colour", "color"}, {"aluminium", "aluminum"}, {"beige", "tan", "natural"},
		{"waterproof", "rainproof", "watertight"}, {"leakproof", "spillproof", "leak"},
		{"wool", "woollen", "woolen"}, {"wood", "wooden", "timber"}, {"stainless", "inox"},
		{"sofa", "couch", "settee"}, {"torch", "flashlight"}, {"jumper", "sweater", "pullover"},
		{"trainer", "sneaker"}, {"lightweight", "ultralight", "featherweight"}, {"foldable", "folding", "collapsible"},
		{"rechargeable", "usb"}, {"insulated", "thermal", "thermo"}, {"rucksack", "backpack"}, {"raincoat", "rainwear"},
	}
}

// leads are words that include what other words say, but are not included in it: who asks for
// something warm may mean what is insulated.
func leads() map[string][]string {
	return map[string][]string{
		"warm": {"insulated", "down", "wool", "fleece", "winter"}, "winter": {"insulated", "warm"},
		"wet": {"waterproof"}, "rain": {"waterproof"}, "raincoat": {"rain"},
		"dry": {"waterproof"}, "crockery": {"tableware"}, "outdoor": {"camping", "garden"},
		"camping": {"camp"}, "hot": {"insulated"}, "cold": {"insulated"}, "merino": {"wool"}, "eco": {"recycled"},
		"sustainable": {"recycled"}, "trekking": {"hiking"}, "hiking": {"trekking", "trail"}, "jogging": {"running"},
		"commuter": {"commuting"}, "computer": {"laptop"},
	}
}

// synonyms gives for every stem the other stems that will do.
func synonyms() map[string][]string {
	out := map[string][]string{}
	for _, group := range alike() {
		for _, w := range group {
			for _, other := range group {
				if other != w {
					out[stem(w)] = append(out[stem(w)], stem(other))
				}
			}
		}
	}
	for w, others := range leads() {
		for _, o := range others {
			if stem(o) != stem(w) {
				out[stem(w)] = append(out[stem(w)], stem(o))
			}
		}
	}
	return out
}
