package picture

import (
	"bytes"
	"encoding/binary"
)

// Markers of a JPEG, the byte after 0xff.
const (
	app1        = 0xe1
	Comment     = 0xfe
	StartOfScan = 0xda
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
	EachSegment(source, func(marker byte, _ []byte) bool {
		if marker == StartOfScan {
			scans++
		}
		return scans <= maxScans
	})
	return scans > maxScans
}

// EachSegment visits the segments of a JPEG in order until visit returns false
// or the file ends or stops making sense.
func EachSegment(source []byte, visit func(marker byte, content []byte) bool) {
	rest := source[min(len(source), 2):]
	for {
		at := nextMarker(rest)
		if at < 0 {
			return
		}
		marker := rest[at]
		rest = rest[at+1:]
		if marker >= firstAlone && marker <= lastAlone {
			continue
		}
		if marker == endOfImage || len(rest) < 2 {
			return
		}
		length := int(binary.BigEndian.Uint16(rest)) // counts its own two bytes
		if length < 2 || length > len(rest) || !visit(marker, rest[2:length]) {
			return
		}
		rest = rest[length:]
	}
}

// nextMarker returns the place of the next marker's second byte, or -1. Inside a
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

const pngMark = "\x89PNG\r\n\x1a\n"

// EachChunk visits the chunks of a PNG in order until visit returns false or the
// file ends or stops making sense. A chunk is its length, its name, its content
// and a checksum.
func EachChunk(source []byte, visit func(name string, content []byte) bool) {
	const head, checksum = 8, 4
	rest := source[min(len(source), len(pngMark)):]
	for len(rest) >= head {
		length, name := uint64(binary.BigEndian.Uint32(rest)), string(rest[4:head])
		rest = rest[head:]
		if length > uint64(len(rest)) || !visit(name, rest[:length]) {
			return
		}
		rest = rest[min(length+checksum, uint64(len(rest))):]
	}
}
