package load

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"goodday/content"
	"goodday/content/picture"
)

// pictureStore holds the pictures of a site. Each is made when a page first
// asks for it, once, so that pictures of pages that are not shown cost nothing
// and are in no output.
type pictureStore struct {
	loader  *loader
	entries map[string]*pictureEntry
}

type pictureEntry struct {
	file     string
	once     sync.Once
	picture  *content.Picture // nil if it may not or cannot be shown
	problems []content.Problem
}

func newPictureStore(l *loader) *pictureStore {
	store := &pictureStore{l, map[string]*pictureEntry{}}
	for _, entry := range l.own.list(content.PicturesFolder) {
		file := path.Join(content.PicturesFolder, entry.Name())
		switch name := entry.Name(); {
		case content.IsPictureName(name):
			store.entries[name] = &pictureEntry{file: name}
		case strings.EqualFold(path.Ext(name), ".yaml"), strings.HasPrefix(name, "."):
		default:
			l.own.report(file, "picture-kind", "Pictures here are JPEG or PNG.", "Save it as a JPEG or PNG, or take it out.")
		}
	}
	return store
}

// names lists the files, sorted.
func (s *pictureStore) names() []string { return slices.Sorted(maps.Keys(s.entries)) }

func (s *pictureStore) has(file string) bool { return s.entries[file] != nil }

// picture returns a picture that may be shown, or nil. It is safe for concurrent use.
func (s *pictureStore) picture(file string) *content.Picture {
	entry := s.entries[file]
	if entry == nil {
		return nil
	}
	entry.once.Do(func() { s.loader.makePicture(entry) })
	return entry.picture
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

func (e *pictureEntry) report(severity content.Severity, rule, file, message, do string) {
	e.problems = append(e.problems, content.Problem{Severity: severity, Rule: rule, File: path.Join(content.PicturesFolder, file), Message: message, Do: do})
}

// makePicture reads what is said about a picture, asks its consent and makes
// its sizes.
func (l *loader) makePicture(e *pictureEntry) {
	p, ok := l.describePicture(e)
	if !ok || !l.mayShow(e, p) {
		return
	}
	source, problem := readCapped(l.own.fsys, path.Join(content.PicturesFolder, e.file), picture.MaxBytes)
	if problem != nil || source == nil {
		e.report(content.Error, "picture-too-big", e.file, "This picture cannot be read, or its file is too large.", "Make the picture smaller. 2,000 pixels on its longer side is plenty.")
		return
	}
	small, large, refusal := picture.Make(source)
	if refusal != nil {
		e.report(content.Error, refusal.Rule, e.file, refusal.Message, refusal.Do)
		return
	}
	p.Sizes = []content.PictureSize{size(e.file, small), size(e.file, large)}
	e.picture = p
}

// describePicture reads the yaml beside a picture.
func (l *loader) describePicture(e *pictureEntry) (p *content.Picture, ok bool) {
	file := content.PictureWords(e.file)
	r := &reader{fsys: l.own.fsys}
	name := path.Join(content.PicturesFolder, file)
	p = &content.Picture{File: e.file}
	if source, read := r.read(name, content.MaxFrontMatter); read {
		r.decode(name, source, p)
	} else if len(r.problems) == 0 {
		e.report(content.Error, "picture-words", e.file, "Nothing says what this picture shows.", "Write "+file+" beside it, with alt: and what the picture shows.")
		return nil, false
	}
	e.problems = append(e.problems, r.problems...)
	return p, !content.HasErrors(r.problems)
}

// mayShow reports whether the people shown, and whoever is credited, agreed.
func (l *loader) mayShow(e *pictureEntry, p *content.Picture) bool {
	now := l.site.Now
	if credit := p.Credit; credit != nil && credit.Consent != nil && credit.Consent.State(now, content.ScopeThisSite) != content.ConsentCurrent {
		p.Credit = nil
		e.report(content.Warning, "credit-consent", e.file, "The consent of this picture's credit is not current, so the credit is not shown.", "Ask again, or take the credit out.")
	}
	if !p.People && p.Consent == nil {
		return true
	}
	state := p.Consent.State(now, content.ScopeThisSite)
	if state != content.ConsentCurrent {
		e.report(content.Warning, "picture-consent", e.file, "The consent of the people in this picture is not current, so the picture is not shown.", "Ask them again, or use another picture.")
	}
	return state == content.ConsentCurrent
}

// size names a file by what is in it, so that a changed picture has a new address.
func size(file string, made picture.Made) content.PictureSize {
	sum := sha256.Sum256(made.Data)
	name := content.Slug(strings.TrimSuffix(file, path.Ext(file)))
	if name == "" {
		name = "picture"
	}
	return content.PictureSize{
		Address: fmt.Sprintf("%s/%s-%d-%s.%s", content.PicturesFolder, name, made.Width, hex.EncodeToString(sum[:4]), made.Ending),
		Width:   made.Width, Height: made.Height, Data: made.Data,
	}
}
