package sites

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// pathPattern is the URL pattern of a page that is one of a kind: its last
// segment, or the value of its query that holds the words, gives way to "*".
// It is "" where the URL does not tell the kind.
func pathPattern(rawurl string) string {
	u, err := url.Parse(rawurl)
	if err != nil {
		return ""
	}
	path := strings.TrimSuffix(u.EscapedPath(), "/")
	cut := strings.LastIndexByte(path, '/')
	if cut <= 0 {
		return ""
	}
	return "*" + path[:cut] + "/*"
}

// searchPattern is the URL pattern of the results for some words.
func searchPattern(rawurl, words string) string {
	u, err := url.Parse(rawurl)
	if err != nil {
		return ""
	}
	for key, values := range u.Query() {
		if slices.ContainsFunc(values, func(v string) bool { return strings.EqualFold(v, words) }) {
			return "*" + u.EscapedPath() + "?*" + url.QueryEscape(key) + "=*"
		}
	}
	return ""
}

// pagePattern is the URL pattern of a page that there is once.
func pagePattern(rawurl string) string {
	u, err := url.Parse(rawurl)
	if err != nil || strings.Trim(u.EscapedPath(), "/") == "" {
		return ""
	}
	return "*" + u.EscapedPath() + "*"
}

// originText is the origin of a URL as site files give it, "" if it has none.
func originText(rawurl string) string {
	o, err := originOf(rawurl)
	if err != nil {
		return ""
	}
	return o.String()
}

// originsOf are the different origins of the URLs, sorted, that the start's
// own does not cover.
func originsOf(start string, urls []string) []string {
	var out []string
	own := originText(start)
	for _, u := range urls {
		if o := originText(u); o != "" && o != own {
			out = append(out, o)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// related tells whether two origins are of one registered name, such as
// shop.example and checkout.shop.example.
func related(a, b string) bool {
	x, errX := originOf(a)
	y, errY := originOf(b)
	if errX != nil || errY != nil || isIP(x.host) || isIP(y.host) {
		return false
	}
	dx, errX := publicsuffix.EffectiveTLDPlusOne(x.host)
	dy, errY := publicsuffix.EffectiveTLDPlusOne(y.host)
	return errX == nil && errY == nil && dx == dy
}
