//go:build unix

package site

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// unquoted reads a name in quotes as Go does.
func unquoted(name string) string {
	if plain, err := strconv.Unquote(name); err == nil {
		return plain
	}
	return name
}

// write puts the case over a small sound site.
func (c hostileCase) write(t testing.TB) (dir string) {
	t.Helper()
	sound, err := txtar.ParseFile("../../../../content/load/testdata/sound.txt")
	if err != nil {
		t.Fatal(err)
	}
	dir = filepath.Join(t.TempDir(), "site")
	for _, file := range append(sound.Files, c.files...) {
		writeHostile(t, filepath.Join(dir, filepath.FromSlash(file.Name)), string(file.Data))
	}
	return dir
}

func writeHostile(t testing.TB, path, text string) {
	t.Helper()
	if strings.HasPrefix(text, "!") {
		os.RemoveAll(path) // what stands for itself takes the place of a folder too
	}
	err := os.MkdirAll(filepath.Dir(path), 0o755)
	target, isLink := strings.CutPrefix(strings.TrimSuffix(text, "\n"), "!link ")
	switch {
	case err != nil:
	case text == "!absent\n":
	case text == "!pipe\n":
		err = syscall.Mkfifo(path, 0o644)
	case isLink:
		err = os.Symlink(target, path)
	default:
		err = os.WriteFile(path, expand(t, text), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// soundFields are what pages start with.
var soundFields = map[string]string{
	"!page": "---\ntitle: A page\nsummary: What it is about.\nchecked: 2026-10-01\nchecked_by: youth worker\n---\n",
	"!story": "---\ntitle: A story\nsummary: What it is about.\nchecked: 2026-10-01\nchecked_by: youth worker\nbought: A bus pass\nbought_kind: bus-pass\n" +
		"topics: [food]\ncost: 240\nservice: services/good-days.md\nhelped_with: [less-lonely]\n" +
		"consent:\n  status: given\n  reference: EXAMPLE-002\n  given: 2026-03-01\n  review_by: 2028-03-01\n  scope: [this site]\n---\n",
}

// expand writes out what the lines that start with ! stand for.
func expand(t testing.TB, text string) []byte {
	t.Helper()
	var out bytes.Buffer
	lineEnd := "\n"
	for line := range strings.Lines(text) {
		command, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		n, quoted, _ := strings.Cut(rest, " ")
		times, _ := strconv.Atoi(n)
		switch command {
		case "!page", "!story":
			out.WriteString(soundFields[command])
		case "!repeat":
			out.WriteString(strings.Repeat(unquoted(quoted), times))
		case "!count":
			for i := range times {
				fmt.Fprintf(&out, unquoted(quoted), i)
			}
		case "!nested":
			for i := range times {
				out.WriteString(strings.Repeat("  ", i) + unquoted(quoted) + "\n")
			}
		case "!hex":
			data, err := hex.DecodeString(rest)
			if err != nil {
				t.Fatal(err)
			}
			out.Write(data)
		case "!crlf", "!cr":
			lineEnd = map[string]string{"!crlf": "\r\n", "!cr": "\r"}[command]
		case "!chomp":
			out.Truncate(out.Len() - 1)
		case "!picture", "!claim":
			out.Write(picture(t, line))
		case "!cut":
			out.Truncate(times)
		case "!spoil":
			out.Bytes()[times] ^= 0xff
		default:
			out.WriteString(line)
		}
	}
	return bytes.ReplaceAll(out.Bytes(), []byte("\n"), []byte(lineEnd))
}

// picture makes a picture, or the head of one that is far too large.
func picture(t testing.TB, line string) []byte {
	t.Helper()
	var kind string
	var width, height int
	if _, err := fmt.Sscanf(line, "!claim %d %d", &width, &height); err == nil {
		return claiming(uint32(width), uint32(height))
	}
	if _, err := fmt.Sscanf(line, "!picture %s %d %d", &kind, &width, &height); err != nil {
		t.Fatal(err)
	}
	picture := image.NewPaletted(image.Rect(0, 0, width, height), color.Palette{color.White, color.Black})
	for i := range picture.Pix {
		picture.Pix[i] = uint8(i * i % 7 % 2)
	}
	var out bytes.Buffer
	err := map[string]func() error{
		"png":  func() error { return png.Encode(&out, picture) },
		"jpeg": func() error { return jpeg.Encode(&out, picture, nil) },
		"gif":  func() error { return gif.Encode(&out, picture, nil) },
	}[kind]()
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// claiming is the head of a PNG with nothing behind it.
func claiming(width, height uint32) []byte {
	header := binary.BigEndian.AppendUint32([]byte("IHDR"), width)
	header = append(binary.BigEndian.AppendUint32(header, height), 8, 6, 0, 0, 0)
	out := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\r"), header...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(header))
}
