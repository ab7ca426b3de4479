package picture

import (
	"bytes"
	"strings"
)

// other is a format that is not taken: what it is, and what to do about it.
type other struct{ what, do string }

const (
	phone = "On an iPhone choose Settings, Camera, Formats, Most Compatible. Or open the picture and save it as a JPEG."
	still = "Save one still picture from it as a JPEG or PNG."
)

// others are the formats that people try, by the names that formatOf returns.
var others = map[string]other{
	"":      {"empty", "Copy the picture here once more."},
	"svg":   {"an SVG drawing", "Save it as a PNG from your drawing program. An SVG can hold programs, so we do not take it."},
	"gif":   {"a GIF", "Save it as a PNG. A moving picture can be hard to look at."},
	"webp":  {"a WebP picture", saveAgain},
	"heic":  {"a HEIC picture, as iPhones make", phone},
	"avif":  {"an AVIF picture", saveAgain},
	"jxl":   {"a JPEG XL picture", saveAgain},
	"jp2":   {"a JPEG 2000 picture", saveAgain},
	"bmp":   {"a BMP picture", saveAgain},
	"tiff":  {"a TIFF picture or a camera's raw picture", saveAgain},
	"psd":   {"a Photoshop file", saveAgain},
	"icon":  {"an icon file", saveAgain},
	"pdf":   {"a PDF", "Save the picture in it as a JPEG or PNG."},
	"video": {"a video", still},
	"html":  {"a web page, not a picture", "On the web page, choose to save the picture itself."},
	"lfs":   {"only a note that stands in for a picture (Git LFS)", "Fetch the real picture with: git lfs pull"},
}

// signature is how the files of a format begin, or what stands at an offset.
type signature struct {
	format string
	at     int
	bytes  string
}

// signatures are tried in order.
var signatures = []signature{
	{"jpeg", 0, "\xff\xd8\xff"},
	{"png", 0, "\x89PNG\r\n\x1a\n"},
	{"gif", 0, "GIF8"},
	{"webp", 8, "WEBP"},
	{"avif", 4, "ftypavi"},
	{"heic", 4, "ftyphei"},
	{"heic", 4, "ftyphev"},
	{"heic", 4, "ftypmif1"},
	{"heic", 4, "ftypmsf1"},
	{"video", 4, "ftyp"},
	{"video", 0, "\x1aE\xdf\xa3"},
	{"video", 8, "AVI "},
	{"jxl", 0, "\xff\x0a"},
	{"jxl", 4, "JXL "},
	{"jp2", 4, "jP  "},
	{"jp2", 0, "\xff\x4f\xff\x51"},
	{"bmp", 0, "BM"},
	{"tiff", 0, "II*\x00"},
	{"tiff", 0, "MM\x00*"},
	{"psd", 0, "8BPS"},
	{"icon", 0, "\x00\x00\x01\x00"},
	{"pdf", 0, "%PDF"},
	{"lfs", 0, "version https://git-lfs"},
}

// formatOf names the format by the file's content; "unknown" if it has no name.
func formatOf(source []byte) string {
	if len(source) == 0 {
		return ""
	}
	for _, s := range signatures {
		if len(source) > s.at && bytes.HasPrefix(source[s.at:], []byte(s.bytes)) {
			return s.format
		}
	}
	return markupOf(source)
}

// markupOf tells an SVG and a saved web page apart by their first kilobyte.
func markupOf(source []byte) string {
	text := strings.ToLower(string(source[:min(len(source), 1024)]))
	text = strings.TrimSpace(strings.TrimPrefix(text, "\ufeff"))
	switch {
	case !strings.HasPrefix(text, "<"):
		return "unknown"
	case strings.Contains(text, "<svg"), strings.Contains(text, "<!doctype svg"):
		return "svg"
	case strings.Contains(text, "<html"), strings.Contains(text, "<!doctype html"):
		return "html"
	}
	return "unknown"
}
