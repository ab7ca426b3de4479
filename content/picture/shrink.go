package picture

import (
	"image"
	"image/draw"
)

// maxTall is how many times higher than wide a picture may be made, in halves.
const maxTall = 3

// fit returns the size at which a picture of that size is at most width wide and
// one and a half times as high, never larger than it is and never empty.
func fit(bounds image.Rectangle, width int) image.Point {
	w, h := bounds.Dx(), bounds.Dy()
	height := width * maxTall / 2
	size := image.Pt(w, h)
	if size.X > width {
		size = image.Pt(width, h*width/w)
	}
	if size.Y > height {
		size = image.Pt(w*height/h, height)
	}
	return image.Pt(max(size.X, 1), max(size.Y, 1))
}

// boxFor returns the size of the large picture before it is turned.
func boxFor(bounds image.Rectangle, turn int) image.Point {
	if !sideways(turn) {
		return fit(bounds, LargeWidth)
	}
	size := fit(image.Rect(0, 0, bounds.Dy(), bounds.Dx()), LargeWidth)
	return image.Pt(size.Y, size.X)
}

// shrink returns the picture at a size no larger than its own. Each new pixel is
// the mean of the area it covers, pixels on the edge counted by the part that
// is covered. The source is read a row at a time, so that no second copy of a
// large picture is ever held.
func shrink(source image.Image, size image.Point) *image.RGBA {
	from := source.Bounds()
	made := image.NewRGBA(image.Rectangle{Max: size})
	if from.Size() == size {
		draw.Draw(made, made.Rect, source, from.Min, draw.Src)
		return made
	}
	row := image.NewRGBA(image.Rect(0, 0, from.Dx(), 1))
	narrow := make([]uint64, 4*size.X)
	rows := sums{made: made, area: uint64(from.Dx()) * uint64(from.Dy()), need: from.Dy(), sum: make([]uint64, 4*size.X)}
	for y := range from.Dy() {
		draw.Draw(row, row.Rect, source, image.Pt(from.Min.X, from.Min.Y+y), draw.Src)
		narrowRow(narrow, row.Pix, size.X)
		rows.add(narrow, size.Y)
	}
	return made
}

// narrowRow adds up the pixels of a row into width groups. To stay in whole
// numbers each pixel is width parts long and each group as many parts as the
// row has pixels; a pixel lies in one group or across two.
func narrowRow(narrow []uint64, row []uint8, width int) {
	clear(narrow)
	need := len(row) / 4
	group, filled := 0, 0
	for at := 0; at < len(row); at += 4 {
		pixel := row[at : at+4 : at+4]
		for left := width; left > 0; {
			part := min(left, need-filled)
			into := narrow[4*group : 4*group+4 : 4*group+4]
			for c := range into {
				into[c] += uint64(pixel[c]) * uint64(part)
			}
			left, filled = left-part, filled+part
			if filled == need {
				group, filled = group+1, 0
			}
		}
	}
}

// sums adds rows up into the rows of the picture being made, the same way.
type sums struct {
	made *image.RGBA
	area uint64 // parts in a whole new pixel
	need int    // parts in a new row: as many as the source has rows
	sum  []uint64

	row, filled int
}

// add takes the next row, which is parts long.
func (s *sums) add(narrow []uint64, parts int) {
	for left := parts; left > 0; {
		part := min(left, s.need-s.filled)
		for i, value := range narrow {
			s.sum[i] += value * uint64(part)
		}
		left, s.filled = left-part, s.filled+part
		if s.filled == s.need {
			s.write()
		}
	}
}

// write divides a full row into the picture and begins the next.
func (s *sums) write() {
	line := s.made.Pix[s.row*s.made.Stride:]
	for i, total := range s.sum {
		line[i] = uint8((total + s.area/2) / s.area)
	}
	clear(s.sum)
	s.row, s.filled = s.row+1, 0
}

// upright carries a turn out. The eight are: as it is, mirrored, upside down,
// that mirrored, then the four in which rows become columns.
func upright(source *image.RGBA, turn int) *image.RGBA {
	if turn == 1 {
		return source
	}
	size := source.Rect.Size()
	if sideways(turn) {
		size.X, size.Y = size.Y, size.X
	}
	made := image.NewRGBA(image.Rectangle{Max: size})
	for y := range size.Y {
		for x := range size.X {
			at := turned(x, y, size, turn)
			copy(made.Pix[made.PixOffset(x, y):][:4], source.Pix[source.PixOffset(at.X, at.Y):][:4])
		}
	}
	return made
}

// turned returns the place in the source of a place in the upright picture.
func turned(x, y int, size image.Point, turn int) image.Point {
	right, bottom := size.X-1-x, size.Y-1-y
	switch turn {
	case 2:
		return image.Pt(right, y)
	case 3:
		return image.Pt(right, bottom)
	case 4:
		return image.Pt(x, bottom)
	case 5:
		return image.Pt(y, x)
	case 6:
		return image.Pt(y, right)
	case 7:
		return image.Pt(bottom, right)
	case 8:
		return image.Pt(bottom, x)
	}
	return image.Pt(x, y)
}
