package check

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/jpeg"
	"image/png"
	"slices"
	"strings"
	"testing"

	"goodday/content/picture"
)

// pictureOf makes a picture: jpeg or png, its size, and the data put into it.
func pictureOf(spec []string) []byte {
	var width, height int
	fmt.Sscanf(spec[1], "%dx%d", &width, &height)
	var out bytes.Buffer
	if spec[0] == "jpeg" {
		jpeg.Encode(&out, image.NewGray(image.Rect(0, 0, width, height)), nil)
		return slices.Concat(out.Bytes()[:2], jpegData(spec[2:]), out.Bytes()[2:])
	}
	png.Encode(&out, image.NewGray(image.Rect(0, 0, width, height)))
	const header = 8 + 12 + 13 // the mark and the first chunk
	return slices.Concat(out.Bytes()[:header], pngData(spec[2:]), out.Bytes()[header:])
}

// segment is a piece of a JPEG beside its pixels.
func segment(marker byte, data string) []byte {
	return slices.Concat([]byte{0xff, marker}, binary.BigEndian.AppendUint16(nil, uint16(len(data)+2)), []byte(data))
}

func jpegData(kinds []string) (all []byte) {
	if exif := exifOf(kinds); exif != nil {
		all = append(all, segment(0xe1, "Exif\x00\x00"+string(exif))...)
	}
	for _, kind := range kinds {
		switch kind {
		case "xmp":
			all = append(all, segment(0xe1, "http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta><dc:creator>x</dc:creator><mwg-rs:Name>y</mwg-rs:Name></x:xmpmeta>")...)
		case "iptc":
			all = append(all, segment(0xed, "Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x0a\x1c\x02\x5a\x00\x05Place")...)
		case "comment":
			all = append(all, segment(0xfe, "my room")...)
		}
	}
	return all
}

func chunk(name, data string) []byte {
	all := slices.Concat(binary.BigEndian.AppendUint32(nil, uint32(len(data))), []byte(name), []byte(data))
	return binary.BigEndian.AppendUint32(all, crc32.ChecksumIEEE(all[4:]))
}

func pngData(kinds []string) (all []byte) {
	for _, kind := range kinds {
		switch kind {
		case "author":
			all = append(all, chunk("tEXt", "Author\x00x")...)
		case "description":
			all = append(all, chunk("iTXt", "Description\x00\x00\x00en\x00\x00x")...)
		case "software":
			all = append(all, chunk("tEXt", "Software\x00x")...)
		case "exif":
			all = append(all, chunk("eXIf", string(exifOf([]string{"place"})))...)
		case "time":
			all = append(all, chunk("tIME", "\x07\xea\x0b\x01\x00\x00\x00")...)
		case "heavy":
			all = append(all, chunk("prVt", strings.Repeat("x", heavyBytes))...)
		}
	}
	return all
}

// exifOf makes EXIF data: one list of entries, and one of the place.
func exifOf(kinds []string) []byte {
	type entry struct {
		tag, kind uint16
		count     uint32
		value     []byte
	}
	var entries []entry
	for _, kind := range kinds {
		switch kind {
		case "device":
			entries = append(entries, entry{0x010f, 2, 4, []byte("Abc\x00")})
		case "turned":
			entries = append(entries, entry{0x0112, 3, 1, []byte{0, 6, 0, 0}})
		case "day":
			entries = append(entries, entry{0x0132, 2, 4, []byte("2026")})
		case "place":
			entries = append(entries, entry{picture.PlaceList, 4, 1, nil})
		}
	}
	if entries == nil {
		return nil
	}
	size := 8 + 2 + len(entries)*12 + 4
	out := binary.BigEndian.AppendUint16([]byte("MM\x00*\x00\x00\x00\x08"), uint16(len(entries)))
	for _, e := range entries {
		if e.value == nil {
			e.value = binary.BigEndian.AppendUint32(nil, uint32(size))
		}
		out = binary.BigEndian.AppendUint16(binary.BigEndian.AppendUint16(out, e.tag), e.kind)
		out = append(binary.BigEndian.AppendUint32(out, e.count), e.value...)
	}
	out = append(out, 0, 0, 0, 0)
	return append(out, 0, 1, 0, 1, 0, 2, 0, 0, 0, 2, 'N', 0, 0, 0, 0, 0, 0, 0) // one entry: north
}

func TestPictureDataIsNamedAndNotShown(t *testing.T) {
	for spec, want := range map[string]string{
		"jpeg 8x8":                        "",
		"jpeg 8x8 turned":                 "",
		"jpeg 8x8 place":                  placeData,
		"jpeg 8x8 device day":             deviceData + ", " + dayData,
		"jpeg 8x8 xmp":                    peopleData + ", " + authorData,
		"jpeg 8x8 iptc comment":           placeData + ", " + wordsData,
		"png 8x8":                         "",
		"png 8x8 software":                "",
		"png 8x8 exif":                    placeData,
		"png 8x8 author description time": authorData + ", " + dayData + ", " + wordsData,
	} {
		if got := strings.Join(dataIn(pictureOf(strings.Fields(spec))), ", "); got != want {
			t.Errorf("%s: got %q, want %q", spec, got, want)
		}
	}
}

// FuzzPictureData puts any bytes where a picture stands.
func FuzzPictureData(f *testing.F) {
	for _, spec := range []string{"jpeg 8x8 place device day xmp iptc comment", "png 8x8 author description exif time software", "jpeg 8x8", "png 8x8"} {
		f.Add(pictureOf(strings.Fields(spec)))
	}
	f.Add([]byte("\xff\xd8\xff\xe1\xff\xffExif\x00\x00II*\x00\xff\xff\xff\xff"))
	f.Add([]byte("\x89PNG\r\n\x1a\n\xff\xff\xff\xffzTXt"))
	f.Fuzz(func(t *testing.T, data []byte) {
		kinds := dataIn(data)
		for _, kind := range kinds {
			if !slices.Contains(dataOrder, kind) {
				t.Errorf("%q", kind)
			}
		}
		tooHeavy(data)
	})
}
