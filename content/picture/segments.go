package picture

import (
	"bytes"
	"encoding/binary"
)

// Markers of a JPEG, the byte after 0xff.
const (
	app1        = 0xe1
	startOfScan = 0xda
	endOfImage  = 0xd9
	firstAlone  = 0xd0 // 0xd0 to 0xd8 stand alone, without a length
	lastAlone   = 0xd8
	lastRestart = 0xd7
)

// maxScans bounds the scans of a JPEG. Programs write at most about a dozen;
// thousands of them in a small file would each go over every pixel.
const maxScans = 64

// tooManyScans reports whether a JPEG has more scans than any program writes.
func tooManyScans(source []byte) bool {
	scans := 0
	eachSegment(source, func(marker byte, _ []byte) bool {
		if marker == startOfScan {
			scans++
		}
		return scans <= maxScans
	})
	return scans > maxScans
}

// eachSegment visits the segments of a JPEG in order until visit gives false
// or the file ends or stops making sense.
func eachSegment(source []byte, visit func(marker byte, content []byte) bool) {
	rest := source[min(len(source), 2):]
	for {
		at := nextMarker(rest)
		if at < 0 {
			return
		}
		marker := rest[at]
		rest = rest[at+1:]
		if marker == endOfImage {
			return
		}
		if marker >= firstAlone && marker <= lastAlone {
			continue
		}
		if len(rest) < 2 {
			return
		}
		length := int(binary.BigEndian.Uint16(rest)) // counts its own two bytes
		if length < 2 || length > len(rest) || !visit(marker, rest[2:length]) {
			return
		}
		rest = rest[length:]
	}
}

// nextMarker gives the place of the next marker's second byte, or -1. Inside a
// scan 0xff 0x00 stands for a plain 0xff, and restarts are part of the scan.
func nextMarker(data []byte) int {
	for from := 0; ; {
		step := bytes.IndexByte(data[from:], 0xff)
		if step < 0 || from+step+1 >= len(data) {
			return -1
		}
		from += step + 1
		switch next := data[from]; {
		case next == 0xff: // a filling byte: look at the next one
		case next == 0x00, next == 0x01, next >= firstAlone && next <= lastRestart:
			from++
		default:
			return from
		}
	}
}
