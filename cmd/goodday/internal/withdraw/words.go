package withdraw

import (
	"cmp"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"goodday/cmd/goodday/internal/withdraw/fingerprint"
	"goodday/content"
	"goodday/content/picture"
)

// said is one text of a file, with the field that it stands in.
type said struct{ field, text string }

// textsOf returns the texts of a file: its fields and paragraphs, or its lines if it
// cannot be read as a page.
func (f *found) textsOf(file string) (texts []said) {
	text := f.text(file)
	_, local := f.siteOf(file)
	source, ok := parsed(local, text)
	if !hasFront(text) || !ok || source.Page.Consent == nil && len(f.reference.called(text)) > 0 {
		for line := range strings.Lines(text) {
			if !consentLine.MatchString(line) {
				texts = append(texts, said{"", line})
			}
		}
		return texts
	}
	for _, p := range source.Passages() {
		if p.Sort != content.AddressPassage {
			texts = append(texts, said{p.Field, p.Text})
		}
	}
	return texts
}

// consentLine matches what other consents say too.
var consentLine = regexp.MustCompile(`^\s*["']?(consent|status|reference|given|review_by|withdrawn|scope|adult_supported)["']?\s*:`)

// ownWords reports whether a field holds what somebody wrote, not a name or a date.
func ownWords(field string) bool {
	top, _, _ := strings.Cut(field, ".")
	return !slices.Contains([]string{"consent", "checked_by", "service", "version", "picture", "ignore", "slug", "moved_from"}, top)
}

// note adds to the journal what must be gone: the words of everything that was found,
// and the pictures.
func (f *found) note(j *journal) {
	words, fields := j.words.Sibling(), map[string]*fingerprint.Set{}
	for _, i := range f.items {
		j.roles[j.words.Of(i.file)] = i.role
		switch {
		case isPicture(i.file):
			f.notePicture(i.file, j)
			continue
		case f.isReduced(i.file):
			continue
		}
		for _, s := range f.wordsOf(i) {
			if !isName(s.field) && words.Letters(s.text) < fingerprint.Window {
				continue // others say the same by chance: "What changed"
			}
			words.Add(s.text)
			if fields[s.field] == nil {
				fields[s.field] = words.Sibling()
			}
			fields[s.field].Add(s.text)
		}
	}
	if !words.Empty() {
		f.dropShared(words, fields)
	}
	j.words.Merge(words)
}

// wordsOf returns what an item says that must be gone.
func (f *found) wordsOf(i item) []said {
	isCredit := func(field string) bool { return field == "credit" || field == "credit.words" }
	return slices.DeleteFunc(f.textsOf(i.file), func(s said) bool {
		if i.role == theCredit || i.role == pictureCredit {
			return !isCredit(s.field)
		}
		return !ownWords(s.field)
	})
}

// isName reports whether a field holds the name of a page or of a person.
func isName(field string) bool {
	return field == "title" || field == "credit" || field == "credit.words" || field == "alt"
}

// quoted is how many letters in a row make a quotation of it. Fewer are met by chance
// ("I have something to do with my hands"), unless they are most of what is said.
const quoted = 30

// dropShared takes out what other pages and the settings say too: that tells of nobody.
// But a page that quotes what was taken back is left to be found. The same words in the
// same field of another page ("We bought it together.") are no quotation.
func (f *found) dropShared(words *fingerprint.Set, fields map[string]*fingerprint.Set) {
	f.dropCommon(words)
	for _, file := range f.files {
		ending := strings.ToLower(path.Ext(file))
		isPage := ending == ".md" && slices.Contains(f.pages, file)
		if as := f.roleOfItem(file); as == thePage || as == thePicture || !isPage && ending != ".yaml" && ending != ".toml" {
			continue
		}
		texts := f.textsOf(file)
		if f.isCopy(texts, words) {
			continue
		}
		for _, s := range texts {
			longest, same := words.Longest(s.text), fields[s.field]
			quotes := longest >= quoted || isPage && longest*3 >= words.Letters(s.text)*2
			if longest > 0 && (!quotes || same != nil && s.field != "" && same.Longest(s.text) == longest) {
				words.Drop(s.text)
			}
		}
	}
}

// dropCommon takes out what every website says by itself: headings, buttons, names of
// lists.
func (f *found) dropCommon(words *fingerprint.Set) {
	if f.common == nil {
		return
	}
	fs.WalkDir(f.common, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".yaml" {
			return nil
		}
		text, _ := fs.ReadFile(f.common, name)
		for line := range strings.Lines(string(text)) {
			words.Drop(line)
		}
		return nil
	})
}

// isCopy reports whether a page is a copy of what was taken back: it quotes much of it.
func (f *found) isCopy(texts []said, words *fingerprint.Set) bool {
	quotes := 0
	for _, s := range texts {
		if words.Longest(s.text) >= fingerprint.Window && ownWords(s.field) {
			quotes++
		}
	}
	return quotes >= 4
}

// notePicture notes a picture as it is and as it is published.
func (f *found) notePicture(file string, j *journal) {
	name := cmp.Or(content.Slug(strings.TrimSuffix(path.Base(file), path.Ext(file))), "picture")
	j.names[j.words.Of(name)] = true
	data := f.data(file, picture.MaxBytes)
	if len(data) == 0 {
		return
	}
	j.sums[j.words.Of(string(data))] = true
	if small, large, refusal := picture.Make(data); refusal == nil {
		j.sums[j.words.Of(string(small.Data))] = true
		j.sums[j.words.Of(string(large.Data))] = true
	}
}

// isReduced reports whether a page holds no more than what a withdrawal leaves.
func (f *found) isReduced(file string) bool {
	_, local := f.siteOf(file)
	source, ok := parsed(local, f.text(file))
	if !ok || source.Page.Consent == nil || source.Page.Consent.Status != content.ConsentWithdrawn || source.Page.Title != "" {
		return false
	}
	return string(f.remains(file)) == f.text(file)
}
