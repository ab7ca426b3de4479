package content

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
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
	if s.Body > 0 || len(s.Text) > 0 {
		s.readBody()
	}
}

// readFields takes the texts of the front matter, whatever it holds: what is
// not a field of ours may tell of a person too.
func (s *Source) readFields() {
	front, _, problem := split(s.Text)
	if problem != nil {
		return
	}
	node, problem := parseYAML(front)
	if problem != nil {
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
	document := newMarkdown().Parser().Parse(text.NewReader(source))
	r := &passageReader{s, source, &body{draft: &draft{source: s.Text, body: s.Body}, source: source}}
	ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			r.node(n)
		}
		return ast.WalkContinue, nil
	})
}

// passageReader collects the passages of a body.
type passageReader struct {
	to     *Source
	source []byte
	body   *body
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
		r.block(CellPassage, row(n), n)
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock:
		r.raw(n)
	case *ast.Link:
		r.link(n, string(node.Destination), false)
	case *ast.Image:
		r.link(n, string(node.Destination), true)
	case *ast.AutoLink:
		target := string(node.URL(r.source))
		r.to.links = append(r.to.links, Link{Text: target, Target: target, Bare: true, At: r.body.at(n)})
	}
}

// row gives the row of a table's cell: 0 is that of the headings.
func row(cell ast.Node) (row int) {
	for n := cell.Parent(); n != nil && n.PreviousSibling() != nil; n = n.PreviousSibling() {
		row++
	}
	return row
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
			if i := bytes.Index(r.source, label); i >= 0 {
				p.places = append(p.places, passagePlace{out.Len(), r.to.Body + max(i, node.Pos())})
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
	at := r.body.at(n)
	r.to.links = append(r.to.links, Link{Text: plainText(n, r.source), Target: target, Picture: picture, At: at})
	from := r.to.Body
	if at.Line > 0 && at.Line <= len(r.to.lines) {
		from = r.to.lines[at.Line-1]
	}
	r.to.addFound(AddressPassage, "", target, from)
}
