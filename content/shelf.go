package content

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"goodday/content/picture"
)

const picturesFolder = "pictures"

// pictureShelf holds the pictures of a site. Each is made when a page first
// asks for it, once, so that pictures of pages that are not shown cost nothing
// and are in no output.
type pictureShelf struct {
	loader  *loader
	entries map[string]*pictureEntry
}

type pictureEntry struct {
	file     string
	once     sync.Once
	picture  *Picture // nil if it may not or cannot be shown
	problems []Problem
}

func newPictureShelf(l *loader) *pictureShelf {
	shelf := &pictureShelf{l, map[string]*pictureEntry{}}
	for _, entry := range l.own.list(picturesFolder) {
		file := path.Join(picturesFolder, entry.Name())
		switch strings.ToLower(path.Ext(entry.Name())) {
		case ".jpg", ".jpeg", ".png":
			shelf.entries[entry.Name()] = &pictureEntry{file: entry.Name()}
		case ".yaml":
		default:
			if !strings.HasPrefix(entry.Name(), ".") {
				l.own.report(file, "picture-kind", "Pictures here are JPEG or PNG.", "Save it as a JPEG or PNG, or take it out.")
			}
		}
	}
	return shelf
}

// names lists the files, sorted.
func (s *pictureShelf) names() []string { return slices.Sorted(maps.Keys(s.entries)) }

func (s *pictureShelf) has(file string) bool { return s.entries[file] != nil }

// picture gives a picture that may be shown, or nil. It is safe for concurrent use.
func (s *pictureShelf) picture(file string) *Picture {
	entry := s.entries[file]
	if entry == nil {
		return nil
	}
	entry.once.Do(func() { s.loader.makePicture(entry) })
	return entry.picture
}

// used gives the pictures that published pages asked for.
func (s *pictureShelf) used() []*Picture {
	wanted := map[string]bool{}
	for _, d := range s.loader.drafts {
		for _, file := range d.pictures {
			wanted[file] = wanted[file] || d.state == published
		}
	}
	var pictures []*Picture
	for _, file := range s.names() {
		if p := s.entries[file].picture; p != nil && wanted[file] {
			pictures = append(pictures, p)
		}
	}
	return pictures
}

func (s *pictureShelf) problems() []Problem {
	var problems []Problem
	for _, file := range s.names() {
		problems = append(problems, s.entries[file].problems...)
	}
	return problems
}

func (e *pictureEntry) report(severity Severity, rule, file, message, do string) {
	e.problems = append(e.problems, Problem{Severity: severity, Rule: rule, File: path.Join(picturesFolder, file), Message: message, Do: do})
}

// makePicture reads what is said about a picture, asks its consent and makes
// its sizes.
func (l *loader) makePicture(e *pictureEntry) {
	p, ok := l.describePicture(e)
	if !ok || !l.mayShow(e, p) {
		return
	}
	source, problem := readCapped(l.own.fsys, path.Join(picturesFolder, e.file), picture.MaxBytes)
	if problem != nil || source == nil {
		e.report(Error, "picture-too-big", e.file, "This picture cannot be read, or its file is too large.", "Make the picture smaller. 2,000 pixels on its longer side is plenty.")
		return
	}
	small, large, refusal := picture.Make(source)
	if refusal != nil {
		e.report(Error, refusal.Rule, e.file, refusal.Message, refusal.Do)
		return
	}
	p.Sizes = []PictureSize{size(e.file, small), size(e.file, large)}
	e.picture = p
}

// describePicture reads the yaml beside a picture.
func (l *loader) describePicture(e *pictureEntry) (p *Picture, ok bool) {
	file := strings.TrimSuffix(e.file, path.Ext(e.file)) + ".yaml"
	r := &reader{fsys: l.own.fsys}
	name := path.Join(picturesFolder, file)
	p = &Picture{File: e.file}
	if source, read := r.read(name, MaxFrontMatter); read {
		r.decode(name, source, p)
	} else if len(r.problems) == 0 {
		e.report(Error, "picture-words", e.file, "Nothing says what this picture shows.", "Write "+file+" beside it, with alt: and what the picture shows.")
		return nil, false
	}
	e.problems = append(e.problems, r.problems...)
	return p, !HasErrors(r.problems)
}

// mayShow reports whether the people shown, and whoever is credited, agreed.
func (l *loader) mayShow(e *pictureEntry, p *Picture) bool {
	now := l.site.Now
	if credit := p.Credit; credit != nil && credit.Consent != nil && credit.Consent.State(now, ScopeThisSite) != ConsentCurrent {
		p.Credit = nil
		e.report(Warning, "credit-consent", e.file, "The consent of this picture's credit is not current, so the credit is not shown.", "Ask again, or take the credit out.")
	}
	if !p.People && p.Consent == nil {
		return true
	}
	state := p.Consent.State(now, ScopeThisSite)
	if state != ConsentCurrent {
		e.report(Warning, "picture-consent", e.file, "The consent of the people in this picture is not current, so the picture is not shown.", "Ask them again, or use another picture.")
	}
	return state == ConsentCurrent
}

// size names a file by what is in it, so that a changed picture has a new address.
func size(file string, made picture.Made) PictureSize {
	sum := sha256.Sum256(made.Data)
	name := Slug(strings.TrimSuffix(file, path.Ext(file)))
	if name == "" {
		name = "picture"
	}
	return PictureSize{
		Address: fmt.Sprintf("%s/%s-%d-%s.%s", picturesFolder, name, made.Width, hex.EncodeToString(sum[:4]), made.Ending),
		Width:   made.Width, Height: made.Height, Data: made.Data,
	}
}
