package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
)

// qualities are tried from the best down. Below the last one a smaller picture
// looks better than a worse one.
var qualities = []int{82, 74, 66, 58, 50}

// light returns the picture as a JPEG within the weight: first at lower quality,
// then at seven eighths of the width, and so on.
func light(picture *image.RGBA) Made {
	for {
		for _, quality := range qualities {
			if made := asJPEG(picture, quality); len(made.Data) <= MaxWeight {
				return made
			}
		}
		picture = shrink(picture, fit(picture.Rect, picture.Rect.Dx()*7/8))
	}
}

func asJPEG(picture *image.RGBA, quality int) Made {
	var out bytes.Buffer
	// Writing to memory cannot fail, and no side is over 65,535.
	_ = jpeg.Encode(&out, picture, &jpeg.Options{Quality: quality})
	return Made{picture.Rect.Dx(), picture.Rect.Dy(), "jpg", out.Bytes()}
}

// bothPNG returns both sizes as PNG if each is within the weight. A drawing with
// a palette keeps it in the small size, which would else be the heavier one for
// all the colours that shrinking puts along its edges.
func bothPNG(narrow, wide *image.RGBA) (small, large Made, ok bool) {
	drawing := fewColours(wide)
	if large = asPNG(drawing); len(large.Data) > MaxWeight {
		return Made{}, Made{}, false
	}
	if paletted, is := drawing.(*image.Paletted); is {
		small = asPNG(inColours(narrow, paletted.Palette))
	} else {
		small = asPNG(fewColours(narrow))
	}
	return small, large, len(small.Data) <= MaxWeight
}

func asPNG(picture image.Image) Made {
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.DefaultCompression}
	_ = encoder.Encode(&out, picture)
	size := picture.Bounds().Size()
	return Made{size.X, size.Y, "png", out.Bytes()}
}

// inColours returns the picture with each colour as the nearest of a palette. It looks
// for the nearest once for each colour, as package draw would for each pixel.
func inColours(picture *image.RGBA, palette color.Palette) image.Image {
	made := image.NewPaletted(picture.Rect, palette)
	places := map[color.RGBA]uint8{}
	for i := range made.Pix {
		p := picture.Pix[4*i : 4*i+4 : 4*i+4]
		c := color.RGBA{p[0], p[1], p[2], p[3]}
		place, known := places[c]
		if !known {
			place = uint8(palette.Index(c))
			places[c] = place
		}
		made.Pix[i] = place
	}
	return made
}

// fewColours returns the picture with a palette if it has at most 256 colours:
// a drawing then weighs a third.
func fewColours(picture *image.RGBA) image.Image {
	places := map[color.RGBA]uint8{}
	palette := color.Palette{}
	made := image.NewPaletted(picture.Rect, nil)
	for i := range made.Pix {
		p := picture.Pix[4*i : 4*i+4 : 4*i+4]
		c := color.RGBA{p[0], p[1], p[2], p[3]}
		place, known := places[c]
		if !known {
			if len(palette) == 256 {
				return picture
			}
			place = uint8(len(palette))
			places[c], palette = place, append(palette, c)
		}
		made.Pix[i] = place
	}
	made.Palette = palette
	return made
}

// onWhite lays a picture on white, for a JPEG has nothing see-through.
func onWhite(picture *image.RGBA) *image.RGBA {
	if picture.Opaque() {
		return picture
	}
	made := image.NewRGBA(picture.Rect)
	draw.Draw(made, made.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(made, made.Rect, picture, image.Point{}, draw.Over)
	return made
}
