package picture

import (
	"bytes"
	"encoding/binary"
)

// A phone writes the pixels as its sensor saw them, and beside them, in EXIF
// data, which way up they belong. EXIF is a TIFF file in a segment of its own:
// a header that gives the byte order, then a list of entries of 12 bytes.
// We read one entry of it, and of nothing else.
const (
	orientationTag = 0x0112
	shortType      = 3
	entrySize      = 12
	// maxEntries bounds the list. Cameras write about 20.
	maxEntries = 1000
)

// orientation reads the turn from EXIF data: 1 to 8, and 1 (none) whenever the
// data does not say so beyond doubt.
func orientation(exif []byte) int {
	order := byteOrder(exif)
	if order == nil {
		return 1
	}
	start := uint64(order.Uint32(exif[4:]))
	if start < 8 || start+2 > uint64(len(exif)) {
		return 1
	}
	list := exif[start:]
	count := min(int(order.Uint16(list)), maxEntries, (len(list)-2)/entrySize)
	for i := range count {
		entry := list[2+i*entrySize:][:entrySize]
		if order.Uint16(entry) == orientationTag {
			return turnOf(entry, order)
		}
	}
	return 1
}

// byteOrder reads the TIFF header; nil if there is none.
func byteOrder(exif []byte) binary.ByteOrder {
	if len(exif) < 8 {
		return nil
	}
	switch string(exif[:4]) {
	case "II*\x00":
		return binary.LittleEndian
	case "MM\x00*":
		return binary.BigEndian
	}
	return nil
}

// turnOf reads the value of an orientation entry: one short number.
func turnOf(entry []byte, order binary.ByteOrder) int {
	if order.Uint16(entry[2:]) != shortType || order.Uint32(entry[4:]) != 1 {
		return 1
	}
	turn := int(order.Uint16(entry[8:]))
	if turn < 1 || turn > 8 {
		return 1
	}
	return turn
}

// sideways reports whether a turn swaps width and height.
func sideways(turn int) bool { return turn >= 5 }

var exifMark = []byte("Exif\x00\x00")

// jpegTurn finds the EXIF data of a JPEG and reads the turn in it.
func jpegTurn(source []byte) int {
	turn := 1
	eachSegment(source, func(marker byte, content []byte) bool {
		exif, found := bytes.CutPrefix(content, exifMark)
		if marker == app1 && found {
			turn = orientation(exif)
		}
		// What stands after the first scan is not the picture's own.
		return marker != startOfScan && (marker != app1 || !found)
	})
	return turn
}

// pngTurn finds the eXIf chunk of a PNG and reads the turn in it. A chunk is
// its length, its name, its content and a checksum.
func pngTurn(source []byte) int {
	const head, checksum = 8, 4
	rest := source[min(len(source), len("\x89PNG\r\n\x1a\n")):]
	for len(rest) >= head {
		length, name := uint64(binary.BigEndian.Uint32(rest)), string(rest[4:head])
		rest = rest[head:]
		if length+checksum > uint64(len(rest)) {
			return 1
		}
		if name == "eXIf" {
			return orientation(rest[:length])
		}
		rest = rest[length+checksum:]
	}
	return 1
}
