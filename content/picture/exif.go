package picture

import "encoding/binary"

// EXIF is a TIFF file in a segment of its own: a header with the byte order, then
// lists of entries of 12 bytes. An entry that is a list itself holds its place.
//
// The walkers here are ours, and not those of a library for metadata: such a library
// reads the data that belongs to a picture. We also have to find what is hidden behind
// it, in second pictures of phones and in texts of a PNG.
const (
	exifHeader = 8
	entrySize  = 12
	// maxEntries bounds a list. Cameras write about 20.
	maxEntries = 1000
	// maxValue is how many bytes of a value are given.
	maxValue = 256
)

// The lists that the main list has entries for.
const (
	DetailList = 0x8769
	PlaceList  = 0x8825
)

// Entry is one entry of EXIF data.
type Entry struct {
	List      uint16 // 0 for the main list, or DetailList or PlaceList
	Tag, Type uint16
	Count     uint32
	// Value is the value as if each of Count were a byte, at most 256 of them.
	Value []byte
	order binary.ByteOrder
}

// exifMark stands before EXIF data in a JPEG.
var exifMark = []byte("Exif\x00\x00")

// EachEntry visits the entries of EXIF data that begins with its header. It reports
// whether another list follows the main one, which is that of a small copy of the
// picture.
func EachEntry(exif []byte, visit func(Entry)) (another bool) {
	r := exifReader{exif, byteOrder(exif), visit}
	if r.order == nil {
		return false
	}
	next := r.list(0, r.order.Uint32(exif[4:]))
	return next > 0 && uint64(next)+2 < uint64(len(exif))
}

// byteOrder reads the TIFF header; nil if there is none.
func byteOrder(exif []byte) binary.ByteOrder {
	if len(exif) < exifHeader {
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

type exifReader struct {
	data  []byte
	order binary.ByteOrder
	visit func(Entry)
}

// list visits the entries of one list, and those of the lists in the main one. It
// returns the place of the list that follows, or 0.
func (r exifReader) list(name uint16, at uint32) (next uint32) {
	if at < exifHeader || uint64(at)+2 > uint64(len(r.data)) {
		return 0
	}
	list := r.data[at:]
	count := min(int(r.order.Uint16(list)), maxEntries, (len(list)-2)/entrySize)
	for i := range count {
		entry := list[2+i*entrySize:][:entrySize]
		tag := r.order.Uint16(entry)
		if name == 0 && (tag == DetailList || tag == PlaceList) {
			r.list(tag, r.order.Uint32(entry[8:]))
			continue
		}
		r.visit(Entry{name, tag, r.order.Uint16(entry[2:]), r.order.Uint32(entry[4:]), r.value(entry), r.order})
	}
	if end := 2 + count*entrySize; end+4 <= len(list) {
		next = r.order.Uint32(list[end:])
	}
	return next
}

// value returns the bytes of an entry, which stand elsewhere if they are more than
// four.
func (r exifReader) value(entry []byte) []byte {
	count, at, all := uint64(r.order.Uint32(entry[4:])), uint64(r.order.Uint32(entry[8:])), uint64(len(r.data))
	switch {
	case count <= 4:
		return entry[8:12]
	case at >= all:
		return nil
	}
	return r.data[at:min(at+count, all, at+maxValue)]
}
