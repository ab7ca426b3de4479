package fingerprint

import (
	"bytes"
	"encoding/binary"
	"html"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Text returns the text of bytes in the encoding that they seem to be in, with plain
// line ends and no byte order mark: UTF-8, UTF-16, else Windows-1252, which holds
// Latin-1. Any bytes have a text.
func Text(data []byte) string {
	text := ""
	switch order := sixteen(data); {
	case order != nil:
		text = decode16(data, order)
	case utf8.Valid(data):
		text = string(data)
	default:
		text = windows(data)
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(text, "\ufeff"))
}

// sixteen returns the byte order of UTF-16, by its mark or by its zeros: every
// second byte of most texts is one. It is nil for everything else.
func sixteen(data []byte) binary.ByteOrder {
	start := data[:min(len(data), 4096)]
	var zeros [2]int
	for i, b := range start {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch half := len(start) / 2; {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}), half > 1 && zeros[1] > half/2 && zeros[0] < half/8:
		return binary.LittleEndian
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}), half > 1 && zeros[0] > half/2 && zeros[1] < half/8:
		return binary.BigEndian
	}
	return nil
}

func decode16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

func windows(data []byte) string {
	text, _ := charmap.Windows1252.NewDecoder().Bytes(data) // every byte has a letter or becomes U+FFFD
	return string(text)
}

// Views returns the texts that bytes may be read as: in their own encoding, with
// letters of another among binary data, and as a reader sees them who is shown HTML,
// JSON or an address.
func Views(data []byte) []string {
	views := shown(Text(data))
	switch {
	case sixteen(data) != nil:
	case bytes.IndexByte(data, 0) >= 0: // a program's own file: its texts may be of either kind
		views = append(views, windows(data), decode16(data, binary.LittleEndian), decode16(data[min(1, len(data)):], binary.LittleEndian))
	case !utf8.Valid(data): // mostly UTF-8, with some letters of another
		views = append(views, strings.ToValidUTF8(string(data), ""))
	}
	return views
}

// shown returns a text as it is and, if it has marks of HTML, JSON or addresses, as
// readers see it.
func shown(text string) []string {
	plain := text
	if strings.Contains(plain, "%") {
		plain = unhex(plain, '%')
	}
	if strings.Contains(plain, `\`) {
		plain = unescape(plain)
	}
	views := []string{plain}
	if plain != text {
		views = append(views, text)
	}
	if !strings.ContainsAny(plain, "<&") {
		return views
	}
	decoded := html.UnescapeString(plain)
	stripped := withoutTags(plain)
	return append(views[1:], decoded, html.UnescapeString(stripped), withoutTags(decoded))
}

// withoutTags takes tags out of HTML.
func withoutTags(text string) string {
	var out strings.Builder
	for {
		start := strings.IndexByte(text, '<')
		if start < 0 {
			break
		}
		end := strings.IndexAny(text[start+1:], "<>")
		if end < 0 {
			break
		}
		out.WriteString(text[:start])
		if end += start + 1; text[end] == '<' { // a sign of its own
			out.WriteString(text[start:end])
			text = text[end:]
			continue
		}
		text = text[end+1:]
	}
	out.WriteString(text)
	return out.String()
}

// unescape replaces the escapes of JSON and of scripts.
func unescape(text string) string {
	var out strings.Builder
	for {
		i := strings.IndexByte(text, '\\')
		if i < 0 || i+1 == len(text) {
			break
		}
		out.WriteString(text[:i])
		digits := map[byte]int{'u': 4, 'x': 2}[text[i+1]]
		text = text[i+2:]
		if digits > len(text) {
			continue
		}
		if code, err := strconv.ParseUint(text[:digits], 16, 16); err == nil {
			out.WriteRune(rune(code))
			text = text[digits:]
		}
	}
	out.WriteString(text)
	return out.String()
}

// unhex replaces a sign and two digits by the byte they stand for: %C3 in addresses.
func unhex(text string, sign byte) string {
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		if text[i] == sign && i+2 < len(text) {
			if code, err := strconv.ParseUint(text[i+1:i+3], 16, 8); err == nil {
				out = append(out, byte(code))
				i += 2
				continue
			}
		}
		out = append(out, text[i])
	}
	return string(out)
}
