package picture

import (
	"encoding/binary"
	"testing"
)

func FuzzOrientation(f *testing.F) {
	f.Add(exifData(binary.LittleEndian, 6))
	f.Add(exifData(binary.BigEndian, 3))
	f.Add([]byte("II*\x00\xff\xff\xff\xff"))
	f.Add([]byte("MM\x00*\x00\x00\x00\x08\xff\xff"))
	f.Fuzz(func(t *testing.T, exif []byte) {
		if turn := orientation(exif); turn < 1 || turn > 8 {
			t.Errorf("the turn is %d", turn)
		}
	})
}

func FuzzSegments(f *testing.F) {
	photo := jpegOf(f, photograph(16, 16))
	f.Add(photo)
	f.Add(withEXIF(photo, exifData(binary.LittleEndian, 6)))
	f.Add([]byte("\xff\xd8\xff\xff\xff\xe1\x00\x01"))
	f.Fuzz(func(t *testing.T, source []byte) {
		seen := 0
		EachSegment(source, func(_ byte, content []byte) bool { seen += len(content) + 3; return true })
		if seen > len(source) {
			t.Errorf("%d bytes were seen of %d", seen, len(source))
		}
		if turn := jpegTurn(source); turn < 1 || turn > 8 {
			t.Errorf("the turn is %d", turn)
		}
		if turn := pngTurn(source); turn < 1 || turn > 8 {
			t.Errorf("the turn is %d", turn)
		}
	})
}

func FuzzMake(f *testing.F) {
	f.Add(jpegOf(f, photograph(20, 10)))
	f.Add(withEXIF(jpegOf(f, photograph(10, 20)), exifData(binary.BigEndian, 8)))
	f.Add(pngOf(f, corners(12, 12)))
	f.Add(withChunk(pngOf(f, corners(3, 2)), "eXIf", exifData(binary.LittleEndian, 5)))
	f.Add(claims(30000, 30000))
	f.Add(cmyk())
	f.Add([]byte("<svg/>"))
	f.Fuzz(func(t *testing.T, source []byte) {
		small, large, refusal := Make(source)
		if refusal != nil {
			plain(t, refusal)
			return
		}
		for width, made := range map[int]Made{SmallWidth: small, LargeWidth: large} {
			decoded(t, made)
			if made.Width > width || len(made.Data) > MaxWeight {
				t.Errorf("%d bytes at width %d", len(made.Data), made.Width)
			}
		}
	})
}
