package shop

// freeDelivery is the subtotal in cents from which standard delivery costs nothing.
const freeDelivery = 7500

// A delivery is a way to get an order.
type delivery struct{ Key, Name, Time, Detail string }

func deliveries() []delivery {
	return []delivery{
		{"standard", "Standard delivery", "3 to 5 business days", "Left in a safe place if you are out."},
		{"express", "Express delivery", "1 to 2 business days", "By courier, with a two-hour window on the day."},
		{"pickup", "Collect from our Portland store", "Ready the next business day", "214 Alder Street, Portland, Oregon."},
	}
}

// deliveryCost in cents of a method for a subtotal.
func deliveryCost(method string, subtotal int) int {
	switch {
	case method == "pickup" || method != "express" && subtotal >= freeDelivery:
		return 0
	case method == "express":
		return 1295
	}
	return 595
}

// findDelivery gives the method of that key, the first one and false when there is none.
func findDelivery(key string) (delivery, bool) {
	for _, d := range deliveries() {
		if d.Key == key {
			return d, true
		}
	}
	return deliveries()[0], false
}
