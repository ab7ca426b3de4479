package content

import (
	"crypto/sha256"
	"encoding/hex"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// ReadOver says who read a page over before it is shown, and which words they read.
type ReadOver struct {
	By   string `yaml:"by" required:"yes" help:"The role of who read it: somebody who does not know the person. Never a name."`
	On   Date   `yaml:"on" required:"yes" help:"The day they read it."`
	Text string `yaml:"text" required:"yes" help:"A sign of the words that were read. goodday read writes it. When a word changes, it fits no more."`
}

// Reading is whether somebody read a page over.
type Reading string

// What Source.Reading returns.
const (
	ReadingDone    Reading = "read over"
	ReadingMissing Reading = "not read over"
	ReadingOld     Reading = "changed since it was read over"
)

// NeedsReading reports whether somebody who does not know the person has to read the page
// over before it is shown: a story, and what else was told in said/ and pages/ under a
// consent. A made-up one on an example site does not need it.
func (p *Page) NeedsReading(site *Site) bool {
	if p.Common == nil || p.MadeUp(site) {
		return false
	}
	return p.Kind == StoryKind || p.Consent != nil && (p.Kind == SaidKind || p.Kind == PageKind)
}

// MadeUp reports whether the page was made up for an example site.
func (p *Page) MadeUp(site *Site) bool {
	return site.Example != nil && p.Common != nil && p.Consent != nil && IsExampleReference(p.Consent.Reference)
}

// Reading reports whether somebody read over what the page says now. beside is
// Directory.PictureTexts. What the original of a version says of itself does not count.
func (s *Source) Reading(now Date, beside func(picture string) []string) Reading {
	read := s.Page.ReadOver
	own := slices.ContainsFunc(s.Passages(), func(p Passage) bool { return p.Field == "read_over.text" })
	switch {
	case read == nil || !own || strings.TrimSpace(read.By) == "" || read.On.IsZero() || read.On.After(now):
		return ReadingMissing
	case read.Text != s.Fingerprint(beside):
		return ReadingOld
	}
	return ReadingDone
}

// The form of a fingerprint: a letter, so that no reader of YAML takes it for a number,
// and so many bytes of a hash.
const (
	fingerprintStart = "w"
	fingerprintBytes = 10
)

// Fingerprint returns a sign of the words of the page: of its title and other texts, of
// its body, and of what stands beside its pictures. Another line break or space changes
// nothing, another word does.
func (s *Source) Fingerprint(beside func(picture string) []string) string {
	var words []string
	for _, p := range s.Passages() {
		if p.Sort == FieldPassage && IsWords(s.Page.Kind, p.Field) {
			words = append(words, p.Field+": "+p.Text)
		}
	}
	slices.Sort(words) // programs that write fields put them in other orders
	words = append(words, string(s.Text[s.Body:]))
	if lent := LocalFile(s.Page.File) != s.Page.File; beside != nil && !lent { // sites that share a story have pictures of their own
		for _, file := range s.ShownPictures() {
			words = append(words, beside(file)...)
		}
	}
	hash := sha256.New()
	for _, w := range words {
		hash.Write([]byte(norm.NFC.String(strings.Join(strings.Fields(w), " ")) + "\x00"))
	}
	return fingerprintStart + hex.EncodeToString(hash.Sum(nil)[:fingerprintBytes])
}

// notRead are fields that are about the page and not of it.
var notRead = []string{"checked_by", "consent", "version", "ignore", "read_over"}

// IsWords reports whether a field of front matter holds words that somebody wrote:
// "told_by.who". Numbers, dates and words from lists do not count.
func IsWords(kind Kind, name string) bool {
	t := FrontMatter(kind)
	for key := range strings.SplitSeq(name, ".") {
		if strings.Trim(key, "0123456789") == "" {
			continue // a place in a list
		}
		if t.Kind() != reflect.Struct {
			return false
		}
		field := Find(FieldsOf(t), func(f Field) bool { return f.Name == key })
		if field.Type == nil || slices.Contains(notRead, key) || field.Choices() != nil || field.IsNamed() && field.Of != "picture" {
			return false
		}
		t = field.Element()
	}
	return t.Kind() == reflect.String
}
