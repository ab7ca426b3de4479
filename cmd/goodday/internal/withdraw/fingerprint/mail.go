package fingerprint

import (
	"bytes"
	"encoding/base64"
	"io"
	"regexp"
	"strings"
)

// mailLine matches a line at the top of a message.
var mailLine = regexp.MustCompile(`(?i)^(From |[a-z-]{2,40}:)[^\n]*\n`)

// isMail reports whether a file begins as a message does that says how it is encoded.
func isMail(start []byte) bool {
	return mailLine.Match(start) && bytes.Contains(bytes.ToLower(start), []byte("content-"))
}

// mail looks into a message: its text, and what is attached to it.
func (l *look) mail(file io.Reader, depth int) {
	data, err := io.ReadAll(io.LimitReader(file, mostPacked))
	l.Bytes += int64(len(data))
	l.Closed = l.Closed || err != nil || len(data) == mostPacked
	l.views(data)
	l.views(unquoted(data))
	for _, block := range base64Blocks(data) {
		if !l.done {
			l.into("", bytes.NewReader(block), depth+1)
		}
	}
}

// unquoted replaces the marks of quoted-printable text: =C3, and = at the end of a line.
func unquoted(data []byte) []byte {
	return []byte(unhex(strings.NewReplacer("=\r\n", "", "=\n", "").Replace(string(data)), '='))
}

// base64Line matches a line of letters that stand for bytes.
var base64Line = regexp.MustCompile(`^[A-Za-z0-9+/]{4,}={0,2}$`)

// base64Blocks returns what lines of base64 stand for.
func base64Blocks(data []byte) (blocks [][]byte) {
	var open strings.Builder
	end := func() {
		if decoded, err := base64.StdEncoding.DecodeString(open.String()); err == nil && len(decoded) > 0 {
			blocks = append(blocks, decoded)
		}
		open.Reset()
	}
	for line := range bytes.Lines(data) {
		line = bytes.TrimRight(line, "\r\n")
		if !base64Line.Match(line) {
			end()
			continue
		}
		open.Write(line)
	}
	end()
	return blocks
}
