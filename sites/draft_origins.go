package sites

import (
	"fmt"
	"slices"
	"strings"
)

// origins writes what may load. Origins of the shop's own registered name are
// let in; about others only a person can say whether they belong to the shop.
func (d *drafter) origins() {
	start, given := d.s.Site.Start, d.s.Site.Origins
	where := map[string]string{}
	for _, p := range d.s.pages() {
		for _, o := range originsOf(start, p.Forms) {
			if where[o] == "" && !d.s.Site.Allows(o) {
				where[o] = "a form on " + p.name + " is sent there"
			}
		}
	}
	for _, o := range originsOf(start, d.s.Refused) {
		if where[o] == "" {
			where[o] = "a frame or a request of the walk led there and was refused"
		}
	}
	var own, others []string
	for o := range where {
		if related(start, o) {
			own = append(own, o)
		} else {
			others = append(others, o)
		}
	}
	slices.Sort(own)
	slices.Sort(others)

	d.section("The origins whose pages, frames, form posts and sockets may load; that of the start always may.")
	switch {
	case len(given) > 0:
		d.line("origins:")
	case len(where) == 0:
		d.note("No form, frame or request of the pages that were seen leads to another. A checkout or a payment often does; then:")
		d.example("origins: [\"https://checkout.shop.example\"]")
	case len(own) == 0:
		d.note("Uncomment what belongs to the shop and a shopper should reach:")
		d.example("origins:")
	default:
		d.line("origins:")
	}
	for _, o := range given {
		d.line("  - %s # as it was given", quoted(o))
	}
	for _, o := range own {
		d.line("  - %s # %s", quoted(o), where[o])
	}
	for _, o := range others {
		d.example(fmt.Sprintf("  - %s # %s", quoted(o), where[o]))
	}
	d.resources()
}

func (d *drafter) resources() {
	loaded := originsOf(d.s.Site.Start, d.s.Loaded)
	if len(loaded) == 0 {
		d.section("Pictures, styles and scripts all came from the shop itself. Any other origin may give them, too; to let none in:")
		d.example("resources: []")
		return
	}
	for i, o := range loaded {
		loaded[i] = quoted(o)
	}
	d.section("Pictures, styles and scripts came from the shop and from the origins below. Any may give them; to let in these alone:")
	d.example(fmt.Sprintf("resources: [%s]", strings.Join(loaded, ", ")))
}
