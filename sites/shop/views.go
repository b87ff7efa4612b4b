package shop

import (
	"fmt"
	"html"
	"strings"
)

// A pictureView is one picture of a product's gallery: the same drawing from elsewhere.
type pictureView struct {
	Key  string // in addresses, as ?view=2; "" is the whole product
	Says string // what the picture shows besides the product's name and colour
}

// pictureViews lists the gallery of a product.
func (p *product) pictureViews() []pictureView {
	views := []pictureView{{"", ""}, {"2", "close up"}, {"3", "in its place"}}
	if len(p.Colours) > 1 {
		views = append(views, pictureView{"4", "beside its other colours"})
	}
	return views
}

// drawView makes the SVG of a product in a colour as one view shows it; a view that the product
// does not have is the first.
func drawView(p *product, col colour, key string) string {
	for _, v := range p.pictureViews() {
		if v.Key != key {
			continue
		}
		says := p.Title + ", " + col.Name + ", " + v.Says
		switch key {
		case "2":
			return framed(says, closeUp(p, col))
		case "3":
			return framed(says, inPlace(p, col))
		case "4":
			return framed(says, palette(p, col))
		}
	}
	return draw(p, col)
}

// framed makes a picture with a title of what is drawn on a canvas.
func framed(title, body string) string {
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img"><title>%s</title>%s</svg>`,
		html.EscapeString(title), body)
}

// studio is the plain backdrop of the first view.
func studio(p *product) string {
	ground := backdrop(p)
	return fmt.Sprintf(`<rect width="400" height="400" fill="%s"/><rect y="300" width="400" height="100" fill="%s"/>`, ground, shade(ground, -.035))
}

// closeUp shows the part of the drawing where most things have their middle, at nearly twice its size.
func closeUp(p *product, col colour) string {
	return `<svg width="400" height="400" viewBox="85 125 230 230">` + studio(p) + sketch(p, col) + `</svg>`
}

// palette shows the product large in its colour and small in up to three others.
func palette(p *product, col colour) string {
	var b strings.Builder
	b.WriteString(studio(p))
	fmt.Fprintf(&b, `<svg x="0" y="-10" width="300" height="300" viewBox="0 0 400 400">%s</svg>`, sketch(p, col))
	n := 0
	for _, c := range p.Colours {
		if c.Slug != col.Slug && n < 3 {
			fmt.Fprintf(&b, `<svg x="%d" y="%d" width="150" height="150" viewBox="0 0 400 400">%s</svg>`, 250-125*n, 240-(n%2)*4, sketch(p, c))
			n++
		}
	}
	return b.String()
}

// inPlace puts the product where it is used: things for the hills out of doors, the others into
// a room.
func inPlace(p *product, col colour) string {
	scene := room
	switch p.Category.Slug {
	case "backpacks", "jackets", "footwear", "tents", "sleep", "bottles":
		scene = hills
	case "garden":
		scene = yard
	}
	return scene(p) + fmt.Sprintf(`<svg x="50" y="70" width="300" height="300" viewBox="0 0 400 400">%s</svg>`, sketch(p, col))
}

// hills is a meadow under a ridge; the light goes by the product, so that galleries differ.
func hills(p *product) string {
	skies := []string{"#cfe0e6", "#e8dcc8", "#d9e2da", "#dbd6e3"}
	sky := skies[p.look%len(skies)]
	return fmt.Sprintf(`<rect width="400" height="400" fill="%s"/><circle cx="%d" cy="90" r="30" fill="#fff6dd"/>`+
		`<path fill="%s" d="M0 230 70 150 120 195 190 110 265 190 320 145 400 225V400H0z"/>`+
		`<path fill="#8aa184" d="M0 262q100-48 210-14t190-16V400H0z"/><path fill="#6f8c68" d="M0 306q120-26 230-6t170-10V400H0z"/>`+
		`<path fill="#48664f" d="m28 300 16-58 16 58zm30 6 13-46 13 46zm276-10 15-60 15 60zm26 8 12-44 12 44z"/>`,
		sky, 290-p.look%5*30, shade(sky, -.22))
}

// room is a wall with a window and a boarded floor.
func room(p *product) string {
	walls := []string{"#e4dccd", "#d8dfd7", "#e6d8cf", "#d9dde2"}
	wall := walls[p.look%len(walls)]
	return fmt.Sprintf(`<rect width="400" height="400" fill="%s"/><rect x="%d" y="34" width="112" height="140" rx="4" fill="#f7f3ea"/>`+
		`<path fill="#c9dbe3" d="M%d 42h96v124h-96z"/><path fill="none" stroke="#f7f3ea" stroke-width="7" d="M%d 42v124m-48-62h96"/>`+
		`<path fill="#b98f63" d="M0 318h400v82H0z"/><path fill="none" stroke="#a57c52" stroke-width="2" d="M0 344h400M0 372h400M90 318v26M250 318v26M160 344v28M330 344v28"/>`+
		`<rect y="306" width="400" height="12" fill="%s"/>`, wall, 30+p.look%2*228, 38+p.look%2*228, 86+p.look%2*228, shade(wall, .5))
}

// yard is a terrace with a hedge behind it.
func yard(p *product) string {
	return fmt.Sprintf(`<rect width="400" height="400" fill="#d5e4e8"/><path fill="#5f8357" d="M0 190q20-34 50-20 22-36 60-14 26-34 66-8 30-34 70-6 30-30 66 0 24-24 50-4 22-6 38 14v150H0z"/>`+
		`<path fill="%s" d="M0 296h400v104H0z"/><path fill="none" stroke="#b9ad98" stroke-width="3" d="M0 330h400M0 366h400M70 296v34M220 296v34M350 296v34M140 330v36M290 330v36M60 366v34M230 366v34"/>`,
		shade("#d8cdb8", -.02*float64(p.look%3)))
}
