package profile

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
)

// form is one way in which a word may be written.
type form struct {
	word, name string
	bytes      []byte // in small letters where they are ASCII
}

// formsOf returns all ways in which words may be written. A way that is the same as
// another is left out.
func formsOf(words []string) (forms []form) {
	for _, word := range words {
		text := strings.ToLower(word)
		var seen []string
		for _, f := range []struct{ name, text string }{
			{"UTF-8", text},
			{"UTF-16", utf16Of(text, binary.LittleEndian)},
			{"UTF-16 (big end first)", utf16Of(text, binary.BigEndian)},
			{"per cent codes", codes(text, false, percent)},
			{"JSON codes", codes(text, false, jsonCode)},
			{"per cent codes of all letters", codes(text, true, percent)},
		} {
			if !slices.Contains(seen, f.text) {
				seen = append(seen, f.text)
				forms = append(forms, form{word, f.name, []byte(f.text)})
			}
		}
	}
	return forms
}

func utf16Of(text string, order binary.AppendByteOrder) string {
	var out []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		out = order.AppendUint16(out, unit)
	}
	return string(out)
}

// codes writes the letters that are not ASCII as codes, or all.
func codes(text string, every bool, code func(rune) string) string {
	var out strings.Builder
	for _, r := range text {
		if every || r > 0x7F {
			out.WriteString(code(r))
		} else {
			out.WriteRune(r)
		}
	}
	return out.String()
}

func percent(r rune) string {
	var out strings.Builder
	for _, b := range []byte(string(r)) {
		fmt.Fprintf(&out, "%%%02x", b)
	}
	return out.String()
}

func jsonCode(r rune) string {
	var out strings.Builder
	for _, unit := range utf16.Encode([]rune{r}) {
		fmt.Fprintf(&out, `\u%04x`, unit)
	}
	return out.String()
}
