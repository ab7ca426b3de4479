package load

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"strings"
	"testing"
	"testing/fstest"
)

// frontOf puts a front matter around fields.
func frontOf(fields string) string { return "---\n" + fields + "\n---\nText.\n" }

// aliasBomb grows to a billion when every alias is followed.
func aliasBomb() string {
	var b strings.Builder
	b.WriteString("a: &a [x, x, x, x, x, x, x, x, x]\n")
	for i := range 9 {
		name, last := string(rune('b'+i)), string(rune('a'+i))
		b.WriteString(name + ": &" + name + " [" + strings.TrimSuffix(strings.Repeat("*"+last+", ", 9), ", ") + "]\n")
	}
	return b.String()
}

// pictureClaiming is a PNG header of a width and height with no pixels behind it.
func pictureClaiming(width, height uint32) string {
	header := binary.BigEndian.AppendUint32([]byte("IHDR"), width)
	header = append(binary.BigEndian.AppendUint32(header, height), 8, 6, 0, 0, 0)
	var b bytes.Buffer
	b.WriteString("\x89PNG\r\n\x1a\n\x00\x00\x00\r")
	b.Write(header)
	b.Write(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(header)))
	return b.String()
}

// TestHostileInput returns every kind of bad input a clear problem of its own,
// while a second page's problem is still reported.
func TestHostileInput(t *testing.T) {
	const page = "pages/hostile.md"
	cases := []struct{ name, file, text, rule string }{
		{"alias bomb", page, frontOf(aliasBomb()), "unknown-field"},
		{"60 KB of brackets", page, frontOf(strings.Repeat("[", 60_000)), "yaml"},
		{"60 KB of braces", page, frontOf(strings.Repeat("{a: ", 15_000)), "yaml"},
		{"200 KB of brackets in front", page, frontOf(strings.Repeat("[", 200_000)), "too-large"},
		{"200 KB of brackets in a setting", "words.yaml", strings.Repeat("[", 200_000), "yaml"},
		{"dashes without end", page, frontOf(strings.Repeat("- ", 30_000)), "yaml"},
		{"10 MB", page, strings.Repeat("x", 10<<20), "too-large"},
		{"zero byte", page, frontOf("title: a\x00b"), "not-text"},
		{"not UTF-8", page, frontOf("title: \xff\xfe"), "not-text"},
		{"UTF-16", page, "\xff\xfe-\x00-\x00-\x00", "not-text"},
		{"a page of another kind's fields", page, frontOf("title: a\nsummary: b\nbought: c"), "unknown-field"},
		{"a bomb of a picture", "pictures/bomb.png", pictureClaiming(60_000, 60_000), "picture-too-big"},
		{"a picture cut short", "pictures/bomb.png", pictureClaiming(100, 100), "picture-damaged"},
		{"20,000 broken links", page, frontOf("title: a\nsummary: b") + strings.Repeat("[a](b.md) ", 20_000), "broken-link"},
		{"an empty file", page, "", "no-front-matter"},
		{"a key without end", page, frontOf(strings.Repeat("k", 60_000) + ": x"), "yaml"},
		{"a merge key", page, frontOf("<<: {title: a}"), "wrong-type"},
		{"a tag", page, frontOf("title: !!binary aGVsbG8=\nsummary: !!set {a}\n"), "alias"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			site := soundSite(t)
			site[c.file] = &fstest.MapFile{Data: []byte(c.text)}
			site["pictures/bomb.yaml"] = &fstest.MapFile{Data: []byte("alt: A bench\n")}
			if _, ok := site["pictures/bomb.png"]; ok {
				site["pages/hostile.md"] = &fstest.MapFile{Data: []byte(frontOf("title: a\nsummary: b\npicture: bomb.png"))}
			}
			site["pages/other.md"] = &fstest.MapFile{Data: []byte(frontOf("title: Another\nsummary: b\nslug: A B"))}
			problems := allProblems(Load(site, Options{Now: day}))
			wantPlainWords(t, problems)
			rules := map[string]bool{}
			for _, p := range problems {
				rules[p.Rule] = true
			}
			if len(problems) > 2*mostProblems {
				t.Errorf("%d problems are too many to read", len(problems))
			}
			if !rules[c.rule] || c.file != "words.yaml" && !rules["slug"] {
				t.Errorf("want %s and the other page's slug, got:\n%s", c.rule, describe(problems))
			}
		})
	}
}
