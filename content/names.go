package content

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fileName is what the name of a page's file says: bus-pass.easy.ar.md.
type fileName struct {
	name     string // bus-pass
	language string // ar; "" for the site's main language
	easy     bool
}

// easyPart marks an Easy Read companion in a file's name.
const easyPart = "easy"

// parseFileName reads the name of a page's file. An unknown part is given back
// so that it can be reported.
func parseFileName(file string, languages []string) (parsed fileName, unknown string) {
	parts := strings.Split(strings.TrimSuffix(path.Base(file), ".md"), ".")
	parsed.name = parts[0]
	for _, part := range parts[1:] {
		switch {
		case part == easyPart && !parsed.easy:
			parsed.easy = true
		case slices.Contains(languages, part) && parsed.language == "":
			parsed.language = part
		default:
			return parsed, part
		}
	}
	if parsed.language == languages[0] {
		parsed.language = ""
	}
	return parsed, ""
}

// deviceNames cannot be files on Windows, so a folder with one cannot be copied there.
var deviceNames = regexp.MustCompile(`^(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])$`)

// longestName is the most letters in a slug: file names end at 255 bytes, and
// nobody types more.
const longestName = 100

// slugForm is an address's last part. No dots: lists are split into food.2.html.
var slugForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// Slug makes the last part of an address from a name: letters without accents,
// digits and single dashes. It is "" if nothing of the name can be kept, as
// with Arabic letters: the writer then sets slug.
func Slug(name string) string {
	var b strings.Builder
	dash := false
	for _, r := range norm.NFKD.String(strings.ToLower(name)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if dash && b.Len() > 0 {
				b.WriteByte('-')
			}
			dash = false
			b.WriteRune(r)
		case r == 'ł':
			b.WriteByte('l')
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
		default:
			dash = true
		}
	}
	return b.String()
}

// wrongSlug says what is wrong with a slug, or "".
func wrongSlug(slug string) string {
	switch {
	case slug == "":
		return "The page's address would have no letters in it."
	case !slugForm.MatchString(slug):
		return "The address may hold only small letters a to z, digits and single dashes."
	case len(slug) > longestName:
		return "The page's address is too long."
	case deviceNames.MatchString(slug):
		return "A file of this name cannot be kept on some computers."
	case slug == "index":
		return "The address index is taken by the list of pages."
	}
	return ""
}

// address puts the parts of a page's address together.
func address(kind Kind, slug, language, mainLanguage string, easy bool) string {
	if easy {
		slug += "-easy"
	}
	a := kind.Section() + "/" + slug + ".html"
	if language != mainLanguage {
		a = language + "/" + a
	}
	return a
}
