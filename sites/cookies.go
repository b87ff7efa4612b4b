package sites

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"strconv"
	"strings"

	"github.com/aisle-sim/aisle/persona/strictyaml"
)

// Cookie is one cookie of a cookie file.
type Cookie struct {
	Name, Value string
	// Domain is a host in lower case, without the dot that some write before it.
	Domain string
	// HostOnly says that the cookie is for that host and not for its subdomains.
	HostOnly bool
	Path     string
	// Expires is in seconds since 1970; 0 lasts as long as the browser.
	Expires          int64
	Secure, HTTPOnly bool
	// SameSite is Strict, Lax, None, or "" for the browser's default.
	SameSite string
}

// cookieFileMax bounds a cookie file, in bytes.
const cookieFileMax = 4 << 20

// cookieFault is what is wrong with a cookie file, in one of its lines, or in
// none for the file as a whole. It never holds a value.
type cookieFault struct {
	line    int
	message string
}

// readCookies reads a cookie file of either form.
func readCookies(file string) ([]Cookie, []cookieFault) {
	whole := func(message string) ([]Cookie, []cookieFault) { return nil, []cookieFault{{message: message}} }
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return whole("there is no such file" + strictyaml.FileHint(file))
	case err == nil && !info.Mode().IsRegular():
		return whole("it is not a file")
	case err == nil && info.Size() > cookieFileMax:
		return whole(fmt.Sprintf("it is larger than %d MB", cookieFileMax>>20))
	}
	data, err := os.ReadFile(file)
	if err != nil {
		var p *fs.PathError
		if errors.As(err, &p) {
			err = p.Err
		}
		return whole("it cannot be read: " + err.Error())
	}
	cookies, faults := parseCookies(data)
	if len(cookies) == 0 && len(faults) == 0 {
		return whole("it holds no cookies")
	}
	return cookies, faults
}

func parseCookies(data []byte) ([]Cookie, []cookieFault) {
	text := strings.TrimPrefix(string(data), "\ufeff")
	if t := strings.TrimSpace(text); strings.HasPrefix(t, "{") || strings.HasPrefix(t, "[") {
		return parseCookieJSON(text)
	}
	return parseCookieLines(text)
}

// httpOnlyMark stands before the domain in cookies.txt, where "#" alone begins
// a comment.
const httpOnlyMark = "#HttpOnly_"

// parseCookieLines reads cookies.txt: domain, whether subdomains share it,
// path, secure, expiry, name and value, apart by tabs.
func parseCookieLines(text string) (cookies []Cookie, faults []cookieFault) {
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimRight(line, "\r\n")
		rest, httpOnly := strings.CutPrefix(line, httpOnlyMark)
		if strings.TrimSpace(rest) == "" || !httpOnly && strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(rest, "\t")
		if len(f) == 6 {
			f = append(f, "") // an empty value whose tab was lost
		}
		if len(f) != 7 {
			faults = append(faults, cookieFault{n, fmt.Sprintf("want 7 fields apart by tabs (domain, subdomains, path, secure, expiry, name, value), found %d", len(f))})
			continue
		}
		expires, err := strconv.ParseFloat(f[4], 64)
		subdomains, ok := truth(f[1])
		secure, ok2 := truth(f[3])
		switch {
		case !ok:
			faults = append(faults, cookieFault{n, "its second field, subdomains, is neither TRUE nor FALSE"})
			continue
		case !ok2:
			faults = append(faults, cookieFault{n, "its fourth field, secure, is neither TRUE nor FALSE"})
			continue
		case err != nil:
			faults = append(faults, cookieFault{n, "its fifth field, expiry, is not a number of seconds"})
			continue
		}
		c := Cookie{Name: f[5], Value: f[6], Domain: f[0], HostOnly: !subdomains, Path: f[2], Expires: seconds(expires), Secure: secure, HTTPOnly: httpOnly}
		if err := c.normalize(); err != nil {
			faults = append(faults, cookieFault{n, err.Error()})
			continue
		}
		cookies = append(cookies, c)
	}
	return cookies, faults
}

func truth(s string) (value, ok bool) {
	switch strings.ToUpper(s) {
	case "TRUE":
		return true, true
	case "FALSE":
		return false, true
	}
	return false, false
}

// seconds is an expiry as it is kept; what files write for "none" (0, -1)
// becomes 0.
func seconds(f float64) int64 {
	if math.IsNaN(f) || f <= 0 {
		return 0
	}
	return int64(min(f, 1<<40))
}

// normalize brings a cookie into its one form, or says what no browser takes.
func (c *Cookie) normalize() error {
	domain, err := canonicalHost(strings.TrimPrefix(c.Domain, "."))
	if err != nil {
		return fmt.Errorf("the domain %q is not a host name", strictyaml.Clip(c.Domain))
	}
	c.Domain = domain
	c.HostOnly = c.HostOnly || isIP(domain)
	if c.Path == "" {
		c.Path = "/"
	}
	// A browser refuses None without Secure; some exports write None for "not said".
	if c.SameSite == "None" && !c.Secure {
		c.SameSite = ""
	}
	switch {
	case c.Name == "":
		return errors.New("the cookie has no name")
	case strings.ContainsFunc(c.Name, func(r rune) bool { return r < ' ' || r == ';' || r == '=' || r == 0x7f }):
		return errors.New("the name of the cookie holds a character that no cookie can hold")
	case strings.ContainsFunc(c.Value, func(r rune) bool { return r < ' ' || r == ';' || r == 0x7f }):
		return fmt.Errorf("the value of %q holds a character that no cookie can hold", strictyaml.Clip(c.Name))
	case !strings.HasPrefix(c.Path, "/"):
		return fmt.Errorf("the path of %q does not begin with /", strictyaml.Clip(c.Name))
	case strings.HasPrefix(c.Name, "__Secure-") && !c.Secure,
		strings.HasPrefix(c.Name, "__Host-") && !(c.Secure && c.HostOnly && c.Path == "/"):
		return fmt.Errorf("%q is not what its name promises (secure; with __Host-, for one host and the path /, too)", strictyaml.Clip(c.Name))
	}
	return nil
}
