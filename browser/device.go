package browser

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
)

// What SessionOptions.Device and Input can be.
const (
	Desktop = "desktop"
	Tablet  = "tablet"
	Phone   = "phone"

	Mouse = "mouse"
	Touch = "touch"
)

// device is what a shopper holds.
type device struct {
	width, height int     // of the viewport in CSS pixels
	scale         float64 // pixels of the screen per CSS pixel
	mobile        bool    // pages are laid out as on Android
	input         string  // how it is worked if nothing else is said
}

// Phones have three pixels and more per CSS pixel; two keep screenshots small
// and text readable.
var devices = map[string]device{
	Desktop: {width: DefaultWidth, height: DefaultHeight, scale: 1, input: Mouse},
	Tablet:  {width: 820, height: 1180, scale: 1, mobile: true, input: Touch},
	Phone:   {width: 390, height: 844, scale: 2, mobile: true, input: Touch},
}

// Viewport is the size of a device's viewport in CSS pixels; of a device that
// there is none of, it is a desktop's.
func Viewport(name string) (width, height int) {
	d, ok := devices[name]
	if !ok {
		d = devices[Desktop]
	}
	return d.width, d.height
}

// hold chooses the device and fills in what the options leave to it.
func (o *SessionOptions) hold() (device, error) {
	if o.Device == "" {
		o.Device = Desktop
	}
	d, ok := devices[o.Device]
	if !ok {
		return d, fmt.Errorf("there is no device %q; want %s, %s or %s", o.Device, Desktop, Tablet, Phone)
	}
	if o.Input == "" {
		o.Input = d.input
	}
	if !slices.Contains([]string{Mouse, Touch}, o.Input) {
		return d, fmt.Errorf("there is no input %q; want %s or %s", o.Input, Mouse, Touch)
	}
	if o.Width > 0 && o.Height > 0 {
		d.width, d.height = o.Width, o.Height
	}
	o.Width, o.Height = d.width, d.height
	return d, nil
}

// pose makes the tab what the shopper holds.
func (s *Session) pose(ctx context.Context) error {
	d := s.device
	metrics := emulation.SetDeviceMetricsOverrideParams{
		Width: int64(d.width), Height: int64(d.height), DeviceScaleFactor: d.scale, Mobile: d.mobile,
	}
	if d.mobile {
		metrics.ScreenWidth, metrics.ScreenHeight = metrics.Width, metrics.Height
		metrics.ScreenOrientation = &emulation.ScreenOrientation{Type: emulation.ScreenOrientationTypePortraitPrimary}
	}
	if _, err := cdp.Call(ctx, s.target, emulation.SetDeviceMetricsOverride, metrics); err != nil {
		return err
	}
	if s.opts.Input == Touch {
		const fingers = 5
		touch := emulation.SetTouchEmulationEnabledParams{Enabled: true, MaxTouchPoints: fingers}
		if _, err := cdp.Call(ctx, s.target, emulation.SetTouchEmulationEnabled, touch); err != nil {
			return err
		}
	}
	if !d.mobile && s.opts.Access.UserAgentSuffix == "" {
		return nil
	}
	_, err := cdp.Call(ctx, s.target, emulation.SetUserAgentOverride, userAgent(s.b.version, s.b.userAgent, s.opts.Device, s.opts.Access.UserAgentSuffix))
	return err
}

// userAgent is what a Chrome of that version says of itself on a device: its
// own words on a desktop, and on others those of the Chrome for Android of the
// same version. Client hints say the same.
func userAgent(product, own, on, suffix string) emulation.SetUserAgentOverrideParams {
	name, version, _ := strings.Cut(product, "/") // "HeadlessChrome/156.0.8078.79"
	major, _, _ := strings.Cut(version, ".")
	p := emulation.SetUserAgentOverrideParams{UserAgent: own}
	hints := desktopHints(own)
	// Chrome adds a brand that is none, so that nobody counts on the list.
	brands := [][2]string{{"Not:A-Brand", "8.0.0.0"}, {"Chromium", version}}
	if devices[on].mobile {
		kind := ""
		if on == Phone {
			kind = "Mobile "
		}
		p.UserAgent = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/" + major + ".0.0.0 " + kind + "Safari/537.36"
		p.Platform = "Linux armv81"
		hints = &emulation.UserAgentMetadata{Platform: "Android", PlatformVersion: "15.0.0", Mobile: on == Phone}
		hints.FormFactors = []string{map[bool]string{true: "Mobile", false: "Tablet"}[on == Phone]}
	} else if name == "HeadlessChrome" {
		brands = append(brands, [2]string{name, version})
	}
	for _, b := range brands {
		short, _, _ := strings.Cut(b[1], ".")
		hints.Brands = append(hints.Brands, &emulation.UserAgentBrandVersion{Brand: b[0], Version: short})
		hints.FullVersionList = append(hints.FullVersionList, &emulation.UserAgentBrandVersion{Brand: b[0], Version: b[1]})
	}
	p.UserAgentMetadata = hints
	if suffix != "" {
		p.UserAgent += " " + suffix
	}
	return p
}

// desktopHints are the client hints of this machine.
func desktopHints(own string) *emulation.UserAgentMetadata {
	hints := &emulation.UserAgentMetadata{Platform: "Linux", Architecture: "x86", Bitness: "64", FormFactors: []string{"Desktop"}}
	switch {
	case strings.Contains(own, "Windows NT"):
		hints.Platform = "Windows"
	case strings.Contains(own, "Macintosh"):
		hints.Platform = "macOS"
	}
	if strings.HasPrefix(runtime.GOARCH, "arm") {
		hints.Architecture = "arm"
	}
	return hints
}
