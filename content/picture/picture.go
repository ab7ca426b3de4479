// Package picture makes the two files that a page shows from a picture that
// somebody put into a site's pictures folder.
//
//	small, large, refusal := picture.Make(source)
//
// A source is a JPEG or a PNG, told by what is in it and not by its name.
// Everything else is refused, and the refusal names what it is in plain words.
//
// What comes out:
//
//   - small is at most 480 pixels wide and large at most 960; neither is ever
//     larger than the source, nor higher than one and a half times that width;
//   - each is at most 40 KB: the quality goes down first, then the width;
//   - upright: the turn that a phone writes beside its pixels is carried out;
//   - bare: nothing of the source but its pixels. The place where a photograph
//     was taken, the device, the thumbnail and the colour profile stay behind;
//   - the same bytes for the same source, on every machine: all arithmetic here
//     is in whole numbers.
//
// A photograph becomes a JPEG. A PNG stays one where both sizes fit, with what
// is see-through in it; else it is laid on white and becomes a JPEG.
//
// A source is never trusted. Its size is read before its pixels, so that a few
// bytes that claim to be an enormous picture cost nothing.
package picture

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"io"

	"goodday/content"
)

// Limits of a source. 25 million pixels are what a phone of today takes if
// nobody changes its settings; all that is more than a page can use.
const (
	MaxBytes  = 12 << 20
	MaxPixels = 25_000_000
)

// Limits of what is made.
const (
	SmallWidth = 480
	LargeWidth = 960
	MaxWeight  = 40 << 10
)

// Made is one file made from a source.
type Made struct {
	Width, Height int    // in pixels
	Ending        string // "jpg" or "png"
	Data          []byte
}

// kind is a format that is taken.
type kind struct {
	config func(io.Reader) (image.Config, error)
	pixels func(io.Reader) (image.Image, error)
	turn   func(source []byte) int // the orientation in its EXIF data, 1 to 8
}

var kinds = map[string]kind{
	"jpeg": {jpeg.DecodeConfig, jpeg.Decode, jpegTurn},
	"png":  {png.DecodeConfig, png.Decode, pngTurn},
}

// Make returns both files of a source, or says why there are none.
func Make(source []byte) (small, large Made, refusal *content.Refusal) {
	format := formatOf(source)
	if refusal := examine(source, format); refusal != nil {
		return Made{}, Made{}, refusal
	}
	decoded, err := kinds[format].pixels(bytes.NewReader(source))
	if err != nil {
		return Made{}, Made{}, unreadable(source, err)
	}
	turn := kinds[format].turn(source)
	wide := upright(shrink(decoded, boxFor(decoded.Bounds(), turn)), turn)
	narrow := shrink(wide, fit(wide.Rect, SmallWidth))
	if format == "png" {
		if small, large, ok := bothPNG(narrow, wide); ok {
			return small, large, nil
		}
	}
	return light(onWhite(narrow)), light(onWhite(wide)), nil
}

// examine refuses what is not to be made, before any pixel is read.
func examine(source []byte, format string) *content.Refusal {
	kind, known := kinds[format]
	switch {
	case len(source) > MaxBytes:
		return tooHeavy(len(source))
	case !known:
		return wrongKind(format)
	}
	config, err := kind.config(bytes.NewReader(source))
	switch {
	case err != nil:
		return unreadable(source, err)
	case config.Width < 1 || config.Height < 1:
		return damaged()
	case config.Width > MaxPixels/config.Height:
		return tooManyPixels(config.Width, config.Height)
	case format == "jpeg" && tooManyScans(source):
		return damaged()
	}
	return nil
}
