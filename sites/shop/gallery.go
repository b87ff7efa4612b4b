package shop

import "net/url"

// A gallery is the pictures of a product page: of one view large in every colour, of every view
// small in the colour chosen.
type gallery struct {
	Shots          []shot
	Shown          int // index of the colour pictured
	Views          []viewLink
	Previous, Next viewLink
	Large          string // the picture shown, on its own
}

// A shot is the large picture in one colour.
type shot struct {
	Index         int
	Picture, Says string
}

// A viewLink shows the gallery at another view.
type viewLink struct {
	Number       int
	Key, Says    string
	URL, Picture string
	Current      bool
}

// gallery arranges the pictures around the choice made and the view asked for. Its links carry on
// what the shopper picked, and not what the page preset.
func (p *product) gallery(c, picked choice, key string) gallery {
	var g gallery
	at := 0
	views := p.pictureViews()
	for i, v := range views {
		if v.Key == key {
			at = i
		}
	}
	for i, col := range p.Colours {
		if col.Slug == c[0] {
			g.Shown = i
		}
		says := p.Title + " in " + col.Name
		if views[at].Says != "" {
			says += ", " + views[at].Says
		}
		g.Shots = append(g.Shots, shot{i, p.pictureAt(col.Slug, views[at].Key), says})
	}
	g.Large = g.Shots[g.Shown].Picture
	for i, v := range views {
		g.Views = append(g.Views, viewLink{Number: i + 1, Key: v.Key, Says: v.Says, Current: i == at,
			URL: p.viewURL(picked, v.Key), Picture: p.pictureAt(p.Colours[g.Shown].Slug, v.Key)})
	}
	g.Previous, g.Next = g.Views[(at+len(views)-1)%len(views)], g.Views[(at+1)%len(views)]
	return g
}

// pictureAt is the path of one view of the product in a colour.
func (p *product) pictureAt(colour, view string) string {
	if view == "" {
		return p.PictureIn(colour)
	}
	return p.PictureIn(colour) + "&view=" + view
}

// viewURL is the product page at a view, with what was picked kept.
func (p *product) viewURL(picked choice, view string) string {
	q := url.Values{}
	for i, g := range p.Groups {
		if picked[i] != "" {
			q.Set(g.Name, picked[i])
		}
	}
	if view != "" {
		q.Set("view", view)
	}
	if len(q) == 0 {
		return p.URL()
	}
	return p.URL() + "?" + q.Encode()
}
