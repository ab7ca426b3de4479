package content

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"go.yaml.in/yaml/v3"
)

// Passage is a piece of text that is read as one: a field, a paragraph, a
// heading. Its text is plain: marks such as ** and addresses of links are not in
// it.
type Passage struct {
	Sort PassageSort
	// Field is the way to a field's value: "told_by.who", "join.0.words".
	Field string
	// Level is that of a heading as it was written, or the row of a table's cell,
	// counted from 0.
	Level int
	Text  string

	source *Source
	places []passagePlace
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
)

// passagePlace says where in the source a part of a passage's text stands.
type passagePlace struct{ text, source int }

// Position gives the place in the file of an offset in the passage's text.
func (p Passage) Position(offset int) Position {
	i, found := slices.BinarySearchFunc(p.places, offset, func(at passagePlace, offset int) int { return at.text - offset })
	if !found {
		i--
	}
	if i < 0 {
		return Position{}
	}
	return p.source.Position(p.places[i].source + offset - p.places[i].text)
}

// Link is a link or a picture in a body.
type Link struct {
	Text    string // what it says; of a picture, its alt text
	Target  string // where it leads, as it was written
	Picture bool
	Bare    bool // an address that stands in the text by itself
	At      Position
}

func (s *Source) readPassages() {
	s.readFields()
	s.cut()
	if s.Body > 0 || len(s.Text) > 0 {
		s.readBody()
	}
}

// readFields takes the texts of the front matter, whatever it holds: what is
// not a field of ours may tell of a person too.
func (s *Source) readFields() {
	if s.passages != nil {
		return // the loader had them read while it had the fields
	}
	s.cut()
	front, _, problem := split(s.Text)
	if problem != nil {
		return
	}
	node := s.fields()
	if node == nil {
		s.addFound(CodePassage, "", string(front), 0)
		return
	}
	s.addNode(node, nil)
}

func (s *Source) addNode(node *yaml.Node, keys []string) {
	for _, comment := range []string{node.HeadComment, node.LineComment, node.FootComment} {
		if comment != "" {
			s.addFound(CommentPassage, strings.Join(keys, "."), comment, 0)
		}
	}
	switch node.Kind {
	case yaml.ScalarNode:
		from := 0
		if line := node.Line; line < len(s.lines) {
			from = s.lines[line] // the line of dashes comes before
		}
		s.addFound(FieldPassage, strings.Join(keys, "."), node.Value, from)
	case yaml.MappingNode:
		for i := 0; i+1 < len(node.Content); i += 2 {
			key := node.Content[i]
			for _, comment := range []string{key.HeadComment, key.LineComment, key.FootComment} {
				if comment != "" {
					s.addFound(CommentPassage, key.Value, comment, 0)
				}
			}
			s.addNode(node.Content[i+1], append(slices.Clone(keys), key.Value))
		}
	case yaml.SequenceNode:
		for i, child := range node.Content {
			s.addNode(child, append(slices.Clone(keys), strconv.Itoa(i)))
		}
	}
}

// addFound adds a passage whose words are looked for in the source from an
// offset on, one after the other: quotes and folded lines move them about.
func (s *Source) addFound(sort PassageSort, field, value string, from int) {
	if strings.TrimSpace(value) == "" {
		return
	}
	p := Passage{Sort: sort, Field: field, Text: value, source: s}
	at := 0
	for word := range strings.FieldsSeq(value) {
		at += strings.Index(value[at:], word)
		if i := bytes.Index(s.Text[from:], []byte(word)); i >= 0 {
			p.places = append(p.places, passagePlace{at, from + i})
			from += i + len(word)
		}
		at += len(word)
	}
	if len(p.places) == 0 {
		p.places = []passagePlace{{0, from}}
	}
	s.passages = append(s.passages, p)
}

// readBody takes the texts of the body.
func (s *Source) readBody() {
	source := s.Text[s.Body:]
	if isBlank(source) {
		return
	}
	if tangled(source) != nil {
		s.addAll(source)
		return
	}
	context := parser.NewContext(parser.WithIDs(&headingIDs{}))
	document := passageMarkdown().Parser().Parse(text.NewReader(source), parser.WithContext(context))
	r := &passageReader{to: s, source: source}
	ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			r.node(n)
		}
		if _, image := n.(*ast.Image); image {
			return ast.WalkSkipChildren, nil // links in its text are none, and it may hold images without end
		}
		return ast.WalkContinue, nil
	})
}

// addAll adds a body that is not read as Markdown as one text.
func (s *Source) addAll(source []byte) {
	s.passages = append(s.passages, Passage{Sort: CodePassage, Text: string(source), source: s, places: []passagePlace{{0, s.Body}}})
}

var passageMarkdown = sync.OnceValue(newMarkdown)

