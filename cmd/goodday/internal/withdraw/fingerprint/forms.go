package fingerprint

import (
	"bytes"
	"path"
	"slices"
	"strings"
)

// form is how the bytes of a file have to be opened.
type form int

const (
	plainForm form = iota
	gzipForm
	bzip2Form
	zipForm
	tarForm
	mailForm
	mediaForm  // hardly any text, and what there is is plain
	closedForm // nothing here can open it
)

// packed are endings of what has to be opened. What is called so and begins in another way
// is closed.
var packed = []string{
	".gz", ".tgz", ".bz2", ".zip", ".docx", ".odt", ".xlsx", ".ods", ".pptx", ".odp", ".epub",
	".br", ".zst", ".xz", ".7z", ".rar", ".pdf", ".iwa",
}

// signs are how the bytes of each form begin: a file keeps them under every name.
var signs = map[form][]string{
	gzipForm:   {"\x1f\x8b"},
	bzip2Form:  {"BZh"},
	zipForm:    {"PK\x03\x04", "PK\x05\x06", "PK\x07\x08"},
	closedForm: {"7z\xbc\xaf\x27\x1c", "Rar!\x1a\x07", "\xfd7zXZ\x00", "\x28\xb5\x2f\xfd", "%PDF-"},
}

// A tape has its sign in the middle of its first block.
const (
	tarSign = "ustar"
	tarMark = 257
)

var (
	media = []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".mp3", ".mp4", ".mov", ".woff2"}
	mails = []string{".eml", ".emlx", ".mbox", ".mht", ".mhtml"}
)

// formOf returns the form of a file by how it begins, or else by its name.
func formOf(name string, start []byte) form {
	for form, all := range signs {
		if slices.ContainsFunc(all, func(sign string) bool { return bytes.HasPrefix(start, []byte(sign)) }) {
			return form
		}
	}
	ending := strings.ToLower(path.Ext(name))
	switch {
	case len(start) > tarMark && string(start[tarMark:]) == tarSign:
		return tarForm
	case slices.Contains(media, ending):
		return mediaForm
	case slices.Contains(mails, ending), isMail(start):
		return mailForm
	case slices.Contains(packed, ending):
		return closedForm
	}
	return plainForm
}
