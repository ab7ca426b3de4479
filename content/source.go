package content

import (
	"bytes"
	"path"
	"slices"
	"sync"
	"unicode/utf8"
)

// Source is one page as it was written, whatever became of it: withheld and
// invalid pages have one too. Text is what a message shows lines of.
type Source struct {
	// Page holds what could be read of the fields. For a page that is not
	// published it is in no list of the Directory.
	Page *Page
	// Original is that of a version, nil for the original itself.
	Original *Source
	// Status is what becomes of the page, and Reason why it is withheld.
	Status Status
	Reason ConsentState
	Text   []byte
	// Body is the offset of the body in Text; 0 if the file has no front matter
	// that could be read.
	Body int
	// Pictures are the files of pictures that the page shows, sorted. The list is
	// complete for a page that is published.
	Pictures []string
	// Read reads Text into its parts, when somebody first asks for them. Whoever
	// makes the Source sets it; without it there are none.
	Read func(*Source) Parts

	once  sync.Once
	parts Parts
	lines []int // offsets of the starts of lines
}

// Parts is what the text of a page is made of.
type Parts struct {
	Passages []Passage // fields first, then the body
	Links    []Link    // and pictures, in order
	// Hidden are the texts of the body that readers do not see: titles and
	// definitions of links. They are in the file for everybody who looks.
	Hidden []Passage
	Tables []Table
	// Field returns the place of the value that keys lead to in the front matter,
	// or of as much of the way as is there.
	Field func(keys ...string) Position
}

// Passage is a segment of text that is read as one: a field, a paragraph, a
// heading. Its text is plain: marks such as ** and addresses of links are not in it.
type Passage struct {
	Sort PassageSort
	// Field is the way to a field's value: "told_by.who", "join.0.words".
	Field string
	// Level is that of a heading as it was written, or the row of a table's cell,
	// counted from 0.
	Level int
	Text  string
	// Places say where in the source parts of the text stand, in order.
	Places []PassagePlace

	source *Source
}

// PassageSort is what a passage is.
type PassageSort string

// The sorts of passages.
const (
	FieldPassage     PassageSort = "field"
	CommentPassage   PassageSort = "comment" // after # in front matter: nobody reads it on the site, anybody in the repository
	ParagraphPassage PassageSort = "paragraph"
	ItemPassage      PassageSort = "item" // of a list
	HeadingPassage   PassageSort = "heading"
	CellPassage      PassageSort = "cell"
	CodePassage      PassageSort = "code"    // and raw HTML, which is shown as text
	AddressPassage   PassageSort = "address" // where a link leads
	BesidePassage    PassageSort = "beside"  // of another file: the alternative text of a picture
)

// PassagePlace ties an offset in a passage's text to one in its source.
type PassagePlace struct{ Text, Source int }

// Position returns the place in the file of an offset in the passage's text.
func (p Passage) Position(offset int) Position {
	if source := p.Offset(offset); source >= 0 {
		return p.source.Position(source)
	}
	return Position{}
}

// Offset returns the offset in the source of one in the passage's text, or -1.
func (p Passage) Offset(offset int) int {
	i, found := slices.BinarySearchFunc(p.Places, offset, func(at PassagePlace, offset int) int { return at.Text - offset })
	if !found {
		i--
	}
	if i < 0 {
		return -1
	}
	return p.Places[i].Source + max(0, offset-p.Places[i].Text)
}

// After returns the passage with words before its text, which stand at no place of
// their own.
func (p Passage) After(words string) Passage {
	places := make([]PassagePlace, len(p.Places))
	for i, place := range p.Places {
		places[i] = PassagePlace{place.Text + len(words), place.Source}
	}
	if len(places) > 0 {
		places = append([]PassagePlace{{0, places[0].Source}}, places...)
	}
	p.Text, p.Places = words+p.Text, places
	return p
}

