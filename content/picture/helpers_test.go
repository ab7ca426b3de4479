package picture

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"testing"
)

// photograph is a picture with soft colours and some noise, the same each time.
func photograph(width, height int) *image.RGBA {
	made := image.NewRGBA(image.Rect(0, 0, width, height))
	noise := rand.New(rand.NewPCG(1, 2))
	for y := range height {
		for x := range width {
			n := noise.IntN(24)
			made.SetRGBA(x, y, color.RGBA{uint8(x*200/width + n), uint8(y*200/height + n), uint8(90 + n), 255})
		}
	}
	return made
}

// corners is a picture whose top left quarter is red, top right green, bottom
// left blue and bottom right white.
func corners(width, height int) *image.RGBA {
	made := image.NewRGBA(image.Rect(0, 0, width, height))
	colours := []color.RGBA{{255, 0, 0, 255}, {0, 255, 0, 255}, {0, 0, 255, 255}, {255, 255, 255, 255}}
	for y := range height {
		for x := range width {
			made.SetRGBA(x, y, colours[y*2/height*2+x*2/width])
		}
	}
	return made
}

func jpegOf(t testing.TB, picture image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, picture, &jpeg.Options{Quality: 90}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func pngOf(t testing.TB, picture image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// secret is a device's name in the EXIF data of these tests.
const secret = "Zebra Phone 7 of Sam"

// exifData is EXIF data as a phone writes it: the device, the turn and a list
// of its own with the latitude 51 degrees 27 minutes north.
func exifData(order binary.AppendByteOrder, turn int) []byte {
	head := map[bool]string{true: "II*\x00", false: "MM\x00*"}[order == binary.AppendByteOrder(binary.LittleEndian)]
	const list, gps = 8, 8 + 2 + 3*entrySize + 4
	const text = gps + 2 + 2*entrySize + 4
	data := order.AppendUint32([]byte(head), list)
	data = order.AppendUint16(data, 3)
	data = entry(order, data, 0x010f, 2, uint32(len(secret)), text)
	data = order.AppendUint16(data, orientationTag)
	data = order.AppendUint32(order.AppendUint16(data, shortType), 1)
	data = order.AppendUint16(order.AppendUint16(data, uint16(turn)), 0)
	data = entry(order, data, 0x8825, 4, 1, gps)
	data = order.AppendUint32(data, 0)
	data = order.AppendUint16(data, 2)
	data = append(entry(order, data, 1, 2, 2, 0)[:len(data)+8], "N\x00\x00\x00"...)
	data = entry(order, data, 2, 5, 3, text+uint32(len(secret)))
	data = append(order.AppendUint32(data, 0), secret...)
	for _, number := range []uint32{51, 1, 27, 1, 0, 1} {
		data = order.AppendUint32(data, number)
	}
	return data
}

func entry(order binary.AppendByteOrder, data []byte, tag, form uint16, count, value uint32) []byte {
	data = order.AppendUint16(order.AppendUint16(data, tag), form)
	return order.AppendUint32(order.AppendUint32(data, count), value)
}

// withEXIF puts EXIF data into a JPEG, right after its first marker.
func withEXIF(source, exif []byte) []byte {
	content := append(bytes.Clone(exifMark), exif...)
	made := append([]byte{0xff, 0xd8, 0xff, app1}, binary.BigEndian.AppendUint16(nil, uint16(len(content)+2))...)
	return append(append(made, content...), source[2:]...)
}

// withChunk puts a chunk into a PNG, right after its header chunk.
func withChunk(source []byte, name string, content []byte) []byte {
	const afterHeader = 8 + 4 + 4 + 13 + 4
	return append(append(bytes.Clone(source[:afterHeader]), chunk(name, content)...), source[afterHeader:]...)
}

func chunk(name string, content []byte) []byte {
	made := binary.BigEndian.AppendUint32(nil, uint32(len(content)))
	made = append(append(made, name...), content...)
	return binary.BigEndian.AppendUint32(made, crc32.ChecksumIEEE(made[4:]))
}

// claims is the head of a PNG that says it is that large.
func claims(width, height uint32) []byte {
	header := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, width), height)
	header = append(header, 8, 6, 0, 0, 0)
	return append([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", header)...)
}

// cmyk is a JPEG of 8 by 8 red pixels in four inks, as printers use.
func cmyk() []byte {
	var made bytes.Buffer
	segment := func(marker byte, content ...byte) {
		made.Write([]byte{0xff, marker, 0, byte(len(content) + 2)})
		made.Write(content)
	}
	made.Write([]byte{0xff, 0xd8})
	segment(0xee, append([]byte("Adobe"), 0, 100, 0, 0, 0, 0, 0)...)
	segment(0xdb, append([]byte{0}, bytes.Repeat([]byte{4}, 64)...)...)
	segment(0xc0, 8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0)
	// One word in each table: 0 means "eight bits follow" and "no more".
	segment(0xc4, 0x00, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8)
	segment(0xc4, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
	segment(StartOfScan, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0)
	// Cyan and black are at their most (which Adobe's programs take for no
	// ink), magenta and yellow at none: 0 11111111 0, 0 00000000 0, ...
	made.Write([]byte{0b0_1111111, 0b1_0_0_00000, 0b000_0_0_000, 0b00000_0_0_1, 0b1111111_0})
	made.Write([]byte{0xff, endOfImage})
	return made.Bytes()
}

func decoded(t testing.TB, made Made) image.Image {
	t.Helper()
	picture, format, err := image.Decode(bytes.NewReader(made.Data))
	if err != nil {
		t.Fatal(err)
	}
	if ending := map[string]string{"jpeg": "jpg", "png": "png"}[format]; ending != made.Ending {
		t.Errorf("the file is %s and says %s", format, made.Ending)
	}
	if size := picture.Bounds().Size(); size != image.Pt(made.Width, made.Height) {
		t.Errorf("the file is %v and says %d by %d", size, made.Width, made.Height)
	}
	return picture
}

// near reports whether two colours look the same.
func near(a, b color.Color) bool {
	r1, g1, b1, _ := a.RGBA()
	r2, g2, b2, _ := b.RGBA()
	far := func(x, y uint32) bool { return max(x, y)-min(x, y) > 0x1400 }
	return !far(r1, r2) && !far(g1, g2) && !far(b1, b2)
}
