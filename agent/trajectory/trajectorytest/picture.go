package trajectorytest

import (
	"bytes"
	"hash/fnv"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"

	"github.com/aisle-sim/aisle/browser/page"
)

// Picture draws an observation as a JPEG of Width by Height: every element is
// a box where its Box says, links pale, buttons strong, and the title gives
// the page its tint, so that two pages differ. There is no text in it.
func Picture(o page.Observation) []byte {
	m := image.NewRGBA(image.Rect(0, 0, Width, Height))
	fill(m, m.Bounds(), color.RGBA{250, 250, 248, 255})
	h := fnv.New32a()
	h.Write([]byte(o.Title))
	tint := h.Sum32()
	fill(m, image.Rect(0, 0, Width, 72), color.RGBA{40 + byte(tint)%60, 60 + byte(tint>>8)%60, 80 + byte(tint>>16)%60, 255})
	for _, e := range o.Elements {
		r := image.Rect(int(e.Box.X), int(e.Box.Y), int(e.Box.X+e.Box.W), int(e.Box.Y+e.Box.H))
		fill(m, r, paint(e.Role))
		if r.Dy() > 200 { // a product: a picture above two lines of text
			fill(m, image.Rect(r.Min.X, r.Min.Y, r.Max.X, r.Max.Y-90), color.RGBA{190, 200 + byte(len(e.Label))%40, 205, 255})
			r = image.Rect(r.Min.X, r.Max.Y-80, r.Max.X, r.Max.Y-50)
		}
		// A bar for the words, as long as they are.
		words := image.Rect(r.Min.X+10, r.Min.Y+r.Dy()/2-4, min(r.Max.X-10, r.Min.X+10+9*len(e.Label)), r.Min.Y+r.Dy()/2+5)
		fill(m, words, color.RGBA{70, 70, 80, 255})
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 70}); err != nil {
		panic(err) // a buffer takes everything, and the size is fixed
	}
	return b.Bytes()
}

// commented is a JPEG with a comment in it: other bytes, the same picture,
// and no time spent on drawing.
func commented(jpeg []byte, text string) []byte {
	n := len(text) + 2
	out := append([]byte{}, jpeg[:2]...) // start of image
	out = append(out, 0xff, 0xfe, byte(n>>8), byte(n))
	out = append(out, text...)
	return append(out, jpeg[2:]...)
}

func paint(role string) color.RGBA {
	switch role {
	case "button":
		return color.RGBA{245, 190, 80, 255}
	case "searchbox", "combobox":
		return color.RGBA{255, 255, 255, 255}
	case "checkbox":
		return color.RGBA{225, 230, 240, 255}
	default:
		return color.RGBA{215, 225, 235, 255}
	}
}

func fill(m *image.RGBA, r image.Rectangle, c color.RGBA) {
	draw.Draw(m, r, image.NewUniform(c), image.Point{}, draw.Src)
}