// Link is a link or a picture in a body.
type Link struct {
	Text    string // what it says; of a picture, its alt text
	Target  string // where it leads, as it was written
	Picture bool
	Bare    bool // an address that stands in the text by itself
	At      Position
}

// Table is a table of a body.
type Table struct {
	Headings []string
	At       Position
}

// IsFence reports whether a line is that of three dashes before and after the fields
// of a page. Spaces after it cannot be seen, so they change nothing.
func IsFence(line []byte) bool { return string(bytes.TrimRight(line, " \t\r\n")) == "---" }

// Position returns the place of an offset in Text. Columns count characters.
func (s *Source) Position(offset int) Position {
	lines := s.LineStarts()
	offset = min(max(offset, 0), len(s.Text))
	line, found := slices.BinarySearch(lines, offset)
	if !found {
		line--
	}
	return Position{line + 1, utf8.RuneCount(s.Text[lines[line]:offset]) + 1}
}

// Line returns a line of Text, counted from 1, as a message shows it.
func (s *Source) Line(line int) string {
	lines := s.LineStarts()
	if line < 1 || line > len(lines) {
		return ""
	}
	end := len(s.Text)
	if line < len(lines) {
		end = lines[line]
	}
	text := s.Text[lines[line-1]:end]
	return LineText(text[:min(len(text), 4*longestLine+utf8.UTFMax)], 1)
}

// LineStarts returns the offsets in Text at which lines start.
func (s *Source) LineStarts() []int {
	if s.lines == nil {
		s.lines = []int{0}
		for i, b := range s.Text {
			if b == '\n' {
				s.lines = append(s.lines, i+1)
			}
		}
	}
	return s.lines
}

// Field returns the place of the value that keys lead to in the front matter, or
// of as much of the way as is there. A number among the keys is a place in a
// list, counted from 0.
func (s *Source) Field(keys ...string) Position {
	if field := s.read().Field; field != nil {
		return field(keys...)
	}
	return Position{}
}

// Passages lists every text of the page: fields first, then the body.
func (s *Source) Passages() []Passage { return s.read().Passages }

// Beside returns words that belong to the page and stand in another file, as a passage
// at a place of the page.
func (s *Source) Beside(words string, at Position) Passage {
	return Passage{Sort: BesidePassage, Text: words, Places: []PassagePlace{{0, s.Offset(at)}}, source: s}
}

// Offset is the reverse of Position.
func (s *Source) Offset(at Position) int {
	lines := s.LineStarts()
	if at.Line < 1 || at.Line > len(lines) {
		return 0
	}
	offset := lines[at.Line-1]
	for range at.Column - 1 {
		_, size := utf8.DecodeRune(s.Text[offset:])
		offset += size
	}
	return min(offset, len(s.Text))
}

// ShownPictures lists the files of pictures that the page names, whether they are there
// or not.
func (s *Source) ShownPictures() (files []string) {
	if s.Page.Common != nil && s.Page.Picture != "" {
		files = append(files, s.Page.Picture)
	}
	for _, link := range s.Links() {
		if link.Picture {
			files = append(files, path.Base(link.Target))
		}
	}
	return files
}

// Links lists the links and pictures of the body, in order.
func (s *Source) Links() []Link { return s.read().Links }

// Hidden lists the texts of the body that readers do not see.
func (s *Source) Hidden() []Passage { return s.read().Hidden }

// Tables lists the tables of the body, in order.
func (s *Source) Tables() []Table { return s.read().Tables }

// read reads the parts, once.
func (s *Source) read() *Parts {
	s.once.Do(func() {
		if s.Read == nil {
			return
		}
		s.parts = s.Read(s)
		for _, passages := range [][]Passage{s.parts.Passages, s.parts.Hidden} {
			for i := range passages {
				passages[i].source = s
			}
		}
	})
	return &s.parts
}

// Forget drops what was read out of the text. It is read again when somebody
// asks for it. Nobody may be asking at the same time.
func (s *Source) Forget() { s.once, s.parts, s.lines = sync.Once{}, Parts{}, nil }
