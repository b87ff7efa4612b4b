package browser

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"

	"github.com/chromedp/cdproto/cdp"
	cdppage "github.com/chromedp/cdproto/page"
)

// screenshotQuality is JPEG quality, 0 to 100: text stays readable.
const screenshotQuality = 60

// Screenshot is a JPEG of the viewport as it stands, with what secret fields
// hold painted over.
func (s *Session) Screenshot(ctx context.Context) ([]byte, error) {
	call, cancel := s.deadline(ctx, s.opts.CallTimeout)
	defer cancel()
	boxes, err := ask[[][4]float64](call, s, "secretBoxes")
	if err != nil {
		return nil, s.wrap(ctx, err)
	}
	quality, fast := int64(screenshotQuality), true
	r, err := cdp.Call(call, s.target, cdppage.CaptureScreenshot, cdppage.CaptureScreenshotParams{
		Format: cdppage.CaptureScreenshotFormatJpeg, Quality: &quality, OptimizeForSpeed: &fast})
	if err != nil {
		return nil, s.wrap(ctx, err)
	}
	if len(boxes) == 0 {
		return r.Data, nil
	}
	return paintOver(r.Data, boxes)
}

// paintOver fills boxes of a JPEG, x, y, width, height in pixels.
func paintOver(data []byte, boxes [][4]float64) ([]byte, error) {
	src, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("screenshot: %w", err)
	}
	img := image.NewRGBA(src.Bounds())
	draw.Draw(img, img.Bounds(), src, src.Bounds().Min, draw.Src)
	for _, b := range boxes {
		r := image.Rect(int(b[0]), int(b[1]), int(b[0]+b[2])+1, int(b[1]+b[3])+1)
		draw.Draw(img, r, image.NewUniform(color.RGBA{R: 60, G: 60, B: 60, A: 255}), image.Point{}, draw.Src)
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, img, &jpeg.Options{Quality: screenshotQuality}); err != nil {
		return nil, fmt.Errorf("screenshot: %w", err)
	}
	return out.Bytes(), nil
}
