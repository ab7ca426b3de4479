package withdraw

import (
	"cmp"
	"crypto/sha256"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"goodday/content"
)

// traces are what must not be in the output of one site any more.
type traces struct {
	sentences []string            // as letters and digits only, see plain
	shown     map[string]string   // from such a sentence to how it was written
	addresses []string            // of pages: stories/bus-pass.html
	moved     []string            // old addresses of pages, where the output has their titles
	credits   map[string][]string // from the address of a page to the words of its credit
	files     []string            // stories/bus-pass.md
	pictures  []string            // how the names of a picture's files begin: pictures/bench-
	sums      map[[sha256.Size]byte]bool
}

// shortestSentence is how many letters a sentence needs to be searched for: other
// pages may have shorter ones ("Yes, it is.") by chance.
const shortestSentence = 24

// traces returns, for each site, what its pages said and showed, and the sentences
// that other pages have too.
func (f *found) traces() (all map[string]*traces, elsewhere []Trace) {
	all = map[string]*traces{}
	of := func(site string) *traces {
		if all[site] == nil {
			all[site] = &traces{shown: map[string]string{}, credits: map[string][]string{}, sums: map[[sha256.Size]byte]bool{}}
		}
		return all[site]
	}
	others := f.otherSentences()
	for _, p := range f.pages {
		elsewhere = append(elsewhere, of(p.site).addPage(p, others)...)
	}
	for _, p := range f.credits {
		t := of(p.site)
		for _, address := range p.addresses {
			t.credits[address] = append(t.credits[address], p.credit)
		}
	}
	for _, p := range f.pictures {
		t := of(p.site)
		t.pictures = append(t.pictures, content.PicturesFolder+"/"+pictureName(p.file)+"-")
		for _, size := range p.sizes {
			t.sums[sha256.Sum256(size.Data)] = true
		}
	}
	return all, elsewhere
}

// pictureName returns how the names of the files made from a picture begin.
func pictureName(file string) string {
	return cmp.Or(content.Slug(strings.TrimSuffix(path.Base(file), path.Ext(file))), "picture")
}

// otherSentences returns the sentences of all other pages, each with a page that has
// it.
func (f *found) otherSentences() map[string]string {
	others := map[string]string{}
	for _, p := range f.others {
		for _, passage := range p.source.Passages() {
			for _, sentence := range sentencesOf(passage.Text) {
				others[plain(sentence)] = p.file
			}
		}
	}
	for _, d := range f.loaded {
		addTerms(others, d)
	}
	return others
}

// addTerms adds what words.yaml says, which every site shows on its own pages.
func addTerms(others map[string]string, d *content.Directory) {
	file := d.FileName(content.WordsFile)
	for _, vocabulary := range content.Vocabularies() {
		for _, term := range d.Words.Vocabulary(vocabulary) {
			for _, text := range append(slices.Collect(maps.Values(term.Names)), term.Name, term.Summary) {
				for _, sentence := range sentencesOf(text) {
					others[plain(sentence)] = file
				}
			}
		}
	}
}

// ownWords reports whether a text segment holds words that somebody wrote, not the
// name of something else.
func ownWords(p content.Passage) bool {
	top, _, _ := strings.Cut(p.Field, ".")
	return p.Sort != content.AddressPassage && p.Sort != content.CommentPassage && !slices.Contains([]string{"consent", "checked_by", "service", "version", "picture", "ignore"}, top)
}

// addPage adds one page, and returns its sentences that others have too.
func (t *traces) addPage(p page, others map[string]string) (elsewhere []Trace) {
	t.addresses = append(t.addresses, slices.DeleteFunc(p.addresses, func(a string) bool { return a == "" })...)
	t.files = append(t.files, p.source.Page.File)
	for _, from := range p.source.Page.MovedFrom {
		from = strings.TrimSuffix(from, ".html") + ".html"
		t.moved = append(t.moved, from, path.Join(p.source.Page.Language, from))
	}
	for _, passage := range p.source.Passages() {
		if !ownWords(passage) {
			continue
		}
		for _, sentence := range sentencesOf(passage.Text) {
			key := plain(sentence)
			switch file := others[key]; {
			case utf8.RuneCountInString(key) < shortestSentence || t.shown[key] != "":
			case file != "":
				elsewhere = append(elsewhere, Trace{file, quote(sentence)})
			default:
				t.shown[key] = sentence
				t.sentences = append(t.sentences, key)
			}
		}
	}
	return elsewhere
}

func quote(sentence string) string { return "“" + strings.TrimSpace(sentence) + "”" }

// sentencesOf cuts a text after each full stop and its like.
func sentencesOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return slices.Contains([]rune(".!?\n؟。"), r) })
}

// plain returns only the letters and digits of a text, in small letters, so that
// tags, quotes and ways to write a sign make no difference.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}
