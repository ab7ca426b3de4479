package fingerprint_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"html"
	"net/url"
	"strings"
	"testing"
	"unicode/utf16"

	"goodday/cmd/goodday/internal/withdraw/fingerprint"
)

// TestSavedInEveryWay finds a text in whatever people and programs save it as.
func TestSavedInEveryWay(t *testing.T) {
	s := set(told)
	quoted, _ := json.Marshal(strings.ReplaceAll(told, "é", "\u00e9"))
	ascii := strings.ReplaceAll(string(quoted), "é", `\u00e9`)
	for name, data := range map[string][]byte{
		"page.md":             []byte("\xef\xbb\xbf" + strings.ReplaceAll(told, ". ", ".\r\n")),
		"latin-1.md":          []byte(strings.ReplaceAll(told, "é", "\xe9")),
		"utf-16.md":           sixteen(told, binary.LittleEndian, true),
		"utf-16be.md":         sixteen(told, binary.BigEndian, true),
		"no-mark.md":          sixteen(told, binary.LittleEndian, false),
		"mostly-utf-8.md":     []byte(told + "\xff\xfe\xe9"),
		"old.doc":             append([]byte{0xd0, 0xcf, 0, 0, 0, 1, 2, 3, 0xff, 0xff, 0xff, 0xff, 7, 7, 7, 7, 7, 7, 7, 7}, sixteen(told, binary.LittleEndian, false)...),
		".page.md.swp":        []byte("b0VIM\x00\x00\x10" + told + "\x00\x00"),
		"page.html":           []byte("<p>" + strings.ReplaceAll(html.EscapeString(told), "42", "<b>42</b>") + "</p>"),
		"entities.html":       []byte(strings.ReplaceAll(told, "é", "&eacute;")),
		"attribute.html":      []byte(`<img alt="` + strings.ReplaceAll(told, "é", "&#233;") + `">`),
		"index.json":          []byte(`{"a":` + ascii + `}`),
		"link.html":           []byte("mailto:a@example.org?body=" + url.PathEscape(told)),
		"page.html.gz":        zipped(told),
		"archive.zip":         archived(t, told),
		"letter.docx":         archived(t, "<w:t>"+strings.ReplaceAll(told, " the ", " t</w:t></w:r><w:r><w:t>he ")+"</w:t>"),
		"letter.docx.bak":     archived(t, told),
		"letter.docx~":        archived(t, told),
		"download.md":         zipped(told),
		"backup.zip":          archived(t, string(archived(t, told))),
		"backup.tgz":          zipped(string(taped(t, archived(t, told)))),
		"backup.tar":          taped(t, zipped(told)),
		"mail.eml":            []byte(mail("quoted-printable", strings.NewReplacer("é", "=C3=A9", "the", "t=\r\nhe").Replace(told))),
		"mailbox.mbox":        []byte(mail("base64", lines(base64.StdEncoding.EncodeToString([]byte(told))))),
		"attached.eml":        []byte(mail("base64", lines(base64.StdEncoding.EncodeToString(archived(t, told))))),
		"decomposed.md":       []byte(strings.ReplaceAll(told, "é", "e\u0301")),
		"invisible-signs.md":  []byte(strings.ReplaceAll(told, "room", "ro\u00adom\u200b")),
		"in-the-next-part.md": []byte(strings.Repeat("x ", 2<<20-10) + told),
		"none.md":             []byte("Nothing of it."),
	} {
		found := false
		inside := fingerprint.Each(name, bytes.NewReader(data), func(view string) bool {
			found = found || s.Finds(view)
			return !found
		})
		if found != (name != "none.md") || inside.Closed {
			t.Errorf("%s: found %v, closed %v", name, found, inside.Closed)
		}
	}
}

// TestWhatCannotBeOpenedIsSaid: nobody should think that it was looked into.
func TestWhatCannotBeOpenedIsSaid(t *testing.T) {
	deep := archived(t, told)
	for range 9 {
		deep = archived(t, string(deep))
	}
	for name, data := range map[string][]byte{
		"7z in a zip":             archived(t, "7z\xbc\xaf\x27\x1c"),
		"7z with another ending":  []byte("7z\xbc\xaf\x27\x1c"),
		"pages of a Mac":          namedArchive(t, "Index/Document.iwa", "snappy"),
		"a zip in a zip in a ...": deep,
		"a mail with a PDF":       []byte(mail("base64", base64.StdEncoding.EncodeToString([]byte("%PDF-1.7 and what is in it")))),
	} {
		if inside := fingerprint.Each("a.bin", bytes.NewReader(data), func(string) bool { return true }); !inside.Closed {
			t.Errorf("%s counts as looked into", name)
		}
	}
	for _, name := range []string{"a.7z", "a.br", "a.zst", "a.gz", "a.zip", "a.docx", "a.pdf"} {
		if inside := fingerprint.Each(name, strings.NewReader("not what it says"), func(string) bool { return true }); !inside.Closed {
			t.Errorf("%s counts as looked into", name)
		}
	}
}

func sixteen(text string, order binary.AppendByteOrder, mark bool) (data []byte) {
	if mark {
		text = "\ufeff" + text
	}
	for _, unit := range utf16.Encode([]rune(text)) {
		data = order.AppendUint16(data, unit)
	}
	return data
}

func zipped(text string) []byte {
	var out bytes.Buffer
	writer := gzip.NewWriter(&out)
	writer.Write([]byte(text))
	writer.Close()
	return out.Bytes()
}

func archived(t *testing.T, text string) []byte { return namedArchive(t, "word/document.xml", text) }

func taped(t *testing.T, data []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	tape := tar.NewWriter(&out)
	for _, name := range []string{"town/told.docx", "town/none"} {
		if err := tape.WriteHeader(&tar.Header{Name: name, Mode: 0o600, Size: int64(len(data))}); err != nil {
			t.Fatal(err)
		}
		tape.Write(data)
	}
	tape.Close()
	return out.Bytes()
}

// mail is a message as programs save it.
func mail(encoding, body string) string {
	return "Subject: My story\r\nContent-Type: text/plain; charset=utf-8\r\nContent-transfer-encoding: " + encoding + "\r\n\r\n" + body + "\r\n"
}

// lines breaks a text as mail does.
func lines(text string) string {
	var out strings.Builder
	for ; len(text) > 76; text = text[76:] {
		out.WriteString(text[:76] + "\r\n")
	}
	return out.String() + text
}

func namedArchive(t *testing.T, name, text string) []byte {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	file, err := archive.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	file.Write([]byte(text))
	archive.Close()
	return out.Bytes()
}

// FuzzViews reads any bytes: nothing panics, and what is plain text is among the views.
func FuzzViews(f *testing.F) {
	for _, seed := range []string{"", "a<b>c</b", "<<a>", `\u00`, `\`, "%4", "%zz", "\xff\xfea", "\x00a\x00b", "&lt;b&gt;"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if views := fingerprint.Views(data); len(views) == 0 || len(views) > 8 {
			t.Errorf("%d views", len(views))
		}
		fingerprint.Each("a.zip", bytes.NewReader(data), func(string) bool { return true })
	})
}
