package sites

import "strings"

// Origins is a set of origins that may load. The zero value lets nothing in.
type Origins struct{ list []origin }

// OriginError says that a text is no origin, or a URL has none, and why.
type OriginError struct {
	Origin string
	Err    error
}

// Error gives the text and what is wanted.
func (e *OriginError) Error() string { return `"` + e.Origin + `": ` + e.Err.Error() }

// Unwrap gives the reason.
func (e *OriginError) Unwrap() error { return e.Err }

// Has tells whether an http, https, ws or wss URL is of one of the origins;
// sockets count as pages of the same host. Everything else is not.
func (s Origins) Has(rawurl string) bool {
	u, err := originOf(rawurl)
	if err != nil {
		return false
	}
	for _, o := range s.list {
		if o.covers(u) {
			return true
		}
	}
	return false
}

// DocumentOrigins are the origins whose documents may load: that of Start and
// those listed. An entry that is none, which Load refuses, lets nothing in.
func (s Site) DocumentOrigins() Origins {
	var set Origins
	if o, err := originOf(s.Start); err == nil {
		set.list = append(set.list, o)
	}
	set.add(s.Origins)
	return set
}

func (s *Origins) add(list []string) {
	for _, l := range list {
		if o, err := parseOrigin(l); err == nil {
			s.list = append(s.list, o)
		}
	}
}

// Allows tells whether a document, a frame, a form post or a socket of that
// URL may load. Of the URLs without a host only about:blank and about:srcdoc
// may: data:, blob:, javascript: and file: could hold anybody's page.
func (s Site) Allows(rawurl string) bool {
	return emptyDocument(rawurl) || s.DocumentOrigins().Has(rawurl)
}

// AllowsResource tells whether a picture, a style, a script or another GET
// subresource of that URL may load. Without Resources every http, https,
// data and blob URL may.
func (s Site) AllowsResource(rawurl string) bool {
	switch scheme(rawurl) {
	case "data", "blob":
		return true
	case "http", "https":
	default:
		return false
	}
	if s.Resources == nil {
		return true
	}
	set := s.DocumentOrigins()
	set.add(s.Resources)
	return set.Has(rawurl)
}

func emptyDocument(rawurl string) bool {
	if i := strings.IndexAny(rawurl, "?#"); i >= 0 {
		rawurl = rawurl[:i]
	}
	return rawurl == "about:blank" || rawurl == "about:srcdoc"
}

func scheme(rawurl string) string {
	s, _, ok := strings.Cut(rawurl, ":")
	if !ok {
		return ""
	}
	return strings.ToLower(s)
}
