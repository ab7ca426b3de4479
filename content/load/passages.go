package load

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"go.yaml.in/yaml/v3"

	"goodday/content"
	"goodday/content/markdown"
)

// passageReader collects the passages of a page. It goes through it once, and
// looks for nothing from the start again: a line may be a megabyte long.
type passageReader struct {
	*content.Source
	parts  content.Parts
	source []byte // the body
	last   int    // the offset in the file that was asked for last
	column int    // its column
	auto   int    // the offset in the body after the last bare address
	row    int    // of the table that is being read; 0 is that of the headings
}

func (r *passageReader) addNode(node *yaml.Node, keys []string) {
	r.addComments(node, strings.Join(keys, "."))
	switch node.Kind {
	case yaml.ScalarNode:
		from := 0
		if lines := r.LineStarts(); 0 < node.Line && node.Line <= len(lines) {
			from = lines[node.Line-1]
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
		r.parts.Passages = append(r.parts.Passages, p)
	}
}

// offset returns the place of a node in the file.
func (r *passageReader) offset(n ast.Node) int {
	return r.Body + min(markdown.Offset(n), len(r.source))
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
