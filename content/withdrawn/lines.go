package withdrawn

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"

	"goodday/content"
)

// Parse returns the references in a file's bytes.
func Parse(data []byte) List {
	text, ok := plain(data)
	if !ok {
		return Unknown()
	}
	var list List
	for line := range strings.Lines(text) {
		for _, reference := range onLine(line) {
			list.add(reference)
		}
	}
	return list
}

// plain returns a file's text in UTF-8. Some editors save UTF-16. ok is false for
// what is no text: a file of zeros after a crash, or one that was encrypted.
func plain(data []byte) (text string, ok bool) {
	switch {
	case len(data) > MaxFile:
		return "", false
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		text = decode16(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		text = decode16(data[2:], binary.BigEndian)
	default:
		text = string(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	return text, !strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsControl(r) && !unicode.IsSpace(r)
	})
}

func decode16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

// mergeMark matches what git leaves of two versions. What stands after the sign is
// the name of one of them.
var mergeMark = regexp.MustCompile(`^(<{7}|={7}|>{7}|\|{7})`)

// keyed matches a reference with its name before it.
var keyed = regexp.MustCompile(`(?i)reference["']?\s*[:=]\s*("[^"]*"|'[^']*'|[^,;{}#\n]*)`)

// day matches a word that is a date. It is a reference only if it is called one.
var day = regexp.MustCompile(`^[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}$`)

// onLine returns everything on a line that looks like a reference: what is called
// one, and each word with a digit, alone and with those beside it. Too many do no
// harm, since nothing else has such a number.
func onLine(line string) (found []string) {
	if mergeMark.MatchString(line) {
		return nil
	}
	for _, match := range keyed.FindAllStringSubmatch(line, -1) {
		found = append(found, strings.Trim(strings.TrimSpace(match[1]), `"'`))
	}
	candidates := strings.Fields(line)
	for _, part := range strings.FieldsFunc(line, isBetween) {
		words := slices.DeleteFunc(strings.Fields(part), day.MatchString)
		candidates = append(append(candidates, words...), strings.Join(words, " "))
	}
	for _, candidate := range candidates {
		if candidate = bare(candidate); content.IsReference(candidate) && !day.MatchString(candidate) {
			found = append(found, candidate)
		}
	}
	return found
}

// isBetween reports whether a sign parts the values of a line.
func isBetween(r rune) bool { return strings.ContainsRune(",;{}[]()|\"'=:#\t", r) }

// bare takes quotes, bullets and other signs from around a value.
func bare(value string) string {
	return strings.Trim(value, " \t\r\n\"'`*-•–—.,;:<>{}[]()#")
}

// said matches a line of a page that says that its consent was taken back.
var said = regexp.MustCompile(`(?im)(^|[\s{,"'])(status["']?\s*:\s*["']?withdrawn|withdrawn["']?\s*:\s*["']?[0-9])`)

// SaidIn returns the references in a page that cannot be read as it should, if a
// line of it says that something was taken back.
func SaidIn(page []byte) (references []string) {
	text, ok := plain(page)
	if !ok || !said.MatchString(text) {
		return nil
	}
	for _, match := range keyed.FindAllStringSubmatch(text, -1) {
		references = append(references, strings.Trim(strings.TrimSpace(match[1]), `"'`))
	}
	return references
}
