package load

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"go.yaml.in/yaml/v3"

	"goodday/content"
	"goodday/content/decode"
	"goodday/content/markdown"
)

// asSource returns a draft as others see it now.
func (d *draft) asSource() *content.Source {
	s := d.kept
	if s == nil {
		s = &content.Source{Page: d.page, Text: d.source, Body: d.body, Read: readParts}
	}
	s.Status, s.Reason = d.status, d.reason
	s.Pictures = slices.Compact(slices.Sorted(slices.Values(d.pictures)))
	return s
}

// keepSource is asSource while the draft still has its fields: their texts are
// read now, so that they are parsed once.
func (d *draft) keepSource() *content.Source {
	s := d.asSource()
	fields := frontPassages(s, d.node)
	s.Read = func(s *content.Source) content.Parts {
		if fields == nil {
			return readParts(s)
		}
		parts := bodyParts(s, fields)
		fields = nil
		return parts
	}
	return s
}

// ReadSource makes a Source of a page's text by itself, with what fields of it
// can be read. file names it, from the site's folder. It is for sites that
// cannot be loaded.
func ReadSource(file string, text []byte) *content.Source {
	folder := content.Locate(content.LocalFile(file))
	kind := cmp.Or(folder.Kind, content.PageKind)
	page := content.NewPage(kind, file)
	s := &content.Source{Page: page, Status: content.Invalid, Text: text, Read: readParts}
	front, body, problem := decode.Split(text)
	if problem != nil {
		return s
	}
	s.Body = body
	if node, problem := decode.YAML(front); problem == nil {
		(&decode.Decoder{}).Decode(node, page.Front())
	}
	return s
}

// readParts reads the parts of a page out of its text.
func readParts(s *content.Source) content.Parts { return bodyParts(s, frontPassages(s, fieldsOf(s))) }

// fieldsOf returns the front matter, or nil if it cannot be read.
func fieldsOf(s *content.Source) *yaml.Node {
	front, _, problem := decode.Split(s.Text)
	if problem != nil {
		return nil
	}
	node, _ := decode.YAML(front)
	return node
}

// frontPassages returns the texts of the front matter, whatever it holds: what
// is not a field of ours may tell of a person too.
func frontPassages(s *content.Source, node *yaml.Node) []content.Passage {
	r := &passageReader{Source: s}
	front, _, problem := decode.Split(s.Text)
	switch {
	case problem != nil:
	case node == nil:
		r.addFound(content.CodePassage, "", string(front), 0)
	default:
		r.addNode(node, nil)
	}
	return r.passages
}

// bodyParts adds the texts of the body to those of the front matter.
func bodyParts(s *content.Source, front []content.Passage) content.Parts {
	r := &passageReader{Source: s, source: s.Text[s.Body:], passages: front}
	r.readBody()
	return content.Parts{Passages: r.passages, Links: r.links, Hidden: r.hidden, Tables: r.tables, Field: func(keys ...string) content.Position {
		if node := fieldsOf(s); node != nil {
			return decode.FrontPlace(node, keys...)
		}
		return content.Position{}
	}}
}

// passageReader collects the passages of a page. It goes through it once, and
// looks for nothing from the start again: a line may be a megabyte long.
type passageReader struct {
	*content.Source
	passages []content.Passage
	links    []content.Link
	hidden   []content.Passage
	tables   []content.Table
	source   []byte // the body
	last     int    // the offset in the file that was asked for last
	column   int    // its column
	auto     int    // the offset in the body after the last bare address
	row      int    // of the last cell
	rowOf    ast.Node
}

func (r *passageReader) addNode(node *yaml.Node, keys []string) {
	r.addComments(node, strings.Join(keys, "."))
	switch node.Kind {
	case yaml.ScalarNode:
		from := 0
		if lines := r.LineStarts(); node.Line < len(lines) {
			from = lines[node.Line] // the line of dashes comes before
		}
		r.addFound(content.FieldPassage, strings.Join(keys, "."), node.Value, from)
	case yaml.MappingNode:
		for i := 0; i+1 < len(node.Content); i += 2 {
			key := node.Content[i]
			r.addComments(key, key.Value)
			r.addNode(node.Content[i+1], append(slices.Clone(keys), key.Value))
		}
	case yaml.SequenceNode:
		for i, child := range node.Content {
			r.addNode(child, append(slices.Clone(keys), strconv.Itoa(i)))
		}
	}
}

func (r *passageReader) addComments(node *yaml.Node, field string) {
	for _, comment := range []string{node.HeadComment, node.LineComment, node.FootComment} {
		r.addFound(content.CommentPassage, field, comment, 0)
	}
}

// addFound adds a passage whose words are looked for in the source from an
// offset on, one after the other: quotes and folded lines move them about.
func (r *passageReader) addFound(sort content.PassageSort, field, value string, from int) {
	p := content.Passage{Sort: sort, Field: field, Text: value}
	at := 0
	for word := range strings.FieldsSeq(value) {
		at += strings.Index(value[at:], word)
		if i := bytes.Index(r.Text[from:], []byte(word)); i >= 0 {
			p.Places = append(p.Places, content.PassagePlace{Text: at, Source: from + i})
			from += i + len(word)
		}
		at += len(word)
	}
	if len(p.Places) == 0 {
		p.Places = []content.PassagePlace{{Text: 0, Source: from}}
	}
	r.add(p)
}

// add adds a passage that has something to read.
func (r *passageReader) add(p content.Passage) {
	if strings.TrimSpace(p.Text) != "" {
		r.passages = append(r.passages, p)
	}
}

// readBody takes the texts of the body.
func (r *passageReader) readBody() {
	if len(bytes.TrimSpace(r.source)) == 0 {
		return
	}
	if markdown.CheckComplexity(r.source) != nil { // it is not read as Markdown, but as one text
		r.add(content.Passage{Sort: content.CodePassage, Text: string(r.source), Places: []content.PassagePlace{{Text: 0, Source: r.Body}}})
		return
	}
	ast.Walk(markdown.Parse(passageMarkdown(), r.source), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			r.node(n)
		}
		if _, image := n.(*ast.Image); image {
			return ast.WalkSkipChildren, nil // links in its text are none, and it may hold images without end
		}
		return ast.WalkContinue, nil
	})
}

var passageMarkdown = sync.OnceValue(markdown.New)

// offset returns the place of a node in the file, or of the block around it.
func (r *passageReader) offset(n ast.Node) int {
	for ; n != nil; n = n.Parent() {
		if at := n.Pos(); at >= 0 {
			return r.Body + min(at, len(r.source))
		}
	}
	return r.Body
}

// addressOffset is offset for a bare address, whose node may begin with the space
// before it.
func (r *passageReader) addressOffset(n *ast.AutoLink) int {
	from := r.offset(n)
	near := r.Text[from:min(len(r.Text), from+len(n.Label(r.source))+len("( "))]
	return from + max(0, bytes.Index(near, n.Label(r.source)))
}

// position is Position, but counts columns from the last one that was asked for.
func (r *passageReader) position(offset int) content.Position {
	lines := r.LineStarts()
	line, found := slices.BinarySearch(lines, offset)
	if !found {
		line--
	}
	if start := lines[line]; r.last < start || r.last > offset {
		r.last, r.column = start, 1
	}
	r.column += utf8.RuneCount(r.Text[r.last:offset])
	r.last = offset
	return content.Position{Line: line + 1, Column: r.column}
}
