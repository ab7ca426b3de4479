package picture

import "bytes"

// A phone writes the pixels as its sensor saw them, and beside them, in EXIF
// data, which way up they belong.
const (
	orientationTag = 0x0112
	shortType      = 3
)

// orientation reads the turn from EXIF data: 1 to 8, and 1 (none) whenever the
// data does not say so beyond doubt.
func orientation(exif []byte) int {
	turn := 0
	EachEntry(exif, func(e Entry) {
		if turn > 0 || e.List != 0 || e.Tag != orientationTag {
			return
		}
		turn = 1 // whatever it holds, only the first entry counts
		if e.Type == shortType && e.Count == 1 && e.order.Uint16(e.Value) <= 8 {
			turn = max(1, int(e.order.Uint16(e.Value)))
		}
	})
	return max(turn, 1)
}

// sideways reports whether a turn swaps width and height.
func sideways(turn int) bool { return turn >= 5 }

// jpegTurn finds the EXIF data of a JPEG and reads the turn in it.
func jpegTurn(source []byte) int {
	turn := 1
	EachSegment(source, func(marker byte, content []byte) bool {
		exif, found := bytes.CutPrefix(content, exifMark)
		if marker == app1 && found {
			turn = orientation(exif)
		}
		// What stands after the first scan is not the picture's own.
		return marker != StartOfScan && (marker != app1 || !found)
	})
	return turn
}

// pngTurn finds the eXIf chunk of a PNG and reads the turn in it.
func pngTurn(source []byte) int {
	turn := 1
	EachChunk(source, func(name string, content []byte) bool {
		if name == "eXIf" {
			turn = orientation(content)
		}
		return name != "eXIf"
	})
	return turn
}
