package shop

import "strings"

// soldElsewhere are things that shoppers ask a shop like this one for and that it does not have.
// They are spelled right, so that a "toaster" is no slip for a roaster, and a product that only
// mentions one is no answer: a tent with a stove jack is no camping stove.
func soldElsewhere() []string {
	return strings.Fields(`
		appliance barbecue battery binoculars blender book bracelet camera cargo charger clock computer
		cooler dehumidifier doll drill dryer earbuds earrings fan fishing freezer fridge fryer
		game goggles grill guitar hairdryer hammer hat headphones heater helmet hoodie jeans juicer kayak
		keyboard leggings makeup microwave mirror mixer monitor mower necklace paddle perfume phone
		piano printer puzzle radio razor ring router scooter screwdriver shampoo shorts skateboard
		ski skirt skis snowboard soap socks speaker stapler stove stroller suit sunglasses sunscreen
		surfboard swimsuit tablet telescope television toaster toilet toothbrush treadmill vase
		wallet washcloth watch wheelbarrow yoga`)
}

// describing are words that say what a thing is like and that the shop itself does not use, so that
// "sturdy" is no slip for "study".
func describing() []string {
	return strings.Fields(`
		affordable antique awesome beautiful bohemian boho casual comfy compact cordless cozy decorative
		digital elegant fancy foldable formal funny handmade minimalist portable premium professional
		retro rustic smart sporty sturdy stylish tiny toxic traditional unique vegan vintage wireless`)
}
