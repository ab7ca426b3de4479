package content

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"goodday/content/reach"
	"goodday/content/text"
)

// FileName is what the name of a page's file says: bus-pass.easy.ar.md.
type FileName struct {
	Name     string // bus-pass
	Language string // ar; "" for the site's main language
	Easy     bool
}

// easyPart marks an Easy Read companion in a file's name, and in its address.
const easyPart = "easy"

// ParseFileName parses the name of a page's file. The first language is the
// main one; with none, every part of the right form counts as a language.
// An unknown part of the name is returned so that it can be reported.
func ParseFileName(file string, languages []string) (parsed FileName, unknown string) {
	parts := strings.Split(strings.TrimSuffix(path.Base(file), ".md"), ".")
	parsed.Name = parts[0]
	for _, part := range parts[1:] {
		switch {
		case part == easyPart && !parsed.Easy:
			parsed.Easy = true
		case parsed.Language == "" && (slices.Contains(languages, part) || languages == nil):
			parsed.Language = part
		default:
			return parsed, part
		}
	}
	if len(languages) > 0 && parsed.Language == languages[0] {
		parsed.Language = ""
	}
	return parsed, ""
}

// GroupName returns what the files of an original and its versions have in
// common: "stories/bus-pass" of "stories/bus-pass.ar.md". Accents are composed.
func GroupName(file string) string {
	name, _, _ := strings.Cut(text.Composed(path.Base(file)), ".")
	return path.Join(path.Dir(file), name)
}

// deviceNames cannot be files on Windows, so a folder with one cannot be copied there.
var deviceNames = regexp.MustCompile(`^(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])$`)

// IsDeviceName reports whether no file of that name can be kept on Windows.
func IsDeviceName(name string) bool { return deviceNames.MatchString(name) }

// IsWindowsName reports whether a file of that name can be kept on Windows. Where one
// cannot, the whole folder cannot be copied there.
func IsWindowsName(name string) bool {
	return !strings.ContainsAny(name, `<>:"|?*\`) && strings.TrimRight(name, " .") == name
}

// longestName is the most letters in a slug: file names end at 255 bytes, and
// nobody types more.
const longestName = 100

// slugForm is an address's last part. No dots: lists are split into food.2.html.
var slugForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// IsSlug reports whether a text is small letters a to z, digits and single dashes.
func IsSlug(text string) bool { return slugForm.MatchString(text) }

// Slug makes the last part of an address from a name: letters without accents,
// digits and single dashes. It is "" if nothing of the name can be kept, as
// with Arabic letters: the writer then sets slug.
func Slug(name string) string {
	folded := text.Fold(name, func(r rune) bool { return r == '\'' || r == '’' || text.IsMark(r) })
	parts := strings.FieldsFunc(folded, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	return strings.Join(parts, "-")
}

// WrongSlug says what is wrong with a slug, or "".
func WrongSlug(slug string) string {
	switch {
	case slug == "":
		return "The page's address would have no letters in it."
	case !IsSlug(slug):
		return "The address may hold only small letters a to z, digits and single dashes."
	case len(slug) > longestName:
		return "The page's address is too long."
	case IsDeviceName(slug):
		return "A file of this name cannot be kept on some computers."
	case slug == "index":
		return "The address index is taken by the list of pages."
	}
	return ""
}

// languageForm is a BCP 47 tag as far as sites need one: ar, pl, zh-Hant.
var languageForm = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

// IsLanguage reports whether a text has the form of a language code.
func IsLanguage(code string) bool { return languageForm.MatchString(code) }

// IsWebAddress reports whether a text is a whole http or https address.
func IsWebAddress(address string) bool {
	var web reach.Web
	return address != "" && web.Parse(address) == ""
}
