package check

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"strings"
)

// EXIF is a TIFF file in a segment of its own: a header that gives the byte order,
// then lists of entries of 12 bytes. An entry that is a list itself holds its place.
const (
	exifEntry    = 12
	exifList     = 0x8769
	placeList    = 0x8825
	mostEntries  = 500
	placeVersion = 0 // the one entry of a list of places that tells nothing
)

// exifKinds are the numbers of entries and what they hold.
var exifKinds = map[uint16]string{
	0x010e: wordsData, 0x010f: deviceData, 0x0110: deviceData, 0x0132: dayData, 0x013b: authorData, 0x8298: authorData,
	0x9003: dayData, 0x9004: dayData, 0x927c: deviceData, 0x9286: wordsData, 0x9c9b: wordsData, 0x9c9c: wordsData, 0x9c9d: authorData, 0x9c9e: wordsData, 0x9c9f: wordsData,
	0xa430: authorData, 0xa431: deviceData, 0xa433: deviceData, 0xa434: deviceData, 0xa435: deviceData,
}

// exif looks into EXIF data that begins with its header.
func (f found) exif(data []byte) {
	var order binary.ByteOrder
	switch {
	case len(data) < 8:
		return
	case bytes.HasPrefix(data, []byte("II*\x00")):
		order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte("MM\x00*")):
		order = binary.BigEndian
	default:
		return
	}
	next := f.exifList(data, order, order.Uint32(data[4:]), 0)
	if next > 0 && uint64(next)+2 < uint64(len(data)) {
		f.add(thumbData)
	}
}

// exifList looks into one list, and gives the place of the next one.
func (f found) exifList(data []byte, order binary.ByteOrder, at uint32, depth int) (next uint32) {
	if at < 8 || uint64(at)+2 > uint64(len(data)) || depth > 2 {
		return 0
	}
	list := data[at:]
	count := min(int(order.Uint16(list)), mostEntries, (len(list)-2)/exifEntry)
	for i := range count {
		entry := list[2+i*exifEntry:][:exifEntry]
		switch tag := order.Uint16(entry); {
		case tag == exifList:
			f.exifList(data, order, order.Uint32(entry[8:]), depth+1)
		case tag == placeList:
			f.placeList(data, order, order.Uint32(entry[8:]))
		case exifKinds[tag] != "" && holdsText(data, entry, order):
			f.add(exifKinds[tag])
		}
	}
	if end := 2 + count*exifEntry; end+4 <= len(list) {
		next = order.Uint32(list[end:])
	}
	return next
}

// placeList looks into the list of what is known about the place.
func (f found) placeList(data []byte, order binary.ByteOrder, at uint32) {
	if at < 8 || uint64(at)+2 > uint64(len(data)) {
		return
	}
	list := data[at:]
	for i := range min(int(order.Uint16(list)), mostEntries, (len(list)-2)/exifEntry) {
		if tag := order.Uint16(list[2+i*exifEntry:]); tag != placeVersion {
			f.add(placeData)
			return
		}
	}
}

// holdsText reports whether an entry holds anything but spaces and noughts.
func holdsText(data, entry []byte, order binary.ByteOrder) bool {
	count, at := uint64(order.Uint32(entry[4:])), uint64(order.Uint32(entry[8:]))
	value := entry[8:12]
	if count > 4 {
		if at >= uint64(len(data)) {
			return false
		}
		value = data[at:min(at+count, uint64(len(data)), at+256)]
	}
	return strings.Trim(string(value), " \x00") != ""
}

// mostText is how many bytes a packed text in a PNG may unpack to.
const mostText = 1 << 20

// png looks into the chunks of a PNG: a length, a name, the content and a checksum.
func (f found) png(source []byte) {
	const head, checksum = 8, 4
	rest := source[head:]
	for len(rest) >= head {
		length, name := uint64(binary.BigEndian.Uint32(rest)), string(rest[4:head])
		rest = rest[head:]
		if length > uint64(len(rest)) {
			return
		}
		f.chunk(name, rest[:length])
		rest = rest[min(length+checksum, uint64(len(rest))):]
	}
}

func (f found) chunk(name string, data []byte) {
	switch name {
	case "eXIf":
		f.exif(bytes.TrimPrefix(data, []byte("Exif\x00\x00")))
	case "tIME":
		f.add(dayData)
	case "tEXt", "zTXt", "iTXt":
		key, text, _ := bytes.Cut(data, []byte{0})
		f.text(string(key), unpacked(name, text))
	}
}

// unpacked gives the text of a chunk, which may be packed.
func unpacked(name string, text []byte) []byte {
	packed := name == "zTXt"
	if name == "iTXt" && len(text) >= 2 {
		packed = text[0] == 1
		text = text[2:]
		for range 2 { // the language and the translated keyword
			_, text, _ = bytes.Cut(text, []byte{0})
		}
	} else if packed && len(text) > 0 {
		text = text[1:]
	}
	if !packed {
		return text
	}
	reader, err := zlib.NewReader(bytes.NewReader(text))
	if err != nil {
		return nil
	}
	defer reader.Close()
	plain, _ := io.ReadAll(io.LimitReader(reader, mostText)) // what could be read of it will do
	return plain
}

// text looks at a text with its keyword.
func (f found) text(key string, text []byte) {
	switch low := strings.ToLower(key); {
	case low == "software" || len(bytes.TrimSpace(text)) == 0:
	case low == "xml:com.adobe.xmp":
		f.packets(text)
	case strings.HasPrefix(low, "raw profile type"):
		f.add(otherData)
	case strings.HasPrefix(low, "date:") || low == "creation time" || low == "modify date":
		f.add(dayData)
	case low == "author" || low == "copyright" || low == "artist":
		f.add(authorData)
	case low == "source" || low == "make" || low == "model":
		f.add(deviceData)
	default:
		f.add(wordsData)
	}
}
