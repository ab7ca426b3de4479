package content

import (
	"bytes"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Source is one page as it was written, whatever became of it: held back and
// broken pages have one too. Text is what a message shows lines of.
type Source struct {
	// Page holds what could be read of the fields. For a page that is not
	// published it is in no list of the Directory.
	Page *Page
	// Original is that of a version, nil for the original itself.
	Original *Source
	Becomes  Becomes
	// Consent is why a page is held back.
	Consent ConsentState
	Text    []byte
	// Body is the offset of the body in Text; 0 if the file has no front matter
	// that could be read.
	Body int

	node     *yaml.Node // the fields, or nil to read them from Text
	once     sync.Once
	lines    []int // offsets of the starts of lines
	passages []Passage
	links    []Link
	pictures []string
}

// ReadSource makes a Source of a page's text by itself, with what fields of it can
// be read. file names it, from the site's folder. It is for sites that cannot be
// loaded.
func ReadSource(file string, text []byte) *Source {
	kind := PageKind
	for _, s := range sections {
		if s.folder == path.Base(path.Dir(file)) {
			kind = s.kind
		}
	}
	page := &Page{Kind: kind, File: file}
	page.setFront(newFront(kind))
	s := &Source{Page: page, Becomes: BecomesBroken, Text: text}
	front, body, problem := split(text)
	if problem != nil {
		return s
	}
	s.Body = body
	if node, problem := parseYAML(front); problem == nil {
		(&decoder{}).decode(node, page.Front())
	}
	return s
}

// Becomes says what becomes of a page.
type Becomes string

// What a page becomes.
const (
	BecomesPublished Becomes = "published"
	BecomesHeld      Becomes = "held back"
	BecomesBroken    Becomes = "left out"
)

// asSource gives a draft as others see it now.
func (d *draft) asSource() *Source {
	s := d.kept
	if s == nil {
		s = &Source{Page: d.page, Text: d.source, Body: d.body, node: d.node}
	}
	s.Becomes = map[state]Becomes{published: BecomesPublished, held: BecomesHeld, broken: BecomesBroken}[d.state]
	s.Consent, s.pictures = d.consent, d.pictures
	return s
}

// keepSources puts every page that was read into the Directory, if asked to, in
// the order of their files.
func (l *loader) keepSources() {
	if !l.options.Sources {
		return
	}
	of := map[*draft]*Source{}
	for _, d := range l.drafts {
		of[d] = d.asSource()
		l.site.Sources = append(l.site.Sources, of[d])
	}
	for _, d := range l.drafts {
		of[d].Original = of[d.original]
	}
	slices.SortFunc(l.site.Sources, func(a, b *Source) int { return strings.Compare(a.Page.File, b.Page.File) })
	l.site.read = l.readAny
}

// readAny reads a file of the site, or of what sites share.
func (l *loader) readAny(file string, limit int) []byte {
	from := l.own
	if lent := strings.TrimPrefix(file, sharedFolder+"/"); lent != file && l.shared != nil {
		from, file = l.shared, lent
	}
	data, problem := readCapped(from.fsys, path.Clean(file), limit)
	if problem != nil {
		return nil
	}
	return data
}

// Read gives the bytes of a file of the site such as "crisis.yaml" or
// "pictures/bench.jpg", or of what sites share ("shared/crisis.yaml"). It gives
// nil for one that is not there, is larger than limit bytes or is a link, and
// always if the site was loaded without Options.Sources. It reads while the
// folder is open.
func (d *Directory) Read(file string, limit int) []byte {
	if d.read == nil {
		return nil
	}
	return d.read(file, limit)
}

// FileName gives the path of a file of the site as problems name it: with the
// site's folder before it, if it has one.
func (d *Directory) FileName(file string) string {
	if strings.HasPrefix(file, sharedFolder+"/") {
		return file
	}
	return path.Join(d.Folder, file)
}

// Position gives the place of an offset in Text. Columns count characters.
func (s *Source) Position(offset int) Position {
	s.scan()
	offset = min(max(offset, 0), len(s.Text))
	line, found := slices.BinarySearch(s.lines, offset)
	if !found {
		line--
	}
	return Position{line + 1, utf8.RuneCount(s.Text[s.lines[line]:offset]) + 1}
}

// Line gives a line of Text, counted from 1, as a message shows it.
func (s *Source) Line(line int) string {
	s.scan()
	if line < 1 || line > len(s.lines) {
		return ""
	}
	text := s.Text[s.lines[line-1]:]
	if line < len(s.lines) {
		text = s.Text[s.lines[line-1]:s.lines[line]]
	}
	return lineText(text[:min(len(text), 4*longestLine+utf8.UTFMax)], 1)
}

// Field gives the place of the value that keys lead to in the front matter, or of
// as much of the way as is there. A number among the keys is a place in a list,
// counted from 0.
func (s *Source) Field(keys ...string) Position {
	node := s.fields()
	if node == nil {
		return Position{}
	}
	p := placeIn(node, keys...)
	p.Line++ // the line of dashes before
	return p
}

// fields gives the front matter, or nil if it cannot be read.
func (s *Source) fields() *yaml.Node {
	if s.node != nil {
		return s.node
	}
	front, _, problem := split(s.Text)
	if problem != nil {
		return nil
	}
	node, problem := parseYAML(front)
	if problem != nil {
		return nil
	}
	return node
}

// PlaceIn is Field for a file that is all YAML, such as crisis.yaml.
func PlaceIn(source []byte, keys ...string) Position {
	source, problem := clean(source)
	if problem != nil {
		return Position{}
	}
	node, problem := parseYAML(source)
	if problem != nil {
		return Position{}
	}
	return placeIn(node, keys...)
}

// scan finds lines, passages and links, once.
func (s *Source) scan() {
	s.once.Do(s.readPassages)
}

// cut finds the starts of lines.
func (s *Source) cut() {
	if s.lines != nil {
		return
	}
	s.lines = []int{0}
	for i, b := range s.Text {
		if b == '\n' {
			s.lines = append(s.lines, i+1)
		}
	}
}

// Pictures lists the files of pictures that the page shows. It is complete for a
// page that is published.
func (s *Source) Pictures() []string { return slices.Compact(slices.Sorted(slices.Values(s.pictures))) }

// Passages lists every text of the page: fields first, then the body.
func (s *Source) Passages() []Passage {
	s.scan()
	return s.passages
}

// Links lists the links and pictures of the body, in order.
func (s *Source) Links() []Link {
	s.scan()
	return s.links
}

// Forget gives back what was read out of the text. It is read again when somebody
// asks for it. Nobody may be asking at the same time.
func (s *Source) Forget() {
	s.once, s.node = sync.Once{}, nil
	s.lines, s.passages, s.links = nil, nil, nil
}

// isBlank reports whether a text has nothing to read.
func isBlank(text []byte) bool { return len(bytes.TrimSpace(text)) == 0 }
