package starter

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
)

// The drawings' size in pixels, and their colours.
const pictureWidth, pictureHeight = 960, 640

var (
	wall  = color.NRGBA{0xff, 0xf1, 0xd6, 0xff}
	table = color.NRGBA{0xb9, 0x7a, 0x4a, 0xff}
	blue  = color.NRGBA{0x3d, 0x5a, 0x80, 0xff}
	dark  = color.NRGBA{0x2b, 0x40, 0x5c, 0xff}
	soup  = color.NRGBA{0xf2, 0x8f, 0x3b, 0xff}
	green = color.NRGBA{0x4c, 0x95, 0x6c, 0xff}
	white = color.NRGBA{0xff, 0xff, 0xff, 0xff}
)

// pictures returns the drawings of a new site by their paths. The .yaml beside each
// describes it. A PNG made here holds pixels and nothing else: no place, no device, no
// name.
func pictures() map[string][]byte {
	return map[string][]byte{"pictures/soup.png": draw(drawSoup), "pictures/phone.png": draw(drawPhone)}
}

// drawSoup draws a pot of soup on a table.
func drawSoup(c canvas) {
	c.rectangle(0, 440, 960, 640, table)
	for _, x := range []int{380, 480, 580} {
		c.ellipse(x, 140, 14, 60, white)
	}
	c.rectangle(280, 290, 680, 470, blue)
	c.ellipse(480, 470, 200, 60, blue)
	c.ellipse(262, 340, 34, 26, dark)
	c.ellipse(698, 340, 34, 26, dark)
	c.ellipse(480, 290, 214, 62, dark)
	c.ellipse(480, 290, 186, 46, soup)
	for i, x := range []int{390, 450, 500, 560} {
		c.ellipse(x, 278+i%2*24, 12, 6, green)
	}
}

// drawPhone draws a phone with two messages on it.
func drawPhone(c canvas) {
	c.rectangle(330, 40, 630, 600, dark)
	c.rectangle(350, 90, 610, 540, white)
	c.ellipse(480, 570, 18, 18, white)
	c.rectangle(370, 130, 540, 210, soup)
	c.ellipse(390, 214, 18, 14, soup)
	c.rectangle(420, 260, 590, 380, green)
	c.ellipse(570, 384, 18, 14, green)
	for _, line := range [][2]int{{390, 150}, {390, 175}, {440, 285}, {440, 315}, {440, 345}} {
		c.rectangle(line[0], line[1], line[0]+120, line[1]+10, white)
	}
}

// canvas is a picture that is being drawn.
type canvas struct{ *image.Paletted }

// draw returns a drawing as a PNG.
func draw(picture func(canvas)) []byte {
	c := canvas{image.NewPaletted(image.Rect(0, 0, pictureWidth, pictureHeight), color.Palette{wall, table, blue, dark, soup, green, white})}
	picture(c)
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, c.Paletted); err != nil {
		panic(err) // writing to memory does not fail
	}
	return out.Bytes()
}

func (c canvas) rectangle(left, top, right, bottom int, fill color.Color) {
	for y := top; y < bottom; y++ {
		for x := left; x < right; x++ {
			c.Set(x, y, fill)
		}
	}
}

// ellipse fills an ellipse, given by its centre and half its width and height.
func (c canvas) ellipse(centreX, centreY, halfWidth, halfHeight int, fill color.Color) {
	for y := -halfHeight; y <= halfHeight; y++ {
		for x := -halfWidth; x <= halfWidth; x++ {
			if x*x*halfHeight*halfHeight+y*y*halfWidth*halfWidth <= halfWidth*halfWidth*halfHeight*halfHeight {
				c.Set(centreX+x, centreY+y, fill)
			}
		}
	}
}
