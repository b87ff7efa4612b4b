package report

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"html/template"
	"image"
	_ "image/jpeg" // the only kind a store keeps
	"strings"

	"github.com/aisle-sim/aisle/agent/trajectory"
	"github.com/aisle-sim/aisle/browser/page"
)

// MaxPictures bounds the screenshots of one report: so many bytes of JPEG in
// all. Further ones are left out, and the report says how many.
const MaxPictures = 64 << 20

// pictureView is a screenshot with the target marked on it.
type pictureView struct {
	// Source is the picture itself, for one that a single step shows.
	Source template.URL
	// Class is the style rule that holds it, for one that several steps share.
	Class string
	// Width and Height are in its own pixels; Ratio is for the box that holds it.
	Width, Height int
	Ratio         template.CSS
	Alt           string
	// Mark is where the target stands, in percent; empty for none.
	Mark    template.CSS
	Pointer template.CSS
	// Note says why something is not shown.
	Note string
}

// pictures reads the screenshots of a session, each once.
type pictures struct {
	session    *trajectory.Session
	uses       map[string]int
	read       map[string]*picture // nil for one that cannot be shown
	shared     []*picture
	max, total int // bytes of JPEG
	lost, left int
}

type picture struct {
	source        string
	class         string
	width, height int
	note          string
}

func newPictures(s *trajectory.Session, steps []trajectory.Step) *pictures {
	p := &pictures{session: s, max: MaxPictures, uses: map[string]int{}, read: map[string]*picture{}}
	for _, x := range steps {
		p.uses[x.Screenshot]++
	}
	return p
}

// load reads a screenshot on its first use.
func (p *pictures) load(hash string) *picture {
	if got, ok := p.read[hash]; ok {
		return got
	}
	x := &picture{}
	p.read[hash] = x
	data, err := p.session.Screenshot(hash)
	var cfg image.Config
	if err == nil {
		cfg, _, err = image.DecodeConfig(bytes.NewReader(data))
	}
	switch {
	case err != nil || cfg.Width <= 0 || cfg.Height <= 0:
		p.lost++
		x.note = "The screenshot is missing from the store, or damaged."
	case p.total+len(data) > p.max:
		p.left++
		x.note = "The screenshot is left out to keep this file small; it is in the store as " + hash[:12] + "….jpg."
	default:
		p.total += len(data)
		x.width, x.height = cfg.Width, cfg.Height
		x.source = "data:image/jpeg;base64," + base64.StdEncoding.EncodeToString(data)
		if p.uses[hash] > 1 {
			p.shared = append(p.shared, x)
			x.class = fmt.Sprintf("shot-%d", len(p.shared))
		}
	}
	return x
}

// style holds the pictures that several steps share.
func (p *pictures) style() template.CSS {
	var b strings.Builder
	for _, x := range p.shared {
		fmt.Fprintf(&b, ".%s{background-image:url(%s)}\n", x.class, x.source)
	}
	return template.CSS(b.String()) // base64 and our own words only
}

// show is the screenshot of a step.
func (p *pictures) show(s trajectory.Step, o *page.Observation) pictureView {
	if s.Screenshot == "" {
		return pictureView{Note: "No screenshot was taken."}
	}
	x := p.load(s.Screenshot)
	if x.source == "" {
		return pictureView{Note: x.note}
	}
	v := pictureView{Width: x.width, Height: x.height, Class: x.class, Ratio: ratio(x.width, x.height)}
	if x.class == "" {
		v.Source = template.URL(x.source)
	}
	v.Alt = "Screenshot"
	if o != nil {
		v.Alt = "Screenshot of " + clip(o.Title)
		if e, ok := o.Find(s.Action.Name); ok {
			w, h := viewport(s, x)
			if v.Mark = mark(e.Box, w, h); v.Mark == "" {
				v.Note = "The target stood outside this part of the page."
			}
		}
	}
	if s.Pointer != nil {
		w, h := viewport(s, x)
		if c := s.Pointer; c.X >= 0 && c.Y >= 0 && c.X <= w && c.Y <= h {
			v.Pointer = template.CSS("left:" + hundredths(100*c.X/w) + "%;top:" + hundredths(100*c.Y/h) + "%")
		}
	}
	return v
}

// viewport is the size of the picture in CSS pixels, which it has more of
// than pixels on a dense screen: the step knows the height.
func viewport(s trajectory.Step, x *picture) (w, h float64) {
	w, h = float64(x.width), float64(x.height)
	if v := s.Scroll.View; v > 0 && v < h {
		w, h = w*v/h, v
	}
	return w, h
}

// mark places a box over a picture of w by h CSS pixels; "" if nothing of it
// is in the picture.
func mark(b page.Rect, w, h float64) template.CSS {
	left, top := max(0, b.X), max(0, b.Y)
	right, bottom := min(w, b.X+b.W), min(h, b.Y+b.H)
	if right-left < 1 || bottom-top < 1 {
		return ""
	}
	return template.CSS(fmt.Sprintf("left:%s%%;top:%s%%;width:%s%%;height:%s%%",
		hundredths(100*left/w), hundredths(100*top/h), hundredths(100*(right-left)/w), hundredths(100*(bottom-top)/h)))
}

// portraitWidth is how wide a picture of a telephone or a tablet is shown, in
// CSS pixels: at full width it would fill more than a screen.
const portraitWidth = 340

func ratio(width, height int) template.CSS {
	css := fmt.Sprintf("aspect-ratio:%d/%d", width, height)
	if height > width {
		css += fmt.Sprintf(";max-width:%dpx", portraitWidth)
	}
	return template.CSS(css)
}
