package check

import (
	"bytes"
	"compress/zlib"
	"io"
	"strings"

	"goodday/content/picture"
)

// placeVersion is the only entry of a list of places that holds no place.
const placeVersion = 0

// exifKinds are the numbers of EXIF entries and the kind of what they hold.
var exifKinds = map[uint16]string{
	0x010e: wordsData, 0x010f: deviceData, 0x0110: deviceData, 0x0132: dayData, 0x013b: authorData, 0x8298: authorData,
	0x9003: dayData, 0x9004: dayData, 0x927c: deviceData, 0x9286: wordsData, 0x9c9b: wordsData, 0x9c9c: wordsData, 0x9c9d: authorData, 0x9c9e: wordsData, 0x9c9f: wordsData,
	0xa430: authorData, 0xa431: deviceData, 0xa433: deviceData, 0xa434: deviceData, 0xa435: deviceData,
}

// exif reads EXIF data that begins with its header.
func (f metadataKinds) exif(data []byte) {
	another := picture.EachEntry(data, func(e picture.Entry) {
		switch {
		case e.List == picture.PlaceList:
			if e.Tag != placeVersion {
				f.add(placeData)
			}
		case exifKinds[e.Tag] != "" && strings.Trim(string(e.Value), " \x00") != "":
			f.add(exifKinds[e.Tag])
		}
	})
	if another {
		f.add(thumbData)
	}
}

// mostText is the most bytes that a compressed text in a PNG is unpacked to.
const mostText = 1 << 20

// png reads the chunks of a PNG.
func (f metadataKinds) png(source []byte) {
	picture.EachChunk(source, func(name string, data []byte) bool {
		f.chunk(name, data)
		return true
	})
}

func (f metadataKinds) chunk(name string, data []byte) {
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

// unpacked returns the text of a chunk, which may be compressed.
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
	plain, _ := io.ReadAll(io.LimitReader(reader, mostText)) // a damaged text counts as far as it can be read
	return plain
}

// text reads a text with its keyword.
func (f metadataKinds) text(key string, text []byte) {
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
