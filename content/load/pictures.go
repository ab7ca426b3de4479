package load

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"goodday/content"
	"goodday/content/picture"
	"goodday/content/text"
)

// pictureStore holds the pictures of a site. Each is made when a page first
// asks for it, once, so that pictures of pages that are not shown cost nothing
// and are in no output.
type pictureStore struct {
	loader  *loader
	entries map[string]*pictureEntry
}

type pictureEntry struct {
	*reader // for its own problems
	file    string
	once    sync.Once
	picture *content.Picture // nil if it may not or cannot be shown
	read    sync.Once
	texts   []string // the words beside it; read when somebody looks at them
}

func newPictureEntry(fsys fs.FS, name string) *pictureEntry {
	return &pictureEntry{reader: newReader(fsys, ""), file: path.Join(content.PicturesFolder, name)}
}

// openPictures lists the pictures, unless a load before has.
func (l *loader) openPictures() {
	if l.pictures == nil {
		l.pictures = newPictureStore(l)
	}
}

func newPictureStore(l *loader) *pictureStore {
	store := &pictureStore{l, map[string]*pictureEntry{}}
	for _, entry := range l.own.list(content.PicturesFolder) {
		file := path.Join(content.PicturesFolder, entry.Name())
		switch name := entry.Name(); {
		case content.IsPictureName(name):
			store.entries[text.Composed(name)] = newPictureEntry(l.own.fsys, name)
		case strings.EqualFold(path.Ext(name), ".yaml"), strings.HasPrefix(name, "."):
		default:
			refused := picture.WrongEnding(path.Ext(name))
			l.own.report(file, refused.Rule, refused.Message, refused.Do)
		}
	}
	return store
}

// names lists the files, sorted.
func (s *pictureStore) names() []string { return slices.Sorted(maps.Keys(s.entries)) }

func (s *pictureStore) has(file string) bool { return s.entries[text.Composed(file)] != nil }

// picture returns a picture that may be shown, or nil. It is safe for concurrent use.
func (s *pictureStore) picture(file string) *content.Picture {
	entry := s.entries[file]
	if entry == nil {
		return nil
	}
	entry.once.Do(func() { entry.make(s.loader) })
	return entry.picture
}

// texts returns the words beside a picture, as it would be shown. It is safe for
// concurrent use.
func (s *pictureStore) texts(file string) []string {
	entry := s.entries[file]
	if entry == nil {
		return nil
	}
	entry.read.Do(func() {
		p, ok := newPictureEntry(entry.fsys, file).describe()
		if !ok {
			return // it is not shown
		}
		entry.texts = append([]string{p.Alt}, slices.Sorted(maps.Values(p.Alts))...)
		if p.Credit != nil {
			entry.texts = append(entry.texts, p.Credit.Words)
		}
	})
	return entry.texts
}

// used returns the pictures that published pages asked for.
func (s *pictureStore) used() []*content.Picture {
	wanted := map[string]bool{}
	for _, d := range s.loader.drafts {
		for _, file := range d.pictures {
			wanted[file] = wanted[file] || d.status == content.Published
		}
	}
	var pictures []*content.Picture
	for _, file := range s.names() {
		if p := s.entries[file].picture; p != nil && wanted[file] {
			pictures = append(pictures, p)
		}
	}
	return pictures
}

func (s *pictureStore) problems() []content.Problem {
	var problems []content.Problem
	for _, file := range s.names() {
		problems = append(problems, s.entries[file].problems...)
	}
	return problems
}

// make reads what is said about a picture, asks its consent and makes
// its sizes.
func (e *pictureEntry) make(l *loader) {
	p, ok := e.describe()
	if !ok || !e.mayShow(p, l) {
		return
	}
	source, _ := readCapped(e.fsys, e.file, picture.MaxBytes)
	if source == nil {
		e.report(e.file, "picture-too-big", "This picture cannot be read, or its file is too large.", "Make the picture smaller. 2,000 pixels on its longer side is plenty.")
		return
	}
	small, large, refusal := picture.Make(source)
	if refusal != nil {
		e.report(e.file, refusal.Rule, refusal.Message, refusal.Do)
		return
	}
	p.Sizes = []content.PictureSize{size(p.File, small), size(p.File, large)}
	e.picture = p
}

// describe reads the yaml beside a picture.
func (e *pictureEntry) describe() (p *content.Picture, ok bool) {
	words := content.PictureWords(e.file)
	p = &content.Picture{File: text.Composed(path.Base(e.file))}
	if !e.decode(words, content.MaxFrontMatter, p) && len(e.problems) == 0 {
		e.report(e.file, "picture-words", "Nothing says what this picture shows.", "Write "+path.Base(words)+" beside it, with alt: and what the picture shows.")
	}
	return p, !content.HasErrors(e.problems)
}

// mayShow reports whether the people shown, and whoever is credited, agreed.
func (e *pictureEntry) mayShow(p *content.Picture, l *loader) bool {
	if !l.mayShow(p.Credit, content.ScopeThisSite) {
		p.Credit = nil
		e.warn(e.file, "credit-consent", "The consent of this picture's credit is not current, so the credit is not shown.", "Ask again, or take the credit out.")
	}
	if !p.People && p.Consent == nil {
		return true
	}
	current := l.stateOf(p.Consent, content.ScopeThisSite) == content.ConsentCurrent
	if !current {
		e.warn(e.file, "picture-consent", "The consent of the people in this picture is not current, so the picture is not shown.", "Ask them again, or use another picture.")
	}
	return current
}

// size names a file by what is in it, so that a changed picture has a new address.
func size(file string, made picture.Made) content.PictureSize {
	sum := sha256.Sum256(made.Data)
	name := cmp.Or(content.Slug(strings.TrimSuffix(file, path.Ext(file))), "picture")
	return content.PictureSize{
		Address: fmt.Sprintf("%s/%s-%d-%s.%s", content.PicturesFolder, name, made.Width, hex.EncodeToString(sum[:4]), made.Ending),
		Width:   made.Width, Height: made.Height, Data: made.Data,
	}
}