// passageReader collects the passages of a body. It goes through it once, and
// looks for nothing from the start again: a line may be a megabyte long.
type passageReader struct {
	to     *Source
	source []byte
	last   int // the offset in the file that was asked for last
	column int // its column
	auto   int // the offset in the body after the last bare address
	row    int // of the last cell
	rowOf  ast.Node
}

// offset gives the place of a node in the file, or of the block around it.
func (r *passageReader) offset(n ast.Node) int {
	for ; n != nil; n = n.Parent() {
		if at := n.Pos(); at >= 0 {
			return r.to.Body + min(at, len(r.source))
		}
	}
	return r.to.Body
}

// addressOffset is offset for a bare address, whose node may begin with the space
// before it.
func (r *passageReader) addressOffset(n *ast.AutoLink) int {
	from := r.offset(n)
	near := r.to.Text[from:min(len(r.to.Text), from+len(n.Label(r.source))+len("( "))]
	return from + max(0, bytes.Index(near, n.Label(r.source)))
}

// position is Position, but counts columns from the last one that was asked for.
func (r *passageReader) position(offset int) Position {
	line, found := slices.BinarySearch(r.to.lines, offset)
	if !found {
		line--
	}
	if start := r.to.lines[line]; r.last < start || r.last > offset {
		r.last, r.column = start, 1
	}
	r.column += utf8.RuneCount(r.to.Text[r.last:offset])
	r.last = offset
	return Position{line + 1, r.column}
}

func (r *passageReader) node(n ast.Node) {
	switch node := n.(type) {
	case *ast.Heading:
		r.block(HeadingPassage, node.Level, n)
	case *ast.Paragraph, *ast.TextBlock:
		sort := ParagraphPassage
		if _, item := n.Parent().(*ast.ListItem); item {
			sort = ItemPassage
		}
		r.block(sort, 0, n)
	case *extension.TableCell:
		r.block(CellPassage, r.rowNumber(n.Parent()), n)
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock:
		r.raw(n)
	case *ast.Link:
		r.link(n, string(node.Destination), false)
	case *ast.Image:
		r.link(n, string(node.Destination), true)
	case *ast.AutoLink:
		target := string(node.URL(r.source))
		r.to.links = append(r.to.links, Link{Text: target, Target: target, Bare: true, At: r.position(r.addressOffset(node))})
	}
}

// rowNumber gives the number of a table's row: 0 is that of the headings.
func (r *passageReader) rowNumber(row ast.Node) int {
	switch {
	case row == r.rowOf:
	case row.PreviousSibling() == nil:
		r.row = 0
	default:
		r.row++
	}
	r.rowOf = row
	return r.row
}

// block adds the text of a block with its places.
func (r *passageReader) block(sort PassageSort, level int, block ast.Node) {
	p := Passage{Sort: sort, Level: level, source: r.to}
	var out strings.Builder
	add := func(segment text.Segment) {
		p.places = append(p.places, passagePlace{out.Len(), r.to.Body + segment.Start})
		out.Write(segment.Value(r.source))
	}
	ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch node := n.(type) {
		case *ast.Text:
			add(node.Segment)
			if node.SoftLineBreak() || node.HardLineBreak() {
				out.WriteByte(' ')
			}
		case *ast.RawHTML:
			for i := range node.Segments.Len() {
				add(node.Segments.At(i))
			}
		case *ast.AutoLink:
			label := node.Label(r.source)
			from := max(r.auto, node.Pos())
			if i := bytes.Index(r.source[from:], label); i >= 0 {
				r.auto = from + i + len(label)
				p.places = append(p.places, passagePlace{out.Len(), r.to.Body + from + i})
			}
			out.Write(label)
		}
		return ast.WalkContinue, nil
	})
	if p.Text = out.String(); strings.TrimSpace(p.Text) != "" {
		r.to.passages = append(r.to.passages, p)
	}
}

// raw adds a block that is shown as it was typed.
func (r *passageReader) raw(n ast.Node) {
	p := Passage{Sort: CodePassage, source: r.to}
	var out strings.Builder
	lines := n.Lines()
	for i := range lines.Len() {
		segment := lines.At(i)
		p.places = append(p.places, passagePlace{out.Len(), r.to.Body + segment.Start})
		out.Write(segment.Value(r.source))
	}
	if p.Text = out.String(); strings.TrimSpace(p.Text) != "" {
		r.to.passages = append(r.to.passages, p)
	}
}

func (r *passageReader) link(n ast.Node, target string, picture bool) {
	offset := r.offset(n)
	r.to.links = append(r.to.links, Link{Text: plainText(n, r.source), Target: target, Picture: picture, At: r.position(offset)})
	r.to.addFound(AddressPassage, "", target, offset)
}
